// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/exportchoices.h"

#include <QVector>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace layerscope {

class FormatList;
class Label;

/// The left side of the export dialog: which report, in which format, what is in it and how it reads.
class ExportChoicesPane : public QWidget {
    Q_OBJECT
public:
    explicit ExportChoicesPane(const QVector<ReportSource>& sources, QWidget* parent = nullptr);

    [[nodiscard]] int report() const;
    [[nodiscard]] const ExportChoices& choices() const { return m_choices; }
    void setChoices(const ExportChoices& choices); ///< for the chosen report; emits nothing

signals:
    void reportChosen(int index);
    void choicesChanged(); ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    Label* addHeading(QVBoxLayout& column);
    void addInclude(QVBoxLayout& column);
    void addPresentation(QVBoxLayout& column);
    QComboBox* addBox(QLabel*& label);
    void takeChoices();
    void showWhatApplies();
    [[nodiscard]] QString pictureName(const ReportPicture& picture) const;
    void nameParts();
    void retranslate();

    const QVector<ReportSource>& m_sources;
    ExportChoices m_choices;
    Label* m_reportLabel;
    QComboBox* m_report;
    Label* m_formatLabel;
    FormatList* m_format;
    Label* m_includeLabel;
    QGridLayout* m_includeGrid = nullptr;
    QVector<QCheckBox*> m_parts; ///< in the order of reportParts
    Label* m_presentationLabel;
    QGridLayout* m_presentation = nullptr;
    QLabel* m_languageLabel = nullptr;
    QComboBox* m_language = nullptr;
    QLabel* m_unitLabel = nullptr;
    QComboBox* m_unit = nullptr;
    QLabel* m_dateLabel = nullptr;
    QComboBox* m_date = nullptr;
    QDateEdit* m_day = nullptr;
    QLabel* m_pictureLabel = nullptr;
    QComboBox* m_picture = nullptr;
    QLabel* m_coloursLabel = nullptr;
    QComboBox* m_colours = nullptr;
    QLabel* m_scaleLabel = nullptr;
    QComboBox* m_scale = nullptr;
    QLabel* m_signLabel = nullptr;
    QComboBox* m_sign = nullptr;
};

} // namespace layerscope
