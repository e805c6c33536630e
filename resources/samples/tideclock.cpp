// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "resources/samples/tideclock.h"

#include "resources/samples/app.h"
#include "resources/samples/steps.h"
#include "resources/samples/system.h"

namespace layerscope::sample {

namespace {

    using fixture::LayerBuilder;

    constexpr uint32_t appUser = 1001;

    Steps baseSteps()
    {
        Steps steps("2025-02-24T00:00", {});
        return steps
            .layer(debianBase(),
                "/bin/sh -c #(nop) ADD file:3ba0c1d9a1ac8eb6a6a9d2ac8d6f9e1b6c0f6d3f2e1d8c7b in / ")
            .setting("/bin/sh -c #(nop)  CMD [\"bash\"]")
            .continuedAt("2025-02-25T09:12", {})
            .setting("/bin/sh -c #(nop)  ENV NODE_VERSION=20.18.3")
            .layer(nodeLayer(),
                "/bin/sh -c set -ex   && curl -fsSLO --compressed "
                "\"https://nodejs.org/dist/v$NODE_VERSION/node-v$NODE_VERSION-linux-x64.tar.xz\"   && tar "
                "-xJf "
                "\"node-v$NODE_VERSION-linux-x64.tar.xz\" -C /usr/local --strip-components=1   && ln -s node "
                "/usr/local/bin/nodejs   && node --version")
            .setting("/bin/sh -c #(nop)  CMD [\"node\"]");
    }

    Files everythingCopied()
    {
        Files files = server(true);
        append(files, assets());
        append(files, { settings("development") });
        append(files, productionModules());
        append(files, developmentModules());
        return files;
    }

