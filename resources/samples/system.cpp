// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/system.h"

#include "resources/samples/content.h"

#include <string>
#include <string_view>

namespace layerscope::sample {

using fixture::LayerBuilder;

File packageStatus(size_t size) { return { "var/lib/dpkg/status", text(Kind::PackageStatus, size, 7) }; }

LayerBuilder debianBase()
{
    const std::string libraries = "usr/lib/x86_64-linux-gnu/";
    LayerBuilder layer = layerOf({
        { "etc/os-release",
            "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n" },
        { "etc/passwd",
            "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n" },
        { "etc/ssl/certs/ca-certificates.crt", text(Kind::Json, 60'000, 11) },
        { "usr/bin/bash", machineCode(130'000, 12), 0755 },
        { "usr/bin/perl", machineCode(260'000, 13), 0755 },
        { libraries + "libc.so.6", machineCode(240'000, 14), 0755 },
        { libraries + "libcrypto.so.3", machineCode(380'000, 15) },
        { libraries + "libm.so.6", machineCode(90'000, 16) },
        { libraries + "libssl.so.3", machineCode(110'000, 17) },
        { libraries + "libstdc++.so.6.0.30", machineCode(210'000, 18) },
        { "usr/share/doc/bash/copyright", text(Kind::Markdown, 9'000, 19) },
        { "usr/share/doc/perl/copyright", text(Kind::Markdown, 14'000, 20) },
        { "usr/share/perl/5.36/unicore/Name.pm", text(Kind::Python, 40'000, 21) },
        packageStatus(60'000),
    });
    return layer.hardlink("usr/bin/perl5.36.0", "usr/bin/perl")
        .symlink(libraries + "libstdc++.so.6", "libstdc++.so.6.0.30")
        .symlink("bin", "usr/bin")
        .symlink("lib", "usr/lib")
        .dir("tmp")
        .mode(01777);
}

LayerBuilder nodeLayer()
{
    const std::string npm = "usr/local/lib/node_modules/npm/";
    Files files { { "usr/local/bin/node", machineCode(720'000, 31), 0755 },
        { npm + "bin/npm-cli.js", text(Kind::Script, 4'000, 32), 0755 },
        { npm + "package.json", text(Kind::Json, 6'000, 33) },
        { npm + "README.md", text(Kind::Markdown, 8'000, 34) } };
    for (uint64_t i = 0; i < 24; ++i)
        files.push_back({ npm + "lib/commands/command" + std::to_string(i) + ".js",
            text(Kind::Script, 2'000 + 150 * i, 40 + i) });
    return layerOf(files)
        .symlink("usr/local/bin/npm", "../lib/node_modules/npm/bin/npm-cli.js")
        .symlink("usr/local/bin/nodejs", "node");
}

Files python()
{
    Files files { { "usr/bin/python3.11", machineCode(330'000, 101), 0755 },
        { "usr/lib/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", machineCode(60'000, 102) },
        { "usr/lib/python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
            machineCode(30'000, 103) } };
    uint64_t seed = 110;
    for (const std::string_view module : { "argparse", "ast", "asyncio/base_events", "asyncio/events",
             "asyncio/tasks", "csv", "datetime", "decimal", "email/message", "http/client", "http/server",
             "json/decoder", "json/encoder", "logging/__init__", "pathlib", "random", "ssl", "statistics",
             "subprocess", "tarfile", "typing", "urllib/parse", "urllib/request", "zipfile" }) {
        files.push_back({ "usr/lib/python3.11/" + std::string(module) + ".py",
            text(Kind::Python, 3'000 + 400 * (seed % 9), seed) });
        ++seed;
    }
    return files;
}

File tini() { return { "usr/bin/tini", machineCode(24'000, 140), 0755 }; }

Files curl()
{
    return { { "usr/bin/curl", machineCode(120'000, 141), 0755 },
        { "usr/lib/x86_64-linux-gnu/libcurl.so.4.8.0", machineCode(160'000, 142) },
        { "usr/share/doc/curl/copyright", text(Kind::Markdown, 6'000, 143) } };
}

Files packageCaches()
{
    Files files { { "var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_main_binary-amd64_Packages.lz4",
                      compressed("\x04\x22\x4d\x18", 420'000, 150) },
        { "var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease",
            text(Kind::Json, 15'000, 151) } };
    uint64_t seed = 152;
    for (const std::string_view package : { "curl_7.88.1-10", "libcurl4_7.88.1-10", "python3.11_3.11.2-6",
             "libpython3.11-stdlib_3.11.2-6", "tini_0.19.0-1" }) {
        files.push_back({ "var/cache/apt/archives/" + std::string(package) + "_amd64.deb",
            compressed("!<arch>\n", 40'000 + 9'000 * (seed % 4), seed) });
        ++seed;
    }
    return files;
}

} // namespace layerscope::sample
