// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/store.h"
#include "core/layer/layerreader.h"

#include <algorithm>
#include <system_error>

namespace layerscope {

namespace {

    namespace fs = std::filesystem;

    class DirectoryStore : public Store {
    public:
        explicit DirectoryStore(fs::path path)
            : m_path(std::move(path))
        {
            m_source.path = m_path.string();
        }

        /// Sums up what is there. Errors: Unreadable, LimitExceeded.
        Status survey(const StoreOptions& options)
        {
            std::error_code error;
            fs::recursive_directory_iterator it(m_path, fs::directory_options::skip_permission_denied, error);
            uint32_t members = 0;
            for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
                if (options.stop.stop_requested())
                    return Error { ErrorCode::Cancelled, m_source.path, "cancelled" };
                if (++members > options.limits.archiveMembers)
                    return Error { ErrorCode::LimitExceeded, m_source.path,
                        "has more than " + std::to_string(options.limits.archiveMembers)
                            + " files (limit: archiveMembers)" };
                note(*it);
                if (it.depth() >= maximumDepth)
                    it.disable_recursion_pending();
            }
            if (error)
                return Error { ErrorCode::Unreadable, m_source.path, error.message() };
            std::ranges::sort(m_names);
            return ok();
        }

        std::optional<std::string> resolve(std::string_view name) const override
        {
            const std::string clean = cleanPath(name);
            std::error_code error;
            if (clean.empty() || !fs::is_regular_file(m_path / clean, error))
                return std::nullopt;
            return clean;
        }
        uint64_t size(const std::string& resolved) const override
        {
            std::error_code error;
            const uintmax_t size = fs::file_size(m_path / resolved, error);
            return error ? 0 : size;
        }
        Result<std::unique_ptr<ByteStream>> open(const std::string& resolved) const override
        {
            Result<std::shared_ptr<const InputFile>> file = InputFile::open(m_path / resolved);
            if (!file)
                return Error { file.error().code, resolved, file.error().detail };
            return fileRange(*file, 0, (*file)->size());
        }
        std::optional<BlobOrigin> origin(const std::string& resolved) const override
        {
            const Result<std::shared_ptr<const InputFile>> file = InputFile::open(m_path / resolved);
            const std::optional<FileIdentity> identity = file ? (*file)->identity() : std::nullopt;
            return identity ? std::optional(BlobOrigin { *identity, 0, identity->size }) : std::nullopt;
        }
        bool isFolder() const override { return true; }
        std::vector<std::string> names() const override { return m_names; }

    private:
        static constexpr int maximumDepth
            = 4; // blobs/sha256/<hex> and legacy <id>/layer.tar are all there is

        void note(const fs::directory_entry& entry)
        {
            std::error_code error;
            if (!entry.is_regular_file(error))
                return;
            m_source.archiveBytes += entry.file_size(error);
            m_names.push_back(entry.path().lexically_relative(m_path).string());
        }

        fs::path m_path;
        std::vector<std::string> m_names;
    };

} // namespace

Result<std::unique_ptr<Store>> openDirectoryStore(const fs::path& path, const StoreOptions& options)
{
    auto store = std::make_unique<DirectoryStore>(path);
    if (const Status status = store->survey(options); !status)
        return status.error();
    return std::unique_ptr<Store>(std::move(store));
}

} // namespace layerscope
