// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace layerscope {

/// A content digest "algorithm:hex" (OCI image spec, descriptor.md#digests). Lower case.
struct Digest {
    std::string algorithm;
    std::string hex;

    [[nodiscard]] bool isEmpty() const { return hex.empty(); }
    [[nodiscard]] std::string text() const { return isEmpty() ? std::string() : algorithm + ":" + hex; }
    /// "sha256:0123456789ab": enough for people, never for identity.
    [[nodiscard]] std::string shortText() const;
    /// We can compute it: sha256, sha384, sha512 of the right length.
    [[nodiscard]] bool isComputable() const;
    bool operator==(const Digest&) const = default;
    auto operator<=>(const Digest&) const = default;

    /// Strict about everything that could leave the blobs folder; upper case is accepted and lowered.
    [[nodiscard]] static std::optional<Digest> parse(std::string_view text);
    [[nodiscard]] static std::optional<Digest> ofHex(std::string_view sha256Hex);
};

/// Incremental hash. Not thread safe.
class Hasher {
public:
    /// `algorithm` must be one for which Digest::isComputable() holds; "sha256" always works.
    explicit Hasher(std::string_view algorithm = "sha256");
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;

    void update(std::span<const std::byte> data);
    /// Ends the computation; the hasher may not be used afterwards.
    [[nodiscard]] Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] Digest digestOf(std::string_view data, std::string_view algorithm = "sha256");

} // namespace layerscope
