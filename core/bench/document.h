// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/bench/change.h"
#include "core/bench/quantity.h"
#include "core/bench/sharedlist.h"
#include "core/bench/words.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The benchmark document, "*.layerbench.json", as a plain value: change its fields, and serialize() writes what has
/// changed and leaves the rest as it was, members this version does not know included. The format is described in
/// core/bench/layerbench.md and core/bench/layerbench.schema.json.

namespace layerscope {

inline constexpr std::string_view benchSchema = "layerscope/bench/1";

/// The JSON something was read from; opaque.
struct BenchJson;
using BenchSource = std::shared_ptr<const BenchJson>;

/// One image of an archive. Empty path: none.
struct BenchImage {
    std::string path; ///< relative to the document
    std::string select; ///< as --image
    std::string platform; ///< as --platform
    bool operator==(const BenchImage&) const = default;
};

/// What is taken from an image, by the names of measureNames().
struct BenchMeasure {
    std::string what; ///< empty: nothing is measured
    std::string path; ///< path_size: a path or glob inside the image
    std::string with; ///< measures of a pair: id of the variant that is there already; empty = the baseline
    bool operator==(const BenchMeasure&) const = default;
};

/// What is taken from somebody's log.
struct BenchImport {
    std::string from; ///< "buildkit", "hyperfine", "csv"; empty: nothing is imported
    std::string what; ///< "time", "steps", "cached", "cache_hit"; hyperfine: "time"; csv: name of a column
    std::string stage; ///< buildkit: of one stage only
    std::vector<std::string> files; ///< one a run; empty = the variant's own
    std::string where; ///< csv: "column=value", rows to take; hyperfine: the command
    bool operator==(const BenchImport&) const = default;
};

/// A value that was measured or imported, with its origin.
struct BenchRecord {
    /// Bytes, seconds, a fraction, a count; a text; yes or no. None: never taken.
    std::variant<std::monostate, double, std::string, bool> value;
    Dimension dimension = Dimension::Count; ///< of a number
    std::optional<double> low; ///< of several runs; `value` is their median
    std::optional<double> high;
    uint64_t runs = 1;
    std::string digest; ///< of the image
    std::string withDigest; ///< of the other image of a pair
    std::string date; ///< RFC 3339

    [[nodiscard]] bool isEmpty() const { return value.index() == 0; }
    bool operator==(const BenchRecord&) const = default;
};

struct BenchCell {
    std::string text; ///< entered; empty = see below
    BenchMeasure measure; ///< of this cell alone, else that of the row or column
    BenchImport import;
    BenchRecord record;
    BenchSource source;
    bool operator==(const BenchCell&) const = default;
};

/// A cell by the id of its column: a variant, or a column of a fleet.
struct BenchValue {
    std::string column;
    BenchCell cell;
    bool operator==(const BenchValue&) const = default;
};

struct BenchVariant {
    std::string id;
    std::string name;
    BenchImage image;
    std::string note; ///< Dockerfile, stage
    std::vector<std::string> buildLogs;
    std::vector<std::string> startTimes; ///< hyperfine's JSON
    BenchSource source;
    bool operator==(const BenchVariant&) const = default;
};

/// A column of a fleet.
struct BenchColumn {
    std::string id;
    std::string name;
    Better better = Better::Neutral;
    std::optional<Dimension> kind;
    BenchMeasure measure;
    bool hasTotal = true; ///< the totals row adds it up
    std::string changeFrom; ///< ids of two columns: this one is computed
    std::string changeTo;
    ChangeStyle style;
    BenchSource source;
    bool operator==(const BenchColumn&) const = default;
};

struct BenchRow {
    std::string name;
    Better better = Better::Neutral;
    std::optional<Dimension> kind; ///< what its cells have to be
    std::optional<int> decimals; ///< of measured and imported values
    ChangeStyle style;
    BenchMeasure measure; ///< of every variant
    BenchImport import;
    BenchImage image; ///< fleet: what the row is about
    std::vector<BenchValue> values;
    /// What somebody claims as the change, by variant; "" = any. Fleet: by column.
    std::vector<std::pair<std::string, std::string>> stated;
    BenchSource source;

