// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/compareviewregistry.h"

#include "ui/pages/differencepane.h"
#include "ui/views/alignmentpane.h"
#include "ui/views/compareconfigview.h"
#include "ui/views/comparefilesview.h"
#include "ui/views/differencetreemapview.h"
#include "ui/views/imagesetview.h"

#include <QCoreApplication>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct CompareViewTitles {
        Q_DECLARE_TR_FUNCTIONS(layerscope::CompareViewTitles)
    };

    template <typename View>
    CompareView* create(const CompareContext& context, QWidget* parent)
    {
        return new View(context, parent);
    }

} // namespace

const std::vector<CompareViewEntry>& compareViews()
{
    static const std::vector<CompareViewEntry> views {
        { .id = u"files"_s,
            .iconName = u"list"_s,
            .title = [] { return CompareViewTitles::tr("Files"); },
            .create = create<CompareFilesView>,
            .difference = true },
        { .id = u"treemap"_s,
            .iconName = u"treemap"_s,
            .title = [] { return CompareViewTitles::tr("Difference treemap"); },
            .create = create<DifferenceTreemapView>,
            .difference = true },
        { .id = u"configuration"_s,
            .iconName = u"settings"_s,
            .title = [] { return CompareViewTitles::tr("Configuration"); },
            .create = create<CompareConfigView> },
        { .id = u"image-set"_s,
            .iconName = u"layers"_s,
            .title = [] { return CompareViewTitles::tr("Image set"); },
            .create = create<ImageSetView> },
    };
    return views;
}

const ComparePanes& comparePanes()
{
    static const ComparePanes panes {
        .alignment = [](const CompareContext& context, QWidget* parent) -> QWidget* {
            return new AlignmentPane(context, parent);
        },
        .difference = [](const CompareContext& context, QWidget* parent) -> QWidget* {
            return new DifferencePane(context, parent);
        },
    };
    return panes;
}

} // namespace layerscope
