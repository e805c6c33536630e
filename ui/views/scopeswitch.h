// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace layerscope {

class SegmentedSwitch;
class ViewState;

/// This layer / Up to here / Final, tied to the ViewState; names a range "These layers".
[[nodiscard]] SegmentedSwitch* makeScopeSwitch(ViewState& state, QWidget* parent);

} // namespace layerscope
