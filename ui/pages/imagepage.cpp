// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/imagepage.h"

#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/models/layermodel.h"
#include "ui/pages/commandpane.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/exportstrip.h"
#include "ui/pages/imageheader.h"
#include "ui/pages/layersview.h"
#include "ui/pages/panes.h"
#include "ui/pages/pathcommands.h"
#include "ui/pages/progresspanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/searchview.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/layerbar.h"
#include "ui/widgets/splitter.h"

#include <QEvent>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int layersWidth = 440;
    constexpr int detailsWidth = 288;
    constexpr int commandHeight = 160;
    constexpr int foldDetailsBelow = 1100;
    constexpr int foldLayersBelow = 900;
    constexpr qint64 quietMilliseconds = 300; // no progress before that

} // namespace

ImagePage::ImagePage(std::unique_ptr<ImageSession> session, Settings& settings, QWidget* parent)
    : DocumentPage(parent)
    , m_session(std::move(session))
    , m_settings(settings)
    , m_data(m_state)
    , m_types(m_data)
    , m_layerModel(new LayerModel(this))
    , m_header(new ImageHeader(this))
    , m_bar(new LayerBar(m_state, this))
    , m_banners(new BannerStack(this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_commands(new PathCommands(m_state, m_data, *m_session, m_settings, this))
    , m_navigation([this] { return here(); }, [this](const Place& place) { goTo(place); })
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_views.resize(imageViews().size());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    column->addWidget(m_banners);
    column->addWidget(new ExportStrip(m_commands->exporter(), this));
    column->addWidget(m_splitter, 1);
    m_splitter->addWidget(buildLayersSide());
    m_splitter->addWidget(buildViewsSide());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    connect(m_session.get(), &ImageSession::stateChanged, this, &ImagePage::takeState);
    connect(m_session.get(), &ImageSession::progressChanged, this, &ImagePage::takeProgress);
    connect(&m_state, &ViewState::layersChanged, this, &ImagePage::factsChanged);
    connect(&m_state, &ViewState::hoverChanged, this, &ImagePage::factsChanged);
    connect(&m_data, &ViewData::treeChanged, this, &ImagePage::factsChanged);
    watchPlaces();
    restoreLayout();
    updateTabs();
    takeState();
}

/// The views take leave of the state, a member, and whoever listens to the page may be gone himself.
ImagePage::~ImagePage()
{
    blockSignals(true);
    delete m_splitter;
    delete m_bar;
}

QWidget* ImagePage::buildLayersSide()
{
    m_layersSplitter = new Splitter(Qt::Vertical, this);
    m_layers = new LayersView(m_state, m_layerModel, m_settings, m_layersSplitter);
    m_command = new CommandPane(m_state, m_layersSplitter);
    m_layersSplitter->addWidget(m_layers);
    m_layersSplitter->addWidget(m_command);
    m_layersSplitter->setStretchFactor(0, 1);
    m_layersSplitter->setStretchFactor(1, 0);
    m_layersSplitter->setSizes({ 400, commandHeight });
    return m_layersSplitter;
}

QWidget* ImagePage::buildViewsSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new ViewTabs(side);
    for (const ViewEntry& entry : imageViews())
        m_tabs->setTabIcon(m_tabs->addTab(entry.title()), icon(entry.iconName));
    column->addWidget(m_tabs);
    m_viewSplitter = new Splitter(Qt::Horizontal, side);
    m_stack = new QStackedWidget(m_viewSplitter);
    m_stack->setMinimumWidth(240);
    m_progress = new ProgressPanel(*m_session, m_stack);
    m_stack->addWidget(m_progress);
    m_side = new Splitter(Qt::Vertical, m_viewSplitter);
    m_details = new DetailsPane(m_state, m_data, *m_session, m_side);
    m_side->addWidget(m_details);
    m_side->setMinimumWidth(200);
    m_viewSplitter->addWidget(m_stack);
    m_viewSplitter->addWidget(m_side);
    m_viewSplitter->setStretchFactor(0, 1);
    m_viewSplitter->setStretchFactor(1, 0);
    m_viewSplitter->setSizes({ 550, detailsWidth });
    column->addWidget(m_viewSplitter, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ImagePage::placeView);
    connect(m_progress, &ProgressPanel::configurationRequested, this, [this] { showView(u"image"_s); });
    connect(m_tabs, &QTabBar::tabBarClicked, this, &ImagePage::closeSearch);
    return side;
}

