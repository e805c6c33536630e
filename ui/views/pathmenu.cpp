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

} // namespace

void addContentActions(QMenu& menu, ViewState& state, const Analysis& analysis, const ScopedTree* tree,
    NodeId node, EntryId version)
{
    // The state outlives the menu, which is gone when a dialog opens.
    const auto add = [&](const QString& text, ViewState::SaveAs kind) {
        menu.addAction(
            text, &state, [&state, node, kind, version] { state.requestSave(node, kind, version); });
    };
    if (!fileVersions(analysis, node).empty()) {
        menu.addAction(PathMenu::tr("Preview"), &state,
                [&state, node, version] { state.requestPreview(node, version); })
            ->setShortcut(Qt::Key_Space);
        add(PathMenu::tr("Save as…"), ViewState::SaveAs::File);
    } else if (tree && tree->contains(node) && tree->isDirectory(node)) {
        add(PathMenu::tr("Save as a folder…"), ViewState::SaveAs::Folder);
        add(PathMenu::tr("Save folder as tar…"), ViewState::SaveAs::Tar);
    } else {
        return;
    }
    menu.addSeparator();
}

void addPathActions(QMenu& menu, ViewState& state, const std::shared_ptr<const ScopedTree>& tree, NodeId node)
{
    addContentActions(menu, state, *tree->analysis(), tree.get(), node);
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
