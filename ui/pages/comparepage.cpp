// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/comparepage.h"

#include "core/search/regex.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/models/patternfaulttext.h"
#include "ui/pages/comparebanners.h"
#include "ui/pages/compareheader.h"
#include "ui/pages/comparepending.h"
#include "ui/pages/panes.h"
#include "ui/session/openimages.h"
#include "ui/session/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/compareoptions.h"
#include "ui/views/comparescope.h"
#include "ui/views/compareviewregistry.h"
#include "ui/views/queryfield.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/splitter.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <variant>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int alignmentWidth = 440;
    constexpr int differenceHeight = 128;
    constexpr int tabRowHeight = 32;
    constexpr int filterWidth = 200;

    /// The row of view tabs with the filter at its right; the hairline runs below all of it.
    class ViewTabRow : public QWidget {
    public:
        using QWidget::QWidget;

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter painter(this);
            painter.fillRect(rect(), theme().surface);
            painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
        }
    };

    /// "shop:1" and "shop:2" are "1 ↔ 2"; what differs less than that stays as it is.
    QString pairTitle(const QString& a, const QString& b)
    {
        const auto colon = a.lastIndexOf(u':') + 1;
        const bool sameName = colon > 1 && a != b && a.left(colon) == b.left(colon);
        return sameName ? a.mid(colon) + u" ↔ "_s + b.mid(colon) : a + u" ↔ "_s + b;
    }

} // namespace

ComparePage::ComparePage(
    ImageSession& a, ImageSession& b, Settings& settings, OpenImages& images, QWidget* parent)
    : DocumentPage(parent)
    , m_settings(settings)
    , m_images(images)
    , m_data(m_state)
    , m_header(new CompareHeader(this))
    , m_banners(new BannerStack(this))
    , m_body(new QStackedWidget(this))
    , m_pending(new ComparePending(m_body))
    , m_splitter(new Splitter(Qt::Horizontal, m_body))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_views.resize(compareViews().size());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banners);
    column->addWidget(m_body, 1);
    m_body->addWidget(m_pending);
    m_body->addWidget(m_splitter);
    if (const auto make = comparePanes().alignment) {
        m_alignment = make(context(), m_splitter);
        m_splitter->addWidget(m_alignment);
    }
    m_splitter->addWidget(buildViewsSide());
    m_splitter->setStretchFactor(m_splitter->count() - 1, 1);
    connect(m_header, &CompareHeader::swapRequested, this, &ComparePage::swapSides);
    connect(m_pending, &ComparePending::cancelRequested, this, &ComparePage::cancel);
    connect(m_pending, &ComparePending::againRequested, this, &ComparePage::againRequested);
    connect(&m_state, &CompareState::hoverChanged, this, &ComparePage::factsChanged);
    connect(&m_state, &CompareState::layersChanged, this, &ComparePage::factsChanged);
    connect(&m_state, &CompareState::queryChanged, this, &ComparePage::takeQuery);
    connect(&m_state, &CompareState::openRequested, this, &ComparePage::open);
    connect(&m_data, &CompareData::comparisonChanged, this, &ComparePage::takeComparison);
    connect(&m_data, &CompareData::filterChanged, this, &ComparePage::factsChanged);
    watch(m_sources[0], a);
    watch(m_sources[1], b);
    restoreLayout();
    updateTabs();
    takeSources();
}

/// As of ImagePage: the views go before the state.
ComparePage::~ComparePage()
{
    blockSignals(true);
    delete m_body;
}

CompareContext ComparePage::context()
{
    return { .state = m_state, .data = m_data, .images = m_images, .settings = m_settings };
}

