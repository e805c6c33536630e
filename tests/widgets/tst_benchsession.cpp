// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/edit.h"
#include "core/bench/starter.h"
#include "core/image/imagearchive.h"
#include "tests/models/testimages.h"
#include "ui/models/benchmodel.h"
#include "ui/session/benchsession.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// Odd spaces, unknown members and faults: what a person may have written.
constexpr std::string_view written
    = R"({"x-first": [1, {"y": null}], "schema": "layerscope/bench/1", "title": "T",
  "variants": [{"id": "a", "image": "small.tar", "x": 2}, {"id": "b", "name": "B", "image": "pair.tar"}],
  "sections": [{"title": null, "rows": [
     {"zzz": 1.50, "name": "size", "better": "lower", "measure": "pull_size"},
     {"name": "r",   "values": {"a": {"text": "1MB", "comment": "c"}, "b": 12}, "decimals": "two"},
     "no row"]}, {"kind": "later", "rows": 3},
   {"kind": "fleet", "columns": [{"id": "c"}, {"id": "d"}], "rows": [{"name": "s", "values": {"c": "1MB", "d": "2"}}]},
   {"kind": "stages", "stages": [{"id": "one", "size": "3MB"}, {"id": "two", "from": "one"}]}]}
)";

void put(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
}

QByteArray textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Any of the edits there are, somewhere.
void editSomething(BenchDocument& document, std::mt19937& random, int step)
{
    const auto pick = [&](size_t count) { return random() % std::max<size_t>(count, 1); };
    const BenchPlace place { pick(document.sections.size()), pick(5) };
    const BenchPlace to { pick(document.sections.size()), pick(5) };
    const std::string text = "text " + std::to_string(step);
    const std::string variant
        = document.variants.empty() ? "" : document.variants[pick(4) % document.variants.size()].id;
    switch (pick(16)) {
    case 0:
        return benchedit::setText(document, place, variant, std::to_string(step) + "MB");
    case 1:
        return benchedit::setText(document, place, "c", {});
    case 2:
        return benchedit::setStated(document, place, variant, "-5%");
    case 3:
        return benchedit::setName(document, place, text);
    case 4:
        return benchedit::setBetter(document, place, Better::Higher);
    case 5: {
        BenchRow row;
        row.name = text;
        return benchedit::insertRow(document, place, row);
    }
    case 6:
        return benchedit::removeRows(document, { place });
    case 7:
        return benchedit::moveRows(document, { place, { place.section, place.row + 2 } }, to);
    case 8:
        benchedit::insertVariant(document, pick(3), {});
        return;
    case 9:
        return benchedit::removeVariant(document, variant);
    case 10:
        return benchedit::moveVariant(document, pick(3), pick(3));
    case 11:
        return benchedit::setBaseline(document, variant);
    case 12:
        benchedit::insertColumn(document, place.section, pick(3), {});
        return;
    case 13:
        return benchedit::removeColumn(document, place.section, "d");
    case 14:
        return benchedit::moveSection(document, place.section, to.section);
    default:
        benchedit::insertStage(document, place, {});
    }
}

} // namespace

class BenchSessionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = file(u"a.layerbench.json"_s);
        put(m_path, QByteArray(written.data(), static_cast<qsizetype>(written.size())));
        fixture::dockerLegacy({ fixture::smallImage() }).writeTar(file(u"small.tar"_s).toStdString());
        fixture::dockerLegacy({ fixture::pairImageA() }).writeTar(file(u"pair.tar"_s).toStdString());
    }

    void everyEditIsUndoneToTheByte()
    {
        BenchSession session;
        open(session);
        std::mt19937 random(11);
        std::vector<std::string> versions { session.document().serialize() };
        QCOMPARE(versions.front(), std::string(written));
        for (int step = 0; step < 3000; ++step) {
            const int count = session.undoStack().count();
            session.edit(u"step"_s, [&](BenchDocument& document) { editSomething(document, random, step); });
            if (session.undoStack().count() > count && step % 10 == 0)
                versions.push_back(session.document().serialize());
        }
        QVERIFY(session.undoStack().count() > 1000);
        const std::string last = session.document().serialize();
        QVERIFY(last != written);
        while (session.undoStack().canUndo())
            session.undoStack().undo();
        QCOMPARE(session.document().serialize(), std::string(written));
        QVERIFY(!session.isModified());
        while (session.undoStack().canRedo())
            session.undoStack().redo();
        QCOMPARE(session.document().serialize(), last);
        QVERIFY(session.isModified());
    }

    void anEditThatChangesNothingIsNoStep()
    {
        BenchSession session;
        open(session);
        session.edit(
            u"nothing"_s, [](BenchDocument& document) { document.sections[0].rows[0].name = "size"; });
        QCOMPARE(session.undoStack().count(), 0);
        session.edit(u"title"_s, [](BenchDocument& document) { document.title = "U"; });
        QVERIFY(session.isModified());
        session.edit(u"back"_s, [](BenchDocument& document) { document.title = "T"; });
        QVERIFY(!session.isModified()); // by value
    }

    void imagesAreLookedAtAndUnknownOnesAreNoProblemBefore()
    {
        BenchSession session;
        QSignalSpy tables(&session, &BenchSession::tableChanged);
        open(session);
        for (const BenchProblem& problem : session.table()->problems)
            QVERIFY(problem.kind != BenchProblem::Kind::Unchecked);
        QTRY_VERIFY(session.identity(session.document().variants[0].image) != nullptr);
        QVERIFY(*session.identity(session.document().variants[0].image));
        session.edit(
            u"image"_s, [](BenchDocument& document) { document.variants[1].image.path = "gone.tar"; });
        QTRY_VERIFY(session.identity(session.document().variants[1].image) != nullptr);
        QCOMPARE(session.identity(session.document().variants[1].image)->error().code, ErrorCode::NotFound);
    }

    void refreshIsOneStepAndKeepsWhatIsTypedMeanwhile()
    {
        BenchSession session;
        open(session);
        QSignalSpy refreshed(&session, &BenchSession::refreshed);
        session.refresh();
        QVERIFY(session.isRefreshing());
        session.edit(u"typed"_s, [](BenchDocument& document) {
            benchedit::setText(document, { 0, 0 }, "b", "7MB");
            document.title = "meanwhile";
        });
        QTRY_COMPARE(refreshed.size(), 1);
        QCOMPARE(session.undoStack().count(), 2);
        const BenchRow& row = std::as_const(session).document().sections[0].rows[0];
        QCOMPARE(std::get<double>(row.find("a")->record.value), sizeOfBlobs(u"small.tar"_s));
        QCOMPARE(row.find("b")->text, std::string("7MB"));
        QVERIFY(row.find("b")->record.isEmpty());
        QCOMPARE(session.document().title, std::string("meanwhile"));
        session.undoStack().undo();
        session.undoStack().undo();
        QCOMPARE(session.document().serialize(), std::string(written));
    }

    void aRowThatMovesMeanwhileIsMeasuredWhereItIs()
    {
        BenchSession session;
        open(session);
        QSignalSpy refreshed(&session, &BenchSession::refreshed);
        session.refresh();
        session.edit(u"move"_s, [](BenchDocument& document) {
            benchedit::moveRows(document, { { 0, 0 } }, { 0, 2 });
        });
        QTRY_COMPARE(refreshed.size(), 1);
        const BenchRow& row = std::as_const(session).document().sections[0].rows[1];
        QCOMPARE(row.name, std::string("size"));
        QCOMPARE(std::get<double>(row.find("a")->record.value), sizeOfBlobs(u"small.tar"_s));
        QCOMPARE(session.table()->sections[0].rows[1].cells[1].state, BenchCellState::Measured);
    }

    void anImageThatChangesMakesItsCellsStale()
    {
        BenchSession session;
        open(session);
        QSignalSpy refreshed(&session, &BenchSession::refreshed);
        session.refresh();
        QTRY_COMPARE(refreshed.size(), 1);
        QTRY_VERIFY(session.identity(session.document().variants[0].image) != nullptr);
        QVERIFY(!session.table()->has(BenchProblem::Kind::Stale));
        fixture::dockerLegacy({ fixture::pairImageB() }).writeTar(file(u"small.tar"_s).toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(session.table()->has(BenchProblem::Kind::Stale), 10'000);
    }

    void refreshingTwiceChangesNothing()
    {
        BenchSession session;
        open(session);
        QSignalSpy refreshed(&session, &BenchSession::refreshed);
        session.refresh();
        QTRY_COMPARE(refreshed.size(), 1);
        const std::string once = session.document().serialize();
        session.refresh();
        QTRY_COMPARE(refreshed.size(), 2);
        QCOMPARE(session.document().serialize(), once);
        QCOMPARE(session.undoStack().count(), 1);
    }

    void aCancelledRefreshChangesNothing()
    {
        BenchSession session;
        open(session);
        QSignalSpy refreshed(&session, &BenchSession::refreshed);
        session.refresh();
        session.cancelRefresh();
        QVERIFY(!session.isRefreshing());
        QTest::qWait(200);
        QCOMPARE(refreshed.size(), 0);
        QCOMPARE(session.document().serialize(), std::string(written));
    }

    void savesWhatItHas()
    {
        BenchSession session;
        open(session);
        session.edit(u"title"_s, [](BenchDocument& document) { document.title = "U"; });
        save(session, m_path);
        QVERIFY(!session.isModified());
        QByteArray expected(written.data(), static_cast<qsizetype>(written.size()));
        expected.replace("\"title\": \"T\"", "\"title\": \"U\"");
        QCOMPARE(textOf(m_path), expected);
        session.undoStack().undo();
        QVERIFY(session.isModified());
    }

    void savedElsewhereThePathsStartThere()
    {
        BenchSession session;
        open(session);
        QVERIFY(QDir(m_folder->path()).mkpath(u"sub"_s));
        const QString elsewhere = file(u"sub/b.layerbench.json"_s);
        save(session, elsewhere);
        QCOMPARE(session.path(), elsewhere);
        const Result<BenchDocument> saved = BenchDocument::read(elsewhere.toStdString());
        QCOMPARE(saved->variants[0].image.path, std::string("../small.tar"));
        // what is undone, refreshed and saved again still finds its images
        session.edit(u"title"_s, [](BenchDocument& document) { document.title = "V"; });
        QCOMPARE(session.absolutePath(session.document().variants[0].image.path), file(u"small.tar"_s));
        save(session, elsewhere);
        QCOMPARE(
            BenchDocument::read(elsewhere.toStdString())->variants[1].image.path, std::string("../pair.tar"));
        QVERIFY(!session.isModified());
    }

    void aNewDocumentHasAbsolutePathsUntilItIsSaved()
    {
        BenchSession session;
        const std::string image = file(u"small.tar"_s).toStdString();
        const std::vector<LoadedImage> images { { { image, {}, {} }, fixture::analysed(fixture::smallImage()),
            "small" } };
        session.begin(startBenchmark({ "New", Language::English, "2026-01-02T03:04:05Z" }, images));
        QVERIFY(session.isModified());
        QVERIFY(session.path().isEmpty());
        QCOMPARE(session.document().variants[0].image.path, image);
        const QString path = file(u"new.layerbench.json"_s);
        save(session, path);
        QVERIFY(!session.isModified());
        QCOMPARE(BenchDocument::read(path.toStdString())->variants[0].image.path, std::string("small.tar"));
        QCOMPARE(session.documentPath(file(u"pair.tar"_s)), file(u"pair.tar"_s).toStdString());
        put(path, textOf(path).replace("New", "Newer"));
        QSignalSpy reloaded(&session, &BenchSession::reloaded);
        session.reload();
        QTRY_COMPARE(reloaded.size(), 1);
        QCOMPARE(session.document().title, std::string("Newer"));
        QCOMPARE(session.document().variants[0].image.path, image); // still found
    }

    void imagesAreNotWrittenOver()
    {
        BenchSession session;
        open(session);
        QSignalSpy failed(&session, &BenchSession::saveFailed);
        const QByteArray before = textOf(file(u"small.tar"_s));
        session.saveAs(file(u"small.tar"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::WriteFailed);
        QCOMPARE(textOf(file(u"small.tar"_s)), before);
        QCOMPARE(session.path(), m_path);
        session.saveAs(file(u"missing/x.layerbench.json"_s));
        QTRY_COMPARE(failed.size(), 2);
    }

    void whatSomebodyElseWroteIsNotWrittenOver()
    {
        BenchSession session;
        open(session);
        session.edit(u"title"_s, [](BenchDocument& document) { document.title = "mine"; });
        QSignalSpy changed(&session, &BenchSession::changedOnDisk);
        QSignalSpy saved(&session, &BenchSession::saved);
        const QByteArray theirs = textOf(m_path).replace("\"T\"", "\"theirs\"");
        put(m_path, theirs);
        session.save();
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_VERIFY(!session.isSaving());
        QCOMPARE(textOf(m_path), theirs);
        QCOMPARE(saved.size(), 0);
        session.reload();
        QTRY_COMPARE(session.document().title, std::string("theirs"));
        QVERIFY(!session.isModified());
        session.undoStack().undo();
        QCOMPARE(session.document().title, std::string("mine")); // nothing is lost
        session.save(true);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(textOf(m_path).contains("\"mine\""));
    }

    void theNewestOfSeveralSavesStays()
    {
        BenchSession session;
        open(session);
        QSignalSpy saved(&session, &BenchSession::saved);
        session.save();
        session.edit(u"title"_s, [](BenchDocument& document) { document.title = "newest"; });
        session.save();
        QTRY_COMPARE(saved.size(), 2);
        QVERIFY(textOf(m_path).contains("\"newest\""));
        QVERIFY(!session.isModified());
    }

    void whatCannotBeOpenedLeavesTheSessionAsItIs()
    {
        BenchSession session;
        open(session);
        QSignalSpy failed(&session, &BenchSession::openFailed);
        put(file(u"broken.layerbench.json"_s), "{\"schema\": \"layerscope/bench/9\"}");
        session.open(file(u"broken.layerbench.json"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::Unsupported);
        QCOMPARE(session.path(), m_path);
        QCOMPARE(session.document().serialize(), std::string(written));
    }

    void aLargeTableFollows()
    {
        BenchDocument document = *BenchDocument::parse(std::string(written), "test");
        for (int i = 0; i < 10'000; ++i) {
            BenchRow row;
            row.name = "row " + std::to_string(i);
            row.at("a").text = std::to_string(i) + "MB";
            document.sections[0].rows.push_back(std::move(row));
        }
        BenchSession session;
        BenchModel model;
        connectBenchModel(session, model);
        session.begin(document);
        QTRY_VERIFY(model.rowCount() > 10'000);
        const QPersistentModelIndex cell(model.index(9000, 1));
        const QString name = cell.sibling(cell.row(), 0).data().toString();
        // The second edit comes before the table knows of the first.
        session.edit(u"remove"_s, [](BenchDocument& changed) {
            benchedit::removeRows(changed, { { 0, 5 } });
        });
        QVERIFY(!session.isTableCurrent());
        QVERIFY(model.setData(cell, u"77MB"_s, Qt::EditRole));
        QTRY_COMPARE(cell.row(), 8999);
        QTRY_COMPARE(cell.data().toString(), u"77MB"_s);
        QCOMPARE(cell.sibling(cell.row(), 0).data().toString(), name);
        QVERIFY(session.isTableCurrent());
    }

    void mayGoAtAnyMoment()
    {
        for (int i = 0; i < 5; ++i) {
            BenchSession session;
            session.open(m_path);
            if (i > 0)
                QTRY_VERIFY(!session.path().isEmpty());
            session.refresh();
            session.identify();
            if (i > 2)
                session.save();
        }
        auto* closing = new BenchSession;
        open(*closing);
        const QPointer<BenchSession> guard(closing);
        connect(closing, &BenchSession::saved, this, [closing] { delete closing; });
        closing->save();
        QTRY_VERIFY(!guard);
    }

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder->filePath(name); }

    void open(BenchSession& session) const
    {
        QSignalSpy opened(&session, &BenchSession::opened);
        session.open(m_path);
        QTRY_COMPARE(opened.size(), 1);
    }

    static void save(BenchSession& session, const QString& path)
    {
        QSignalSpy saved(&session, &BenchSession::saved);
        session.saveAs(path);
        QTRY_COMPARE(saved.size(), 1);
    }

    [[nodiscard]] double sizeOfBlobs(const QString& name) const
    {
        const auto image = loadImage(file(name).toStdString());
        return image ? static_cast<double>((*image)->totals.blobBytes) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_MAIN(BenchSessionTest)
#include "tst_benchsession.moc"
