// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <QToolButton>

#include <array>

class QCheckBox;
class QFrame;
class QPlainTextEdit;

namespace layerscope {

class CompareState;
class Label;

/// Says what a comparison ignores ("ignoring mtime") and opens a small pane to change it: aspects to tick, and globs of
/// paths, one a line. What is changed there takes effect at once, a faulty glob not before it is mended.
class CompareOptionsButton : public QToolButton {
    Q_OBJECT
public:
    explicit CompareOptionsButton(CompareState& state, QWidget* parent = nullptr);

    void openPane();
    [[nodiscard]] QFrame* pane() const { return m_pane; }
    [[nodiscard]] QCheckBox* box(Aspect aspect) const;
    [[nodiscard]] QPlainTextEdit* globs() const { return m_globs; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    static constexpr std::array aspects { Aspect::Mtime, Aspect::Mode, Aspect::Owner, Aspect::Xattrs,
        Aspect::Target };

    [[nodiscard]] static QString nameOf(Aspect aspect);
    void buildPane();
    void showOptions();
    void takeAspects();
    void takeGlobs();
    void retranslate();

    CompareState& m_state;
    QFrame* m_pane;
    Label* m_heading;
    std::array<QCheckBox*, aspects.size()> m_boxes {};
    Label* m_globsLabel;
    QPlainTextEdit* m_globs;
    Label* m_fault;
};

} // namespace layerscope
