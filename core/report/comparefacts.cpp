// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/comparefacts.h"

#include <array>

namespace layerscope {

namespace {

    std::string nameOf(const Analysis& image)
    {
        const std::string name = image.image.displayName();
        return name.empty() ? image.source.path : name;
    }

    std::string fileName(const std::string& path)
    {
        const size_t slash = path.find_last_of('/', path.size() < 2 ? 0 : path.size() - 2);
        return slash == std::string::npos ? path : path.substr(slash + 1);
    }

    void addWhatTellsApart(SideNames& names, const Analysis& a, const Analysis& b)
    {
        if (names.a != names.b)
            return;
        std::string tellA = a.image.summary.platform.text();
        std::string tellB = b.image.summary.platform.text();
        if (tellA == tellB) {
            tellA = fileName(a.source.path);
            tellB = fileName(b.source.path);
        }
        if (tellA == tellB) {
            tellA = a.source.path;
            tellB = b.source.path;
        }
        if (tellA == tellB)
            return;
        names.a += " (" + tellA + ")";
        names.b += " (" + tellB + ")";
    }

    std::string scopeText(const Scope& scope, const Say& say)
    {
        const std::string last = std::to_string(scope.last.value);
        switch (scope.kind) {
        case Scope::Kind::Final:
            return {};
        case Scope::Kind::UpTo:
            return say(" up to layer %1", last);
        case Scope::Kind::Layers:
            break;
        }
        return scope.first == scope.last ? say(" layer %1", last)
                                         : say(" layers %1 to %2", std::to_string(scope.first.value), last);
    }

    void addSide(const Comparison& comparison, ComparisonGap::Side side, std::vector<SidedWarning>& all)
    {
        for (const Warning& warning : sideOf(comparison, side).warnings)
            all.push_back({ side, name(warning.code), warning.severity(), warning.subject, warning.detail });
    }

    std::string textOf(const ComparisonGap& gap, const Say& say)
    {
        return gap.verified == Verification::Missing
            ? say("is not there, so that what it holds counts as absent")
            : say("could not be read to its end, so that what it holds may count as absent");
    }

} // namespace

SideNames sideNames(const Comparison& comparison, const Say& say)
{
    SideNames names { nameOf(*comparison.a), nameOf(*comparison.b) };
    addWhatTellsApart(names, *comparison.a, *comparison.b);
    names.a += scopeText(scopeOf(comparison.files->treeA()), say);
    names.b += scopeText(scopeOf(comparison.files->treeB()), say);
    return names;
}

std::string_view name(ComparisonGap::Side side) { return side == ComparisonGap::Side::A ? "a" : "b"; }

const Analysis& sideOf(const Comparison& comparison, ComparisonGap::Side side)
{
    return side == ComparisonGap::Side::A ? *comparison.a : *comparison.b;
}

Scope scopeOf(const std::shared_ptr<const ScopedTree>& tree) { return tree ? tree->scope() : Scope::final(); }

std::vector<std::string> namesOf(Aspects aspects)
{
    std::vector<std::string> names;
    for (const Aspect aspect : { Aspect::Content, Aspect::Mode, Aspect::Owner, Aspect::Mtime, Aspect::Xattrs,
             Aspect::Target, Aspect::Type }) {
        if (aspects.has(aspect))
            names.emplace_back(name(aspect));
    }
    return names;
}

std::vector<SidedWarning> warningsOf(const Comparison& comparison, const Say& say)
{
    std::vector<SidedWarning> all;
    addSide(comparison, ComparisonGap::Side::A, all);
    addSide(comparison, ComparisonGap::Side::B, all);
    for (const ComparisonGap& gap : comparison.gaps)
        all.push_back({ gap.side, "not-compared", Severity::Damage,
            say("layer %1", std::to_string(gap.layer.value)), textOf(gap, say) });
    return all;
}

} // namespace layerscope
