// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// What is done to variants and to the images behind rows and columns.

#include "ui/format.h"
#include "ui/models/benchmodel.h"
#include "ui/pages/benchediting.h"
#include "ui/session/benchfiles.h"
#include "ui/session/benchsession.h"
#include "ui/session/openimages.h"
#include "ui/widgets/benchtableview.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using Kind = BenchSection::Kind;

    QString canonical(const QString& file)
    {
        const QFileInfo info(file);
        return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    }

} // namespace

/// Those of the document's images that are open in the window.
std::vector<LoadedImage> BenchEditing::loadedImages(const BenchDocument& document) const
{
    std::vector<LoadedImage> loaded;
    if (m_images.images().isEmpty())
        return loaded;
    const auto take = [&](const BenchImage& image) {
        const bool known
            = std::ranges::any_of(loaded, [&](const LoadedImage& other) { return other.image == image; });
        if (image.path.empty() || known || !image.platform.empty())
            return;
        const QString path = canonical(m_session.absolutePath(image.path));
        const auto found = std::ranges::find_if(m_images.images(), [&](const ComparedImage& open) {
            return open.path == path && imageSelector(open) == image.select;
        });
        if (found != m_images.images().end())
            loaded.push_back({ image, found->analysis, {} });
    };
    for (const BenchVariant& variant : document.variants)
        take(variant.image);
    for (const BenchSection& section : document.sections) {
        for (const BenchRow& row : section.rows)
            take(row.image);
        for (const BenchStage& stage : section.stages)
            take(stage.image);
    }
    return loaded;
}

/// As the document names it; of an archive of several images the one that is open.
BenchImage BenchEditing::imageOf(const QString& file) const
{
    BenchImage image;
    image.path = m_session.documentPath(file);
    const auto found = std::ranges::find_if(
        m_images.images(), [path = canonical(file)](const ComparedImage& open) { return open.path == path; });
    if (found != m_images.images().end())
        image.select = imageSelector(*found);
    return image;
}

/// As its tab calls it, else by its file.
QString BenchEditing::nameOf(const QString& file) const
{
    const auto found = std::ranges::find_if(
        m_images.images(), [path = canonical(file)](const ComparedImage& open) { return open.path == path; });
    return found != m_images.images().end() ? found->title : QFileInfo(file).completeBaseName();
}

QString BenchEditing::askForImage()
{
    return QFileDialog::getOpenFileName(&m_table, tr("Choose an image"), m_session.folder(),
        tr("Saved images (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2)") + u";;"_s
            + tr("All files (*)"));
}

void BenchEditing::addVariant()
{
    std::string id;
    edit(tr("Add variant"), [&](BenchDocument& document) {
        BenchVariant variant;
        variant.name = tr("New variant").toStdString();
        id = benchedit::insertVariant(document, document.variants.size(), std::move(variant));
    });
    whenTabled([this, id] {
        const int column = m_model.columnOfVariant(QString::fromStdString(id));
        if (column < 0)
            return;
        m_table.scrollTo(m_model.index(0, column));
        renameVariant(id);
    });
}

/// What images that are dropped beside the cells become: services or stages in such a section, else variants.
BenchSection::Kind BenchEditing::dropKind() const
{
    const BenchSection* section = sectionAt(sectionAtHand().place.section);
    return section ? section->kind : Kind::Metrics;
}

void BenchEditing::addFrom(const QStringList& files)
{
    const Kind kind = dropKind();
    editMeasured(kind == Kind::Metrics ? tr("Add variant") : tr("Insert row"), [&](BenchDocument& document) {
        for (const QString& file : files) {
            const std::string name = nameOf(file).toStdString();
            const std::optional<BenchPlace> end = sectionAtHand().in(document);
            if (kind == Kind::Metrics) {
                BenchVariant variant;
                variant.name = name;
                variant.image = imageOf(file);
                benchedit::insertVariant(document, document.variants.size(), std::move(variant));
            } else if (end && kind == Kind::Fleet) {
                BenchRow row;
                row.name = name;
                row.image = imageOf(file);
                benchedit::insertRow(document, *end, std::move(row));
            } else if (end) {
                BenchStage stage;
                stage.name = name;
                stage.image = imageOf(file);
                benchedit::insertStage(document, *end, std::move(stage));
            }
        }
    });
}

void BenchEditing::editVariant(const QString& what, const std::string& id, const VariantChange& change)
{
    edit(what, [&](BenchDocument& document) {
        const auto found = std::ranges::find(document.variants, id, &BenchVariant::id);
        if (found != document.variants.end())
            change(document, static_cast<size_t>(found - document.variants.begin()));
    });
}

std::optional<std::string> BenchEditing::variantId(int column) const
{
    const int variant = m_model.variantOf(column);
    return variant < 0 ? std::nullopt
                       : std::optional(m_model.document()->variants[static_cast<size_t>(variant)].id);
}

QString BenchEditing::variantName(const std::string& id) const
{
    const BenchVariant* variant = m_session.document().variant(id);
    return variant ? QString::fromStdString(variant->name) : QString();
}

void BenchEditing::renameColumn(int column)
{
    if (const auto id = variantId(column))
        renameVariant(*id);
}

