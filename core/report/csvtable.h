// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

inline constexpr std::string_view formulaStarts = "=+-@\t\r"; ///< what spreadsheets begin to calculate at
/// A field as csv.h says, in quotes where it needs them.
[[nodiscard]] std::string csvField(std::string_view raw);

/// One table as csv.h says: set fields by the name of their column, then end the record.
class CsvTable {
public:
    CsvTable(std::ostream& out, std::vector<std::string_view> columns);

    CsvTable& set(std::string_view column, std::integral auto number)
    {
        field(column) = std::to_string(number);
        return *this;
    }
    CsvTable& set(std::string_view column, double number);
    CsvTable& set(std::string_view column, std::string_view text);
    void endRecord();

private:
    std::string& field(std::string_view column);

    std::ostream& m_out;
    std::vector<std::string_view> m_columns;
    std::vector<std::string> m_fields;
};

} // namespace layerscope
