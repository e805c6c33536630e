// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/welcomepage.h"

#include "ui/format.h"
#include "ui/pages/dropzone.h"
#include "ui/pages/recentlist.h"
#include "ui/session/samples.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int margin = 32;
    constexpr int dropZoneHeight = 424;
    constexpr int commandHeight = 28;
    constexpr int toolWidth = 56;

    QPushButton* linkButton(const QString& iconName, QWidget* parent)
    {
        auto* button = new QPushButton(parent);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setProperty("small", true);
        if (!iconName.isEmpty())
            button->setIcon(icon(iconName));
        return button;
    }

} // namespace

WelcomePage::WelcomePage(Settings& settings, QWidget* parent)
    : DocumentPage(parent)
    , m_banners(new BannerStack(this))
    , m_recent(new RecentList(settings, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(margin, margin, margin, 16);
    row->setSpacing(margin);
    row->addWidget(buildLeft(), 648);
    row->addWidget(buildRight(), 536);
    column->addLayout(row, 1);

    connect(m_drop, &DropZone::openFile, this, &WelcomePage::openFileRequested);
    connect(m_drop, &DropZone::openFolder, this, &WelcomePage::openFolderRequested);
    connect(m_drop, &DropZone::openSample, this, &WelcomePage::openSampleRequested);
    connect(m_recent, &RecentList::openRequested, this, &WelcomePage::openPathRequested);
    connect(m_recent, &RecentList::changed, this, &WelcomePage::updateRecent);
    connect(m_clearMissing, &QPushButton::clicked, m_recent, &RecentList::clearMissing);
    connect(m_benchmark, &QPushButton::clicked, this, &WelcomePage::benchmarkRequested);
    connect(m_compare, &QPushButton::clicked, this, &WelcomePage::compareRequested);
    connect(m_shortcuts, &QPushButton::clicked, this, &WelcomePage::shortcutsRequested);
    retranslate();
    updateRecent();
}

QWidget* WelcomePage::buildLeft()
{
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_drop = new DropZone(left);
    m_drop->setMinimumHeight(320);
    m_drop->setMaximumHeight(dropZoneHeight);
    m_drop->setSampleAvailable(!samplePath().isEmpty());
    column->addWidget(m_drop, 1);
    column->addSpacing(16);
    m_commandsTitle = new Label(TextSize::Normal, TextInk::Text, left);
    m_commandsTitle->setSemibold(true);
    column->addWidget(m_commandsTitle);
    column->addWidget(buildCommand(u"Docker"_s, u"docker save -o app.tar app:latest"_s));
    column->addWidget(buildCommand(u"Podman"_s, u"podman save --format oci-archive -o app.tar app:latest"_s));
    column->addWidget(buildCommand(
        u"Skopeo"_s, u"skopeo copy docker://docker.io/library/app:latest oci-archive:app.tar"_s));
    m_benchmark = linkButton(u"bench"_s, left);
    m_compare = linkButton(u"compare"_s, left);
    m_shortcuts = linkButton(u"keyboard"_s, left);
    auto* links = new QHBoxLayout;
    links->setContentsMargins(
        -4, 0, 0, 0); // the padding of a link: its icon stands level with the rows above
    links->setSpacing(16);
    for (QPushButton* link : { m_benchmark, m_compare, m_shortcuts }) {
        link->setProperty("link", true);
        links->addWidget(link);
    }
    links->addStretch();
    column->addLayout(links);
    column->addStretch();
    return left;
}

QWidget* WelcomePage::buildCommand(const QString& tool, const QString& command)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* name = new Label(TextSize::Normal, TextInk::Secondary, line);
    name->setText(tool);
    name->setFixedWidth(toolWidth);
    row->addWidget(name);
    auto* field = new QLineEdit(command, line);
    field->setReadOnly(true);
    field->setFont(monospaceFont());
    field->setFixedHeight(commandHeight);
    field->setTextMargins(4, 0, 28, 0);
    field->setCursorPosition(0);
    field->setAccessibleName(tool);
    auto* copy = new CopyButton(field);
    copy->setCopiedText(command);
    auto* inner = new QHBoxLayout(field);
    inner->setContentsMargins(0, 0, 4, 0);
    inner->addStretch();
    inner->addWidget(copy);
    row->addWidget(field, 1);
    return line;
}

QWidget* WelcomePage::buildRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_recentTitle = new Label(TextSize::Number, TextInk::Text, right);
    m_recentTitle->setSemibold(true);
    m_clearMissing = linkButton({}, right);
    head->addWidget(m_recentTitle);
    head->addStretch();
    head->addWidget(m_clearMissing);
    column->addLayout(head);
    column->addWidget(m_recent);
    m_recentHint = new Label(TextSize::Small, TextInk::Secondary, right);
    m_recentHint->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(m_recentHint);
    column->addStretch();
    return right;
}

void WelcomePage::refreshRecent() { m_recent->refresh(); }

void WelcomePage::updateRecent()
{
    const bool any = !m_recent->isEmpty();
    m_recent->setVisible(any);
    m_clearMissing->setVisible(m_recent->hasMissing());
    m_recentHint->setText(any ? tr("Press <b>↓</b> to move into the list, <b>Enter</b> to open, <b>Del</b> "
                                   "to forget an entry. Opening the "
                                   "same file again goes to its tab.")
                              : tr("Images that you open are listed here."));
}

void WelcomePage::retranslate()
{
    m_commandsTitle->setText(tr("Make an archive from an image you have"));
    m_benchmark->setText(tr("New benchmark"));
    m_compare->setText(tr("Compare two images…"));
    m_shortcuts->setText(tr("Keyboard shortcuts"));
    for (CopyButton* copy : findChildren<CopyButton*>())
        copy->setHint(tr("Copy"));
    m_recentTitle->setText(tr("Recent"));
    m_clearMissing->setText(tr("Clear missing"));
    m_recent->setAccessibleName(tr("Recent images"));
    updateRecent();
    emit titleChanged();
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DocumentPage::changeEvent(event);
}

/// Files may have come or gone meanwhile.
void WelcomePage::showEvent(QShowEvent* event)
{
    DocumentPage::showEvent(event);
    refreshRecent();
}

QString WelcomePage::title() const { return tr("Welcome"); }

QString WelcomePage::iconName() const { return u"home"_s; }

QStringList WelcomePage::leftFacts() const { return { tr("Ready") }; }

QStringList WelcomePage::rightFacts() const
{
    return { Format::current().unit() == SizeUnit::Decimal ? tr("MB = 10⁶ bytes") : tr("MiB = 2²⁰ bytes"),
        theme().dark ? tr("Dark") : tr("Light") };
}

void WelcomePage::showBanner(const BannerText& text) { m_banners->add(text); }

bool WelcomePage::closeBanner(const BannerText& text) { return m_banners->remove(text); }

QList<BannerText> WelcomePage::banners() const { return m_banners->texts(); }

void WelcomePage::setDropHint(const QString& text) { m_drop->setHint(text); }

} // namespace layerscope
