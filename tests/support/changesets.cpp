// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/changesets.h"

#include <algorithm>
#include <utility>

namespace layerscope::fixture {

namespace {

    std::string folderOf(const std::string& path)
    {
        const size_t slash = path.rfind('/');
        return slash == std::string::npos ? std::string() : path.substr(0, slash);
    }

    bool isBelow(const std::string& path, const std::string& folder)
    {
        return folder.empty() ? !path.empty() : path.starts_with(folder + "/");
    }

} // namespace

ChangesetGenerator::ChangesetGenerator(unsigned seed)
    : m_random(seed)
{
}

unsigned ChangesetGenerator::below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

std::vector<std::string> ChangesetGenerator::pathsOf(Kind kind) const
{
    std::vector<std::string> result;
    for (const auto& [path, is] : m_paths) {
        if (is.kind == kind)
            result.push_back(path);
    }
    return result;
}

std::string ChangesetGenerator::anyOf(const std::vector<std::string>& paths)
{
    return paths[below(static_cast<unsigned>(paths.size()))];
}

/// In a folder that is there, under one of few names, so that much is met again.
std::string ChangesetGenerator::newPath()
{
    static const std::vector<std::string> names { "a", "b", "lib", "with space", "-dash", ".hidden", "*",
        "\xe4\xb8\xad\xe6\x96\x87", std::string(120, 'n') };
    std::vector<std::string> folders = pathsOf(Kind::Folder);
    folders.emplace_back();
    const std::string folder = anyOf(folders);
    return folder + (folder.empty() ? "" : "/") + anyOf(names);
}

std::string ChangesetGenerator::somePath()
{
    if (m_paths.empty() || chance(60))
        return newPath();
    auto it = m_paths.begin();
    std::advance(it, below(static_cast<unsigned>(m_paths.size())));
    return it->first;
}

/// The owner may always enter and write, whoever unpacks.
uint32_t ChangesetGenerator::mode(Kind kind)
{
    static const std::vector<uint32_t> files { 0644, 0600, 0755, 04755 };
    static const std::vector<uint32_t> folders { 0755, 0700, 0711, 01777 };
    return (kind == Kind::Folder ? folders : files)[below(4)];
}

void ChangesetGenerator::remove(const std::string& path)
{
    std::erase_if(m_paths, [&](const auto& p) { return p.first == path || isBelow(p.first, path); });
}

/// From now on this layer says no more of `path`, nor does it take a folder above it away.
void ChangesetGenerator::settle(const std::string& path)
{
    m_written.insert(path);
    for (std::string parent = folderOf(path); !parent.empty(); parent = folderOf(parent))
        m_parents.insert(parent);
}

void ChangesetGenerator::note(const Operation& operation)
{
    const bool isLink = operation.kind == Kind::HardLink;
    m_paths[operation.path] = { isLink ? Kind::File : operation.kind, operation.mode };
    settle(operation.path);
    if (isLink)
        settle(operation.content);
}

/// A layer says one thing of a path, and a folder in which it does something stays a folder.
bool ChangesetGenerator::mayBecome(const std::string& path, Kind kind) const
{
    return path.size() < 600 && !m_written.contains(path)
        && (kind == Kind::Folder || !m_parents.contains(path));
}

Operation ChangesetGenerator::someMember()
{
    const unsigned dice = below(100);
    const std::string path = somePath();
    const std::vector<std::string> files = pathsOf(Kind::File);
    if (dice < 25)
        return { Kind::Folder, path, {}, mode(Kind::Folder) };
    if (dice < 37)
        return { Kind::Symlink, path, (chance(30) ? "/" : chance(30) ? "../" : "") + newPath(), 0777 };
    if (dice < 55 && !files.empty()) {
        const std::string target = anyOf(files);
        return { Kind::HardLink, path, target, m_paths[target].mode };
    }
    ++m_files;
    return { Kind::File, path, bytes(m_files * 3, m_files), mode(Kind::File) };
}

void ChangesetGenerator::member(std::vector<Operation>& layer)
{
    const Operation operation = someMember();
    const std::string& path = operation.path;
    if (!mayBecome(path, operation.kind))
        return;
    // A hard link must not take the place of its target or of a folder above it.
    if (operation.kind == Kind::HardLink && (operation.content == path || isBelow(operation.content, path)))
        return;
    if (operation.kind != Kind::Folder)
        remove(path);
    layer.push_back(operation);
    note(operation);
}

/// What lower layers have is hidden, before anything comes instead.
void ChangesetGenerator::marker(std::vector<Operation>& markers)
{
    if (m_paths.empty())
        return;
    const auto it = std::next(m_paths.begin(), below(static_cast<unsigned>(m_paths.size())));
    const std::string path = it->first;
    const bool isOpaque = it->second.kind == Kind::Folder && chance(40);
    if (m_parents.contains(path))
        return; // another marker is in there
    markers.push_back({ isOpaque ? Kind::Opaque : Kind::Whiteout, path, {}, 0 });
    for (std::string folder = isOpaque ? path : folderOf(path); !folder.empty(); folder = folderOf(folder))
        m_parents.insert(folder);
    std::erase_if(
        m_paths, [&](const auto& p) { return isBelow(p.first, path) || (!isOpaque && p.first == path); });
}

std::vector<Operation> ChangesetGenerator::layer()
{
    m_written.clear();
    m_parents.clear();
    std::vector<Operation> markers;
    for (unsigned left = below(5); left > 0; --left)
        marker(markers);
    std::vector<Operation> layer;
    for (unsigned left = 2 + below(20); left > 0; --left)
        member(layer);
    for (Operation& operation : markers)
        layer.insert(layer.begin() + below(static_cast<unsigned>(layer.size() + 1)), std::move(operation));
    return layer;
}

} // namespace layerscope::fixture
