// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/treebuilder.h"

#include "core/base/text.h"
#include "core/tree/change.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

namespace layerscope {

namespace {

    /// Calls `visit` with each name of `path`, last first.
    template <typename Visit>
    void forEachNameReversed(std::string_view path, Visit visit)
    {
        while (!path.empty()) {
            const size_t slash = path.rfind('/');
            const std::string_view part = slash == std::string_view::npos ? path : path.substr(slash + 1);
            path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
            if (!part.empty() && part != ".")
                visit(part);
        }
    }

    std::pair<std::string_view, std::string_view> splitPath(std::string_view path)
    {
        while (path.ends_with('/'))
            path.remove_suffix(1);
        const size_t slash = path.rfind('/');
        if (slash == std::string_view::npos)
            return { {}, path };
        return { path.substr(0, slash), path.substr(slash + 1) };
    }

    constexpr uint32_t stopCheckInterval = 256;

} // namespace

TreeBuilder::TreeBuilder(const EntryCatalog& entries, const Limits& limits)
    : m_entries(entries)
    , m_limits(limits)
    , m_paths(entries.entryCount())
    , m_entryNode(entries.entryCount(), none)
    , m_killedBy(entries.entryCount(), alive)
    , m_cause(entries.entryCount(), WasteCause::Overwritten)
{
    m_nodes.reserve(PathTable::roomFor(entries.entryCount()));
    m_records.reserve(PathTable::roomFor(entries.entryCount()));
    m_nodes.emplace_back();
    m_nodes.front().visible = true;
    m_nodes.front().implied = true;
}

LayerEffect TreeBuilder::applyLayer(
    LayerId layer, WarningList& warnings, const std::string& subject, std::stop_token stop)
{
    m_layer = layer;
    m_table = &m_entries.table(layer);
    m_firstEntry = m_entries.firstEntry(layer).value;
    m_firstRecord = m_records.size();
    m_folders.assign(m_table->folderCount(), {});
    ++m_generation;
    const uint64_t liveBefore = m_liveBytes;

    findReplacedLinks();
    applyMarkers(warnings, subject, stop);
    m_replacedLinks.clear();
    ++m_generation; // folders behind replaced links were taken to lead nowhere
    applyEntries(warnings, subject, stop);

    LayerEffect effect = classifyRecords(m_firstRecord);
    effect.netBytes = static_cast<int64_t>(m_liveBytes) - static_cast<int64_t>(liveBefore);
    return effect;
}

void TreeBuilder::findReplacedLinks()
{
    for (const LayerEntry& entry : m_table->entries) {
        if (entry.type != EntryType::Directory || (entry.flags & LayerEntry::flagUnusable))
            continue;
        const uint32_t folder = resolveFolderOf(entry, false);
        const uint32_t node = folder == none ? none : findVisible(folder, m_table->name(entry));
        if (node == none || m_nodes[node].type != EntryType::Symlink)
            continue;
        m_replacedLinks.insert(node);
        ++m_generation; // folders resolved through the link lead elsewhere for the members that follow
    }
}

void TreeBuilder::applyMarkers(WarningList& warnings, const std::string& subject, const std::stop_token& stop)
{
    uint32_t id = m_firstEntry;
    for (const LayerEntry& entry : m_table->entries) {
        if (id % stopCheckInterval == 0 && stop.stop_requested())
            return;
        if (entry.type == EntryType::Whiteout || entry.type == EntryType::Opaque)
            applyMarker(entry, id, warnings, subject);
        ++id;
    }
}

void TreeBuilder::applyMarker(
    const LayerEntry& entry, uint32_t id, WarningList& warnings, const std::string& subject)
{
    if (entry.flags & LayerEntry::flagUnusable)
        return;
    if (entry.type == EntryType::Opaque) {
        const uint32_t folder = resolveFolder(m_table->path(entry), false);
        if (folder == none)
            return; // usual for a folder that this layer makes
        m_entryNode[id] = folder;
        removeChildren(folder, WasteCause::Opaque);
        return;
    }
    const uint32_t folder = resolveFolderOf(entry, false);
    const uint32_t victim = folder == none ? none : findVisible(folder, m_table->name(entry));
    if (victim == none) {
        warnings.add(WarningCode::WhiteoutOfNothing, subject,
            "a whiteout removes " + escapeForTerminal("/" + m_table->path(entry))
                + ", which no lower layer has");
        return;
    }
    m_entryNode[id] = victim;
    removeSubtree(victim, WasteCause::Deleted);
}

void TreeBuilder::applyEntries(WarningList& warnings, const std::string& subject, const std::stop_token& stop)
{
    const std::vector<LayerEntry>& entries = m_table->entries;
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i % stopCheckInterval == 0 && stop.stop_requested())
            return;
        prepareEntry(i + PathTable::namesAhead);
        applyEntry(entries[i], m_firstEntry + static_cast<uint32_t>(i), warnings, subject);
    }
}

