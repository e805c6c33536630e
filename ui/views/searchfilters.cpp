// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/searchfilters.h"

#include "core/base/text.h"
#include "ui/models/celltext.h"
#include "ui/widgets/changechips.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int maximumFieldLength = 200;

    // Items of the type box: what a path is, then what a file is for.
    constexpr int anyType = -1;
    constexpr int firstFileType = 100;

    QLineEdit* field(const QString& name, int width, QWidget* parent)
    {
        auto* made = new QLineEdit(parent);
        made->setObjectName(name);
        made->setFixedHeight(24);
        made->setMinimumWidth(64);
        made->setMaximumWidth(width);
        made->setMaxLength(maximumFieldLength);
        made->setTextMargins(4, 0, 4, 0);
        return made;
    }

    std::optional<uint64_t> sizeIn(const QLineEdit& field) { return parseSize(field.text().toStdString()); }

    bool isFaulty(const QLineEdit& field) { return !field.text().trimmed().isEmpty() && !sizeIn(field); }

    void mark(QWidget& widget, bool active, bool faulty)
    {
        widget.setProperty("active", active && !faulty);
        widget.setProperty("faulty", faulty);
        widget.update();
    }

    std::vector<EntryType> entryTypes(int item)
    {
        if (item < 0 || item >= firstFileType)
            return {};
        const auto type = static_cast<EntryType>(item);
        if (type == EntryType::CharDevice)
            return { EntryType::CharDevice, EntryType::BlockDevice, EntryType::Fifo, EntryType::Socket };
        return { type };
    }

} // namespace

std::optional<LayerRange> parseLayers(const QString& text, size_t count)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,6})\\s*(?:(?:-|–|\\.\\.|…)\\s*(\\d{1,6})\\s*)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const uint32_t first = match.captured(1).toUInt();
    const uint32_t last = match.hasCaptured(2) ? match.captured(2).toUInt() : first;
    if (last < first || last >= count)
        return std::nullopt;
    return LayerRange { LayerId(first), LayerId(last) };
}

std::optional<std::vector<uint32_t>> parseOwners(const QString& text, const UserNames& names)
{
    std::vector<uint32_t> owners;
    const QStringList parts = text.split(u',');
    for (const QString& part : parts) {
        const QString owner = part.trimmed();
        bool isNumber = false;
        const uint32_t number = owner.toUInt(&isNumber);
        const auto uid = isNumber ? std::optional(number) : names.uid(owner.toStdString());
        if (!uid)
            return std::nullopt;
        owners.push_back(*uid);
    }
    return owners;
}

SearchFilters::SearchFilters(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_minimum(field(u"minimumSize"_s, 110, this))
    , m_maximum(field(u"maximumSize"_s, 110, this))
    , m_layers(new QComboBox(this))
    , m_owner(field(u"owner"_s, 110, this))
    , m_type(new QComboBox(this))
    , m_changes(new ChangeChips(this))
    , m_clear(new QPushButton(this))
{
    build();
    retranslate();
    for (QLineEdit* edit : { m_minimum, m_maximum, m_owner })
        connect(edit, &QLineEdit::textChanged, this, &SearchFilters::refresh);
    connect(m_layers, &QComboBox::editTextChanged, this, &SearchFilters::refresh);
    connect(m_type, &QComboBox::currentIndexChanged, this, &SearchFilters::refresh);
    connect(m_changes, &ChangeChips::changed, this, &SearchFilters::refresh);
    connect(m_clear, &QPushButton::clicked, this, &SearchFilters::clear);
    connect(&m_state, &ViewState::layersChanged, this, [this] {
        if (isLayerChoice(SelectedLayers))
            refresh();
    });
}

void SearchFilters::build()
{
    m_layers->setObjectName(u"layers"_s);
    m_layers->setEditable(true);
    m_layers->setCompleter(nullptr);
    m_layers->setInsertPolicy(QComboBox::NoInsert);
    m_layers->lineEdit()->setMaxLength(maximumFieldLength);
    m_layers->lineEdit()->setFrame(false);
    m_layers->setFixedHeight(24);
    m_layers->setMinimumWidth(120);
    m_layers->setMaximumWidth(160);
    m_layers->addItems({ QString(), QString() });
    m_type->setObjectName(u"type"_s);
    m_type->setFixedHeight(24);
    m_type->setMinimumWidth(120);
    m_type->setMaximumWidth(200);
    m_clear->setProperty("link", true);
    m_clear->setFlat(true);
    m_clear->setFixedHeight(24);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_minimum, 1);
    first->addWidget(m_maximum, 1);
    first->addWidget(m_layers, 1);
    first->addWidget(m_owner, 1);
    first->addStretch();
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_type, 1);
    second->addWidget(m_changes);
    second->addWidget(m_clear);
    second->addStretch();
    column->addLayout(first);
    column->addLayout(second);
}

void SearchFilters::fillTypes()
{
    const QSignalBlocker blocker(m_type);
    const int chosen = m_type->count() > 0 ? m_type->currentData().toInt() : anyType;
    m_type->clear();
    m_type->addItem(tr("Any type"), anyType);
    m_type->addItem(tr("Files"), static_cast<int>(EntryType::Regular));
    m_type->addItem(tr("Folders"), static_cast<int>(EntryType::Directory));
    m_type->addItem(tr("Symbolic links"), static_cast<int>(EntryType::Symlink));
    m_type->addItem(tr("Devices, pipes, sockets"), static_cast<int>(EntryType::CharDevice));
    m_type->insertSeparator(m_type->count());
    for (size_t i = 0; i < fileTypeCount; ++i)
        m_type->addItem(fileTypeText(static_cast<FileType>(i)), firstFileType + static_cast<int>(i));
    m_type->setCurrentIndex(std::max(0, m_type->findData(chosen)));
}

