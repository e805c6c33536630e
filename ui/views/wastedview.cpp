// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/wastedview.h"

#include "core/image/baseimage.h"
#include "core/image/instruction.h"
#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"
#include "ui/models/wastechange.h"
#include "ui/models/wastemodel.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/pathmenu.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/commandhighlighter.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/stackedbar.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

#include <tuple>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int instructionsHeight = 96;
    constexpr int adviceMargin = 60;

    int adviceHeight(const QString& text, int width)
    {
        return QFontMetrics(uiFont(TextSize::Small))
                   .boundingRect(0, 0, width, 1000, Qt::TextWordWrap, text)
                   .height()
            + 12;
    }

    /// Groups are semibold, advice is a tinted row across all columns.
    class WasteDelegate : public CellDelegate {
    public:
        using CellDelegate::CellDelegate;

        QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            if (index.data(RowKindRole).toInt() != WasteModel::AdviceRow)
                return CellDelegate::sizeHint(option, index);
            const auto* view = qobject_cast<const QWidget*>(option.widget);
            const int width = (view ? view->width() : 600) - adviceMargin - 24;
            const QString text = index.siblingAtColumn(WasteModel::PathColumn).data().toString();
            return { 100, adviceHeight(text, width) };
        }

        void paint(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            const int kind = index.data(RowKindRole).toInt();
            if (kind == WasteModel::AdviceRow)
                return;
            if (kind == WasteModel::GroupRow && index.column() == WasteModel::PathColumn) {
                painter->save();
                painter->setFont(uiFont(TextSize::Normal, true));
                painter->setPen(theme().text);
                const QRect rect = option.rect.adjusted(4, 0, -4, 0);
                painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine,
                    painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
                painter->restore();
                return;
            }
            CellDelegate::paint(painter, option, index);
        }
    };

    class WasteTree : public TreeView {
    public:
        using TreeView::TreeView;

    protected:
        void drawRow(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            if (index.data(RowKindRole).toInt() != WasteModel::AdviceRow) {
                TreeView::drawRow(painter, option, index);
                return;
            }
            const Theme& t = theme();
            painter->save();
            const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
            painter->fillRect(row, t.warningGround);
            paintIcon(*painter, u"advice"_s, QRect(36, row.center().y() - 7, 16, 16), t.warningText);
            painter->setFont(uiFont(TextSize::Small));
            painter->setPen(t.text);
            painter->drawText(row.adjusted(adviceMargin, 6, -24, -6), Qt::AlignVCenter | Qt::TextWordWrap,
                index.siblingAtColumn(WasteModel::PathColumn).data().toString());
            painter->restore();
            if (hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
                QStyleOptionFocusRect focus;
                focus.rect = row;
                style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, this);
            }
        }
    };

    /// The two instructions side by side, framed off by hairlines.
    class InstructionsPane : public QWidget {
    public:
        using QWidget::QWidget;

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter painter(this);
            painter.fillRect(QRect(0, 0, width(), 1), theme().line);
            painter.fillRect(QRect(width() / 2, 0, 1, height()), theme().line);
        }
    };

    QPlainTextEdit* commandView(QWidget* parent)
    {
        auto* view = new QPlainTextEdit(parent);
        view->setReadOnly(true);
        view->setFrameShape(QFrame::NoFrame);
        view->setFont(monospaceFont());
        view->document()->setDocumentMargin(0);
        view->setTabChangesFocus(true);
        new CommandHighlighter(view->document());
        new FocusOutline(view);
        return view;
    }

} // namespace

WastedView::WastedView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
    , m_model(new WasteModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildSummary());
    column->addWidget(buildToolRow());
    m_tree = new WasteTree(this);
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(false);
    m_tree->setItemDelegate(new WasteDelegate(m_tree));
    m_tree->setIndentation(16);
    m_tree->setSortingEnabled(true);
    QHeaderView* header = m_tree->header();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(WasteModel::PathColumn, QHeaderView::Stretch);
    header->setSortIndicator(WasteModel::WastedColumn, Qt::DescendingOrder);
    header->resizeSection(WasteModel::WastedColumn, 132);
    header->resizeSection(WasteModel::FilesColumn, 72);
    header->resizeSection(WasteModel::StoredInColumn, 132);
    header->resizeSection(WasteModel::KilledByColumn, 132);
    column->addWidget(m_tree, 1);
    column->addWidget(buildInstructions());

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &WastedView::takeCurrent);
    connect(m_tree, &TreeView::hovered, this,
        [this](const QModelIndex& index) { m_state.hover(m_model->node(index)); });
    connect(m_tree, &TreeView::opened, this, &WastedView::preview);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        showMenu(m_tree->indexAt(position), m_tree->viewport()->mapToGlobal(position));
    });
    connect(m_grouping, &SegmentedSwitch::chosen, this, &WastedView::rebuild);
    connect(m_base, &SegmentedSwitch::chosen, this, &WastedView::rebuild);
    connect(m_filter, &FilterField::filterChanged, this, &WastedView::rebuild);
    connect(m_model, &WasteModel::sortRequested, this, [this](WasteOrder order) {
        m_order = order;
        rebuild();
    });
    connect(&m_data, &ViewData::analysisChanged, this, &WastedView::rebuild);
    connect(&m_data, &ViewData::namesChanged, this, &WastedView::refreshChange);
    retranslate();
    rebuild();
}

