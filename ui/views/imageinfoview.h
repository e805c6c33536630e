// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/latestjob.h"
#include "ui/views/imagefacts.h"
#include "ui/views/imageview.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace layerscope {

class FactCard;
class HistoryModel;
class JsonPane;
class Label;
class SegmentedSwitch;
class TreeView;

/// What the image says about itself: cards, its build history, and the JSON it is described by. Has everything but the
/// findings before the layers are read.
class ImageInfoView : public ImageView {
    Q_OBJECT
public:
    ImageInfoView(const ViewContext& context, QWidget* parent);
    ~ImageInfoView() override;

    [[nodiscard]] FilterField* filterField() override;
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;

    [[nodiscard]] SegmentedSwitch* pages() const { return m_switch; }
    [[nodiscard]] FactCard* card(FactCardText::Kind kind) const { return m_cards[kind]; }
    [[nodiscard]] TreeView* history() const { return m_history; }
    [[nodiscard]] JsonPane* json() const { return m_json; }
    void showPage(int page); ///< 0: overview, then the documents there are

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Document {
        QString title;
        QString fileName;
        std::shared_ptr<const std::string> text;
    };

    QWidget* buildOverview();
    QWidget* buildHistory();
    void takeDescription();
    void takeFacts();
    void rebuildSwitch();
    void arrange();
    void updateHistoryColumns();
    void selectHistoryRow();

    std::shared_ptr<const ImageDescription> m_image;
    std::vector<Document> m_documents;
    QVBoxLayout* m_column = nullptr;
    SegmentedSwitch* m_switch = nullptr;
    QWidget* m_tools = nullptr;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_cardColumns = nullptr;
    std::array<FactCard*, FactCardText::KindCount> m_cards {};
    Label* m_historyTitle = nullptr;
    HistoryModel* m_historyModel;
    TreeView* m_history = nullptr;
    JsonPane* m_json = nullptr;
    LatestJob<std::vector<FactCardText>> m_factsJob;
};

} // namespace layerscope
