// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagearchive.h"
#include "ui/session/latestjob.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace layerscope {

/// The life of one opened image: opens the archive, asks for a choice when it holds several images, describes the
/// image and reads its layers, all in workers. Lives on the GUI thread; may be destroyed at any moment.
class ImageSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Opening, ///< looking at the archive; nothing to show yet
        Choosing, ///< the archive holds several images: waits for choose()
        Reading, ///< description() is there, the layers are being read
        Ready, ///< analysis() is there
        Failed, ///< error() says why
        Cancelled, ///< by cancel(); description() may be there
    };

    explicit ImageSession(QString path, LoadOptions options = {}, QObject* parent = nullptr);
    ~ImageSession() override;

    void start();
    /// Before start(): takes this image of an archive of several, an earlier imageKey(), without waiting for choose().
    void prefer(const QString& imageKey) { m_imageKey = imageKey; }
    /// Takes one of archive()->images(), in state Choosing.
    void choose(size_t imageIndex);
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Opening || m_state == State::Reading; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Which image of the archive this is about, for "the same file again"; empty until one is chosen, and
    /// where there is only one.
    [[nodiscard]] const QString& imageKey() const { return m_imageKey; }
    [[nodiscard]] const std::shared_ptr<const ImageArchive>& archive() const { return m_archive; }
    [[nodiscard]] const std::shared_ptr<const ImageDescription>& description() const { return m_description; }
    [[nodiscard]] const std::shared_ptr<const Analysis>& analysis() const { return m_analysis; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const LoadProgress::Snapshot& progress() const { return m_progress; }
    [[nodiscard]] qint64 elapsedMilliseconds() const { return m_clock.isValid() ? m_clock.elapsed() : 0; }

signals:
    void stateChanged(layerscope::ImageSession::State state);
    void progressChanged(); ///< about 30 times a second while busy

private:
    void setState(State state);
    void fail(Error error);
    void opened(Result<std::shared_ptr<const ImageArchive>> archive);
    void describeChosen();
    void describe(const ImageSelector& selector);
    void described(Result<ImageDescription> description);
    void poll();

    QString m_path;
    LoadOptions m_options;
    QString m_imageKey;
    State m_state = State::Idle;
    std::shared_ptr<const ImageArchive> m_archive;
    std::shared_ptr<const ImageDescription> m_description;
    std::shared_ptr<const Analysis> m_analysis;
    std::optional<Error> m_error;
    std::shared_ptr<LoadProgress> m_live = std::make_shared<LoadProgress>();
    LoadProgress::Snapshot m_progress;
    QElapsedTimer m_clock;
    QTimer m_pollTimer;
    LatestJob<std::shared_ptr<Result<std::shared_ptr<const ImageArchive>>>> m_openJob;
    LatestJob<std::shared_ptr<Result<ImageDescription>>> m_describeJob;
    LatestJob<std::shared_ptr<Result<std::shared_ptr<const Analysis>>>> m_analyzeJob;
};

} // namespace layerscope
