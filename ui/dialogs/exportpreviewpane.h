// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/report/reportpreview.h"

#include <QWidget>

#include <memory>

class QStackedWidget;
class QTextBrowser;

namespace layerscope {

class Label;
class PictureList;
class SegmentedSwitch;
class TextPreview;

/// The right side of the export dialog: the report as it will be read, or the text of the file.
class ExportPreviewPane : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreviewPane(QWidget* parent = nullptr);
    ~ExportPreviewPane() override;

    void setPreview(std::shared_ptr<ReportPreview> preview);
    void setWorking(); ///< what is shown is not what was asked for any more
    [[nodiscard]] ReportPreviewStyle style() const; ///< how a preview has to be made to be shown here
    /// "page", "source", "pictures", "message".
    [[nodiscard]] QString shown() const;

signals:
    void widthChanged(); ///< what is shown was made for another width

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show();
    [[nodiscard]] static QString failureText(const Error& error);
    void retranslate();

    std::shared_ptr<ReportPreview> m_preview;
    bool m_wantsSource = false;
    Label* m_title;
    SegmentedSwitch* m_kind;
    Label* m_size;
    QStackedWidget* m_stack;
    QTextBrowser* m_page;
    TextPreview* m_source;
    PictureList* m_pictures;
    Label* m_message;
    Label* m_remark;
};

} // namespace layerscope