QWidget* ComparePage::buildTabRow(QWidget* parent)
{
    auto* line = new ViewTabRow(parent);
    line->setFixedHeight(tabRowHeight);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    m_tabs = new ViewTabs(line);
    for (const CompareViewEntry& entry : compareViews())
        m_tabs->setTabIcon(m_tabs->addTab(entry.title()), icon(entry.iconName));
    m_filter = makeQueryField(m_state, line);
    m_filter->setMinimumWidth(filterWidth / 2);
    m_filter->setMaximumWidth(filterWidth);
    m_regex = new QToolButton(line);
    m_regex->setText(u".*"_s);
    m_regex->setCheckable(true);
    m_regex->setFixedSize(24, 24);
    m_regex->setFocusPolicy(Qt::TabFocus);
    m_options = new CompareOptionsButton(m_state, line);
    row->addWidget(m_tabs);
    row->addStretch();
    row->addWidget(m_filter, 1);
    row->addWidget(m_regex);
    row->addWidget(m_options);
    return line;
}

QWidget* ComparePage::buildViewsSide()
{
    auto* side = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTabRow(side));
    m_viewSplitter = new Splitter(Qt::Vertical, side);
    m_stack = new QStackedWidget(m_viewSplitter);
    m_stack->setMinimumSize(240, 120);
    m_viewSplitter->addWidget(m_stack);
    m_viewSplitter->setStretchFactor(0, 1);
    if (const auto make = comparePanes().difference) {
        m_difference = make(context(), m_viewSplitter);
        m_viewSplitter->addWidget(m_difference);
        m_viewSplitter->setStretchFactor(1, 0);
    }
    column->addWidget(m_viewSplitter, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparePage::placeView);
    connect(m_filter, &FilterField::escaped, this, &ComparePage::leaveSearch);
    connect(m_regex, &QToolButton::clicked, &m_state, &CompareState::setRegex);
    return side;
}

void ComparePage::restoreLayout()
{
    if (!m_splitter->restoreState(m_settings.state(u"compare/layers"_s)))
        m_splitter->setSizes({ alignmentWidth, 840 });
    if (!m_viewSplitter->restoreState(m_settings.state(u"compare/difference"_s)))
        m_viewSplitter->setSizes({ 600 - differenceHeight, differenceHeight });
    m_differenceWanted = m_settings.state(u"compare/differenceHidden"_s) != "1";
}

void ComparePage::saveLayout() const
{
    m_settings.setState(u"compare/layers"_s, m_splitter->saveState());
    m_settings.setState(u"compare/difference"_s, m_viewSplitter->saveState());
    m_settings.setState(u"compare/differenceHidden"_s, m_differenceWanted ? "0" : "1");
}

std::optional<ReportSource> ComparePage::reportSource() const
{
    if (!isReady())
        return {};
    return ReportSource { m_data.comparison(), title(), paths() };
}

void ComparePage::watch(Source& source, ImageSession& session)
{
    source.session = &session;
    source.path = session.path();
    source.title = QFileInfo(source.path).fileName();
    connect(&session, &ImageSession::stateChanged, this, &ComparePage::takeSources);
    connect(&session, &ImageSession::progressChanged, this, &ComparePage::showPending);
    connect(&session, &QObject::destroyed, this, &ComparePage::takeSources);
}

void ComparePage::take(Source& source)
{
    if (source.image.analysis || !source.session)
        return;
    source.imageKey = source.session->imageKey();
    if (const auto& description = source.session->description())
        source.title = displayText(description->displayName());
    if (source.session->state() == ImageSession::State::Ready) {
        source.image = { source.path, source.title, source.session->archive(), source.session->analysis() };
        source.error.reset();
        // What becomes of its tab is none of our business any more.
        disconnect(source.session, nullptr, this, nullptr);
    } else if (source.session->state() == ImageSession::State::Failed && source.session->error()
        && !source.error) {
        source.error = source.session->error();
        m_banners->say([this] { return bannerTexts(); });
    }
}

void ComparePage::takeSources()
{
    for (Source& source : m_sources)
        take(source);
    const auto isRead = [](const Source& source) { return source.image.analysis != nullptr; };
    if (!m_isStarted && std::all_of(m_sources.begin(), m_sources.end(), isRead)) {
        m_isStarted = true;
        m_data.setImages(m_sources[0].image, m_sources[1].image);
    }
    m_header->setNames({ m_sources[0].title, m_sources[0].path }, { m_sources[1].title, m_sources[1].path });
    showPending();
    placeView();
    emit titleChanged();
    emit factsChanged();
}

