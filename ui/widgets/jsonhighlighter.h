// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSyntaxHighlighter>

namespace layerscope {

/// Colours the lines of prettyJson(): keys, strings, numbers, literals. Does not follow a change of theme by itself,
/// because colouring a long document anew takes its time.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace layerscope
