// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/comparedocument.h"

#include "core/report/comparesections.h"
#include "core/report/pictures.h"
#include "core/report/sections.h"

#include <utility>

namespace layerscope {

namespace {

    constexpr size_t pullRequestTop = 10; ///< of one that is seen at once in a pull request
    /// Of lists that can be opened there. A comment may have 65536 characters.
    constexpr size_t detailBound = 40;
    constexpr size_t allChangesBound = 100;

    class CompareBuilder {
    public:
        CompareBuilder(const Comparison& comparison, ComparePage page, const ReportOptions& options)
            : m_comparison(comparison)
            , m_page(page)
            , m_options(options)
            , m_parts(options.parts.value_or(usualComparisonParts()))
            , m_sections(comparison, page, options)
        {
        }

        Document build()
        {
            Document document = documentIn(m_options);
            document.title = m_sections.title();
            document.subtitle = m_sections.summary();
            addDate(document, m_options);
            if (m_comparison.isDamaged())
                document.alarm = m_sections.say()(
                    "Damaged: layers are missing or break off; what they hold counts as absent, "
                    "and numbers are lower bounds. See the warnings.");
            if (m_page == ComparePage::Whole)
                addWhole(document);
            else
                addPullRequest(document);
            return document;
        }

    private:
        void addWhole(Document& document) const
        {
            const size_t top = m_options.top.value_or(usualTop);
            if (m_parts.has(ReportPart::Summary)) {
                document.sections.push_back(m_sections.images());
                document.sections.push_back(m_sections.totals());
                document.sections.push_back(m_sections.transfer());
            }
            if (m_parts.has(ReportPart::Layers))
                addSection(document, m_sections.layers());
            if (m_parts.has(ReportPart::Pictures))
                addSection(document, differenceSection(m_comparison, m_options));
            if (m_parts.has(ReportPart::Files)) {
                addSection(document, m_sections.folders(top));
                addSection(document, m_sections.changes(top));
                addSection(document, m_sections.moves(top));
            }
            if (m_parts.has(ReportPart::Configuration))
                addSection(document, m_sections.configuration(top));
            addSection(document, m_sections.warnings());
        }

        void addPullRequest(Document& document) const
        {
            const size_t top = m_options.top.value_or(pullRequestTop);
            const size_t bound = m_options.top.value_or(detailBound);
            const size_t most = m_options.top.value_or(allChangesBound);
            document.isSummary = true;
            if (m_parts.has(ReportPart::Summary))
                document.sections.push_back(m_sections.shortTotals());
            if (m_parts.has(ReportPart::Files)) {
                addSection(document, m_sections.folders(top));
                addSection(document, m_sections.changes(top));
            }
            if (m_parts.has(ReportPart::Layers))
                addDetail(document, cut(m_sections.layers(), detailBound));
            if (m_parts.has(ReportPart::Files))
                addDetail(document, m_sections.moves(bound));
            if (m_parts.has(ReportPart::Configuration))
                addDetail(document, m_sections.configuration(bound));
            if (m_parts.has(ReportPart::Files) && most > top && m_sections.changeCount() > top) {
                Section all = m_sections.changes(most);
                all.title = m_sections.say()("More changes");
                addDetail(document, std::move(all));
            }
            if (m_parts.has(ReportPart::Summary))
                addDetail(document, m_sections.images());
            addDetail(document, cut(m_sections.warnings(), detailBound));
        }

        [[nodiscard]] Section cut(Section section, size_t rows) const
        {
            if (section.table.rows.size() > rows) {
                section.remark = m_sections.andMore(section.table.rows.size() - rows);
                section.table.rows.resize(rows);
            }
            return section;
        }

        static void addDetail(Document& document, Section section)
        {
            section.isDetail = true;
            addSection(document, std::move(section));
        }

        const Comparison& m_comparison;
        ComparePage m_page;
        const ReportOptions& m_options;
        ReportParts m_parts;
        CompareSections m_sections;
    };

} // namespace

Document comparisonDocument(const Comparison& comparison, ComparePage page, const ReportOptions& options)
{
    return CompareBuilder(comparison, page, options).build();
}

} // namespace layerscope
