// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/store.h"
#include "core/stream/sniff.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace layerscope {

namespace {

    namespace fs = std::filesystem;
    using StoreResult = Result<std::unique_ptr<Store>>;

    /// People also name a file of a layout's folder.
    bool isLayoutFile(const fs::path& path)
    {
        constexpr std::array<std::string_view, 4> names { "index.json", "oci-layout", "manifest.json",
            "version" };
        return std::ranges::find(names, path.filename().string()) != names.end();
    }

    StoreResult streamFile(
        const std::shared_ptr<const InputFile>& file, const std::string& name, const StoreOptions& options)
    {
        return readStreamedStore(fileRange(file, 0, file->size()), name, file, options);
    }

    StoreResult openRegularFile(
        const std::shared_ptr<const InputFile>& file, const fs::path& path, const StoreOptions& options)
    {
        const std::string name = path.string();
        if (file->size() == 0)
            return Error { ErrorCode::Empty, name, "is empty" };
        std::array<std::byte, sniffBytes> buffer {};
        const Result<size_t> count = file->readAt(0, buffer);
        if (!count)
            return Error { count.error().code, name, count.error().detail };
        const std::span<const std::byte> head = std::span(buffer).first(*count);
        if (sniffCompression(head) != Compression::None)
            return streamFile(file, name, options);
        if (looksLikeTar(head)) {
            StoreResult store = openTarStore(file, name, options);
            const bool isSparse = !store && store.error().code == ErrorCode::Unsupported;
            return isSparse ? streamFile(file, name, options) : std::move(store);
        }
        if (isLayoutFile(path))
            return openDirectoryStore(
                path.parent_path().empty() ? fs::path(".") : path.parent_path(), options);
        return Error { ErrorCode::NotAnImage, name, "is neither a tar archive nor a compressed one" };
    }

} // namespace

StoreResult openStore(const fs::path& path, const StoreOptions& options)
{
    std::error_code error;
    if (fs::is_directory(path, error))
        return openDirectoryStore(path, options);
    const Result<std::shared_ptr<const InputFile>> file = InputFile::open(path);
    if (!file)
        return file.error();
    if (!(*file)->isRegular())
        return readStreamedStore(
            descriptorStream((*file)->descriptor(), options.stop), path.string(), nullptr, options);
    return openRegularFile(*file, path, options);
}

} // namespace layerscope
