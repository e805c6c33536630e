// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/report/reportrenderer.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace layerscope {

/// "layerscope --export FILE IMAGE | A B | DOCUMENT": what File > Export… writes, without a window and without a
/// display; for what layerscope-cli cannot write, PDF and pictures.
class ExportCommand {
public:
    /// The command line asks for it. To be known before there is an application, which needs no display then.
    [[nodiscard]] static bool isWanted(int argc, char** argv);

    explicit ExportCommand(QCommandLineParser& parser); ///< adds its options
    [[nodiscard]] bool isSet() const { return m_parser.isSet(m_target); }
    /// An exit code as those of layerscope-cli: 0; 2 wrong usage; 3 an input could not be read, or the report not be written.
    [[nodiscard]] int run() const;

private:
    [[nodiscard]] Result<ReportSource> source() const;
    [[nodiscard]] Result<ExportOptions> options(const ReportSource& source) const;

    QCommandLineParser& m_parser;
    QCommandLineOption m_target;
    QCommandLineOption m_language;
    QCommandLineOption m_date;
    QCommandLineOption m_dark;
    QCommandLineOption m_scale;
};

} // namespace layerscope
