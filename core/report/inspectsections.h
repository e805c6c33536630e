// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/phrases.h"
#include "core/report/report.h"

#include <string>
#include <vector>

namespace layerscope {

/// What reports on one image have, a section each; empty sections are made too. A detail of core/report/inspectdocument.h.
class InspectSections {
public:
    InspectSections(const Analysis& analysis, const ReportOptions& options)
        : m_analysis(analysis)
        , m_options(options)
        , m_say(options.language)
    {
    }

    // In inspectsections.cpp.
    [[nodiscard]] std::string subtitle() const;
    [[nodiscard]] Section facts() const;
    [[nodiscard]] Section parts() const; ///< the blobs of what is no image
    [[nodiscard]] Section totals() const;
    [[nodiscard]] Section configuration() const;

    // In inspectlayers.cpp.
    [[nodiscard]] Section layers() const;

    // In inspectwaste.cpp.
    [[nodiscard]] Section waste() const;
    [[nodiscard]] Section duplicates() const;

private:
    [[nodiscard]] std::string size(uint64_t bytes) const { return formatSize(bytes, m_options.unit); }
    /// Stands out only when it is something.
    [[nodiscard]] Cell sizeCell(uint64_t bytes, Tone tone = Tone::Normal) const;

    [[nodiscard]] Row totalRow(
        std::string label, uint64_t bytes, std::string meaning, Tone tone = Tone::Normal) const;
    [[nodiscard]] Row shareRow(std::string label, uint64_t bytes, std::string meaning, Tone tone) const;
    [[nodiscard]] std::string diveText() const;

    [[nodiscard]] std::string label(const LayerInfo& layer) const;
    [[nodiscard]] Row layerRow(const LayerInfo& layer) const;
    [[nodiscard]] Cell checkCell(const LayerInfo& layer) const;
    [[nodiscard]] Row emptyStepRow(const HistoryEntry& step) const;
    [[nodiscard]] Row layerTotals() const;

    [[nodiscard]] size_t cut(size_t count) const;
    [[nodiscard]] std::string remaining(size_t count, uint64_t bytes) const;
    [[nodiscard]] std::string wasteByCause() const;
    [[nodiscard]] std::vector<std::string> pathsOf(const DuplicateGroup& group) const;

    const Analysis& m_analysis;
    const ReportOptions& m_options;
    Say m_say;
};

} // namespace layerscope
