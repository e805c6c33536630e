// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/comparedata.h"

#include <QDialog>
#include <QVector>

class QStandardItemModel;

namespace layerscope {

/// Which of the open images a new benchmark is about; two are chosen at first.
class OpenImagesChooser : public QDialog {
    Q_OBJECT
public:
    explicit OpenImagesChooser(const QVector<ComparedImage>& images, QWidget* parent = nullptr);
    [[nodiscard]] QVector<ComparedImage> chosen() const; ///< in the order of their tabs

private:
    QVector<ComparedImage> m_images;
    QStandardItemModel* m_model;
};

} // namespace layerscope
