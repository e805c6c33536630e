// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/views/imagefacts.h"
#include "ui/widgets/treeview.h"

#include <QAbstractTableModel>
#include <QFrame>

namespace layerscope {

class CopyButton;
class Label;

/// Names and values of one card.
class FactModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(std::vector<Fact> facts);
    [[nodiscard]] const std::vector<Fact>& facts() const { return m_facts; }
    [[nodiscard]] QString line(int row) const; ///< "NAME=value" of an environment, "Name: value" of others
    void setSeparator(const QString& separator) { m_separator = separator; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Fact> m_facts;
    QString m_separator;
};

/// The table within a card: values wrap, and it is as high as its rows until they get too many; then it scrolls.
class FactTable : public TreeView {
    Q_OBJECT
public:
    explicit FactTable(FactModel* model, QWidget* parent = nullptr);

    void fit(); ///< after the facts or the width have changed

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void placeButtons();
    [[nodiscard]] int nameWidth() const;

    FactModel* m_model;
    int m_fittedWidth = -1;
};

/// One framed card of the Image view: a title, a button that copies all of it, the facts.
class FactCard : public QFrame {
    Q_OBJECT
public:
    explicit FactCard(FactCardText::Kind kind, QWidget* parent = nullptr);

    void setText(FactCardText text);
    [[nodiscard]] FactCardText::Kind kind() const { return m_kind; }
    [[nodiscard]] const FactModel& model() const { return *m_model; }
    [[nodiscard]] FactTable* table() const { return m_table; }
    [[nodiscard]] QString note() const; ///< what it says instead of facts, or below them

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    FactCardText::Kind m_kind;
    size_t m_leftOut = 0;
    FactModel* m_model;
    Label* m_title;
    CopyButton* m_copy;
    FactTable* m_table;
    Label* m_note;
};

} // namespace layerscope
