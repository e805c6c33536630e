// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/imagechooser.h"

#include "ui/format.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace layerscope {

namespace {

    enum Column { NameColumn, PlatformColumn, LayersColumn, SizeColumn };

} // namespace

ImageChooser::ImageChooser(const QString& path, std::span<const ImageSummary> images, QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Choose an image"));
    resize(640, 360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* title = new Label(TextSize::Normal, Ink::Text, this);
    title->setWordWrap(true);
    title->setText(tr("%1 holds several images. Which one?").arg(QFileInfo(path).fileName()));
    column->addWidget(title);
    m_list->setColumnCount(4);
    m_list->setHeaderLabels({ tr("Image"), tr("Platform"), tr("Layers"), tr("Pull size") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    fill(images);
    column->addWidget(m_list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Open)->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this, &QDialog::accept);
}

void ImageChooser::fill(std::span<const ImageSummary> images)
{
    const Format& format = Format::current();
    for (const ImageSummary& image : images) {
        const bool usable = image.kind == ImageKind::Image && image.available;
        QStringList names;
        for (const std::string& name : image.names)
            names.append(displayText(name));
        if (names.isEmpty())
            names.append(QString::fromStdString(
                (image.manifestDigest.isEmpty() ? image.configDigest : image.manifestDigest).shortText()));
        QString name = names.join(QStringLiteral(", "));
        if (image.kind == ImageKind::Attestation)
            name = tr("Attestation %1").arg(name);
        else if (image.kind == ImageKind::Artifact)
            name = tr("Artifact %1").arg(name);
        else if (!image.available)
            name = tr("%1 (not in the archive)").arg(name);
        auto* item = new QTreeWidgetItem(m_list,
            { name, QString::fromStdString(image.platform.text()), format.count(image.layers),
                format.size(image.blobBytes) });
        item->setData(NameColumn, Qt::UserRole, static_cast<qulonglong>(image.index));
        item->setTextAlignment(LayersColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setDisabled(!usable);
        if (usable && !m_list->currentItem())
            m_list->setCurrentItem(item);
        // The host's own platform is what most people want.
        if (usable && image.platform.isKnown() && Platform::host().accepts(image.platform)
            && m_list->currentItem()->text(PlatformColumn) != item->text(PlatformColumn))
            m_list->setCurrentItem(item);
    }
    for (int column = PlatformColumn; column <= SizeColumn; ++column)
        m_list->resizeColumnToContents(column);
}

size_t ImageChooser::chosen() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? static_cast<size_t>(item->data(NameColumn, Qt::UserRole).toULongLong()) : 0;
}

} // namespace layerscope
