// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/previewdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/pathcommands.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/compareviewregistry.h"
#include "ui/views/filesview.h"
#include "ui/views/searchview.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QPointer>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include <ctime>
#include <sys/resource.h>

// How long the window lets one wait: the longest single event of each phase of work with an image, by the time its
// thread worked and by the clock, which counts what other programs take too. Of the events late by the clock, "waited"
// are those in which the thread slept, for a lock or a file; the others only lost the processor.

namespace layerscope::benchmark {

using namespace Qt::StringLiterals;

namespace {

    constexpr double frame = 16; // milliseconds: what one event may take
    constexpr int settleSteps = 4; // of 25 milliseconds without any work
    constexpr int scrolledPages = 60;
    constexpr int scrolledNotches = 100; // of a wheel
    constexpr int typingStep = 40; // milliseconds from key to key
    constexpr qint64 patience = 300'000; // milliseconds for one phase

    /// What this thread has worked, in milliseconds: other programs do not count.
    double workedTime()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    /// How often this thread has waited for something (a lock, a file), not counting when others had the processor.
    long waitCount()
    {
        rusage usage {};
        getrusage(RUSAGE_THREAD, &usage);
        return usage.ru_nvcsw;
    }

    struct EventTime {
        double passed = 0; ///< milliseconds on the clock
        double worked = 0; ///< milliseconds of this thread
        bool waited = false; ///< for something other than a processor
    };

    /// Times every event that the loop delivers, those within it included.
    class TimedApplication : public QApplication {
    public:
        using QApplication::QApplication;

        bool notify(QObject* receiver, QEvent* event) override
        {
            // Names before the event: it may delete its receiver.
            const bool outermost = m_depth++ == 0;
            const char* name = receiver->metaObject()->className();
            const int type = event->type();
            const double before = workedTime();
            const long waits = waitCount();
            QElapsedTimer clock;
            clock.start();
            const bool result = QApplication::notify(receiver, event);
            --m_depth;
            if (outermost && m_isRecording) {
                const double passed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
                record({ passed, workedTime() - before, waitCount() > waits }, name, type);
            }
            return result;
        }

        void begin()
        {
            m_times.clear();
            m_longest = 0;
            m_isRecording = true;
        }

        static void printHead()
        {
            std::printf("%-26s %8s %8s %6s %8s %6s %6s %8s %9s  %s\n", "phase", "worked", "99th", "late",
                "passed", "late", "waited", "events", "all (ms)", "what worked longest");
        }

        void report(const char* phase, double elapsed)
        {
            m_isRecording = false;
            const auto count
                = [this](const auto& isSo) { return std::count_if(m_times.begin(), m_times.end(), isSo); };
            const auto worked = count([](const EventTime& t) { return t.worked > frame; });
            const auto late = count([](const EventTime& t) { return t.passed > frame; });
            const auto waited = count([](const EventTime& t) { return t.passed > frame && t.waited; });
            std::sort(m_times.begin(), m_times.end(),
                [](const EventTime& a, const EventTime& b) { return a.worked < b.worked; });
            const double tail = m_times.empty() ? 0 : m_times[(m_times.size() - 1) * 99 / 100].worked;
            double passed = 0;
            for (const EventTime& time : m_times)
                passed = std::max(passed, time.passed);
            const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_longestType);
            std::printf("%-26s %8.1f %8.2f %6td %8.1f %6td %6td %8zu %9.0f  %s of %s\n", phase, m_longest,
                tail, worked, passed, late, waited, m_times.size(), elapsed, type ? type : "event",
                m_longestName);
            std::fflush(stdout);
        }

    private:
        void record(const EventTime& time, const char* name, int type)
        {
            m_times.push_back(time);
            if (time.worked <= m_longest)
                return;
            m_longest = time.worked;
            m_longestName = name;
            m_longestType = type;
        }

        int m_depth = 0;
        bool m_isRecording = false;
        std::vector<EventTime> m_times;
        double m_longest = 0; ///< of the events recorded, by work
        const char* m_longestName = "";
        int m_longestType = 0;
    };

    class Bench {
    public:
        Bench(TimedApplication& app, std::unique_ptr<MainWindow> window)
            : m_app(app)
            , m_window(std::move(window))
        {
        }

