// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/differencepane.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/pages/differencehead.h"
#include "ui/pages/difftoolstrip.h"
#include "ui/session/comparestate.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/hexdiffview.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/imagepreview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linediffview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int readDelay = 120; // milliseconds
    constexpr int quietMilliseconds = 300;

} // namespace

DifferencePane::DifferencePane(const CompareContext& context, QWidget* parent)
    : QWidget(parent)
    , m_state(context.state)
    , m_data(context.data)
    , m_reader(context.data)
    , m_tool(context.settings)
    , m_head(new DifferenceHead(this))
    , m_strip(new DiffToolStrip(m_tool, context.settings, this))
    , m_stack(new QStackedLayout)
    , m_lines(new LineDiffView(this))
    , m_bytes(new HexDiffView(this))
    , m_content(new ContentView(this))
    , m_attributes(new PairAttributeList(this))
    , m_note(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_waiting = buildWaiting();
    m_pictures = buildPictures();
    for (QWidget* page : QWidgetList { m_waiting, m_lines, m_bytes, m_pictures, m_content, m_attributes }) {
        // Takes what the splitter gives it; what it would like to have makes nothing wider.
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        m_stack->addWidget(page);
    }
    m_note->setTextFormat(Qt::PlainText);
    m_note->setElided(Qt::ElideRight);
    m_note->setContentsMargins(12, 4, 12, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_strip);
    column->addLayout(m_stack, 1);
    column->addWidget(m_note);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Difference"));
    m_lines->installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(readDelay);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connectAll();
    changePath();
}

DifferencePane::~DifferencePane() = default;

QWidget* DifferencePane::buildWaiting()
{
    auto* page = new QWidget(this);
    m_message = new Label(TextSize::Small, TextInk::Secondary, page);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(160, 8);
    m_stop = new QPushButton(page);
    m_stop->setProperty("small", true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_message);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addWidget(m_stop, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget* DifferencePane::buildPictures()
{
    auto* page = new QWidget(this);
    m_pictureA = new ImagePreview(page);
    m_pictureB = new ImagePreview(page);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_pictureA, 1);
    row->addWidget(m_pictureB, 1);
    return page;
}

void DifferencePane::connectAll()
{
    connect(&m_state, &CompareState::pathChanged, this, &DifferencePane::changePath);
    connect(&m_data, &CompareData::comparisonChanged, this, [this] {
        m_tool.cancel();
        changePath();
    });
    connect(&m_delay, &QTimer::timeout, this, &DifferencePane::read);
    connect(&m_quiet, &QTimer::timeout, this, &DifferencePane::showWaiting);
    connect(&m_reader, &DifferenceReader::ready, this, &DifferencePane::showContent);
    connect(&m_reader, &DifferenceReader::namesReady, this, &DifferencePane::showContent);
    connect(&m_reader, &DifferenceReader::progressChanged, this, [this] {
        if (m_stack->currentWidget() == m_waiting && m_reader.isReading() && !m_quiet.isActive())
            showWaiting();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_isCancelled)
            return read();
        m_reader.cancel();
        m_quiet.stop();
        m_isCancelled = true;
        showWaiting();
    });
    connect(m_head, &DifferenceHead::stepRequested, this, [this](int step) {
        m_lines->stepChange(step);
        m_lines->setFocus();
    });
    connect(m_head, &DifferenceHead::findTyped, this,
        [this](const QString& text) { m_head->showFound(text.isEmpty() || m_lines->findHere(text)); });
    connect(m_head, &DifferenceHead::findRequested, this, [this](const QString& text, bool backward) {
        m_head->showFound(text.isEmpty() || m_lines->findNext(text, backward));
    });
    connect(m_head, &DifferenceHead::findClosed, m_lines, qOverload<>(&QWidget::setFocus));
    connect(m_head, &DifferenceHead::openRequested, this, [this] {
        if (tree())
            openInTool(ends().first, ends().second);
    });
    connect(m_head, &DifferenceHead::openBothRequested, this, [this] {
        if (tree())
            openInTool(TreeComparison::root(), TreeComparison::root());
    });
    connect(m_head, &DifferenceHead::toolRequested, m_strip, &DiffToolStrip::chooseTool);
}

const TreeComparison* DifferencePane::tree() const
{
    const auto& comparison = m_data.comparison();
    // After a swap the old comparison stays until the new one is there, but its sides are the others already.
    const bool isCurrent = comparison && comparison->a == m_data.imageA().analysis
        && comparison->b == m_data.imageB().analysis;
    return isCurrent ? comparison->files.get() : nullptr;
}

PairId DifferencePane::pair() const
{
    const PairId selected = m_state.path();
    return selected.isValid() && tree() && selected.index() < tree()->pairCount() ? selected
                                                                                  : TreeComparison::root();
}

std::pair<PairId, PairId> DifferencePane::ends() const
{
    const PairId here = pair();
    const PairId other = tree()->movedTo(here);
    if (!other.isValid())
        return { here, here };
    return tree()->nodeA(here).isValid() ? std::pair(here, other) : std::pair(other, here);
}

