// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/pathmenu.h"

#include "ui/format.h"
#include "ui/session/viewstate.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace layerscope {

namespace {

    struct PathMenu {
        Q_DECLARE_TR_FUNCTIONS(layerscope::PathMenu)
    };

} // namespace

void addPathActions(QMenu& menu, ViewState& state, const std::shared_ptr<const ScopedTree>& tree, NodeId node)
{
    menu.addAction(PathMenu::tr("Copy path"), &menu,
        [tree, node] { QApplication::clipboard()->setText(displayText(tree->analysis()->tree.path(node))); });
    menu.addAction(PathMenu::tr("Copy size"), &menu,
        [bytes = tree->bytes(node)] { QApplication::clipboard()->setText(QString::number(bytes)); });
    if (node == PathTree::root())
        return;
    menu.addSeparator();
    menu.addAction(PathMenu::tr("Filter to this name"), &menu, [&state, tree, node] {
        TreeQuery query = state.query();
        query.text = std::string(tree->analysis()->tree.name(node));
        state.setQuery(query);
    });
}

} // namespace layerscope
