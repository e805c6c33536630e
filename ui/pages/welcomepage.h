// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/pages/documentpage.h"
#include "ui/session/settings.h"

class QBoxLayout;
class QPushButton;

namespace layerscope {

class BannerStack;
class DropZone;
class Label;
class RecentList;

/// Shown when nothing is open: where to drop images, how to make them, what was open before.
class WelcomePage : public DocumentPage {
    Q_OBJECT
public:
    explicit WelcomePage(Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QStringList leftFacts() const override;
    [[nodiscard]] QStringList rightFacts() const override;
    void showBanner(const BannerText& text) override;
    bool closeBanner(const BannerText& text) override;
    void setDropHint(const QString& text) override;
    void refreshRecent();
    [[nodiscard]] QList<BannerText> banners() const; ///< those that nobody has closed

signals:
    void openFileRequested();
    void openFolderRequested();
    void openSampleRequested();
    void openPathRequested(const QString& path);
    void benchmarkRequested();
    void compareRequested();
    void shortcutsRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildLeft();
    QWidget* buildRight();
    QWidget* buildCommand(const QString& tool, const QString& command);
    void updateRecent();
    void retranslate();

    BannerStack* m_banners;
    DropZone* m_drop = nullptr;
    Label* m_commandsTitle = nullptr;
    QPushButton* m_benchmark = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_shortcuts = nullptr;
    Label* m_recentTitle = nullptr;
    QPushButton* m_clearMissing = nullptr;
    RecentList* m_recent = nullptr;
    Label* m_recentHint = nullptr;
};

} // namespace layerscope
