// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/pathmenu.h"

#include "ui/format.h"
#include "ui/models/historytext.h"
#include "ui/session/viewstate.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace layerscope {

namespace {

    struct PathMenu {
        Q_DECLARE_TR_FUNCTIONS(layerscope::PathMenu)
    };

    /// What can be done with the bytes at a path; `menu` goes before they are asked for, the state stays.
    void addContentActions(QMenu& menu, ViewState& state, const ScopedTree& tree, NodeId node)
    {
        if (!fileVersions(*tree.analysis(), node).empty()) {
            menu.addAction(PathMenu::tr("Preview"), &state, [&state, node] { state.requestPreview(node); })
                ->setShortcut(Qt::Key_Space);
            menu.addAction(PathMenu::tr("Save as…"), &state,
                [&state, node] { state.requestSave(node, ViewState::SaveAs::File); });
        } else if (tree.contains(node) && tree.isDirectory(node)) {
            menu.addAction(PathMenu::tr("Save as a folder…"), &state,
                [&state, node] { state.requestSave(node, ViewState::SaveAs::Folder); });
            menu.addAction(PathMenu::tr("Save folder as tar…"), &state,
                [&state, node] { state.requestSave(node, ViewState::SaveAs::Tar); });
        } else {
            return;
        }
        menu.addSeparator();
    }

} // namespace

void addPathActions(QMenu& menu, ViewState& state, const std::shared_ptr<const ScopedTree>& tree, NodeId node)
{
    addContentActions(menu, state, *tree, node);
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
