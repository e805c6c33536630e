// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"

#include "core/image/imagearchive.h"

#include <QFile>

#include <filesystem>

namespace layerscope::fixture {

std::shared_ptr<const Analysis> analysed(const ArchiveBuilder& archive)
{
    const QTemporaryDir folder;
    const std::filesystem::path file
        = std::filesystem::path(QFile::encodeName(folder.path()).toStdString()) / "image.tar";
    archive.writeTar(file);
    const auto result = loadImage(file);
    return result ? *result : nullptr;
}

std::shared_ptr<const Analysis> analysed(const ImageBuilder& image)
{
    return analysed(dockerLegacy({ image }));
}

ImageBuilder smallImage()
{
    return image("shop:latest")
        .layer(layer()
                   .dir("etc")
                   .file("etc/os", std::string(10, 'o'))
                   .dir("var")
                   .dir("var/cache")
                   .file("var/cache/a", std::string(4000, 'a'))
                   .file("var/cache/b", std::string(3000, 'b'))
                   .dir("usr")
                   .dir("usr/lib")
                   .dir("usr/lib/only")
                   .file("usr/lib/only/deep", std::string(500, 'd'))
                   .history("/bin/sh -c #(nop) ADD file:0123 in / "))
        .instruction("/bin/sh -c #(nop)  CMD [\"sh\"]")
        .instruction("/bin/sh -c #(nop)  ENV A=1")
        .layer(layer()
                   .dir("usr/bin")
                   .file("usr/bin/tool", std::string(200, 't'))
                   .history("RUN /bin/sh -c setup # buildkit"))
        .instruction("CMD [\"tool\"]")
        .layer(layer()
                   .whiteout("var/cache/a")
                   .file("etc/os", std::string(12, 'O'))
                   .history("RUN /bin/sh -c rm /var/cache/a # buildkit"))
        .instruction("ENV B=2")
        .layer(layer()
                   .dir("app")
                   .file("app/main.js", std::string(1000, 'j'))
                   .file("usr/bin/tool", std::string(200, 't'))
                   .mode(0700)
                   .history("COPY . /app # buildkit"))
        .instruction("CMD [\"node\"]");
}

ImageBuilder duplicatesImage()
{
    const std::string ones(1000, 'o');
    const std::string big(5000, 'B');
    return image("twins:latest")
        .layer(layer()
                   .dir("a")
                   .file("a/one", ones)
                   .hardlink("a/same", "a/one")
                   .file("a/two", ones)
                   .file("alone", std::string(9000, 'x'))
                   .file("gone", ones)
                   .history("RUN /bin/sh -c make # buildkit"))
        .layer(layer()
                   .dir("b")
                   .dir("c")
                   .file("b/big", big)
                   .file("b/big-again", big)
                   .file("c/three", ones)
                   .whiteout("gone")
                   .history("RUN /bin/sh -c more # buildkit"));
}

ImageBuilder pairImageA()
{
    return image("pair:a")
        .layer(layer().dir("etc").file("etc/same", std::string(30, 's')).history("ADD rootfs"))
        .layer(layer()
                   .dir("app")
                   .dir("app/lib")
                   .file("app/lib/one", std::string(1000, '1'))
                   .file("app/lib/two", std::string(2000, '2'))
                   .file("app/main", std::string(500, 'm'))
                   .file("etc/passwd", std::string(20, 'p'))
                   .mode(0644)
                   .symlink("link", "etc")
                   .dir("usr")
                   .file("usr/tool", std::string(9000, 't'))
                   .history("COPY . / # buildkit"));
}

ImageBuilder pairImageB()
{
    return image("pair:b")
        .layer(layer().dir("etc").file("etc/same", std::string(30, 's')).history("ADD rootfs"))
        .layer(layer()
                   .dir("app")
                   .file("app/main", std::string(700, 'M'))
                   .file("etc/passwd", std::string(20, 'p'))
                   .mode(0600)
                   .dir("link")
                   .file("link/file", std::string(5, 'f'))
                   .dir("opt")
                   .file("opt/tool", std::string(9000, 't'))
                   .dir("usr")
                   .dir("var")
                   .file("var/new", std::string(40, 'n'))
                   .history("COPY . / # buildkit"));
}

ImageBuilder wideImage(size_t count)
{
    LayerBuilder builder = layer().dir("many");
    for (size_t i = 0; i < count; ++i)
        builder.file("many/f" + std::to_string(i), std::string(1 + i % 977, 'x'));
    return image("wide:latest").layer(builder.history("RUN /bin/sh -c generate # buildkit"));
}

} // namespace layerscope::fixture
