// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/reportpdf.h"

#include "ui/report/pdffile.h"
#include "ui/report/reportpage.h"
#include "ui/report/reportpaper.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>

#include <algorithm>
#include <set>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int resolution = 1200; // dots per inch: what is not text is rounded to them

    QString drawnText(const Document& document)
    {
        QString text;
        const auto add = [&text](const Drawing& drawing) {
            for (const auto& shape : drawing.shapes) {
                if (const auto* words = std::get_if<DrawnText>(&shape))
                    text += QString::fromStdString(words->text);
            }
        };
        for (const Section& section : document.sections) {
            add(section.overview);
            std::ranges::for_each(section.drawings, add);
        }
        return text;
    }

    /// Fonts draw some characters with the same glyph, and Qt notes the first of them as what it means: radicals in place
    /// of ideographs, a tab for a space.
    std::map<char16_t, char16_t> ambiguousCharacters(const QString& text)
    {
        constexpr char16_t firstRadical = 0x2E80;
        constexpr char16_t lastRadical = 0x2FDF;
        std::set<char16_t> used;
        for (const QChar c : text)
            used.insert(c.unicode());
        QFont font = reportFont();
        font.setFamilies({ font.families().at(2) });
        const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
        const auto glyph = [&](char16_t c) { return raw.glyphIndexesForString(QString(QChar(c))).value(0); };
        std::map<quint32, char16_t> ideographs;
        for (const char16_t c : used) {
            if (c > lastRadical && raw.supportsCharacter(QChar(c)))
                ideographs.emplace(glyph(c), c);
        }
        std::map<char16_t, char16_t> characters { { u'\t', u' ' } };
        for (char16_t radical = firstRadical; radical <= lastRadical; ++radical) {
            const auto found = raw.supportsCharacter(QChar(radical)) && !used.contains(radical)
                ? ideographs.find(glyph(radical))
                : ideographs.end();
            if (found != ideographs.end())
                characters.emplace(radical, found->second);
        }
        return characters;
    }

} // namespace

std::string reportPdf(const Document& document, const std::string& date)
{
    const ReportPaper paper(document);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(u"Layerscope"_s);
    writer.setTitle(QString::fromStdString(document.title));
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), paper.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait, {}));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    constexpr qreal scale = resolution / 96.0;
    painter.scale(scale, scale);
    for (int page = 0; page < paper.count(); ++page) {
        if (page > 0)
            writer.newPage();
        paper.paint(painter, page);
    }
    painter.end();
    const QByteArray& made = buffer.data();
    return settledPdf({ made.data(), static_cast<size_t>(made.size()) },
        { date, document.language, ambiguousCharacters(paper.text() + drawnText(document)) });
}

} // namespace layerscope
