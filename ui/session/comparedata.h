// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"
#include "core/compare/comparisonfilter.h"
#include "core/image/imagearchive.h"
#include "ui/session/latestjob.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace layerscope {

class CompareState;

/// One side of a comparison: an analysed image and the archive that its files can be read from again.
struct ComparedImage {
    QString path; ///< of the archive, as it was opened
    QString title; ///< as its tab shows it
    std::shared_ptr<const ImageArchive> archive;
    std::shared_ptr<const Analysis> analysis;
};

/// The comparison that belongs to a CompareState and the paths that its filter keeps. Both are made in workers; while a
/// new one is on its way the old one stays, and only the newest request is announced. The selected path is found again
/// in a new comparison.
class CompareData : public QObject {
    Q_OBJECT
public:
    explicit CompareData(CompareState& state, QObject* parent = nullptr);
    ~CompareData() override;

    void setImages(ComparedImage a, ComparedImage b);
    void swapSides(); ///< resets the state
    [[nodiscard]] const ComparedImage& imageA() const { return m_a; }
    [[nodiscard]] const ComparedImage& imageB() const { return m_b; }

    [[nodiscard]] const std::shared_ptr<const Comparison>& comparison() const
    {
        return m_comparison;
    } ///< null until made
    [[nodiscard]] const std::shared_ptr<const ComparisonFilter>& filter() const
    {
        return m_filter;
    } ///< of it; null until made
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } ///< of the newest request
    [[nodiscard]] bool isBusy() const { return m_job.isRunning() || m_filterJob.isRunning(); }

signals:
    void comparisonChanged(); ///< comparison() (and with it filter()) or error() is another one
    void filterChanged(); ///< filter() is another one

private:
    void compare();
    void refilter();

    CompareState& m_state;
    ComparedImage m_a;
    ComparedImage m_b;
    std::shared_ptr<const Comparison> m_comparison;
    std::shared_ptr<const ComparisonFilter> m_filter;
    std::optional<Error> m_error;
    struct Answer {
        std::shared_ptr<const Comparison> comparison;
        std::shared_ptr<const ComparisonFilter> filter;
        std::optional<Error> error;
    };
    LatestJob<std::shared_ptr<Answer>> m_job;
    LatestJob<std::shared_ptr<const ComparisonFilter>> m_filterJob;
};

} // namespace layerscope
