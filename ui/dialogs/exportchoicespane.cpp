// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/exportchoicespane.h"

#include "ui/format.h"
#include "ui/session/language.h"
#include "ui/widgets/formatlist.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int choiceCount = std::size(exportFormats);
    constexpr int labelWidth = 80;
    constexpr ChangeStyle::Sign signs[] = { ChangeStyle::Sign::Signed, ChangeStyle::Sign::Magnitude };

} // namespace

ExportChoicesPane::ExportChoicesPane(const QVector<ReportSource>& sources, QWidget* parent)
    : QWidget(parent)
    , m_sources(sources)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    m_reportLabel = addHeading(*column);
    m_report = new QComboBox(this);
    m_report->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (int i = 0; i < sources.size(); ++i)
        m_report->addItem(QString());
    m_reportLabel->setBuddy(m_report);
    column->addWidget(m_report);
    m_formatLabel = addHeading(*column);
    m_format = new FormatList(choiceCount, this);
    m_formatLabel->setBuddy(m_format->button(0));
    column->addWidget(m_format);
    m_includeLabel = addHeading(*column);
    addInclude(*column);
    m_presentationLabel = addHeading(*column);
    addPresentation(*column);
    column->addStretch();
    connect(m_report, &QComboBox::activated, this, &ExportChoicesPane::reportChosen);
    connect(m_format, &FormatList::chosen, this, &ExportChoicesPane::takeChoices);
    retranslate();
}

Label* ExportChoicesPane::addHeading(QVBoxLayout& column)
{
    auto* label = new Label(TextSize::Normal, TextInk::Text, this);
    label->setSemibold(true);
    if (column.count() > 0)
        column.addSpacing(8);
    column.addWidget(label);
    return label;
}

void ExportChoicesPane::addInclude(QVBoxLayout& column)
{
    m_includeGrid = new QGridLayout;
    m_includeGrid->setVerticalSpacing(4);
    for (const ReportPart part : reportParts) {
        (void)part;
        auto* box = new QCheckBox(this);
        m_parts.append(box);
        connect(box, &QCheckBox::clicked, this, &ExportChoicesPane::takeChoices);
    }
    column.addLayout(m_includeGrid);
}

QComboBox* ExportChoicesPane::addBox(QLabel*& label)
{
    const int row = m_presentation->rowCount();
    label = new QLabel(this);
    label->setMinimumWidth(labelWidth);
    auto* box = new QComboBox(this);
    label->setBuddy(box);
    m_presentation->addWidget(label, row, 0);
    m_presentation->addWidget(box, row, 1);
    connect(box, &QComboBox::activated, this, &ExportChoicesPane::takeChoices);
    return box;
}

void ExportChoicesPane::addPresentation(QVBoxLayout& column)
{
    m_presentation = new QGridLayout;
    m_presentation->setVerticalSpacing(8);
    m_presentation->setColumnStretch(1, 1);
    m_language = addBox(m_languageLabel);
    for (const QString& language : availableLanguages())
        m_language->addItem(languageName(language), language);
    m_unit = addBox(m_unitLabel);
    m_unit->addItems({ QString(), QString() });
    m_date = addBox(m_dateLabel);
    m_date->addItems({ QString(), QString(), QString() });
    m_day = new QDateEdit(this);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_presentation->addWidget(m_day, m_presentation->rowCount(), 1);
    connect(m_day, &QDateEdit::userDateChanged, this, &ExportChoicesPane::takeChoices);
    m_picture = addBox(m_pictureLabel);
    m_colours = addBox(m_coloursLabel);
    m_colours->addItems({ QString(), QString() });
    m_scale = addBox(m_scaleLabel);
    for (int scale = 1; scale <= ExportChoices::maximumScale; ++scale)
        m_scale->addItem(u"%1×"_s.arg(scale));
    m_sign = addBox(m_signLabel);
    m_sign->addItems({ QString(), QString(), QString() });
    column.addLayout(m_presentation);
}

