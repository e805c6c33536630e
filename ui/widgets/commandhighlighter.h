// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSyntaxHighlighter>

namespace layerscope {

/// Colours a command as a shell reads it: the instruction at its head, the operators that join commands.
class CommandHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit CommandHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace layerscope
