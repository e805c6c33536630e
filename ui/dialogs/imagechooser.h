// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/image.h"

#include <QDialog>

#include <span>

class QStandardItemModel;

namespace layerscope {

class TreeView;

/// Asks which image of an archive to open: names, platforms, sizes. What is no image or not in the archive is listed,
/// but cannot be chosen.
class ImageChooser : public QDialog {
    Q_OBJECT
public:
    ImageChooser(const QString& path, std::span<const ImageSummary> images, QWidget* parent = nullptr);
    [[nodiscard]] size_t chosen() const; ///< ImageSummary::index

private:
    void fill(std::span<const ImageSummary> images);

    [[nodiscard]] static QString nameOf(const ImageSummary& image);

    QStandardItemModel* m_model;
    TreeView* m_list;
};

} // namespace layerscope
