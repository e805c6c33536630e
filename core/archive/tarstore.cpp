// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/memberindex.h"
#include "core/archive/store.h"
#include "core/base/text.h"
#include "core/layer/layerreader.h"
#include "core/layer/tarreader.h"

namespace layerscope {

namespace {

    class TarStore : public Store {
    public:
        TarStore(std::shared_ptr<const InputFile> file, const std::string& path)
            : m_file(std::move(file))
        {
            m_source.path = path;
            m_source.archiveBytes = m_file->size();
        }

        Status index(const StoreOptions& options)
        {
            const std::unique_ptr<ByteStream> stream = fileRange(m_file, 0, m_file->size());
            TarReader reader(*stream, options.limits);
            uint32_t members = 0;
            while (true) {
                if (options.stop.stop_requested())
                    return Error { ErrorCode::Cancelled, m_source.path, "cancelled" };
                const TarReader::Step step = reader.next();
                if (step == TarReader::Step::End)
                    break;
                if (step == TarReader::Step::Damaged) {
                    if (members == 0)
                        return Error { ErrorCode::NotAnImage, m_source.path,
                            "is neither a tar archive nor a compressed one (" + reader.error().detail + ")" };
                    m_warnings.push_back(
                        { WarningCode::ArchiveDamaged, m_source.path, reader.error().detail });
                    break;
                }
                const TarMember& member = reader.member();
                if (++members > options.limits.archiveMembers)
                    return Error { ErrorCode::LimitExceeded, m_source.path,
                        "has more than " + std::to_string(options.limits.archiveMembers)
                            + " members (limit: archiveMembers)" };
                if (member.sparse)
                    return Error { ErrorCode::Unsupported, escapeForTerminal(member.path),
                        "is a sparse member" };
                noteMember(m_index, member, m_warnings);
            }
            if (members == 0)
                return Error { ErrorCode::Empty, m_source.path, "is an archive without members" };
            return ok();
        }

        std::optional<std::string> resolve(std::string_view name) const override
        {
            return m_index.resolve(name);
        }
        uint64_t size(const std::string& resolved) const override { return m_index.place(resolved).size; }
        Result<std::unique_ptr<ByteStream>> open(const std::string& resolved) const override
        {
            const MemberIndex::Place& place = m_index.place(resolved);
            return fileRange(m_file, place.offset, place.size);
        }
        std::optional<BlobOrigin> origin(const std::string& resolved) const override
        {
            const std::optional<FileIdentity> file = m_file->identity();
            const MemberIndex::Place& place = m_index.place(resolved);
            return file ? std::optional(BlobOrigin { *file, place.offset, place.size }) : std::nullopt;
        }
        std::vector<std::string> names() const override { return m_index.names(); }

    private:
        std::shared_ptr<const InputFile> m_file;
        MemberIndex m_index;
    };

} // namespace

Result<std::unique_ptr<Store>> openTarStore(
    std::shared_ptr<const InputFile> file, const std::string& path, const StoreOptions& options)
{
    auto store = std::make_unique<TarStore>(std::move(file), path);
    if (const Status status = store->index(options); !status)
        return status.error();
    return std::unique_ptr<Store>(std::move(store));
}

} // namespace layerscope
