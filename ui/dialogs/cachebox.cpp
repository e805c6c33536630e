// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/cachebox.h"

#include "core/cache/layercache.h"
#include "ui/format.h"
#include "ui/session/settings.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace layerscope {

CacheBox::CacheBox(Settings& settings, std::filesystem::path folder, QWidget* parent)
    : QWidget(parent)
    , m_folder(std::move(folder))
    , m_box(new QCheckBox(this))
    , m_hint(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_clear(new QPushButton(this))
{
    m_box->setChecked(settings.keepsIndex());
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setFocusProxy(m_box);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_box, 0, 0);
    grid->addWidget(m_hint, 1, 0);
    grid->addWidget(m_clear, 0, 1, 2, 1, Qt::AlignVCenter);
    connect(m_box, &QCheckBox::toggled, this, [this, &settings](bool on) {
        settings.setKeepsIndex(on);
        emit chosen(on);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { look(true); });
    retranslate();
    look(false);
}

QString CacheBox::hint() const { return m_hint->text(); }

void CacheBox::look(bool clearsFirst)
{
    m_clear->setEnabled(false);
    m_look.run(
        [folder = m_folder, clearsFirst](const std::stop_token&) {
            const LayerCache cache(folder);
            if (clearsFirst)
                cache.clear();
            return cache.bytes();
        },
        [this](uint64_t bytes) {
            m_bytes = bytes;
            m_clear->setEnabled(bytes > 0);
            retranslate();
        });
}

void CacheBox::retranslate()
{
    m_box->setText(tr("&Keep an index of layers"));
    m_box->setToolTip(
        tr("An image whose layers were read before opens at once. The index holds names, sizes and "
           "hashes, no contents; a file that has changed is always read anew."));
    m_hint->setText(
        tr("Makes images open at once the second time. Uses %1.").arg(Format::current().size(m_bytes)));
    m_clear->setText(tr("Clea&r"));
    m_clear->setAccessibleName(tr("Clear the index of layers"));
}

void CacheBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace layerscope