void TreeBuilder::prepareEntry(size_t index) const
{
    if (index >= m_table->entries.size())
        return;
    const LayerEntry& entry = m_table->entries[index];
    const CachedFolder& folder = m_folders[entry.folder];
    if (folder.generation == m_generation && folder.node != none)
        m_paths.prepare(folder.node, m_table->name(entry));
}

void TreeBuilder::applyEntry(
    const LayerEntry& entry, uint32_t id, WarningList& warnings, const std::string& subject)
{
    switch (entry.type) {
    case EntryType::Whiteout:
    case EntryType::Opaque:
    case EntryType::Overhead:
        return;
    default:
        break;
    }
    if (entry.flags & LayerEntry::flagUnusable)
        return loseEntry(id); // the reader of the layer has said why
    const std::string_view name = m_table->name(entry);
    if (name.empty()) {
        if (entry.type == EntryType::Directory)
            return describeRoot(id);
        warnings.add(
            WarningCode::EntryUnreachable, subject, "a member that is no folder claims to be the root");
        return loseEntry(id);
    }
    const uint32_t parent = resolveFolderOf(entry, true);
    if (parent == none || isTooLong(parent, name)) {
        warnings.add(WarningCode::EntryUnreachable, subject,
            "the parents of " + escapeForTerminal("/" + m_table->path(entry))
                + " form a loop of links (limit: symlinkHops) or a path that is too long (limit: pathBytes)");
        return loseEntry(id);
    }
    if (entry.type == EntryType::HardLink)
        return applyHardLink(parent, entry, id, warnings, subject);
    const uint32_t node = internChild(parent, name);
    m_entryNode[id] = node;
    warnOfDuplicate(node, warnings, subject);
    if (entry.type == EntryType::Directory)
        placeFolder(node, id);
    else
        place(node, id, id, entry.type);
}

void TreeBuilder::applyHardLink(
    uint32_t parent, const LayerEntry& entry, uint32_t id, WarningList& warnings, const std::string& subject)
{
    const auto [folder, name] = splitPath(m_table->link(entry));
    const uint32_t targetFolder = resolveFolder(folder, false);
    const uint32_t target = targetFolder == none || name.empty() ? none : findVisible(targetFolder, name);
    if (target == none || m_nodes[target].type == EntryType::Directory) {
        warnings.add(WarningCode::HardLinkUnresolved, subject,
            escapeForTerminal("/" + m_table->path(entry)) + " is a hard link to "
                + escapeForTerminal(m_table->link(entry)) + ", which is not there");
        return;
    }
    const uint32_t node = internChild(parent, m_table->name(entry));
    m_entryNode[id] = node;
    if (node == target)
        return;
    const uint32_t source = m_nodes[target].source;
    const EntryType type = m_nodes[target].type;
    ++m_extraNames[source]; // before the old content of `node` goes: it may be the same inode
    place(node, id, source, type);
}

void TreeBuilder::warnOfDuplicate(uint32_t node, WarningList& warnings, const std::string& subject)
{
    const Node& n = m_nodes[node];
    if (!n.visible || n.type == EntryType::Directory || n.entry < m_firstEntry)
        return; // a folder listed twice harms nobody
    warnings.add(WarningCode::DuplicateEntry, subject,
        escapeForTerminal(m_paths.path(node))
            + " is stored more than once in this layer; the last copy counts");
}

