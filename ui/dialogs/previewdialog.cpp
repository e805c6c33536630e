// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/previewdialog.h"

#include "ui/format.h"
#include "ui/session/settings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/readingorder.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textpreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int margin = 12;
    enum Kind { Content, Bytes };

} // namespace

PreviewDialog::PreviewDialog(Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_reader(PreviewLimits {})
    , m_content(new ContentView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, margin, 0, 0);
    column->setSpacing(8);
    column->addWidget(buildHead());
    column->addWidget(buildTools());
    column->addWidget(m_content, 1);
    connect(&m_reader, &ContentReader::previewReady, this, &PreviewDialog::takePreview);
    if (!restoreGeometry(m_settings.state(u"preview/geometry"_s)))
        resize(880, 640);
    retranslate();
}

PreviewDialog::~PreviewDialog() { m_settings.setState(u"preview/geometry"_s, saveGeometry()); }

QWidget* PreviewDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(8);
    m_path = new Label(TextSize::Normal, TextInk::Text, head);
    m_path->setElided(Qt::ElideMiddle);
    m_copyPath = new CopyButton(head);
    m_box = new QComboBox(head);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_save = new QPushButton(head);
    m_save->setProperty("small", true);
    m_save->setIcon(icon(u"down"_s));
    m_save->setAutoDefault(false);
    row->addWidget(m_path, 1);
    row->addWidget(m_copyPath);
    row->addWidget(m_box);
    row->addWidget(m_save);
    connect(m_box, &QComboBox::activated, this,
        [this](int index) { choose(m_versions[static_cast<size_t>(index)].source); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_node, m_version); });
    return head;
}

QWidget* PreviewDialog::buildTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(12);
    m_kind = new SegmentedSwitch(2, tools);
    m_wrap = new QCheckBox(tools);
    m_find = new FilterField(u"search"_s, tools);
    m_find->setMaximumWidth(260);
    m_found = new Label(TextSize::Small, TextInk::Secondary, tools);
    row->addWidget(m_kind);
    row->addWidget(m_wrap);
    row->addStretch();
    row->addWidget(m_found);
    row->addWidget(m_find, 1);
    connect(m_kind, &SegmentedSwitch::chosen, this, [this](int kind) {
        m_content->setHex(kind == Bytes);
        updateTools();
    });
    connect(m_wrap, &QCheckBox::toggled, this, [this](bool on) { m_content->textPreview()->setWrapped(on); });
    connect(m_find, &FilterField::filterChanged, this,
        [this] { showFound(m_content->textPreview()->findHere(m_find->text())); });
    m_find->installEventFilter(this);
    return tools;
}

void PreviewDialog::setSource(
    std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis)
{
    m_analysis = analysis;
    m_reader.setSource(std::move(archive), std::move(analysis));
}

void PreviewDialog::showFile(NodeId node, EntryId version)
{
    m_node = node;
    m_versions = fileVersions(*m_analysis, node);
    if (m_versions.empty())
        return;
    m_box->clear();
    for (const FileVersion& each : m_versions)
        m_box->addItem(each.label);
    m_box->setEnabled(m_versions.size() > 1);
    const QString path = displayText(m_analysis->tree.path(node));
    m_path->setFullText(path);
    m_copyPath->setCopiedText(path);
    setWindowTitle(displayText(m_analysis->tree.name(node)));
    m_version = {};
    choose(version.isValid() ? version : m_versions.back().source);
}

void PreviewDialog::choose(EntryId version)
{
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
        [version](const FileVersion& each) { return each.source == version; });
    const auto& chosen = found == m_versions.end() ? m_versions.back() : *found;
    m_box->setCurrentIndex(static_cast<int>(&chosen - m_versions.data()));
    if (m_version == chosen.source)
        return;
    m_version = chosen.source;
    m_content->setReading();
    m_content->setHex(false);
    m_kind->setCurrent(Content);
    m_found->clear();
    m_reader.cancel();
    m_reader.read(m_version);
    updateTools();
}

void PreviewDialog::takePreview()
{
    m_content->setPreview(m_reader.preview());
    updateTools();
    QWidget* shown = m_content->shownWidget();
    if (!isAncestorOf(focusWidget()) || !focusWidget() || focusWidget() == m_content)
        shown->setFocus();
    retranslate();
}

void PreviewDialog::updateTools()
{
    const bool isText = m_content->shownWidget() == m_content->textPreview();
    m_kind->setVisible(m_content->hasChoice());
    m_wrap->setVisible(isText);
    m_find->setVisible(isText);
    m_found->setVisible(isText);
}

void PreviewDialog::find(bool backward)
{
    showFound(m_content->textPreview()->findNext(m_find->text(), backward));
}

void PreviewDialog::showFound(bool found)
{
    m_found->setText(found || m_find->text().isEmpty() ? QString() : tr("Not found"));
}

/// Enter tells what was typed at once; only when that was told already it goes on to the next place.
bool PreviewDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QDialog::eventFilter(watched, event);
    if (m_find->isPending())
        m_find->flush();
    else
        find(key->modifiers() & Qt::ShiftModifier);
    return true;
}

void PreviewDialog::keyPressEvent(QKeyEvent* event)
{
    if (m_find->isVisible() && event->matches(QKeySequence::Find)) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    } else if (m_find->isVisible() && event->key() == Qt::Key_F3) {
        find(event->modifiers() & Qt::ShiftModifier);
    } else {
        QDialog::keyPressEvent(event);
    }
}

void PreviewDialog::retranslate()
{
    const bool isPicture = m_content->isPicture();
    m_kind->setTexts({ isPicture ? tr("Picture") : tr("Text"), tr("Bytes") });
    m_kind->setAccessibleName(tr("Show as"));
    m_wrap->setText(tr("Wrap lines"));
    m_find->setPlaceholderText(tr("Find in the text"));
    m_find->setAccessibleName(tr("Find in the text"));
    m_save->setText(tr("Save as…"));
    m_copyPath->setHint(tr("Copy path"));
    m_box->setAccessibleName(tr("Version"));
}

bool PreviewDialog::focusNextPrevChild(bool next) { return focusNextStop(*this, next); }

void PreviewDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace layerscope