WastedView::~WastedView() = default;

/// The version that is wasted, not the one that took its place.
void WastedView::preview(const QModelIndex& index)
{
    const WasteRow* row = m_model->row(index);
    if (row && row->kind == WasteRow::Kind::Item && row->node.isValid())
        m_state.requestPreview(row->node, m_data.analysis()->waste[row->item].entry);
}

void WastedView::showMenu(const QModelIndex& index, const QPoint& position)
{
    const WasteRow* row = m_model->row(index);
    if (!row || !row->node.isValid())
        return;
    const bool isItem = row->kind == WasteRow::Kind::Item;
    const EntryId version = isItem ? m_data.analysis()->waste[row->item].entry : EntryId();
    QMenu menu(this);
    menu.setObjectName(u"wastedMenu"_s);
    if (isItem)
        addContentActions(menu, m_state, *m_data.analysis(), nullptr, row->node, version);
    menu.addAction(tr("Copy path"), this, [path = displayText(m_data.analysis()->tree.path(row->node))] {
        QApplication::clipboard()->setText(path);
    });
    menu.exec(position);
}

bool WastedView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree || event->type() != QEvent::ContextMenu
        || static_cast<QContextMenuEvent*>(event)->reason() != QContextMenuEvent::Keyboard)
        return ImageView::eventFilter(watched, event);
    const QModelIndex index = m_tree->currentIndex();
    showMenu(index, m_tree->viewport()->mapToGlobal(m_tree->visualRect(index).bottomLeft()));
    return true;
}

QWidget* WastedView::buildSummary()
{
    auto* summary = new QWidget(this);
    auto* column = new QVBoxLayout(summary);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    m_total = new Label(TextSize::Display, TextInk::Text, summary);
    m_total->setSemibold(true);
    m_sentence = new Label(TextSize::Normal, TextInk::Secondary, summary);
    m_sentence->setElided(Qt::ElideRight);
    row->addWidget(m_total);
    row->addWidget(m_sentence, 1);
    m_bar = new StackedBar(summary);
    column->addLayout(row);
    column->addWidget(m_bar);
    return summary;
}

QWidget* WastedView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 16, 4);
    row->setSpacing(8);
    m_groupBy = new Label(TextSize::Small, TextInk::Secondary, tools);
    m_grouping = new SegmentedSwitch(4, tools);
    m_filter = new FilterField(u"filter"_s, tools);
    m_filter->setMaximumWidth(170);
    m_base = new SegmentedSwitch(2, tools);
    row->addWidget(m_groupBy);
    row->addWidget(m_grouping);
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(m_base);
    return tools;
}

QWidget* WastedView::buildInstructions()
{
    m_instructions = new InstructionsPane(this);
    m_instructions->setFixedHeight(instructionsHeight);
    auto* row = new QHBoxLayout(m_instructions);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(32);
    const auto addSide = [&](Label*& title, QPlainTextEdit*& text) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        auto* head = new QHBoxLayout;
        head->setSpacing(16);
        title = new Label(TextSize::Small, TextInk::Text, m_instructions);
        title->setSemibold(true);
        text = commandView(m_instructions);
        head->addWidget(title);
        column->addLayout(head);
        column->addWidget(text, 1);
        row->addLayout(column, 1);
        return head;
    };
    addSide(m_storedTitle, m_stored)->addStretch();
    QHBoxLayout* head = addSide(m_killedTitle, m_killed);
    m_change = new Label(TextSize::Small, TextInk::Secondary, m_instructions);
    m_change->setObjectName(u"wasteChange"_s);
    m_change->setElided(Qt::ElideRight);
    m_change->setAlignment(Qt::AlignRight);
    head->addWidget(m_change, 1);
    m_instructions->hide();
    return m_instructions;
}

