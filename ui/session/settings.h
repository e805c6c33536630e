// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/text.h"
#include "ui/theme/thememanager.h"

#include <QDateTime>
#include <QSettings>
#include <QString>
#include <QVector>

#include <memory>

namespace layerscope {

/// One remembered image.
struct RecentImage {
    QString path;
    QString name;
    qint64 bytes = 0; ///< of the file
    QDateTime opened;
};

/// A tab that is opened again another time: an image, a benchmark, or a comparison of two images. Image keys are those of
/// ImageSession; empty where the archive holds one image.
struct OpenTab {
    QString path;
    QString image;
    QString otherPath; ///< the second image of a comparison
    QString otherImage;
    [[nodiscard]] bool isComparison() const { return !otherPath.isEmpty(); }
    bool operator==(const OpenTab&) const = default;
};

/// What the window remembers between runs. Each object reads and writes one settings file; tests give their own.
class Settings {
public:
    Settings(); ///< the user's
    explicit Settings(const QString& file);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// "" follows the system, else "en" or "zh_CN".
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] SizeUnit unit() const;
    void setUnit(SizeUnit unit);
    [[nodiscard]] bool reopenTabs() const;
    void setReopenTabs(bool on);

    /// Whether what is read of layers is kept on disk.
    [[nodiscard]] bool keepsIndex() const;
    void setKeepsIndex(bool on);

    /// The command of the tool that shows differences outside, as diffCommand() takes it; empty: none.
    [[nodiscard]] QString diffTool() const;
    void setDiffTool(const QString& command);

    /// Newest first.
    [[nodiscard]] QVector<RecentImage> recent() const;
    void addRecent(const RecentImage& image);
    void removeRecent(const QStringList& paths);

    [[nodiscard]] QVector<OpenTab> openTabs() const;
    [[nodiscard]] int frontTab() const; ///< of openTabs(), or -1
    void setOpenTabs(const QVector<OpenTab>& tabs, int front);
    [[nodiscard]] QByteArray state(const QString& key) const;
    void setState(const QString& key, const QByteArray& state);
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

private:
    void writeRecent(const QVector<RecentImage>& images);

    std::unique_ptr<QSettings> m_settings;
};

} // namespace layerscope