void SearchFilters::setNames(std::shared_ptr<const UserNames> names)
{
    m_names = std::move(names);
    if (!m_owner->text().isEmpty())
        refresh();
}

bool SearchFilters::isLayerChoice(LayerChoice choice) const
{
    return m_layers->currentText() == m_layers->itemText(choice);
}

std::optional<LayerRange> SearchFilters::layers() const
{
    if (isLayerChoice(SelectedLayers))
        return m_state.layers();
    return isLayerChoice(AllLayers) ? std::nullopt
                                    : parseLayers(m_layers->currentText(), m_state.layerCount());
}

bool SearchFilters::hasLayerFault() const
{
    return !isLayerChoice(AllLayers) && !isLayerChoice(SelectedLayers)
        && !m_layers->currentText().trimmed().isEmpty() && !layers();
}

void SearchFilters::fill(SearchQuery& query) const
{
    query.minimumBytes = sizeIn(*m_minimum);
    query.maximumBytes = sizeIn(*m_maximum);
    if (const auto range = layers()) {
        query.firstLayer = range->first;
        query.lastLayer = range->last;
    }
    if (!m_owner->text().trimmed().isEmpty())
        query.owners = parseOwners(m_owner->text(), *m_names).value_or(std::vector<uint32_t>());
    const int type = m_type->currentData().toInt();
    query.entryTypes = entryTypes(type);
    if (type >= firstFileType)
        query.fileTypes = { static_cast<FileType>(type - firstFileType) };
    query.changes = m_changes->chosen();
}

QString SearchFilters::problem() const
{
    for (const QLineEdit* edit : { m_minimum, m_maximum }) {
        if (isFaulty(*edit))
            return tr("“%1” is no size. Write it like 10 MB, 1.5 MiB or 20k.").arg(edit->text().trimmed());
    }
    const auto minimum = sizeIn(*m_minimum);
    const auto maximum = sizeIn(*m_maximum);
    if (minimum && maximum && *minimum > *maximum)
        return tr("The smallest size is larger than the largest.");
    if (hasLayerFault())
        return tr("“%1” names no layers. Write 3 or 2-5; the last layer is %2.")
            .arg(m_layers->currentText().trimmed(),
                QString::number(std::max<size_t>(m_state.layerCount(), 1) - 1));
    if (const QString owner = m_owner->text().trimmed(); !owner.isEmpty() && !parseOwners(owner, *m_names))
        return tr("“%1” is no user of this image. Write a number or a name.").arg(owner);
    return {};
}

bool SearchFilters::isActive() const
{
    const bool layersAsked = !isLayerChoice(AllLayers) && !m_layers->currentText().trimmed().isEmpty();
    return !m_minimum->text().trimmed().isEmpty() || !m_maximum->text().trimmed().isEmpty() || layersAsked
        || !m_owner->text().trimmed().isEmpty() || m_type->currentData().toInt() != anyType
        || !m_changes->chosen().empty();
}

void SearchFilters::clear()
{
    if (!isActive())
        return;
    {
        const QSignalBlocker blocker(this); // one announcement for all fields
        for (QLineEdit* edit : { m_minimum, m_maximum, m_owner })
            edit->clear();
        m_layers->setCurrentIndex(AllLayers);
        m_layers->setEditText(m_layers->itemText(AllLayers));
        m_type->setCurrentIndex(0);
        m_changes->setChosen({});
    }
    refresh();
}

void SearchFilters::refresh()
{
    for (QLineEdit* edit : { m_minimum, m_maximum })
        mark(*edit, !edit->text().isEmpty(), isFaulty(*edit));
    const QString owner = m_owner->text().trimmed();
    mark(*m_owner, !owner.isEmpty(), !owner.isEmpty() && !parseOwners(owner, *m_names));
    mark(*m_layers, !isLayerChoice(AllLayers), hasLayerFault());
    mark(*m_type, m_type->currentData().toInt() != anyType, false);
    m_clear->setVisible(isActive());
    emit changed();
}

void SearchFilters::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SearchFilters::retranslate()
{
    m_minimum->setPlaceholderText(tr("Min. size"));
    m_minimum->setAccessibleName(tr("Smallest size"));
    m_maximum->setPlaceholderText(tr("Max. size"));
    m_maximum->setAccessibleName(tr("Largest size"));
    for (QLineEdit* edit : { m_minimum, m_maximum })
        edit->setToolTip(tr("A size like 10 MB, 1.5 MiB or 20k"));
    m_owner->setPlaceholderText(tr("Owner"));
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setToolTip(tr("Users by number or name, separated by commas"));
    const QSignalBlocker blocker(m_layers);
    const bool all = isLayerChoice(AllLayers);
    const bool selected = !all && isLayerChoice(SelectedLayers);
    const QString typed = m_layers->currentText();
    m_layers->setItemText(AllLayers, tr("All layers"));
    m_layers->setItemText(SelectedLayers, tr("Selected layers"));
    m_layers->setEditText(all ? tr("All layers") : selected ? tr("Selected layers") : typed);
    m_layers->setAccessibleName(tr("Layers"));
    m_layers->setToolTip(tr("All layers, those selected at the left, or numbers like 3 or 2-5"));
    m_type->setAccessibleName(tr("Type"));
    fillTypes();
    m_changes->setAccessibleName(tr("Change"));
    m_changes->showAll();
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(isActive());
}

} // namespace layerscope