int ExportChoicesPane::report() const { return m_report->currentIndex(); }

void ExportChoicesPane::setChoices(const ExportChoices& choices)
{
    m_choices = choices;
    if (!m_choices.day.isValid())
        m_choices.day = QDate::currentDate();
    m_format->setCurrent(static_cast<int>(choices.format));
    for (int i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setChecked(choices.parts.has(reportParts[i]));
    m_language->setCurrentIndex(choices.language == Language::English ? m_language->findData(u"en"_s)
                                                                      : m_language->findData(u"zh_CN"_s));
    m_unit->setCurrentIndex(static_cast<int>(choices.unit));
    m_date->setCurrentIndex(static_cast<int>(choices.date));
    const auto pictures = picturesOf(m_sources[report()]);
    m_picture->clear();
    for (const ReportPicture& picture : pictures)
        m_picture->addItem(pictureName(picture));
    m_picture->setCurrentIndex(static_cast<int>(pictures.indexOf(choices.picture)));
    m_colours->setCurrentIndex(choices.isDark ? 1 : 0);
    m_scale->setCurrentIndex(choices.scale - 1);
    const QSignalBlocker quiet(m_day);
    m_day->setDate(m_choices.day);
    m_sign->setCurrentIndex(!choices.sign ? 0 : *choices.sign == signs[0] ? 1 : 2);
    showWhatApplies();
}

void ExportChoicesPane::takeChoices()
{
    m_choices.format = exportFormats[m_format->current()];
    for (int i = 0; i < m_parts.size(); ++i)
        m_choices.parts.set(reportParts[i], m_parts[i]->isChecked());
    m_choices.language
        = m_language->currentData().toString() == u"en" ? Language::English : Language::Chinese;
    m_choices.unit = static_cast<SizeUnit>(m_unit->currentIndex());
    m_choices.date = static_cast<ExportChoices::Date>(m_date->currentIndex());
    m_choices.day = m_day->date();
    m_choices.picture = picturesOf(m_sources[report()]).value(m_picture->currentIndex());
    m_choices.isDark = m_colours->currentIndex() == 1;
    m_choices.scale = m_scale->currentIndex() + 1;
    m_choices.sign.reset();
    if (m_sign->currentIndex() > 0)
        m_choices.sign = signs[m_sign->currentIndex() - 1];
    showWhatApplies();
    emit choicesChanged();
}

/// CSV and JSON hold everything, in English; benchmarks are whole and have changes to show.
void ExportChoicesPane::showWhatApplies()
{
    const ReportKind kind = m_sources[report()].kind();
    const bool isPage = layerscope::isPage(m_choices.format);
    const bool isPicture = layerscope::isPicture(m_choices.format);
    const ReportParts parts = isPicture ? ReportParts() : partsOf(kind);
    while (m_includeGrid->count() > 0)
        delete m_includeGrid->takeAt(0);
    int place = 0;
    for (int i = 0; i < m_parts.size(); ++i) {
        const bool exists = parts.has(reportParts[i]);
        m_parts[i]->setVisible(exists);
        m_parts[i]->setEnabled(
            isPage && (reportParts[i] != ReportPart::Pictures || hasPictures(m_choices.format)));
        if (exists) {
            m_includeGrid->addWidget(m_parts[i], place / 2, place % 2);
            ++place;
        }
    }
    nameParts();
    m_includeLabel->setVisible(place > 0);
    const bool isBenchmark = kind == ReportKind::Benchmark;
    const auto show = [](bool on, const QWidgetList& widgets) {
        for (QWidget* widget : widgets)
            widget->setVisible(on);
    };
    const auto enable = [](bool on, const QWidgetList& widgets) {
        for (QWidget* widget : widgets)
            widget->setEnabled(on);
    };
    show(isBenchmark && !isPicture, { m_sign, m_signLabel });
    show(!isPicture, { m_date, m_dateLabel });
    show(!isPicture && m_choices.date == ExportChoices::Date::Fixed, { m_day });
    show(isPicture, { m_picture, m_pictureLabel, m_colours, m_coloursLabel });
    show(m_choices.format == ExportFormat::Png, { m_scale, m_scaleLabel });
    enable(isPage || isPicture || isBenchmark, { m_language, m_unit, m_languageLabel, m_unitLabel });
    enable(isPage, { m_date, m_dateLabel, m_day });
}

QString ExportChoicesPane::pictureName(const ReportPicture& picture) const
{
    switch (picture.kind) {
    case ReportPicture::Kind::Treemap:
        return tr("Treemap");
    case ReportPicture::Kind::Difference:
        return tr("Difference treemap");
    case ReportPicture::Kind::Metrics:
        return tr("All metrics");
    case ReportPicture::Kind::All:
        return tr("All pictures of the report");
    case ReportPicture::Kind::Section:
        break;
    }
    const auto& benchmark = std::get<ReportBenchmark>(m_sources[report()].subject);
    const QString title = displayText(benchmark.document->sections[picture.section].title);
    return title.isEmpty() ? tr("Section %1").arg(picture.section + 1) : title;
}

void ExportChoicesPane::nameParts()
{
    const bool isImage = m_sources[report()].kind() == ReportKind::Image;
    const QString texts[] = { tr("Summary"), tr("Layers"), tr("Wasted space"),
        isImage ? tr("Largest files") : tr("Changed files"), tr("Duplicates"), tr("Configuration"),
        tr("Pictures") };
    for (int i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setText(texts[i]);
}

void ExportChoicesPane::retranslate()
{
    m_reportLabel->setText(tr("&Report"));
    const QString kinds[] = { tr("%1 (image)"), tr("%1 (comparison)"), tr("%1 (benchmark)") };
    for (int i = 0; i < m_sources.size(); ++i)
        m_report->setItemText(i, kinds[static_cast<size_t>(m_sources[i].kind())].arg(m_sources[i].title));
    m_formatLabel->setText(tr("&Format"));
    const QString formats[] = { u"Markdown"_s, tr("HTML, self-contained"), u"PDF"_s, u"CSV"_s, u"JSON"_s,
        tr("Plain text"), tr("Picture, SVG"), tr("Picture, PNG") };
    for (int i = 0; i < choiceCount; ++i)
        m_format->setRow(i, formats[i], extensionOf(exportFormats[i]));
    m_format->setAccessibleName(tr("Format"));
    m_includeLabel->setText(tr("Include"));
    nameParts();
    m_presentationLabel->setText(tr("Presentation"));
    m_languageLabel->setText(tr("&Language"));
    m_unitLabel->setText(tr("Size &unit"));
    m_unit->setItemText(0, tr("MB = 10⁶ bytes"));
    m_unit->setItemText(1, tr("MiB = 2²⁰ bytes"));
    m_dateLabel->setText(tr("&Date"));
    m_date->setItemText(0, tr("%1, today").arg(QDate::currentDate().toString(Qt::ISODate)));
    m_date->setItemText(1, tr("Fixed"));
    m_date->setItemText(2, tr("None"));
    m_day->setAccessibleName(tr("Fixed date"));
    m_pictureLabel->setText(tr("&Picture"));
    m_coloursLabel->setText(tr("Col&ors"));
    m_colours->setItemText(0, tr("Light"));
    m_colours->setItemText(1, tr("Dark"));
    m_scaleLabel->setText(tr("&Scale"));
    m_signLabel->setText(tr("C&hanges"));
    m_sign->setItemText(0, tr("As the document says"));
    m_sign->setItemText(1, tr("With a sign, -6.8%"));
    m_sign->setItemText(2, tr("Amount, 6.8%"));
}

void ExportChoicesPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace layerscope
