// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/comparearguments.h"

#include "core/search/search.h"

#include <algorithm>
#include <array>

namespace layerscope::cli {

namespace {

    std::optional<Aspect> metadata(std::string_view text)
    {
        constexpr std::array aspects { Aspect::Mode, Aspect::Owner, Aspect::Mtime, Aspect::Xattrs,
            Aspect::Target };
        const auto* found
            = std::ranges::find(aspects, text, [](Aspect aspect) { return layerscope::name(aspect); });
        return found == aspects.end() ? std::nullopt : std::optional(*found);
    }

    std::optional<UsageError> badGlob(const std::string& glob)
    {
        SearchQuery query;
        query.text = glob;
        query.kind = SearchQuery::Kind::Glob;
        if (glob.empty())
            return UsageError { "--ignore", "is an empty pattern" };
        if (findFault(query))
            return UsageError { "--ignore", "\"" + glob + "\" is no pattern" };
        return std::nullopt;
    }

} // namespace

void CompareParser::add(CLI::App& app, Arguments& arguments)
{
    app.add_option("A", arguments.image.path, "The image before: file, folder, or - for standard input")
        ->type_name("")
        ->required();
    app.add_option("B", arguments.other.path, "The image after; may be the same archive with other selectors")
        ->type_name("")
        ->required();
    addSelectors(app, arguments.image.selector, "-a");
    m_scopeA.add(app, "-a");
    addSelectors(app, arguments.other.selector, "-b");
    m_scopeB.add(app, "-b");
    app.add_option("--ignore", arguments.compare.ignore,
           "Leave out what matches, and all below it: *.pyc, /var/log/**; may be repeated")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    app.add_option("--ignore-metadata", m_ignoredMetadata,
           "Do not compare these of mode, owner, mtime, xattr, target (mtime never is, unless --mtime)")
        ->type_name("LIST")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_flag("--mtime", m_comparesMtime, "Compare times of modification too");
    app.add_option("--fail-if-larger", m_largest,
           "Exit code 1 when B is larger than A by more than this: 10MB, 1.5MiB, 0, 5%")
        ->type_name("LIMIT");
    app.add_option("--measure", m_measure,
           "What is measured for it: live (the final filesystem; the default), content (all layers), pull "
           "(layers as stored) or wasted")
        ->type_name("WHAT");
    app.add_option("--fail-on", m_failOn,
           "Exit code 1 when there is any of these: changed (any path differs), added, removed, content, "
           "metadata, type, moved, config")
        ->type_name("LIST")
        ->delimiter(',')
        ->allow_extra_args(false);
}

std::optional<UsageError> CompareParser::finish(Arguments& arguments) const
{
    if (arguments.other.path.empty())
        return UsageError { "B", "is an empty name" };
    if (arguments.image.path == "-" && arguments.other.path == "-")
        return UsageError { "-", "only one of the two can come from standard input" };
    m_scopeA.finish(arguments.image);
    m_scopeB.finish(arguments.other);
    if (std::optional<UsageError> error = finishOptions(arguments.compare))
        return error;
    return finishGates(arguments.gates);
}

std::optional<UsageError> CompareParser::finishOptions(CompareOptions& options) const
{
    for (const std::string& glob : options.ignore) {
        if (std::optional<UsageError> error = badGlob(glob))
            return error;
    }
    options.ignored = m_comparesMtime ? Aspects {} : Aspects { Aspect::Mtime };
    for (const std::string& text : m_ignoredMetadata) {
        const std::optional<Aspect> aspect = metadata(text);
        if (!aspect)
            return UsageError { "--ignore-metadata",
                "\"" + text + "\" is none of mode, owner, mtime, xattr, target" };
        if (*aspect == Aspect::Mtime && m_comparesMtime)
            return UsageError { "--mtime", "contradicts --ignore-metadata mtime" };
        options.ignored |= *aspect;
    }
    return std::nullopt;
}

std::optional<UsageError> CompareParser::finishGates(Gates& gates) const
{
    if (!m_largest.empty()) {
        gates.growth = parseGrowthLimit(m_largest);
        if (!gates.growth)
            return UsageError { "--fail-if-larger",
                "\"" + m_largest + "\" is neither a size (10MB, 1.5MiB) nor a percentage (5%)" };
    }
    if (!m_measure.empty()) {
        const std::optional<Measure> measure = parseMeasure(m_measure);
        if (!measure)
            return UsageError { "--measure", "\"" + m_measure + "\" is none of live, content, pull, wasted" };
        if (!gates.growth)
            return UsageError { "--measure", "says nothing without --fail-if-larger" };
        gates.measure = *measure;
    }
    for (const std::string& what : m_failOn) {
        if (!gates.changes.add(what))
            return UsageError { "--fail-on",
                "\"" + what
                    + "\" is none of changed, added, removed, content, metadata, type, moved, config" };
    }
    return std::nullopt;
}

} // namespace layerscope::cli
