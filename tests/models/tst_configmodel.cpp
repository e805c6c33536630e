// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/configmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <string>

using namespace layerscope;
using namespace Qt::StringLiterals;

class ConfigModelTest : public QObject {
    Q_OBJECT
private slots:
    void differencesStandInTheirGroups()
    {
        const auto list = build();
        QCOMPARE(list->differing(), size_t { 4 });
        QCOMPARE(list->fields(), size_t { 6 });
        ConfigModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(list);
        QCOMPARE(model.rowCount(), 7); // three titles
        QCOMPARE(text(model, 0, ConfigModel::MarkColumn), u"When it is run"_s);
        QCOMPARE(text(model, 1, ConfigModel::FieldColumn), u"Command"_s);
        QCOMPARE(text(model, 1, ConfigModel::AColumn), u"[\"sh\"]"_s);
        QCOMPARE(text(model, 2, ConfigModel::MarkColumn), u"Environment"_s);
        QCOMPARE(text(model, 3, ConfigModel::FieldColumn), u"LANG"_s);
        QCOMPARE(text(model, 3, ConfigModel::AColumn), u"–"_s);
        QCOMPARE(text(model, 4, ConfigModel::BColumn), u"–"_s);
        QCOMPARE(text(model, 6, ConfigModel::FieldColumn), u"Step 12"_s);
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsSelectable));
    }

    void marksAndWordsSayWhatBecameOfAField()
    {
        ConfigModel model;
        model.setList(build());
        const auto change
            = [&](int row) { return static_cast<Change>(model.index(row, 0).data(ChangeRole).toInt()); };
        QVERIFY(change(1) == Change::Modified);
        QVERIFY(change(3) == Change::Added);
        QVERIFY(change(4) == Change::Removed);
        QVERIFY(!model.index(0, 0).data(ChangeRole).isValid());
        QCOMPARE(model.index(3, 0).data(Qt::AccessibleTextRole).toString(),
            u"LANG, only in B, A: –, B: C.UTF-8"_s);
    }

    void allFieldsAndFilters()
    {
        QCOMPARE(build({}, true)->matching(), size_t { 6 });
        QCOMPARE(build("lang")->matching(), size_t { 1 }); // of a name, whatever its case
        QCOMPARE(build("c.utf")->matching(), size_t { 1 }); // of a value
        QCOMPARE(build("Working folder", true)->matching(), size_t { 1 }); // as people call it
        QCOMPARE(build("nowhere")->lines().size(), size_t { 0 });
    }

    void copiesWholeAndEscaped()
    {
        ConfigModel model;
        model.setList(build());
        QCOMPARE(model.copied(model.index(1, ConfigModel::BColumn)), u"[\"bash\"]"_s);
        QCOMPARE(model.copied(model.index(1, ConfigModel::FieldColumn)), u"Command\t[\"sh\"]\t[\"bash\"]"_s);
        QVERIFY(model.copied(model.index(0, 0)).isEmpty());
        QVERIFY(model.list()->asText().startsWith(u"Field\tA\tB\nCommand\t"_s));
        QCOMPARE(model.list()->asText().count(u'\n'), 4);
    }

    void aLongValueIsShownAroundItsDifference()
    {
        std::string a(1'000'000, 'x');
        std::string b = a;
        a[700'000] = 'A';
        b[700'000] = 'B';
        const auto list = of({ { ConfigRow::Group::Labels, "labels.big", a, b } });
        const ConfigLine& line = list->lines().at(1);
        QVERIFY(line.a.size() <= ConfigList::longestCell + 2);
        QCOMPARE(
            line.a.indexOf(u'A'), 61); // 60 characters before it, behind the sign that something is left out
        QCOMPARE(line.b.indexOf(u'B'), 61);
        QVERIFY(line.a.startsWith(u'…') && line.a.endsWith(u'…'));
        ConfigModel model;
        model.setList(list);
        QVERIFY(model.index(1, ConfigModel::AColumn).data(Qt::ToolTipRole).toString().size() <= 4001);
        QCOMPARE(model.copied(model.index(1, ConfigModel::AColumn)).size(), 1'000'000);
    }

    void multibyteCharactersAreNotCutApart()
    {
        std::string a;
        for (int i = 0; i < 500; ++i)
            a += "é";
        const auto list = of({ { ConfigRow::Group::Labels, "labels.e", a + "1", a + "2" } });
        QVERIFY(!list->lines().at(1).a.contains(u'\\')); // which escapes would bring
        QVERIFY(list->lines().at(1).a.endsWith(u"é1"_s));
    }

    void thousandsOfFieldsAreBounded()
    {
        std::vector<ConfigRow> rows;
        for (int i = 0; i < 2345; ++i)
            rows.push_back({ ConfigRow::Group::Labels, "labels." + std::to_string(i), "1", "2" });
        const auto list = of(std::move(rows));
        QCOMPARE(list->matching(), size_t { 2345 });
        QCOMPARE(list->lines().size(), size_t { 1 + 2000 + 1 });
        QVERIFY(list->lines().back().kind == ConfigLine::Kind::LeftOut);
        QVERIFY(list->lines().back().title.contains(u"345"_s));
    }

    void controlCharactersAreEscaped()
    {
        const auto list = of({ { ConfigRow::Group::Environment, "env.\x1b", "\x1b[31m", "two\nlines" } });
        QVERIFY(!list->lines().at(1).title.contains(QChar(0x1b)));
        QVERIFY(!list->lines().at(1).a.contains(QChar(0x1b)));
        QVERIFY(list->lines().at(1).b.contains(u'\n'));
        QCOMPARE(list->asText().count(u'\n'), 1); // a line is a line
    }

private:
    static std::shared_ptr<const ConfigList> of(
        std::vector<ConfigRow> rows, const std::string& filter = {}, bool all = false)
    {
        auto comparison = std::make_shared<Comparison>();
        comparison->config = std::move(rows);
        return ConfigList::build(comparison, filter, all);
    }

    static std::shared_ptr<const ConfigList> build(const std::string& filter = {}, bool all = false)
    {
        using Group = ConfigRow::Group;
        return of({ { Group::Run, "cmd", "[\"sh\"]", "[\"bash\"]" }, { Group::Run, "working_dir", "/", "/" },
                      { Group::Environment, "env.LANG", std::nullopt, "C.UTF-8" },
                      { Group::Environment, "env.OLD", "1", std::nullopt },
                      { Group::Environment, "env.PATH", "/bin", "/bin" },
                      { Group::History, "history.12", "COPY a /", "COPY b /" } },
            filter, all);
    }

    static QString text(const ConfigModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_GUILESS_MAIN(ConfigModelTest)
#include "tst_configmodel.moc"
