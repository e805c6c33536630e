// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/latestjob.h"

#include <QWidget>

#include <filesystem>

class QCheckBox;
class QPushButton;

namespace layerscope {

class Label;
class Settings;

/// Whether what is read of layers is kept on disk, how much is there, and a button that removes it. The folder is looked
/// at and emptied in a worker. What is chosen is set at once.
class CacheBox : public QWidget {
    Q_OBJECT
public:
    CacheBox(Settings& settings, std::filesystem::path folder, QWidget* parent = nullptr);
    [[nodiscard]] QCheckBox* box() const { return m_box; }
    [[nodiscard]] QPushButton* clearButton() const { return m_clear; }
    [[nodiscard]] QString hint() const;

signals:
    void chosen(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void look(bool clearsFirst);
    void retranslate();

    std::filesystem::path m_folder;
    QCheckBox* m_box;
    Label* m_hint;
    QPushButton* m_clear;
    LatestJob<uint64_t> m_look;
    uint64_t m_bytes = 0;
};

} // namespace layerscope
