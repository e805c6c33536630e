// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/packing.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope::fixture {

/// The files of an archive, in order, before they become a tar or a folder: the place to take one away, bend one, or add
/// what does not belong there.
class ArchiveBuilder {
public:
    ArchiveBuilder& add(std::string name, std::string content);
    ArchiveBuilder& addOnce(const std::string& name, std::string content); ///< nothing when the name is there
    ArchiveBuilder& addFolder(std::string name);
    ArchiveBuilder& addSymlink(std::string name, std::string target);
    ArchiveBuilder& addHardlink(std::string name, std::string target);
    ArchiveBuilder& replace(std::string_view name, std::string content); ///< must be there
    ArchiveBuilder& remove(std::string_view name); ///< must be there
    ArchiveBuilder& moveToFront(std::string_view name); ///< must be there
    ArchiveBuilder& prefixNames(std::string_view prefix); ///< "./" before every name

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] const std::string& content(std::string_view name) const; ///< must be there
    [[nodiscard]] std::vector<std::string> names() const;

    [[nodiscard]] std::string tar(size_t endBlocks = 2) const;
    void writeTar(const std::filesystem::path& path, Pack outer = Pack::None) const;
    void writeFolder(const std::filesystem::path& path) const;

private:
    struct Item {
        std::string name;
        std::string content; ///< or the target of a link
        char type = '0';
    };
    Item& item(std::string_view name);

    std::vector<Item> m_items;
};

void writeFile(const std::filesystem::path& path, std::string_view content);
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

} // namespace layerscope::fixture
