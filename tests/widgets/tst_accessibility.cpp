// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/layerbar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <filesystem>

using namespace layerscope;
using namespace Qt::StringLiterals;

/// What a screen reader finds in the window.
class AccessibilityTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
        const QString path = m_folder.filePath(u"small.tar"_s);
        fixture::dockerLegacy({ fixture::smallImage() })
            .writeTar(std::filesystem::path(QFile::encodeName(path).toStdString()));
        m_window
            = std::make_unique<MainWindow>(std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s)));
        m_window->show();
        m_window->openPath(path);
        QTRY_VERIFY(m_window->currentImage());
        QTRY_VERIFY(m_window->currentImage()->data().tree());
    }
    void cleanupTestCase() { m_window.reset(); }

    void theLayerBarHasASegmentForEachLayer()
    {
        auto* bar = m_window->findChild<LayerBar*>();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(bar);
        QVERIFY(list);
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface* second = list->child(1);
        QVERIFY2(second->text(QAccessible::Name).startsWith(u"layer 1, setup"_s),
            qPrintable(second->text(QAccessible::Name)));
        QVERIFY(second->text(QAccessible::Name).contains(u"200 B"_s));
        QCOMPARE(second->parent(), list);
        QCOMPARE(list->indexOfChild(second), 1);
        const QPoint centre = second->rect().center();
        QCOMPARE(list->childAt(centre.x(), centre.y()), second);
        QVERIFY(!second->state().selected);
        second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(m_window->currentImage()->state().isSelected(LayerId(1u)));
        QVERIFY(second->state().selected);
        QVERIFY(second->text(QAccessible::Name).endsWith(u"selected"_s));
    }

    void everyControlHasAName_data()
    {
        QTest::addColumn<int>("view");
        for (size_t i = 0; i < imageViews().size(); ++i)
            QTest::newRow(qPrintable(imageViews()[i].id)) << static_cast<int>(i);
    }
    void everyControlHasAName()
    {
        QFETCH(int, view);
        m_window->currentImage()->showView(view);
        const auto controls = m_window->findChildren<QWidget*>();
        for (const QWidget* widget : controls) {
            const bool control = qobject_cast<const QAbstractButton*>(widget)
                || qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QLineEdit*>(widget);
            if (!control || !widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface* seen
                = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(!seen->text(QAccessible::Name).isEmpty(),
                qPrintable(u"%1 in %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                    QString::fromLatin1(widget->parentWidget()->metaObject()->className()))));
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
