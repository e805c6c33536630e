// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/ownernames.h"

#include <algorithm>
#include <array>
#include <string>

namespace layerscope {

namespace {

    std::string readFinalFile(const ImageArchive& archive, const Analysis& analysis, std::string_view path,
        const std::stop_token& stop)
    {
        const auto node = analysis.tree.find(path);
        const Version* version = node && !analysis.layers.empty()
            ? analysis.tree.visibleAt(*node, analysis.lastLayer())
            : nullptr;
        if (!version || !version->source.isValid()
            || analysis.entry(version->source).type != EntryType::Regular)
            return {};
        std::string text;
        const std::array wanted { version->source };
        const auto take = [&](EntryId, uint64_t offset, std::span<const std::byte> bytes) {
            // A hole would be padding: whoever writes names there means no names.
            if (offset != text.size())
                return false;
            const size_t room = UserNames::maximumTextBytes - text.size();
            text.append(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), room));
            return text.size() < UserNames::maximumTextBytes;
        };
        const Status status
            = archive.readContent(analysis, analysis.layerOf(version->source), wanted, take, stop);
        return status ? text : std::string();
    }

} // namespace

UserNames readOwnerNames(const ImageArchive& archive, const Analysis& analysis, std::stop_token stop)
{
    const std::string passwd = readFinalFile(archive, analysis, "/etc/passwd", stop);
    return UserNames(passwd, readFinalFile(archive, analysis, "/etc/group", stop));
}

} // namespace layerscope