QWidget* WastedView::mainWidget() { return m_tree; }

void WastedView::rebuild()
{
    const auto analysis = m_data.analysis();
    if (!analysis) {
        m_job.cancel();
        take(nullptr);
        return;
    }
    const auto base = findBaseImage(analysis->image);
    m_base->setVisible(base.has_value());
    const LayerId first(base && m_base->current() == 1 ? base->layers : 0);
    m_job.run(
        [analysis, first, grouping = static_cast<WasteGrouping>(m_grouping->current()),
            filter = m_filter->text().toStdString(), order = m_order](std::stop_token stop) {
            return std::shared_ptr<const WasteGroups>(
                std::make_shared<WasteGroups>(analysis, grouping, first, filter, order, stop));
        },
        [this](std::shared_ptr<const WasteGroups> groups) { take(std::move(groups)); });
}

void WastedView::take(std::shared_ptr<const WasteGroups> groups)
{
    const auto& before = m_model->groups();
    const bool isSameList = groups && before && groups->analysis() == before->analysis()
        && groups->grouping() == before->grouping();
    const RowPath current = isSameList ? pathOf(m_tree->currentIndex()) : RowPath();
    const std::vector<RowPath> expanded = isSameList ? expandedRows() : std::vector<RowPath>();
    m_model->setGroups(std::move(groups));
    for (const RowPath& path : expanded)
        m_tree->expand(find(path));
    const QModelIndex first = m_model->index(0, 0);
    if (!isSameList && first.isValid() && m_grouping->current() != static_cast<int>(WasteGrouping::Path))
        m_tree->expand(first);
    // What was current is looked for where it stands now; a reset does not tell that there is none.
    if (const QModelIndex again = find(current); again.isValid())
        m_tree->setCurrentIndex(again);
    else
        takeCurrent({});
    refreshSummary();
    emit factsChanged();
}

/// The rows from the top down to `index`, by which it is found in another order.
WastedView::RowPath WastedView::pathOf(QModelIndex index) const
{
    RowPath path;
    for (; index.isValid(); index = index.parent()) {
        if (const WasteRow* row = m_model->row(index))
            path.insert(path.begin(), *row);
    }
    return path;
}

QModelIndex WastedView::find(const RowPath& path) const
{
    const auto isSame = [](const WasteRow& a, const WasteRow& b) {
        return std::tie(a.kind, a.node, a.item, a.storedIn, a.killedBy, a.causes)
            == std::tie(b.kind, b.node, b.item, b.storedIn, b.killedBy, b.causes);
    };
    QModelIndex at;
    for (const WasteRow& wanted : path) {
        QModelIndex next;
        for (int row = 0, count = m_model->rowCount(at); row < count && !next.isValid(); ++row) {
            const QModelIndex child = m_model->index(row, 0, at);
            const WasteRow* other = m_model->row(child);
            if (other && isSame(*other, wanted))
                next = child;
        }
        if (!next.isValid())
            return {};
        at = next;
    }
    return at;
}

std::vector<WastedView::RowPath> WastedView::expandedRows() const
{
    constexpr size_t most = 100; // finding each of them again takes a moment
    std::vector<RowPath> paths;
    std::vector<QModelIndex> parents { QModelIndex() };
    for (size_t i = 0; i < parents.size(); ++i) {
        const QModelIndex parent = parents[i];
        for (int row = 0; row < m_model->rowCount(parent) && paths.size() < most; ++row) {
            const QModelIndex child = m_model->index(row, 0, parent);
            if (!m_tree->isExpanded(child))
                continue;
            paths.push_back(pathOf(child));
            parents.push_back(child);
        }
    }
    return paths;
}

