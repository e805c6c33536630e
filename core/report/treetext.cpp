// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/treetext.h"

#include "core/report/sections.h"
#include "core/report/text.h"
#include "core/report/treewalk.h"

#include <algorithm>

namespace layerscope {

namespace {

    constexpr size_t ownerWidth = 9;
    constexpr size_t sizeWidth = 10;
    constexpr size_t filesWidth = 9;
    /// Deeper levels are drawn at this one: the lines of a hostile tree must not grow with its depth.
    constexpr size_t deepestIndent = 64;

    struct Mark {
        std::string_view sign;
        Tone tone;
    };

    Mark markOf(Change change)
    {
        switch (change) {
        case Change::Added:
            return { "+", Tone::Good };
        case Change::Modified:
            return { "~", Tone::Caution };
        case Change::Metadata:
            return { "m", Tone::Caution };
        case Change::TypeChanged:
            return { "t", Tone::Caution };
        case Change::Removed:
            return { "-", Tone::Bad };
        case Change::None:
            break;
        }
        return { " ", Tone::Normal };
    }

    char typeLetter(const TreeRow& row)
    {
        const LayerEntry* entry = row.attributes();
        if (row.isDirectory() || !entry)
            return 'd';
        return layerscope::typeLetter(entry->type);
    }

    /// "drwxr-xr-x" as `ls -l` prints it; question marks where no member says.
    std::string modeText(const TreeRow& row)
    {
        std::string text(1, typeLetter(row));
        const LayerEntry* entry = row.attributes();
        if (!entry)
            return text + "?????????";
        constexpr std::string_view letters = "rwxrwxrwx";
        for (size_t bit = 0; bit < letters.size(); ++bit)
            text += (entry->mode >> (letters.size() - 1 - bit)) & 1 ? letters[bit] : '-';
        const auto special = [&](size_t at, unsigned mask, char with, char without) {
            if (entry->mode & mask)
                text[at] = text[at] == 'x' ? with : without;
        };
        special(3, 04000, 's', 'S');
        special(6, 02000, 's', 'S');
        special(9, 01000, 't', 'T');
        return text;
    }

    std::string ownerText(const TreeRow& row)
    {
        const LayerEntry* entry = row.attributes();
        return entry ? std::to_string(entry->uid) + ":" + std::to_string(entry->gid) : std::string("?");
    }

    std::string branches(const std::vector<bool>& lastOfSiblings, const Say& say)
    {
        std::string text;
        const size_t depth = std::min(lastOfSiblings.size(), deepestIndent);
        for (size_t level = 0; level + 1 < depth; ++level)
            text += lastOfSiblings[level] ? "   " : "│  ";
        if (depth > 0)
            text += lastOfSiblings.back() ? "└─ " : "├─ ";
        if (lastOfSiblings.size() > deepestIndent)
            text += say("(level %1) ", std::to_string(lastOfSiblings.size()));
        return text;
    }

    std::string titleOf(const ScopedTree& tree, const Say& say)
    {
        const std::string image = escapeForTerminal(tree.analysis()->image.displayName());
        const std::string layer = std::to_string(tree.scope().last.value);
        switch (tree.scope().kind) {
        case Scope::Kind::Layers:
            return say("%1: what layer %2 stores and removes", image, layer);
        case Scope::Kind::UpTo:
            return say("%1: filesystem after layer %2", image, layer);
        case Scope::Kind::Final:
            break;
        }
        return say("%1: final filesystem", image);
    }

    class TreeTextWriter {
    public:
        TreeTextWriter(std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what,
            const ReportOptions& options)
            : m_out(out)
            , m_tree(tree)
            , m_what(what)
            , m_options(options)
            , m_say(options.language)
        {
        }

        void write()
        {
            m_out << paint(titleOf(m_tree, m_say), Tone::Strong) << '\n'
                  << paint(subtitle(), Tone::Dim) << '\n';
            if (m_tree.analysis()->isDamaged())
                m_out << paint(m_say("Damaged: part of the image could not be read."), Tone::Bad) << '\n';
            m_out << '\n' << paint(heading(), Tone::Dim) << '\n';
            walkTree(m_tree, m_what, m_options.top, [this](const TreeRow& row) { writeRow(row); });
            if (m_tree.unplacedBytes() > 0)
                m_out << '\n'
                      << m_say("%1 more are stored under paths that cannot be placed in a tree",
                             formatSize(m_tree.unplacedBytes(), m_options.unit))
                      << '\n';
            writeWarnings();
        }

