// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/configlist.h"
#include "ui/session/latestjob.h"
#include "ui/views/compareview.h"

#include <memory>

namespace layerscope {

class ConfigModel;
class ConfigTable;
class IconButton;
class Label;
class SegmentedSwitch;
class TextPreview;

/// What two images say about themselves, field by field; below, the values of the selected field in full.
class CompareConfigView : public CompareView {
    Q_OBJECT
public:
    CompareConfigView(const CompareContext& context, QWidget* parent);
    ~CompareConfigView() override;

    [[nodiscard]] FilterField* filterField() override { return m_filter; }
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] QString badge() const override; ///< count of fields that differ

    [[nodiscard]] ConfigTable* table() const { return m_table; }
    [[nodiscard]] ConfigModel* model() const { return m_model; }
    [[nodiscard]] SegmentedSwitch* choice() const { return m_choice; }
    [[nodiscard]] IconButton* copyButton() const { return m_copy; }
    [[nodiscard]] TextPreview* value(int side) const { return m_values[side]; }

protected:
    void retranslate() override;

private:
    QWidget* buildToolRow();
    void buildTable();
    QWidget* buildValues();
    void rebuild();
    void take(std::shared_ptr<const ConfigList> list);
    void showValues();
    void showPlaceholder();
    void showMenu(const QPoint& position);

    ConfigModel* m_model;
    SegmentedSwitch* m_choice = nullptr;
    FilterField* m_filter = nullptr;
    IconButton* m_copy = nullptr;
    ConfigTable* m_table = nullptr;
    QWidget* m_valuePane = nullptr;
    Label* m_heads[2] {};
    TextPreview* m_values[2] {};
    LatestJob<std::shared_ptr<const ConfigList>> m_job;
};

} // namespace layerscope
