// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/cachebox.h"
#include "ui/dialogs/difftoolbox.h"
#include "ui/session/language.h"
#include "ui/widgets/readingorder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Settings& settings, const std::filesystem::path& indexFolder, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_themeLabel(new QLabel(this))
    , m_theme(new QComboBox(this))
    , m_languageLabel(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_unitLabel(new QLabel(this))
    , m_unit(new QComboBox(this))
    , m_toolLabel(new QLabel(this))
    , m_tool(new DiffToolBox(settings, this))
    , m_reopen(new QCheckBox(this))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](QLabel* label, QWidget* box) {
        const int row = grid->rowCount();
        label->setBuddy(box);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row, 1);
    };
    addRow(m_themeLabel, m_theme);
    addRow(m_languageLabel, m_language);
    addRow(m_unitLabel, m_unit);
    addRow(m_toolLabel, m_tool);
    m_toolLabel->setBuddy(m_tool->box());
    m_toolLabel->setContentsMargins(0, 4, 0, 0); // level with the field, not with the line below it
    grid->setAlignment(m_toolLabel, Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(m_reopen);
    if (!indexFolder.empty()) {
        auto* index = new CacheBox(settings, indexFolder, this);
        column->addWidget(index);
        connect(index, &CacheBox::chosen, this, &SettingsDialog::indexChosen);
    }
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(400);
    fill();
    retranslate();
    connect(m_theme, &QComboBox::activated, this,
        [this](int choice) { emit themeChosen(static_cast<ThemeChoice>(choice)); });
    connect(m_language, &QComboBox::activated, this,
        [this](int choice) { emit languageChosen(m_language->itemData(choice).toString()); });
    connect(m_unit, &QComboBox::activated, this,
        [this](int choice) { emit unitChosen(static_cast<SizeUnit>(choice)); });
    connect(m_reopen, &QCheckBox::toggled, this, [this](bool on) { m_settings.setReopenTabs(on); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::fill()
{
    for (int i = 0; i < 3; ++i)
        m_theme->addItem(QString());
    m_theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    m_language->addItem(QString(), QString());
    for (const QString& language : availableLanguages())
        m_language->addItem(languageName(language), language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_unit->addItem(QString());
    m_unit->addItem(QString());
    m_unit->setCurrentIndex(static_cast<int>(m_settings.unit()));
    m_reopen->setChecked(m_settings.reopenTabs());
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_themeLabel->setText(tr("&Theme"));
    const QString themes[] = { tr("As the system"), tr("Light"), tr("Dark") };
    for (int i = 0; i < 3; ++i)
        m_theme->setItemText(i, themes[i]);
    m_languageLabel->setText(tr("&Language"));
    m_language->setItemText(0, tr("As the system"));
    m_unitLabel->setText(tr("&Unit of sizes"));
    m_unit->setItemText(0, tr("MB = 10⁶ bytes"));
    m_unit->setItemText(1, tr("MiB = 2²⁰ bytes"));
    m_toolLabel->setText(tr("&Diff tool"));
    m_reopen->setText(tr("&Open these tabs next time"));
}

bool SettingsDialog::focusNextPrevChild(bool next) { return focusNextStop(*this, next); }

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace layerscope
