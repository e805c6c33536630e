// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/layerbuilder.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// A second, naive implementation of the changeset rules (OCI image spec, layer.md), to compare the engine with: trees of
/// maps, copied after every layer, no care for speed.
namespace layerscope::fixture {

/// What a tar member asks for.
struct Operation {
    enum class Kind { File, Folder, Symlink, HardLink, Whiteout, Opaque };
    Kind kind = Kind::File;
    std::string path; ///< clean; of a whiteout what it removes, of an opaque marker the folder
    std::string content; ///< or the target of a link
    uint32_t mode = 0644;
};

class Oracle {
public:
    struct Inode {
        size_t id = 0;
        Operation::Kind kind = Operation::Kind::File; ///< File, Folder or Symlink
        std::string content;
        uint32_t mode = 0;
        size_t storedIn = 0;
        bool implied = false;
    };
    using InodePtr = std::shared_ptr<const Inode>;
    /// Every path, absolute, of a filesystem.
    using Snapshot = std::map<std::string, InodePtr>;

    void apply(const std::vector<Operation>& layer);

    [[nodiscard]] const std::vector<Snapshot>& snapshots() const { return m_snapshots; } ///< after each layer
    [[nodiscard]] uint64_t content() const { return m_content; } ///< bytes of all files of all layers
    [[nodiscard]] uint64_t live(size_t layer) const; ///< bytes visible after a layer, each inode once
    /// By id of a dead file with content: the layer after which it was gone.
    [[nodiscard]] std::map<size_t, size_t> killedBy() const;
    /// All that were ever stored.
    [[nodiscard]] const std::vector<InodePtr>& files() const { return m_files; }

private:
    struct Node {
        InodePtr inode;
        std::map<std::string, std::shared_ptr<Node>> children;
    };
    using NodePtr = std::shared_ptr<Node>;

    [[nodiscard]] NodePtr folderOf(const std::string& path, bool make);
    [[nodiscard]] NodePtr walk(std::vector<std::string> names, bool make);
    void findReplacedLinks(const std::vector<Operation>& layer);
    void applyMarker(const Operation& operation);
    void applyMember(const Operation& operation);
    [[nodiscard]] InodePtr store(const Operation& operation, bool implied = false);
    static void collect(const Node& node, const std::string& path, Snapshot& out);

    NodePtr m_root = newFolder();
    [[nodiscard]] NodePtr newFolder();
    std::vector<Snapshot> m_snapshots;
    std::vector<InodePtr> m_files;
    uint64_t m_content = 0;
    size_t m_nextId = 0;
    /// While a layer's markers are applied: links that the layer replaces by folders. Markers below such a name mean the
    /// new folder, as overlayfs shows it, and not what the link led to.
    std::set<NodePtr> m_replacedLinks;
};

/// The tar layer with these members, in this order.
[[nodiscard]] LayerBuilder layerOf(const std::vector<Operation>& operations);

} // namespace layerscope::fixture
