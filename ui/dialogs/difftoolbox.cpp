// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/difftoolbox.h"

#include "ui/session/difftools.h"
#include "ui/session/settings.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace layerscope {

DiffToolBox::DiffToolBox(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_box(new QComboBox(this))
    , m_hint(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->addItems(installedDiffTools());
    m_box->setCurrentText(settings.diffTool());
    m_box->setMinimumContentsLength(24);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setFocusProxy(m_box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_box);
    column->addWidget(m_hint);
    connect(m_box, &QComboBox::editTextChanged, this, &DiffToolBox::take);
    retranslate();
}

QString DiffToolBox::hint() const { return m_hint->text(); }

void DiffToolBox::take(const QString& command)
{
    m_settings.setDiffTool(command.trimmed());
    retranslate();
}

void DiffToolBox::retranslate()
{
    const QString command = m_settings.diffTool();
    const bool isMissing = !command.isEmpty() && diffProgram(command).isEmpty();
    m_box->setAccessibleName(tr("External diff tool"));
    m_box->lineEdit()->setPlaceholderText(tr("None"));
    m_hint->setInk(isMissing ? TextInk::Error : TextInk::Secondary);
    m_hint->setText(
        isMissing ? tr("There is no such program.") : tr("%A and %B stand for the two files or folders."));
}

void DiffToolBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace layerscope
