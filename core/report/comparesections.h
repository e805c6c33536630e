// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/changelist.h"
#include "core/report/comparedocument.h"
#include "core/report/comparefacts.h"

#include <optional>
#include <string>
#include <vector>

namespace layerscope {

/// What reports on two images have, a section each; empty sections are made too. A detail of core/report/comparedocument.h.
class CompareSections {
public:
    CompareSections(const Comparison& comparison, ComparePage page, const ReportOptions& options);

    // In comparesections.cpp.
    [[nodiscard]] const Say& say() const { return m_say; }
    [[nodiscard]] std::string title() const { return m_names.a + " → " + m_names.b; }
    [[nodiscard]] Section layers() const;
    [[nodiscard]] Section configuration(size_t top) const;
    [[nodiscard]] Section warnings() const;
    /// "and 3 more"; nothing for none.
    [[nodiscard]] std::string andMore(size_t count) const;

    // In comparetotals.cpp.
    [[nodiscard]] std::string summary() const; ///< one sentence
    [[nodiscard]] Section images() const;
    [[nodiscard]] Section totals() const;
    [[nodiscard]] Section shortTotals() const;
    [[nodiscard]] Section transfer() const;

    // In comparechanges.cpp; at most `top` rows each.
    [[nodiscard]] Section folders(size_t top) const;
    [[nodiscard]] Section changes(size_t top) const;
    [[nodiscard]] size_t changeCount() const; ///< that changes() chooses from
    [[nodiscard]] Section moves(size_t top) const;

private:
    [[nodiscard]] std::string size(uint64_t bytes) const { return formatSize(bytes, m_options.unit); }
    [[nodiscard]] std::string signedSize(int64_t bytes) const;
    [[nodiscard]] Cell sizeCell(const std::optional<uint64_t>& bytes) const;
    [[nodiscard]] Cell deltaCell(int64_t delta) const;
    [[nodiscard]] Column deltaColumn() const;
    [[nodiscard]] size_t widthOfPaths() const;

    [[nodiscard]] std::string instructionOf(const Analysis& image, LayerId id) const;
    [[nodiscard]] std::string layerCounts() const;

    [[nodiscard]] std::string sharedText() const;
    [[nodiscard]] bool isWhole() const;
    void addImage(Table& table, std::string side, const Analysis& image, const std::string& name) const;
    [[nodiscard]] std::string optionsText() const;
    [[nodiscard]] Row bytesRow(std::string label, uint64_t a, uint64_t b, std::string meaning) const;
    [[nodiscard]] Table totalsTable() const;
    [[nodiscard]] Row liveRow() const;
    [[nodiscard]] Row blobRow() const;
    [[nodiscard]] Row wastedRow() const;
    [[nodiscard]] Row filesRow() const;

    [[nodiscard]] std::vector<FileChange> listedChanges() const;
    [[nodiscard]] std::string differenceText(PairId pair) const;
    [[nodiscard]] std::string pathText(PairId pair) const;
    [[nodiscard]] std::string changeCounts() const;

    const Comparison& m_comparison;
    const TreeComparison& m_tree;
    ComparePage m_page;
    const ReportOptions& m_options;
    Say m_say;
    SideNames m_names;
    std::vector<FileChange> m_changes;
};

} // namespace layerscope
