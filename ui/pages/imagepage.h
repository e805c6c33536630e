// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/pages/documentpage.h"
#include "ui/session/filetypesdata.h"
#include "ui/session/imagesession.h"
#include "ui/session/navigation.h"
#include "ui/session/settings.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"

#include <QPointer>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace layerscope {

class BannerStack;
class CommandPane;
class DetailsPane;
class ImageHeader;
class ImageView;
struct ViewContext;
class LayerBar;
class LayerModel;
class LayersView;
class PathCommands;
class ProgressPanel;
class SearchView;
class ViewTabs;

/// One image: header, layer bar, banners, layers table over command pane, and the views with the details pane. Owns the
/// session; destroying the page ends the load.
class ImagePage : public DocumentPage {
    Q_OBJECT
public:
    ImagePage(std::unique_ptr<ImageSession> session, Settings& settings, QWidget* parent = nullptr);
    ~ImagePage() override;

    [[nodiscard]] ImageSession& session() const { return *m_session; }
    [[nodiscard]] ViewState& state() { return m_state; }
    [[nodiscard]] ViewData& data() { return m_data; }
    [[nodiscard]] PathCommands& commands() { return *m_commands; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QStringList leftFacts() const override;
    [[nodiscard]] QStringList rightFacts() const override;
    void showBanner(const BannerText& text) override;
    bool closeBanner(const BannerText& text) override;
    bool handleEscape() override;

    [[nodiscard]] QList<ViewName> viewNames() const override;
    [[nodiscard]] bool isReady() const override { return m_session->analysis() != nullptr; }
    [[nodiscard]] QString selectedPath() const override;
    void showView(int index) override; ///< leaves the search
    void showView(const QString& id); ///< see viewregistry; nothing for an unknown one
    void reveal() override;
    [[nodiscard]] int currentView() const;
    [[nodiscard]] ImageView* view(int index); ///< makes it when it does not exist yet
    /// Opens the search in place of the view, with `text` in its field unless that is empty.
    void showSearch(const QString& text = {}) override;
    /// Back to the view, the focus and the selected path there were before; false when the search was not open.
    bool leaveSearch();
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] SearchView* searchView(); ///< makes it when it does not exist yet
    [[nodiscard]] Navigation& navigation() { return m_navigation; }
    void focusFilter() override;
    void focusLayers() override;
    void focusNextPane(int step) override;
    void toggleDetails() override;
    void saveLayout() const override;
    [[nodiscard]] std::optional<ReportSource> reportSource() const override;

signals:
    void ready(); ///< the analysis is there

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildLayersSide();
    QWidget* buildViewsSide();
    void restoreLayout();
    void takeState();
    void takeProgress();
    void updateTabs();
    void updateFolding();
    [[nodiscard]] QString readingText() const;
    [[nodiscard]] static QStringList scopeFacts(const ScopedTree& tree);
    void placeView();
    void leadTo(const QString& view);
    [[nodiscard]] ViewContext context();
    [[nodiscard]] ImageView* shownView() const; ///< null when there is none yet
    void closeSearch();
    void showInFiles(NodeId node, LayerId layer);
    void watchPlaces();
    [[nodiscard]] Place here() const;
    void goTo(const Place& place);

    std::unique_ptr<ImageSession> m_session;
    Settings& m_settings;
    ViewState m_state;
    ViewData m_data;
    FileTypesData m_types;
    LayerModel* m_layerModel;
    ImageHeader* m_header;
    LayerBar* m_bar;
    BannerStack* m_banners;
    QSplitter* m_splitter;
    QSplitter* m_layersSplitter = nullptr;
    LayersView* m_layers = nullptr;
    CommandPane* m_command = nullptr;
    ViewTabs* m_tabs = nullptr;
    QSplitter* m_viewSplitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    ProgressPanel* m_progress = nullptr;
    QSplitter* m_side = nullptr;
    DetailsPane* m_details = nullptr;
    PathCommands* m_commands;
    std::vector<ImageView*> m_views; ///< by index of imageViews(); null until shown
    SearchView* m_search = nullptr; ///< null until it is asked for
    bool m_isSearching = false;
    QPointer<QWidget> m_focusBeforeSearch;
    NodeId m_pathBeforeSearch;
    Navigation m_navigation;
    bool m_detailsWanted = true;
};

} // namespace layerscope
