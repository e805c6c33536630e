// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/bench/refresh.h"
#include "core/bench/table.h"
#include "ui/pages/documentpage.h"
#include "ui/session/latestjob.h"

#include <QModelIndex>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

class QSplitter;

namespace layerscope {

class BannerStack;
class BenchChartPane;
class BenchEditing;
class BenchHeader;
class BenchLegend;
class BenchModel;
class BenchProblemBar;
class BenchSession;
class BenchTableView;
class BenchToolRow;
class FindBar;
class OpenImages;
class ProgressStrip;
class QuestionStrip;
class Settings;

/// A benchmark document: title, tools, table, problems and legend, with the charts at the right.
class BenchPage : public DocumentPage {
    Q_OBJECT
public:
    BenchPage(std::unique_ptr<BenchSession> session, Settings& settings, OpenImages& images,
        QWidget* parent = nullptr);
    ~BenchPage() override;

    [[nodiscard]] BenchSession& session() { return *m_session; }
    [[nodiscard]] const BenchSession& session() const { return *m_session; }
    [[nodiscard]] QString path() const; ///< empty: it was never saved
    [[nodiscard]] QString documentTitle() const; ///< without the mark of changes
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] BenchTableView* table() const { return m_table; }
    [[nodiscard]] BenchProblemBar* problemBar() const { return m_problems; }
    [[nodiscard]] BenchChartPane* charts() const { return m_charts; }
    [[nodiscard]] BenchToolRow* tools() const { return m_tools; }
    [[nodiscard]] BenchHeader* header() const { return m_header; }
    [[nodiscard]] BenchEditing& editing() { return *m_editing; }

    /// Asks where when there is no file yet; `then` follows once it is saved, and never when it is not.
    void save(const std::function<void()>& then = {});
    void saveAs(const std::function<void()>& then = {});
    void undo();
    void redo();
    void refresh(); ///< measures anew, or cancels that
    bool paste(); ///< text of the clipboard into the cells; false when the keyboard is elsewhere
    void copyTable(int as); ///< a BenchToolRow::CopyAs

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QStringList leftFacts() const override;
    [[nodiscard]] QStringList rightFacts() const override;
    void showBanner(const BannerText& text) override;
    bool closeBanner(const BannerText& text) override;
    bool handleEscape() override;
    [[nodiscard]] QList<ViewName> viewNames() const override; ///< the charts
    void showView(int index) override;
    [[nodiscard]] bool isReady() const override { return true; }
    void showSearch(const QString& text) override;
    void focusNextPane(int step) override;
    void toggleDetails() override; ///< the charts
    void setDropHint(const QString& text) override;
    void saveLayout() const override;
    [[nodiscard]] std::optional<ReportSource> reportSource() const override;

signals:
    void openRequested();
    void saved();
    void historyChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTableSide();
    void connectTools();
    void connectTable();
    void connectProblems();
    void takeTable();
    void takeHistory();
    void showFacts();
    void placeCharts();
    void goTo(const BenchProblem& problem);
    void showProblemOf(const QModelIndex& index);
    void find(int step);
    void countMatches();
    [[nodiscard]] QStringList headFacts() const;
    void showTypingHint(const QModelIndex& index, const QString& text);
    void updateRefreshing();

    // The file and what goes wrong with it, in benchpagefiles.cpp.
    void connectFiles();
    void askAboutChangedFile();
    void showFailures(const RefreshResult& result);
    void showSaveError(const Error& error, const QString& name);
    void saveChart();
    [[nodiscard]] std::vector<BenchProblem> openProblems() const;

    Settings& m_settings;
    std::unique_ptr<BenchSession> m_session;
    BenchModel* m_model;
    BenchHeader* m_header;
    BannerStack* m_banners;
    QSplitter* m_splitter;
    BenchToolRow* m_tools = nullptr;
    ProgressStrip* m_progress = nullptr;
    FindBar* m_find = nullptr;
    BenchTableView* m_table = nullptr;
    BenchProblemBar* m_problems = nullptr;
    BenchLegend* m_legend = nullptr;
    BenchChartPane* m_charts;
    QuestionStrip* m_question;
    BenchEditing* m_editing;
    bool m_chartsWanted = true;
    QString m_dropHint;
    QString m_typingHint; ///< while a cell is edited
    std::set<std::string> m_kept; ///< problems that the user lets be, by place and detail
    struct Match {
        int row = 0;
        int column = 0;
        auto operator<=>(const Match&) const = default;
    };
    std::vector<Match> m_matches; ///< of the text that is looked for
    bool m_overChanges = false; ///< the user keeps this over what somebody else has written into the file
    std::function<void()> m_afterSaving;
    LatestJob<QString> m_copyJob;
};

} // namespace layerscope
