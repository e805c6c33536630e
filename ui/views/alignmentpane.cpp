// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/alignmentpane.h"

#include "ui/format.h"
#include "ui/session/comparedata.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/alignmentview.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using State = LayerPair::State;

    constexpr int headHeight = 24;
    constexpr int swatch = 12;
    constexpr int legendLine = 20;
    constexpr int legendPadding = 6; // above and below
    constexpr int legendSide = 12;
    constexpr int legendGap = 12;
    constexpr std::array states { State::Shared, State::SameFiles, State::Changed, State::OnlyA,
        State::OnlyB };

    /// The side's head on the ground of header rows.
    class HeadRow : public QWidget {
    public:
        using QWidget::QWidget;

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter painter(this);
            painter.fillRect(rect(), theme().raised);
            painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
        }
    };

    QString legendName(State state)
    {
        switch (state) {
        case State::Shared:
            return AlignmentPane::tr("Shared");
        case State::SameFiles:
            return AlignmentPane::tr("Same files");
        case State::Changed:
            return AlignmentPane::tr("Changed");
        case State::OnlyA:
            return AlignmentPane::tr("Only A");
        case State::OnlyB:
            break;
        }
        return AlignmentPane::tr("Only B");
    }

} // namespace

/// What the grounds of the boxes mean, with counts; as many lines as the width asks for.
class AlignmentLegend : public QWidget {
public:
    explicit AlignmentLegend(QWidget* parent)
        : QWidget(parent)
    {
    }

    void setPairs(const std::vector<LayerPair>& pairs)
    {
        m_counts.fill(0);
        for (const LayerPair& pair : pairs)
            ++m_counts[static_cast<size_t>(pair.state)];
        retranslate();
    }

    void retranslate()
    {
        QStringList words;
        for (const State state : states)
            words.append(text(state));
        setAccessibleName(words.join(u", "_s));
        arrange();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        arrange();
    }

    void paintEvent(QPaintEvent* event) override
    {
        (void)event;
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), theme().line);
        painter.setFont(uiFont(TextSize::Small));
        for (size_t i = 0; i < states.size(); ++i)
            paintEntry(painter, states[i], m_places[i]);
    }

private:
    [[nodiscard]] QString text(State state) const
    {
        return legendName(state) + u' ' + Format::current().count(m_counts[static_cast<size_t>(state)]);
    }

    void arrange()
    {
        const QFontMetrics metrics(uiFont(TextSize::Small));
        int x = legendSide;
        int y = legendPadding;
        for (size_t i = 0; i < states.size(); ++i) {
            const int entry = swatch + 6 + metrics.horizontalAdvance(text(states[i]));
            if (x > legendSide && x + entry > width() - legendSide) {
                x = legendSide;
                y += legendLine;
            }
            m_places[i] = { x, y };
            x += entry + legendGap;
        }
        setFixedHeight(y + legendLine + legendPadding);
        update();
    }

    void paintEntry(QPainter& painter, State state, const QPoint& place) const
    {
        const PairColours colours = pairColours(state);
        const QRect box(place.x(), place.y() + (legendLine - swatch) / 2, swatch, swatch);
        const bool isAlone = state == State::OnlyA || state == State::OnlyB;
        painting::panel(painter, box, colours.ground, isAlone ? QColor() : colours.frame, 2);
        if (isAlone)
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colours.frame);
        painter.setPen(theme().text2);
        painter.drawText(QRect(box.right() + 7, place.y(), width(), legendLine),
            Qt::AlignLeft | Qt::AlignVCenter, text(state));
    }

    std::array<uint64_t, states.size()> m_counts {};
    std::array<QPoint, states.size()> m_places {};
};

AlignmentPane::AlignmentPane(const CompareContext& context, QWidget* parent)
    : QWidget(parent)
    , m_data(context.data)
    , m_headRow(new HeadRow(this))
    , m_scroll(new QScrollArea(this))
    , m_view(new AlignmentView(context.state))
    , m_legend(new AlignmentLegend(this))
{
    setMinimumWidth(280);
    m_headRow->setFixedHeight(headHeight);
    for (Label*& head : m_heads) {
        head = new Label(TextSize::Small, TextInk::Secondary, m_headRow);
        head->setElided(Qt::ElideRight);
    }
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its picture has the keyboard
    m_scroll->setWidget(m_view);
    m_view->setBackgroundRole(QPalette::Base);
    m_view->setAutoFillBackground(true);
    m_scroll->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headRow);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_legend);
    setFocusProxy(m_view);
    connect(&m_data, &CompareData::comparisonChanged, this, &AlignmentPane::take);
    connect(m_view, &AlignmentView::arranged, this, &AlignmentPane::placeHeads);
    connect(m_view, &AlignmentView::currentMoved, this, [this](const QRect& box) {
        m_scroll->ensureVisible(box.left(), box.bottom() + 2, 0, 0);
        m_scroll->ensureVisible(box.left(), box.top() - 2, 0, 0);
    });
    retranslate();
}

QString AlignmentPane::headText(int side) const { return m_heads[side]->fullText(); }

QString AlignmentPane::legendText() const { return m_legend->accessibleName(); }

void AlignmentPane::take()
{
    const auto& comparison = m_data.comparison();
    m_view->setComparison(comparison);
    m_legend->setPairs(comparison ? comparison->layers : std::vector<LayerPair> {});
    const auto head = [](const QString& text, const Analysis& image) {
        return text.arg(
            Format::bounded(Format::current().size(image.totals.contentBytes), image.isDamaged()));
    };
    m_heads[0]->setFullText(comparison ? head(tr("A layers · %1"), *comparison->a) : QString());
    m_heads[1]->setFullText(comparison ? head(tr("B layers · %1"), *comparison->b) : QString());
}

void AlignmentPane::placeHeads()
{
    // Each above its column.
    const AlignmentLayout& boxes = m_view->boxes();
    const int width = static_cast<int>(boxes.boxWidth());
    m_heads[0]->setGeometry(static_cast<int>(boxes.left(AlignmentBox::Side::A)), 0, width, headHeight - 1);
    m_heads[1]->setGeometry(static_cast<int>(boxes.left(AlignmentBox::Side::B)), 0, width, headHeight - 1);
}

bool AlignmentPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        m_view->setAvailableHeight(m_scroll->viewport()->height());
    return QWidget::eventFilter(watched, event);
}

void AlignmentPane::retranslate()
{
    setAccessibleName(tr("Layers of both images"));
    m_view->setAccessibleName(tr("Layers of both images"));
    m_legend->retranslate();
    take();
}

void AlignmentPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AlignmentPane::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter(this).fillRect(rect(), theme().surface);
}

} // namespace layerscope
