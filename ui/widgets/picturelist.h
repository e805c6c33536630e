// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QList>
#include <QScrollArea>

namespace layerscope {

/// Pictures below each other, such as the pages of a document, with a line of text behind the last.
class PictureList : public QScrollArea {
    Q_OBJECT
public:
    explicit PictureList(QWidget* parent = nullptr);

    void setPictures(const QList<QImage>& pictures, const QString& remark);

private:
    QWidget* m_content;
};

} // namespace layerscope