    private:
        [[nodiscard]] std::string paint(std::string_view text, Tone tone) const
        {
            return painted(text, tone, m_options.color);
        }

        [[nodiscard]] std::string size(uint64_t bytes) const { return formatSize(bytes, m_options.unit); }

        [[nodiscard]] std::string subtitle() const
        {
            const NodeId root = PathTree::root();
            std::string text = m_say("%1 in %2", size(m_tree.bytes(root)),
                m_say.counted(m_tree.files(root), "%1 file", "%1 files"));
            if (m_tree.scope().kind == Scope::Kind::Layers) {
                m_say.append(text,
                    m_say("%1 added, %2 changed, %3 removed", formatCount(m_tree.count(Change::Added)),
                        formatCount(m_tree.count(Change::Modified) + m_tree.count(Change::Metadata)
                            + m_tree.count(Change::TypeChanged)),
                        formatCount(m_tree.count(Change::Removed))),
                    "; ");
                if (m_tree.hiddenBytes(root) > 0)
                    m_say.append(
                        text, m_say("%1 of lower layers made dead", size(m_tree.hiddenBytes(root))), "; ");
            }
            if (m_what.changes)
                text += "  " + m_say("(+ added, ~ changed, m metadata, t type, - removed)");
            if (!m_options.date.empty())
                m_say.append(text, m_say("Layerscope report, %1", escapeForTerminal(m_options.date)), "; ");
            return text;
        }

        [[nodiscard]] std::string heading() const
        {
            return padded(m_say("Mode"), 10, Column::Align::Left) + "  "
                + padded(m_say("Owner"), ownerWidth, Column::Align::Right) + "  "
                + padded(m_say("Size"), sizeWidth, Column::Align::Right) + "  "
                + padded(m_say("Files"), filesWidth, Column::Align::Right) + (m_what.changes ? "    " : "  ")
                + m_say("Path");
        }

        [[nodiscard]] std::string sizeText(const TreeRow& row) const
        {
            if (row.change() == Change::Removed)
                return "-" + size(row.hiddenBytes());
            return size(row.bytes());
        }

        static std::string nameText(const TreeRow& row)
        {
            std::string text = row.depth() == 0 ? "/" : escapeForTerminal(row.name());
            if (row.depth() > 0 && row.isDirectory())
                text += '/';
            if (!row.link().empty())
                text += (row.attributes()->type == EntryType::HardLink ? " = " : " -> ")
                    + escapeForTerminal(row.link());
            return text;
        }

        void writeRow(const TreeRow& row)
        {
            const bool isFolder = row.isDirectory();
            const Mark mark = markOf(row.change());
            const Tone tone = m_what.changes && mark.tone != Tone::Normal ? mark.tone
                : isFolder                                                ? Tone::Strong
                                                                          : Tone::Normal;
            m_out << paint(modeText(row), Tone::Dim) << "  "
                  << paint(padded(ownerText(row), ownerWidth, Column::Align::Right), Tone::Dim) << "  "
                  << padded(sizeText(row), sizeWidth, Column::Align::Right) << "  "
                  << padded(isFolder ? formatCount(row.files()) : "", filesWidth, Column::Align::Right)
                  << "  ";
            if (m_what.changes)
                m_out << paint(mark.sign, tone) << ' ';
            m_out << paint(branches(row.lastOfSiblings(), m_say), Tone::Dim) << paint(nameText(row), tone);
            if (row.omittedChildren() > 0)
                m_out << paint(
                    "  " + m_say("(%1 more not listed)", formatCount(row.omittedChildren())), Tone::Dim);
            m_out << '\n';
        }

        void writeWarnings()
        {
            const Section section = warningSection(m_tree.analysis()->warnings, m_say);
            if (!section.table.rows.empty())
                writeText(m_out, section, m_options);
        }

        std::ostream& m_out;
        const ScopedTree& m_tree;
        const TreeReportOptions& m_what;
        const ReportOptions& m_options;
        Say m_say;
    };

} // namespace

void writeTreeText(
    std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what, const ReportOptions& options)
{
    TreeTextWriter(out, tree, what, options).write();
}

} // namespace layerscope
