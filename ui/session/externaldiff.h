// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/comparedata.h"
#include "ui/session/exporter.h"

#include <QObject>
#include <QTemporaryDir>

#include <array>
#include <memory>

namespace layerscope {

class Settings;

/// Hands a file or folder of two images to the tool the user has set. What is handed over is written into a private folder
/// first, which goes away with this object; the tool runs on its own. Asks before much is written. Lives on the GUI
/// thread and never blocks it.
class ExternalDiff : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Asking, ///< much is to be written: waits for confirm() or cancel()
        Writing,
    };
    struct Side {
        ComparedImage image;
        std::shared_ptr<const ScopedTree> tree;
        NodeId node; ///< a regular file or a folder; invalid: nothing there, an empty one takes its place
    };
    static constexpr uint64_t quietBytes = 64u << 20; ///< written without asking
    static constexpr uint64_t quietFiles = 2'000;

    explicit ExternalDiff(Settings& settings, QObject* parent = nullptr);
    ~ExternalDiff() override;

    /// Regular files on both sides, or folders; one may be missing.
    [[nodiscard]] static bool canOpen(const Side& a, const Side& b);
    /// Takes the place of one that is still being written. Something must be open-able.
    void open(Side a, Side b);
    void confirm();
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] uint64_t bytes() const { return m_bytes; } ///< that are to be written, of both sides
    [[nodiscard]] uint64_t files() const { return m_files; }
    [[nodiscard]] uint64_t done() const; ///< bytes

signals:
    void changed(); ///< state() or done()
    void toolWanted(); ///< none is set
    void failed(const QString& sentence);
    void opened(int leftOut); ///< the tool was started; so many paths could not be written

private:
    void start();
    void take(size_t side, const ExportOutcome& outcome);
    [[nodiscard]] bool write(size_t side);
    [[nodiscard]] QString nameOf(size_t side) const;
    void unlock();
    void launch();
    void stopWith(const QString& sentence);
    void setState(State state);

    Settings& m_settings;
    std::shared_ptr<QTemporaryDir> m_folder; ///< removed in a worker
    int m_count = 0;
    State m_state = State::Idle;
    std::array<Side, 2> m_sides;
    std::array<QString, 2> m_targets;
    std::array<Exporter, 2> m_exporters;
    std::array<bool, 2> m_isWritten {}; ///< the exporter of that side tells of this request
    LatestJob<bool> m_unlocking;
    uint64_t m_bytes = 0;
    uint64_t m_files = 0;
    int m_leftOut = 0;
};

} // namespace layerscope