    [[nodiscard]] const BenchCell* find(std::string_view column) const;
    BenchCell& at(std::string_view column); ///< is made when it is not there
    [[nodiscard]] std::string_view statedFor(std::string_view column) const;
    bool operator==(const BenchRow&) const = default;
};

struct BenchStage {
    std::string id;
    std::string name;
    std::string from; ///< id of the stage it is compared with; empty = the one before
    BenchImage image; ///< its size is measured
    BenchCell size;
    std::string note;
    BenchSource source;
    bool operator==(const BenchStage&) const = default;
};

struct BenchSection {
    enum class Kind : uint8_t { Metrics, Fleet, Stages };
    Kind kind = Kind::Metrics;
    std::string title;
    std::string note;
    SharedList<BenchRow> rows; ///< Metrics, Fleet
    std::vector<BenchColumn> columns; ///< Fleet
    std::string totals; ///< Fleet: name of the totals row; empty = none
    SharedList<BenchStage> stages; ///< Stages
    std::string overallFrom; ///< Stages: ids; empty = the first and the last
    std::string overallTo;
    std::string stated; ///< Stages: what is claimed about the whole
    BenchMeasure measure; ///< Stages: how images are measured; default pull_size
    ChangeStyle style;
    BenchSource source;
    bool operator==(const BenchSection&) const = default;
};
[[nodiscard]] std::string_view name(BenchSection::Kind kind); ///< "metrics", "fleet", "stages"

struct BenchPresentation {
    std::optional<Language> language; ///< default: English
    SizeUnit unit = SizeUnit::Decimal; ///< of measured sizes
    std::optional<int> sizeDecimals; ///< of measured sizes; default: as everywhere else in Layerscope
    ChangeStyle change;
    BenchSource source;
    bool operator==(const BenchPresentation&) const = default;
};

/// Something in a document that does not make sense; it is kept as it is and left out of the table.
struct BenchFault {
    std::string place; ///< "sections[0].rows[2].values.four"
    Phrase phrase = Phrase::Missing;
    std::string first {}; ///< what the phrase puts in
    std::string second {};
    [[nodiscard]] std::string detail(Language language = Language::English) const;
    bool operator==(const BenchFault&) const = default;
};

struct BenchDocument {
    std::string title;
    std::string note;
    std::string baseline; ///< id of a variant; empty = the first
    BenchPresentation presentation;
    std::vector<BenchVariant> variants;
    SharedList<BenchSection> sections;
    std::vector<BenchFault> faults; ///< found when it was read
    BenchSource source;

    /// `subject` is named in errors. Errors: Damaged (no JSON, with line and column; or no benchmark document),
    /// Unsupported (written for a newer schema), LimitExceeded. What else is wrong is in `faults`.
    [[nodiscard]] static Result<BenchDocument> parse(
        const std::string& text, const std::string& subject, const Limits& limits = {});
    /// Errors also: NotFound, Unreadable.
    [[nodiscard]] static Result<BenchDocument> read(
        const std::filesystem::path& path, const Limits& limits = {});

    /// The text it was read from, to the byte where nothing has changed; what is new is laid out like what stands around
    /// it, short objects on one line.
    [[nodiscard]] std::string serialize() const;
    /// Whole or not at all. Errors: WriteFailed.
    [[nodiscard]] Status write(const std::filesystem::path& path) const;

    [[nodiscard]] const BenchVariant* variant(std::string_view id) const;
    [[nodiscard]] const BenchVariant* baselineVariant() const; ///< nullptr without variants
    bool operator==(const BenchDocument&) const = default;
};

/// The stages in the order of their sizes' changes: each after the one it is compared with. Empty with a cycle, whose
/// ids, first and last the same, are put into `cycle`.
[[nodiscard]] std::vector<const BenchStage*> predecessors(
    const BenchSection& section, std::vector<std::string>* cycle = nullptr);

} // namespace layerscope
