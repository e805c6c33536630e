// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/pathhistory.h"
#include "core/image/usernames.h"
#include "core/tree/scopedtree.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace layerscope {

class CopyButton;
class Label;

/// One line of the attributes.
struct Attribute {
    QString name;
    QString value;
    bool monospace = false;
    bool copy = false; ///< with a button that copies `copied`, or the value
    QString copied {};
};

/// What is told about a member beside its bytes: type, size, mode, owner, times, link target, extended attributes.
[[nodiscard]] std::vector<Attribute> memberAttributes(
    const Analysis& analysis, EntryId entry, const UserNames& names);
/// What is told about a folder: what the scope shows below it, what it costs in all layers.
[[nodiscard]] std::vector<Attribute> folderAttributes(
    const ScopedTree* tree, NodeId node, const PathHistory& history);
/// Text where the value is text, else "0x01000002…"; never longer than a few lines.
[[nodiscard]] QString xattrText(std::string_view value);

/// Names and values under each other; values can be selected by mouse and keyboard.
class AttributeList : public QWidget {
    Q_OBJECT
public:
    explicit AttributeList(QWidget* parent = nullptr);

    void setAttributes(const std::vector<Attribute>& attributes);
    [[nodiscard]] QString value(const QString& name) const; ///< as shown; empty when there is no such line

private:
    struct Row {
        Label* name;
        Label* value;
        CopyButton* copy;
    };
    Row makeRow();

    QGridLayout* m_grid;
    std::vector<Row> m_rows; ///< kept for the next path; those not needed are hidden
    size_t m_shown = 0;
};

} // namespace layerscope
