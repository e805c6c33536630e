// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/imagesession.h"

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace layerscope {

class Label;

/// In place of the views while layers are read: how far, how fast, how long, Cancel. After a cancel or a failure it
/// says so.
class ProgressPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProgressPanel(ImageSession& session, QWidget* parent = nullptr);
    void refresh();

signals:
    void configurationRequested(); ///< the description of the image, which is there before its files

protected:
    void changeEvent(QEvent* event) override;

private:
    void showReading();
    void showStopped();

    ImageSession& m_session;
    Label* m_title;
    Label* m_percent;
    QProgressBar* m_bar;
    Label* m_rate;
    QPushButton* m_cancel;
    Label* m_explanation;
};

} // namespace layerscope
