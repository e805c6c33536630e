// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/edit.h"
#include "tests/models/testimages.h"
#include "tests/support/imagebuilder.h"
#include "ui/session/benchsession.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace layerscope;
using namespace layerscope::fixture;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoBuilds = R"({
  "schema": "layerscope/bench/1",
  "title": "Two builds",
  "x-kept": {"of": "somebody else"},
  "variants": [
    {"id": "a", "name": "three", "image": "a.tar"},
    {"id": "b", "name": "four", "image": "b.tar"}
  ],
  "sections": [
    {"kind": "metrics", "rows": [
      {"name": "Size", "better": "lower", "values": {"a": "321MB", "b": "299MB"}},
      {"name": "Content", "better": "lower", "measure": "content"},
      {"name": "Files", "measure": "files"}
    ]}
  ]
}
)";

} // namespace

class BenchSessionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"two.layerbench.json"_s, twoBuilds);
        writeImage(u"a.tar"_s, 3000);
        writeImage(u"b.tar"_s, 1000);
        m_session = std::make_unique<BenchSession>();
    }

    void undoReturnsEveryEdit()
    {
        open();
        const std::string before = m_session->document().serialize();
        QCOMPARE(QByteArray::fromStdString(before), twoBuilds);
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            const size_t row = random.bounded(3u);
            const int kind = random.bounded(4);
            m_session->edit(u"edit"_s, [&](BenchDocument& document) {
                if (kind == 0)
                    benchedit::setText(document, { 0, row }, "b", std::to_string(i) + "MB");
                else if (kind == 1)
                    benchedit::setName(document, { 0, row }, "row " + std::to_string(i));
                else if (kind == 2)
                    benchedit::moveRows(document, { { 0, row } }, { 0, 0 });
                else
                    benchedit::insertVariant(document, row, {});
            });
        }
        const std::string after = m_session->document().serialize();
        QVERIFY(m_session->isModified());
        while (m_session->undoStack().canUndo())
            m_session->undoStack().undo();
        QCOMPARE(m_session->document().serialize(), before);
        QVERIFY(!m_session->isModified());
        while (m_session->undoStack().canRedo())
            m_session->undoStack().redo();
        QCOMPARE(m_session->document().serialize(), after);
    }

    void whatChangesNothingIsNoStep()
    {
        open();
        m_session->edit(u"nothing"_s, [](BenchDocument&) {});
        m_session->edit(u"the same"_s, [](BenchDocument& document) {
            benchedit::setText(document, { 0, 0 }, "a", "321MB");
        });
        QCOMPARE(m_session->undoStack().count(), 0);
        type("1MB");
        type("299MB");
        QVERIFY2(!m_session->isModified(), "typing the old text back is no change");
    }

    void theTableFollows()
    {
        open();
        QSignalSpy changed(m_session.get(), &BenchSession::tableChanged);
        type("160.5MB");
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(m_session->table()->sections[0].rows[0].cells[3].text, std::string("-50%"));
    }

    void measuringIsOneStep()
    {
        open();
        QSignalSpy refreshed(m_session.get(), &BenchSession::refreshed);
        m_session->refresh();
        QVERIFY(m_session->isRefreshing());
        QTRY_COMPARE(refreshed.size(), 1);
        const auto& row = m_session->table()->sections[0].rows[1];
        QCOMPARE(row.cells[1].text, std::string("3kB"));
        QCOMPARE(row.cells[2].text, std::string("1kB"));
        QCOMPARE(m_session->undoStack().count(), 1);
        m_session->undoStack().undo();
        QCOMPARE(QByteArray::fromStdString(m_session->document().serialize()), twoBuilds);
    }

    void editsWhileMeasuringStay()
    {
        open();
        QSignalSpy refreshed(m_session.get(), &BenchSession::refreshed);
        m_session->refresh();
        m_session->edit(u"type"_s, [](BenchDocument& document) {
            benchedit::setText(document, { 0, 1 }, "a", "mine");
            benchedit::moveRows(document, { { 0, 2 } }, { 0, 0 });
        });
        QTRY_COMPARE(refreshed.size(), 1);
        const BenchTable& table = *m_session->table();
        QCOMPARE(table.sections[0].rows[0].cells[0].text, std::string("Files"));
        QCOMPARE(table.sections[0].rows[0].cells[1].text, std::string("1"));
        QCOMPARE(table.sections[0].rows[2].cells[1].text, std::string("mine"));
        QCOMPARE(table.sections[0].rows[2].cells[2].text, std::string("1kB"));
    }

    void cancelledMeasuringChangesNothing()
    {
        open();
        QSignalSpy refreshed(m_session.get(), &BenchSession::refreshed);
        m_session->refresh();
        m_session->cancelRefresh();
        QVERIFY(!m_session->isRefreshing());
        QTest::qWait(50);
        QCOMPARE(refreshed.size(), 0);
        QVERIFY(!m_session->isModified());
    }

    void savedAndOpenedIsTheSame()
    {
        open();
        type("250MB");
        QSignalSpy saved(m_session.get(), &BenchSession::saved);
        m_session->save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!m_session->isModified());
        QByteArray expected = twoBuilds;
        QCOMPARE(read(u"two.layerbench.json"_s), expected.replace("299MB", "250MB"));
        m_session->undoStack().undo();
        QVERIFY(m_session->isModified());
    }

    void savedElsewherePathsFollow()
    {
        open();
        QVERIFY(QDir(m_folder->path()).mkdir(u"sub"_s));
        QSignalSpy saved(m_session.get(), &BenchSession::saved);
        m_session->saveAs(file(u"sub/copy.layerbench.json"_s));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_session->path(), file(u"sub/copy.layerbench.json"_s));
        QVERIFY(read(u"sub/copy.layerbench.json"_s).contains("\"../a.tar\""));
        QVERIFY(!m_session->isModified());
        QCOMPARE(read(u"two.layerbench.json"_s), twoBuilds);
    }

    void anImageIsNoTarget()
    {
        open();
        QSignalSpy failed(m_session.get(), &BenchSession::saveFailed);
        const QByteArray image = read(u"a.tar"_s);
        m_session->saveAs(file(u"a.tar"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(read(u"a.tar"_s), image);
        QCOMPARE(m_session->path(), file(u"two.layerbench.json"_s));
    }

    void whatSomebodyElseWroteIsNotWrittenOver()
    {
        open();
        type("250MB");
        QSignalSpy changed(m_session.get(), &BenchSession::changedOnDisk);
        QSignalSpy saved(m_session.get(), &BenchSession::saved);
        QByteArray theirs = twoBuilds;
        theirs.replace("Two builds", "Their builds");
        write(u"two.layerbench.json"_s, theirs);
        m_session->save();
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(saved.size(), 0);
        QCOMPARE(read(u"two.layerbench.json"_s), theirs);
        QSignalSpy reloaded(m_session.get(), &BenchSession::reloaded);
        m_session->reload();
        QTRY_COMPARE(reloaded.size(), 1);
        QCOMPARE(m_session->document().title, std::string("Their builds"));
        QVERIFY(!m_session->isModified());
        m_session->undoStack().undo();
        QCOMPARE(m_session->document().title, std::string("Two builds"));
        m_session->save(true);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(read(u"two.layerbench.json"_s).contains("250MB"));
    }

    void anImageThatChangesMakesItsCellsStale()
    {
        open();
        QSignalSpy refreshed(m_session.get(), &BenchSession::refreshed);
        m_session->refresh();
        QTRY_COMPARE(refreshed.size(), 1);
        QTRY_VERIFY(m_session->identity({ "a.tar", {}, {} }) != nullptr);
        QVERIFY(!m_session->table()->has(BenchProblem::Kind::Stale));
        writeImage(u"a.tar"_s, 5000);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->table()->has(BenchProblem::Kind::Stale), 10000);
    }

    void whatCannotBeReadIsSaid()
    {
        QSignalSpy failed(m_session.get(), &BenchSession::openFailed);
        m_session->open(file(u"absent.layerbench.json"_s));
        QTRY_COMPARE(failed.size(), 1);
        write(u"newer.layerbench.json"_s, R"({"schema": "layerscope/bench/99"})");
        m_session->open(file(u"newer.layerbench.json"_s));
        QTRY_COMPARE(failed.size(), 2);
        QVERIFY(m_session->path().isEmpty());
    }

    void manyRowsAreBuiltInAWorker()
    {
        QByteArray rows;
        for (int i = 0; i < 10000; ++i)
            rows += (i == 0 ? "" : ",\n") + QByteArray(R"({"name": "row )") + QByteArray::number(i)
                + R"(", "values": {"a": "2MB", "b": "1MB"}})";
        QByteArray many = twoBuilds;
        many.replace("{\"name\": \"Size\"", rows + ",\n{\"name\": \"Size\"");
        write(u"many.layerbench.json"_s, many);
        open(u"many.layerbench.json"_s);
        QTRY_COMPARE(m_session->table()->sections.size(), size_t { 1 });
        QCOMPARE(m_session->table()->sections[0].rows.size(), size_t { 10003 });
        m_session->edit(u"type"_s, [](BenchDocument& document) {
            benchedit::setText(document, { 0, 9999 }, "b", "4MB");
        });
        QVERIFY(!m_session->isTableCurrent());
        QTRY_COMPARE(m_session->table()->sections[0].rows[9999].cells[3].text, std::string("+100%"));
    }

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile target(file(name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile source(file(name));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    void writeImage(const QString& name, size_t size) const
    {
        dockerLegacy({ image("app:1").layer(layer().file("a", bytes(size, size))) })
            .writeTar(QFile::encodeName(file(name)).toStdString());
    }
    void open(const QString& name = u"two.layerbench.json"_s)
    {
        QSignalSpy opened(m_session.get(), &BenchSession::opened);
        m_session->open(file(name));
        QTRY_COMPARE(opened.size(), 1);
    }
    void type(const char* text)
    {
        m_session->edit(u"type"_s, [&](BenchDocument& document) {
            benchedit::setText(document, { 0, 0 }, "b", text);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BenchSession> m_session;
};

QTEST_MAIN(BenchSessionTest)
#include "tst_benchsession.moc"
