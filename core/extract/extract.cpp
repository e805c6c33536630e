// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/extract/extract.h"

#include "core/base/atomicfile.h"
#include "core/extract/extractplan.h"
#include "core/extract/folderwriter.h"
#include "core/extract/tarwriter.h"

#include <array>
#include <optional>
#include <unordered_set>
#include <utility>

namespace layerscope {

namespace {

    void note(const ExtractProgress& progress, uint64_t& done, size_t bytes)
    {
        done += bytes;
        if (progress)
            progress(done);
    }

    std::string reasonFor(EntryType type)
    {
        return type == EntryType::CharDevice || type == EntryType::BlockDevice
            ? "is a device"
            : "is a " + std::string(name(type));
    }

    bool isPlainType(EntryType type)
    {
        return type == EntryType::Regular || type == EntryType::Directory || type == EntryType::Symlink;
    }

} // namespace

Status extractFile(const ImageArchive& archive, const Analysis& analysis, EntryId source,
    const std::filesystem::path& target, std::stop_token stop, const ExtractProgress& progress)
{
    Result<AtomicFile> file = AtomicFile::create(target);
    if (!file)
        return file.error();
    const std::array wanted { source };
    std::optional<Error> failure;
    uint64_t done = 0;
    const Status status = archive.readContent(
        analysis, analysis.layerOf(source), wanted,
        [&](EntryId, uint64_t offset, std::span<const std::byte> bytes) {
            Status written = file->seek(offset);
            if (written)
                written = file->write(bytes);
            if (!written)
                failure = written.error();
            note(progress, done, bytes.size());
            return !failure;
        },
        std::move(stop));
    if (failure)
        return *failure;
    if (!status)
        return status;
    return file->commit(analysis.entry(source).mode);
}

Result<ExtractSummary> extractFolder(const ImageArchive& archive, const ScopedTree& tree, NodeId node,
    const std::filesystem::path& target, std::stop_token stop, const ExtractProgress& progress)
{
    const ExtractPlan plan = planExtraction(tree, node);
    const Analysis& analysis = *tree.analysis();
    Result<FolderWriter> writer = FolderWriter::create(target);
    if (!writer)
        return writer.error();
    ExtractSummary summary;
    for (const ExtractPlan::Item& item : plan.items) {
        if (stop.stop_requested())
            return Error { ErrorCode::Cancelled, target.string(), "cancelled" };
        if (!isPlainType(item.type))
            summary.skipped.push_back({ item.path, reasonFor(item.type) });
        else if (item.type == EntryType::Directory && !item.path.empty())
            writer->addFolder(item.path, summary);
    }
    uint64_t done = 0;
    std::unordered_set<size_t> damaged;
    const ContentReceiver receiver {
        [&](size_t index, uint64_t offset, std::span<const std::byte> bytes) {
            const ExtractPlan::Item& item = plan.items[index];
            note(progress, done, bytes.size());
            return writer->addContent(item, analysis.entry(item.source), offset, bytes, summary);
        },
        [&](size_t index) {
            writer->discard(plan.items[index].path);
            damaged.insert(index);
        },
    };
    if (const Status status = readPlanned(archive, analysis, plan, receiver, summary, stop); !status)
        return status.error();
    for (size_t i = 0; i < plan.items.size(); ++i) {
        const ExtractPlan::Item& item = plan.items[i];
        if (item.type == EntryType::Regular && item.original != i && !damaged.contains(item.original))
            writer->addHardLink(item.path, plan.items[item.original].path, summary);
    }
    for (const ExtractPlan::Item& item : plan.items) { // last: nothing is ever written through a link
        if (item.type == EntryType::Symlink)
            writer->addSymlink(item.path, std::string(analysis.linkTarget(item.source)), summary);
    }
    if (const Status finished = writer->finish(plan, analysis); !finished)
        return finished.error();
    return summary;
}

Result<ExtractSummary> extractTar(const ImageArchive& archive, const ScopedTree& tree, NodeId node,
    const std::filesystem::path& target, std::stop_token stop, const ExtractProgress& progress)
{
    const ExtractPlan plan = planExtraction(tree, node);
    const Analysis& analysis = *tree.analysis();
    Result<AtomicFile> file = AtomicFile::create(target);
    if (!file)
        return file.error();
    TarWriter writer(*file);
    ExtractSummary summary;
    const auto add = [&](const ExtractPlan::Item& item, const std::string& hardLink) {
        return writer.begin(analysis, item, hardLink);
    };
    for (const ExtractPlan::Item& item : plan.items) {
        if (item.type == EntryType::Regular || item.path.empty())
            continue;
        if (const Status status = add(item, {}); !status)
            return status.error();
    }
    uint64_t done = 0;
    std::optional<size_t> current;
    std::unordered_set<size_t> damaged;
    const ContentReceiver receiver {
        [&](size_t index, uint64_t offset, std::span<const std::byte> bytes) -> Status {
            if (current != index) {
                if (const Status begun = add(plan.items[index], {}); !begun)
                    return begun;
                current = index;
            }
            note(progress, done, bytes.size());
            const bool isEnd = bytes.empty();
            summary.files += isEnd ? 1 : 0;
            summary.bytes += isEnd ? offset : 0;
            return writer.data(offset, bytes);
        },
        // Its header is out already: the tar has it, ended with zeros, and the summary says so.
        [&](size_t index) { damaged.insert(index); },
    };
    if (const Status status = readPlanned(archive, analysis, plan, receiver, summary, stop); !status)
        return status.error();
    for (size_t i = 0; i < plan.items.size(); ++i) {
        const ExtractPlan::Item& item = plan.items[i];
        if (item.type != EntryType::Regular || item.original == i || damaged.contains(item.original))
            continue;
        if (const Status linked = add(item, plan.items[item.original].path); !linked)
            return linked.error();
    }
    if (const Status ended = writer.end(); !ended)
        return ended.error();
    if (const Status committed = file->commit(); !committed)
        return committed.error();
    return summary;
}

Status extractBlob(const ImageArchive& archive, const Analysis& analysis, LayerId layer,
    const std::filesystem::path& target, std::stop_token stop, const ExtractProgress& progress)
{
    Result<std::unique_ptr<ByteStream>> blob = archive.openBlob(analysis, layer);
    if (!blob)
        return blob.error();
    Result<AtomicFile> file = AtomicFile::create(target);
    if (!file)
        return file.error();
    uint64_t done = 0;
    while (true) {
        if (stop.stop_requested())
            return Error { ErrorCode::Cancelled, target.string(), "cancelled" };
        const Result<Chunk> chunk = (*blob)->next();
        if (!chunk)
            return chunk.error();
        if (chunk->isEmpty())
            return file->commit();
        if (const Status status = file->write(chunk->bytes); !status)
            return status;
        note(progress, done, chunk->size());
    }
}

} // namespace layerscope
