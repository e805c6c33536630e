// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace layerscope {

/// A number that names one thing of one kind; ids of different kinds do not mix.
template <typename Tag>
struct Id {
    static constexpr uint32_t none = std::numeric_limits<uint32_t>::max();

    uint32_t value = none;

    constexpr Id() = default;
    constexpr explicit Id(uint32_t v)
        : value(v)
    {
    }
    constexpr explicit Id(size_t v)
        : value(static_cast<uint32_t>(v))
    {
    }
    [[nodiscard]] constexpr bool isValid() const { return value != none; }
    [[nodiscard]] constexpr size_t index() const { return value; }
    auto operator<=>(const Id&) const = default;
};

using NodeId = Id<struct NodeTag>; ///< a path of the image, in PathTree; the root is 0
using EntryId = Id<struct EntryTag>; ///< a tar member, numbered through all layers of the image
using LayerId = Id<struct LayerTag>; ///< a layer, 0 is the base

} // namespace layerscope

template <typename Tag>
struct std::hash<layerscope::Id<Tag>> {
    size_t operator()(layerscope::Id<Tag> id) const noexcept { return id.value; }
};