void TreeBuilder::describeRoot(uint32_t id)
{
    m_entryNode[id] = PathTable::root;
    placeFolder(PathTable::root, id);
}

uint32_t TreeBuilder::resolveFolderOf(const LayerEntry& entry, bool make)
{
    const CachedFolder& cached = m_folders[entry.folder];
    // A folder that was not there may be made now; a loop stays one.
    if (cached.generation == m_generation && (cached.node != none || cached.isLoop || !make))
        return cached.node;
    const uint32_t node = resolveFolder(m_table->folder(entry), make);
    m_folders[entry.folder] = { node, m_generation, m_isLoop }; // the generation may have moved meanwhile
    return node;
}

uint32_t TreeBuilder::resolveFolder(std::string_view path, bool make)
{
    std::vector<std::string_view> todo;
    forEachNameReversed(path, [&](std::string_view part) { todo.push_back(part); });
    uint32_t node = PathTable::root;
    uint32_t hops = 0;
    size_t linkBytes = 0;
    m_isLoop = false;
    while (!todo.empty()) {
        const std::string_view part = todo.back();
        todo.pop_back();
        if (part == "..") {
            node = node == PathTable::root ? node : m_paths.parent(node);
            continue;
        }
        const uint32_t child = findVisible(node, part);
        if (child != none && m_nodes[child].type == EntryType::Symlink) {
            if (m_replacedLinks.contains(child))
                return none;
            const std::string_view target = m_entries.link(EntryId(m_nodes[child].source));
            linkBytes += target.size();
            m_isLoop = ++hops > m_limits.symlinkHops || linkBytes > m_limits.pathBytes;
            if (m_isLoop)
                return none;
            if (target.starts_with('/'))
                node = PathTable::root;
            forEachNameReversed(target, [&](std::string_view p) { todo.push_back(p); });
            continue;
        }
        if (child != none && m_nodes[child].type == EntryType::Directory)
            node = child;
        else if (make)
            node = enterFolder(node, part);
        else
            return none;
        if (node == none)
            return none;
    }
    return node;
}

uint32_t TreeBuilder::enterFolder(uint32_t parent, std::string_view name)
{
    if (isTooLong(parent, name))
        return none;
    const uint32_t node = internChild(parent, name);
    placeFolder(node, none);
    return node;
}

bool TreeBuilder::isTooLong(uint32_t parent, std::string_view name) const
{
    return m_paths.pathBytes(parent) + 1 + name.size()
        > std::min(m_limits.pathBytes, PathTable::maximumPathBytes);
}

uint32_t TreeBuilder::findVisible(uint32_t parent, std::string_view name) const
{
    const uint32_t node = m_paths.find(parent, name);
    return node != none && m_nodes[node].visible ? node : none;
}

uint32_t TreeBuilder::internChild(uint32_t parent, std::string_view name)
{
    const uint32_t node = m_paths.intern(parent, name);
    if (node == m_nodes.size())
        m_nodes.emplace_back();
    return node;
}

void TreeBuilder::place(uint32_t node, uint32_t entry, uint32_t source, EntryType type)
{
    touch(node);
    if (m_nodes[node].visible) {
        if (m_nodes[node].type == EntryType::Directory || m_nodes[node].type == EntryType::Symlink)
            ++m_generation;
        removeChildren(node, WasteCause::Replaced);
        hideContent(node, causeOfOverwrite(m_nodes[node], source));
    } else {
        show(node);
    }
    if (type == EntryType::Symlink)
        ++m_generation;
    Node& n = m_nodes[node];
    n.entry = entry;
    n.source = source;
    n.type = type;
    n.implied = false;
    if (source == entry)
        m_liveBytes += entryAt(source).size;
}

void TreeBuilder::placeFolder(uint32_t node, uint32_t entry)
{
    touch(node);
    if (!m_nodes[node].visible) {
        show(node);
    } else if (m_nodes[node].type != EntryType::Directory) {
        ++m_generation;
        const bool describedTwice = entry != none && m_nodes[node].source >= m_firstEntry;
        hideContent(node, describedTwice ? WasteCause::DuplicateEntry : WasteCause::Replaced);
    }
    Node& n = m_nodes[node];
    n.entry = entry;
    n.source = entry;
    n.type = EntryType::Directory;
    n.implied = entry == none;
}

