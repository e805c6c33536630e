// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/differencelegend.h"

#include "ui/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int patch = 12;
    constexpr int patchGap = 6;
    constexpr int partGap = 16;
    constexpr int hatchAlpha = 110;

} // namespace

DifferenceLegend::DifferenceLegend(QWidget* parent)
    : QWidget(parent)
{
    setFont(uiFont(TextSize::Small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void DifferenceLegend::setBytes(uint64_t shrinks, uint64_t grows)
{
    m_shrinks = shrinks;
    m_grows = grows;
    retranslate();
}

std::array<QString, 2> DifferenceLegend::labels() const
{
    const Format& format = Format::current();
    return { tr("Shrinks %1").arg(format.size(m_shrinks)), tr("Grows %1").arg(format.size(m_grows)) };
}

QString DifferenceLegend::text() const
{
    const auto [shrinks, grows] = labels();
    return shrinks + u", "_s + grows;
}

void DifferenceLegend::retranslate()
{
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize DifferenceLegend::sizeHint() const
{
    int width = partGap;
    for (const QString& label : labels())
        width += patch + patchGap + fontMetrics().horizontalAdvance(label);
    return { width, 24 };
}

void DifferenceLegend::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    double x = 0;
    const std::array<QString, 2> texts = labels();
    for (size_t i = 0; i < texts.size(); ++i) {
        const bool grows = i == 1;
        const QRectF box(x, (height() - patch) / 2.0, patch, patch);
        painter.fillRect(box, grows ? t.removed.ink : t.added.ink);
        if (grows) {
            QColor lines = t.onMark;
            lines.setAlpha(hatchAlpha);
            painting::hatched(painter, box, {}, lines);
        }
        painter.setPen(t.text2);
        const int width = fontMetrics().horizontalAdvance(texts[i]);
        painter.drawText(
            QRectF(x + patch + patchGap, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, texts[i]);
        x += patch + patchGap + width + partGap;
    }
}

void DifferenceLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace layerscope
