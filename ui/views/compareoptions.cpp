// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/compareoptions.h"

#include "core/search/search.h"
#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/patternfaulttext.h"
#include "ui/session/comparestate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int paneWidth = 288;
    constexpr int globLines = 4;
    constexpr int typingPause = 400; // milliseconds
    constexpr int side = 8;

} // namespace

CompareOptionsButton::CompareOptionsButton(CompareState& state, QWidget* parent)
    : QToolButton(parent)
    , m_state(state)
    , m_pane(new QFrame(this, Qt::Popup))
    , m_heading(new Label(TextSize::Small, TextInk::Secondary, m_pane))
    , m_globsLabel(new Label(TextSize::Small, TextInk::Secondary, m_pane))
    , m_globs(new QPlainTextEdit(m_pane))
    , m_fault(new Label(TextSize::Small, TextInk::Error, m_pane))
{
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(24);
    setAttribute(Qt::WA_Hover);
    buildPane();
    connect(this, &QToolButton::clicked, this, &CompareOptionsButton::openPane);
    connect(&state, &CompareState::comparisonWanted, this, &CompareOptionsButton::retranslate);
    retranslate();
}

void CompareOptionsButton::buildPane()
{
    m_pane->setFrameShape(QFrame::StyledPanel);
    m_pane->setFixedWidth(paneWidth);
    auto* column = new QVBoxLayout(m_pane);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_heading);
    for (QCheckBox*& box : m_boxes) {
        box = new QCheckBox(m_pane);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &CompareOptionsButton::takeAspects);
    }
    column->addSpacing(4);
    column->addWidget(m_globsLabel);
    m_globs->setFont(monospaceFont());
    m_globs->setTabChangesFocus(true);
    new FocusOutline(m_globs);
    m_globs->setFixedHeight(QFontMetrics(monospaceFont()).lineSpacing() * globLines + 12);
    column->addWidget(m_globs);
    m_fault->setWordWrap(true);
    m_fault->hide();
    column->addWidget(m_fault);
    m_globsLabel->setBuddy(m_globs);
    auto* delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(typingPause);
    connect(m_globs, &QPlainTextEdit::textChanged, delay, qOverload<>(&QTimer::start));
    connect(delay, &QTimer::timeout, this, &CompareOptionsButton::takeGlobs);
}

QCheckBox* CompareOptionsButton::box(Aspect aspect) const
{
    for (size_t i = 0; i < aspects.size(); ++i) {
        if (aspects[i] == aspect)
            return m_boxes[i];
    }
    return nullptr;
}

void CompareOptionsButton::openPane()
{
    showOptions();
    m_pane->adjustSize();
    m_pane->move(mapToGlobal(QPoint(width() - m_pane->width(), height() + 2)));
    m_pane->show();
    m_boxes.front()->setFocus(Qt::PopupFocusReason);
}

void CompareOptionsButton::showOptions()
{
    const CompareOptions& options = m_state.options();
    for (size_t i = 0; i < aspects.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(options.ignored.has(aspects[i]));
    }
    QStringList lines;
    for (const std::string& glob : options.ignore)
        lines.append(QString::fromStdString(glob));
    const QSignalBlocker quiet(m_globs);
    m_globs->setPlainText(lines.join(u'\n'));
    m_fault->hide();
}

void CompareOptionsButton::takeAspects()
{
    CompareOptions options = m_state.options();
    options.ignored = {};
    for (size_t i = 0; i < aspects.size(); ++i) {
        if (m_boxes[i]->isChecked())
            options.ignored |= aspects[i];
    }
    m_state.setOptions(options);
}

void CompareOptionsButton::takeGlobs()
{
    CompareOptions options = m_state.options();
    options.ignore.clear();
    const QStringList lines = m_globs->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString glob = line.trimmed();
        if (glob.isEmpty())
            continue;
        SearchQuery query;
        query.kind = SearchQuery::Kind::Glob;
        query.text = glob.toStdString();
        if (const auto fault = findFault(query)) {
            m_fault->setText(patternFaultText(*fault, glob));
            m_fault->show();
            m_pane->adjustSize();
            return;
        }
        options.ignore.push_back(query.text);
    }
    m_fault->hide();
    m_state.setOptions(options);
}

QString CompareOptionsButton::nameOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Mtime:
        return tr("Time of modification (mtime)");
    case Aspect::Mode:
        return tr("Mode");
    case Aspect::Owner:
        return tr("Owner");
    case Aspect::Xattrs:
        return tr("Extended attributes");
    case Aspect::Target:
        return tr("Link target");
    case Aspect::Content:
    case Aspect::Type:
        break;
    }
    return aspectText(aspect);
}

void CompareOptionsButton::retranslate()
{
    const CompareOptions& options = m_state.options();
    QStringList ignored;
    for (const Aspect aspect : aspects) {
        if (options.ignored.has(aspect))
            ignored.append(aspectText(aspect));
    }
    if (!options.ignore.empty())
        ignored.append(tr("%Ln path pattern(s)", nullptr, static_cast<int>(options.ignore.size())));
    const Format& format = Format::current();
    setText(ignored.isEmpty() ? tr("comparing everything")
                              : tr("ignoring %1").arg(format.locale().createSeparatedList(ignored)));
    setToolTip(plainToolTip(text() + u"\n\n"_s + tr("Choose what counts as a difference")));
    setAccessibleName(text());
    m_pane->setAccessibleName(tr("What to ignore"));
    m_heading->setText(tr("Differences in these alone are none"));
    for (size_t i = 0; i < aspects.size(); ++i)
        m_boxes[i]->setText(nameOf(aspects[i]));
    m_globsLabel->setText(tr("Paths to ignore, one pattern a line"));
    m_globs->setAccessibleName(m_globsLabel->text());
    m_globs->setPlaceholderText(u"*.pyc\n/var/log/**"_s);
    updateGeometry();
}

QSize CompareOptionsButton::sizeHint() const
{
    return { QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(text()) + 2 * side, 24 };
}

void CompareOptionsButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void CompareOptionsButton::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    if (underMouse() || m_pane->isVisible())
        painting::panel(painter, rect(), t.hover, {});
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(t.text2);
    const QRect room = rect().adjusted(side, 0, -side, 0);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect());
}

} // namespace layerscope
