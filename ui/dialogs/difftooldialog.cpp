// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/difftooldialog.h"

#include "ui/dialogs/difftoolbox.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace layerscope {

DiffToolDialog::DiffToolDialog(Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_box(new DiffToolBox(settings, this))
{
    setWindowTitle(tr("External diff tool"));
    auto* text = new Label(TextSize::Normal, TextInk::Text, this);
    text->setWordWrap(true);
    text->setText(tr("Which program shows the differences of two files or folders?"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(text);
    column->addWidget(m_box);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(420);
    m_box->setFocus();
}

} // namespace layerscope
