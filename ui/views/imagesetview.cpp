// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/imagesetview.h"

#include "ui/format.h"
#include "ui/models/imagesetmodel.h"
#include "ui/session/comparestate.h"
#include "ui/session/openimages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/imagesetpicture.h"
#include "ui/widgets/label.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int rowHeight = 24;
    constexpr int shownRows = 6;
    constexpr int checkWidth = 28;
    constexpr int checkSize = 16;

    /// The name with a check box before it.
    class ImageDelegate : public CellDelegate {
    public:
        using CellDelegate::CellDelegate;

        void paint(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            if (index.column() != ImageSetModel::ImageColumn)
                return CellDelegate::paint(painter, option, index);
            const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            QStyleOptionButton check;
            check.rect = QRect(option.rect.left() + 8,
                option.rect.top() + (option.rect.height() - checkSize) / 2, checkSize, checkSize);
            check.state = isOn ? QStyle::State_On : QStyle::State_Off;
            if (index.flags() & Qt::ItemIsUserCheckable)
                check.state |= QStyle::State_Enabled;
            option.widget->style()->drawPrimitive(
                QStyle::PE_IndicatorCheckBox, &check, painter, option.widget);
            QStyleOptionViewItem rest = option;
            rest.rect.setLeft(option.rect.left() + checkWidth);
            CellDelegate::paint(painter, rest, index);
        }

        bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
            const QModelIndex& index) override
        {
            if (event->type() != QEvent::MouseButtonRelease || index.column() != ImageSetModel::ImageColumn)
                return false;
            const auto* mouse = static_cast<QMouseEvent*>(event);
            const QPoint at = mouse->position().toPoint();
            if (mouse->button() != Qt::LeftButton || !option.rect.contains(at)
                || at.x() >= option.rect.left() + checkWidth)
                return false;
            const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
    };

} // namespace

ImageSetView::ImageSetView(const CompareContext& context, QWidget* parent)
    : CompareView(context, parent)
    , m_model(new ImageSetModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildSummary());
    buildTable();
    column->addWidget(m_table);
    column->addWidget(buildPicture(), 1);
    connect(&m_data, &CompareData::comparisonChanged, this, &ImageSetView::collect);
    connect(&m_images, &OpenImages::changed, this, &ImageSetView::collect);
    connect(m_model, &ImageSetModel::inclusionWanted, this, &ImageSetView::include, Qt::QueuedConnection);
    collect();
    retranslate();
}

QWidget* ImageSetView::buildSummary()
{
    auto* summary = new QWidget(this);
    auto* row = new QHBoxLayout(summary);
    row->setContentsMargins(16, 10, 16, 6);
    row->setSpacing(10);
    m_total = new Label(TextSize::Display, TextInk::Text, summary);
    m_total->setSemibold(true);
    m_sentence = new Label(TextSize::Normal, TextInk::Secondary, summary);
    m_sentence->setElided(Qt::ElideRight);
    row->addWidget(m_total);
    row->addWidget(m_sentence, 1);
    return summary;
}

void ImageSetView::buildTable()
{
    m_table = new TreeView(this);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setIndentation(0);
    m_table->setItemDelegate(new ImageDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = m_table->header();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ImageSetModel::ImageColumn, QHeaderView::Stretch);
    for (const int section : { ImageSetModel::PullColumn, ImageSetModel::ContentColumn,
             ImageSetModel::WastedColumn, ImageSetModel::SharedColumn })
        header->resizeSection(section, 112);
    header->resizeSection(ImageSetModel::LayersColumn, 64);
    connect(m_table, &TreeView::opened, this, &ImageSetView::toggle);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ImageSetView::showMenu);
}

