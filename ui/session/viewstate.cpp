// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/viewstate.h"

#include <algorithm>

namespace layerscope {

void ViewState::reset(size_t layerCount)
{
    m_layerCount = layerCount;
    m_layers.reset();
    m_marked.clear();
    m_scopeMode = ScopeMode::Final;
    m_path = {};
    m_hovered = {};
    m_root = PathTree::root();
    m_query = {};
    m_fileType = -1;
    emit layersChanged();
    emit markedLayersChanged();
    emit scopeChanged();
    emit queryChanged();
    emit pathChanged(m_path);
    emit rootChanged(m_root);
}

void ViewState::selectLayers(LayerRange range)
{
    if (range.last.index() >= m_layerCount || range.last < range.first || m_layers == range)
        return;
    if (!m_layers && m_scopeMode == ScopeMode::Final)
        m_scopeMode = ScopeMode::ThisLayer;
    if (range.first == range.last || !range.contains(m_anchor))
        m_anchor = range.first;
    m_layers = range;
    emit layersChanged();
    emit scopeChanged();
}

void ViewState::extendSelection(LayerId to)
{
    if (!m_layers) {
        selectLayer(to);
        return;
    }
    selectLayers({ std::min(m_anchor, to), std::max(m_anchor, to) });
}

LayerId ViewState::selectionEnd() const
{
    if (!m_layers)
        return {};
    return m_anchor == m_layers->last ? m_layers->first : m_layers->last;
}

void ViewState::toggleLayer(LayerId layer)
{
    if (!m_layers) {
        selectLayer(layer);
        return;
    }
    const LayerRange range = *m_layers;
    if (!range.contains(layer))
        selectLayers({ std::min(range.first, layer), std::max(range.last, layer) });
    else if (range.first == range.last)
        clearLayers();
    else if (layer.value - range.first.value < range.last.value - layer.value)
        selectLayers({ LayerId(layer.value + 1), range.last });
    else
        selectLayers({ range.first, LayerId(layer.value - 1) });
}

void ViewState::clearLayers()
{
    if (!m_layers)
        return;
    m_layers.reset();
    m_scopeMode = ScopeMode::Final;
    emit layersChanged();
    emit scopeChanged();
}

void ViewState::markLayers(std::vector<LayerId> layers)
{
    if (m_marked == layers)
        return;
    m_marked = std::move(layers);
    emit markedLayersChanged();
}

void ViewState::setScopeMode(ScopeMode mode)
{
    if (mode == m_scopeMode || m_layerCount == 0)
        return;
    m_scopeMode = mode;
    if (mode != ScopeMode::Final && !m_layers) {
        // "This layer" needs one: the last, which is what people have just built.
        const LayerId last(m_layerCount - 1);
        m_layers = LayerRange { last, last };
        m_anchor = last;
        emit layersChanged();
    }
    emit scopeChanged();
}

Scope ViewState::scope() const
{
    if (!m_layers || m_scopeMode == ScopeMode::Final)
        return Scope::final();
    return m_scopeMode == ScopeMode::UpTo ? Scope::upTo(m_layers->last)
                                          : Scope::layers(m_layers->first, m_layers->last);
}

void ViewState::selectPath(NodeId node)
{
    if (node == m_path)
        return;
    m_path = node;
    emit pathChanged(node);
}

void ViewState::hover(NodeId node)
{
    if (node == m_hovered)
        return;
    m_hovered = node;
    emit hoverChanged(node);
}

void ViewState::setRoot(NodeId node)
{
    if (node == m_root || !node.isValid())
        return;
    m_root = node;
    emit rootChanged(node);
}

void ViewState::setQuery(const TreeQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    emit queryChanged();
}

void ViewState::setColouring(Colouring colouring)
{
    if (colouring == m_colouring)
        return;
    m_colouring = colouring;
    emit colouringChanged();
}

void ViewState::setFileType(int type)
{
    if (type == m_fileType)
        return;
    m_fileType = type;
    emit fileTypeChanged();
}

void ViewState::requestPreview(NodeId node, EntryId version) { emit previewRequested(node, version); }

void ViewState::requestSave(NodeId node, SaveAs kind, EntryId version)
{
    emit saveRequested(node, kind, version);
}

void ViewState::requestSaveLayer(LayerId layer) { emit saveLayerRequested(layer); }

bool ViewState::clearInmost()
{
    if (!m_query.isEmpty())
        setQuery({});
    else if (m_fileType >= 0)
        setFileType(-1);
    else if (m_root != PathTree::root())
        setRoot(PathTree::root());
    else if (m_layers)
        clearLayers();
    else
        return false;
    return true;
}

} // namespace layerscope
