// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/report/reportrenderer.h"

#include <QDate>

namespace layerscope {

class Settings;

/// What somebody chose in the export dialog; remembered for each kind of report.
struct ExportChoices {
    static constexpr int maximumScale = 3;
    enum class Date : uint8_t { Today, Fixed, None };

    ExportFormat format = ExportFormat::Markdown;
    ReportParts parts;
    Language language = Language::English;
    SizeUnit unit = SizeUnit::Decimal;
    Date date = Date::Today;
    QDate day; ///< Fixed
    std::optional<ChangeStyle::Sign> sign; ///< else as the document says
    ReportPicture picture; ///< not remembered
    bool isDark = false;
    int scale = 2;

    [[nodiscard]] ExportOptions options(QDate today) const;
    bool operator==(const ExportChoices&) const = default;

    /// Those of the last time; what was never chosen is as the window and the author of the report have it.
    [[nodiscard]] static ExportChoices load(const Settings& settings, const ReportSource& source);
    void save(Settings& settings, ReportKind kind) const;
};

} // namespace layerscope
