// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/bench/document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// A benchmark document computed: what every renderer and the window show. One number has one origin.

namespace layerscope {

enum class BenchCellState : uint8_t {
    Empty, ///< nothing there; shown as an en dash
    Entered, ///< as its author wrote it
    Measured, ///< taken from an image
    Imported, ///< taken from a log
    Computed, ///< from other cells
    Stale, ///< to be measured, but never was, or the image is another one now
    Contradicted, ///< written by hand, and not what is computed
    NotUnderstood, ///< a value was expected
};
/// "empty", "entered", "measured", "imported", "computed", "stale", "contradicted", "not_understood"
[[nodiscard]] std::string_view name(BenchCellState state);

struct BenchTableCell {
    std::string text = "–"; ///< as shown; raw, to be escaped
    BenchCellState state = BenchCellState::Empty;
    Quantity quantity; ///< Text where there is no number; of a change: per cent of the baseline
    int improvement = 0; ///< of changes: +1 better, -1 worse
    /// Of changes: what is computed, with its sign and without arrow, whatever the style says; empty where there is nothing.
    std::string signedChange;
    std::string computed; ///< Contradicted: what would stand there
    std::string note; ///< Stale, Contradicted, NotUnderstood: why
    BenchRecord record; ///< Measured, Imported, Stale: the origin
};

struct BenchTableColumn {
    enum class Role : uint8_t { Name, Value, Change };
    Role role = Role::Value;
    std::string id; ///< of the variant or column; of changes: of what changes
    std::string title;
    bool isBaseline = false;
    size_t from = 0; ///< of changes between columns: the indexes of the two; else 0
    size_t to = 0;
};

struct BenchTableRow {
    Better better = Better::Neutral;
    bool isTotal = false;
    std::optional<size_t> from; ///< Stages: index of the row it is compared with
    std::vector<BenchTableCell> cells; ///< one a column; the first is the name
};

struct BenchTableSection {
    BenchSection::Kind kind = BenchSection::Kind::Metrics;
    std::string title;
    std::string note;
    std::vector<BenchTableColumn> columns;
    std::vector<BenchTableRow> rows; ///< in the order of the document; totals and the overall change last
};

/// What the reader has to know.
struct BenchProblem {
    enum class Kind : uint8_t {
        Fault, ///< of the document
        NotUnderstood,
        Stale,
        Contradicted,
        Unchecked, ///< the image of a measured cell is not there: the value stands as it was measured
    };
    Kind kind = Kind::Fault;
    std::string place; ///< in the words of the table, "内容大小 · 四阶段构建", or of the document
    std::string detail; ///< in the language of the table, but what the system says in English
    /// Where the cell stands: indexes of section, row and column of the table.
    struct Cell {
        size_t section = 0;
        size_t row = 0;
        size_t column = 0;
    };
    std::optional<Cell> cell; ///< none for faults
};
[[nodiscard]] std::string_view name(BenchProblem::Kind kind); ///< "fault", "not_understood", ...

/// What images are now, to tell measured cells that have become stale. See identifyImages().
class BenchIdentities {
public:
    void set(const BenchImage& image, Result<std::string> identity)
    {
        m_images.insert_or_assign(key(image), std::move(identity));
    }
    [[nodiscard]] const Result<std::string>* find(const BenchImage& image) const
    {
        const auto found = m_images.find(key(image));
        return found == m_images.end() ? nullptr : &found->second;
    }

private:
    using Key = std::tuple<std::string, std::string, std::string>;
    static Key key(const BenchImage& image) { return { image.path, image.select, image.platform }; }
    std::map<Key, Result<std::string>> m_images;
};

struct BenchTableOptions {
    std::optional<Language> language; ///< else the document's
    std::optional<ChangeStyle::Sign> sign; ///< for all rows, whatever the document says
};

struct BenchTable {
    std::string title;
    std::string note;
    Language language = Language::English;
    std::vector<BenchTableSection> sections;
    std::vector<BenchProblem> problems; ///< faults of the document first, then by place

    /// Without `identities` measured cells are taken as they are, and those whose images are not among them too. Linear in the
    /// cells.
    [[nodiscard]] static BenchTable build(const BenchDocument& document,
        const BenchTableOptions& options = {}, const BenchIdentities* identities = nullptr);

    [[nodiscard]] bool has(BenchProblem::Kind kind) const;
};

} // namespace layerscope
