// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treeview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHelpEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// WCAG 2 relative luminance and contrast.
double luminance(const QColor& colour)
{
    const auto channel
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QPushButton* buttonNamed(QWidget& widget, const QString& text)
{
    for (auto* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT
private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Theme& t = dark ? Theme::night() : Theme::light();
        for (const QColor& ground :
            { t.window, t.surface, t.raised, t.selected, t.unfocused, t.hover, t.accentSoft }) {
            QVERIFY(contrast(t.text, ground) >= 4.5);
            QVERIFY(contrast(t.text2, ground) >= 4.5);
        }
        QVERIFY(contrast(t.text3, t.surface) >= 4.5);
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
        QVERIFY(contrast(t.warningText, t.warningGround) >= 4.5);
        QVERIFY(contrast(t.outline, t.surface) >= 3.0);
        for (const MarkColors& tone :
            { t.added, t.modified, t.properties, t.removed, t.moved, t.typeChanged }) {
            QVERIFY(contrast(tone.ink, tone.tint) >= 4.5);
            QVERIFY(contrast(tone.ink, t.surface) >= 3.0);
            QVERIFY(contrast(t.onMark, tone.ink) >= 4.5);
        }
        for (const QColor& category : t.categories)
            QVERIFY(contrast(t.onCategory, category) >= 4.5);
    }

    void everyIconDrawsSomething()
    {
        QVERIFY(!applicationIcon().isNull()); // makes the resources available
        const QStringList files = QDir(u":/icons"_s).entryList({ u"*.svg"_s });
        QVERIFY(files.size() > 40);
        for (const QString& file : files) {
            const QImage image = tintedPixmap(file.chopped(4), QColor(Qt::red), 16, 2)
                                     .toImage()
                                     .convertToFormat(QImage::Format_ARGB32);
            QCOMPARE(image.size(), QSize(32, 32));
            int painted = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    painted += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(painted > 8, qPrintable(file));
        }
    }

    void bannersFollowTheLanguage()
    {
        BannerStack stack;
        bool chinese = false;
        stack.say([&] {
            return chinese
                ? QList<BannerText> { { u"层损坏"_s, u"能读的都显示"_s, u"d1"_s },
                      { u"层缺失"_s, {}, u"d2"_s } }
                : QList<BannerText> { { u"Damaged"_s, u"Shown"_s, u"d1"_s }, { u"Missing"_s, {}, u"d2"_s } };
        });
        QCOMPARE(stack.count(), 2);
        QVERIFY(stack.remove({ u"Missing"_s, {}, u"d2"_s }));
        stack.add({ u"Not saved"_s, {}, u"d3"_s });
        chinese = true;
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&stack, &change);
        // What was closed stays closed, what was said by others stays as it is.
        QCOMPARE(stack.count(), 2);
        QCOMPARE(stack.texts()[0].fact, u"层损坏"_s);
        QCOMPARE(stack.texts()[1].fact, u"Not saved"_s);
        QStringList shown;
        for (auto* label : stack.findChildren<Label*>())
            shown.append(label->text());
        QVERIFY(shown.contains(u"层损坏"_s) && shown.contains(u"能读的都显示"_s));
    }

    void bannersShowDetailsCopyAndClose()
    {
        BannerStack stack;
        stack.show();
        stack.add({ u"Fact"_s, u"Consequence"_s, u"code  place"_s, true });
        stack.add({ u"Fact"_s, u"Consequence"_s, u"code  place"_s, true });
        QCOMPARE(stack.count(), 1);
        auto* banner = stack.findChild<Banner*>();
        auto* details = banner->findChild<QPlainTextEdit*>();
        QVERIFY(!details->isVisible());
        QTest::mouseClick(buttonNamed(*banner, u"Show details"_s), Qt::LeftButton);
        QVERIFY(details->isVisible());
        QTest::mouseClick(buttonNamed(*banner, u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"Fact\nConsequence\ncode  place"_s);
        emit banner->closed();
        QCOMPARE(stack.count(), 0);
        QVERIFY(!stack.isVisible());
    }

    void atMostThreeBannersStand()
    {
        BannerStack stack;
        for (int i = 0; i < 5; ++i)
            stack.add({ u"Fact %1"_s.arg(i), {}, {}, false });
        stack.show();
        int visible = 0;
        for (const auto* banner : stack.findChildren<Banner*>())
            visible += banner->isVisible() ? 1 : 0;
        QCOMPARE(visible, 3);
        QCOMPARE(stack.count(), 5);
    }

    void aCellsToolTipIsNoMarkup()
    {
        QStandardItemModel model;
        model.appendRow(new QStandardItem(u"name"_s));
        model.item(0)->setToolTip(u"<b>bold</b>"_s);
        TreeView view;
        view.setModel(&model);
        view.show();
        const QPoint point = view.visualRect(model.index(0, 0)).center();
        QHelpEvent help(QEvent::ToolTip, point, view.viewport()->mapToGlobal(point));
        QApplication::sendEvent(view.viewport(), &help);
        QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;bold"_s), qPrintable(QToolTip::text()));
    }

    void theSwitchIsExclusiveAndQuietWhenSet()
    {
        SegmentedSwitch choice(3);
        choice.setTexts({ u"A"_s, u"B"_s, u"C"_s });
        choice.show();
        QSignalSpy spy(&choice, &SegmentedSwitch::chosen);
        choice.setCurrent(2);
        QCOMPARE(spy.count(), 0);
        QTest::mouseClick(choice.findChildren<QAbstractButton*>().at(1), Qt::LeftButton);
        QCOMPARE(spy.takeFirst().first().toInt(), 1);
        QCOMPARE(choice.current(), 1);
    }

    void filteringWaitsForThePauseAndEnterDoesNot()
    {
        FilterField field(u"filter"_s);
        QSignalSpy spy(&field, &FilterField::filterChanged);
        QTest::keyClicks(&field, u"abc"_s);
        QCOMPARE(spy.count(), 0);
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.takeFirst().first().toString(), u"abc"_s);
        QTest::keyClicks(&field, u"d"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
    }

    void longTextGivesWay()
    {
        Label label;
        label.setElided(Qt::ElideMiddle);
        label.resize(80, 20);
        label.setFullText(QString(400, u'x'));
        QVERIFY(label.text().size() < 100);
        QCOMPARE(label.toolTip().count(u'x'), 400);
        QVERIFY(label.minimumSizeHint().width() < 80);
    }
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
