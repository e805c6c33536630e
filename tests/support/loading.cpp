// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"

#include "tests/support/invariants.h"
#include "tests/support/tempfolder.h"

#include <algorithm>

namespace layerscope::fixture {

namespace {

    Result<AnalysisPtr> checked(Result<AnalysisPtr> result)
    {
        if (result)
            checkInvariants(*result);
        return result;
    }

} // namespace

void checkInvariants(const AnalysisPtr& analysis)
{
    for (const std::string& broken : brokenInvariants(analysis))
        ADD_FAILURE() << "invariant broken: " << broken;
}

Result<AnalysisPtr> tryLoad(
    const ArchiveBuilder& archive, const ImageSelector& selector, const LoadOptions& options, Pack outer)
{
    const TempFolder folder;
    archive.writeTar(folder / "image", outer);
    return checked(loadImage(folder / "image", selector, options));
}

Result<AnalysisPtr> tryLoadBytes(const std::string& bytes, const LoadOptions& options)
{
    const TempFolder folder;
    writeFile(folder / "image", bytes);
    return checked(loadImage(folder / "image", {}, options));
}

AnalysisPtr load(
    const ArchiveBuilder& archive, const ImageSelector& selector, const LoadOptions& options, Pack outer)
{
    const auto result = tryLoad(archive, selector, options, outer);
    if (result)
        return *result;
    ADD_FAILURE() << "does not load: " << name(result.error().code) << ": " << result.error().subject << ": "
                  << result.error().detail;
    return nullptr;
}

ImageBuilder imageOf(std::vector<LayerBuilder> layers)
{
    ImageBuilder result = image("test:latest");
    for (LayerBuilder& l : layers)
        result.layer(std::move(l));
    return result;
}

AnalysisPtr load(std::vector<LayerBuilder> layers) { return load(ociLayout({ imageOf(std::move(layers)) })); }

std::vector<std::string> finalListing(const Analysis& analysis)
{
    std::vector<std::string> lines;
    if (analysis.layers.empty())
        return lines;
    for (uint32_t i = 1; i < analysis.tree.nodeCount(); ++i) {
        const Version* version = analysis.tree.visibleAt(NodeId(i), analysis.lastLayer());
        if (version == nullptr)
            continue;
        const std::string path = analysis.tree.path(NodeId(i));
        if (version->implied) {
            lines.push_back("d 0 " + path);
            continue;
        }
        const LayerEntry& entry = analysis.entry(version->source);
        std::string line = typeLetter(entry.type) + (" " + std::to_string(entry.size)) + " " + path;
        if (entry.type == EntryType::Symlink)
            line += " -> " + std::string(analysis.linkTarget(version->source));
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end(), [](const std::string& a, const std::string& b) {
        return a.substr(a.find('/')) < b.substr(b.find('/'));
    });
    return lines;
}

std::vector<std::string> finalPaths(const Analysis& analysis)
{
    std::vector<std::string> paths;
    for (const std::string& line : finalListing(analysis)) {
        std::string path = line.substr(line.find('/'), line.find(" -> ") - line.find('/'));
        paths.push_back(line.front() == 'd' ? path + "/" : path);
    }
    return paths;
}

bool hasWarning(const std::vector<Warning>& warnings, WarningCode code)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning& w) { return w.code == code; });
}

std::string text(const std::vector<Warning>& warnings)
{
    std::string result;
    for (const Warning& w : warnings)
        result += std::string(name(w.code)) + ": " + w.subject + ": " + w.detail + "\n";
    return result;
}

std::vector<std::string> wasteLines(const Analysis& analysis)
{
    std::vector<std::string> lines;
    for (const WasteItem& item : analysis.waste) {
        lines.push_back(analysis.path(item) + " " + std::string(name(item.cause)) + " "
            + std::to_string(item.bytes) + " stored " + std::to_string(item.storedIn.value) + " killed "
            + std::to_string(item.killedBy.value));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string timelineOf(const Analysis& analysis, std::string_view path)
{
    const auto node = analysis.tree.find(path);
    if (!node)
        return "absent";
    std::string result;
    for (const Version& version : analysis.tree.timeline(*node)) {
        result += (result.empty() ? "" : " ") + std::to_string(version.layer) + ":"
            + std::string(layerscope::name(version.change)) + (version.implied ? "(implied)" : "");
    }
    return result;
}

} // namespace layerscope::fixture
