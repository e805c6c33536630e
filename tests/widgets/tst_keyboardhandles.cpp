// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/splitter.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// Three columns of which the middle one is hidden, and one that prefers to be sorted downwards.
class Table : public QStandardItemModel {
public:
    Table()
        : QStandardItemModel(2, 3)
    {
        setHorizontalHeaderLabels({ u"Name"_s, u"Hidden"_s, u"Size"_s });
        setHeaderData(2, Qt::Horizontal, Qt::DescendingOrder, Qt::InitialSortOrderRole);
    }
};

} // namespace

/// What only a mouse could do before: dividers are moved and columns sorted by keys.
class KeyboardHandlesTest : public QObject {
    Q_OBJECT
private slots:
    void arrowsMoveADivider_data()
    {
        QTest::addColumn<Qt::Orientation>("orientation");
        QTest::newRow("side by side") << Qt::Horizontal;
        QTest::newRow("one above the other") << Qt::Vertical;
    }
    void arrowsMoveADivider()
    {
        QFETCH(Qt::Orientation, orientation);
        const bool across = orientation == Qt::Horizontal;
        Splitter splitter(orientation, nullptr);
        for (int i = 0; i < 2; ++i) {
            auto* pane = new QWidget(&splitter);
            pane->setMinimumSize(50, 50);
            splitter.addWidget(pane);
        }
        splitter.resize(401, 401);
        splitter.show();
        QVERIFY(QTest::qWaitForWindowActive(&splitter));
        splitter.setSizes({ 200, 200 });
        QSplitterHandle* handle = splitter.handle(1);
        QCOMPARE(handle->focusPolicy(), Qt::TabFocus);
        QVERIFY(!handle->accessibleName().isEmpty());
        handle->setFocus(Qt::TabFocusReason);
        QTest::keyClick(handle, across ? Qt::Key_Right : Qt::Key_Down);
        QCOMPARE(splitter.sizes(), QList<int>({ 216, 184 }));
        QTest::keyClick(handle, across ? Qt::Key_Left : Qt::Key_Up);
        QCOMPARE(splitter.sizes(), QList<int>({ 200, 200 }));
        QTest::keyClick(handle, across ? Qt::Key_Left : Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(splitter.sizes(), QList<int>({ 136, 264 }));
        // As far as the panes allow, and no further.
        QTest::keyClick(handle, Qt::Key_Home);
        QCOMPARE(splitter.sizes(), QList<int>({ 50, 350 }));
        QTest::keyClick(handle, Qt::Key_End);
        QCOMPARE(splitter.sizes(), QList<int>({ 350, 50 }));
        // The other axis is not its business.
        QTest::keyClick(handle, across ? Qt::Key_Up : Qt::Key_Left);
        QCOMPARE(splitter.sizes(), QList<int>({ 350, 50 }));
    }

    void keysSortColumns()
    {
        Table model;
        TreeView tree;
        tree.setModel(&model);
        tree.setSortingEnabled(true);
        tree.header()->setSortIndicator(0, Qt::AscendingOrder);
        tree.hideColumn(1);
        tree.show();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        QHeaderView* header = tree.header();
        QCOMPARE(header->focusPolicy(), Qt::TabFocus);
        header->setFocus(Qt::TabFocusReason);
        QCOMPARE(header->accessibleName(), u"Column Name, sorted upwards"_s);
        QTest::keyClick(header, Qt::Key_Right); // over the hidden one
        QCOMPARE(header->accessibleName(), u"Column Size"_s);
        QTest::keyClick(header, Qt::Key_Return);
        QCOMPARE(header->sortIndicatorSection(), 2);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QTest::keyClick(header, Qt::Key_Space);
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        QCOMPARE(header->accessibleName(), u"Column Size, sorted upwards"_s);
        QTest::keyClick(header, Qt::Key_Right); // there is no further one
        QCOMPARE(header->accessibleName(), u"Column Size, sorted upwards"_s);
        QTest::keyClick(header, Qt::Key_Home);
        QCOMPARE(header->accessibleName(), u"Column Name"_s);
        QTest::keyClick(header, Qt::Key_End);
        QCOMPARE(header->accessibleName(), u"Column Size, sorted upwards"_s);
        QTest::keyClick(header, Qt::Key_Left);
        QTest::keyClick(header, Qt::Key_Return);
        QCOMPARE(header->sortIndicatorSection(), 0);
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        QTest::keyClick(header, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), &tree);
    }

    void keysOpenTheMenuOfTheColumns()
    {
        Table model;
        TreeView tree;
        tree.setModel(&model);
        tree.header()->setContextMenuPolicy(Qt::CustomContextMenu);
        tree.show();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        QSignalSpy asked(tree.header(), &QWidget::customContextMenuRequested);
        tree.header()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tree.header(), Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(asked.size(), 1);
    }

    void aHeaderThatDoesNothingIsNoStop()
    {
        Table model;
        TreeView tree;
        tree.setModel(&model);
        tree.show();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        QCOMPARE(tree.header()->focusPolicy(), Qt::NoFocus);
    }
};

QTEST_MAIN(KeyboardHandlesTest)
#include "tst_keyboardhandles.moc"
