// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/app.h"

#include "resources/samples/content.h"

#include <string>

namespace layerscope::sample {

Files productionModules()
{
    Files files;
    uint64_t seed = 200;
    for (const std::string_view name :
        { "tide-tables", "moon-phase", "harbour-names", "tiny-router", "steady-log" }) {
        const std::string folder = "app/node_modules/" + std::string(name) + "/";
        files.push_back({ folder + "package.json", text(Kind::Json, 1'200, seed) });
        files.push_back({ folder + "README.md", text(Kind::Markdown, 5'000, seed + 1) });
        files.push_back(
            { folder + "LICENSE", text(Kind::Markdown, 1'100, 1) }); // the same in each: duplicates
        for (uint64_t i = 0; i < 4; ++i)
            files.push_back({ folder + "lib/part" + std::to_string(i) + ".js",
                text(Kind::Script, 6'000 + 2'500 * i, seed + 2 + i) });
        seed += 10;
    }
    return files;
}

Files developmentModules()
{
    Files files;
    uint64_t seed = 300;
    for (const std::string_view name : { "bundle-smith", "type-lens", "lint-lamp" }) {
        const std::string folder = "app/node_modules/" + std::string(name) + "/";
        files.push_back({ folder + "package.json", text(Kind::Json, 1'500, seed) });
        files.push_back({ folder + "index.d.ts", text(Kind::TypeDeclarations, 70'000, seed + 1) });
        files.push_back({ folder + "dist/index.js", text(Kind::Script, 120'000, seed + 2) });
        files.push_back({ folder + "dist/index.js.map", text(Kind::SourceMap, 90'000, seed + 3) });
        seed += 10;
    }
    files.push_back(
        { "app/node_modules/bundle-smith/bin/smith-linux-x64", machineCode(280'000, seed), 0755 });
    return files;
}

Files server(bool sourceMaps)
{
    Files files { { "app/package.json", text(Kind::Json, 1'800, 400) },
        { "app/server.js", text(Kind::Script, 22'000, 401) },
        { "app/worker/forecast.py", text(Kind::Python, 18'000, 402) },
        { "app/dist/index.html", text(Kind::Html, 12'000, 403) } };
    uint64_t seed = 410;
    for (const std::string_view chunk : { "main", "clock", "chart", "harbours", "settings", "vendor" }) {
        const std::string path = "app/dist/assets/" + std::string(chunk) + ".js";
        files.push_back({ path, text(Kind::Script, 14'000 + 3'000 * (seed % 7), seed) });
        if (sourceMaps)
            files.push_back({ path + ".map", text(Kind::SourceMap, 40'000 + 6'000 * (seed % 7), seed + 50) });
        ++seed;
    }
    return files;
}

Files assets()
{
    Files files { { "app/public/logo.png", picture(120, 120, 500) },
        { "app/public/preview.png", picture(240, 135, 501) },
        { "app/public/港口/上海港.json", text(Kind::Json, 9'000, 502) },
        { "app/public/港口/青岛港.json", text(Kind::Json, 7'000, 503) },
        { "app/public/港口/Saint-Malo.json", text(Kind::Json, 8'000, 504) },
        { "app/docs/使用说明.md", text(Kind::Markdown, 5'000, 505) },
        { "app/docs/README.md", text(Kind::Markdown, 7'000, 506) } };
    for (const std::string_view font : { "tide-regular", "tide-bold" }) {
        const std::string content = compressed("wOF2", 38'000, 510 + font.size());
        files.push_back({ "app/public/fonts/" + std::string(font) + ".woff2", content });
        files.push_back({ "app/dist/assets/" + std::string(font) + ".woff2", content });
    }
    return files;
}

File settings(std::string_view environment)
{
    return { "app/config.json",
        "{\"environment\": \"" + std::string(environment) + "\",\n"
            + text(Kind::Json, 3'000, 520 + environment.size()) + "}\n" };
}

} // namespace layerscope::sample
