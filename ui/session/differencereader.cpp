// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/differencereader.h"

#include "ui/session/contentreader.h"
#include "ui/session/ownernames.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    constexpr int pollInterval = 100; // milliseconds

    using Kind = PairContent::Kind;

    std::shared_ptr<const FilePreview> previewOf(const StoredFile& file, const std::stop_token& stop)
    {
        return std::make_shared<const FilePreview>(
            readPreview(*file.archive, *file.analysis, file.entry, DifferenceReader::limits, stop));
    }

    bool areBoth(const PairContent& content, FilePreview::Kind kind)
    {
        return content.a->kind == kind && content.b->kind == kind;
    }

    PairContent compareFiles(const StoredFile& a, const StoredFile& b, const std::stop_token& stop,
        const ContentDifferenceProgress& progress)
    {
        PairContent content;
        content.a = previewOf(a, stop);
        content.b = previewOf(b, stop);
        const bool isReadable = !content.a->error && !content.b->error;
        if (isReadable && areBoth(content, FilePreview::Kind::Picture)) {
            content.kind = Kind::Pictures;
            return content;
        }
        if (isReadable && areBoth(content, FilePreview::Kind::Text)) {
            content.text = std::make_shared<const TextDiff>(diffTexts(*content.a, *content.b, stop));
            content.kind = Kind::Text;
            const bool isWhole = content.a->isWhole() && content.b->isWhole();
            if (!content.text->changes.empty() || (isWhole && content.a->encoding == content.b->encoding))
                return content;
        }
        content.kind = Kind::Bytes;
        content.bytes
            = std::make_shared<const ContentDifference>(findContentDifference(a, b, {}, stop, progress));
        return content;
    }

} // namespace

EntryId storedFile(const ScopedTree* tree, NodeId node)
{
    if (!tree || !node.isValid())
        return {};
    const Version* version = tree->version(node);
    const bool isFile = version && version->source.isValid()
        && tree->analysis()->entry(version->source).type == EntryType::Regular;
    return isFile ? version->source : EntryId();
}

DifferenceReader::DifferenceReader(const CompareData& data, QObject* parent)
    : QObject(parent)
    , m_data(data)
    , m_job(contentPool())
{
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &DifferenceReader::progressChanged);
}

void DifferenceReader::cancel()
{
    m_job.cancel();
    m_poll.stop();
    m_progress.reset();
    m_content.reset();
}

std::optional<double> DifferenceReader::progress() const
{
    if (!m_progress || m_progress->total == 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(m_progress->done) / static_cast<double>(m_progress->total));
}

void DifferenceReader::read(PairId pair)
{
    cancel();
    const auto& comparison = m_data.comparison();
    if (!comparison || comparison->a != m_data.imageA().analysis || comparison->b != m_data.imageB().analysis)
        return;
    const TreeComparison& tree = *comparison->files;
    const StoredFile a { m_data.imageA().archive, m_data.imageA().analysis,
        storedFile(tree.treeA().get(), tree.nodeA(pair)) };
    const StoredFile b { m_data.imageB().archive, m_data.imageB().analysis,
        storedFile(tree.treeB().get(), tree.nodeB(pair)) };
    const bool isChanged = tree.difference(pair) == Difference::Changed;
    const bool isOneSided = tree.difference(pair) != Difference::Moved
        && (!tree.nodeA(pair).isValid() || !tree.nodeB(pair).isValid());
    m_progress = std::make_shared<Progress>();
    m_job.run(
        [comparison, pair, a, b, isChanged, isOneSided, progress = m_progress](std::stop_token stop) {
            auto content = std::make_shared<PairContent>();
            if (comparison->files->isDirectory(pair)) {
                content->kind = Kind::Folder;
                content->below = tallyBelow(*comparison->files, pair, stop);
            } else if (isChanged && a.entry.isValid() && b.entry.isValid()) {
                const uint64_t total
                    = std::max(a.analysis->entry(a.entry).size, b.analysis->entry(b.entry).size);
                *content = compareFiles(a, b, stop, [&](uint64_t done) {
                    progress->total = total;
                    progress->done = done;
                });
            } else if (isOneSided && (a.entry.isValid() || b.entry.isValid())) {
                content->kind = Kind::OneSide;
                if (a.entry.isValid())
                    content->a = previewOf(a, stop);
                else
                    content->b = previewOf(b, stop);
            }
            return std::shared_ptr<const PairContent>(content);
        },
        [this](std::shared_ptr<const PairContent> content) {
            m_poll.stop();
            m_content = std::move(content);
            emit ready();
        });
    m_poll.start();
}

void DifferenceReader::readNames()
{
    const ComparedImage a = m_data.imageA();
    const ComparedImage b = m_data.imageB();
    if (!a.analysis || !b.analysis || !a.archive || !b.archive
        || (a.analysis == m_namedA && b.analysis == m_namedB))
        return;
    m_namedA = a.analysis;
    m_namedB = b.analysis;
    m_namesJob.run(
        [a, b](const std::stop_token& stop) {
            return std::make_shared<const OwnerNames>(
                OwnerNames { readOwnerNames(*a.archive, *a.analysis, stop),
                    readOwnerNames(*b.archive, *b.analysis, stop) });
        },
        [this](std::shared_ptr<const OwnerNames> names) {
            m_names = std::move(names);
            emit namesReady();
        });
}

} // namespace layerscope
