// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QWidget>

namespace layerscope {

struct BannerText;

/// A page behind a document tab: the welcome page, an image.
class DocumentPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual QStringList leftFacts() const = 0; ///< for the status line
    [[nodiscard]] virtual QStringList rightFacts() const = 0;
    /// Says that something went wrong, above what the page shows.
    virtual void showBanner(const BannerText& text) = 0;
    /// Esc: ends or clears the inmost thing; false when there was nothing.
    virtual bool handleEscape() { return false; }
    /// A file is dragged over the window (empty: no more); `text` says what dropping it would do.
    virtual void setDropHint(const QString& text) { (void)text; }

signals:
    void titleChanged();
    void factsChanged();
};

} // namespace layerscope
