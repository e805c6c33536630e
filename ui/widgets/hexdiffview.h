// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/contentdifference.h"

#include <QWidget>

#include <array>
#include <memory>

namespace layerscope {

class HexView;
class Label;

/// Two files of bytes beside each other: sizes, digests, where they part, and the bytes around that place with those
/// that differ marked. Both sides scroll together.
class HexDiffView : public QWidget {
    Q_OBJECT
public:
    explicit HexDiffView(QWidget* parent = nullptr);

    void setDifference(std::shared_ptr<const ContentDifference> difference, uint64_t sizeA, uint64_t sizeB);
    [[nodiscard]] HexView* viewA() const { return m_views[0]; }
    [[nodiscard]] HexView* viewB() const { return m_views[1]; }
    [[nodiscard]] QString summary() const; ///< "First difference at byte 1,234 (0x4d2)"
    [[nodiscard]] QString facts(size_t side) const; ///< "A  1,234 bytes  sha256:…"

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::shared_ptr<const ContentDifference> m_difference;
    std::array<uint64_t, 2> m_sizes {};
    Label* m_summary;
    std::array<Label*, 2> m_facts {};
    std::array<HexView*, 2> m_views {};
};

} // namespace layerscope
