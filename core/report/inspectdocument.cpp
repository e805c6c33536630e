// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/inspectdocument.h"

#include "core/report/inspectsections.h"
#include "core/report/largestfiles.h"
#include "core/report/layerbardrawing.h"
#include "core/report/pictures.h"
#include "core/report/sections.h"

namespace layerscope {

namespace {

    class InspectBuilder {
    public:
        InspectBuilder(const Analysis& analysis, const ReportOptions& options)
            : m_analysis(analysis)
            , m_options(options)
            , m_parts(options.parts.value_or(usualInspectParts()))
            , m_say(options.language)
            , m_sections(analysis, options)
        {
        }

        Document build()
        {
            Document document = documentIn(m_options);
            document.title = escapeForTerminal(m_analysis.image.displayName());
            if (document.title.empty())
                document.title = escapeForTerminal(m_analysis.source.path);
            document.subtitle = m_sections.subtitle();
            addDate(document, m_options);
            if (m_parts.has(ReportPart::Summary))
                document.sections.push_back(m_sections.facts());
            if (m_analysis.image.summary.kind == ImageKind::Image)
                addImageSections(document);
            else
                document.sections.push_back(m_sections.parts());
            addSection(document, warningSection(m_analysis.warnings, m_say));
            return document;
        }

    private:
        void addImageSections(Document& document) const
        {
            if (m_analysis.isDamaged())
                document.alarm
                    = m_say("Damaged: part of the image could not be read or contradicts its digests; "
                            "totals are lower bounds. See the warnings.");
            if (m_parts.has(ReportPart::Summary))
                document.sections.push_back(m_sections.totals());
            if (m_parts.has(ReportPart::Layers))
                document.sections.push_back(m_sections.layers());
            if (m_parts.has(ReportPart::Layers) && m_parts.has(ReportPart::Pictures))
                document.sections.back().overview = layerBar(m_analysis, m_options.language, m_options.unit);
            if (m_parts.has(ReportPart::Pictures))
                addSection(document, treemapSection(m_analysis, m_options));
            if (m_parts.has(ReportPart::Waste))
                addSection(document, m_sections.waste());
            if (m_parts.has(ReportPart::Files))
                addSection(document, largestFiles(m_analysis, m_options));
            if (m_parts.has(ReportPart::Duplicates))
                addSection(document, m_sections.duplicates());
            if (m_parts.has(ReportPart::Configuration))
                addSection(document, m_sections.configuration());
        }

        const Analysis& m_analysis;
        const ReportOptions& m_options;
        ReportParts m_parts;
        Say m_say;
        InspectSections m_sections;
    };

} // namespace

Document inspectDocument(const Analysis& analysis, const ReportOptions& options)
{
    return InspectBuilder(analysis, options).build();
}

} // namespace layerscope
