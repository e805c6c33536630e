// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/cells.h"

#include "core/bench/measure.h"

namespace layerscope {

namespace {

    std::string indexed(std::string_view list, size_t index)
    {
        return std::string(list) + "[" + std::to_string(index) + "]";
    }

    class Collector {
    public:
        explicit Collector(const BenchDocument& document)
            : m_document(document)
        {
        }

        std::vector<TakenCell> collect()
        {
            for (size_t s = 0; s < m_document.sections.size(); ++s) {
                const BenchSection& section = m_document.sections[s];
                const std::string place = indexed("sections", s);
                for (size_t r = 0; r < section.rows.size() && section.kind == BenchSection::Kind::Metrics;
                     ++r)
                    metric(section.rows[r], s, r);
                for (size_t r = 0; r < section.rows.size() && section.kind == BenchSection::Kind::Fleet; ++r)
                    service(section, s, r);
                for (size_t i = 0; i < section.stages.size() && section.kind == BenchSection::Kind::Stages;
                     ++i)
                    stage(section, s, i);
            }
            return std::move(m_cells);
        }

    private:
        void add(
            TakenCell taken, const BenchCell* cell, const BenchMeasure& measure, const BenchImport& import)
        {
            if (cell != nullptr && !cell->text.empty())
                return;
            taken.measure = cell != nullptr && !cell->measure.what.empty() ? cell->measure : measure;
            taken.import = cell != nullptr && !cell->import.from.empty() ? cell->import : import;
            if (!taken.measure.what.empty())
                taken.import = {};
            const bool isNothing = taken.measure.what.empty() && taken.import.from.empty();
            const bool lacksImage = !taken.measure.what.empty() && taken.image.path.empty();
            if (isNothing || lacksImage)
                return;
            if (cell != nullptr && !cell->record.isEmpty())
                taken.record = &cell->record;
            m_cells.push_back(std::move(taken));
        }

        void metric(const BenchRow& row, size_t s, size_t r)
        {
            for (const BenchVariant& variant : m_document.variants) {
                const BenchCell* cell = row.find(variant.id);
                const BenchMeasure& measure
                    = cell != nullptr && !cell->measure.what.empty() ? cell->measure : row.measure;
                TakenCell taken = rowCell(s, r, variant.id);
                taken.image = variant.image;
                if (isPairMeasure(measure.what)) {
                    const BenchVariant* with = measure.with.empty() ? m_document.baselineVariant()
                                                                    : m_document.variant(measure.with);
                    if (with == nullptr || with == &variant)
                        continue;
                    taken.with = with->image;
                }
                BenchImport import = row.import;
                if (import.files.empty())
                    import.files = import.from == "buildkit" ? variant.buildLogs : variant.startTimes;
                if (!import.from.empty() && import.files.empty())
                    import = {}; // this variant has no log
                add(std::move(taken), cell, row.measure, import);
            }
        }

        void service(const BenchSection& section, size_t s, size_t r)
        {
            for (const BenchColumn& column : section.columns) {
                TakenCell taken = rowCell(s, r, column.id);
                taken.image = section.rows[r].image;
                add(std::move(taken), section.rows[r].find(column.id), column.measure, {});
            }
        }

        void stage(const BenchSection& section, size_t s, size_t i)
        {
            TakenCell taken;
            taken.place = indexed(indexed("sections", s) + ".stages", i) + ".size";
            taken.image = section.stages[i].image;
            taken.cell = [s, i](BenchDocument& document) -> BenchCell& {
                return document.sections[s].stages[i].size;
            };
            BenchMeasure measure = section.measure;
            if (measure.what.empty())
                measure.what = "pull_size";
            add(std::move(taken), &section.stages[i].size, measure, {});
        }

        static TakenCell rowCell(size_t s, size_t r, const std::string& column)
        {
            TakenCell taken;
            taken.place = indexed(indexed("sections", s) + ".rows", r) + ".values." + column;
            taken.cell = [s, r, column](BenchDocument& document) -> BenchCell& {
                return document.sections[s].rows[r].at(column);
            };
            return taken;
        }

        const BenchDocument& m_document;
        std::vector<TakenCell> m_cells;
    };

} // namespace

std::vector<TakenCell> takenCells(const BenchDocument& document) { return Collector(document).collect(); }

} // namespace layerscope
