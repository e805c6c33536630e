// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/comparestate.h"

#include "ui/format.h"

namespace layerscope {

void CompareState::selectPath(PairId pair)
{
    if (m_path == pair)
        return;
    m_path = pair;
    emit pathChanged(pair);
}

void CompareState::hover(PairId pair)
{
    if (m_hovered == pair)
        return;
    m_hovered = pair;
    emit hoverChanged(pair);
}

void CompareState::setRoot(PairId pair)
{
    if (m_root == pair)
        return;
    m_root = pair;
    emit rootChanged(pair);
}

void CompareState::selectLayers(LayerId a, LayerId b)
{
    if (m_query.layerA == a && m_query.layerB == b)
        return;
    m_query.layerA = a;
    m_query.layerB = b;
    emit layersChanged();
    emit queryChanged();
}

void CompareState::setText(const QString& text)
{
    std::string bytes = text.toStdString();
    if (m_query.text == bytes)
        return;
    m_query.text = std::move(bytes);
    emit queryChanged();
}

void CompareState::setRegex(bool on)
{
    if (m_query.isRegex == on)
        return;
    m_query.isRegex = on;
    emit queryChanged();
}

void CompareState::chooseShown(const std::array<bool, differenceCount>& shown)
{
    if (m_query.shown == shown)
        return;
    m_query.shown = shown;
    emit queryChanged();
}

void CompareState::setShown(Difference difference, bool shown)
{
    bool& known = m_query.shown[static_cast<size_t>(difference)];
    if (known == shown)
        return;
    known = shown;
    emit queryChanged();
}

void CompareState::setOptions(const CompareOptions& options)
{
    if (m_options == options)
        return;
    m_options = options;
    emit comparisonWanted();
}

void CompareState::setScopes(Scope a, Scope b)
{
    if (m_scopeA == a && m_scopeB == b)
        return;
    m_scopeA = a;
    m_scopeB = b;
    emit comparisonWanted();
}

void CompareState::compareStored(bool stored)
{
    const auto scope = [stored](LayerId layer) {
        return stored && layer.isValid() ? Scope::layer(layer) : Scope::final();
    };
    setScopes(scope(layerA()), scope(layerB()));
}

void CompareState::reset()
{
    selectPath({});
    hover({});
    setRoot(TreeComparison::root());
    selectLayers({}, {});
    setScopes(Scope::final(), Scope::final());
}

bool CompareState::clearInmost()
{
    if (!m_query.text.empty())
        setText({});
    else if (m_root != TreeComparison::root())
        setRoot(TreeComparison::root());
    else if (hasLayers())
        selectLayers({}, {});
    else if (m_scopeA != Scope::final() || m_scopeB != Scope::final())
        setScopes(Scope::final(), Scope::final());
    else
        return false;
    return true;
}

} // namespace layerscope
