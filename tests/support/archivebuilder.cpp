// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/archivebuilder.h"

#include "tests/support/tarwriter.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace layerscope::fixture {

ArchiveBuilder::Item& ArchiveBuilder::item(std::string_view name)
{
    const auto it
        = std::find_if(m_items.begin(), m_items.end(), [&](const Item& i) { return i.name == name; });
    if (it == m_items.end()) {
        std::cerr << "archive builder: no member " << name << '\n';
        std::abort();
    }
    return *it;
}

ArchiveBuilder& ArchiveBuilder::add(std::string name, std::string content)
{
    m_items.push_back({ std::move(name), std::move(content), '0' });
    return *this;
}

ArchiveBuilder& ArchiveBuilder::addOnce(const std::string& name, std::string content)
{
    return has(name) ? *this : add(name, std::move(content));
}

ArchiveBuilder& ArchiveBuilder::addFolder(std::string name)
{
    m_items.push_back({ std::move(name), {}, '5' });
    return *this;
}

ArchiveBuilder& ArchiveBuilder::addSymlink(std::string name, std::string target)
{
    m_items.push_back({ std::move(name), std::move(target), '2' });
    return *this;
}

ArchiveBuilder& ArchiveBuilder::addHardlink(std::string name, std::string target)
{
    m_items.push_back({ std::move(name), std::move(target), '1' });
    return *this;
}

ArchiveBuilder& ArchiveBuilder::replace(std::string_view name, std::string content)
{
    item(name).content = std::move(content);
    return *this;
}

ArchiveBuilder& ArchiveBuilder::remove(std::string_view name)
{
    m_items.erase(m_items.begin() + (&item(name) - m_items.data()));
    return *this;
}

ArchiveBuilder& ArchiveBuilder::moveToFront(std::string_view name)
{
    const auto it = m_items.begin() + (&item(name) - m_items.data());
    std::rotate(m_items.begin(), it, it + 1);
    return *this;
}

ArchiveBuilder& ArchiveBuilder::prefixNames(std::string_view prefix)
{
    for (Item& i : m_items)
        i.name.insert(0, prefix);
    return *this;
}

bool ArchiveBuilder::has(std::string_view name) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const Item& i) { return i.name == name; });
}

const std::string& ArchiveBuilder::content(std::string_view name) const
{
    return const_cast<ArchiveBuilder*>(this)->item(name).content;
}

std::vector<std::string> ArchiveBuilder::names() const
{
    std::vector<std::string> result;
    std::transform(
        m_items.begin(), m_items.end(), std::back_inserter(result), [](const Item& i) { return i.name; });
    return result;
}

std::string ArchiveBuilder::tar(size_t endBlocks) const
{
    std::string result;
    for (const Item& i : m_items) {
        TarHeader header {
            .name = i.name, .type = i.type, .link = {}, .mode = 0444, .mtime = 0, .prefix = {}
        };
        if (i.type == '0')
            header.size = i.content.size();
        else
            header.link = i.content;
        if (i.type == '5')
            header.mode = 0755;
        if (i.name.size() > 100 || header.link.size() > 100)
            result += paxHeader({ { "path", i.name }, { "linkpath", header.link } });
        result += header.block();
        if (i.type == '0')
            result += padded(i.content);
    }
    return result + zeroBlocks(endBlocks);
}

void ArchiveBuilder::writeTar(const std::filesystem::path& path, Pack outer) const
{
    writeFile(path, compress(tar(), outer));
}

void ArchiveBuilder::writeFolder(const std::filesystem::path& folder) const
{
    namespace fs = std::filesystem;
    fs::create_directories(folder);
    for (const Item& i : m_items) {
        const fs::path path = folder / i.name;
        fs::create_directories(i.type == '5' ? path : path.parent_path());
        if (i.type == '0')
            writeFile(path, i.content);
        else if (i.type == '1')
            fs::create_hard_link(folder / i.content, path);
        else if (i.type == '2')
            fs::create_symlink(i.content, path);
    }
}

void writeFile(const std::filesystem::path& path, std::string_view content)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    file.close();
    if (!file) {
        std::cerr << "cannot write " << path << '\n';
        std::abort();
    }
}

std::string readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

} // namespace layerscope::fixture
