// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/text.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <string_view>

namespace layerscope {

/// How numbers, sizes and dates read in the window: the locale of the chosen language and the chosen unit. One
/// value for the whole window, so that a change applies everywhere at once.
class Format {
public:
    Format() = default;
    Format(const QLocale& locale, SizeUnit unit);

    [[nodiscard]] static const Format& current();
    static void setCurrent(const Format& format);

    [[nodiscard]] SizeUnit unit() const { return m_unit; }
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    /// "73.5 MB"; the space is U+0020, delegates split there.
    [[nodiscard]] QString size(uint64_t bytes) const;
    /// With a true minus when negative; 0 has no sign.
    [[nodiscard]] QString signedSize(int64_t bytes) const;
    /// A difference: "+98.9 MB", "−4.9 MB", "0 B".
    [[nodiscard]] QString delta(int64_t bytes) const;
    [[nodiscard]] QString deltaCount(int64_t count) const; ///< "+6", "−1,234", "0"
    [[nodiscard]] QString deltaPercent(double fraction) const; ///< "−71.0 %", "+8.7 %"
    [[nodiscard]] QString exactBytes(uint64_t bytes) const; ///< "73,514,220 bytes"
    [[nodiscard]] QString count(uint64_t count) const; ///< "1,234"
    /// "8.7 %"; never rounds to 0.0 or 100.0 what is neither.
    [[nodiscard]] QString percent(double fraction) const;
    /// An RFC 3339 time as "2026-11-22 01:34 UTC" (the locale's own form in other languages than English); what
    /// cannot be read as a time stays as written.
    [[nodiscard]] QString time(std::string_view rfc3339) const;
    [[nodiscard]] QString time(int64_t nanoseconds) const; ///< since 1970
    /// A span of time in its two largest units: "30 s", "1 min 30 s", "1.5 s" below ten seconds, "250 ms"; exact for
    /// whole seconds below an hour.
    [[nodiscard]] QString duration(int64_t nanoseconds) const;
    [[nodiscard]] QString time(const QDateTime& time, bool seconds = false) const;

    /// The en dash that stands for "none"; a measured zero is "0 B".
    [[nodiscard]] static QString none();
    /// `number` as it is, or where it is only a lower bound "≥ 73.5 MB".
    [[nodiscard]] static QString bounded(const QString& number, bool lowerBound);

private:
    [[nodiscard]] QString sizeNumber(uint64_t bytes) const;

    QLocale m_locale { QLocale::English, QLocale::UnitedStates };
    SizeUnit m_unit = SizeUnit::Decimal;
};

/// Raw bytes of a name as text for one line: invalid UTF-8 and control characters are escaped visibly.
[[nodiscard]] QString displayText(std::string_view bytes);
/// Text from the archive's JSON; the same, but new lines and tabs stay.
[[nodiscard]] QString plainText(std::string_view bytes);
/// A tooltip that shows `text` as it is. Qt takes a tooltip that looks like HTML for HTML, and names from an image can look
/// like anything.
[[nodiscard]] QString plainToolTip(const QString& text);
/// "-rwxr-xr-x"; `typeLetter` is the first.
[[nodiscard]] QString modeText(uint16_t mode, char typeLetter);

} // namespace layerscope
