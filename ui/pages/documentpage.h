// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/report/reportsource.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace layerscope {

struct BannerText;

/// A page behind a document tab: the welcome page, an image, a comparison. What the window's menus and keys ask for does
/// nothing on a page that has no such thing.
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
    /// Takes it away again; false when it is not there any more.
    virtual bool closeBanner(const BannerText& text) = 0;
    /// Of its tab among the others: in ascending order from left to right.
    [[nodiscard]] int place() const { return m_place; }
    void setPlace(int place) { m_place = place; }
    /// Esc: ends or clears the inmost thing; false when there was nothing.
    virtual bool handleEscape() { return false; }
    /// A file is dragged over the window (empty: no more); `text` says what dropping it would do.
    virtual void setDropHint(const QString& text) { (void)text; }

    struct ViewName {
        QString title;
        QString iconName;
    };
    [[nodiscard]] virtual QList<ViewName> viewNames() const { return {}; } ///< Ctrl+1 and so on
    virtual void showView(int index) { (void)index; }
    /// All that the page is about is there.
    [[nodiscard]] virtual bool isReady() const { return false; }
    [[nodiscard]] virtual QString selectedPath() const { return {}; } ///< for the clipboard
    virtual void showSearch(const QString& text) { (void)text; }
    virtual void focusFilter() { }
    virtual void focusLayers() { }
    virtual void focusNextPane(int step) { (void)step; }
    virtual void toggleDetails() { }
    virtual void reveal() { } ///< the selected path in the treemap or, from there, in the tree
    virtual void saveLayout() const { }
    /// What File > Export… can make a report of; nothing as long as there is nothing to report.
    [[nodiscard]] virtual std::optional<ReportSource> reportSource() const { return {}; }

signals:
    void titleChanged();
    void factsChanged(); ///< also: reportSource() has come or gone
    void exportRequested(); ///< the page itself asks for what File > Export… does

private:
    int m_place = 0;
};

} // namespace layerscope
