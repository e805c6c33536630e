// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// The files around a benchmark page: saving, what somebody else does to the document, what could not be measured.

#include "core/report/benchreport.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/pages/benchchartpane.h"
#include "ui/pages/benchediting.h"
#include "ui/pages/benchpage.h"
#include "ui/pages/benchtoolrow.h"
#include "ui/session/benchfiles.h"
#include "ui/session/benchsession.h"
#include "ui/session/samples.h"
#include "ui/session/settings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/questionstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <sstream>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr size_t listedFailures = 200;

    QString plainFileName(const QString& title)
    {
        constexpr int longest = 60; // characters: as bytes they fit into a name everywhere
        QString name = title.simplified();
        for (const QChar mark : u"/\\:*?\"<>|"_s)
            name.replace(mark, u'-');
        return name.left(longest);
    }

    QString reportText(const BenchTable& table, ReportFormat format)
    {
        std::ostringstream out;
        ReportOptions options;
        options.top.reset();
        writeBench(out, table, format, options);
        return QString::fromStdString(out.str());
    }

    QString tsvText(const BenchTable& table)
    {
        QStringList lines;
        for (const BenchTableSection& section : table.sections) {
            if (!lines.isEmpty())
                lines.append(QString());
            QStringList heads;
            for (const BenchTableColumn& column : section.columns)
                heads.append(tsvField(displayText(column.title)));
            lines.append(heads.join(u'\t'));
            for (const BenchTableRow& row : section.rows) {
                QStringList cells;
                for (const BenchTableCell& cell : row.cells)
                    cells.append(tsvField(displayText(cell.text)));
                lines.append(cells.join(u'\t'));
            }
        }
        return lines.join(u'\n') + u'\n';
    }

} // namespace

void BenchPage::connectFiles()
{
    const BenchSession* session = m_session.get();
    connect(session, &BenchSession::saved, this, [this] {
        m_overChanges = false;
        showFacts();
        emit saved();
        if (const auto then = std::exchange(m_afterSaving, {}))
            then();
    });
    connect(session, &BenchSession::saveFailed, this, [this](const Error& error) {
        showSaveError(error, path().isEmpty() ? documentTitle() : QFileInfo(path()).fileName());
    });
    connect(session, &BenchSession::openFailed, this,
        [this](const Error& error) { m_banners->add(benchErrorBanner(error, path())); });
    connect(session, &BenchSession::pathChanged, this, &BenchPage::showFacts);
    connect(session, &BenchSession::changedOnDisk, this, &BenchPage::askAboutChangedFile);
    connect(session, &BenchSession::refreshingChanged, this, &BenchPage::updateRefreshing);
    connect(session, &BenchSession::refreshProgressChanged, this, [this] {
        const LoadProgress::Snapshot progress = m_session->refreshProgress();
        m_progress->setFraction(progress.bytesTotal == 0
                ? -1
                : static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal));
    });
    connect(session, &BenchSession::refreshed, this, &BenchPage::showFailures);
    connect(m_charts, &BenchChartPane::exportRequested, this, &BenchPage::saveChart);
    connect(m_question, &QuestionStrip::firstChosen, this, [this] { m_session->reload(); });
    connect(m_question, &QuestionStrip::secondChosen, this, [this] { m_overChanges = true; });
}

/// The examples that come with the program stay as they are.
void BenchPage::save(const std::function<void()>& then)
{
    if (path().isEmpty() || benchmarkExamples().contains(path())) {
        saveAs(then);
        return;
    }
    m_afterSaving = then;
    m_session->save(m_overChanges);
}

void BenchPage::saveAs(const std::function<void()>& then)
{
    const bool own = !path().isEmpty() && !benchmarkExamples().contains(path());
    const QString start
        = own ? path() : m_settings.lastFolder() + u'/' + plainFileName(documentTitle()) + benchmarkSuffix();
    QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save benchmark"), start, tr("Benchmarks (*.layerbench.json)"));
    if (chosen.isEmpty())
        return;
    if (!isBenchmarkPath(chosen))
        chosen += benchmarkSuffix();
    m_settings.setLastFolder(QFileInfo(chosen).absolutePath());
    m_afterSaving = then;
    m_session->saveAs(chosen);
}

void BenchPage::showSaveError(const Error& error, const QString& name)
{
    m_afterSaving = {};
    m_banners->add(exportErrorText(error, name));
}

void BenchPage::askAboutChangedFile()
{
    m_afterSaving = {};
    m_question->ask(tr("%1 has been changed by another program.").arg(QFileInfo(path()).fileName()),
        tr("Reload it"), tr("Keep what is here"));
}

void BenchPage::showFailures(const RefreshResult& result)
{
    m_banners->clear();
    if (result.failures.empty())
        return;
    BannerText text;
    text.fact = tr("%Ln cell(s) could not be measured.", nullptr, static_cast<int>(result.failures.size()));
    text.consequence = tr("They are as they were.");
    QStringList lines;
    for (size_t i = 0; i < std::min(result.failures.size(), listedFailures); ++i)
        lines.append(
            displayText(result.failures[i].place) + u": "_s + displayText(result.failures[i].detail));
    if (result.failures.size() > listedFailures)
        lines.append(u"…"_s);
    text.details = lines.join(u'\n');
    m_banners->add(text);
}

/// Large tables take a moment to be written down, so a worker does it.
void BenchPage::copyTable(int as)
{
    if (!m_session->table())
        return;
    m_copyJob.run(
        [table = m_session->table(), as](const std::stop_token&) {
            return as == BenchToolRow::Tsv
                ? tsvText(*table)
                : reportText(*table, as == BenchToolRow::Html ? ReportFormat::Html : ReportFormat::Markdown);
        },
        [as](const QString& text) {
            auto* mime = new QMimeData;
            mime->setText(text);
            if (as == BenchToolRow::Html)
                mime->setHtml(text);
            QApplication::clipboard()->setMimeData(mime);
        });
}

std::optional<ReportSource> BenchPage::reportSource() const
{
    if (!m_session->tableDocument())
        return {};
    ReportSource source;
    source.subject = ReportBenchmark { m_session->tableDocument(), nullptr };
    source.title = documentTitle();
    for (const std::string& file : benchedit::files(*m_session->tableDocument()))
        source.inputs.append(m_session->absolutePath(file));
    if (!path().isEmpty())
        source.inputs.append(path());
    return source;
}

void BenchPage::saveChart()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Save chart"),
        m_settings.lastFolder() + u'/' + plainFileName(documentTitle()) + u".svg"_s,
        tr("SVG (*.svg)") + u";;"_s + tr("PNG (*.png)"));
    if (chosen.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(chosen).absolutePath());
    if (!m_charts->savePicture(chosen))
        showSaveError({ ErrorCode::WriteFailed, chosen.toStdString(), {} }, QFileInfo(chosen).fileName());
}

} // namespace layerscope
