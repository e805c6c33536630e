// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/pages/documentpage.h"
#include "ui/session/filetypesdata.h"
#include "ui/session/imagesession.h"
#include "ui/session/settings.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"

#include <vector>

class QSplitter;
class QStackedWidget;

namespace layerscope {

class BannerStack;
class CommandPane;
class DetailsPane;
class ImageHeader;
class ImageView;
class LayerBar;
class LayerModel;
class LayersView;
class PathCommands;
class ProgressPanel;
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
    bool handleEscape() override;

    void showView(int index);
    void showView(const QString& id); ///< see viewregistry; nothing for an unknown one
    /// Shows the selected path in the treemap or, from there, in the tree.
    void reveal();
    [[nodiscard]] int currentView() const;
    [[nodiscard]] ImageView* view(int index); ///< makes it when it does not exist yet
    void focusFilter();
    void focusLayers();
    void focusNextPane(int step);
    void toggleDetails();
    void saveLayout() const;

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
    bool m_detailsWanted = true;
};

} // namespace layerscope
