// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/pathhistory.h"

#include <QAbstractButton>

#include <memory>
#include <vector>

class QToolButton;

namespace layerscope {

/// One step in the life of a path: mark, layer, sentence, bytes. Pressing it chooses the version; the layer's number is
/// a link of its own.
class TimelineRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit TimelineRow(QWidget* parent = nullptr);

    void setStep(const Analysis& analysis, const PathStep& step);
    [[nodiscard]] const QString& sentence() const { return m_sentence; }
    [[nodiscard]] QToolButton* layerLink() const { return m_link; }
    [[nodiscard]] LayerId layer() const { return m_layer; }
    [[nodiscard]] EntryId version() const { return m_version; } ///< invalid when there is nothing to read
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Change m_mark = Change::None;
    LayerId m_layer;
    EntryId m_version;
    QString m_sentence;
    QString m_size;
    QToolButton* m_link;
};

/// All steps, oldest first; a long life shows its beginning until it is asked for more.
class TimelineList : public QWidget {
    Q_OBJECT
public:
    explicit TimelineList(QWidget* parent = nullptr);

    void setHistory(std::shared_ptr<const Analysis> analysis, std::shared_ptr<const PathHistory> history);
    [[nodiscard]] QStringList sentences() const; ///< "layer 0 added by ADD rootfs", those that are shown
    [[nodiscard]] TimelineRow* row(int index) const { return m_rows[static_cast<size_t>(index)]; }

signals:
    void versionChosen(layerscope::EntryId source);
    void layerChosen(layerscope::LayerId layer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(size_t limit);
    TimelineRow* makeRow();

    std::shared_ptr<const Analysis> m_analysis;
    std::shared_ptr<const PathHistory> m_history;
    std::vector<TimelineRow*> m_rows; ///< kept for the next path; those not needed are hidden
    size_t m_shown = 0;
    QToolButton* m_more;
};

} // namespace layerscope