QWidget* ImageSetView::buildPicture()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its picture has the keyboard
    m_picture = new ImageSetPicture;
    m_picture->setBackgroundRole(QPalette::Base);
    m_picture->setAutoFillBackground(true);
    m_scroll->setWidget(m_picture);
    m_scroll->viewport()->installEventFilter(this);
    // The compared images are its first two.
    connect(m_picture, &ImageSetPicture::selectionChanged, this,
        [this] { m_state.selectLayers(m_picture->selectedLayer(0), m_picture->selectedLayer(1)); });
    connect(&m_state, &CompareState::layersChanged, this, &ImageSetView::showLayers);
    connect(m_picture, &ImageSetPicture::currentMoved, this, [this](const QRect& cell) {
        m_scroll->ensureVisible(cell.left(), cell.bottom() + 4, 4, 4);
        m_scroll->ensureVisible(cell.left(), cell.top() - 4, 4, 4);
    });
    return m_scroll;
}

/// What is selected elsewhere, unless that is what the picture shows already.
void ImageSetView::showLayers()
{
    const LayerId a = m_state.layerA();
    const LayerId b = m_state.layerB();
    if (!m_set || (m_picture->selectedLayer(0) == a && m_picture->selectedLayer(1) == b))
        return;
    const auto found = std::ranges::find_if(m_set->boxes, [&](const ImageSet::Box& box) {
        return (box.row == 0 && a.isValid() && box.layer == a)
            || (box.row == 1 && b.isValid() && box.layer == b);
    });
    m_picture->showGroup(found == m_set->boxes.end() ? std::nullopt : std::optional(found->group));
}

QWidget* ImageSetView::mainWidget() { return m_table; }

QString ImageSetView::summaryText() const { return m_total->text() + u' ' + m_sentence->fullText(); }

bool ImageSetView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        m_picture->setAvailableSize(m_scroll->viewport()->size());
    return CompareView::eventFilter(watched, event);
}

QString ImageSetView::keyOf(const ComparedImage& image) { return image.path + u'\n' + image.title; }

/// The compared images first, then what else is open.
void ImageSetView::collect()
{
    if (!m_data.imageA().analysis || !m_data.imageB().analysis)
        return;
    m_candidates = { m_data.imageA(), m_data.imageB() };
    for (const ComparedImage& image : m_images.images()) {
        const bool isThere = std::any_of(m_candidates.begin(), m_candidates.end(),
            [&](const ComparedImage& known) { return known.analysis == image.analysis; });
        if (!isThere && image.analysis)
            m_candidates.push_back(image);
    }
    std::vector<ImageSetModel::Entry> entries;
    for (const ComparedImage& image : m_candidates) {
        const bool isFixed = entries.size() < 2;
        entries.push_back({ entries.empty() ? u"A"_s
                : isFixed                   ? u"B"_s
                                            : QString(),
            image.title, image.path, isFixed, isFixed || !m_excluded.contains(keyOf(image)) });
    }
    m_isStale = true;
    m_set.reset();
    m_model->setEntries(std::move(entries));
    const int rows = std::min(m_model->rowCount(), shownRows);
    m_table->setFixedHeight(m_table->header()->sizeHint().height() + rows * rowHeight);
    if (isVisible())
        compute();
    refreshSummary();
    emit factsChanged();
}

void ImageSetView::showEvent(QShowEvent* event)
{
    CompareView::showEvent(event);
    if (m_isStale)
        compute();
}

std::vector<ComparedImage> ImageSetView::included() const
{
    std::vector<ComparedImage> result;
    for (size_t i = 0; i < m_candidates.size(); ++i) {
        if (m_model->entries()[i].isIncluded)
            result.push_back(m_candidates[i]);
    }
    return result;
}

void ImageSetView::compute()
{
    m_isStale = false;
    std::vector<std::shared_ptr<const Analysis>> images;
    for (const ComparedImage& image : included())
        images.push_back(image.analysis);
    if (images.empty())
        return;
    m_job.run(
        [images = std::move(images)](std::stop_token) -> std::shared_ptr<const ImageSet> {
            return std::make_shared<const ImageSet>(ImageSet::of(images));
        },
        [this](std::shared_ptr<const ImageSet> set) { take(std::move(set)); });
}

