// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/views/compareviewregistry.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/readingorder.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

#include <filesystem>
#include <set>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

using Order = std::vector<size_t>;

QString nameOf(QWidget* widget)
{
    const QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
    return seen ? seen->text(QAccessible::Name) : QString();
}

QString describe(QWidget* widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u" \""_s + nameOf(widget) + u"\" in "_s
        + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
}

/// Whether the picture of the window differs where the widget is.
bool differs(const QWidget& window, const QWidget& widget, const QImage& before, const QImage& after)
{
    const QRect area
        = QRect(widget.mapTo(&window, QPoint()), widget.size()).adjusted(-4, -4, 4, 4) & window.rect();
    return before.copy(area) != after.copy(area);
}

} // namespace

/// Tab and Shift+Tab: in reading order, to everything, with a focus that can be seen.
class TabOrderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        m_a = write(u"a.tar"_s, fixture::pairImageA());
        m_b = write(u"b.tar"_s, fixture::pairImageB());
        m_small = write(u"small.tar"_s, fixture::smallImage());
        begin();
    }
    void cleanupTestCase() { m_window.reset(); }

    void rowsAreReadFromLeftToRight()
    {
        // Two rows; those of the second do not stand exactly level.
        QCOMPARE(
            readingOrder({ { 100, 40, 50, 20 }, { 0, 42, 50, 20 }, { 80, 0, 50, 20 }, { 0, 0, 50, 20 } }),
            Order({ 3, 2, 1, 0 }));
    }

    void aColumnIsReadToItsEnd()
    {
        // A high pane at the left, and right of it a row over another pane.
        QCOMPARE(readingOrder(
                     { { 200, 30, 100, 270 }, { 260, 0, 40, 20 }, { 200, 0, 40, 20 }, { 0, 0, 190, 300 } }),
            Order({ 3, 2, 1, 0 }));
    }

    void whatOverlapsGoesByItsCorner()
    {
        QCOMPARE(readingOrder({ { 10, 10, 100, 100 }, { 0, 0, 100, 100 }, { 60, 0, 100, 100 } }),
            Order({ 1, 2, 0 }));
        QCOMPARE(readingOrder({}), Order());
    }

    void theWelcomePageIsReadColumnByColumn()
    {
        QStringList names;
        for (QWidget* stop : tabStops(*m_window))
            names.append(nameOf(stop));
        // By the picture of the page: tabs, then the drop zone and what is below it, then what is at the right.
        const QStringList expected { u"Welcome"_s, u"New tab"_s, u"Open…"_s, u"Open folder…"_s, u"Docker"_s,
            u"Copy"_s, u"Podman"_s, u"Copy"_s, u"Skopeo"_s, u"Copy"_s, u"New benchmark"_s,
            u"Compare two images…"_s, u"Keyboard shortcuts"_s };
        names.removeAll(u"Open the sample image"_s);
        QCOMPARE(names, expected);
    }

    void everyStopIsReachedAndSeen_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("view");
        QTest::newRow("welcome") << u"welcome"_s << 0;
        for (size_t i = 0; i < imageViews().size(); ++i)
            QTest::newRow(qPrintable(u"image "_s + imageViews()[i].id)) << u"image"_s << static_cast<int>(i);
        QTest::newRow("search") << u"search"_s << 0;
        for (size_t i = 0; i < compareViews().size(); ++i)
            QTest::newRow(qPrintable(u"compare "_s + compareViews()[i].id))
                << u"compare"_s << static_cast<int>(i);
        QTest::newRow("benchmark") << u"benchmark"_s << 0;
    }
    void everyStopIsReachedAndSeen()
    {
        QFETCH(QString, page);
        QFETCH(int, view);
        show(page, view);
        const QList<QWidget*> expected = tabStops(*m_window);
        QVERIFY(expected.size() > 3);
        expected.last()->setFocus();
        QTest::keyClick(expected.last(), Qt::Key_Tab); // around the end
        QCOMPARE(m_window->focusWidget(), expected.first());
        QStringList faults;
        for (const bool forward : { true, false }) {
            std::set<QWidget*> reached;
            QPointer<QWidget> before;
            QImage last;
            // A table takes a Tab for each of its cells.
            for (int i = 0; i < 200 && reached.size() < static_cast<size_t>(expected.size()) + 1; ++i) {
                QWidget* at = m_window->focusWidget();
                QVERIFY(at);
                const QImage now = m_window->grab().toImage();
                if (before && before != at && !differs(*m_window, *before, last, now))
                    faults.append(u"cannot be seen: "_s + describe(before));
                if (before != at && reached.contains(at))
                    break; // around
                if (nameOf(at).isEmpty())
                    faults.append(u"has no name: "_s + describe(at));
                reached.insert(at);
                before = at;
                last = now;
                QTest::keyClick(at, forward ? Qt::Key_Tab : Qt::Key_Backtab);
            }
            for (QWidget* stop : tabStops(*m_window)) {
                if (!reached.contains(stop))
                    faults.append(
                        (forward ? u"is not reached: "_s : u"is not reached backwards: "_s) + describe(stop));
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void aStopBelowTheEdgeIsScrolledIntoSight()
    {
        QWidget window;
        auto* area = new QScrollArea(&window);
        auto* inner = new QWidget;
        auto* top = new QLineEdit(inner);
        auto* bottom = new QLineEdit(inner);
        top->move(0, 0);
        bottom->move(0, 900);
        inner->setFixedSize(150, 1000);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(inner);
        area->setGeometry(0, 0, 200, 200);
        window.resize(220, 220);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        top->setFocus();
        QVERIFY(focusNextStop(window, true));
        QVERIFY(bottom->hasFocus());
        QVERIFY(!bottom->visibleRegion().isEmpty());
        QVERIFY(focusNextStop(window, true)); // around the end
        QVERIFY(top->hasFocus());
        QVERIFY(!top->visibleRegion().isEmpty());
    }

private:
    QString write(const QString& name, const fixture::ImageBuilder& image)
    {
        const QString path = m_folder.filePath(name);
        fixture::dockerLegacy({ image }).writeTar(nativePath(path));
        return path;
    }

    void begin()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_count))));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void show(const QString& page, int view)
    {
        if (m_page == page) {
            m_window->currentPage()->showView(view);
            QTest::qWait(100); // what a view asks a worker for
            return;
        }
        m_page = page;
        m_window.reset();
        begin();
        if (page == u"image" || page == u"search") {
            m_window->openPath(m_small);
            QTRY_VERIFY(m_window->currentImage() && m_window->currentImage()->data().tree());
            m_window->currentImage()->state().selectLayer(LayerId(2u));
            m_window->currentImage()->state().selectPath(
                *m_window->currentImage()->session().analysis()->tree.find("etc/os"));
        } else if (page == u"compare") {
            m_window->comparePaths(m_a, m_b);
            QTRY_VERIFY(m_window->currentComparison() && m_window->currentComparison()->isReady());
            const auto& files = m_window->currentComparison()->data().comparison()->files;
            m_window->currentComparison()->state().selectPath(*files->find("etc/passwd"));
        } else if (page == u"benchmark") {
            m_window->newBenchmark();
        }
        if (page == u"search")
            m_window->currentPage()->showSearch(u"o"_s);
        else
            m_window->currentPage()->showView(view);
        QTest::qWait(300); // what a view asks a worker for
    }

    QTemporaryDir m_folder;
    QString m_a, m_b, m_small;
    QString m_page = u"welcome"_s;
    int m_count = 0;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TabOrderTest)
#include "tst_taborder.moc"
