// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/models/testimages.h"
#include "ui/mainwindow.h"
#include "ui/models/benchmodel.h"
#include "ui/pages/benchpage.h"
#include "ui/session/benchsession.h"
#include "ui/widgets/benchtableview.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

namespace layerscope::fixture {

inline std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

/// Rows of the table: 0 "Numbers", 1 Size, 2 Hit rate, 3 Score, 4 "More", 5 Memory (claims -50%), 6 Layers (measured).
inline QByteArray benchText()
{
    return R"({
  "schema": "layerscope/bench/1",
  "title": "Two builds",
  "variants": [{"id": "a", "name": "three"}, {"id": "b", "name": "four"}],
  "sections": [
    {"kind": "metrics", "title": "Numbers", "rows": [
      {"name": "Size", "better": "lower", "values": {"a": "321MB", "b": "299MB"}},
      {"name": "Hit rate", "better": "higher", "values": {"a": "85%", "b": "90%"}},
      {"name": "Score", "better": "higher", "values": {"a": "8/10", "b": "9/10"}}
    ]},
    {"kind": "metrics", "title": "More", "rows": [
      {"name": "Memory", "better": "lower", "values": {"a": "40MB", "b": "30MB"}, "stated": "-50%"},
      {"name": "Layers", "better": "lower", "measure": "layers"}
    ]}
  ]
}
)";
}

/// A window with one benchmark in it, in a folder of its own.
class BenchFixture {
public:
    BenchFixture()
    {
        m_window
            = std::make_unique<MainWindow>(std::make_unique<Settings>(file(QStringLiteral("settings.ini"))));
        m_window->show();
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
    }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile written(file(name));
        if (written.open(QIODevice::WriteOnly))
            written.write(text);
        return file(name);
    }
    QString writeImage(const QString& name, const ImageBuilder& image) const
    {
        dockerLegacy({ image }).writeTar(nativePath(file(name)));
        return file(name);
    }
    void open(const QByteArray& text = benchText())
    {
        m_window->openPath(write(QStringLiteral("two.layerbench.json"), text));
        QTRY_VERIFY(m_window->currentBenchmark());
        QTRY_VERIFY(page().session().table());
        page().table()->setFocus();
    }

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] BenchPage& page() { return *m_window->currentBenchmark(); }
    [[nodiscard]] BenchTableView& table() { return *page().table(); }
    [[nodiscard]] QModelIndex cell(int row, int column) { return table().model()->index(row, column); }
    [[nodiscard]] QString text(int row, int column) { return cell(row, column).data().toString(); }
    [[nodiscard]] QStringList names()
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            names.append(text(row, 0));
        return names;
    }
    [[nodiscard]] QPoint middle(int row, int column)
    {
        return table().visualRect(cell(row, column)).center();
    }
    void click(int row, int column)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier, middle(row, column));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    /// The field that a cell is being edited in.
    [[nodiscard]] QLineEdit* editor()
    {
        for (auto* field : table().viewport()->findChildren<QLineEdit*>()) {
            if (field->isVisible())
                return field;
        }
        return nullptr;
    }
    void typeInto(int row, int column, const QString& typed)
    {
        click(row, column);
        QTest::keyClick(&table(), Qt::Key_F2);
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), typed);
    }
    /// What a file manager does when files are let go over a widget.
    static void drop(QWidget& target, const QPoint& point, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &drop);
        QVERIFY(drop.isAccepted());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace layerscope::fixture
