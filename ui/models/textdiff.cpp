// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/textdiff.h"

#include "core/compare/linediff.h"

#include <algorithm>
#include <string_view>

namespace layerscope {

namespace {

    constexpr int tabCells = 4;
    constexpr size_t pairedCells = 40'000; // lines x lines of a run that are matched by likeness
    constexpr size_t likenessBytes = 512; // of a line that are looked at for it
    constexpr double alike = 0.5; // of the longer line

    /// A text as bytes and its lines, which are views into it.
    struct Text {
        QByteArray bytes;
        std::vector<std::string_view> lines; ///< without the new line; a carriage return stays
        bool ends = true;

        explicit Text(const FilePreview& preview)
            : bytes(decodeText(preview.bytes, preview.isWhole()).text.toUtf8())
        {
            std::string_view rest(bytes.constData(), static_cast<size_t>(bytes.size()));
            ends = rest.empty() || rest.ends_with('\n') || !preview.isWhole();
            while (!rest.empty()) {
                const size_t end = std::min(rest.find('\n'), rest.size());
                lines.push_back(rest.substr(0, end));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    };

    bool hasReturn(std::string_view line) { return line.ends_with('\r'); }

    std::string_view withoutReturn(std::string_view line)
    {
        return hasReturn(line) ? line.substr(0, line.size() - 1) : line;
    }

    QString shown(std::string_view line)
    {
        QString text = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
        if (text.size() > PreviewLimits::maximumLine) {
            text.truncate(PreviewLimits::maximumLine);
            text += u'…';
        }
        return text;
    }

    int cellsOf(const QString& text)
    {
        int cells = 0;
        for (const QChar c : text)
            cells += c == u'\t' ? tabCells : c.unicode() >= 0x1100 ? 2 : 1;
        return cells;
    }

    QStringList shownLines(const Text& text, int& cells)
    {
        QStringList lines;
        lines.reserve(static_cast<qsizetype>(text.lines.size()));
        for (const std::string_view line : text.lines) {
            lines.append(shown(withoutReturn(line)));
            cells = std::max(cells, cellsOf(lines.back()));
        }
        return lines;
    }

    /// How much of the longer line both have in common at their ends, 0 to 1.
    double likeness(std::string_view a, std::string_view b)
    {
        a = a.substr(0, likenessBytes);
        b = b.substr(0, likenessBytes);
        const size_t longer = std::max(a.size(), b.size());
        if (longer == 0)
            return 1;
        const InlineDifference found = diffWithinLine(a, b);
        const size_t common
            = std::max(a.size() - (found.endA - found.beginA), b.size() - (found.endB - found.beginB));
        return static_cast<double>(std::min(common, longer)) / static_cast<double>(longer);
    }

    class Builder {
    public:
        Builder(const FilePreview& a, const FilePreview& b, std::stop_token stop)
            : m_a(a)
            , m_b(b)
            , m_stop(std::move(stop))
        {
        }

        TextDiff build()
        {
            m_diff.a = shownLines(m_a, m_diff.cells);
            m_diff.b = shownLines(m_b, m_diff.cells);
            m_diff.endsA = m_a.ends;
            m_diff.endsB = m_b.ends;
            const LineDiff lines = diffLines(m_a.lines, m_b.lines, {}, m_stop);
            m_diff.isMinimal = lines.isMinimal;
            for (const LineRun& run : lines.runs) {
                if (m_stop.stop_requested())
                    break;
                if (run.kind == LineRun::Kind::Same)
                    addSame(run);
                else
                    addChanged(run);
            }
            return std::move(m_diff);
        }

    private:
        void addSame(const LineRun& run)
        {
            const size_t first = m_diff.rows.size();
            for (size_t i = 0; i < run.countA; ++i)
                m_diff.rows.push_back({ DiffRow::Kind::Same, side(run.firstA + i), side(run.firstB + i) });
            const bool isStart = first == 0;
            const bool isEnd
                = run.firstA + run.countA == m_a.lines.size() && run.firstB + run.countB == m_b.lines.size();
            const size_t before = isStart ? 0 : TextDiff::context;
            const size_t after = isEnd ? 0 : TextDiff::context;
            if (run.countA > before + after + 1)
                m_diff.folds.push_back({ first + before, run.countA - before - after });
        }

        void addChanged(const LineRun& run)
        {
            m_diff.changes.push_back(m_diff.rows.size());
            size_t a = run.firstA;
            size_t b = run.firstB;
            for (const auto& [pairA, pairB] : alikePairs(run)) {
                addApart(a, pairA, b, pairB);
                addPair(pairA, pairB);
                a = pairA + 1;
                b = pairB + 1;
            }
            addApart(a, run.firstA + run.countA, b, run.firstB + run.countB);
        }

        /// Which lines of a run are alike: those whose likeness sums up to the most, in order.
        [[nodiscard]] std::vector<std::pair<size_t, size_t>> alikePairs(const LineRun& run) const
        {
            if (run.countA == 0 || run.countB == 0)
                return {};
            if (run.countA > pairedCells / run.countB)
                return run.countA == run.countB ? inOrder(run) : std::vector<std::pair<size_t, size_t>> {};
            const size_t width = run.countB + 1;
            std::vector<double> sums((run.countA + 1) * width, 0);
            std::vector<double> likes(run.countA * run.countB);
            for (size_t i = run.countA; i-- > 0;) {
                for (size_t j = run.countB; j-- > 0;) {
                    const double like = likeness(m_a.lines[run.firstA + i], m_b.lines[run.firstB + j]);
                    likes[i * run.countB + j] = like;
                    sums[i * width + j] = std::max({ sums[(i + 1) * width + j], sums[i * width + j + 1],
                        like >= alike ? like + sums[(i + 1) * width + j + 1] : 0 });
                }
            }
            std::vector<std::pair<size_t, size_t>> pairs;
            for (size_t i = 0, j = 0; i < run.countA && j < run.countB;) {
                const double like = likes[i * run.countB + j];
                if (like >= alike && sums[i * width + j] == like + sums[(i + 1) * width + j + 1])
                    pairs.emplace_back(run.firstA + i++, run.firstB + j++);
                else if (sums[i * width + j] == sums[(i + 1) * width + j])
                    ++i;
                else
                    ++j;
            }
            return pairs;
        }

        [[nodiscard]] std::vector<std::pair<size_t, size_t>> inOrder(const LineRun& run) const
        {
            std::vector<std::pair<size_t, size_t>> pairs;
            for (size_t i = 0; i < run.countA; ++i) {
                if (likeness(m_a.lines[run.firstA + i], m_b.lines[run.firstB + i]) >= alike)
                    pairs.emplace_back(run.firstA + i, run.firstB + i);
            }
            return pairs;
        }

        void addApart(size_t a, size_t endA, size_t b, size_t endB)
        {
            const size_t both = std::min(endA - a, endB - b);
            const size_t first = m_diff.rows.size();
            // What has nothing beside it comes first, so that lines stand beside those before the next equal one.
            for (; endA - a > both; ++a)
                m_diff.rows.push_back({ DiffRow::Kind::Apart, side(a), {} });
            for (; endB - b > both; ++b)
                m_diff.rows.push_back({ DiffRow::Kind::Apart, {}, side(b) });
            if (const size_t alone = m_diff.rows.size() - first; alone > TextDiff::longRun)
                m_diff.folds.push_back({ first, alone });
            for (; a < endA; ++a, ++b)
                m_diff.rows.push_back({ DiffRow::Kind::Apart, side(a), side(b) });
        }

        void addPair(size_t a, size_t b)
        {
            const std::string_view lineA = m_a.lines[a];
            const std::string_view lineB = m_b.lines[b];
            DiffRow row { DiffRow::Kind::Changed, side(a), side(b) };
            if (hasReturn(lineA) != hasReturn(lineB)) {
                // The end of a line is seen only where it differs.
                markReturn(m_diff.a[row.a.line], hasReturn(lineA));
                markReturn(m_diff.b[row.b.line], hasReturn(lineB));
            }
            const InlineDifference found = diffWithinLine(lineA, lineB);
            emphasise(row.a, lineA, found.beginA, found.endA, m_diff.a[row.a.line]);
            emphasise(row.b, lineB, found.beginB, found.endB, m_diff.b[row.b.line]);
            m_diff.rows.push_back(row);
        }

        static void markReturn(QString& line, bool has)
        {
            if (has)
                line += u'␍';
        }

        static void emphasise(
            DiffRow::Side& side, std::string_view line, size_t begin, size_t end, const QString& text)
        {
            const auto characters = [](std::string_view bytes) {
                return static_cast<int>(
                    QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).size());
            };
            const auto length = static_cast<int>(text.size());
            side.begin = std::min(characters(line.substr(0, begin)), length);
            side.end = std::min(side.begin + characters(line.substr(begin, end - begin)), length);
        }

        static DiffRow::Side side(size_t line) { return { static_cast<int>(line) }; }

        Text m_a;
        Text m_b;
        std::stop_token m_stop;
        TextDiff m_diff;
    };

} // namespace

TextDiff diffTexts(const FilePreview& a, const FilePreview& b, std::stop_token stop)
{
    return Builder(a, b, std::move(stop)).build();
}

} // namespace layerscope
