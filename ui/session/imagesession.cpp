// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/imagesession.h"

#include "ui/session/freelater.h"

#include <QFile>

#include <algorithm>
#include <filesystem>

namespace layerscope {

namespace {

    constexpr int pollInterval = 33; // milliseconds: about 30 times a second

    /// Loads have threads of their own: one that waits for a slow disk must not keep the views waiting.
    QThreadPool* loadPool()
    {
        static QThreadPool pool;
        pool.setMaxThreadCount(8);
        return &pool;
    }

    bool isChoice(const ImageSummary& image) { return image.kind == ImageKind::Image && image.available; }

} // namespace

ImageSession::ImageSession(QString path, LoadOptions options, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_options(std::move(options))
    , m_openJob(loadPool())
    , m_describeJob(loadPool())
    , m_analyzeJob(loadPool())
{
    m_pollTimer.setInterval(pollInterval);
    connect(&m_pollTimer, &QTimer::timeout, this, &ImageSession::poll);
}

ImageSession::~ImageSession() { freeLater(std::move(m_analysis), loadPool()); }

void ImageSession::start()
{
    m_clock.start();
    setState(State::Opening);
    m_openJob.run(
        [path = std::filesystem::path(QFile::encodeName(m_path).toStdString()), options = m_options,
            live = m_live](std::stop_token stop) {
            return std::make_shared<Result<std::shared_ptr<const ImageArchive>>>(
                ImageArchive::open(path, options, stop, live.get()));
        },
        [this](const auto& result) { opened(std::move(*result)); });
}

void ImageSession::opened(Result<std::shared_ptr<const ImageArchive>> archive)
{
    if (!archive) {
        fail(archive.error());
        return;
    }
    m_archive = *archive;
    const auto images = m_archive->images();
    if (std::count_if(images.begin(), images.end(), isChoice) <= 1) {
        m_imageKey.clear();
        describe({});
    } else if (!m_imageKey.isEmpty()) {
        describeChosen();
    } else {
        setState(State::Choosing);
    }
}

void ImageSession::choose(size_t imageIndex)
{
    if (m_state != State::Choosing)
        return;
    m_imageKey = QString::number(imageIndex);
    setState(State::Opening);
    describeChosen();
}

void ImageSession::describeChosen()
{
    ImageSelector selector;
    selector.image = m_imageKey.toStdString();
    describe(selector);
}

void ImageSession::describe(const ImageSelector& selector)
{
    m_describeJob.run(
        [archive = m_archive, selector](std::stop_token) {
            return std::make_shared<Result<ImageDescription>>(archive->describe(selector));
        },
        [this](const auto& result) { described(std::move(*result)); });
}

void ImageSession::described(Result<ImageDescription> description)
{
    if (!description) {
        fail(description.error());
        return;
    }
    m_description = std::make_shared<const ImageDescription>(std::move(*description));
    m_clock.restart();
    setState(State::Reading);
    m_analyzeJob.run(
        [archive = m_archive, image = m_description, live = m_live](std::stop_token stop) {
            return std::make_shared<Result<std::shared_ptr<const Analysis>>>(
                archive->analyze(*image, stop, live.get()));
        },
        [this](const auto& result) {
            if (!*result) {
                fail(result->error());
                return;
            }
            m_analysis = **result;
            poll();
            setState(State::Ready);
        });
}

void ImageSession::cancel()
{
    if (!isBusy() && m_state != State::Choosing)
        return;
    m_openJob.cancel();
    m_describeJob.cancel();
    m_analyzeJob.cancel();
    poll();
    setState(State::Cancelled);
}

void ImageSession::fail(Error error)
{
    const bool cancelled = error.code == ErrorCode::Cancelled;
    m_error = std::move(error);
    setState(cancelled ? State::Cancelled : State::Failed);
}

void ImageSession::poll()
{
    m_progress = m_live->snapshot();
    emit progressChanged();
}

void ImageSession::setState(State state)
{
    m_state = state;
    if (isBusy())
        m_pollTimer.start();
    else
        m_pollTimer.stop();
    emit stateChanged(state);
}

} // namespace layerscope
