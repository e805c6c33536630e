// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/imageset.h"
#include "ui/session/comparedata.h"
#include "ui/session/latestjob.h"
#include "ui/views/compareview.h"

#include <QSet>

#include <memory>
#include <vector>

class QScrollArea;

namespace layerscope {

class ImageSetModel;
class ImageSetPicture;
class Label;
class TreeView;

/// The two images of the comparison and the others that are open, one a row, over a picture of the layers they share.
class ImageSetView : public CompareView {
    Q_OBJECT
public:
    ImageSetView(const CompareContext& context, QWidget* parent);

    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] QString badge() const override; ///< count of images in the set

    [[nodiscard]] TreeView* table() const { return m_table; }
    [[nodiscard]] ImageSetModel* model() const { return m_model; }
    [[nodiscard]] ImageSetPicture* picture() const { return m_picture; }
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] bool isUpToDate() const { return m_set && !m_job.isRunning(); }

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildSummary();
    void buildTable();
    QWidget* buildPicture();
    void collect();
    void compute();
    void showLayers();
    void take(std::shared_ptr<const ImageSet> set);
    void refreshSummary();
    void include(int row, bool included);
    void toggle(const QModelIndex& index);
    void showMenu(const QPoint& position);
    [[nodiscard]] static QString keyOf(const ComparedImage& image);
    [[nodiscard]] std::vector<ComparedImage> included() const;

    ImageSetModel* m_model;
    Label* m_total = nullptr;
    Label* m_sentence = nullptr;
    TreeView* m_table = nullptr;
    QScrollArea* m_scroll = nullptr;
    ImageSetPicture* m_picture = nullptr;
    std::vector<ComparedImage> m_candidates; ///< by row of the model
    QSet<QString> m_excluded; ///< by key
    bool m_isStale = true; ///< the set is of other images
    std::shared_ptr<const ImageSet> m_set;
    LatestJob<std::shared_ptr<const ImageSet>> m_job;
};

} // namespace layerscope
