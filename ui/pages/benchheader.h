// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

class Label;
class TitleField;

/// The head of the benchmark page: title in place over one line of facts.
class BenchHeader : public QWidget {
    Q_OBJECT
public:
    explicit BenchHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFacts(const QStringList& facts);
    [[nodiscard]] TitleField& title() { return *m_title; }
    [[nodiscard]] QString factsText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_text;
    TitleField* m_title;
    Label* m_facts;
};

} // namespace layerscope
