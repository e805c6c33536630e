// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRect>
#include <QString>

namespace layerscope {

/// A painted widget that consists of parts (segments, tiles, cells) lets screen readers see them by deriving from this
/// beside QWidget. Indices count from 0 to partCount() - 1 and may change with the content.
class AccessibleParts {
public:
    [[nodiscard]] virtual int partCount() const = 0;
    /// A phrase that says everything: "layer 9, COPY ./node_modules, 401.0 MB, selected".
    [[nodiscard]] virtual QString partText(int index) const = 0;
    [[nodiscard]] virtual QRect partRect(int index) const = 0; ///< in widget coordinates
    [[nodiscard]] virtual bool isPartSelected(int index) const = 0;
    virtual void activatePart(int index) = 0; ///< what a click does

protected:
    AccessibleParts() = default;
    AccessibleParts(const AccessibleParts&) = default;
    AccessibleParts& operator=(const AccessibleParts&) = default;
    ~AccessibleParts() = default;
};

/// Makes QAccessible know such widgets. Once, before the first of them is asked for; further calls do nothing.
void installAccessibleParts();

} // namespace layerscope
