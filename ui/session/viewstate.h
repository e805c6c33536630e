// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"
#include "core/tree/treefilter.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace layerscope {

/// A run of neighbouring layers.
struct LayerRange {
    LayerId first;
    LayerId last;
    [[nodiscard]] bool contains(LayerId k) const { return first <= k && k <= last; }
    bool operator==(const LayerRange&) const = default;
};

enum class Colouring { Type, Layer, Change };

/// What the user looks at in one image: the one place for selection, scope, filter and colouring. Views write to it and
/// listen to it; no view knows another. Setters emit only when something changes.
class ViewState : public QObject {
    Q_OBJECT
public:
    /// What "scope" the user asks for; which layers it means depends on the selection.
    enum class ScopeMode { ThisLayer, UpTo, Final };

    using QObject::QObject;

    /// Forgets everything: another image, or none.
    void reset(size_t layerCount);
    [[nodiscard]] size_t layerCount() const { return m_layerCount; }

    [[nodiscard]] const std::optional<LayerRange>& layers() const { return m_layers; }
    [[nodiscard]] bool isSelected(LayerId k) const { return m_layers && m_layers->contains(k); }
    /// The first selection turns the scope from Final to ThisLayer; clearing it turns it back.
    void selectLayers(LayerRange range);
    void selectLayer(LayerId layer) { selectLayers({ layer, layer }); }
    void extendSelection(LayerId to); ///< Shift: from the layer that was selected first
    [[nodiscard]] LayerId
    selectionEnd() const; ///< what Shift moves: the end across from the layer selected first
    /// Ctrl: grows the range to a layer outside of it; takes one within it off, with what lies between it and the nearer
    /// end, for a scope is a run of layers.
    void toggleLayer(LayerId layer);
    void clearLayers();

    /// Layers that another selection is about (a pair of waste): shown, but no selection.
    [[nodiscard]] const std::vector<LayerId>& markedLayers() const { return m_marked; }
    void markLayers(std::vector<LayerId> layers);

    [[nodiscard]] ScopeMode scopeMode() const { return m_scopeMode; }
    void setScopeMode(ScopeMode mode);
    [[nodiscard]] Scope scope() const;

    [[nodiscard]] NodeId path() const { return m_path; } ///< invalid when none is selected
    void selectPath(NodeId node);
    [[nodiscard]] NodeId hovered() const { return m_hovered; }
    void hover(NodeId node);
    [[nodiscard]] NodeId root() const { return m_root; } ///< where treemap and breadcrumb stand
    void setRoot(NodeId node);

    [[nodiscard]] const TreeQuery& query() const { return m_query; }
    void setQuery(const TreeQuery& query);
    [[nodiscard]] Colouring colouring() const { return m_colouring; }
    void setColouring(Colouring colouring);
    /// A file type to point out (index of FileType), or -1.
    [[nodiscard]] int fileType() const { return m_fileType; }
    void setFileType(int type);

    /// Asks the page to show a stored file large; `version` is the member to read, invalid: the one the scope shows.
    void requestPreview(NodeId node, EntryId version = {});
    enum class SaveAs { File, Folder, Tar };
    /// Asks the page to save what is at a path; `version` as above, for files.
    void requestSave(NodeId node, SaveAs kind, EntryId version = {});
    void requestSaveLayer(LayerId layer);

    /// Clears the inmost thing that Esc means: filter, file type, treemap root, layer selection. False if there was none.
    bool clearInmost();

signals:
    void layersChanged();
    void markedLayersChanged();
    void scopeChanged();
    void pathChanged(layerscope::NodeId node);
    void hoverChanged(layerscope::NodeId node);
    void rootChanged(layerscope::NodeId node);
    void queryChanged();
    void colouringChanged();
    void fileTypeChanged();
    void previewRequested(layerscope::NodeId node, layerscope::EntryId version);
    void saveRequested(
        layerscope::NodeId node, layerscope::ViewState::SaveAs kind, layerscope::EntryId version);
    void saveLayerRequested(layerscope::LayerId layer);

private:
    size_t m_layerCount = 0;
    std::optional<LayerRange> m_layers;
    LayerId m_anchor;
    std::vector<LayerId> m_marked;
    ScopeMode m_scopeMode = ScopeMode::Final;
    NodeId m_path;
    NodeId m_hovered;
    NodeId m_root { 0u };
    TreeQuery m_query;
    Colouring m_colouring = Colouring::Type;
    int m_fileType = -1;
};

} // namespace layerscope
