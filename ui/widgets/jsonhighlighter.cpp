// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/jsonhighlighter.h"

#include "ui/models/jsontext.h"
#include "ui/theme/theme.h"

namespace layerscope {

namespace {

    QColor colour(JsonToken::Kind kind)
    {
        switch (kind) {
        case JsonToken::Kind::Key:
            return theme().accent;
        case JsonToken::Kind::String:
            return theme().added.ink;
        case JsonToken::Kind::Number:
            return theme().modified.ink;
        case JsonToken::Kind::Literal:
            break;
        }
        return theme().typeChanged.ink;
    }

} // namespace

void JsonHighlighter::highlightBlock(const QString& text)
{
    for (const JsonToken& token : jsonTokens(text))
        setFormat(token.start, token.length, colour(token.kind));
}

} // namespace layerscope
