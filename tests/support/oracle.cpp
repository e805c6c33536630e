// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/oracle.h"

#include <algorithm>

namespace layerscope::fixture {

namespace {

    constexpr size_t linksFollowed = 40;

    std::vector<std::string> split(const std::string& path)
    {
        std::vector<std::string> names;
        for (size_t start = 0; start < path.size();) {
            const size_t slash = std::min(path.find('/', start), path.size());
            if (slash > start)
                names.push_back(path.substr(start, slash - start));
            start = slash + 1;
        }
        return names;
    }

    std::string lastName(const std::string& path) { return path.substr(path.rfind('/') + 1); }

    bool isMarker(const Operation& o)
    {
        return o.kind == Operation::Kind::Whiteout || o.kind == Operation::Kind::Opaque;
    }

} // namespace

Oracle::InodePtr Oracle::store(const Operation& operation, bool implied)
{
    const auto inode = std::make_shared<const Inode>(
        Inode { m_nextId++, operation.kind, operation.content, operation.mode, m_snapshots.size(), implied });
    if (operation.kind == Operation::Kind::File) {
        m_content += operation.content.size();
        m_files.push_back(inode);
    }
    return inode;
}

Oracle::NodePtr Oracle::newFolder()
{
    return std::make_shared<Node>(Node { store({ Operation::Kind::Folder, {}, {}, 0755 }, true), {} });
}

Oracle::NodePtr Oracle::walk(std::vector<std::string> names, bool make)
{
    std::vector<NodePtr> trail { m_root };
    size_t links = 0;
    while (!names.empty()) {
        const std::string name = names.front();
        names.erase(names.begin());
        if (name == ".." || name == ".") {
            if (name == ".." && trail.size() > 1)
                trail.pop_back();
            continue;
        }
        const auto it = trail.back()->children.find(name);
        const NodePtr there = it == trail.back()->children.end() ? nullptr : it->second;
        if (there && there->inode->kind == Operation::Kind::Symlink) {
            if (++links > linksFollowed || m_replacedLinks.contains(there))
                return nullptr;
            if (there->inode->content.front() == '/')
                trail.resize(1);
            const auto target = split(there->inode->content);
            names.insert(names.begin(), target.begin(), target.end());
            continue;
        }
        if (there && there->inode->kind == Operation::Kind::Folder) {
            trail.push_back(there);
            continue;
        }
        if (!make)
            return nullptr;
        trail.push_back(trail.back()->children[name] = newFolder());
    }
    return trail.back();
}

Oracle::NodePtr Oracle::folderOf(const std::string& path, bool make)
{
    std::vector<std::string> names = split(path);
    names.pop_back();
    return walk(std::move(names), make);
}

void Oracle::findReplacedLinks(const std::vector<Operation>& layer)
{
    for (const Operation& operation : layer) {
        const NodePtr folder
            = operation.kind == Operation::Kind::Folder ? folderOf(operation.path, false) : nullptr;
        if (!folder)
            continue;
        const auto it = folder->children.find(lastName(operation.path));
        if (it != folder->children.end() && it->second->inode->kind == Operation::Kind::Symlink)
            m_replacedLinks.insert(it->second);
    }
}

void Oracle::applyMarker(const Operation& operation)
{
    if (operation.kind == Operation::Kind::Opaque) {
        if (const NodePtr folder = walk(split(operation.path), false))
            folder->children.clear();
        return;
    }
    if (const NodePtr folder = folderOf(operation.path, false))
        folder->children.erase(lastName(operation.path));
}

void Oracle::applyMember(const Operation& operation)
{
    const NodePtr folder = folderOf(operation.path, true);
    // a member that cannot be placed has its bytes stored all the same
    const InodePtr stored = operation.kind == Operation::Kind::HardLink ? nullptr : store(operation);
    if (!folder)
        return;
    NodePtr& place = folder->children[lastName(operation.path)];
    if (operation.kind == Operation::Kind::Folder && place && place->inode->kind == Operation::Kind::Folder) {
        place->inode = stored;
        return;
    }
    if (operation.kind != Operation::Kind::HardLink) {
        place = std::make_shared<Node>(Node { stored, {} });
        return;
    }
    const NodePtr targetFolder = folderOf(operation.content, false);
    const auto it
        = targetFolder ? targetFolder->children.find(lastName(operation.content)) : folder->children.end();
    const bool found = targetFolder && it != targetFolder->children.end() && it->second
        && it->second->inode->kind != Operation::Kind::Folder;
    if (found)
        place = std::make_shared<Node>(Node { it->second->inode, {} });
    else if (!place)
        folder->children.erase(lastName(operation.path));
}

void Oracle::collect(const Node& node, const std::string& path, Snapshot& out)
{
    for (const auto& [name, child] : node.children) {
        out[path + "/" + name] = child->inode;
        collect(*child, path + "/" + name, out);
    }
}

void Oracle::apply(const std::vector<Operation>& layer)
{
    findReplacedLinks(layer);
    for (const Operation& operation : layer) {
        if (isMarker(operation))
            applyMarker(operation);
    }
    m_replacedLinks.clear();
    for (const Operation& operation : layer) {
        if (!isMarker(operation))
            applyMember(operation);
    }
    Snapshot snapshot;
    collect(*m_root, {}, snapshot);
    m_snapshots.push_back(std::move(snapshot));
}

uint64_t Oracle::live(size_t layer) const
{
    std::set<size_t> seen;
    uint64_t bytes = 0;
    for (const auto& [path, inode] : m_snapshots[layer]) {
        if (inode->kind == Operation::Kind::File && seen.insert(inode->id).second)
            bytes += inode->content.size();
    }
    return bytes;
}

std::map<size_t, size_t> Oracle::killedBy() const
{
    std::map<size_t, size_t> lastSeen;
    for (size_t k = 0; k < m_snapshots.size(); ++k) {
        for (const auto& [path, inode] : m_snapshots[k])
            lastSeen[inode->id] = k;
    }
    std::map<size_t, size_t> result;
    for (const InodePtr& file : m_files) {
        const auto it = lastSeen.find(file->id);
        if (it == lastSeen.end())
            result[file->id] = file->storedIn;
        else if (it->second + 1 < m_snapshots.size())
            result[file->id] = it->second + 1;
    }
    return result;
}

LayerBuilder layerOf(const std::vector<Operation>& operations)
{
    LayerBuilder result;
    for (const Operation& o : operations) {
        switch (o.kind) {
        case Operation::Kind::File:
            result.file(o.path, o.content).mode(o.mode);
            break;
        case Operation::Kind::Folder:
            result.dir(o.path).mode(o.mode);
            break;
        case Operation::Kind::Symlink:
            result.symlink(o.path, o.content);
            break;
        case Operation::Kind::HardLink:
            result.hardlink(o.path, o.content);
            break;
        case Operation::Kind::Whiteout:
            result.whiteout(o.path);
            break;
        case Operation::Kind::Opaque:
            result.opaque(o.path);
            break;
        }
    }
    return result;
}

} // namespace layerscope::fixture
