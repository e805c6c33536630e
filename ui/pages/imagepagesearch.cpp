// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// The search of an image page, and the places that Back and Forward know.

#include "ui/pages/imagepage.h"
#include "ui/views/searchview.h"
#include "ui/views/viewregistry.h"

#include <QStackedWidget>
#include <QTabBar>

namespace layerscope {

using namespace Qt::StringLiterals;

SearchView* ImagePage::searchView()
{
    if (!m_search) {
        m_search = new SearchView(context(), m_stack);
        m_stack->addWidget(m_search);
        connect(m_search, &ImageView::factsChanged, this, &ImagePage::factsChanged);
        connect(m_search, &SearchView::closeRequested, this, &ImagePage::leaveSearch);
        connect(m_search, &SearchView::showInFilesRequested, this, &ImagePage::showInFiles);
    }
    return m_search;
}

void ImagePage::showSearch(const QString& text)
{
    if (!m_session->analysis())
        return;
    if (!m_isSearching) {
        m_focusBeforeSearch = focusWidget();
        m_pathBeforeSearch = m_state.path();
        (void)searchView();
        m_isSearching = true;
        placeView();
    }
    m_search->begin(text);
}

bool ImagePage::leaveSearch()
{
    if (!m_isSearching)
        return false;
    closeSearch();
    if (m_focusBeforeSearch && m_focusBeforeSearch->isVisible())
        m_focusBeforeSearch->setFocus(Qt::OtherFocusReason);
    else if (shownView())
        shownView()->mainWidget()->setFocus(Qt::OtherFocusReason);
    // Last: a tree that gets the focus selects its first row when it has no other.
    m_state.selectPath(m_pathBeforeSearch);
    return true;
}

void ImagePage::closeSearch()
{
    if (!m_isSearching)
        return;
    m_isSearching = false;
    placeView();
}

/// Shows a version where it was made: the files of its layer, with the path selected.
void ImagePage::showInFiles(NodeId node, LayerId layer)
{
    m_navigation.settle(); // Back leads to this row
    showView(u"files"_s);
    m_state.selectLayer(layer);
    m_state.setScopeMode(ViewState::ScopeMode::ThisLayer);
    m_state.selectPath(node);
}

void ImagePage::watchPlaces()
{
    connect(&m_state, &ViewState::pathChanged, &m_navigation, &Navigation::note);
    connect(&m_state, &ViewState::rootChanged, &m_navigation, &Navigation::note);
    connect(&m_state, &ViewState::scopeChanged, &m_navigation, &Navigation::note);
}

Place ImagePage::here() const
{
    Place place = placeOf(m_state);
    place.view = m_isSearching ? u"search"_s : imageViews()[static_cast<size_t>(currentView())].id;
    return place;
}

void ImagePage::goTo(const Place& place)
{
    if (place.view == u"search")
        showSearch();
    else
        showView(place.view);
    restorePlace(m_state, place);
}

} // namespace layerscope
