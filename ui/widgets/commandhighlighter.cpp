// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/commandhighlighter.h"

#include "ui/theme/theme.h"
#include "ui/theme/thememanager.h"

#include <QRegularExpression>

namespace layerscope {

using namespace Qt::StringLiterals;

CommandHighlighter::CommandHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &QSyntaxHighlighter::rehighlight);
}

void CommandHighlighter::highlightBlock(const QString& text)
{
    static const QRegularExpression head(u"^[A-Z]{3,}(?= |$)"_s);
    static const QRegularExpression joints(u"&&|\\|\\||^\\s*[;|]"_s);
    if (const auto match = head.match(text); match.hasMatch()) {
        QTextCharFormat format;
        format.setForeground(theme().accent);
        format.setFontWeight(QFont::Bold);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
    for (auto matches = joints.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
            theme().modified.ink);
    }
}

} // namespace layerscope
