// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/jsontext.h"
#include "ui/session/latestjob.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QPlainTextEdit;

namespace layerscope {

class CopyButton;
class FilterField;
class IconButton;
class Label;

/// One JSON document of an image as stored, laid out to be read: find, copy, save. Laid out in a worker and filled in
/// piece by piece, so that megabytes hold nothing up; what is cut for the screen is whole in copies and files.
class JsonPane : public QWidget {
    Q_OBJECT
public:
    explicit JsonPane(QWidget* parent = nullptr);
    ~JsonPane() override;

    /// Where the image is; nothing is saved over it.
    void setImagePath(const QString& path) { m_imagePath = path; }
    /// `fileName` is what saving suggests.
    void setJson(std::shared_ptr<const std::string> json, const QString& fileName);
    [[nodiscard]] FilterField* findField() const { return m_find; }
    [[nodiscard]] QPlainTextEdit* editor() const { return m_editor; }
    [[nodiscard]] bool isFilling() const { return m_job.isRunning() || m_filled < m_shown.text.size(); }
    [[nodiscard]] QString countText() const;

    void findNext(int step); ///< 1 or -1, around the ends
    void saveTo(const QString& path);

signals:
    void factsChanged(); ///< the matches are others

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildTools();
    void retranslate();
    void layOut();
    void fill();
    void search();
    void showMatches();
    void save();
    void showNote();

    std::shared_ptr<const std::string> m_json;
    QString m_imagePath;
    QString m_fileName;
    JsonText m_shown;
    qsizetype m_filled = 0;
    std::vector<int> m_matches; ///< positions in the text
    bool m_moreMatches = false;
    int m_current = -1;
    QString m_saved; ///< what became of the last save
    FilterField* m_find;
    Label* m_count;
    IconButton* m_previous;
    IconButton* m_next;
    Label* m_note;
    IconButton* m_copy;
    IconButton* m_save;
    QPlainTextEdit* m_editor;
    QTimer m_fillTimer;
    LatestJob<JsonText> m_job;
    LatestJob<QString> m_copyJob;
    LatestJob<bool> m_saveJob;
};

} // namespace layerscope
