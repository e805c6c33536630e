// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/openimageschooser.h"

#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace layerscope {

namespace {

    constexpr int chosenAtFirst = 2;

} // namespace

OpenImagesChooser::OpenImagesChooser(const QVector<ComparedImage>& images, QWidget* parent)
    : QDialog(parent)
    , m_images(images)
    , m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("New benchmark"));
    resize(480, 320);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* question = new Label(TextSize::Normal, TextInk::Text, this);
    question->setText(tr("Which of the open images does the table compare?"));
    auto* hint = new Label(TextSize::Small, TextInk::Secondary, this);
    hint->setText(tr("Each becomes a column; the first one is the baseline."));
    auto* list = new QListView(this);
    list->setModel(m_model);
    list->setAccessibleName(tr("Images"));
    for (qsizetype i = 0; i < m_images.size(); ++i) {
        auto* item = new QStandardItem(m_images[i].title);
        item->setToolTip(m_images[i].path.toHtmlEscaped());
        item->setEditable(false);
        item->setCheckable(true);
        item->setCheckState(i < chosenAtFirst ? Qt::Checked : Qt::Unchecked);
        m_model->appendRow(item);
    }
    list->setCurrentIndex(m_model->index(0, 0));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Make the table"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QWidget* widget : QWidgetList { question, hint })
        column->addWidget(widget);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    list->setFocus();
}

QVector<ComparedImage> OpenImagesChooser::chosen() const
{
    QVector<ComparedImage> images;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            images.append(m_images[row]);
    }
    return images;
}

} // namespace layerscope
