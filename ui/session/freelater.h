// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/workertask.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <utility>

namespace layerscope {

/// Freeing the tables of a large image takes longer than a frame, so a worker does it: once the widgets that show them are
/// gone, which is after the events at hand.
template <typename T>
void freeLater(std::shared_ptr<T> value, QThreadPool* pool = QThreadPool::globalInstance())
{
    if (value)
        QTimer::singleShot(0, QCoreApplication::instance(), [value = std::move(value), pool]() mutable {
            runInWorker(*pool, [last = std::move(value)]() mutable { last.reset(); });
        });
}

} // namespace layerscope