void ImageSetView::take(std::shared_ptr<const ImageSet> set)
{
    m_set = std::move(set);
    m_model->setNumbers(m_set);
    ImageSetPicture::Content content { m_set, {}, {} };
    const auto& entries = m_model->entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].isIncluded)
            continue;
        content.images.push_back(m_candidates[i].analysis);
        content.names.append(
            entries[i].letter.isEmpty() ? entries[i].title : entries[i].letter + u"  "_s + entries[i].title);
    }
    m_picture->setContent(std::move(content));
    showLayers();
    refreshSummary();
    emit factsChanged();
}

void ImageSetView::refreshSummary()
{
    if (!m_set) {
        m_total->clear();
        m_sentence->setFullText({});
        return;
    }
    const Format& format = Format::current();
    uint64_t each = 0;
    for (const ImageSet::Row& row : m_set->rows)
        each += row.pullBytes;
    const bool isDamaged = std::any_of(
        m_set->rows.begin(), m_set->rows.end(), [](const ImageSet::Row& row) { return row.isDamaged; });
    const int count = static_cast<int>(m_set->rows.size());
    const uint64_t saved = each - std::min(each, m_set->registryBytes);
    m_total->setText(Format::bounded(format.size(m_set->registryBytes), isDamaged));
    const QString stored = tr("in a registry for all %Ln image(s)", nullptr, count);
    // Equal layers need not be equal blobs: each image may compress them its own way.
    const bool hasEqual = m_set->groups < m_set->boxes.size();
    m_sentence->setFullText(saved
            ? tr("%1: %2 less than without shared layers").arg(stored, format.size(saved))
            : hasEqual ? tr("%1: equal layers are stored as different blobs").arg(stored)
                       : tr("%1: no layer is shared").arg(stored));
}

QStringList ImageSetView::facts() const
{
    if (!m_set)
        return {};
    return { tr("%Ln image(s)", nullptr, static_cast<int>(m_set->rows.size())),
        tr("%Ln distinct layer(s)", nullptr, static_cast<int>(m_set->groups)),
        tr("A registry stores %1 for all").arg(Format::current().size(m_set->registryBytes)) };
}

QString ImageSetView::badge() const
{
    const auto& entries = m_model->entries();
    const auto count = std::count_if(
        entries.begin(), entries.end(), [](const ImageSetModel::Entry& entry) { return entry.isIncluded; });
    return count ? Format::current().count(static_cast<uint64_t>(count)) : QString();
}

void ImageSetView::include(int row, bool included)
{
    if (row < 0 || static_cast<size_t>(row) >= m_candidates.size())
        return;
    const QString key = keyOf(m_candidates[static_cast<size_t>(row)]);
    if (included)
        m_excluded.remove(key);
    else
        m_excluded.insert(key);
    collect();
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void ImageSetView::toggle(const QModelIndex& index)
{
    const QModelIndex first = index.siblingAtColumn(ImageSetModel::ImageColumn);
    const bool isOn = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_model->setData(first, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ImageSetView::showMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position).siblingAtColumn(ImageSetModel::ImageColumn);
    QMenu menu(this);
    menu.setObjectName(u"imageSetMenu"_s);
    if (index.isValid() && index.flags() & Qt::ItemIsUserCheckable) {
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        menu.addAction(isOn ? tr("Leave out of the set") : tr("Take into the set"), this,
            [this, index] { toggle(index); });
        menu.addSeparator();
    }
    menu.addAction(
            tr("Copy table"), this, [text = m_model->asText()] { QApplication::clipboard()->setText(text); })
        ->setEnabled(m_set != nullptr);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void ImageSetView::retranslate()
{
    m_table->setAccessibleName(tr("Images"));
    m_table->header()->viewport()->update();
    m_picture->setAccessibleName(tr("Layers that the images share"));
    m_picture->update();
    refreshSummary();
    emit factsChanged();
}

} // namespace layerscope
