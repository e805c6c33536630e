// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"
#include "core/tree/pathtree.h"

#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace layerscope {

/// A line of the configuration view: the title of a group, a field, or what is left out at the end.
struct ConfigLine {
    enum class Kind : uint8_t { Group, Field, LeftOut };
    Kind kind = Kind::Field;
    size_t row = 0; ///< index into Comparison::config, of fields
    QString title; ///< of the group or field
    QString
        a; ///< as cells show it: escaped, around the first difference when it is long; empty when it is not there
    QString b;
    Change change = Change::None; ///< from A to B
};

/// Which fields of two configurations to show, as text. Immutable; made in workers: an image may bring megabytes.
class ConfigList {
public:
    static constexpr size_t mostFields = 2000;
    static constexpr qsizetype longestCell = 600; ///< characters

    /// Fields that differ, or all; of these the ones whose name or values contain `filter` (ASCII letters of either
    /// case are the same). nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const ConfigList> build(std::shared_ptr<const Comparison> comparison,
        const std::string& filter, bool all, std::stop_token stop = {});

    [[nodiscard]] const std::vector<ConfigLine>& lines() const { return m_lines; }
    [[nodiscard]] const ConfigRow& field(const ConfigLine& line) const
    {
        return m_comparison->config[line.row];
    }
    [[nodiscard]] size_t differing() const { return m_differing; } ///< fields, whatever the filter
    [[nodiscard]] size_t fields() const { return m_comparison->config.size(); }
    [[nodiscard]] size_t matching() const { return m_matching; } ///< fields that are asked for, shown or not
    /// "PATH\tvalue of A\tvalue of B", whole and escaped.
    [[nodiscard]] QString text(const ConfigLine& line) const;
    [[nodiscard]] QString asText() const; ///< all lines that are shown, with a head

private:
    void append(size_t row);

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<ConfigLine> m_lines;
    size_t m_differing = 0;
    size_t m_matching = 0;
};

/// What people call a field: "Entrypoint"; names that images chose stand as they are: "PATH", "8080/tcp".
[[nodiscard]] QString configFieldText(const ConfigRow& row);
[[nodiscard]] QString configGroupText(ConfigRow::Group group);

} // namespace layerscope
