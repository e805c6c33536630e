// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/testimages.h"
#include "ui/models/filetypemodel.h"
#include "ui/models/legendmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

namespace {

/// Scripts of 300 + 200 + 50 (.js in two folders) and 40 (.py), documents of 100 (.md), others of 10.
fixture::ImageBuilder typedImage()
{
    return fixture::image("types:latest")
        .layer(fixture::layer()
                   .dir("a")
                   .file("a/one.js", std::string(300, 'j'))
                   .file("a/two.js", std::string(200, 'j'))
                   .dir("b")
                   .file("b/three.js", std::string(50, 'j'))
                   .file("b/four.py", std::string(40, 'p'))
                   .file("b/read.md", std::string(100, 'm'))
                   .history("COPY . / # buildkit"))
        .layer(fixture::layer().file("b/blob.xyz", std::string(10, 'x')).history("RUN more # buildkit"));
}

QString textAt(const QAbstractItemModel& model, int row, int column, const QModelIndex& parent = {})
{
    return model.index(row, column, parent).data().toString();
}

QStringList names(const FileTypeModel& model, const QModelIndex& parent = {})
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row)
        list.append(textAt(model, row, FileTypeModel::NameColumn, parent));
    return list;
}

} // namespace

class FileTypeModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto analysis = fixture::analysed(typedImage());
        QVERIFY(analysis);
        m_types = FileTypes::build(std::make_shared<const ScopedTree>(analysis, Scope::final()));
    }

    void typesThenExtensions()
    {
        FileTypeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTypes(m_types);
        QCOMPARE(names(model), (QStringList { u"Scripts"_s, u"Documents"_s, u"Other"_s }));
        QCOMPARE(textAt(model, 0, FileTypeModel::SizeColumn), u"590 B"_s);
        QCOMPARE(textAt(model, 0, FileTypeModel::ShareColumn), u"84.3 %"_s); // of 700
        QCOMPARE(textAt(model, 0, FileTypeModel::FilesColumn), u"4"_s);
        QCOMPARE(textAt(model, 0, FileTypeModel::LargestColumn), u"one.js · 300 B"_s);
        const QModelIndex scripts = model.index(0, 0);
        QCOMPARE(names(model, scripts), (QStringList { u".js"_s, u".py"_s }));
        QCOMPARE(textAt(model, 0, FileTypeModel::SizeColumn, scripts), u"550 B"_s);
        QCOMPARE(model.type(model.index(1, 0, scripts)), FileType::Script);
        const NodeId largest = model.node(scripts);
        QCOMPARE(m_types->tree()->analysis()->tree.path(largest), std::string("/a/one.js"));
    }

    void foldersTakeThePlaceOfTheRowThatWaits()
    {
        FileTypeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTypes(m_types);
        const QPersistentModelIndex js = model.index(0, 0, model.index(0, 0));
        QCOMPARE(names(model, js), QStringList { u"…"_s });
        QCOMPARE(model.kind(model.index(0, 0, js)), FileTypeModel::WaitRow);
        const uint16_t group = model.group(js);
        model.setFolders(group, m_types->foldersOfGroup(group, 1));
        QCOMPARE(names(model, js), (QStringList { u"/a"_s, u"in other folders"_s }));
        QCOMPARE(textAt(model, 0, FileTypeModel::SizeColumn, js), u"500 B"_s);
        QCOMPARE(textAt(model, 1, FileTypeModel::SizeColumn, js), u"50 B"_s);
        QCOMPARE(textAt(model, 1, FileTypeModel::FilesColumn, js), u"1"_s);
        const NodeId folder = model.node(model.index(0, 0, js));
        QCOMPARE(m_types->tree()->analysis()->tree.path(folder), std::string("/a"));
        model.setFolders(group, {}); // too late: nothing changes
        QCOMPARE(model.rowCount(js), 2);
    }

    void sortsEveryLevelAndKeepsItsIndexes()
    {
        FileTypeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTypes(m_types);
        const QPersistentModelIndex js = model.index(0, 0, model.index(0, 0));
        model.setFolders(model.group(js), m_types->foldersOfGroup(model.group(js), 100));
        QCOMPARE(names(model, js), (QStringList { u"/a"_s, u"/b"_s }));
        model.sort(FileTypeModel::SizeColumn, Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList { u"Other"_s, u"Documents"_s, u"Scripts"_s }));
        QCOMPARE(js.data().toString(), u".js"_s);
        QCOMPARE(js.row(), 1);
        QCOMPARE(names(model, js), (QStringList { u"/b"_s, u"/a"_s }));
        model.sort(FileTypeModel::NameColumn, Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList { u"Documents"_s, u"Other"_s, u"Scripts"_s }));
        model.sort(FileTypeModel::FilesColumn, Qt::DescendingOrder);
        QCOMPARE(names(model).first(), u"Scripts"_s);
    }

    void nothingHasNoRows()
    {
        FileTypeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setTypes(m_types);
        model.setTypes(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOfType(FileType::Script).isValid());
    }

    void theLegendAddsUpTypesLayersAndChanges()
    {
        LegendModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTypes(*m_types);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(textAt(model, 0, LegendModel::NameColumn), u"Scripts"_s);
        QCOMPARE(model.index(0, LegendModel::NameColumn).data(CategoryRole).toInt(), 3); // category 4
        QCOMPARE(model.key(1), static_cast<int>(FileType::Document));
        model.sort(LegendModel::FilesColumn, Qt::AscendingOrder);
        QCOMPARE(model.key(2), static_cast<int>(FileType::Script));
        model.sort(LegendModel::SizeColumn, Qt::DescendingOrder);
        const auto shares = ScopeShares::build(m_types->tree());
        model.setLayers(*shares);
        QCOMPARE(textAt(model, 0, LegendModel::SizeColumn), u"690 B"_s);
        QCOMPARE(textAt(model, 1, LegendModel::NameColumn), u"1  more"_s);
        QCOMPARE(textAt(model, 1, LegendModel::FilesColumn), u"1"_s);
        model.setChanges(*shares);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(textAt(model, 0, LegendModel::NameColumn), u"Added"_s);
        QCOMPARE(model.index(0, LegendModel::MarkColumn).data(ChangeRole).toInt(),
            static_cast<int>(Change::Added));
    }

private:
    std::shared_ptr<const FileTypes> m_types;
};

QTEST_GUILESS_MAIN(FileTypeModelTest)
#include "tst_filetypemodel.moc"
