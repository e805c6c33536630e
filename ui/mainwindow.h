// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/settings.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <span>
#include <vector>

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace layerscope {

class DocumentPage;
class DocumentTabs;
class ImagePage;
class ImageSession;
class IconButton;
class SearchEntry;
class StatusLine;
class WelcomePage;
struct BannerText;
struct ImageSummary;

/// The window: menus, document tabs, the pages behind them, the status line. Opens images in the background and gives
/// each a tab; the same file again goes to its tab.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(std::unique_ptr<Settings> settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openPaths(const QStringList& paths);
    void openPath(const QString& path);
    [[nodiscard]] DocumentPage* currentPage() const;
    [[nodiscard]] ImagePage* currentImage() const; ///< null on the welcome page
    [[nodiscard]] int pageCount() const;
    void closeTab(int index);
    void showWelcome();
    void showSettings();
    void applyTheme(ThemeChoice choice);
    void applyLanguageChoice(const QString& language);
    void applyUnit(SizeUnit unit);
    [[nodiscard]] Settings& settings() { return *m_settings; }

    /// Decides which image of an archive to open; the default shows a dialog. Returns false to open none.
    using Chooser
        = std::function<bool(const QString& path, std::span<const ImageSummary> images, size_t& chosen)>;
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Actions;

    void buildCentral();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildGoMenu();
    void buildHelpMenu();
    void retranslate();
    [[nodiscard]] bool mayEndSaving(const QList<ImagePage*>& pages);
    void updateActions();
    void updateChoices();
    void search(const QString& text);
    void goBack();
    void goForward();
    void fillRecentMenu();

    void openDialog(bool folder);
    void openSample();
    void openClipboard();
    void reload();
    void watchOpening(ImageSession* session);
    void sessionMoved(ImageSession* session);
    void choose(ImageSession* session);
    void adopt(ImageSession* session);
    void dropSession(ImageSession* session);
    void remember(const ImagePage& page);
    [[nodiscard]] ImagePage* pageFor(const QString& path, const QString& imageKey) const;

    int addPage(DocumentPage* page);
    [[nodiscard]] DocumentPage* pageAt(int index) const;
    void showPage(int index);
    void refreshTab(DocumentPage* page);
    void refreshStatus();
    void showError(const BannerText& text);

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Actions> m_actions;
    Chooser m_chooser;
    DocumentTabs* m_tabs = nullptr;
    IconButton* m_newTab = nullptr;
    SearchEntry* m_searchEntry = nullptr;
    QStackedWidget* m_pages = nullptr;
    StatusLine* m_status = nullptr;
    WelcomePage* m_welcome = nullptr; ///< while it is open
    std::vector<std::unique_ptr<ImageSession>> m_opening; ///< not yet on a page
};

} // namespace layerscope
