// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QWidget>

namespace layerscope {

class CompareData;
class CompareState;
class FilterField;
class OpenImages;
class Settings;

/// What a view of a comparison has to go by. It writes to the state and listens to state and data; it knows no other view.
struct CompareContext {
    CompareState& state;
    CompareData& data;
    OpenImages& images; ///< that could stand beside the two
    Settings& settings;
};

/// One view of a compare page: Files, Difference treemap, Configuration, Image set; see compareviewregistry.
class CompareView : public QWidget {
    Q_OBJECT
public:
    CompareView(const CompareContext& context, QWidget* parent);

    /// The field that Ctrl+Shift+F goes to, if there is one.
    [[nodiscard]] virtual FilterField* filterField() { return nullptr; }
    /// The widget that gets the keyboard when the view is shown.
    [[nodiscard]] virtual QWidget* mainWidget() = 0;
    /// Facts for the left of the status line; empty: the page's own.
    [[nodiscard]] virtual QStringList facts() const { return {}; }
    /// F7 and Shift+F7: selects the next (1) or previous (-1) difference in the order shown; false when the view has no
    /// order of its own.
    virtual bool stepDifference(int step)
    {
        (void)step;
        return false;
    }
    /// What the view's tab says behind its name, such as a count; may be empty. The page makes all views when there is a
    /// comparison, so that their badges are there; what costs time waits until the view is shown.
    [[nodiscard]] virtual QString badge() const { return {}; }

signals:
    void factsChanged(); ///< facts() or badge()
    void viewRequested(const QString& id); ///< another view shall be shown, by its id in compareviewregistry

protected:
    CompareState& m_state;
    CompareData& m_data;
    OpenImages& m_images;
    Settings& m_settings;
    /// Called on a change of language (and once by the subclass).
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace layerscope