bool DifferencePane::isAbsent() const
{
    return !tree()->nodeA(pair()).isValid() && !tree()->nodeB(pair()).isValid();
}

QWidget* DifferencePane::shownWidget() const { return m_stack->currentWidget(); }
QString DifferencePane::message() const { return shownWidget() == m_waiting ? m_message->text() : QString(); }
QString DifferencePane::note() const { return m_note->isHidden() ? QString() : m_note->fullText(); }

// What is selected

void DifferencePane::changePath()
{
    m_reader.cancel();
    m_quiet.stop();
    m_isCancelled = false;
    m_isStale = true;
    showHead();
    if (!tree()) {
        m_delay.stop();
        showMessage(m_data.error() ? contentErrorText(*m_data.error()) : QString());
        return;
    }
    m_delay.start();
}

void DifferencePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale && tree() && !m_delay.isActive() && !m_reader.isReading())
        m_delay.start();
}

void DifferencePane::read()
{
    m_isCancelled = false;
    if (!isVisible() || !tree()) // nobody looks; showEvent() comes back to it
        return;
    m_isStale = false;
    m_reader.readNames();
    m_reader.read(pair());
    m_quiet.start();
}

QString DifferencePane::shownPath() const
{
    const auto [a, b] = ends();
    const QString path = displayText(tree()->path(pair()));
    if (a == b)
        return path;
    return u"%1 ← %2"_s.arg(displayText(tree()->path(b)), displayText(tree()->path(a)));
}

void DifferencePane::showHead()
{
    m_head->setSteps(false);
    if (!tree()) {
        m_head->setPath(Difference::Ignored, {});
        m_head->setFacts({});
        m_head->setCanOpen(false, false);
        return;
    }
    m_head->setPath(tree()->difference(pair()), shownPath());
    m_head->setFacts(factsText());
    const auto [a, b] = ends();
    const PairId root = TreeComparison::root();
    m_head->setCanOpen(ExternalDiff::canOpen(toolSide(true, a), toolSide(false, b)),
        ExternalDiff::canOpen(toolSide(true, root), toolSide(false, root)));
}

QString DifferencePane::factsText() const
{
    const Format& format = Format::current();
    const auto [a, b] = ends();
    const auto& content = m_reader.content();
    if (content && content->kind == PairContent::Kind::Text)
        return tr("A %Ln line(s)", nullptr, static_cast<int>(content->text->a.size())) + u", "_s
            + tr("B %Ln line(s)", nullptr, static_cast<int>(content->text->b.size()));
    QStringList facts;
    const bool inA = tree()->nodeA(a).isValid();
    const bool inB = tree()->nodeB(b).isValid();
    if (inA)
        facts.append(u"A "_s + format.size(tree()->bytesA(a)));
    if (inB)
        facts.append(u"B "_s + format.size(tree()->bytesB(b)));
    QString text = facts.join(u", "_s);
    if (inA && inB && a == b && tree()->delta(a) != 0)
        text += u" ("_s + format.delta(tree()->delta(a)) + u')';
    return text;
}

// What was read

void DifferencePane::present(QWidget* page)
{
    m_stack->setCurrentWidget(page);
    m_head->setSteps(page == m_lines);
}

void DifferencePane::setNote(QStringList facts)
{
    facts.removeAll({});
    m_note->setFullText(facts.join(u" · "_s));
    m_note->setVisible(!facts.isEmpty());
}

void DifferencePane::showMessage(const QString& text)
{
    m_message->setText(text);
    m_bar->hide();
    m_stop->hide();
    setNote({});
    present(m_waiting);
}

void DifferencePane::showWaiting()
{
    if (!m_isCancelled && !m_reader.isReading())
        return;
    showMessage(m_isCancelled ? tr("Reading was cancelled.") : tr("Reading…"));
    const auto progress = m_reader.progress();
    if (!m_isCancelled && progress) {
        m_message->setText(tr("Comparing byte by byte…"));
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000 * *progress));
        m_bar->show();
    }
    m_stop->setText(m_isCancelled ? tr("Read again") : tr("Cancel"));
    m_stop->show();
}

void DifferencePane::showContent()
{
    const auto& content = m_reader.content();
    if (!content || !tree())
        return;
    m_quiet.stop();
    showHead();
    switch (content->kind) {
    case PairContent::Kind::Text:
        return showText(*content);
    case PairContent::Kind::Bytes:
        return showBytes(*content);
    case PairContent::Kind::Pictures:
        return showPictures(*content);
    case PairContent::Kind::OneSide:
        return showOneSide(*content);
    case PairContent::Kind::Attributes:
    case PairContent::Kind::Folder:
        return showAttributes(*content);
    }
}

