// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tarwriter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <openssl/evp.h>
#include <zlib.h>
#include <zstd.h>

// Writes a docker-archive of any size without keeping it in memory: layers first, manifest last, as crane does.

namespace layerscope::benchmark {

namespace {

    using fixture::TarHeader;

    struct Wanted {
        uint64_t entries = 100'000;
        uint64_t bytes = 1'000'000'000;
        uint64_t layers = 5;
        std::string compression = "gzip";
        std::string path;
    };

    class Sha256 {
    public:
        Sha256() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
        void add(std::string_view data) { EVP_DigestUpdate(m_context.get(), data.data(), data.size()); }
        std::string hex()
        {
            std::array<unsigned char, 32> sum {};
            EVP_DigestFinal_ex(m_context.get(), sum.data(), nullptr);
            std::string result;
            for (const unsigned char byte : sum) {
                char digits[3];
                std::snprintf(digits, sizeof(digits), "%02x", byte);
                result += digits;
            }
            return result;
        }

    private:
        struct Free {
            void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
        };
        std::unique_ptr<EVP_MD_CTX, Free> m_context { EVP_MD_CTX_new() };
    };

    class Output {
    public:
        explicit Output(const std::string& path)
            : m_file(std::fopen(path.c_str(), "wb"))
        {
            if (!m_file)
                throw std::runtime_error(path + ": cannot be written");
        }
        void write(std::string_view data)
        {
            if (std::fwrite(data.data(), 1, data.size(), m_file.get()) != data.size())
                throw std::runtime_error("the disk is full");
            m_position += data.size();
        }
        /// A header is written again once the size of its member is known.
        void writeAt(uint64_t position, std::string_view data)
        {
            std::fseek(m_file.get(), static_cast<long>(position), SEEK_SET);
            if (std::fwrite(data.data(), 1, data.size(), m_file.get()) != data.size())
                throw std::runtime_error("the disk is full");
            std::fseek(m_file.get(), 0, SEEK_END);
        }
        void pad() { write(std::string((512 - m_position % 512) % 512, '\0')); }
        [[nodiscard]] uint64_t position() const { return m_position; }

    private:
        struct Close {
            void operator()(std::FILE* file) const { std::fclose(file); }
        };
        std::unique_ptr<std::FILE, Close> m_file;
        uint64_t m_position = 0;
    };

    class Packer {
    public:
        virtual ~Packer() = default;
        virtual void add(std::string_view data) = 0;
        virtual void finish() { }
    };

    class Plain : public Packer {
    public:
        explicit Plain(Output& output)
            : m_output(output)
        {
        }
        void add(std::string_view data) override { m_output.write(data); }

    private:
        Output& m_output;
    };

    class Gzip : public Packer {
    public:
        explicit Gzip(Output& output)
            : m_output(output)
        {
            deflateInit2(&m_state, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
        }
        ~Gzip() override { deflateEnd(&m_state); }
        Gzip(const Gzip&) = delete;
        Gzip& operator=(const Gzip&) = delete;
        void add(std::string_view data) override { run(data, Z_NO_FLUSH); }
        void finish() override { run({}, Z_FINISH); }

    private:
        void run(std::string_view data, int flush)
        {
            m_state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
            m_state.avail_in = static_cast<uInt>(data.size());
            do {
                m_state.next_out = reinterpret_cast<Bytef*>(m_buffer.data());
                m_state.avail_out = static_cast<uInt>(m_buffer.size());
                deflate(&m_state, flush);
                m_output.write({ m_buffer.data(), m_buffer.size() - m_state.avail_out });
            } while (m_state.avail_out == 0);
        }

        Output& m_output;
        z_stream m_state {};
        std::vector<char> m_buffer = std::vector<char>(1 << 16);
    };

    class Zstd : public Packer {
    public:
        explicit Zstd(Output& output)
            : m_output(output)
        {
        }
        void add(std::string_view data) override { run(data, ZSTD_e_continue); }
        void finish() override { run({}, ZSTD_e_end); }

    private:
        struct Free {
            void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
        };
        void run(std::string_view data, ZSTD_EndDirective mode)
        {
            ZSTD_inBuffer in { data.data(), data.size(), 0 };
            size_t left = 0;
            do {
                ZSTD_outBuffer out { m_buffer.data(), m_buffer.size(), 0 };
                left = ZSTD_compressStream2(m_context.get(), &out, &in, mode);
                m_output.write({ m_buffer.data(), out.pos });
            } while (in.pos < in.size || (mode == ZSTD_e_end && left > 0));
        }

        Output& m_output;
        std::unique_ptr<ZSTD_CCtx, Free> m_context { ZSTD_createCCtx() };
        std::vector<char> m_buffer = std::vector<char>(1 << 16);
    };

    std::unique_ptr<Packer> makePacker(const std::string& compression, Output& output)
    {
        if (compression == "gzip")
            return std::make_unique<Gzip>(output);
        if (compression == "zstd")
            return std::make_unique<Zstd>(output);
        return std::make_unique<Plain>(output);
    }

