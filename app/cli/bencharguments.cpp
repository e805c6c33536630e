// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/bencharguments.h"

namespace layerscope::cli {

namespace {

    constexpr std::string_view footer = R"(
Measured cells whose image is another one now are warned of. Exit codes: 0 done, 1 a cell cannot
be understood, or with --strict: a claim is contradicted, or a measured cell does not belong to
its image; 2 wrong usage, 3 the document, or with --refresh an image or a log, could not be read.)";

} // namespace

void BenchParser::addTo(CLI::App& app, BenchArguments& arguments)
{
    app.footer(std::string(footer));
    app.add_option("--sign", m_sign, "Write every change signed, or as magnitude")->type_name("STYLE");
    app.add_flag(
        "--refresh", arguments.refresh, "Measure and import anew first, and write what has changed to FILE");
}

std::optional<UsageError> BenchParser::finish(BenchArguments& arguments) const
{
    for (const auto sign : { ChangeStyle::Sign::Signed, ChangeStyle::Sign::Magnitude }) {
        if (m_sign == name(sign))
            arguments.table.sign = sign;
    }
    if (!m_sign.empty() && !arguments.table.sign)
        return UsageError { "--sign", "\"" + m_sign + "\" is neither signed nor magnitude" };
    return std::nullopt;
}

} // namespace layerscope::cli
