// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/document.h"
#include "core/bench/table.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Changes to a benchmark document that are more than setting a field: references stay whole, cells that lose their meaning go.
/// A place or an id that is not there changes nothing.

namespace layerscope {

/// A row of a document's table: index of the section and of its row or stage. The row after a section's last is its totals row
/// or, of a chain of stages, the overall change.
struct BenchPlace {
    size_t section = 0;
    size_t row = 0;
    auto operator<=>(const BenchPlace&) const = default;
};

namespace benchedit {

    /// Where the row of `before` at `place` stands in another version of the document; nothing when it is gone.
    [[nodiscard]] std::optional<BenchPlace> follow(
        const BenchDocument& before, BenchPlace place, const BenchDocument& now);

    /// The place after the last row of a section that is there.
    [[nodiscard]] BenchPlace endOf(const BenchDocument& document, size_t section);

    // ---- cells; columns by the id of a variant or of a fleet's column, "size" in a chain of stages

    /// What somebody types into a value. Typed over, a measured or imported value goes; an empty text leaves the cell to its
    /// measure again where it has one, else empty.
    void setText(BenchDocument& document, BenchPlace place, std::string_view column, std::string text);
    /// Whether the cell would be taken from an image or a log if nothing were typed into it.
    [[nodiscard]] bool isTaken(const BenchDocument& document, BenchPlace place, std::string_view column);
    /// What somebody claims the change of `column` to be; an empty text leaves it to be computed. The change of a whole
    /// chain of stages stands in the row after its last stage.
    void setStated(BenchDocument& document, BenchPlace place, std::string_view column, std::string text);
    /// Whether setStated() has an effect there.
    [[nodiscard]] bool canState(const BenchDocument& document, BenchPlace place, std::string_view column);

    // ---- rows and stages

    void setName(BenchDocument& document, BenchPlace place, std::string name); ///< of the totals row too
    void setBetter(BenchDocument& document, BenchPlace place, Better better); ///< metrics only
    void insertRow(BenchDocument& document, BenchPlace place, BenchRow row); ///< metrics and fleet
    /// With an id of its own, from its name where it has none. Returns the id.
    std::string insertStage(BenchDocument& document, BenchPlace place, BenchStage stage);
    void removeRows(BenchDocument& document, std::vector<BenchPlace> places);
    /// Whether a row may stand before `to`: rows of metrics in every section of metrics, others in their own section.
    [[nodiscard]] bool canMove(const BenchDocument& document, BenchPlace from, BenchPlace to);
    /// To before the row that is at `to` now, in the order they are in. All of them or none.
    void moveRows(BenchDocument& document, std::vector<BenchPlace> places, BenchPlace to);

    // ---- variants

    /// With an id of its own, from its name where it has none. Returns the id.
    std::string insertVariant(BenchDocument& document, size_t index, BenchVariant variant);
    void removeVariant(BenchDocument& document, std::string_view id); ///< with its cells and claims
    void moveVariant(BenchDocument& document, size_t from, size_t to); ///< to the index it has afterwards
    void setBaseline(BenchDocument& document, std::string_view id);

    // ---- columns of a fleet

    std::string insertColumn(BenchDocument& document, size_t section, size_t index, BenchColumn column);
    void removeColumn(
        BenchDocument& document, size_t section, std::string_view id); ///< and changes computed from it
    void moveColumn(BenchDocument& document, size_t section, size_t from, size_t to);

    // ---- sections

    void insertSection(BenchDocument& document, size_t index, BenchSection section);
    void removeSection(BenchDocument& document, size_t index);
    void moveSection(BenchDocument& document, size_t from, size_t to);

    // ---- files

    /// Every path of an image or a log that the document names, as it stands there, each once.
    [[nodiscard]] std::vector<std::string> files(const BenchDocument& document);
    /// Makes paths relative to `from` relative to `to`; with an empty `to`, absolute. With an empty `from` absolute paths become
    /// relative, where the two have more than the root in common.
    void rebase(BenchDocument& document, const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace benchedit

/// A row as it stands in a version of the document that somebody looks at, who may be behind the one that is edited.
struct ShownRow {
    std::shared_ptr<const BenchDocument> document;
    BenchPlace place; ///< the one after a section's last row stands for the section
    /// Where it stands in another version; nothing when it is gone.
    [[nodiscard]] std::optional<BenchPlace> in(const BenchDocument& now) const
    {
        return document ? benchedit::follow(*document, place, now) : std::nullopt;
    }
};

/// What a text would be understood as in a cell, by the very rules of the table.
struct BenchReading {
    BenchCellState state
        = BenchCellState::Empty; ///< Empty, Entered or NotUnderstood; Contradicted of changes
    Quantity quantity;
    std::string fault; ///< why it is not understood, in the language asked for
};
[[nodiscard]] BenchReading readCell(const BenchDocument& document, BenchPlace place, std::string_view column,
    BenchTableColumn::Role role, std::string text, Language language);

/// How values of a cell's kind may be written: "90%", "90%+", "~90%", "85-90%", in the unit that its row uses already. Empty
/// where any text will do.
[[nodiscard]] std::vector<std::string> writingExamples(
    const BenchDocument& document, BenchPlace place, std::string_view column, Language language);

} // namespace layerscope
