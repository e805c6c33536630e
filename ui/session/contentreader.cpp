// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/contentreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace layerscope {

namespace {

    void addZeros(Hasher& hasher, uint64_t count)
    {
        constexpr std::array<std::byte, 65'536> zeros {};
        while (count > 0) {
            const size_t run = std::min<uint64_t>(count, zeros.size());
            hasher.update({ zeros.data(), run });
            count -= run;
        }
    }

    /// SHA-256 of a stored file; empty when it cannot be read to its end.
    Digest hashMember(
        const ImageArchive& archive, const Analysis& analysis, EntryId source, std::stop_token stop)
    {
        Hasher hasher;
        uint64_t position = 0;
        const std::array wanted { source };
        const auto add = [&](EntryId, uint64_t offset, std::span<const std::byte> bytes) {
            addZeros(hasher, offset - position);
            hasher.update(bytes);
            position = offset + bytes.size();
            return true;
        };
        const Status status
            = archive.readContent(analysis, analysis.layerOf(source), wanted, add, std::move(stop));
        return status && position == analysis.entry(source).size ? hasher.finish() : Digest();
    }

} // namespace

QThreadPool* contentPool()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(2);
    return &pool;
}

FilePreview readPreview(const ImageArchive& archive, const Analysis& analysis, EntryId source,
    const PreviewLimits& limits, std::stop_token stop)
{
    const uint64_t size = analysis.entry(source).size;
    QByteArray bytes;
    uint64_t wanted = std::min(size, limits.textBytes);
    const auto fill = [&](uint64_t end) {
        const auto padded = static_cast<qsizetype>(std::min(end, wanted));
        if (padded > bytes.size())
            bytes.append(padded - bytes.size(), '\0'); // a hole
    };
    const auto take = [&](EntryId, uint64_t offset, std::span<const std::byte> data) {
        fill(offset);
        const bool isStart = offset == 0 && size > limits.textBytes && size <= limits.pictureBytes;
        const QByteArrayView view(data.data(), static_cast<qsizetype>(data.size()));
        if (isStart && !pictureFormat(view).isEmpty())
            wanted = size;
        const auto room = static_cast<qsizetype>(wanted) - bytes.size();
        bytes.append(view.first(std::min(room, view.size())));
        // A file that is shown whole is read to its end, where it is checked.
        return static_cast<uint64_t>(bytes.size()) < wanted || wanted == size;
    };
    const std::array members { source };
    const Status status
        = archive.readContent(analysis, analysis.layerOf(source), members, take, std::move(stop));
    FilePreview preview = makePreview(std::move(bytes), size);
    if (!status)
        preview.error = status.error();
    else if (preview.isWhole())
        preview.sha256 = digestOf({ preview.bytes.constData(), static_cast<size_t>(preview.bytes.size()) });
    return preview;
}

ContentReader::ContentReader(const PreviewLimits& limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_job(contentPool())
    , m_hashJob(contentPool())
{
}

void ContentReader::setSource(
    std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis)
{
    cancel();
    m_archive = std::move(archive);
    m_analysis = std::move(analysis);
}

void ContentReader::cancel()
{
    m_job.cancel();
    m_hashJob.cancel();
    m_current = {};
    m_preview.reset();
    m_digest = {};
}

void ContentReader::read(EntryId source)
{
    if (source == m_current || !m_archive || !m_analysis)
        return;
    cancel();
    m_current = source;
    m_job.run(
        [archive = m_archive, analysis = m_analysis, source, limits = m_limits](std::stop_token stop) {
            return std::make_shared<const FilePreview>(
                readPreview(*archive, *analysis, source, limits, std::move(stop)));
        },
        [this](std::shared_ptr<const FilePreview> preview) { take(std::move(preview)); });
}

void ContentReader::take(std::shared_ptr<const FilePreview> preview)
{
    m_preview = std::move(preview);
    m_digest = m_preview->sha256.value_or(Digest());
    emit previewReady();
    if (!m_digest.isEmpty())
        emit digestReady();
    else if (!m_preview->error && m_preview->size <= maximumHashedBytes)
        hashWhole();
}

void ContentReader::hashWhole()
{
    m_hashJob.run(
        [archive = m_archive, analysis = m_analysis, source = m_current](
            std::stop_token stop) { return hashMember(*archive, *analysis, source, std::move(stop)); },
        [this](Digest digest) {
            m_digest = std::move(digest);
            emit digestReady();
        });
}

} // namespace layerscope