WasteCause TreeBuilder::causeOfOverwrite(const Node& node, uint32_t newSource) const
{
    const bool storedHere = node.source >= m_firstEntry && node.source != none;
    if (storedHere)
        return WasteCause::DuplicateEntry;
    const LayerEntry& after = entryAt(newSource);
    if (node.type == EntryType::Directory || after.type != EntryType::Regular)
        return WasteCause::Replaced;
    const bool storedAgain = newSource >= m_firstEntry;
    return storedAgain && isSameContent(entryAt(node.source), after) ? WasteCause::MetadataOnly
                                                                     : WasteCause::Overwritten;
}

void TreeBuilder::hideContent(uint32_t node, WasteCause cause)
{
    const Node& n = m_nodes[node];
    if (n.type == EntryType::Directory)
        return;
    if (const auto it = m_extraNames.find(n.source); it != m_extraNames.end()) {
        if (--it->second == 0)
            m_extraNames.erase(it);
        return;
    }
    m_killedBy[n.source] = static_cast<uint16_t>(m_layer.value);
    m_cause[n.source] = cause;
    m_liveBytes -= entryAt(n.source).size;
}

void TreeBuilder::removeChildren(uint32_t node, WasteCause cause)
{
    while (m_nodes[node].firstChild != none)
        removeSubtree(m_nodes[node].firstChild, cause);
}

void TreeBuilder::removeSubtree(uint32_t top, WasteCause cause)
{
    ++m_generation;
    uint32_t node = top;
    while (true) {
        if (m_nodes[node].firstChild != none) {
            node = m_nodes[node].firstChild; // leaves first: no recursion, however deep
            continue;
        }
        const uint32_t parent = m_paths.parent(node);
        touch(node);
        hideContent(node, cause);
        unlink(node);
        if (node == top)
            return;
        node = parent;
    }
}

void TreeBuilder::show(uint32_t node)
{
    const uint32_t parent = m_paths.parent(node);
    Node& n = m_nodes[node];
    n.visible = true;
    n.previousSibling = none;
    n.nextSibling = m_nodes[parent].firstChild;
    if (n.nextSibling != none)
        m_nodes[n.nextSibling].previousSibling = node;
    m_nodes[parent].firstChild = node;
}

void TreeBuilder::unlink(uint32_t node)
{
    Node& n = m_nodes[node];
    n.visible = false;
    if (n.previousSibling != none)
        m_nodes[n.previousSibling].nextSibling = n.nextSibling;
    else
        m_nodes[m_paths.parent(node)].firstChild = n.nextSibling;
    if (n.nextSibling != none)
        m_nodes[n.nextSibling].previousSibling = n.previousSibling;
}

void TreeBuilder::loseEntry(uint32_t entry)
{
    m_killedBy[entry] = static_cast<uint16_t>(m_layer.value);
    m_cause[entry] = WasteCause::Replaced;
}

void TreeBuilder::touch(uint32_t node)
{
    const uint32_t last = m_nodes[node].lastVersion;
    if (last != none && last >= m_firstRecord)
        return; // this layer has its record already
    m_nodes[node].lastVersion = static_cast<uint32_t>(m_records.size());
    m_records.push_back({ {}, node, last });
    m_records.back().version.layer = static_cast<uint16_t>(m_layer.value);
}

LayerEffect TreeBuilder::classifyRecords(size_t firstRecord)
{
    LayerEffect effect;
    size_t kept = firstRecord;
    for (size_t i = firstRecord; i < m_records.size(); ++i) {
        Record record = m_records[i];
        Node& node = m_nodes[record.node];
        const Version* before = record.previous == none ? nullptr : &m_records[record.previous].version;
        if (before && before->change == Change::Removed)
            before = nullptr;
        if (!before && !node.visible) { // came and went within this layer
            node.lastVersion = record.previous;
            continue;
        }
        Version& after = record.version;
        if (node.visible) {
            after.entry = EntryId(node.entry);
            after.source = EntryId(node.source);
            after.implied = node.implied;
        }
        after.change = classifyChange(m_entries, before, node.visible ? &after : nullptr);
        const bool isRoot = record.node == PathTable::root;
        if (!isRoot && after.change == Change::Added)
            ++effect.added;
        else if (!isRoot && after.change == Change::Removed)
            ++effect.removed;
        else if (!isRoot && after.change != Change::None)
            ++effect.modified;
        node.lastVersion = static_cast<uint32_t>(kept);
        m_records[kept++] = record;
    }
    m_records.resize(kept);
    return effect;
}