QStringList DifferencePane::textNotes(const PairContent& content) const
{
    const Format& format = Format::current();
    QStringList notes;
    if (content.a->encoding != content.b->encoding)
        notes.append(
            tr("A is %1, B is %2").arg(encodingName(content.a->encoding), encodingName(content.b->encoding)));
    if (content.text->endsA != content.text->endsB)
        notes.append(content.text->endsA ? tr("B does not end with a new line")
                                         : tr("A does not end with a new line"));
    if (content.text->changes.empty())
        notes.append(tr("No line differs"));
    if (!content.text->isMinimal)
        notes.append(tr("Too different to be compared line by line throughout"));
    if (!content.a->isWhole() || !content.b->isWhole())
        notes.append(tr("Only the first %1 of each are compared")
                         .arg(format.size(DifferenceReader::limits.textBytes)));
    return notes;
}

void DifferencePane::showText(const PairContent& content)
{
    if (m_lines->diff() != content.text)
        m_lines->setDiff(content.text);
    setNote(textNotes(content) + differingAttributes(attributesNow()));
    present(m_lines);
}

void DifferencePane::showBytes(const PairContent& content)
{
    const bool neither = content.bytes->a.bytes.empty() && content.bytes->b.bytes.empty();
    const auto& error = content.bytes->a.error ? content.bytes->a.error : content.bytes->b.error;
    if (neither && error)
        return showMessage(contentErrorText(*error));
    present(m_bytes); // first, so that it knows how many rows it shows
    m_bytes->setDifference(content.bytes, content.a->size, content.b->size);
    QStringList notes;
    if (content.text)
        notes.append(tr("The first %1 of each are equal")
                         .arg(Format::current().size(DifferenceReader::limits.textBytes)));
    setNote(notes + differingAttributes(attributesNow()));
}

void DifferencePane::showPictures(const PairContent& content)
{
    m_pictureA->setPicture(content.a->picture, content.a->pictureSize);
    m_pictureB->setPicture(content.b->picture, content.b->pictureSize);
    const auto pixels = [](const QString& side, const QSize& size) {
        return side + u' ' + tr("%1 × %2 pixels").arg(size.width()).arg(size.height());
    };
    setNote(QStringList { pixels(u"A"_s, content.a->pictureSize), pixels(u"B"_s, content.b->pictureSize) }
        + differingAttributes(attributesNow()));
    present(m_pictures);
}

void DifferencePane::showOneSide(const PairContent& content)
{
    if (const auto& preview = content.a ? content.a : content.b; preview != m_preview) {
        m_preview = preview;
        m_content->setPreview(preview);
    }
    setNote({ content.a ? tr("Only in A") : tr("Only in B") });
    present(m_content);
}

std::vector<PairAttribute> DifferencePane::attributesNow() const
{
    const auto [a, b] = ends();
    return pairAttributes(*tree(), a, b, m_reader.names().a, m_reader.names().b);
}

void DifferencePane::showAttributes(const PairContent& content)
{
    if (isAbsent())
        return showMessage(tr("Nothing is there on either side."));
    std::vector<PairAttribute> rows;
    if (content.kind == PairContent::Kind::Folder)
        rows = folderDifferences(*tree(), pair(), content.below);
    for (PairAttribute& attribute : attributesNow())
        rows.push_back(std::move(attribute));
    QString sentence;
    switch (tree()->difference(pair())) {
    case Difference::Same:
        sentence = tree()->differing(pair()) == 0 ? tr("Nothing differs.") : QString();
        break;
    case Difference::Ignored:
        sentence = tr("Differences here are ignored.");
        break;
    case Difference::Metadata:
        sentence = tr("The content is the same; properties differ.");
        break;
    case Difference::TypeChanged:
        sentence = tr("It is of another type in B.");
        break;
    case Difference::Moved:
        sentence
            = tr("Moved from %1 to %2; the content is the same.")
                  .arg(displayText(tree()->path(ends().first)), displayText(tree()->path(ends().second)));
        break;
    case Difference::Added:
        sentence = tr("Only in B.");
        break;
    case Difference::Removed:
        sentence = tr("Only in A.");
        break;
    case Difference::Changed:
        break;
    }
    m_attributes->setAttributes(std::move(rows), sentence);
    setNote({});
    present(m_attributes);
}

// The external tool

ExternalDiff::Side DifferencePane::toolSide(bool isA, PairId id) const
{
    if (isA)
        return { m_data.imageA(), tree()->treeA(), tree()->nodeA(id) };
    return { m_data.imageB(), tree()->treeB(), tree()->nodeB(id) };
}

void DifferencePane::openInTool(PairId a, PairId b)
{
    const ExternalDiff::Side first = toolSide(true, a);
    const ExternalDiff::Side second = toolSide(false, b);
    if (ExternalDiff::canOpen(first, second))
        m_tool.open(first, second);
    else
        m_head->openButton()->showMenu();
}

// Events

bool DifferencePane::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_lines || !isKey)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool again = key->key() == Qt::Key_F3 && !m_head->findField()->text().isEmpty();
    if (!key->matches(QKeySequence::Find) && !again)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (again)
        m_head->showFound(
            m_lines->findNext(m_head->findField()->text(), key->modifiers() & Qt::ShiftModifier));
    else
        m_head->startFind();
    return true;
}

void DifferencePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Difference"));
    showHead();
    showContent();
}

} // namespace layerscope
