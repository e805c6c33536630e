// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/bench/document.h"
#include "core/bench/table.h"
#include "core/compare/comparison.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <variant>

namespace layerscope {

enum class ReportKind : uint8_t { Image, Comparison, Benchmark };

/// A benchmark as it stands; its table is built for each language and style that a report is wanted in.
struct ReportBenchmark {
    std::shared_ptr<const BenchDocument> document; ///< never null
    /// What its images are now; null: measured cells are taken as they are.
    std::shared_ptr<const BenchIdentities> identities;
};

/// What a report is about: a value that keeps what it shows and may go to any thread.
struct ReportSource {
    using Subject = std::variant<std::shared_ptr<const Analysis>, std::shared_ptr<const Comparison>,
        ReportBenchmark>; ///< by ReportKind; nothing in it is null
    Subject subject;
    QString title; ///< as its tab shows it
    QStringList inputs; ///< files and folders it was made from: none of them may be written over

    [[nodiscard]] ReportKind kind() const { return static_cast<ReportKind>(subject.index()); }
};

} // namespace layerscope
