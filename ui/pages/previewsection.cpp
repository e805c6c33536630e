// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/previewsection.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/contentview.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int readDelay = 120; // milliseconds
    constexpr int leastBoxWidth = 96;
    constexpr int leastHeight = 140;
    /// The pane shows a glimpse; the large preview reads on.
    constexpr PreviewLimits paneLimits { .textBytes = 128u << 10, .pictureBytes = 16u << 20 };

} // namespace

PreviewSection::PreviewSection(QWidget* parent)
    : QWidget(parent)
    , m_reader(paneLimits)
    , m_title(new Label(TextSize::Small, TextInk::Text, this))
    , m_box(new QComboBox(this))
    , m_large(new IconButton(u"export"_s, this))
    , m_content(new ContentView(this))
{
    m_title->setSemibold(true);
    m_box->setFont(uiFont(TextSize::Small));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumWidth(leastBoxWidth);
    m_content->setMinimumHeight(leastHeight);
    // Takes what is left of the pane; what it would like to have makes nothing scroll.
    m_content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_box);
    head->addWidget(m_large);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_content, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(readDelay);
    connect(&m_delay, &QTimer::timeout, this, &PreviewSection::read);
    connect(
        &m_reader, &ContentReader::previewReady, this, [this] { m_content->setPreview(m_reader.preview()); });
    connect(&m_reader, &ContentReader::digestReady, this, &PreviewSection::digestReady);
    connect(m_large, &QToolButton::clicked, this, &PreviewSection::largeRequested);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        choose(m_versions[static_cast<size_t>(index)].source);
        emit versionChosen(m_chosen);
    });
    retranslate();
    hide();
}

void PreviewSection::setSource(
    std::shared_ptr<const ImageArchive> archive, std::shared_ptr<const Analysis> analysis)
{
    m_chosen = {};
    m_delay.stop();
    m_reader.setSource(std::move(archive), std::move(analysis));
}

void PreviewSection::setVersions(std::vector<FileVersion> versions, EntryId chosen)
{
    m_versions = std::move(versions);
    m_box->clear();
    for (const FileVersion& version : m_versions)
        m_box->addItem(version.label);
    m_box->setEnabled(m_versions.size() > 1);
    setVisible(!m_versions.empty());
    if (!m_versions.empty()) {
        choose(chosen);
        return;
    }
    m_chosen = {};
    m_delay.stop();
    m_reader.cancel();
}

void PreviewSection::choose(EntryId source)
{
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
        [source](const FileVersion& version) { return version.source == source; });
    if (found == m_versions.end())
        return;
    m_box->setCurrentIndex(static_cast<int>(found - m_versions.begin()));
    if (m_chosen == source)
        return;
    m_chosen = source;
    m_reader.cancel();
    m_delay.start();
}

void PreviewSection::read()
{
    m_reader.read(m_chosen);
    // What was shown stays for as long as reading takes no time worth a word.
    QTimer::singleShot(300, this, [this] {
        if (m_reader.isReading())
            m_content->setReading();
    });
}

void PreviewSection::retranslate()
{
    m_title->setText(tr("Preview"));
    m_box->setAccessibleName(tr("Version"));
    m_large->setHint(tr("Open large (Space)"));
}

void PreviewSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace layerscope
