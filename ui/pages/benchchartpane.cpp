// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchchartpane.h"

#include "core/report/benchchart.h"
#include "core/report/svg.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawingpainter.h"
#include "ui/widgets/drawingview.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <sstream>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int headHeight = 40;
    constexpr int margin = 12;
    constexpr int scrollBarWidth = 10;
    constexpr int minimumDrawing = 240;
    constexpr double pictureScale = 2; // of pixels
    constexpr double maximumPicture = 16'000; // pixels
    constexpr double gap = 16; // between the charts of sections

    bool hasKind(const BenchTable& table, BenchSection::Kind kind)
    {
        return std::ranges::any_of(
            table.sections, [kind](const BenchTableSection& section) { return section.kind == kind; });
    }

    Drawing drawBars(const BenchTable& table, const BenchChartOptions& options)
    {
        std::vector<Drawing> drawings { benchChart(table, options) };
        for (const BenchTableSection& section : table.sections) {
            if (section.kind == BenchSection::Kind::Fleet)
                drawings.push_back(sectionChart(section, table.language, options));
        }
        return stacked(drawings, gap);
    }

    Drawing drawStages(const BenchTable& table, const BenchChartOptions& options)
    {
        std::vector<Drawing> drawings;
        for (const BenchTableSection& section : table.sections) {
            if (section.kind == BenchSection::Kind::Stages)
                drawings.push_back(stageChain(section, table.language, options));
        }
        return stacked(drawings, gap);
    }

} // namespace

BenchChartPane::BenchChartPane(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(TextSize::Normal, TextInk::Text, this))
    , m_switch(new SegmentedSwitch(ChartCount, this))
    , m_export(new IconButton(u"export"_s, this))
    , m_scroll(new QScrollArea(this))
    , m_view(new DrawingView)
    , m_empty(new Label(TextSize::Normal, TextInk::Secondary, this))
{
    setMinimumWidth(minimumDrawing + 2 * margin);
    m_title->setSemibold(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(margin, 0, margin, 1);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_switch);
    head->addStretch();
    head->addWidget(m_export);
    auto* body = new QWidget(m_scroll);
    auto* bodyColumn = new QVBoxLayout(body);
    // The scroll bar takes its room from the right margin.
    bodyColumn->setContentsMargins(margin, margin, margin - scrollBarWidth, margin);
    bodyColumn->addWidget(m_view);
    bodyColumn->addStretch();
    body->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    new FocusOutline(m_scroll);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* headBox = new QWidget(this);
    headBox->setFixedHeight(headHeight);
    headBox->setLayout(head);
    column->addWidget(headBox);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int chart) {
        m_isChosen = true;
        showChart(chart);
    });
    connect(m_export, &QToolButton::clicked, this, &BenchChartPane::exportRequested);
    retranslate();
    take({});
}

QString BenchChartPane::chartName(int chart)
{
    return chart == Bars ? tr("Grouped bars") : tr("Stage chain");
}

int BenchChartPane::chart() const { return m_switch->current(); }

const Drawing& BenchChartPane::drawing() const { return m_view->drawing(); }

/// A document of nothing but stages begins with their chain.
void BenchChartPane::setTable(std::shared_ptr<const BenchTable> table)
{
    m_table = std::move(table);
    if (m_table && !m_isChosen) {
        const bool onlyStages = hasKind(*m_table, BenchSection::Kind::Stages)
            && !hasKind(*m_table, BenchSection::Kind::Metrics)
            && !hasKind(*m_table, BenchSection::Kind::Fleet);
        m_switch->setCurrent(onlyStages ? Stages : Bars);
    }
    draw();
}

void BenchChartPane::showChart(int chart)
{
    m_switch->setCurrent(chart);
    m_scroll->verticalScrollBar()->setValue(0);
    draw();
}

void BenchChartPane::draw()
{
    m_drawnWidth = width() - 2 * margin;
    if (!m_table || m_drawnWidth <= 0)
        return;
    const BenchChartOptions options { static_cast<double>(std::max(m_drawnWidth, minimumDrawing)) };
    m_job.run(
        [table = m_table, options, chart = chart()](const std::stop_token&) {
            return chart == Bars ? drawBars(*table, options) : drawStages(*table, options);
        },
        [this](Drawing drawing) { take(std::move(drawing)); });
}

void BenchChartPane::take(Drawing drawing)
{
    const bool empty = drawing.isEmpty();
    m_scroll->setVisible(!empty);
    m_empty->setVisible(empty);
    m_export->setEnabled(!empty);
    m_empty->setText(chart() == Bars ? tr("No numbers to draw. Rows with values get bars here.")
                                     : tr("No stages. A section of stages becomes a chain here."));
    m_view->setDrawing(std::move(drawing));
}

QWidget* BenchChartPane::focusPane() const { return m_scroll; }

bool BenchChartPane::savePicture(const QString& name) const
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const Drawing& picture = drawing();
    bool written = false;
    if (name.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        std::ostringstream out;
        writeSvg(out, picture);
        const std::string text = out.str();
        written
            = file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    } else {
        const double scale = std::min(pictureScale, maximumPicture / std::max(picture.height, 1.0));
        QImage image(QSizeF(picture.width * scale, picture.height * scale).toSize(), QImage::Format_RGB32);
        image.fill(theme().surface);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        paintDrawing(painter, picture, theme());
        painter.end();
        written = image.save(&file, "PNG");
    }
    return written && file.commit();
}

void BenchChartPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (width() - 2 * margin != m_drawnWidth)
        draw();
}

void BenchChartPane::retranslate()
{
    m_title->setText(tr("Charts"));
    m_switch->setTexts({ chartName(Bars), chartName(Stages) });
    m_export->setHint(tr("Save this chart as a picture…"));
    m_scroll->setAccessibleName(tr("Charts"));
    setAccessibleName(tr("Charts"));
}

void BenchChartPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BenchChartPane::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, headHeight - 1, width(), 1), theme().line);
}

} // namespace layerscope
