// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/report/reportpreview.h"
#include "ui/session/exporter.h"
#include "ui/session/latestjob.h"

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace layerscope {

class BannerStack;
class ExportChoicesPane;
class ExportPreviewPane;
class Label;
class Settings;

/// File > Export…: a report of something that is open, with a preview of exactly the bytes that will be written.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `sources` is not empty, the first one is shown. `guarded` are files and folders that are open and never
    /// written over, beside what the reports were made from.
    ExportDialog(
        QVector<ReportSource> sources, QStringList guarded, Settings& settings, QWidget* parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] const QString& target() const { return m_target; }
    /// As if it was chosen in the file dialog, which asks before something is written over. An extension that names a
    /// format chooses it.
    void setTarget(const QString& path);
    [[nodiscard]] ExportChoicesPane* choices() const { return m_choices; }
    [[nodiscard]] ExportPreviewPane* preview() const { return m_preview; }
    [[nodiscard]] QPushButton* changeButton() const { return m_change; }
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton* exportButton() const { return m_export; }
    [[nodiscard]] BannerStack* banners() const { return m_banners; }
    /// What was rendered last; null while it is being made.
    [[nodiscard]] const std::shared_ptr<const std::string>& bytes() const { return m_bytes; }

signals:
    /// A file was written; the dialog closes.
    void exported(const layerscope::ExportOutcome& outcome);

protected:
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* buildFoot();
    [[nodiscard]] const ReportSource& source() const;
    void takeReport();
    void takeChoices();
    void render();
    void takePreview(std::shared_ptr<ReportPreview> preview);
    void suggestTarget();
    void showTarget();
    void askTarget();
    void copy();
    void write();
    void takeOutcome(const ExportOutcome& outcome);
    [[nodiscard]] bool isGuarded(const QString& path) const;
    void updateButtons();
    void retranslate();

    QVector<ReportSource> m_sources;
    QStringList m_guarded;
    Settings& m_settings;
    BannerStack* m_banners;
    ExportChoicesPane* m_choices;
    ExportPreviewPane* m_preview;
    Label* m_file;
    QPushButton* m_change;
    QPushButton* m_copy;
    QPushButton* m_cancel;
    QPushButton* m_export;
    QString m_target;
    bool m_mayReplace = false; ///< the file dialog has asked
    std::shared_ptr<const std::string> m_bytes;
    QTimer m_settle; ///< renders once after several quick changes
    LatestJob<std::shared_ptr<ReportPreview>> m_job;
    LatestJob<std::shared_ptr<ExportOutcome>> m_writing;
};

} // namespace layerscope
