// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace layerscope {

/// What models offer beside Qt's own roles. DisplayRole is text, SortRole is data; delegates and proxies know roles
/// and never models.
enum Role {
    SortRole = Qt::UserRole, ///< raw number or text to sort by
    FractionRole, ///< double 0..1: length of the bar behind the cell
    WasteBarRole, ///< bool: the bar stands for wasted bytes and is hatched
    NodeIdRole, ///< uint: NodeId of the row
    LayerIdRole, ///< uint: LayerId of the row
    ChangeRole, ///< int: layerscope::Change of the row
    KeywordRole, ///< text that stands dim before the display text ("COPY")
    DimRole, ///< bool: the cell repeats what another one says, or has nothing to say
    StruckRole, ///< bool: the thing is gone
    RowKindRole, ///< int: the model's own RowKind
    IconNameRole, ///< text: name of one of our icons
    ProgressRole, ///< double 0..1 of a running read
    DamagedRole, ///< bool: the value is a lower bound
    MonospaceRole, ///< bool
    CategoryRole, ///< int: index of a category colour, -1 for none
    DifferenceRole, ///< int: layerscope::Difference of the row
    DeltaBarRole, ///< double -1..1: length of the bar to the left (less) or right (more) of the middle
    TrailerRole, ///< text that stands dim behind the display text
    GapRole, ///< bool: there is nothing on this side; the cell says so by its ground
    LinkRole, ///< bool: the row is a link that does something when it is activated
};

} // namespace layerscope