void ComparePage::showPending()
{
    if (m_data.comparison())
        return;
    const auto side = [](const Source& source) {
        return ComparePending::Side { source.session, source.title, source.image.analysis != nullptr };
    };
    m_pending->show(side(m_sources[0]), side(m_sources[1]), m_data.error().has_value());
}

bool ComparePage::isWaitingFor(const ImageSession& session) const
{
    return std::any_of(m_sources.begin(), m_sources.end(),
        [&](const Source& source) { return source.session == &session && !source.image.analysis; });
}

QStringList ComparePage::paths() const { return { m_sources[0].path, m_sources[1].path }; }

OpenTab ComparePage::tab() const
{
    return { m_sources[0].path, m_sources[0].imageKey, m_sources[1].path, m_sources[1].imageKey };
}

QList<BannerText> ComparePage::bannerTexts() const
{
    const auto& comparison = m_data.comparison();
    QList<BannerText> texts;
    for (const Source& source : m_sources) {
        if (source.error)
            texts.append(errorBanner(*source.error, source.path));
    }
    if (comparison)
        texts += gapBanners(*comparison, m_data.imageA().title, m_data.imageB().title);
    if (m_data.error() && m_data.error()->code != ErrorCode::Cancelled)
        texts.append(comparisonErrorBanner(*m_data.error(), comparison != nullptr));
    return texts;
}

void ComparePage::takeComparison()
{
    const auto& comparison = m_data.comparison();
    if (comparison) {
        m_header->setNames(
            { m_data.imageA().title, m_data.imageA().path }, { m_data.imageB().title, m_data.imageB().path });
        m_header->setComparison(comparison);
        makeViews();
    }
    m_banners->say([this] { return bannerTexts(); });
    showPending();
    updateTabs();
    placeView();
    emit titleChanged();
    emit factsChanged();
}

/// The view that is looked at at once, the others between other events.
void ComparePage::makeViews()
{
    if (m_views.empty() || m_tabs->currentIndex() < 0)
        return;
    makeView(static_cast<size_t>(m_tabs->currentIndex()));
    const auto next = std::find(m_views.begin(), m_views.end(), nullptr);
    if (next == m_views.end())
        return;
    QTimer::singleShot(0, this, [this, index = static_cast<size_t>(next - m_views.begin())] {
        makeView(index);
        makeViews();
    });
}

void ComparePage::makeView(size_t index)
{
    if (m_views[index])
        return;
    CompareView* made = compareViews()[index].create(context(), m_stack);
    m_views[index] = made;
    m_stack->addWidget(made);
    connect(made, &CompareView::factsChanged, this, &ComparePage::updateTabs);
    connect(made, &CompareView::factsChanged, this, &ComparePage::factsChanged);
    connect(made, &CompareView::viewRequested, this, qOverload<const QString&>(&ComparePage::showView));
    updateTabs();
}

void ComparePage::updateTabs()
{
    const auto& views = compareViews();
    for (size_t i = 0; i < views.size(); ++i) {
        const int index = static_cast<int>(i);
        if (m_tabs->tabText(index) != views[i].title())
            m_tabs->setTabText(index, views[i].title());
        m_tabs->setBadge(index, m_views[i] ? m_views[i]->badge() : QString());
    }
    m_tabs->setAccessibleName(tr("Views"));
    m_regex->setToolTip(tr("Regular expression about the path"));
    m_regex->setAccessibleName(m_regex->toolTip());
}

CompareView* ComparePage::view(int index) const
{
    return index < 0 || index >= static_cast<int>(m_views.size()) ? nullptr
                                                                  : m_views[static_cast<size_t>(index)];
}

CompareView* ComparePage::view(const QString& id) const
{
    const auto& views = compareViews();
    const auto found = std::find_if(
        views.begin(), views.end(), [&](const CompareViewEntry& entry) { return entry.id == id; });
    return view(static_cast<int>(found - views.begin()));
}

int ComparePage::currentView() const { return m_tabs->currentIndex(); }

