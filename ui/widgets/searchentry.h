// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace layerscope {

/// The field beside the document tabs: what is typed into it opens the search, where typing goes on.
class SearchEntry : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchEntry(QWidget* parent = nullptr);
    enum Scope { AllLayers, BothImages, Table };
    void setScope(Scope scope); ///< what it says that is searched

signals:
    void searchRequested(const QString& text); ///< empty: Enter in the empty field

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void request();
    void retranslate();

    Scope m_scope = AllLayers;
};

} // namespace layerscope
