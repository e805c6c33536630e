// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imageselection.h"

#include "core/base/text.h"
#include "core/image/imagereference.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace layerscope {

namespace {

    using Candidates = std::vector<size_t>;
    constexpr size_t shortestDigestPrefix = 6;

    std::optional<size_t> asIndex(std::string_view text)
    {
        size_t index = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
        // Six digits and more may be the start of a digest.
        if (error != std::errc() || end != text.data() + text.size() || text.size() >= shortestDigestPrefix)
            return std::nullopt;
        return index;
    }

    bool startsWith(const Digest& digest, std::string_view text)
    {
        if (digest.isEmpty())
            return false;
        const bool hasAlgorithm = text.find(':') != std::string_view::npos;
        const std::string_view hex = hasAlgorithm ? text.substr(text.find(':') + 1) : text;
        if (hex.size() < shortestDigestPrefix)
            return false;
        return hasAlgorithm ? digest.text().starts_with(text) : digest.hex.starts_with(text);
    }

    bool matches(const ImageSummary& summary, std::string_view text)
    {
        return std::ranges::any_of(
                   summary.names, [&](const std::string& n) { return isSameReference(n, text); })
            || startsWith(summary.manifestDigest, text) || startsWith(summary.configDigest, text);
    }

    std::string label(const ImageSummary& summary)
    {
        std::string text = summary.names.empty() ? summary.manifestDigest.shortText() : summary.names.front();
        if (text.empty())
            text = summary.configDigest.shortText();
        if (const std::string platform = summary.platform.text(); !platform.empty())
            text += " (" + platform + ")";
        return escapeForTerminal(text);
    }

    Candidates imagesOf(std::span<const ImageDraft> drafts)
    {
        Candidates result;
        for (size_t i = 0; i < drafts.size(); ++i) {
            if (drafts[i].image.summary.kind == ImageKind::Image)
                result.push_back(i);
        }
        return result;
    }

    Result<Candidates> byName(std::span<const ImageDraft> drafts, const std::string& text)
    {
        if (const std::optional<size_t> index = asIndex(text)) {
            if (*index < drafts.size())
                return Candidates { *index };
            return Error { ErrorCode::NoSuchImage, text,
                "there is no image of this number; the archive holds " + std::to_string(drafts.size()) };
        }
        Candidates result;
        for (size_t i = 0; i < drafts.size(); ++i) {
            if (matches(drafts[i].image.summary, text))
                result.push_back(i);
        }
        if (result.empty())
            return Error { ErrorCode::NoSuchImage, escapeForTerminal(text),
                "no image of the archive has this name or digest" };
        return result;
    }

    Result<Candidates> byPlatform(
        std::span<const ImageDraft> drafts, const Candidates& candidates, const std::string& text)
    {
        const std::optional<Platform> platform = Platform::parse(text);
        if (!platform)
            return Error { ErrorCode::InvalidArgument, escapeForTerminal(text),
                "is no platform (expected OS/ARCH or OS/ARCH/VARIANT)" };
        Candidates result;
        for (const size_t i : candidates) {
            if (platform->accepts(drafts[i].image.summary.platform))
                result.push_back(i);
        }
        if (result.empty())
            return Error { ErrorCode::NoSuchImage, escapeForTerminal(text),
                "no image of the archive is for this platform" };
        return result;
    }

    /// Of several: what can be shown before what cannot, then the host's platform, then the first.
    size_t prefer(std::span<const ImageDraft> drafts, const Candidates& candidates)
    {
        const Platform host = Platform::host();
        const auto rank = [&](size_t i) {
            const ImageDraft& draft = drafts[i];
            return (draft.error ? 4 : 0) + (draft.image.summary.kind == ImageKind::Image ? 0 : 2)
                + (host.accepts(draft.image.summary.platform) ? 0 : 1);
        };
        return *std::ranges::min_element(candidates, {}, rank);
    }

    std::string noArtifactText(std::span<const ImageDraft> drafts)
    {
        const ImageSummary& first = drafts.front().image.summary;
        std::string text = "the archive holds no image, but an " + std::string(name(first.kind));
        if (!first.about.empty())
            text += " (" + escapeForTerminal(first.about) + ")";
        return text + "; choose it with its number to see it all the same";
    }

} // namespace

Result<Selection> selectImage(std::span<const ImageDraft> drafts, const ImageSelector& selector)
{
    Result<Candidates> candidates
        = selector.image.empty() ? Result<Candidates>(imagesOf(drafts)) : byName(drafts, selector.image);
    if (!candidates)
        return candidates.error();
    if (candidates->empty())
        return Error { ErrorCode::NotAnImage, "archive", noArtifactText(drafts) };
    if (!selector.platform.empty()) {
        candidates = byPlatform(drafts, *candidates, selector.platform);
        if (!candidates)
            return candidates.error();
    }
    Selection selection { prefer(drafts, *candidates), {} };
    if (candidates->size() > 1)
        selection.note = "the archive holds " + std::to_string(candidates->size())
            + " images that fit; shown is number " + std::to_string(selection.index) + ", "
            + label(drafts[selection.index].image.summary);
    return selection;
}

} // namespace layerscope