/// Puts what the current tab asks for into the page, or the progress while there is nothing to show.
void ComparePage::placeView()
{
    const bool isThere = m_data.comparison() != nullptr;
    m_body->setCurrentWidget(isThere ? static_cast<QWidget*>(m_splitter) : m_pending);
    const int index = currentView();
    if (!isThere || index < 0)
        return;
    makeView(static_cast<size_t>(index));
    m_stack->setCurrentWidget(view(index));
    const bool difference = compareViews()[static_cast<size_t>(index)].difference;
    m_filter->setVisible(difference);
    m_regex->setVisible(difference);
    m_options->setVisible(difference);
    if (m_difference)
        m_difference->setVisible(difference && m_differenceWanted);
    emit factsChanged();
}

QList<DocumentPage::ViewName> ComparePage::viewNames() const
{
    QList<ViewName> names;
    for (const CompareViewEntry& entry : compareViews())
        names.append({ entry.title(), entry.iconName });
    return names;
}

void ComparePage::showView(int index)
{
    if (index < 0 || index >= m_tabs->count())
        return;
    m_tabs->setCurrentIndex(index);
    if (CompareView* shown = view(index))
        shown->mainWidget()->setFocus(Qt::OtherFocusReason);
}

void ComparePage::showView(const QString& id)
{
    const auto& views = compareViews();
    const auto found = std::find_if(
        views.begin(), views.end(), [&](const CompareViewEntry& entry) { return entry.id == id; });
    if (found != views.end())
        showView(static_cast<int>(found - views.begin()));
}

void ComparePage::reveal()
{
    const CompareView* map = view(u"treemap"_s);
    showView(map && m_stack->currentWidget() == map ? u"files"_s : u"treemap"_s);
}

