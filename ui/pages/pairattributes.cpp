// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/pairattributes.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/pages/attributelist.h"
#include "ui/widgets/focusoutline.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int markWidth = 12;
    constexpr int nameWidth = 96;
    constexpr int columns = 4; // mark, name, A, B

    std::vector<Attribute> attributesOf(const ScopedTree* tree, NodeId node, const UserNames& names)
    {
        if (!tree || !node.isValid())
            return {};
        return memberAttributes(*tree->analysis(), tree->attributes(node), names);
    }

    QString tallyText(uint64_t count, uint64_t bytes)
    {
        return count == 0 ? Format::none()
                          : Format::current().count(count) + u" · "_s + Format::current().size(bytes);
    }

    QString shown(const QString& value) { return value.isEmpty() ? Format::none() : value; }

    QString capitalised(QString text)
    {
        if (!text.isEmpty())
            text[0] = text[0].toUpper();
        return text;
    }

} // namespace

std::vector<PairAttribute> pairAttributes(
    const TreeComparison& tree, PairId a, PairId b, const UserNames& namesA, const UserNames& namesB)
{
    std::vector<PairAttribute> merged;
    for (const Attribute& own : attributesOf(tree.treeA().get(), tree.nodeA(a), namesA))
        merged.push_back({ own.name, own.value, {}, true, own.monospace });
    for (const Attribute& own : attributesOf(tree.treeB().get(), tree.nodeB(b), namesB)) {
        const auto known = std::ranges::find(merged, own.name, &PairAttribute::name);
        if (known == merged.end())
            merged.push_back({ own.name, {}, own.value, true, own.monospace });
        else
            known->b = own.value;
    }
    const Aspects ignored = tree.options().ignored;
    const auto isIgnored = [ignored](const QString& name) {
        return (ignored.has(Aspect::Mtime) && name == AttributeList::tr("Modified"))
            || (ignored.has(Aspect::Mode) && name == AttributeList::tr("Mode"))
            || (ignored.has(Aspect::Owner) && name == AttributeList::tr("Owner"))
            || (ignored.has(Aspect::Target) && name == AttributeList::tr("Link target"));
    };
    const bool isOneSided = !tree.nodeA(a).isValid() || !tree.nodeB(b).isValid();
    for (PairAttribute& attribute : merged)
        attribute.differs = !isOneSided && attribute.a != attribute.b && !isIgnored(attribute.name);
    return merged;
}

std::vector<PairAttribute> folderDifferences(
    const TreeComparison& tree, PairId folder, const FolderTally& below)
{
    const Format& format = Format::current();
    const auto side = [&](const ScopedTree* own, NodeId node, auto text) {
        return own && node.isValid() ? text(*own, node) : QString();
    };
    const auto bytes = [&](const ScopedTree& own, NodeId node) { return format.exactBytes(own.bytes(node)); };
    const auto files = [&](const ScopedTree& own, NodeId node) { return format.count(own.files(node)); };
    const ScopedTree* a = tree.treeA().get();
    const ScopedTree* b = tree.treeB().get();
    std::vector<PairAttribute> rows {
        { AttributeList::tr("Size"), side(a, tree.nodeA(folder), bytes), side(b, tree.nodeB(folder), bytes) },
        { AttributeList::tr("Files"), side(a, tree.nodeA(folder), files),
            side(b, tree.nodeB(folder), files) },
    };
    for (PairAttribute& row : rows)
        row.differs = row.a != row.b;
    for (const Difference difference : { Difference::Removed, Difference::Added, Difference::Changed,
             Difference::TypeChanged, Difference::Metadata, Difference::Moved, Difference::Same }) {
        const SideTally& tally = below[static_cast<size_t>(difference)];
        if (tally.countA == 0 && tally.countB == 0)
            continue;
        rows.push_back({ capitalised(differenceText(difference)), tallyText(tally.countA, tally.bytesA),
            tallyText(tally.countB, tally.bytesB), difference != Difference::Same });
    }
    return rows;
}

QStringList differingAttributes(const std::vector<PairAttribute>& attributes)
{
    QStringList texts;
    for (const PairAttribute& attribute : attributes) {
        if (attribute.differs && attribute.name != AttributeList::tr("Size"))
            texts.append(u"%1 %2 → %3"_s.arg(attribute.name, shown(attribute.a), shown(attribute.b)));
    }
    return texts;
}

PairAttributeList::PairAttributeList(QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget(this);
    m_sentence = new Label(TextSize::Small, TextInk::Text, content);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, markWidth);
    m_grid->setColumnMinimumWidth(1, nameWidth);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnStretch(3, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addLayout(m_grid);
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    new FocusOutline(this);
}

Label* PairAttributeList::makeLabel(int row, int column)
{
    auto* label = new Label(TextSize::Small, column < 2 ? TextInk::Secondary : TextInk::Text, widget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(column > 0);
    if (column > 1)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->addWidget(label, row, column, Qt::AlignTop);
    return label;
}

void PairAttributeList::setAttributes(std::vector<PairAttribute> attributes, const QString& sentence)
{
    std::ranges::stable_partition(attributes, &PairAttribute::differs);
    m_attributes = std::move(attributes);
    setAccessibleName(tr("Attributes"));
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    const size_t wanted = m_attributes.empty() ? 0 : m_attributes.size() + 1;
    while (m_labels.size() < wanted) {
        std::vector<Label*> row;
        for (int i = 0; i < columns; ++i)
            row.push_back(makeLabel(static_cast<int>(m_labels.size()), i));
        m_labels.push_back(row);
    }
    const auto fill
        = [](const std::vector<Label*>& labels, const QStringList& texts, bool strong, bool monospace) {
              for (size_t i = 0; i < labels.size(); ++i) {
                  labels[i]->setFont(
                      monospace && i > 1 ? monospaceFont() : uiFont(TextSize::Small, strong && i < 2));
                  labels[i]->setText(texts[static_cast<qsizetype>(i)]);
              }
          };
    if (wanted > 0)
        fill(m_labels[0], { {}, {}, u"A"_s, u"B"_s }, true, false);
    for (size_t i = 0; i < m_attributes.size(); ++i) {
        const PairAttribute& attribute = m_attributes[i];
        fill(m_labels[i + 1],
            { attribute.differs ? u"≠"_s : QString(), attribute.name, shown(attribute.a),
                shown(attribute.b) },
            attribute.differs, attribute.monospace);
        m_labels[i + 1][2]->setAccessibleName(attribute.name + u" A"_s);
        m_labels[i + 1][3]->setAccessibleName(attribute.name + u" B"_s);
    }
    for (size_t i = 0; i < m_labels.size(); ++i) {
        for (Label* label : m_labels[i])
            label->setVisible(i < wanted);
    }
    verticalScrollBar()->setValue(0);
}

QStringList PairAttributeList::rows() const
{
    QStringList rows;
    for (const PairAttribute& attribute : m_attributes)
        rows.append(u"%1%2 | %3 | %4"_s.arg(
            attribute.differs ? u"≠ "_s : QString(), attribute.name, shown(attribute.a), shown(attribute.b)));
    return rows;
}

QString PairAttributeList::sentence() const { return m_sentence->text(); }

} // namespace layerscope
