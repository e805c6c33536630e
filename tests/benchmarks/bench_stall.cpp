// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"
#include "ui/pages/imagepage.h"
#include "ui/session/language.h"
#include "ui/theme/thememanager.h"
#include "ui/views/filesview.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

// How long the window lets one wait: the longest single event of each phase of work with an image.

namespace layerscope::benchmark {

using namespace Qt::StringLiterals;

namespace {

    constexpr double frame = 16; // milliseconds: what one event may take
    constexpr int settleSteps = 4; // of 25 milliseconds without any work
    constexpr int scrolledPages = 60;
    constexpr qint64 patience = 300'000; // milliseconds for one phase

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
            QElapsedTimer clock;
            clock.start();
            const bool result = QApplication::notify(receiver, event);
            --m_depth;
            if (outermost && m_isRecording)
                record(static_cast<double>(clock.nsecsElapsed()) / 1e6, name, type);
            return result;
        }

        void begin()
        {
            m_times.clear();
            m_longest = 0;
            m_isRecording = true;
        }

        void report(const char* phase, double elapsed)
        {
            m_isRecording = false;
            std::sort(m_times.begin(), m_times.end());
            const double tail = m_times.empty() ? 0 : m_times[(m_times.size() - 1) * 99 / 100];
            const auto late
                = std::count_if(m_times.begin(), m_times.end(), [](double t) { return t > frame; });
            const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_longestType);
            std::printf("%-20s %9.1f %9.2f %6zd %8zu %9.0f  %s of %s\n", phase, m_longest, tail,
                static_cast<ssize_t>(late), m_times.size(), elapsed, type ? type : "event", m_longestName);
            std::fflush(stdout);
        }

    private:
        void record(double time, const char* name, int type)
        {
            m_times.push_back(time);
            if (time <= m_longest)
                return;
            m_longest = time;
            m_longestName = name;
            m_longestType = type;
        }

        int m_depth = 0;
        bool m_isRecording = false;
        std::vector<double> m_times;
        double m_longest = 0;
        const char* m_longestName = "";
        int m_longestType = 0;
    };

    class Bench {
    public:
        Bench(TimedApplication& app, MainWindow& window)
            : m_app(app)
            , m_window(window)
        {
        }

        bool run(const QString& path)
        {
            std::printf("%-20s %9s %9s %6s %8s %9s  %s\n", "phase", "longest", "99th", "late", "events",
                "all (ms)", "the longest was");
            phase(
                "load", [&] { m_window.openPath(path); }, [this] { return isRead(); });
            if (!isRead())
                return false;
            m_page = m_window.currentImage();
            auto* files = qobject_cast<FilesView*>(m_page->view(0));
            if (!files)
                return false;
            tree(*files->tree());
            filters();
            scopes();
            views();
            phase("close", [this] { m_window.closeTab(0); });
            return true;
        }

    private:
        using Work = std::function<void()>;

        [[nodiscard]] bool isRead() const
        {
            const ImagePage* page = m_window.currentImage();
            return page && page->session().analysis();
        }

        /// Runs `work` as an event of its own, and the loop until nothing is left to do.
        void phase(const char* name, const Work& work, const std::function<bool()>& isDone = {})
        {
            m_app.begin();
            QElapsedTimer clock;
            clock.start();
            QMetaObject::invokeMethod(&m_window, work, Qt::QueuedConnection);
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

        void tree(TreeView& view)
        {
            phase("expand", [&] {
                view.setFocus();
                view.setCurrentIndex(view.model()->index(0, 0));
                key(view, Qt::Key_Asterisk);
            });
            int pages = 0;
            phase(
                "scroll",
                [&] {
                    for (int i = 1; i <= scrolledPages; ++i)
                        QTimer::singleShot(i * 8, &view, [&view, &pages, this] {
                            key(view, Qt::Key_PageDown);
                            ++pages;
                        });
                },
                [&] { return pages == scrolledPages; });
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
            phase("search", [&] { m_page->showSearch(u"index"_s); });
            phase("leave search", [&] { m_page->leaveSearch(); });
        }

        TimedApplication& m_app;
        MainWindow& m_window;
        ImagePage* m_page = nullptr;
    };

    int run(int argc, char** argv)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        TimedApplication app(argc, argv);
        if (argc != 2) {
            std::fprintf(stderr, "usage: bench_stall IMAGE\n");
            return 2;
        }
        applyLanguage(u"en"_s);
        ThemeManager::instance().setChoice(ThemeChoice::Light);
        const QTemporaryDir folder;
        MainWindow window(std::make_unique<Settings>(folder.filePath(u"settings.ini"_s)));
        window.resize(1280, 800);
        window.show();
        return Bench(app, window).run(QString::fromLocal8Bit(argv[1])) ? 0 : 1;
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv) { return layerscope::benchmark::run(argc, argv); }
