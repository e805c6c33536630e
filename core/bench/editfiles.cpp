// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/edit.h"

#include <algorithm>
#include <set>
#include <utility>

namespace layerscope::benchedit {

namespace {

    using std::filesystem::path;

    /// Calls `visit(text)` for each path there is; of the document's lists only elements for which `needs(text)` holds are taken
    /// out of sharing.
    template <typename Visit>
    void visitAll(std::vector<std::string>& texts, Visit visit)
    {
        std::ranges::for_each(texts, visit);
    }

    template <typename Visit>
    void visitPaths(BenchVariant& variant, Visit visit)
    {
        visit(variant.image.path);
        visitAll(variant.buildLogs, visit);
        visitAll(variant.startTimes, visit);
    }

    template <typename Visit>
    void visitPaths(BenchRow& row, Visit visit)
    {
        visit(row.image.path);
        visitAll(row.import.files, visit);
        for (BenchValue& value : row.values)
            visitAll(value.cell.import.files, visit);
    }

    template <typename Visit>
    void visitPaths(BenchStage& stage, Visit visit)
    {
        visit(stage.image.path);
        visitAll(stage.size.import.files, visit);
    }

    template <typename Item, typename Change>
    bool changes(const Item& item, Change change)
    {
        Item copy = item;
        visitPaths(copy, [&](std::string& text) { text = change(text); });
        return !(copy == item);
    }

    template <typename Item, typename Change>
    void changeAll(SharedList<Item>& items, Change change)
    {
        for (size_t i = 0; i < items.size(); ++i) {
            if (changes(std::as_const(items)[i], change))
                visitPaths(items[i], [&](std::string& text) { text = change(text); });
        }
    }

    template <typename Change>
    void changePaths(BenchDocument& document, Change change)
    {
        for (BenchVariant& variant : document.variants)
            visitPaths(variant, [&](std::string& text) { text = change(text); });
        for (size_t s = 0; s < document.sections.size(); ++s) {
            BenchSection& section = document.sections[s];
            changeAll(section.rows, change);
            changeAll(section.stages, change);
        }
    }

    bool haveMoreThanTheRootInCommon(const path& a, const path& b)
    {
        const path inA = a.relative_path();
        const path inB = b.relative_path();
        return !inA.empty() && !inB.empty() && *inA.begin() == *inB.begin();
    }

} // namespace

std::vector<std::string> files(const BenchDocument& document)
{
    BenchDocument copy = document;
    std::vector<std::string> found;
    std::set<std::string> seen;
    changePaths(copy, [&](const std::string& text) {
        if (!text.empty() && seen.insert(text).second)
            found.push_back(text);
        return text;
    });
    return found;
}

void rebase(BenchDocument& document, const path& from, const path& to)
{
    if (from == to)
        return;
    changePaths(document, [&](const std::string& text) {
        const path file(text);
        if (text.empty() || (file.is_absolute() && !from.empty()))
            return text;
        const path whole = (from / file).lexically_normal();
        if (file.is_absolute() && !haveMoreThanTheRootInCommon(whole, to))
            return text;
        return (to.empty() ? whole : whole.lexically_relative(to)).string();
    });
}

} // namespace layerscope::benchedit
