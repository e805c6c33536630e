// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/widgets/comparefixture.h"
#include "ui/models/configmodel.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/compareconfigview.h"
#include "ui/views/configtable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textpreview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>
#include <string>

using namespace layerscope;
using namespace layerscope::fixture;
using namespace Qt::StringLiterals;

namespace {

ImageBuilder configured(const char* patch)
{
    return image("shop:1").layer(layer().file("a", "1").history("ADD rootfs /")).configPatch(patch);
}

} // namespace

class CompareConfigTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        applyLanguage(u"en"_s);
    }

    void init()
    {
        open(
            configured(
                "{\"config\":{\"User\":\"root\",\"WorkingDir\":\"/app\",\"Env\":[\"PATH=/bin\",\"OLD=1\"]}}"),
            configured("{\"config\":{\"User\":\"1001\",\"WorkingDir\":\"/app\",\"Env\":[\"PATH=/"
                       "bin\",\"NEW=2\"]}}"));
    }

    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void showsWhatDiffers()
    {
        QCOMPARE(fields(), (QStringList { u"User"_s, u"NEW"_s, u"OLD"_s }));
        QCOMPARE(m_view->badge(), u"3"_s);
        QCOMPARE(m_view->facts().first(), u"3 fields differ"_s);
    }

    void theSwitchShowsAllFields()
    {
        QTest::mouseClick(m_view->choice()->findChildren<QToolButton*>().last(), Qt::LeftButton);
        QTRY_VERIFY(fields().contains(u"Working folder"_s));
        QVERIFY(fields().contains(u"PATH"_s));
        QCOMPARE(m_view->badge(), u"3"_s); // says what differs all the same
    }

    void filters()
    {
        QTest::keyClicks(m_view->filterField(), u"1001"_s);
        QTRY_COMPARE(fields(), QStringList { u"User"_s });
        QTest::keyClick(m_view->filterField(), Qt::Key_Escape);
        QTRY_COMPARE(fields().size(), 3);
    }

    void theSelectedValuesAreReadBelow()
    {
        select(u"NEW"_s);
        QTRY_COMPARE(m_view->value(1)->toPlainText(), u"2"_s);
        QVERIFY(m_view->value(0)->toPlainText().isEmpty());
        // A new list keeps the field.
        QTest::mouseClick(m_view->choice()->findChildren<QToolButton*>().last(), Qt::LeftButton);
        QTRY_VERIFY(fields().contains(u"PATH"_s));
        QCOMPARE(m_view->model()->line(m_view->table()->currentIndex())->title, u"NEW"_s);
    }

    void keysPassOverTitles()
    {
        select(u"User"_s);
        QTest::keyClick(m_view->table(), Qt::Key_Down);
        QCOMPARE(m_view->table()->currentIndex().row(), 3); // 2 is the title of the environment
        QCOMPARE(m_view->model()->line(m_view->table()->currentIndex())->title, u"NEW"_s);
        QTest::keyClick(m_view->table(), Qt::Key_Up);
        QCOMPARE(m_view->table()->currentIndex().row(), 1);
    }

    void copiesByKeyAndButton()
    {
        select(u"User"_s);
        QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"User\troot\t1001"_s);
        QTest::keyClick(m_view->table(), Qt::Key_Right);
        QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"root"_s);
        QTest::mouseClick(m_view->copyButton(), Qt::LeftButton);
        QVERIFY(clipboard().startsWith(u"Field\tA\tB\nUser\troot\t1001\n"_s));
    }

    void theMenuCopiesEitherValue()
    {
        select(u"User"_s);
        QTimer::singleShot(0, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions()) {
                if (action->text() == u"Copy value of B"_s)
                    action->trigger();
            }
            menu->close();
        });
        const QRect cell = m_view->table()->visualRect(m_view->table()->currentIndex());
        emit m_view->table()->customContextMenuRequested(cell.center());
        QCOMPARE(clipboard(), u"1001"_s);
    }

    void hugeValuesAreBounded()
    {
        const std::string patch
            = "{\"config\":{\"Labels\":{\"big\":\"" + std::string(1'000'000, 'x') + "\"}}}";
        open(configured(patch.c_str()), configured("{}"));
        select(u"big"_s);
        QTRY_VERIFY(!m_view->value(0)->toPlainText().isEmpty());
        QVERIFY(m_view->value(0)->toPlainText().size() <= 32'000);
        const QModelIndex index = m_view->table()->currentIndex();
        QVERIFY(m_view->table()->visualRect(index).height() <= 6 * 20 + 8);
    }

    void nothingDiffersIsSaid()
    {
        open(configured("{}"), configured("{}"));
        QCOMPARE(m_view->model()->rowCount(), 0);
        QCOMPARE(m_view->badge(), u"0"_s);
        QVERIFY(!m_view->copyButton()->isEnabled());
    }

private:
    void open(const ImageBuilder& a, const ImageBuilder& b)
    {
        m_view.reset();
        m_fixture = std::make_unique<CompareFixture>();
        m_view = std::make_unique<CompareConfigView>(m_fixture->context(), nullptr);
        m_view->resize(840, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_fixture->compare(a, b);
        QTRY_VERIFY(m_view->model()->list());
    }

    [[nodiscard]] QStringList fields() const
    {
        QStringList result;
        if (!m_view->model()->list())
            return result;
        for (const ConfigLine& line : m_view->model()->list()->lines()) {
            if (line.kind == ConfigLine::Kind::Field)
                result.append(line.title);
        }
        return result;
    }

    void select(const QString& title)
    {
        for (int row = 0; row < m_view->model()->rowCount(); ++row) {
            const QModelIndex index = m_view->model()->index(row, ConfigModel::FieldColumn);
            if (index.data().toString() == title)
                m_view->table()->setCurrentIndex(index);
        }
        QCOMPARE(m_view->table()->currentIndex().data().toString(), title);
    }

    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<CompareFixture> m_fixture;
    std::unique_ptr<CompareConfigView> m_view;
};

QTEST_MAIN(CompareConfigTest)
#include "tst_compareconfig.moc"