    LayerBuilder aptInstallKeepingCaches()
    {
        Files files = python();
        append(files, curl());
        append(files, { tini(), packageStatus(66'000) });
        append(files, packageCaches());
        return layerOf(files)
            .symlink("usr/bin/python3", "python3.11")
            .symlink("usr/lib/x86_64-linux-gnu/libcurl.so.4", "libcurl.so.4.8.0");
    }

    LayerBuilder pruned()
    {
        return LayerBuilder()
            .dir("app")
            .dir("app/node_modules")
            .whiteout("app/node_modules/bundle-smith")
            .whiteout("app/node_modules/type-lens")
            .whiteout("app/node_modules/lint-lamp");
    }

    LayerBuilder cachesDeleted()
    {
        return LayerBuilder()
            .dir("var/cache/apt")
            .whiteout("var/cache/apt/archives")
            .dir("var/lib/apt")
            .whiteout("var/lib/apt/lists");
    }

    /// chmod -R 755: a layer stores a file whole, although only its mode changed.
    LayerBuilder madeExecutable()
    {
        Files files = server(true);
        append(files, assets());
        append(files, { settings("production") });
        append(files, productionModules());
        for (File& file : files)
            file.mode = 0755;
        return layerOf(files);
    }

} // namespace

fixture::ImageBuilder threeStageBuild()
{
    Steps steps = baseSteps();
    steps.continuedAt("2025-03-03T14:05", {})
        .setting("/bin/sh -c #(nop)  LABEL org.opencontainers.image.title=tide-clock")
        .layer(aptInstallKeepingCaches(),
            "/bin/sh -c apt-get update && apt-get install -y --no-install-recommends curl python3 tini")
        .setting("/bin/sh -c #(nop) WORKDIR /app")
        .setting("/bin/sh -c #(nop)  ENV NODE_ENV=production PORT=8080")
        .layer(layerOf(everythingCopied()),
            "/bin/sh -c #(nop) COPY dir:8d2f0c6d1e3b5a79c4f1e0d2b6a8c3f5e7d9b1a0c2e4f6d8 in /app ")
        .layer(layerOf({ settings("production") }),
            "/bin/sh -c #(nop) COPY file:1b9e7c5a3d2f4e6c8b0a9d7f5e3c1b2a4d6f8e0c in /app/config.json ")
        .layer(pruned(), "/bin/sh -c npm prune --omit=dev")
        .layer(cachesDeleted(), "/bin/sh -c rm -rf /var/cache/apt/archives /var/lib/apt/lists")
        .layer(madeExecutable(), "/bin/sh -c chmod -R 755 /app")
        .setting("/bin/sh -c #(nop)  EXPOSE 8080")
        .setting("/bin/sh -c #(nop)  HEALTHCHECK &{[\"CMD-SHELL\" \"curl -f http://localhost:8080/\"] \"0s\" "
                 "\"0s\" "
                 "\"0s\" '\\x00'}")
        .setting("/bin/sh -c #(nop)  CMD [\"node\" \"server.js\"]");
    return steps.image("tide-clock:three-stage", R"({
        "Env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "NODE_VERSION=20.18.3",
                "NODE_ENV=production", "PORT=8080"],
        "Cmd": ["node", "server.js"], "WorkingDir": "/app", "ExposedPorts": {"8080/tcp": {}},
        "Healthcheck": {"Test": ["CMD-SHELL", "curl -f http://localhost:8080/"]},
        "Labels": {"org.opencontainers.image.title": "tide-clock"}})");
}

fixture::ImageBuilder fourStageBuild()
{
    Files system = python();
    append(system,
        { tini(), packageStatus(63'000),
            { "etc/passwd",
                "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n"
                "tide:x:1001:1001::/app:/usr/sbin/nologin\n" } });
    Steps steps = baseSteps();
    steps.continuedAt("2025-03-10T10:40", "buildkit.dockerfile.v0")
        .layer(layerOf(system).symlink("usr/bin/python3", "python3.11"),
            "RUN /bin/sh -c apt-get update && apt-get install -y --no-install-recommends python3 tini && rm "
            "-rf "
            "/var/cache/apt/archives /var/lib/apt/lists/* && useradd --uid 1001 --home-dir /app tide # "
            "buildkit")
        .layer(LayerBuilder().dir("app"), "WORKDIR /app")
        .setting("ENV NODE_ENV=production PORT=8080 TZ=UTC")
        .layer(layerOf(productionModules(), appUser),
            "COPY --chown=1001:1001 /app/node_modules ./node_modules # buildkit")
        .layer(layerOf(server(false), appUser), "COPY --chown=1001:1001 /app/out ./ # buildkit")
        .layer(layerOf(assets(), appUser), "COPY --chown=1001:1001 /app/assets ./ # buildkit")
        .layer(layerOf({ settings("production") }, appUser),
            "COPY --chown=1001:1001 config.production.json ./config.json # buildkit")
        .setting(
            "LABEL org.opencontainers.image.title=tide-clock org.opencontainers.image.licenses=Apache-2.0")
        .setting("EXPOSE map[8080/tcp:{}]")
        .setting("USER 1001:1001")
        .setting("HEALTHCHECK &{[\"CMD\" \"node\" \"server.js\" \"--probe\"] \"30s\" \"3s\" \"10s\" \"0s\" "
                 "'\\x03'}")
        .setting("ENTRYPOINT [\"/usr/bin/tini\" \"--\"]")
        .setting("CMD [\"node\" \"server.js\"]");
    return steps
        .image("tide-clock:four-stage", R"({
        "Env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "NODE_VERSION=20.18.3",
                "NODE_ENV=production", "PORT=8080", "TZ=UTC"],
        "Entrypoint": ["/usr/bin/tini", "--"], "Cmd": ["node", "server.js"], "WorkingDir": "/app",
        "User": "1001:1001", "ExposedPorts": {"8080/tcp": {}},
        "Healthcheck": {"Test": ["CMD", "node", "server.js", "--probe"], "Interval": 30000000000,
                        "Timeout": 3000000000, "StartPeriod": 10000000000, "Retries": 3},
        "Labels": {"org.opencontainers.image.title": "tide-clock", "org.opencontainers.image.licenses": "Apache-2.0"}})")
        .manifestPatch(R"({"annotations": {
        "org.opencontainers.image.base.name": "docker.io/library/node:20-bookworm-slim",
        "org.opencontainers.image.created": "2025-03-10T10:40:41Z"}})");
}

} // namespace layerscope::sample
