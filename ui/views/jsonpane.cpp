// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jsonpane.h"

#include "core/base/atomicfile.h"
#include "ui/format.h"
#include "ui/session/exporter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/jsonhighlighter.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <filesystem>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr qsizetype pieceCharacters = 6'000; // filled in at a time
    constexpr size_t maximumMatches = 10'000;
    constexpr int shownMatches = 300; // marked around the current one

} // namespace

JsonPane::JsonPane(QWidget* parent)
    : QWidget(parent)
    , m_find(new FilterField(u"search"_s, this))
    , m_count(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_previous(new IconButton(u"previous"_s, this))
    , m_next(new IconButton(u"next"_s, this))
    , m_note(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_copy(new IconButton(u"copy"_s, this))
    , m_save(new IconButton(u"save"_s, this))
    , m_editor(new QPlainTextEdit(this))
{
    m_editor->setReadOnly(true);
    m_editor->setUndoRedoEnabled(false);
    m_editor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setFont(monospaceFont());
    m_editor->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_editor->setTabChangesFocus(true);
    m_editor->document()->setDocumentMargin(12);
    new JsonHighlighter(m_editor->document());
    new FocusOutline(m_editor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    column->addWidget(m_editor, 1);

    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &JsonPane::fill);
    connect(m_find, &FilterField::filterChanged, this, &JsonPane::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { findNext(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { findNext(1); });
    connect(m_save, &QToolButton::clicked, this, &JsonPane::save);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        m_copyJob.run([json = m_json](std::stop_token) { return plainText(*json); },
            [](const QString& text) { QApplication::clipboard()->setText(text); });
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &JsonPane::layOut);
    m_find->installEventFilter(this);
    m_editor->installEventFilter(this);
    retranslate();
}

JsonPane::~JsonPane() = default;

QWidget* JsonPane::buildTools()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 16, 4);
    row->setSpacing(4);
    m_find->setMaximumWidth(240);
    m_note->setElided(Qt::ElideRight);
    row->addWidget(m_find, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addSpacing(8);
    row->addWidget(m_note, 2);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return tools;
}

void JsonPane::setJson(std::shared_ptr<const std::string> json, const QString& fileName)
{
    if (m_json == json)
        return;
    m_json = std::move(json);
    m_fileName = fileName;
    m_saved.clear();
    layOut();
}

void JsonPane::layOut()
{
    m_fillTimer.stop();
    m_shown = {};
    m_filled = 0;
    m_editor->clear();
    search();
    if (!m_json)
        return;
    m_job.run([json = m_json](std::stop_token) { return prettyJson(*json); },
        [this](JsonText text) {
            m_shown = std::move(text);
            m_fillTimer.start();
            showNote();
            fill();
        });
}

/// A piece ends with a line, so that each line is coloured once.
void JsonPane::fill()
{
    qsizetype end = std::min(m_filled + pieceCharacters, m_shown.text.size());
    if (const auto line = m_shown.text.indexOf(u'\n', end); line >= 0)
        end = line + 1;
    else
        end = m_shown.text.size();
    QTextCursor cursor(m_editor->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_shown.text.mid(m_filled, end - m_filled));
    m_filled = end;
    if (m_filled < m_shown.text.size())
        return;
    m_fillTimer.stop();
    search();
}

void JsonPane::search()
{
    const QString wanted = m_find->text();
    m_matches.clear();
    m_moreMatches = false;
    const QString& text = m_shown.text;
    const bool filled = m_filled >= text.size();
    for (qsizetype at = 0; filled && !wanted.isEmpty() && !m_moreMatches;) {
        at = text.indexOf(wanted, at, Qt::CaseInsensitive);
        if (at < 0)
            break;
        m_moreMatches = m_matches.size() >= maximumMatches;
        if (!m_moreMatches)
            m_matches.push_back(static_cast<int>(at));
        at += wanted.size();
    }
    m_current = m_matches.empty() ? -1 : 0;
    showMatches();
}

void JsonPane::findNext(int step)
{
    if (m_matches.empty())
        return;
    const int count = static_cast<int>(m_matches.size());
    m_current = (m_current + step + count) % count;
    showMatches();
}

void JsonPane::showMatches()
{
    const auto length = static_cast<int>(m_find->text().size());
    QList<QTextEdit::ExtraSelection> marks;
    const int first = std::max(0, m_current - shownMatches / 2);
    const int last = std::min(static_cast<int>(m_matches.size()), first + shownMatches);
    for (int i = first; i < last; ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        mark.cursor.setPosition(m_matches[static_cast<size_t>(i)]);
        mark.cursor.setPosition(m_matches[static_cast<size_t>(i)] + length, QTextCursor::KeepAnchor);
        mark.format.setBackground(i == m_current ? theme().accent : theme().bar);
        mark.format.setForeground(i == m_current ? theme().onAccent : theme().text);
        marks.append(mark);
    }
    m_editor->setExtraSelections(marks);
    if (m_current >= 0) {
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(m_matches[static_cast<size_t>(m_current)]);
        m_editor->setTextCursor(cursor);
        m_editor->ensureCursorVisible();
    }
    m_previous->setEnabled(!m_matches.empty());
    m_next->setEnabled(!m_matches.empty());
    m_count->setText(countText());
    m_count->setVisible(!m_find->text().isEmpty());
    emit factsChanged();
}

QString JsonPane::countText() const
{
    if (m_find->text().isEmpty())
        return {};
    if (m_matches.empty())
        return tr("No match");
    const Format& format = Format::current();
    const QString total = format.count(m_matches.size()) + (m_moreMatches ? u"+"_s : QString());
    return tr("%1 of %2", "current match of all")
        .arg(format.count(static_cast<uint64_t>(m_current) + 1), total);
}

void JsonPane::showNote()
{
    m_note->setFullText(!m_saved.isEmpty() ? m_saved
            : m_shown.whole                ? QString()
                                           : tr("Shortened for the screen; copies and files are whole"));
}

void JsonPane::save()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as"), QDir::home().filePath(m_fileName), tr("JSON (*.json)"));
    if (!path.isEmpty())
        saveTo(path);
}

void JsonPane::saveTo(const QString& path)
{
    if (!m_json)
        return;
    if (isPartOfImage(m_imagePath, path)) {
        m_saved = tr("Not saved: %1 belongs to the image itself").arg(QFileInfo(path).fileName());
        showNote();
        return;
    }
    m_saveJob.run(
        [json = m_json, file = std::filesystem::path(QFile::encodeName(path).toStdString())](
            std::stop_token) {
            Result<AtomicFile> out = AtomicFile::create(file);
            return out && out->write(*json) && out->commit();
        },
        [this, path](bool done) {
            const QString name = QFileInfo(path).fileName();
            m_saved = done ? tr("Saved as %1").arg(name) : tr("%1 could not be written").arg(name);
            showNote();
        });
}

bool JsonPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() != Qt::Key_F3 && !(enter && watched == m_find))
        return QWidget::eventFilter(watched, event);
    if (m_find->isPending())
        m_find->flush();
    else
        findNext(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    return true;
}

void JsonPane::retranslate()
{
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in this document"));
    m_previous->setHint(tr("Previous match (Shift+F3)"));
    m_next->setHint(tr("Next match (F3)"));
    m_copy->setHint(tr("Copy the document as stored"));
    m_save->setHint(tr("Save the document as stored…"));
    m_editor->setAccessibleName(tr("Document"));
    m_count->setText(countText());
    showNote();
}

void JsonPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace layerscope
