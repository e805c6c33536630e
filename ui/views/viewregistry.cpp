// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/viewregistry.h"

#include "ui/views/duplicatesview.h"
#include "ui/views/filesview.h"
#include "ui/views/filetypesview.h"
#include "ui/views/imageinfoview.h"
#include "ui/views/treemapview.h"
#include "ui/views/wastedview.h"

#include <QCoreApplication>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct ViewTitles {
        Q_DECLARE_TR_FUNCTIONS(layerscope::ViewTitles)
    };

    template <typename View>
    ImageView* create(const ViewContext& context, QWidget* parent)
    {
        return new View(context, parent);
    }

} // namespace

const std::vector<ViewEntry>& imageViews()
{
    static const std::vector<ViewEntry> views {
        { .id = u"files"_s,
            .iconName = u"list"_s,
            .title = [] { return ViewTitles::tr("Files"); },
            .create = create<FilesView>,
            .details = true },
        { .id = u"treemap"_s,
            .iconName = u"treemap"_s,
            .title = [] { return ViewTitles::tr("Treemap"); },
            .create = create<TreemapView>,
            .details = true },
        { .id = u"types"_s,
            .iconName = u"types"_s,
            .title = [] { return ViewTitles::tr("File types"); },
            .create = create<FileTypesView> },
        { .id = u"wasted"_s,
            .iconName = u"waste"_s,
            .title = [] { return ViewTitles::tr("Wasted space"); },
            .create = create<WastedView>,
            .badge = [](const Analysis& analysis) { return analysis.totals.wastedBytes; } },
        { .id = u"duplicates"_s,
            .iconName = u"duplicates"_s,
            .title = [] { return ViewTitles::tr("Duplicates"); },
            .create = create<DuplicatesView>,
            .badge = [](const Analysis& analysis) { return analysis.totals.duplicateBytes; } },
        { .id = u"image"_s,
            .iconName = u"image"_s,
            .title = [] { return ViewTitles::tr("Image"); },
            .create = create<ImageInfoView>,
            .early = true },
    };
    return views;
}

} // namespace layerscope