        /// `other` may be empty: then nothing is compared.
        bool run(const QString& path, const QString& other)
        {
            TimedApplication::printHead();
            phase(
                "load", [&] { m_window->openPath(path); }, [this] { return isRead(); });
            if (!isRead())
                return false;
            m_page = m_window->currentImage();
            auto* files = qobject_cast<FilesView*>(m_page->view(0));
            if (!files)
                return false;
            tree(*files->tree());
            filters();
            scopes();
            views();
            search();
            preview(*files->tree());
            if (!other.isEmpty() && !comparison(path, other))
                return false;
            choices();
            phase("close", [this] { m_window->closeTab(0); });
            phase(
                "load again", [&] { m_window->openPath(path); }, [this] { return isRead(); });
            phase("close the window", [this] { m_window.reset(); });
            return true;
        }

    private:
        using Work = std::function<void()>;

        [[nodiscard]] bool isRead() const
        {
            const ImagePage* page = m_window->currentImage();
            return page && page->session().analysis();
        }

        /// Runs `work` as an event of its own, and the loop until nothing is left to do.
        void phase(const char* name, const Work& work, const std::function<bool()>& isDone = {})
        {
            m_app.begin();
            QElapsedTimer clock;
            clock.start();
            QMetaObject::invokeMethod(&m_app, work, Qt::QueuedConnection);
            for (int quiet = 0; quiet < settleSteps && clock.elapsed() < patience;) {
                QElapsedTimer step;
                step.start();
                while (step.elapsed() < 25) {
                    QCoreApplication::processEvents(QEventLoop::AllEvents);
                    QThread::msleep(1);
                }
                const bool busy = QThreadPool::globalInstance()->activeThreadCount() > 0
                    || (m_page && m_page->data().isBusy()) || (isDone && !isDone());
                quiet = busy ? 0 : quiet + 1;
            }
            m_app.report(name, static_cast<double>(clock.elapsed()));
        }

        void key(QWidget& widget, int key) const
        {
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
            QApplication::sendEvent(&widget, &press);
        }

        static void wheel(TreeView& view)
        {
            const QPointF place = QRectF(view.viewport()->rect()).center();
            QWheelEvent event(place, view.viewport()->mapToGlobal(place), {}, { 0, -120 }, Qt::NoButton,
                Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &event);
        }

        /// Does `step` `count` times, one every `pause` milliseconds.
        void repeated(const char* name, int count, int pause, const std::function<void(int)>& step,
            const std::function<bool()>& isDone = {})
        {
            int done = 0;
            phase(
                name,
                [&] {
                    for (int i = 0; i < count; ++i)
                        QTimer::singleShot((i + 1) * pause, &m_app, [&, i] {
                            step(i);
                            ++done;
                        });
                },
                [&] { return done == count && (!isDone || isDone()); });
        }

        /// Types `text` over what stands in the search.
        void type(const char* name, SearchView& view, const QString& text)
        {
            QLineEdit& field = *view.filterField();
            field.setFocus();
            field.selectAll();
            repeated(
                name, static_cast<int>(text.size()), typingStep,
                [&](int i) {
                    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, text.mid(i, 1));
                    QApplication::sendEvent(&field, &press);
                },
                [&] { return !view.filterField()->isPending() && !view.isBusy(); });
        }

        void tree(TreeView& view)
        {
            phase("expand", [&] {
                view.setFocus();
                view.setCurrentIndex(view.model()->index(0, 0));
                key(view, Qt::Key_Asterisk);
            });
            repeated("scroll by pages", scrolledPages, 8, [&](int) { key(view, Qt::Key_PageDown); });
            repeated("scroll by wheel", scrolledNotches, 8, [&](int) { wheel(view); });
            for (int column = 0; column < view.model()->columnCount(); ++column) {
                const QByteArray name = "sort by column " + QByteArray::number(column);
                phase(name.constData(), [&] { view.sortByColumn(column, Qt::AscendingOrder); });
            }
        }

        void filters()
        {
            for (const char* text : { "a", "js", "no such name", "" }) {
                const QByteArray name = QByteArray("filter \"") + text + '"';
                phase(name.constData(), [&] { m_page->state().setQuery({ text, {} }); });
            }
        }

        void scopes()
        {
            const LayerId last = m_page->session().analysis()->lastLayer();
            phase("select a layer", [&] { m_page->state().selectLayer(last); });
            phase("up to here", [&] { m_page->state().setScopeMode(ViewState::ScopeMode::UpTo); });
            phase("final", [&] { m_page->state().clearLayers(); });
        }