void ImagePage::restoreLayout()
{
    if (!m_splitter->restoreState(m_settings.state(u"image/layers"_s)))
        m_splitter->setSizes({ layersWidth, 840 });
    m_layersSplitter->restoreState(m_settings.state(u"image/command"_s));
    m_viewSplitter->restoreState(m_settings.state(u"image/details"_s));
    m_detailsWanted = m_settings.state(u"image/detailsHidden"_s) != "1";
}

void ImagePage::saveLayout() const
{
    m_settings.setState(u"image/layers"_s, m_splitter->saveState());
    m_settings.setState(u"image/command"_s, m_layersSplitter->saveState());
    m_settings.setState(u"image/details"_s, m_viewSplitter->saveState());
    m_settings.setState(u"image/detailsHidden"_s, m_detailsWanted ? "0" : "1");
}

std::optional<ReportSource> ImagePage::reportSource() const
{
    if (!isReady())
        return {};
    return ReportSource { m_session->analysis(), title(), { m_session->path() } };
}

void ImagePage::takeState()
{
    const ImageSession::State state = m_session->state();
    const auto& image = m_session->description();
    if (image && m_state.layerCount() != image->layers.size())
        m_state.reset(image->layers.size());
    if (!m_session->analysis()) {
        m_header->setDescription(image, QFileInfo(m_session->path()).fileName());
        m_bar->setDescription(image);
        m_layerModel->setDescription(image);
        m_command->setDescription(image);
    }
    m_layers->setReading(!m_session->analysis());
    if (state == ImageSession::State::Ready) {
        const auto analysis = m_session->analysis();
        m_header->setAnalysis(analysis);
        m_bar->setAnalysis(analysis);
        m_layerModel->setAnalysis(analysis);
        m_command->setAnalysis(analysis);
        m_data.setAnalysis(analysis, m_session->archive());
        m_banners->say([analysis] { return warningBanners(analysis->warnings); });
        m_navigation.start();
        emit ready();
    } else if (state == ImageSession::State::Failed && m_session->error()) {
        m_banners->say([error = *m_session->error(), path = m_session->path()] {
            return QList { errorBanner(error, path) };
        });
    }
    updateTabs();
    placeView();
    emit titleChanged();
    emit factsChanged();
}

void ImagePage::takeProgress()
{
    m_layerModel->setProgress(m_session->progress());
    m_bar->setProgress(m_session->progress());
    emit titleChanged();
    emit factsChanged();
}

void ImagePage::updateTabs()
{
    const auto& views = imageViews();
    for (size_t i = 0; i < views.size(); ++i) {
        const int index = static_cast<int>(i);
        m_tabs->setTabText(index, views[i].title());
        QString badge;
        if (views[i].badge && m_session->analysis()) {
            const uint64_t bytes = views[i].badge(*m_session->analysis());
            badge = bytes ? Format::bounded(Format::current().size(bytes), m_session->analysis()->isDamaged())
                          : QString();
        }
        m_tabs->setBadge(index, badge);
    }
    m_tabs->setAccessibleName(tr("Views"));
}

ViewContext ImagePage::context()
{
    return {
        .state = m_state, .data = m_data, .types = m_types, .session = *m_session, .settings = m_settings
    };
}

ImageView* ImagePage::view(int index)
{
    const auto position = static_cast<size_t>(index);
    if (!m_views[position]) {
        m_views[position] = imageViews()[position].create(context(), m_stack);
        m_stack->addWidget(m_views[position]);
        connect(m_views[position], &ImageView::factsChanged, this, &ImagePage::factsChanged);
        connect(m_views[position], &ImageView::viewRequested, this, &ImagePage::leadTo);
        if (QWidget* panel = m_views[position]->sidePanel()) {
            m_side->insertWidget(0, panel);
            m_side->setStretchFactor(m_side->indexOf(m_details), 1);
            QList<int> sizes = m_side->sizes();
            sizes.first() = panel->sizeHint().height();
            sizes.last() = m_side->height();
            m_side->setSizes(sizes);
        }
    }
    return m_views[position];
}

