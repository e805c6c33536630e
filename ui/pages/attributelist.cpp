// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/attributelist.h"

#include "core/base/text.h"
#include "core/layer/xattrs.h"
#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int nameWidth = 76;
    constexpr size_t maximumValue = 256; // bytes of an extended attribute
    constexpr size_t maximumXattrs = 32;
    constexpr qsizetype maximumName = 120;

    bool isPlain(std::string_view value)
    {
        return isValidUtf8(value) && std::none_of(value.begin(), value.end(), [](char c) {
            return static_cast<uint8_t>(c) < 0x20 || c == 0x7f;
        });
    }

    void addXattrs(std::vector<Attribute>& attributes, std::string_view packed)
    {
        const auto all = unpackXattrs(packed);
        for (size_t i = 0; i < std::min(all.size(), maximumXattrs); ++i)
            attributes.push_back(
                { displayText(all[i].key).left(maximumName), xattrText(all[i].value), true });
        if (all.size() > maximumXattrs)
            attributes.push_back({ {},
                AttributeList::tr(
                    "%Ln more", "extended attributes", static_cast<int>(all.size() - maximumXattrs)) });
    }

} // namespace

QString xattrText(std::string_view value)
{
    const std::string_view shown = value.substr(0, maximumValue);
    const QString more = shown.size() < value.size() ? u"…"_s : QString();
    // Many tools end text with a zero byte.
    const std::string_view text = shown.ends_with('\0') ? shown.substr(0, shown.size() - 1) : shown;
    if (isPlain(text))
        return displayText(text) + more;
    return u"0x"_s
        + QString::fromLatin1(QByteArray(shown.data(), static_cast<qsizetype>(shown.size())).toHex()) + more;
}

std::vector<Attribute> memberAttributes(const Analysis& analysis, EntryId id, const UserNames& names)
{
    std::vector<Attribute> attributes;
    if (!id.isValid()) {
        attributes.push_back(
            { AttributeList::tr("Type"), AttributeList::tr("Folder that no layer describes") });
        return attributes;
    }
    const LayerEntry& entry = analysis.entry(id);
    const Format& format = Format::current();
    attributes.push_back({ AttributeList::tr("Type"), entryTypeText(entry.type) });
    if (entry.type == EntryType::Regular)
        attributes.push_back({ AttributeList::tr("Size"), format.exactBytes(entry.size) });
    if (entry.type == EntryType::CharDevice || entry.type == EntryType::BlockDevice)
        attributes.push_back({ AttributeList::tr("Device"),
            AttributeList::tr("major %1, minor %2")
                .arg(entry.content.low >> 32)
                .arg(entry.content.low & 0xffffffffu) });
    attributes.push_back({ AttributeList::tr("Mode"),
        modeText(entry.mode, typeLetter(entry.type)) + u" (%1)"_s.arg(entry.mode, 4, 8, QLatin1Char('0')),
        true });
    attributes.push_back({ AttributeList::tr("Owner"), ownerWithNumbers(names, entry.uid, entry.gid) });
    attributes.push_back({ AttributeList::tr("Modified"), format.time(entry.mtimeNs) });
    if (const auto link = analysis.linkTarget(id); !link.empty())
        attributes.push_back(
            { AttributeList::tr("Link target"), displayText(link), false, true, displayText(link) });
    addXattrs(attributes, analysis.xattrs(id));
    return attributes;
}

std::vector<Attribute> folderAttributes(const ScopedTree* tree, NodeId node, const PathHistory& history)
{
    const Format& format = Format::current();
    std::vector<Attribute> attributes;
    if (tree && tree->contains(node)) {
        attributes.push_back({ AttributeList::tr("Size"), format.exactBytes(tree->bytes(node)) });
        attributes.push_back({ AttributeList::tr("Files"), format.count(tree->files(node)) });
    }
    if (history.storedBytes == 0)
        return attributes;
    // Numbers keep their unit on the same line.
    const auto size = [&format](uint64_t bytes) { return format.size(bytes).replace(u' ', u'\u00a0'); };
    attributes.push_back({ AttributeList::tr("All layers"),
        AttributeList::tr("%1 stored = %2 live + %3 wasted")
            .arg(size(history.storedBytes), size(history.liveBytes), size(history.wastedBytes)) });
    return attributes;
}

AttributeList::AttributeList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

AttributeList::Row AttributeList::makeRow()
{
    const int index = static_cast<int>(m_rows.size());
    Row row { new Label(TextSize::Small, TextInk::Secondary, this),
        new Label(TextSize::Small, TextInk::Text, this), new CopyButton(this) };
    row.name->setTextFormat(Qt::PlainText);
    row.name->setWordWrap(true);
    row.value->setTextFormat(Qt::PlainText);
    row.value->setWordWrap(true);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row.copy->setFixedHeight(16);
    m_grid->addWidget(row.name, index, 0, Qt::AlignTop);
    m_grid->addWidget(row.copy, index, 2, Qt::AlignTop);
    m_rows.push_back(row);
    return row;
}

void AttributeList::setAttributes(const std::vector<Attribute>& attributes)
{
    m_shown = attributes.size();
    for (size_t i = 0; i < m_shown; ++i) {
        const Attribute& attribute = attributes[i];
        const Row row = i < m_rows.size() ? m_rows[i] : makeRow();
        row.name->setText(attribute.name);
        row.value->setFont(attribute.monospace ? monospaceFont() : uiFont(TextSize::Small));
        row.value->setText(attribute.value);
        row.value->setAccessibleName(attribute.name);
        row.copy->setCopiedText(attribute.copied.isEmpty() ? attribute.value : attribute.copied);
        row.copy->setHint(tr("Copy"));
        row.name->setVisible(true);
        row.value->setVisible(true);
        row.copy->setVisible(attribute.copy);
        // Without a button the value has its room too.
        m_grid->addWidget(row.value, static_cast<int>(i), 1, 1, attribute.copy ? 1 : 2, Qt::AlignTop);
    }
    for (size_t i = m_shown; i < m_rows.size(); ++i) {
        for (QWidget* widget : QWidgetList { m_rows[i].name, m_rows[i].value, m_rows[i].copy })
            widget->hide();
    }
}

QString AttributeList::value(const QString& name) const
{
    for (size_t i = 0; i < m_shown; ++i) {
        if (m_rows[i].name->text() == name)
            return m_rows[i].value->text();
    }
    return {};
}

} // namespace layerscope
