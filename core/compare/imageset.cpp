// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/imageset.h"

#include "core/compare/blobset.h"
#include "core/compare/linediff.h"

#include <algorithm>
#include <map>
#include <string>

namespace layerscope {

namespace {

    std::string contentKey(const LayerInfo& layer, size_t row)
    {
        if (!layer.diffId.isEmpty())
            return layer.diffId.text();
        if (!layer.digest.isEmpty())
            return layer.digest.text();
        return std::to_string(row) + "/" + std::to_string(layer.id.value); // equals nothing
    }

    /// Gives the boxes of one image after the other their levels, keeping equal groups level where the order allows it.
    class Leveller {
    public:
        /// `groups` from the base up; the slot of each, which levels() turns into a level when all are placed.
        std::vector<size_t> place(const std::vector<size_t>& groups)
        {
            const LineDiff diff = align(groups);
            std::vector<size_t> slots(groups.size());
            std::vector<size_t> order;
            for (const LineRun& run : diff.runs) {
                for (size_t i = 0; i < std::max(run.countA, run.countB); ++i) {
                    const bool isKnown = i < run.countA;
                    const size_t slot = isKnown ? m_order[run.firstA + i] : m_slots++;
                    order.push_back(slot);
                    if (i >= run.countB)
                        continue;
                    const size_t box = run.firstB + i;
                    slots[box] = slot;
                    m_slotOf.emplace(groups[box], slot);
                }
            }
            m_order = std::move(order);
            return slots;
        }

        [[nodiscard]] std::vector<size_t> levels() const ///< by slot
        {
            std::vector<size_t> result(m_slots);
            for (size_t level = 0; level < m_order.size(); ++level)
                result[m_order[level]] = level;
            return result;
        }

    private:
        [[nodiscard]] LineDiff align(const std::vector<size_t>& groups) const
        {
            std::vector<std::string> known;
            for (const size_t slot : m_order)
                known.push_back(std::to_string(slot));
            std::vector<std::string> wanted;
            for (size_t i = 0; i < groups.size(); ++i) {
                const auto slot = m_slotOf.find(groups[i]);
                wanted.push_back(
                    slot != m_slotOf.end() ? std::to_string(slot->second) : "new " + std::to_string(i));
            }
            const std::vector<std::string_view> linesA(known.begin(), known.end());
            const std::vector<std::string_view> linesB(wanted.begin(), wanted.end());
            return diffLines(linesA, linesB);
        }

        size_t m_slots = 0;
        std::vector<size_t> m_order; ///< slots from the base up
        std::map<size_t, size_t> m_slotOf; ///< by group: where it stood first
    };

    ImageSet::Row rowOf(const Analysis& image, const BlobSet& blobs, const BlobSet& first)
    {
        return { blobs.bytes(), image.totals.contentBytes, image.totals.wastedBytes, image.totals.layers,
            &blobs == &first ? blobs.bytes() : blobs.sharedBytes(first), image.isDamaged() };
    }

} // namespace

ImageSet ImageSet::of(std::span<const std::shared_ptr<const Analysis>> images)
{
    ImageSet set;
    std::vector<BlobSet> blobs;
    for (const auto& image : images)
        blobs.push_back(BlobSet::of(*image));
    BlobSet all;
    std::map<std::string, size_t> groupOf;
    Leveller leveller;
    std::vector<size_t> slots;
    for (size_t row = 0; row < images.size(); ++row) {
        set.rows.push_back(rowOf(*images[row], blobs[row], blobs.front()));
        all.blobs.insert(blobs[row].blobs.begin(), blobs[row].blobs.end());
        all.unknownBytes += blobs[row].unknownBytes;
        std::vector<size_t> groups;
        for (const LayerInfo& layer : images[row]->layers) {
            const size_t group = groupOf.emplace(contentKey(layer, row), groupOf.size()).first->second;
            groups.push_back(group);
            set.boxes.push_back({ row, layer.id, group, 0 });
        }
        const std::vector<size_t> placed = leveller.place(groups);
        slots.insert(slots.end(), placed.begin(), placed.end());
    }
    const std::vector<size_t> levels = leveller.levels();
    for (size_t i = 0; i < set.boxes.size(); ++i)
        set.boxes[i].level = levels[slots[i]];
    set.groups = groupOf.size();
    set.levels = levels.size();
    set.registryBytes = all.bytes();
    return set;
}

} // namespace layerscope
