// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/usernames.h"
#include "core/search/search.h"
#include "ui/session/viewstate.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace layerscope {

class ChangeChips;

/// "3", "2-5", "2..5": layers of an image that has `count`; nothing for anything else.
[[nodiscard]] std::optional<LayerRange> parseLayers(const QString& text, size_t count);
/// "0", "www-data, 1000": users by number, or by a name of the image; nothing for anything else.
[[nodiscard]] std::optional<std::vector<uint32_t>> parseOwners(const QString& text, const UserNames& names);

/// What search results must be beside their name: size, layers, owner, type, change.
class SearchFilters : public QWidget {
    Q_OBJECT
public:
    SearchFilters(ViewState& state, QWidget* parent);

    void setNames(std::shared_ptr<const UserNames> names); ///< never null
    /// Adds the filters to a query; fields that mean nothing add nothing.
    void fill(SearchQuery& query) const;
    /// A sentence about the first field that means nothing; empty when all do.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isActive() const;
    void clear(); ///< announces the change, if it is one

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum LayerChoice { AllLayers, SelectedLayers };

    void build();
    void retranslate();
    void fillTypes();
    void refresh();
    [[nodiscard]] std::optional<LayerRange> layers() const; ///< nothing: all of them
    [[nodiscard]] bool isLayerChoice(LayerChoice choice) const;
    [[nodiscard]] bool hasLayerFault() const;

    ViewState& m_state;
    std::shared_ptr<const UserNames> m_names = std::make_shared<const UserNames>();
    QLineEdit* m_minimum;
    QLineEdit* m_maximum;
    QComboBox* m_layers;
    QLineEdit* m_owner;
    QComboBox* m_type;
    ChangeChips* m_changes;
    QPushButton* m_clear;
};

} // namespace layerscope
