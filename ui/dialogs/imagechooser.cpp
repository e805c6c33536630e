// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/imagechooser.h"

#include "ui/format.h"
#include "ui/models/roles.h"
#include "ui/widgets/label.h"
#include "ui/widgets/treeview.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace layerscope {

namespace {

    enum Column { NameColumn, PlatformColumn, LayersColumn, SizeColumn, ColumnCount };

    bool isChoice(const ImageSummary& image) { return image.kind == ImageKind::Image && image.available; }

} // namespace

ImageChooser::ImageChooser(const QString& path, std::span<const ImageSummary> images, QWidget* parent)
    : QDialog(parent)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_list(new TreeView(this))
{
    setWindowTitle(tr("Choose an image"));
    resize(640, 360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* title = new Label(TextSize::Normal, TextInk::Text, this);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    title->setText(tr("%1 holds several images. Which one?").arg(QFileInfo(path).fileName()));
    column->addWidget(title);
    m_model->setHorizontalHeaderLabels({ tr("Image"), tr("Platform"), tr("Layers"), tr("Pull size") });
    for (const int number : { LayersColumn, SizeColumn })
        m_model->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Images"));
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    constexpr int widths[] = { 0, 136, 64, 104 };
    for (const int section : { PlatformColumn, LayersColumn, SizeColumn })
        m_list->header()->resizeSection(section, widths[section]);
    fill(images);
    column->addWidget(m_list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Open)->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &TreeView::opened, this, [this](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsEnabled)
            accept();
    });
    m_list->setFocus();
}

QString ImageChooser::nameOf(const ImageSummary& image)
{
    QStringList names;
    for (const std::string& name : image.names)
        names.append(displayText(name));
    if (names.isEmpty())
        names.append(QString::fromStdString(
            (image.manifestDigest.isEmpty() ? image.configDigest : image.manifestDigest).shortText()));
    const QString name = names.join(QStringLiteral(", "));
    if (image.kind == ImageKind::Attestation)
        return tr("Attestation %1").arg(name);
    if (image.kind == ImageKind::Artifact)
        return tr("Artifact %1").arg(name);
    return image.available ? name : tr("%1 (not in the archive)").arg(name);
}

void ImageChooser::fill(std::span<const ImageSummary> images)
{
    const Format& format = Format::current();
    int chosen = -1;
    bool hostFound = false;
    for (const ImageSummary& image : images) {
        const int row = m_model->rowCount();
        const QStringList texts { nameOf(image), QString::fromStdString(image.platform.text()),
            format.count(image.layers), format.size(image.blobBytes) };
        QList<QStandardItem*> items;
        for (const QString& text : texts) {
            items.append(new QStandardItem(text));
            items.last()->setEnabled(isChoice(image));
            items.last()->setData(!isChoice(image), DimRole);
        }
        for (const int number : { LayersColumn, SizeColumn })
            items[number]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items[SizeColumn]->setData(0.0, FractionRole); // laid out as number and unit
        items[NameColumn]->setData(static_cast<qulonglong>(image.index), SortRole);
        items[NameColumn]->setToolTip(texts[NameColumn]);
        m_model->appendRow(items);
        // The host's own platform is what most people want, else the first.
        const bool host = image.platform.isKnown() && Platform::host().accepts(image.platform);
        if (isChoice(image) && (chosen < 0 || (host && !hostFound))) {
            chosen = row;
            hostFound = host;
        }
    }
    if (chosen >= 0)
        m_list->setCurrentIndex(m_model->index(chosen, NameColumn));
}

size_t ImageChooser::chosen() const
{
    const QModelIndex current = m_list->currentIndex().siblingAtColumn(NameColumn);
    return current.isValid() ? static_cast<size_t>(current.data(SortRole).toULongLong()) : 0;
}

} // namespace layerscope
