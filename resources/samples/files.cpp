// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/files.h"

#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace layerscope::sample {

using fixture::LayerBuilder;

namespace {

    /// Adds the files in order, with the folders above them that this layer does not have yet.
    class Folders {
    public:
        explicit Folders(uint32_t owner = 0)
            : m_owner(owner)
        {
        }
        void add(LayerBuilder& layer, const File& file)
        {
            addParents(layer, file.path);
            layer.file(file.path, file.content).mode(file.mode).owner(m_owner, m_owner);
        }
        void addParents(LayerBuilder& layer, std::string_view path)
        {
            for (size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
                const std::string folder(path.substr(0, slash));
                if (m_known.insert(folder).second)
                    layer.dir(folder).owner(m_owner, m_owner);
            }
        }

    private:
        uint32_t m_owner;
        std::set<std::string> m_known;
    };

} // namespace

void append(Files& files, Files more)
{
    files.insert(files.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

LayerBuilder layerOf(const Files& files, uint32_t owner)
{
    LayerBuilder layer;
    Folders folders(owner);
    for (const File& file : files)
        folders.add(layer, file);
    return layer;
}

} // namespace layerscope::sample