/// Puts what the current tab asks for into the stack: the view, or the progress while it has nothing to show.
void ImagePage::placeView()
{
    const int index = m_tabs->currentIndex();
    const ViewEntry& entry = imageViews()[static_cast<size_t>(index)];
    const bool shown = m_session->analysis() || (entry.early && m_session->description());
    if (m_isSearching)
        m_stack->setCurrentWidget(m_search);
    else
        m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(view(index)) : m_progress);
    m_progress->setVisible(!shown);
    for (size_t i = 0; i < m_views.size(); ++i) {
        if (QWidget* panel = m_views[i] ? m_views[i]->sidePanel() : nullptr)
            panel->setVisible(static_cast<int>(i) == index && !m_isSearching);
    }
    updateFolding();
    m_navigation.note();
    emit factsChanged();
}

ImageView* ImagePage::shownView() const
{
    return m_isSearching ? m_search : m_views[static_cast<size_t>(currentView())];
}

void ImagePage::updateFolding()
{
    const ViewEntry& entry = imageViews()[static_cast<size_t>(m_tabs->currentIndex())];
    m_side->setVisible((entry.details || m_isSearching) && m_detailsWanted && m_session->analysis()
        && width() >= foldDetailsBelow);
    m_layersSplitter->setVisible(width() >= foldLayersBelow);
}

void ImagePage::resizeEvent(QResizeEvent* event)
{
    DocumentPage::resizeEvent(event);
    updateFolding();
}

void ImagePage::showView(int index)
{
    closeSearch();
    if (index >= 0 && index < m_tabs->count())
        m_tabs->setCurrentIndex(index);
    if (m_views[static_cast<size_t>(m_tabs->currentIndex())])
        view(m_tabs->currentIndex())->mainWidget()->setFocus();
}

void ImagePage::showView(const QString& id)
{
    const auto& views = imageViews();
    const auto found
        = std::find_if(views.begin(), views.end(), [&](const ViewEntry& entry) { return entry.id == id; });
    if (found != views.end())
        showView(static_cast<int>(found - views.begin()));
}

void ImagePage::reveal()
{
    const bool isMap = imageViews()[static_cast<size_t>(currentView())].id == u"treemap"_s;
    leadTo(isMap ? u"files"_s : u"treemap"_s);
}

/// Shows a view with the selected path in it.
void ImagePage::leadTo(const QString& view)
{
    showView(view);
    const auto& tree = m_data.tree();
    if (view != u"treemap" || !tree || !m_state.path().isValid())
        return;
    // A map of something else would not show the path.
    for (NodeId up = m_state.path(); up != m_state.root(); up = tree->analysis()->tree.parent(up)) {
        if (up == PathTree::root()) {
            m_state.setRoot(PathTree::root());
            return;
        }
    }
}

QList<DocumentPage::ViewName> ImagePage::viewNames() const
{
    QList<ViewName> names;
    for (const ViewEntry& entry : imageViews())
        names.append({ entry.title(), entry.iconName });
    return names;
}

QString ImagePage::selectedPath() const
{
    const auto& analysis = m_session->analysis();
    return analysis && m_state.path().isValid() ? displayText(analysis->tree.path(m_state.path()))
                                                : QString();
}

int ImagePage::currentView() const { return m_tabs->currentIndex(); }

void ImagePage::focusFilter()
{
    if (FilterField* field = m_session->analysis() ? shownView()->filterField() : nullptr) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

void ImagePage::focusLayers()
{
    if (m_layers->isVisible())
        m_layers->setFocus(Qt::ShortcutFocusReason);
    else
        m_bar->setFocus(Qt::ShortcutFocusReason);
}

void ImagePage::focusNextPane(int step)
{
    QList<QWidget*> panes { m_bar, m_layers, m_tabs };
    if (m_session->analysis())
        panes.append(shownView()->mainWidget());
    panes.append(m_details);
    layerscope::focusNextPane(*this, panes, step);
}

void ImagePage::toggleDetails()
{
    m_detailsWanted = !m_detailsWanted;
    updateFolding();
}

QString ImagePage::title() const
{
    const auto& image = m_session->description();
    QString title = image ? displayText(image->displayName()) : QFileInfo(m_session->path()).fileName();
    const auto& progress = m_session->progress();
    if (m_session->isBusy() && m_session->elapsedMilliseconds() > quietMilliseconds && progress.bytesTotal)
        title += u" · "_s + QString::number(100 * progress.bytesDone / progress.bytesTotal) + u" %"_s;
    return title;
}

QString ImagePage::iconName() const { return u"image"_s; }

/// "Reading layers 8 and 9 of 15": those that bytes arrive from now.
QString ImagePage::readingText() const
{
    const auto& layers = m_session->progress().layers;
    QStringList running;
    for (size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].done > 0 && !layers[i].finished)
            running.append(QString::number(i));
    }
    if (m_session->progress().phase == LoadProgress::Phase::Analysing)
        return tr("Putting the layers together");
    if (m_session->state() != ImageSession::State::Reading || running.isEmpty())
        return m_session->description() ? tr("Reading layers") : tr("Reading the archive");
    const auto count = static_cast<int>(running.size());
    const QString last = running.takeLast();
    const QString others = running.join(tr(", ", "between numbers"));
    const QString list = others.isEmpty() ? last : tr("%1 and %2", "numbers of layers").arg(others, last);
    return tr("Reading layer(s) %1 of %2", nullptr, count).arg(list, QString::number(layers.size()));
}