    /// Text-like words mixed with noise: packs to a bit less than half, as programs do.
    std::string material()
    {
        constexpr size_t size
            = 64u << 20; // more than the windows of the compressors, which must not see it again
        std::string result;
        uint64_t state = 88172645463325252u;
        const auto next = [&] { // xorshift64
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return state;
        };
        while (result.size() < size) {
            const uint64_t value = next();
            if (value % 3 == 0)
                result.append(reinterpret_cast<const char*>(&value), sizeof(value));
            else
                result += "function " + std::to_string(value % 5000) + " return ";
        }
        return result;
    }

    /// One layer's tar, piece by piece.
    class LayerWriter {
    public:
        LayerWriter(Packer& packer, const std::string& content)
            : m_packer(packer)
            , m_content(content)
        {
        }

        void folder(const std::string& name)
        {
            TarHeader header;
            header.name = name;
            header.type = '5';
            header.mode = 0755;
            add(header.block());
        }

        void file(const std::string& name, uint64_t size)
        {
            TarHeader header;
            header.name = name;
            header.size = size;
            add(header.block());
            for (uint64_t left = size; left > 0;) {
                const size_t count = static_cast<size_t>(std::min<uint64_t>(left, m_content.size() - m_at));
                add(std::string_view(m_content).substr(m_at, count));
                m_at = (m_at + count) % m_content.size();
                left -= count;
            }
            add(std::string((512 - size % 512) % 512, '\0'));
        }

        std::string finish()
        {
            add(fixture::zeroBlocks(2));
            m_packer.finish();
            return m_sum.hex();
        }

    private:
        void add(std::string_view data)
        {
            m_sum.add(data);
            m_packer.add(data);
        }

        Packer& m_packer;
        const std::string& m_content;
        Sha256 m_sum;
        size_t m_at = 0;
    };

    /// Sizes as in real images: one file of ten holds most of the bytes.
    uint64_t sizeOf(uint64_t index, uint64_t average)
    {
        return index % 10 == 0 ? average * 7 + index % 4099 : average / 3 * (index % 3);
    }

    std::string writeLayer(LayerWriter& writer, uint64_t layer, const Wanted& wanted)
    {
        constexpr uint64_t filesInFolder = 99;
        const uint64_t entries = wanted.entries / wanted.layers;
        const uint64_t average = wanted.entries == 0 ? 0 : wanted.bytes / wanted.entries;
        std::string folder;
        for (uint64_t i = 0; i < entries; ++i) {
            if (i % (filesInFolder + 1) == 0) {
                folder = "srv/layer" + std::to_string(layer) + "/modules/package" + std::to_string(i / 100)
                    + "/";
                writer.folder(folder);
            } else {
                writer.file(folder + "source" + std::to_string(i % 100) + ".js",
                    average == 0 ? 0 : sizeOf(i, average));
            }
        }
        return writer.finish();
    }

    void put(Output& output, const std::string& name, const std::string& data)
    {
        TarHeader header;
        header.name = name;
        header.size = data.size();
        output.write(header.block() + fixture::padded(data));
    }

    void generate(const Wanted& wanted)
    {
        Output output(wanted.path);
        const std::string content = material();
        std::string diffIds;
        std::string names;
        for (uint64_t i = 0; i < wanted.layers; ++i) {
            TarHeader header;
            header.name = "layer" + std::to_string(i) + ".tar";
            const uint64_t headerAt = output.position();
            output.write(header.block());
            const auto packer = makePacker(wanted.compression, output);
            LayerWriter writer(*packer, content);
            const std::string separator = i == 0 ? "" : ",";
            diffIds += separator + "\"sha256:" + writeLayer(writer, i, wanted) + "\"";
            names += separator + "\"" + header.name + "\"";
            header.size = output.position() - headerAt - 512;
            output.pad();
            output.writeAt(headerAt, header.block());
        }
        const std::string config
            = R"({"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[)"
            + diffIds + "]}}";
        Sha256 sum;
        sum.add(config);
        const std::string configName = sum.hex() + ".json";
        put(output, configName, config);
        put(output, "manifest.json",
            R"([{"Config":")" + configName + R"(","RepoTags":["bench:latest"],"Layers":[)" + names + "]}]");
        output.write(fixture::zeroBlocks(2));
    }

    Wanted parse(std::span<char*> arguments)
    {
        Wanted wanted;
        for (size_t i = 0; i < arguments.size(); ++i) {
            const std::string_view key = arguments[i];
            if (!key.starts_with("--")) {
                wanted.path = key;
                continue;
            }
            if (++i == arguments.size())
                throw std::runtime_error(std::string(key) + " needs a value");
            if (key == "--entries")
                wanted.entries = std::stoull(arguments[i]);
            else if (key == "--bytes")
                wanted.bytes = std::stoull(arguments[i]);
            else if (key == "--layers")
                wanted.layers = std::max(1ull, std::stoull(arguments[i]));
            else if (key == "--compression")
                wanted.compression = arguments[i];
            else
                throw std::runtime_error("unknown option " + std::string(key));
        }
        if (wanted.path.empty())
            throw std::runtime_error("usage: bench_generate [--entries N] [--bytes N] [--layers N] "
                                     "[--compression none|gzip|zstd] PATH");
        return wanted;
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv)
{
    try {
        layerscope::benchmark::generate(
            layerscope::benchmark::parse(std::span(argv + 1, static_cast<size_t>(argc - 1))));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_generate: %s\n", error.what());
        return 2;
    }
}