        void views()
        {
            for (const ViewEntry& entry : imageViews()) {
                const QByteArray name = "view " + entry.id.toLatin1();
                phase(name.constData(), [&] { m_page->showView(entry.id); });
            }
            for (const ViewEntry& entry : imageViews()) {
                const QByteArray name = "again " + entry.id.toLatin1();
                phase(name.constData(), [&] { m_page->showView(entry.id); });
            }
        }

        void search()
        {
            phase("search", [&] { m_page->showSearch(u"index"_s); });
            SearchView& view = *m_page->searchView();
            type("type into the search", view, u"source12"_s);
            type("search for everything", view, u"e"_s);
            if (view.model()->rowCount() < scrolledNotches)
                std::printf("too little was found to scroll\n");
            repeated("scroll what was found", scrolledNotches, 8, [&](int) { wheel(*view.list()); });
            phase("sort what was found", [&] { view.list()->sortByColumn(1, Qt::DescendingOrder); });
            phase("leave the search", [&] { m_page->leaveSearch(); });
        }

        /// One with content, in a folder that was not unfolded.
        [[nodiscard]] NodeId someFile() const
        {
            const ScopedTree& tree = *m_page->data().tree();
            for (size_t n = tree.analysis()->tree.nodeCount(); n-- > 0;) {
                const NodeId node(static_cast<uint32_t>(n));
                if (tree.contains(node) && !tree.isDirectory(node) && tree.bytes(node) > 0)
                    return node;
            }
            return PathTree::root();
        }

        void preview(TreeView& view)
        {
            phase("back to the files", [&] { m_page->showView(0); });
            repeated("select path by path", scrolledPages, 60, [&](int) { key(view, Qt::Key_Down); });
            const NodeId file = someFile();
            phase("select a file", [&] { m_page->state().selectPath(file); });
            phase("preview", [&] { m_page->state().requestPreview(file); });
            phase("close the preview", [&] {
                if (auto* dialog = m_page->commands().previewDialog())
                    dialog->close();
            });
        }

        bool comparison(const QString& path, const QString& other)
        {
            const auto page = [this] { return m_window->currentComparison(); };
            const auto isReady = [&] { return page() && page()->isReady() && !page()->data().isBusy(); };
            phase(
                "compare", [&] { m_window->comparePaths(path, other); }, isReady);
            if (!isReady())
                return false;
            for (const char* round : { "compared ", "compared again " })
                for (const CompareViewEntry& entry : compareViews()) {
                    const QByteArray name = round + entry.id.toLatin1();
                    phase(
                        name.constData(), [&] { page()->showView(entry.id); }, isReady);
                }
            phase(
                "next difference", [&] { page()->stepDifference(1); }, isReady);
            phase(
                "swap the sides", [&] { page()->swapSides(); }, isReady);
            phase("close the comparison", [this] { m_window->closeTab(m_window->pageCount() - 1); });
            phase("close the other", [this] { m_window->closeTab(m_window->pageCount() - 1); });
            return true;
        }

        void choices()
        {
            phase("dark theme", [this] { m_window->applyTheme(ThemeChoice::Dark); });
            phase("Chinese", [this] { m_window->applyLanguageChoice(u"zh_CN"_s); });
            phase("binary units", [this] { m_window->applyUnit(SizeUnit::Binary); });
        }

        TimedApplication& m_app;
        std::unique_ptr<MainWindow> m_window;
        QPointer<ImagePage> m_page;
    };

    int run(int argc, char** argv)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        TimedApplication app(argc, argv);
        if (argc != 2 && argc != 3) {
            std::fprintf(stderr, "usage: bench_stall IMAGE [OTHER IMAGE]\n");
            return 2;
        }
        applyLanguage(u"en"_s);
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        const QTemporaryDir folder;
        auto window
            = std::make_unique<MainWindow>(std::make_unique<Settings>(folder.filePath(u"settings.ini"_s)));
        window->resize(1280, 800);
        window->show();
        Bench bench(app, std::move(window));
        const auto path = [argv](int i) { return QString::fromLocal8Bit(argv[i]); };
        return bench.run(path(1), argc == 3 ? path(2) : QString()) ? 0 : 1;
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv) { return layerscope::benchmark::run(argc, argv); }
