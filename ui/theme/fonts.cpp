// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace layerscope {

namespace {

    int offsetOf(TextSize size)
    {
        switch (size) {
        case TextSize::Tiny:
            return -2;
        case TextSize::Small:
            return -1;
        case TextSize::Number:
            return 2;
        case TextSize::Title:
            return 3;
        case TextSize::Display:
            return 7;
        case TextSize::Normal:
            break;
        }
        return 0;
    }

    int basePixels() { return QFontInfo(QApplication::font()).pixelSize(); }

} // namespace

QFont uiFont(TextSize size, bool semibold)
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(basePixels() + offsetOf(size), 8));
    font.setWeight(semibold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(std::max(basePixels() - 1, 8));
    return font;
}

int digitWidth(const QFontMetrics& metrics)
{
    int width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

} // namespace layerscope
