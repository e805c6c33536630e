// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchtoolrow.h"

#include "ui/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/splitbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int rowHeight = 40;

    class ToolSeparator : public QWidget {
    public:
        explicit ToolSeparator(QWidget* parent)
            : QWidget(parent)
        {
            setFixedSize(9, 20);
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter(this).fillRect(QRect(4, 0, 1, height()), theme().line);
        }
    };

} // namespace

BenchToolRow::BenchToolRow(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(rowHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    const auto addIcon = [&](const QString& name, auto signal) {
        auto* button = new IconButton(name, this);
        connect(button, &QToolButton::clicked, this, signal);
        row->addWidget(button);
        return button;
    };
    m_open = addIcon(u"open"_s, &BenchToolRow::openRequested);
    m_save = addIcon(u"save"_s, &BenchToolRow::saveRequested);
    m_undo = addIcon(u"undo"_s, &BenchToolRow::undoRequested);
    m_redo = addIcon(u"redo"_s, &BenchToolRow::redoRequested);
    row->addWidget(new ToolSeparator(this));
    m_metric = addButton(row, u"plus"_s);
    m_variant = addButton(row, u"plus"_s);
    row->addWidget(new ToolSeparator(this));
    m_refresh = addButton(row, u"refresh"_s);
    row->addStretch();
    m_copy = new SplitButton(u"copy"_s, this);
    row->addWidget(m_copy);
    m_export = addButton(row, u"export"_s);
    m_export->setProperty("primary", true);
    connect(m_metric, &QPushButton::clicked, this, &BenchToolRow::metricRequested);
    connect(m_variant, &QPushButton::clicked, this, &BenchToolRow::variantRequested);
    connect(m_refresh, &QPushButton::clicked, this, &BenchToolRow::refreshRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { emit copyRequested(m_copyAs); });
    connect(m_export, &QPushButton::clicked, this, &BenchToolRow::exportRequested);
    for (const CopyAs as : { Markdown, Html, Tsv })
        m_copyActions[as] = m_copy->choices()->addAction(QString(), this, [this, as] {
            m_copyAs = as;
            placeWords();
            emit copyRequested(as);
        });
    setHistory({}, {});
}

QPushButton* BenchToolRow::addButton(QHBoxLayout* row, const QString& iconName)
{
    auto* button = new QPushButton(this);
    button->setIcon(icon(iconName));
    button->setProperty("small", true);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void BenchToolRow::setHistory(const QString& undo, const QString& redo)
{
    m_undoText = undo;
    m_redoText = redo;
    retranslate();
}

void BenchToolRow::setRefreshing(bool canRefresh, bool isRefreshing)
{
    m_isRefreshing = isRefreshing;
    m_refresh->setEnabled(canRefresh || isRefreshing);
    placeWords();
}

void BenchToolRow::retranslate()
{
    m_open->setHint(tr("Open (Ctrl+O)"));
    m_save->setHint(tr("Save (Ctrl+S)"));
    m_undo->setEnabled(!m_undoText.isNull());
    m_redo->setEnabled(!m_redoText.isNull());
    m_undo->setHint(m_undoText.isNull() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(m_undoText));
    m_redo->setHint(
        m_redoText.isNull() ? tr("Nothing to do again") : tr("Redo: %1 (Ctrl+Shift+Z)").arg(m_redoText));
    const std::array<QString, 3> choices { tr("Copy as Markdown"), tr("Copy as HTML"), tr("Copy as TSV") };
    for (const CopyAs as : { Markdown, Html, Tsv })
        m_copyActions[as]->setText(choices[as]);
    placeWords();
}

/// All words, or those that have room; a button with fewer says all of them when it is pointed at.
void BenchToolRow::placeWords()
{
    struct Word {
        QPushButton* button;
        QString text;
        QString brief;
    };
    const std::array<Word, 6> words { {
        { m_refresh, m_isRefreshing ? tr("Cancel") : tr("Refresh from images"),
            m_isRefreshing ? tr("Cancel") : tr("Refresh") },
        { m_refresh, {}, {} },
        { m_copy, m_copyActions[m_copyAs]->text(), {} },
        { m_variant, tr("Add variant"), {} },
        { m_metric, tr("Add metric"), {} },
        { m_export, tr("Export…"), {} },
    } };
    for (const Word& word : words) {
        if (word.text.isEmpty())
            continue;
        word.button->setText(word.text);
        word.button->setToolTip({});
        word.button->setAccessibleName(word.text);
    }
    for (const Word& word : words) {
        layout()->invalidate();
        if (layout()->minimumSize().width() <= width())
            break;
        word.button->setText(word.brief);
        word.button->setToolTip(plainToolTip(word.button->accessibleName()));
    }
}

/// Room for the icons alone.
QSize BenchToolRow::minimumSizeHint() const { return { 320, rowHeight }; }

void BenchToolRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeWords();
}

void BenchToolRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BenchToolRow::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace layerscope
