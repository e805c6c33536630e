// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/catalogue.h"

#include <QDialog>

#include <map>
#include <string>
#include <vector>

class QLineEdit;
class QModelIndex;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;

namespace layerscope {

class FilterField;
class Label;
class TreeView;

/// Metrics to choose from, several at once: by group, found by typing, each with a sentence about it and what it needs to be
/// told.
class MetricCatalogue : public QDialog {
    Q_OBJECT
public:
    /// `folder`: what files of logs are named relative to.
    explicit MetricCatalogue(const QString& folder, QWidget* parent = nullptr);

    /// What was chosen, with names in the language of the document.
    [[nodiscard]] std::vector<BenchRow> rows(Language language) const;
    [[nodiscard]] std::vector<BenchColumn> columns(Language language) const;

    [[nodiscard]] FilterField* searchField() const { return m_search; }
    [[nodiscard]] TreeView* list() const { return m_list; }
    [[nodiscard]] QLineEdit* parameterField() const { return m_parameter; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }

private:
    struct Parameters {
        QString text; ///< a path, or the name of a column
        QStringList files;
    };
    void fill();
    QStandardItem* itemFor(const BenchMetric& metric);
    void filter(const QString& text);
    void showCurrent(const QModelIndex& index);
    void takeParameter(const QString& text);
    void chooseFiles();
    void count();
    [[nodiscard]] std::vector<const BenchMetric*> chosen() const;
    [[nodiscard]] bool isComplete(const BenchMetric& metric) const;
    [[nodiscard]] Parameters parameters(const BenchMetric& metric) const;
    template <typename Act>
    void forEachItem(Act act) const;

    QString m_folder;
    std::map<std::string, Parameters, std::less<>> m_parameters; ///< by key
    const BenchMetric* m_current = nullptr;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_shown;
    FilterField* m_search;
    TreeView* m_list;
    Label* m_about;
    Label* m_parameterName;
    QLineEdit* m_parameter;
    QPushButton* m_files;
    QPushButton* m_add = nullptr;
};

} // namespace layerscope
