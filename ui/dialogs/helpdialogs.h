// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace layerscope {

/// All keys on one page.
void showShortcuts(QWidget* parent);
/// Version, licence and what Layerscope is built with.
void showAbout(QWidget* parent);

} // namespace layerscope
