// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "tests/support/imagebuilder.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace layerscope::fixture {

/// Writes the archive into a file of its own and analyses it; null when that fails.
[[nodiscard]] std::shared_ptr<const Analysis> analysed(const ArchiveBuilder& archive);
[[nodiscard]] std::shared_ptr<const Analysis> analysed(const ImageBuilder& image);

/// A base image of two layers and two of our own, with waste of several causes:
///
///     0 ADD rootfs      /etc/os (10)  /var/cache/a (4000)  /var/cache/b (3000)  /usr/lib/only/deep (500)
///       CMD, ENV
///     1 RUN setup       /usr/bin/tool (200)
///       CMD             (the base ends here)
///     2 RUN rm          removes /var/cache/a; /etc/os changed (12)
///       ENV
///     3 COPY app        /app/main.js (1000); /usr/bin/tool again with mode 0700
///       CMD
[[nodiscard]] ImageBuilder smallImage();
/// Two groups of equal content: 1000 bytes three times (/a/one and /a/two in layer 0, /c/three in layer 1), and 5000
/// bytes twice (/b/big and /b/big-again in layer 1). /a/same is a second name of /a/one, /alone has no equal, /gone was
/// equal to /a/one and is removed.
[[nodiscard]] ImageBuilder duplicatesImage();
/// Two images to compare, "pair:a" and "pair:b", in bytes:
///
///     path            A            B
///     /app/lib/one    1000         -            removed
///     /app/lib/two    2000         -            removed
///     /app/main       500          700          changed
///     /etc/passwd     20           20           other mode
///     /etc/same       30           30           same
///     /link           -> etc       folder       type changed; in B with /link/file of 5
///     /opt/tool       -            9000         moved from /usr/tool
///     /usr/tool       9000         -            moved
///     /var/new        -            40           added
///
/// The first layer is the same in both (/etc/same), the second one is not.
[[nodiscard]] ImageBuilder pairImageA();
[[nodiscard]] ImageBuilder pairImageB();
/// One layer with `count` files of 1, 2, 3... bytes in /many.
[[nodiscard]] ImageBuilder wideImage(size_t count);

} // namespace layerscope::fixture
