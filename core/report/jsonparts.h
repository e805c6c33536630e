// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/report/jsonwriter.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

/// Members that several schemas have; see schemas.md. Each writes its key too, unless it says otherwise.

namespace layerscope {

void writeStringMap(JsonWriter& json, std::string_view key, const std::map<std::string, std::string>& map);
void writeSource(JsonWriter& json, const SourceInfo& source);
/// What an image is called, as members of the object that is open.
void writeIdentity(JsonWriter& json, const ImageSummary& image);
void writeImage(JsonWriter& json, const ImageDescription& image);
void writeTotals(JsonWriter& json, const Totals& totals);
void writeWarnings(JsonWriter& json, std::span<const Warning> warnings);
void writeReportDate(JsonWriter& json, std::string_view date); ///< nothing without a date

} // namespace layerscope
