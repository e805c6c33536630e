// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/pages/documentpage.h"
#include "ui/session/comparedata.h"
#include "ui/session/comparestate.h"
#include "ui/session/imagesession.h"
#include "ui/session/settings.h"

#include <QPointer>

#include <array>
#include <optional>
#include <string>
#include <vector>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace layerscope {

class BannerStack;
class CompareHeader;
class ComparePending;
class CompareView;
struct CompareContext;
class FilterField;
class OpenImages;
class Settings;
class ViewTabs;

/// Two images beside each other: header with both sums, banners, the layers on the left, the views on the right with the
/// difference of the selected path below. Waits for images that are still being read; keeps what it compares, so that
/// their tabs may be closed.
class ComparePage : public DocumentPage {
    Q_OBJECT
public:
    /// The sessions may end at any time; one that ends before its image is read leaves nothing to compare.
    ComparePage(
        ImageSession& a, ImageSession& b, Settings& settings, OpenImages& images, QWidget* parent = nullptr);
    ~ComparePage() override;

    [[nodiscard]] CompareState& state() { return m_state; }
    [[nodiscard]] CompareData& data() { return m_data; }
    /// The image of that session is not there yet.
    [[nodiscard]] bool isWaitingFor(const ImageSession& session) const;
    /// Where the archives are, A first.
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] OpenTab tab() const; ///< to open it again

    [[nodiscard]] QString title() const override; ///< "3stage ↔ 4stage"
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QStringList leftFacts() const override;
    [[nodiscard]] QStringList rightFacts() const override;
    void showBanner(const BannerText& text) override;
    bool closeBanner(const BannerText& text) override;
    bool handleEscape() override;
    [[nodiscard]] QList<ViewName> viewNames() const override;
    [[nodiscard]] bool isReady() const override { return m_data.comparison() != nullptr; }
    [[nodiscard]] QString selectedPath() const override;
    void showView(int index) override;
    void showSearch(const QString& text = {}) override; ///< in both images, whether they differ or not
    bool leaveSearch(); ///< back to what was shown before; false when nothing is searched for
    void showView(const QString& id); ///< see compareviewregistry; nothing for an unknown one
    void focusFilter() override;
    void focusLayers() override;
    void focusNextPane(int step) override;
    void toggleDetails() override; ///< the difference of the selected path
    void reveal() override;
    void saveLayout() const override;
    [[nodiscard]] std::optional<ReportSource> reportSource() const override; ///< of the scope that is shown

    void swapSides();
    void stepDifference(int step); ///< F7 (1) and Shift+F7 (-1)
    [[nodiscard]] int currentView() const;
    [[nodiscard]] CompareView* view(int index) const; ///< null until there is a comparison
    [[nodiscard]] CompareView* view(const QString& id) const;

signals:
    /// A path shall be shown in the tab of an image (opened again when it was closed).
    void openInImageRequested(const layerscope::ComparedImage& image, const std::string& path);
    void againRequested(); ///< read again what could not be read
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Source {
        QPointer<ImageSession> session;
        QString path;
        QString title;
        QString imageKey; ///< of ImageSession
        ComparedImage image; ///< without analysis until it is read
        std::optional<Error> error; ///< why it is not
    };

    [[nodiscard]] CompareContext context();
    QWidget* buildViewsSide();
    QWidget* buildTabRow(QWidget* parent);
    void restoreLayout();
    void watch(Source& source, ImageSession& session);
    void takeSources();
    void take(Source& source);
    void showPending();
    [[nodiscard]] QList<BannerText> bannerTexts() const;
    void takeComparison();
    void makeViews();
    void makeView(size_t index);
    void updateTabs();
    void placeView();
    void takeQuery();
    void cancel();
    void open(ComparisonGap::Side side, PairId pair);

    Settings& m_settings;
    OpenImages& m_images;
    CompareState m_state;
    CompareData m_data;
    std::array<Source, 2> m_sources;
    bool m_isStarted = false; ///< both images are with m_data
    CompareHeader* m_header;
    BannerStack* m_banners;
    QStackedWidget* m_body;
    ComparePending* m_pending;
    QSplitter* m_splitter;
    QWidget* m_alignment = nullptr;
    ViewTabs* m_tabs = nullptr;
    FilterField* m_filter = nullptr;
    QToolButton* m_regex = nullptr;
    QWidget* m_options = nullptr;
    QSplitter* m_viewSplitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_difference = nullptr;
    std::vector<CompareView*> m_views; ///< by index of compareViews(); null until made
    bool m_differenceWanted = true;
    /// What was shown and selected before a search, which shows everything; none while nothing is searched for.
    [[nodiscard]] std::string pathText(PairId pair) const;
    struct BeforeSearch {
        std::array<bool, differenceCount> shown {};
        std::string path; ///< empty: none was selected
    };
    std::optional<BeforeSearch> m_beforeSearch;
};

} // namespace layerscope