void BenchEditing::renameVariant(const std::string& id)
{
    bool ok = false;
    const QString name = QInputDialog::getText(
        &m_table, tr("Rename variant"), tr("Name"), QLineEdit::Normal, variantName(id), &ok);
    if (ok && !name.trimmed().isEmpty())
        editVariant(tr("Rename variant"), id, [&](BenchDocument& document, size_t at) {
            document.variants[at].name = name.trimmed().toStdString();
        });
}

void BenchEditing::setVariantImage(const std::string& id, const QString& file)
{
    editMeasured(tr("Measure from %1").arg(QFileInfo(file).fileName()), [&](BenchDocument& document) {
        const auto found = std::ranges::find(document.variants, id, &BenchVariant::id);
        if (found != document.variants.end())
            found->image = imageOf(file);
    });
}

/// Of the service of a fleet, or of a stage.
void BenchEditing::setRowImage(const ShownRow& row, const QString& file)
{
    editMeasured(tr("Measure from %1").arg(QFileInfo(file).fileName()), [&](BenchDocument& document) {
        const auto now = row.in(document);
        if (!now)
            return;
        BenchSection& section = document.sections[now->section];
        if (section.kind == Kind::Stages && now->row < section.stages.size())
            section.stages[now->row].image = imageOf(file);
        else if (section.kind == Kind::Fleet && now->row < section.rows.size())
            section.rows[now->row].image = imageOf(file);
    });
}

void BenchEditing::chooseImage(const QModelIndex& index)
{
    const ShownRow row = m_model.shownRow(index.row());
    const BenchSection* section = sectionAt(row.place.section);
    if (!section)
        return;
    if (section->kind == Kind::Metrics) {
        if (const auto variant = variantId(index.column()))
            chooseVariantImage(*variant);
        return;
    }
    chooseRowImage(row);
}

void BenchEditing::chooseRowImage(const ShownRow& row)
{
    if (const QString file = askForImage(); !file.isEmpty())
        setRowImage(row, file);
}

void BenchEditing::chooseVariantImage(const std::string& id)
{
    if (const QString file = askForImage(); !file.isEmpty())
        setVariantImage(id, file);
}

void BenchEditing::chooseLogs(const std::string& variant, bool hyperfine)
{
    const QStringList files = QFileDialog::getOpenFileNames(&m_table,
        hyperfine ? tr("Choose what hyperfine has exported") : tr("Choose build logs, one a run"),
        m_session.folder(),
        hyperfine ? tr("JSON (*.json);;All files (*)")
                  : tr("Logs (*.log *.txt *.json *.jsonl);;All files (*)"));
    if (files.isEmpty())
        return;
    std::vector<std::string> paths;
    for (const QString& file : files)
        paths.push_back(m_session.documentPath(file));
    editVariant(tr("Choose logs"), variant, [&](BenchDocument& document, size_t at) {
        BenchVariant& chosen = document.variants[at];
        (hyperfine ? chosen.startTimes : chosen.buildLogs) = paths;
    });
    m_session.refresh();
}

/// The variant whose values stand in that column.
std::optional<std::string> BenchEditing::valuesVariant(int column) const
{
    const bool values = column >= 0
        && m_model.headerData(column, Qt::Horizontal, BenchModel::ColumnRoleRole).toInt()
            == static_cast<int>(BenchTableColumn::Role::Value);
    return values ? variantId(column) : std::nullopt;
}

/// What dropping would do: on a column it fills its variant, on a service or stage that row, beside the table it adds one.
QString BenchEditing::dropHint(const QStringList& paths, int row, int column) const
{
    if (std::ranges::any_of(paths, isBenchmarkPath))
        return {};
    const QString name = QFileInfo(paths.first()).fileName();
    if (paths.size() == 1 && row >= 0 && m_model.kind(row) == BenchModel::ValueRow) {
        const BenchSection* section = sectionAt(m_model.section(row));
        if (section && section->kind != Kind::Metrics)
            return tr("Measure %1").arg(name);
    }
    if (paths.size() == 1 && valuesVariant(column))
        return tr("Measure %1").arg(name);
    const auto count = static_cast<int>(paths.size());
    switch (dropKind()) {
    case Kind::Fleet:
        return count == 1 ? tr("Add a service: %1").arg(name) : tr("Add %Ln services", nullptr, count);
    case Kind::Stages:
        return count == 1 ? tr("Add a stage: %1").arg(name) : tr("Add %Ln stages", nullptr, count);
    case Kind::Metrics:
        break;
    }
    return count == 1 ? tr("Add a variant: %1").arg(name) : tr("Add %Ln variants", nullptr, count);
}

void BenchEditing::drop(const QStringList& paths, int row, int column)
{
    if (paths.size() == 1 && row >= 0 && m_model.kind(row) == BenchModel::ValueRow) {
        const ShownRow shown = m_model.shownRow(row);
        const BenchSection* section = sectionAt(shown.place.section);
        if (section && section->kind != Kind::Metrics) {
            setRowImage(shown, paths.first());
            return;
        }
    }
    const auto variant = paths.size() == 1 ? valuesVariant(column) : std::nullopt;
    if (variant)
        setVariantImage(*variant, paths.first());
    else
        addFrom(paths);
}

} // namespace layerscope