TreeBuilder::Outcome TreeBuilder::finish()
{
    m_extraNames.clear();
    std::vector<CachedFolder>().swap(m_folders);
    std::vector<Node>().swap(m_nodes);
    m_paths.seal();

    Outcome outcome;
    const std::vector<uint32_t> order = breadthFirstOrder();
    std::vector<uint32_t> position(order.size());
    for (uint32_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;
    fillTree(outcome.tree, order, position);
    fillVersions(outcome.tree, position);
    for (uint32_t& node : m_entryNode)
        node = node == none ? none : position[node];
    outcome.entryNode = std::move(m_entryNode);
    outcome.killedBy = std::move(m_killedBy);
    outcome.cause = std::move(m_cause);
    outcome.liveBytes = m_liveBytes;
    return outcome;
}

std::vector<uint32_t> TreeBuilder::breadthFirstOrder() const
{
    const auto count = static_cast<uint32_t>(m_paths.size());
    std::vector<uint32_t> first(count + 1, 0); // children of p: byParent[first[p]] .. byParent[first[p + 1]]
    for (uint32_t p = 1; p < count; ++p)
        ++first[m_paths.parent(p) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<uint32_t> byParent(count - 1);
    std::vector<uint32_t> next(first.begin(), first.end() - 1);
    for (uint32_t p = 1; p < count; ++p)
        byParent[next[m_paths.parent(p)]++] = p;

    std::vector<uint32_t> order;
    order.reserve(count);
    order.push_back(PathTable::root);
    for (uint32_t i = 0; i < order.size(); ++i) {
        const auto begin = byParent.begin() + first[order[i]];
        const auto end = byParent.begin() + first[order[i] + 1];
        std::sort(begin, end, [this](uint32_t a, uint32_t b) { return m_paths.name(a) < m_paths.name(b); });
        order.insert(order.end(), begin, end);
    }
    return order;
}

void TreeBuilder::fillTree(
    PathTree& tree, const std::vector<uint32_t>& order, const std::vector<uint32_t>& position)
{
    const size_t count = order.size();
    tree.m_parent.resize(count);
    tree.m_firstChild.assign(count, 0);
    tree.m_childCount.assign(count, 0);
    tree.m_nameOffset.resize(count);
    tree.m_nameLength.resize(count);
    for (uint32_t i = 0; i < count; ++i) {
        const PathTable::Path& path = m_paths[order[i]];
        tree.m_nameOffset[i] = path.nameOffset;
        tree.m_nameLength[i] = path.nameLength;
        tree.m_parent[i] = i == 0 ? none : position[path.parent];
        if (i == 0)
            continue;
        const uint32_t parent = tree.m_parent[i];
        if (tree.m_childCount[parent]++ == 0)
            tree.m_firstChild[parent] = i;
    }
    tree.m_names = m_paths.takeNames();
}

void TreeBuilder::fillVersions(PathTree& tree, const std::vector<uint32_t>& position)
{
    const size_t count = position.size();
    tree.m_firstVersion.assign(count + 1, 0);
    for (const Record& record : m_records)
        ++tree.m_firstVersion[position[record.node] + 1];
    std::partial_sum(tree.m_firstVersion.begin(), tree.m_firstVersion.end(), tree.m_firstVersion.begin());
    tree.m_versions.resize(m_records.size());
    std::vector<uint32_t> next(tree.m_firstVersion.begin(), tree.m_firstVersion.end() - 1);
    for (const Record& record : m_records)
        tree.m_versions[next[position[record.node]]++] = record.version;
    std::vector<Record>().swap(m_records);
}

} // namespace layerscope
