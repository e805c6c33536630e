// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QWidget;

namespace layerscope {

class CompareState;
class FilterField;
class ViewData;
class ViewState;

/// The field "Filter by name", tied to the text of ViewState::query(): all views that have one show the same.
[[nodiscard]] FilterField* makeQueryField(ViewState& state, QWidget* parent);
/// The same for the query of a comparison.
[[nodiscard]] FilterField* makeQueryField(CompareState& state, QWidget* parent);
/// What the filter keeps, for the status line: count of paths and bytes. Empty without a filter.
[[nodiscard]] QStringList queryFacts(const ViewData& data);

} // namespace layerscope
