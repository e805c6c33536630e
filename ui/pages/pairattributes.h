// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/foldertally.h"
#include "core/image/usernames.h"

#include <QScrollArea>
#include <QString>

#include <vector>

class QGridLayout;

namespace layerscope {

class Label;

/// One line of what is told about both ends of a pair.
struct PairAttribute {
    QString name;
    QString a; ///< empty: nothing
    QString b;
    bool differs = false;
    bool monospace = false;
};

/// Type, size, mode, owner, times, link target and extended attributes on both sides; `a` and `b` are the same pair but
/// for a moved path. What the options ignore does not differ.
[[nodiscard]] std::vector<PairAttribute> pairAttributes(
    const TreeComparison& tree, PairId a, PairId b, const UserNames& namesA, const UserNames& namesB);
/// What became of the files below a folder.
[[nodiscard]] std::vector<PairAttribute> folderDifferences(
    const TreeComparison& tree, PairId folder, const FolderTally& below);
/// "Mode −rw… → −rwx…" of those that differ, sizes left out.
[[nodiscard]] QStringList differingAttributes(const std::vector<PairAttribute>& attributes);

/// Names and both values under each other; what differs is marked and comes first. Values can be selected.
class PairAttributeList : public QScrollArea {
    Q_OBJECT
public:
    explicit PairAttributeList(QWidget* parent = nullptr);

    /// `sentence` stands above them; may be empty.
    void setAttributes(std::vector<PairAttribute> attributes, const QString& sentence = {});
    /// "≠ Mode | rw | rwx", for tests.
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QString sentence() const;

private:
    Label* makeLabel(int row, int column);

    std::vector<PairAttribute> m_attributes;
    Label* m_sentence;
    QGridLayout* m_grid;
    std::vector<std::vector<Label*>> m_labels; ///< kept for the next path
};

} // namespace layerscope
