// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/breadcrumb.h"

#include "ui/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int crumbHeight = 24;
    constexpr int chevronWidth = 14;
    constexpr int widestName = 200;
    constexpr int namePadding = 4;

    /// A folder's name, flat until the pointer is over it.
    class NameButton : public QToolButton {
    public:
        explicit NameButton(const QString& name, QWidget* parent)
            : QToolButton(parent)
            , m_name(name)
        {
            setFocusPolicy(Qt::TabFocus);
            setAutoRaise(true);
            setAttribute(Qt::WA_Hover);
            setAccessibleName(name);
            // Rounded up: half a pixel less, and the name would be elided.
            const int width = static_cast<int>(std::ceil(QFontMetricsF(uiFont()).horizontalAdvance(name)));
            setFixedSize(std::min(width, widestName) + 2 * namePadding, crumbHeight);
        }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            const Theme& t = theme();
            QPainter painter(this);
            if (underMouse())
                painting::panel(painter, rect(), t.hover, {});
            painter.setFont(uiFont());
            painter.setPen(t.text);
            const QRect inner = rect().adjusted(namePadding, 0, -namePadding, 0);
            painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetrics(uiFont()).elidedText(m_name, Qt::ElideMiddle, inner.width()));
            if (painting::showsFocus(*this))
                painting::focusFrame(painter, rect());
        }

    private:
        QString m_name;
    };

    /// Menus take "&" for the mark of a key.
    QString menuText(const QString& name) { return name.left(100).replace(u'&', u"&&"_s); }

} // namespace

size_t foldedCrumbs(const std::vector<int>& widths, int fold, int room)
{
    int sum = 0;
    for (const int width : widths)
        sum += width;
    if (sum <= room || widths.empty())
        return 0;
    sum += fold;
    size_t folded = 0;
    while (folded + 1 < widths.size() && sum > room)
        sum -= widths[folded++];
    return folded;
}

Breadcrumb::Breadcrumb(QWidget* parent)
    : QWidget(parent)
    , m_home(new IconButton(u"home"_s, this))
    , m_fold(new NameButton(u"…"_s, this))
{
    setFixedHeight(crumbHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_fold->hide();
    connect(m_home, &QToolButton::clicked, this, [this] {
        if (!m_path.empty())
            emit chosen(m_path.front().node);
    });
    connect(m_fold, &QToolButton::clicked, this, &Breadcrumb::showFolded);
    retranslate();
}

void Breadcrumb::setPath(std::vector<Crumb> path)
{
    if (path == m_path)
        return;
    m_path = std::move(path);
    rebuild();
}

Breadcrumb::Segment Breadcrumb::addSegment(const Crumb& crumb)
{
    Segment segment { new IconButton(u"chevron"_s, this), new NameButton(crumb.label, this), chevronWidth };
    segment.width += segment.name->width();
    segment.chevron->setFixedSize(chevronWidth, crumbHeight);
    segment.chevron->setIconSize({ 12, 12 });
    segment.name->setToolTip(plainToolTip(crumb.label));
    const NodeId node = crumb.node;
    connect(segment.name, &QToolButton::clicked, this, [this, node] { emit chosen(node); });
    connect(
        segment.chevron, &QToolButton::clicked, this, [this, segment, node] { showSiblings(segment, node); });
    return segment;
}

void Breadcrumb::rebuild()
{
    // Later: the click that leads here may come from one of them.
    for (const Segment& segment : m_segments) {
        for (QToolButton* button : { static_cast<QToolButton*>(segment.chevron), segment.name }) {
            button->hide();
            button->deleteLater();
        }
    }
    m_segments.clear();
    for (size_t i = 1; i < m_path.size(); ++i)
        m_segments.push_back(addSegment(m_path[i]));
    retranslate();
    updateGeometry();
    arrange();
    update();
}

void Breadcrumb::arrange()
{
    std::vector<int> widths;
    for (const Segment& segment : m_segments)
        widths.push_back(segment.width);
    m_folded = foldedCrumbs(widths, m_fold->width(), width() - m_home->width());
    m_home->move(0, 0);
    int x = m_home->width();
    m_fold->setVisible(m_folded > 0);
    if (m_folded > 0) {
        m_fold->move(x, 0);
        x += m_fold->width();
    }
    for (size_t i = 0; i < m_segments.size(); ++i) {
        const Segment& segment = m_segments[i];
        segment.chevron->setVisible(i >= m_folded);
        segment.name->setVisible(i >= m_folded);
        if (i < m_folded)
            continue;
        segment.chevron->move(x, 0);
        segment.name->move(x + chevronWidth, 0);
        // The last one stays even where it does not fit; then its name gives way.
        segment.name->setFixedWidth(std::clamp(width() - x - chevronWidth, 0, segment.width - chevronWidth));
        x += segment.width;
    }
}

void Breadcrumb::showFolded()
{
    QMenu menu(this);
    for (size_t i = 0; i < m_folded; ++i) {
        const Crumb& crumb = m_path[i + 1];
        menu.addAction(
            icon(u"folder"_s), menuText(crumb.label), this, [this, node = crumb.node] { emit chosen(node); });
    }
    menu.exec(m_fold->mapToGlobal(QPoint(0, m_fold->height())));
}

void Breadcrumb::showSiblings(const Segment& segment, NodeId node)
{
    if (!m_siblings)
        return;
    QMenu menu(this);
    for (const Crumb& crumb : m_siblings(node)) {
        QAction* action = menu.addAction(
            icon(u"folder"_s), menuText(crumb.label), this, [this, to = crumb.node] { emit chosen(to); });
        action->setEnabled(crumb.node.isValid());
        if (crumb.node == node)
            menu.setActiveAction(action);
    }
    if (!menu.isEmpty())
        menu.exec(segment.chevron->mapToGlobal(QPoint(0, crumbHeight)));
}

QSize Breadcrumb::sizeHint() const
{
    int sum = m_home->width();
    if (m_path.size() == 1)
        sum += QFontMetrics(uiFont()).horizontalAdvance(m_path.front().label) + namePadding;
    for (const Segment& segment : m_segments)
        sum += segment.width;
    return { sum, crumbHeight };
}

QSize Breadcrumb::minimumSizeHint() const
{
    const int last = m_segments.empty() ? 0 : m_segments.back().width;
    const int fold = m_segments.size() > 1 ? m_fold->width() : 0;
    return { m_home->width() + fold + std::min(last, 80), crumbHeight };
}

/// The root alone says its name.
void Breadcrumb::paintEvent(QPaintEvent* event)
{
    (void)event;
    if (m_path.size() != 1)
        return;
    QPainter painter(this);
    painter.setFont(uiFont());
    painter.setPen(theme().text);
    painter.drawText(
        rect().adjusted(m_home->width() + namePadding, 0, 0, 0), Qt::AlignVCenter, m_path.front().label);
}

void Breadcrumb::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Breadcrumb::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Breadcrumb::retranslate()
{
    m_home->setHint(tr("Root folder"));
    m_fold->setToolTip(tr("Folders in between"));
    m_fold->setAccessibleName(tr("Folders in between"));
    for (const Segment& segment : m_segments)
        segment.chevron->setHint(tr("Folders beside this one"));
}

} // namespace layerscope
