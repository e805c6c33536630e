// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/loadoptions.h"
#include "ui/session/settings.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace layerscope {

class BenchPage;
class BenchSession;
struct ComparedImage;
class ComparePage;
class DocumentPage;
class DocumentTabs;
class Exporter;
class ImagePage;
class ImageSession;
class IconButton;
class OpenImages;
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

    /// How images are read that are opened from now on.
    void setLoadOptions(LoadOptions options) { m_loadOptions = std::move(options); }
    /// Where what is read of layers is kept, if the settings say so; empty: nowhere.
    void setIndexFolder(std::filesystem::path folder);

    void openPaths(const QStringList& paths);
    void openPath(const QString& path);
    [[nodiscard]] DocumentPage* currentPage() const;
    [[nodiscard]] ImagePage* currentImage() const; ///< null on other pages
    [[nodiscard]] ComparePage* currentComparison() const; ///< null on other pages
    [[nodiscard]] BenchPage* currentBenchmark() const; ///< null on other pages
    /// Opens both and, when both are there, a tab that compares them.
    void comparePaths(const QString& a, const QString& b);
    /// The menu of what the image of a tab can be compared with; null when it is no image. The caller shows it.
    [[nodiscard]] QMenu* makeCompareMenu(int tab);
    /// A benchmark of the open images; asks which where there are more than two.
    void newBenchmark();
    [[nodiscard]] int pageCount() const;
    void closeTab(int index);
    void showWelcome();
    void showSettings();
    void showExport(); ///< of what is open, the current page first; nothing when there is nothing to report
    void applyTheme(ThemeChoice choice);
    void applyLanguageChoice(const QString& language);
    void applyUnit(SizeUnit unit);
    [[nodiscard]] Settings& settings() { return *m_settings; }

    /// Decides which image of an archive to open; the default shows a dialog. Returns false to open none.
    using Chooser
        = std::function<bool(const QString& path, std::span<const ImageSummary> images, size_t& chosen)>;
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }
    /// Decides what becomes of changes that are not saved; the default asks.
    enum class Unsaved { Save, Discard, Cancel };
    using UnsavedChooser = std::function<Unsaved(const QString& title)>;
    void setUnsavedChooser(UnsavedChooser chooser) { m_unsavedChooser = std::move(chooser); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
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
    void buildToolsMenu();
    void buildHelpMenu();
    void retranslate();
    [[nodiscard]] bool mayEndSaving(const QList<ImagePage*>& pages);
    void updateActions();
    void updateViewActions();
    void updateChoices();
    void search(const QString& text);
    void goBack();
    void goForward();
    void fillRecentMenu();

    void openDialog(bool folder);
    [[nodiscard]] static QString imageFilter(); ///< of dialogs that open images
    [[nodiscard]] static QString documentFilter(); ///< of dialogs that open anything
    [[nodiscard]] static QString benchmarkFilter();
    void openSample();
    void openClipboard();
    void reload();
    [[nodiscard]] ImageSession* sessionFor(const QString& path);
    ImageSession* openAgain(const QString& path);
    void watchOpening(ImageSession* session);
    void sessionMoved(ImageSession* session);
    void choose(ImageSession* session);
    void adopt(ImageSession* session);
    void dropSession(ImageSession* session);
    void remember(const ImagePage& page);
    [[nodiscard]] ImagePage* pageFor(const QString& path, const QString& imageKey) const;

    // Comparing, in mainwindowcompare.cpp.
    void compareSessions(ImageSession* a, ImageSession* b);
    void settleComparisons();
    void showComparison(ImageSession& a, ImageSession& b);
    void replaceInComparisons(const ImageSession* chosen, ImageSession* known);
    void abandonComparisons(const ImageSession* session);
    [[nodiscard]] ImagePage* pageOf(const ImageSession* session) const;
    void compareDialog();
    void compareWithFile(ImageSession* session, const QString& start);
    void showCompareMenu(int tab, const QPoint& position);
    void showTabMenu(const QPoint& position);
    void readAgain(ComparePage* page, bool everything);
    void openInImage(const ComparedImage& image, const std::string& path);
    void refreshOpenImages();
    [[nodiscard]] QString dropText(const QStringList& paths, const QPoint& position) const;
    [[nodiscard]] int imageTabAt(const QPoint& position) const;
    void showDropHint(const QString& text);
    void offerDrop(const QString& path, int tab, const QPoint& position);

    // Benchmarks, in mainwindowbench.cpp.
    void buildBenchmarkActions();
    void fillExamplesMenu();
    void openBenchmark(const QString& path);
    BenchPage* addBenchmark(std::unique_ptr<BenchSession> session);
    [[nodiscard]] BenchPage* benchmarkOf(const QString& path) const;
    void rememberBenchmark(const BenchPage& page);
    void updateBenchmarkActions();
    void benchmarkOpened(BenchSession* session);
    /// Whether the changes of a page may be lost; asks where there are any. When they are to be saved first, the answer is no,
    /// and `then` follows once they are.
    [[nodiscard]] bool mayDiscard(BenchPage* page, const std::function<void()>& then);
    [[nodiscard]] bool mayDiscardAll();
    [[nodiscard]] QStringList openDocuments() const;
    [[nodiscard]] bool canExport() const; // in mainwindowexport.cpp, with showExport()

    int addPage(DocumentPage* page);
    [[nodiscard]] DocumentPage* pageAt(int index) const;
    void showPage(int index);
    void refreshTab(DocumentPage* page);
    void updateWindowTitle();
    void refreshStatus();
    void showError(const BannerText& text);
    void applyIndexChoice();

    std::unique_ptr<Settings> m_settings;
    LoadOptions m_loadOptions;
    std::filesystem::path m_indexFolder;
    std::unique_ptr<Actions> m_actions;
    Chooser m_chooser;
    UnsavedChooser m_unsavedChooser;
    DocumentTabs* m_tabs = nullptr;
    IconButton* m_newTab = nullptr;
    SearchEntry* m_searchEntry = nullptr;
    QStackedWidget* m_pages = nullptr;
    StatusLine* m_status = nullptr;
    WelcomePage* m_welcome = nullptr; ///< while it is open
    std::vector<std::unique_ptr<ImageSession>> m_opening; ///< not yet on a page
    std::vector<std::unique_ptr<BenchSession>> m_openingBenchmarks; ///< likewise
    QSet<QString> m_openingPaths; ///< of them
    OpenImages* m_openImages;
    Exporter* m_exports; ///< tells what became of reports
    struct Wish {
        QPointer<ImageSession> a;
        QPointer<ImageSession> b;
    };
    std::vector<Wish> m_wishes; ///< comparisons of images that have no page yet
};

} // namespace layerscope
