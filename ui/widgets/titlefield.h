// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLineEdit;

namespace layerscope {

class IconButton;
class Label;

/// The title of a document, edited in place: the pencil, a double click or F2 opens a field; Enter and leaving it accept, Esc
/// does not.
class TitleField : public QWidget {
    Q_OBJECT
public:
    explicit TitleField(QWidget* parent = nullptr);

    /// `fallback` stands dim where there is no title.
    void setTitle(const QString& title, const QString& fallback);
    void setHint(const QString& text); ///< of the pencil
    void edit();
    [[nodiscard]] bool isEditing() const;
    bool cancel(); ///< false when nothing is edited

signals:
    void edited(const QString& title);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void finish(bool accept);

    QString m_title;
    Label* m_label;
    QLineEdit* m_field;
    IconButton* m_pencil;
};

} // namespace layerscope