QStringList ImagePage::leftFacts() const
{
    const auto& analysis = m_session->analysis();
    if (m_session->isBusy())
        return { readingText(), tr("Esc cancels") };
    if (!analysis)
        return {};
    if (m_state.hovered().isValid())
        return { displayText(analysis->tree.path(m_state.hovered())) };
    if (const ImageView* current = shownView()) {
        if (const QStringList facts = current->facts(); !facts.isEmpty())
            return facts;
    }
    return m_data.tree() ? scopeFacts(*m_data.tree()) : QStringList();
}

QStringList ImagePage::scopeFacts(const ScopedTree& tree)
{
    const Format& format = Format::current();
    const Scope& scope = tree.scope();
    const int files = static_cast<int>(tree.files(PathTree::root()));
    const bool damaged = tree.analysis()->isDamaged();
    const QString bytes = Format::bounded(format.size(tree.bytes(PathTree::root())), damaged);
    switch (scope.kind) {
    case Scope::Kind::Final:
        return { tr("Showing: final image"),
            Format::bounded(tr("%Ln file(s) · %1 live", nullptr, files).arg(bytes), damaged) };
    case Scope::Kind::UpTo:
        return { tr("Showing: up to layer %1").arg(scope.last.value),
            Format::bounded(tr("%Ln file(s) · %1", nullptr, files).arg(bytes), damaged) };
    case Scope::Kind::Layers:
        break;
    }
    QStringList facts { scope.first == scope.last
            ? tr("Selected: layer %1").arg(scope.first.value)
            : tr("Selected: layers %1 to %2").arg(scope.first.value).arg(scope.last.value) };
    facts.append(tr("stores %Ln file(s) · %1", nullptr, files).arg(bytes));
    if (const uint64_t hidden = tree.hiddenBytes(PathTree::root()))
        facts.append(
            tr("hides %1 below").arg(Format::bounded(format.size(hidden), tree.analysis()->isDamaged())));
    return facts;
}

QStringList ImagePage::rightFacts() const
{
    QStringList facts;
    const auto& analysis = m_session->analysis();
    facts.append(
        Format::current().unit() == SizeUnit::Decimal ? tr("MB = 10⁶ bytes") : tr("MiB = 2²⁰ bytes"));
    if (!analysis)
        return facts;
    const auto damaged = std::count_if(analysis->layers.begin(), analysis->layers.end(),
        [](const LayerInfo& layer) { return !layer.complete; });
    if (damaged)
        facts.append(tr("%Ln damaged layer(s)", nullptr, static_cast<int>(damaged)));
    const auto verified = std::count_if(analysis->layers.begin(), analysis->layers.end(),
        [](const LayerInfo& layer) { return layer.verified == Verification::Ok; });
    facts.append(
        tr("%1 of %Ln layer(s) verified", nullptr, static_cast<int>(analysis->layers.size())).arg(verified));
    return facts;
}

void ImagePage::showBanner(const BannerText& text)
{
    BannerText other = text;
    other.lasts = true;
    m_banners->add(other);
}

bool ImagePage::closeBanner(const BannerText& text) { return m_banners->remove(text); }

bool ImagePage::handleEscape()
{
    if (m_session->isBusy()) {
        m_session->cancel();
        return true;
    }
    return leaveSearch() || m_state.clearInmost();
}

void ImagePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateTabs();
        emit titleChanged();
        emit factsChanged();
    }
    DocumentPage::changeEvent(event);
}

} // namespace layerscope
