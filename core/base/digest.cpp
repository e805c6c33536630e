// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <new>

namespace layerscope {

namespace {

    constexpr std::string_view hexDigits = "0123456789abcdef";

    struct Algorithm {
        std::string_view name;
        size_t hexLength;
        const EVP_MD* (*implementation)();
    };

    constexpr std::array algorithms {
        Algorithm { "sha256", 64, EVP_sha256 },
        Algorithm { "sha384", 96, EVP_sha384 },
        Algorithm { "sha512", 128, EVP_sha512 },
    };

    const Algorithm* findAlgorithm(std::string_view name)
    {
        const auto it = std::ranges::find(algorithms, name, &Algorithm::name);
        return it == algorithms.end() ? nullptr : &*it;
    }

    // Both parts become file names (blobs/<algorithm>/<hex>): nothing but these characters gets through.
    bool isAlgorithmName(std::string_view text)
    {
        return !text.empty() && text.size() <= 32 && std::ranges::all_of(text, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '_';
        });
    }

    bool isHex(std::string_view text) { return text.find_first_not_of(hexDigits) == std::string_view::npos; }

    void lower(std::string& text)
    {
        for (char& c : text) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        }
    }

} // namespace

std::string Digest::shortText() const
{
    return isEmpty() ? std::string() : algorithm + ":" + hex.substr(0, 12);
}

bool Digest::isComputable() const
{
    const Algorithm* known = findAlgorithm(algorithm);
    return known != nullptr && hex.size() == known->hexLength;
}

std::optional<Digest> Digest::parse(std::string_view text)
{
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    Digest digest { std::string(text.substr(0, colon)), std::string(text.substr(colon + 1)) };
    lower(digest.algorithm);
    lower(digest.hex);
    if (!isAlgorithmName(digest.algorithm) || digest.hex.size() < 32 || digest.hex.size() > 256
        || !isHex(digest.hex))
        return std::nullopt;
    if (const Algorithm* known = findAlgorithm(digest.algorithm);
        known && digest.hex.size() != known->hexLength)
        return std::nullopt;
    return digest;
}

std::optional<Digest> Digest::ofHex(std::string_view sha256Hex)
{
    return parse("sha256:" + std::string(sha256Hex));
}

struct Hasher::State {
    std::string algorithm;
    EVP_MD_CTX* context = EVP_MD_CTX_new();

    explicit State(const Algorithm& a)
        : algorithm(a.name)
    {
        if (!context || EVP_DigestInit_ex(context, a.implementation(), nullptr) != 1)
            throw std::bad_alloc();
    }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Hasher::Hasher(std::string_view algorithm)
{
    const Algorithm* known = findAlgorithm(algorithm);
    m_state = std::make_unique<State>(known ? *known : algorithms.front());
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::update(std::span<const std::byte> data)
{
    EVP_DigestUpdate(m_state->context, data.data(), data.size());
}

Digest Hasher::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes {};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_state->context, bytes.data(), &length);
    Digest digest { m_state->algorithm, {} };
    digest.hex.reserve(size_t { length } * 2);
    for (unsigned i = 0; i < length; ++i) {
        digest.hex += hexDigits[bytes[i] >> 4];
        digest.hex += hexDigits[bytes[i] & 15];
    }
    return digest;
}

Digest digestOf(std::string_view data, std::string_view algorithm)
{
    Hasher hasher(algorithm);
    hasher.update(std::as_bytes(std::span(data)));
    return hasher.finish();
}

} // namespace layerscope
