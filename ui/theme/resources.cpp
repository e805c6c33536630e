// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function and therefore must not stand in a namespace.
static void initIcons() { Q_INIT_RESOURCE(layerscope); }

namespace layerscope {

void initResources()
{
    static const bool done = (initIcons(), true);
    (void)done;
}

} // namespace layerscope
