// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QWidget>

namespace layerscope {

class FileTypesData;
class FilterField;
class ImageSession;
class Settings;
class ViewData;
class ViewState;

/// What a view of an image has to go by. It writes to the state and listens to state and data; it knows no other view.
struct ViewContext {
    ViewState& state;
    ViewData& data;
    FileTypesData& types;
    ImageSession& session;
    Settings& settings;
};

/// One view of an image page: Files, Wasted space and so on; see viewregistry.
class ImageView : public QWidget {
    Q_OBJECT
public:
    ImageView(const ViewContext& context, QWidget* parent);

    /// The field that Ctrl+Shift+F goes to, if there is one.
    [[nodiscard]] virtual FilterField* filterField() { return nullptr; }
    /// The widget that gets the keyboard when the view is shown.
    [[nodiscard]] virtual QWidget* mainWidget() = 0;
    /// Facts for the left of the status line; empty: the page's own.
    [[nodiscard]] virtual QStringList facts() const { return {}; }
    /// A panel to stand above the details, such as the treemap's legend; owned by the view until it is placed.
    [[nodiscard]] virtual QWidget* sidePanel() { return nullptr; }

signals:
    void factsChanged();
    void viewRequested(const QString& id); ///< another view shall be shown, by its id in viewregistry

protected:
    ViewState& m_state;
    ViewData& m_data;
    FileTypesData& m_types;
    ImageSession& m_session;
    Settings& m_settings;
    /// Called on a change of language (and once by the subclass).
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace layerscope
