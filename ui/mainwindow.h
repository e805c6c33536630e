// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/loadoptions.h"
#include "ui/session/settings.h"

#include <QMainWindow>
#include <QPointer>

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

class QActionGroup;
class QMenu;
class QMimeData;
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
    void reopenTabs(); ///< those of the last time, in their order and with the same one in front
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
    bool focusNextPrevChild(bool next) override;

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
    [[nodiscard]] static QStringList localPaths(const QMimeData* data);
    void reload();
    /// When something was asked for. Documents become ready in any order: tabs stand in that of `place`, and one whose
    /// `front` is older than that of the tab in front opens behind it.
    struct Request {
        int place = 0;
        int front = 0;
    };
    [[nodiscard]] Request newRequest();
    void askFor(const OpenTab& tab); ///< again: brings it forward
    void comeForward(DocumentPage* page, int front);
    void renumberTabs();
    void forgetErrors();
    [[nodiscard]] ImageSession* sessionFor(const QString& path, const QString& imageKey = {});
    ImageSession* openAgain(const QString& path, const QString& imageKey, Request request);
    void watchOpening(ImageSession* session);
    void sessionMoved(ImageSession* session);
    void choose(ImageSession* session);
    void takeChoice(ImageSession* session, size_t chosen);
    void tellFailure(ImageSession* session);
    void giveUp(ImageSession* session);
    void adopt(ImageSession* session);
    void dropSession(ImageSession* session);
    void remember(const ImagePage& page);
    [[nodiscard]] ImagePage* pageFor(const QString& path, const QString& imageKey) const;

    // Comparing, in mainwindowcompare.cpp.
    void compareSessions(ImageSession* a, ImageSession* b, Request request);
    void settleComparisons();
    void showComparison(ImageSession& a, ImageSession& b, Request request);
    void replaceInComparisons(const ImageSession* chosen, ImageSession* known);
    void abandonComparisons(const ImageSession* session);
    [[nodiscard]] ImagePage* pageOf(const ImageSession* session) const;
    void compareDialog();
    void compareWithFile(ImageSession* session, const QString& path);
    void compareWithPath(ImageSession* session, const QString& path);
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
    BenchPage* addBenchmark(std::unique_ptr<BenchSession> session, Request request);
    [[nodiscard]] BenchPage* benchmarkOf(const QString& path) const;
    void rememberBenchmark(const BenchPage& page);
    void updateBenchmarkActions();
    void benchmarkOpened(BenchSession* session);
    /// Whether the changes of a page may be lost; asks where there are any. When they are to be saved first, the answer is no,
    /// and `then` follows once they are.
    [[nodiscard]] bool mayDiscard(BenchPage* page, const std::function<void()>& then);
    [[nodiscard]] bool mayDiscardAll();
    void rememberTabs();
    [[nodiscard]] bool canExport() const; // in mainwindowexport.cpp, with showExport()

    void addPage(DocumentPage* page, Request request);
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
    struct OpeningImage {
        std::unique_ptr<ImageSession> session;
        Request request;
    };
    struct OpeningBenchmark {
        std::unique_ptr<BenchSession> session;
        QString path;
        Request request;
    };
    [[nodiscard]] OpeningImage* openingOf(const ImageSession* session);
    std::vector<OpeningImage> m_opening; ///< not yet on a page
    std::vector<OpeningBenchmark> m_openingBenchmarks; ///< likewise
    bool m_isChoosing = false; ///< a dialog asks for an image
    std::vector<QPointer<ImageSession>> m_toChoose; ///< whose turn it is after that
    std::vector<BannerText> m_errors; ///< of what was opened with what is being opened now
    int m_requests = 0;
    int m_front = 0; ///< of the tab that came to the front last
    OpenImages* m_openImages;
    Exporter* m_exports; ///< tells what became of reports
    struct Wish {
        QPointer<ImageSession> a;
        QPointer<ImageSession> b;
        Request request;
    };
    std::vector<Wish> m_wishes; ///< comparisons of images that have no page yet
};

} // namespace layerscope