void WastedView::refreshSummary()
{
    const auto& groups = m_model->groups();
    const Format& format = Format::current();
    if (!groups || groups->rows().empty()) {
        m_total->clear();
        m_sentence->setFullText({});
        m_bar->setParts({});
        return;
    }
    const Analysis& analysis = *groups->analysis();
    const Totals& totals = analysis.totals;
    const uint64_t wasted = groups->rows()[0].bytes;
    m_total->setText(Format::bounded(format.size(wasted), analysis.isDamaged()));
    const QString share = totals.contentBytes
        ? format.percent(static_cast<double>(wasted) / static_cast<double>(totals.contentBytes))
        : format.percent(0);
    m_sentence->setFullText(wasted == totals.wastedBytes
            ? tr("wasted of %1 stored, %2. Stored %1 = live %3 + wasted %4.")
                  .arg(format.size(totals.contentBytes), share, format.size(totals.liveBytes),
                      format.size(totals.wastedBytes))
            : tr("wasted in this selection, of %1 in all.").arg(format.size(totals.wastedBytes)));
    std::vector<StackedBar::Part> parts;
    parts.push_back(
        { tr("Live"), format.size(totals.liveBytes), static_cast<double>(totals.liveBytes), -1, false });
    constexpr int causeCategories[wasteCauseCount] = { 5, 1, 2, 4, 0, 6 };
    for (size_t i = 0; i < wasteCauseCount; ++i) {
        const auto cause = static_cast<WasteCause>(i);
        QString name = causeText(cause);
        name[0] = name[0].toUpper();
        parts.push_back({ name, format.size(groups->bytes(cause)), static_cast<double>(groups->bytes(cause)),
            causeCategories[i], true });
    }
    m_bar->setParts(std::move(parts));
    const bool filtered = !m_filter->text().isEmpty();
    m_tree->setPlaceholder(filtered ? tr("No wasted file matches.") : tr("No wasted bytes."),
        filtered ? tr("Press Esc to clear the filter.")
                 : tr("Every stored byte is visible in the final image."));
}

void WastedView::takeCurrent(const QModelIndex& index)
{
    const WasteRow* row = m_model->row(index);
    if (!row) {
        m_state.markLayers({});
        m_instructions->hide();
        return;
    }
    std::vector<LayerId> marked;
    for (const LayerId layer : { row->storedIn, row->killedBy }) {
        if (layer.isValid())
            marked.push_back(layer);
    }
    m_state.markLayers(marked);
    if (row->node.isValid())
        m_state.selectPath(row->node);
    showInstructions(*row);
}

void WastedView::showInstructions(const WasteRow& row)
{
    const LayerId storedIn = row.storedIn;
    const LayerId killedBy = row.killedBy;
    m_instructions->setVisible(storedIn.isValid() && killedBy.isValid());
    if (!storedIn.isValid() || !killedBy.isValid())
        return;
    const Analysis& analysis = *m_data.analysis();
    const auto command = [&](LayerId layer) {
        QStringList lines;
        for (const std::string& line :
            prettyLines(parseInstruction(analysis.layers[layer.index()].createdBy)))
            lines.append(displayText(line));
        return lines.join(u'\n');
    };
    m_storedTitle->setText(tr("Stored in layer %1").arg(storedIn.value));
    m_killedTitle->setText(row.causes == 1u << static_cast<unsigned>(WasteCause::MetadataOnly)
            ? tr("Stored again in layer %1").arg(killedBy.value)
            : tr("Made dead by layer %1").arg(killedBy.value));
    m_stored->setAccessibleName(m_storedTitle->text());
    m_stored->setPlainText(command(storedIn));
    m_killed->setPlainText(command(killedBy));
    refreshChange();
}

void WastedView::refreshChange()
{
    const WasteRow* row = m_model->row(m_tree->currentIndex());
    const QString change = row ? wasteChange(*m_model->groups(), *row, *m_data.names()) : QString();
    m_change->setFullText(change);
    m_killed->setAccessibleName(
        change.isEmpty() ? m_killedTitle->text() : m_killedTitle->text() + u", "_s + change);
}

QStringList WastedView::facts() const
{
    const auto& groups = m_model->groups();
    if (!groups || groups->rows().empty())
        return {};
    int causes = 0;
    for (size_t i = 0; i < wasteCauseCount; ++i)
        causes += groups->bytes(static_cast<WasteCause>(i)) > 0 ? 1 : 0;
    return { tr("%Ln wasted file(s)", nullptr, static_cast<int>(groups->rows()[0].items)),
        tr("%Ln layer pair(s)", nullptr, static_cast<int>(groups->layerPairs())),
        tr("%1 of %2 causes found").arg(causes).arg(wasteCauseCount) };
}

void WastedView::hideEvent(QHideEvent* event)
{
    m_state.markLayers({});
    ImageView::hideEvent(event);
}

void WastedView::retranslate()
{
    m_groupBy->setText(tr("Group by"));
    m_grouping->setTexts({ tr("Layer pair"), tr("Cause"), tr("Folder"), tr("Path") });
    m_base->setTexts({ tr("Whole image"), tr("Without base") });
    m_filter->setPlaceholderText(tr("Filter by path"));
    m_filter->setAccessibleName(tr("Filter by path"));
    m_tree->setAccessibleName(tr("Wasted space"));
    m_tree->header()->viewport()->update();
    refreshSummary();
    if (const WasteRow* row = m_model->row(m_tree->currentIndex()))
        showInstructions(*row);
    emit factsChanged();
}

} // namespace layerscope