void ComparePage::focusFilter()
{
    CompareView* shown = view(currentView());
    FilterField* field = shown ? shown->filterField() : nullptr;
    if (!field && m_filter->isVisible())
        field = m_filter;
    if (field) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

/// A search is a filter that leaves what is the same too. When its text is gone, things are as they were.
void ComparePage::showSearch(const QString& text)
{
    if (!isReady())
        return;
    if (!m_filter->isVisible())
        showView(u"files"_s);
    if (!m_beforeSearch) {
        m_beforeSearch = { m_state.query().shown, pathText(m_state.path()) };
        std::array<bool, differenceCount> all {};
        all.fill(true);
        m_state.chooseShown(all);
    }
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    if (text.isEmpty())
        return;
    m_filter->setText(text);
    m_filter->end(false);
    m_filter->flush();
}

std::string ComparePage::pathText(PairId pair) const
{
    return pair.isValid() && m_data.comparison() ? m_data.comparison()->files->path(pair) : std::string();
}

bool ComparePage::leaveSearch()
{
    if (!m_beforeSearch)
        return false;
    const BeforeSearch before = *std::exchange(m_beforeSearch, std::nullopt);
    m_state.setText({});
    m_state.chooseShown(before.shown);
    // Another comparison may be there by now: the path is found again, not its number.
    if (const auto& comparison = m_data.comparison(); comparison && !before.path.empty())
        m_state.selectPath(comparison->files->find(before.path).value_or(PairId {}));
    else
        m_state.selectPath({});
    if (CompareView* shown = view(currentView()))
        shown->mainWidget()->setFocus(Qt::OtherFocusReason);
    return true;
}

/// Says what is wrong with a pattern where it is typed.
void ComparePage::takeQuery()
{
    const ComparisonQuery& query = m_state.query();
    std::optional<PatternFault> fault;
    if (query.isRegex) {
        const auto compiled = Regex::compile(query.text);
        if (const auto* found = std::get_if<PatternFault>(&compiled))
            fault = *found;
    }
    m_filter->setProperty("faulty", fault.has_value());
    m_filter->setToolTip(
        fault ? plainToolTip(patternFaultText(*fault, QString::fromStdString(query.text))) : QString());
    m_filter->update();
    m_regex->setChecked(query.isRegex);
}

void ComparePage::focusLayers()
{
    if (m_alignment && m_alignment->isVisible())
        m_alignment->setFocus(Qt::ShortcutFocusReason);
}

void ComparePage::focusNextPane(int step)
{
    CompareView* shown = view(currentView());
    layerscope::focusNextPane(
        *this, { m_alignment, m_tabs, shown ? shown->mainWidget() : m_pending, m_difference }, step);
}

/// A view without an order of its own leaves it to another.
void ComparePage::stepDifference(int step)
{
    CompareView* shown = view(currentView());
    if (!shown || shown->stepDifference(step))
        return;
    for (CompareView* other : m_views) {
        if (other && other->stepDifference(step))
            return;
    }
}

void ComparePage::toggleDetails()
{
    m_differenceWanted = !m_differenceWanted;
    placeView();
}

void ComparePage::swapSides()
{
    std::swap(m_sources[0], m_sources[1]);
    if (m_isStarted)
        m_data.swapSides();
    takeSources();
}

/// Gives up the images that are still being read; when there are none, the comparison itself.
void ComparePage::cancel()
{
    bool cancelled = false;
    for (const Source& source : m_sources) {
        if (!source.image.analysis && source.session && source.session->isBusy()) {
            cancelled = true;
            source.session->cancel();
        }
    }
    if (!cancelled)
        emit closeRequested();
}

void ComparePage::open(ComparisonGap::Side side, PairId pair)
{
    const auto& comparison = m_data.comparison();
    // While sides are being swapped, what is shown is still about the others.
    if (!comparison || !pair.isValid() || comparison->a != m_data.imageA().analysis)
        return;
    emit openInImageRequested(
        side == ComparisonGap::Side::A ? m_data.imageA() : m_data.imageB(), comparison->files->path(pair));
}

QString ComparePage::title() const { return pairTitle(m_sources[0].title, m_sources[1].title); }

QString ComparePage::iconName() const { return u"compare"_s; }

QString ComparePage::selectedPath() const
{
    const auto& comparison = m_data.comparison();
    return comparison && m_state.path().isValid() ? displayText(comparison->files->path(m_state.path()))
                                                  : QString();
}

QStringList ComparePage::leftFacts() const
{
    const auto& comparison = m_data.comparison();
    if (!comparison) {
        const bool busy = std::any_of(m_sources.begin(), m_sources.end(), [](const Source& source) {
            return !source.image.analysis && source.session && source.session->isBusy();
        });
        return busy ? QStringList { tr("Reading the images"), tr("Esc cancels") } : QStringList();
    }
    if (m_state.hovered().isValid())
        return { displayText(comparison->files->path(m_state.hovered())) };
    QStringList facts;
    if (m_state.hasLayers())
        facts.append(tr("Selected: %1").arg(selectedLayersText(m_state)));
    const CompareView* shown = view(currentView());
    const QStringList own = shown ? shown->facts() : QStringList();
    if (!own.isEmpty())
        return facts + own;
    const Format& format = Format::current();
    facts.append(
        tr("Compared by content: %1 with %2 files")
            .arg(format.count(comparison->a->totals.files), format.count(comparison->b->totals.files)));
    return facts;
}

QStringList ComparePage::rightFacts() const
{
    QStringList facts;
    if (m_data.comparison() && currentView() >= 0
        && compareViews()[static_cast<size_t>(currentView())].difference)
        facts.append(tr("F7 next difference"));
    facts.append(
        Format::current().unit() == SizeUnit::Decimal ? tr("MB = 10⁶ bytes") : tr("MiB = 2²⁰ bytes"));
    return facts;
}

void ComparePage::showBanner(const BannerText& text) { m_banners->add(text); }

bool ComparePage::closeBanner(const BannerText& text) { return m_banners->remove(text); }

bool ComparePage::handleEscape()
{
    if (m_data.comparison())
        return leaveSearch() || m_state.clearInmost();
    cancel();
    return true;
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateTabs();
        emit titleChanged();
        emit factsChanged();
    }
    DocumentPage::changeEvent(event);
}

} // namespace layerscope
