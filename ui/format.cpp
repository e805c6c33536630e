// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    Format& currentFormat()
    {
        static Format format;
        return format;
    }

    struct UnitStep {
        double size;
        const char* name;
        int decimals;
    };

    constexpr std::array decimalSteps { UnitStep { 1e3, "kB", 1 }, UnitStep { 1e6, "MB", 1 },
        UnitStep { 1e9, "GB", 2 }, UnitStep { 1e12, "TB", 2 }, UnitStep { 1e15, "PB", 2 } };
    constexpr std::array binarySteps { UnitStep { 1024.0, "KiB", 1 }, UnitStep { 1048576.0, "MiB", 1 },
        UnitStep { 1073741824.0, "GiB", 2 }, UnitStep { 1099511627776.0, "TiB", 2 },
        UnitStep { 1125899906842624.0, "PiB", 2 } };

    /// What rounds up to the next unit's 1.0 belongs to that unit: 999,960 bytes are 1.0 MB, not 1000.0 kB.
    const UnitStep* stepFor(uint64_t bytes, SizeUnit unit)
    {
        const auto& steps = unit == SizeUnit::Decimal ? decimalSteps : binarySteps;
        const auto value = static_cast<double>(bytes);
        if (value < steps.front().size)
            return nullptr;
        size_t i = 0;
        while (i + 1 < steps.size()) {
            const double half = 0.5 * std::pow(10.0, -steps[i].decimals) * steps[i].size;
            if (value + half < steps[i + 1].size)
                break;
            ++i;
        }
        return &steps[i];
    }

    QDateTime parseTime(std::string_view rfc3339)
    {
        // Builders write up to nine digits of a second, Qt reads three.
        QString text = QString::fromUtf8(rfc3339.data(), static_cast<qsizetype>(rfc3339.size()));
        const auto dot = text.indexOf(u'.');
        if (dot > 0) {
            auto end = dot + 1;
            while (end < text.size() && text[end].isDigit())
                ++end;
            text.remove(dot, end - dot);
        }
        return QDateTime::fromString(text, Qt::ISODate);
    }

} // namespace

Format::Format(const QLocale& locale, SizeUnit unit)
    : m_locale(locale)
    , m_unit(unit)
{
}

const Format& Format::current() { return currentFormat(); }

void Format::setCurrent(const Format& format) { currentFormat() = format; }

QString Format::sizeNumber(uint64_t bytes) const
{
    const UnitStep* step = stepFor(bytes, m_unit);
    if (!step)
        return m_locale.toString(static_cast<qulonglong>(bytes)) + u" B"_s;
    return m_locale.toString(static_cast<double>(bytes) / step->size, 'f', step->decimals) + u' '
        + QLatin1StringView(step->name);
}

QString Format::size(uint64_t bytes) const { return sizeNumber(bytes); }

QString Format::signedSize(int64_t bytes) const
{
    if (bytes >= 0)
        return sizeNumber(static_cast<uint64_t>(bytes));
    return QChar(0x2212) + sizeNumber(uint64_t(0) - static_cast<uint64_t>(bytes));
}

QString Format::delta(int64_t bytes) const
{
    return bytes > 0 ? u'+' + sizeNumber(static_cast<uint64_t>(bytes)) : signedSize(bytes);
}

QString Format::deltaCount(int64_t count) const
{
    const uint64_t magnitude
        = count < 0 ? uint64_t(0) - static_cast<uint64_t>(count) : static_cast<uint64_t>(count);
    const QString number = this->count(magnitude);
    return count < 0 ? QChar(0x2212) + number : count > 0 ? u'+' + number : number;
}

QString Format::deltaPercent(double fraction) const
{
    const QString number = percent(std::abs(fraction));
    return fraction < 0 ? QChar(0x2212) + number : fraction > 0 ? u'+' + number : number;
}

QString Format::exactBytes(uint64_t bytes) const
{
    return QCoreApplication::translate("layerscope::Format", "%1 bytes").arg(count(bytes));
}

QString Format::count(uint64_t count) const { return m_locale.toString(static_cast<qulonglong>(count)); }

QString Format::percent(double fraction) const
{
    double value = std::round(fraction * 1000.0) / 10.0;
    if (fraction > 0 && value <= 0)
        value = 0.1;
    if (fraction < 1 && value >= 100)
        value = 99.9;
    return m_locale.toString(value, 'f', 1) + u" %"_s;
}

QString Format::time(std::string_view rfc3339) const
{
    const QDateTime parsed = parseTime(rfc3339);
    return parsed.isValid() ? time(parsed) : displayText(rfc3339);
}

QString Format::time(int64_t nanoseconds) const
{
    return time(QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000, Qt::UTC), true);
}

QString Format::time(const QDateTime& time, bool seconds) const
{
    const QDateTime utc = time.toUTC();
    if (m_locale.language() == QLocale::English)
        return utc.toString(seconds ? u"yyyy-MM-dd HH:mm:ss 'UTC'"_s : u"yyyy-MM-dd HH:mm 'UTC'"_s);
    return m_locale.toString(utc.date(), QLocale::ShortFormat) + u' '
        + utc.time().toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s) + u" UTC"_s;
}

QString Format::duration(int64_t nanoseconds) const
{
    const uint64_t magnitude = nanoseconds < 0 ? uint64_t(0) - static_cast<uint64_t>(nanoseconds)
                                               : static_cast<uint64_t>(nanoseconds);
    const QString sign = nanoseconds < 0 ? QString(QChar(0x2212)) : QString();
    struct Step {
        uint64_t nanoseconds;
        const char* name;
    };
    constexpr uint64_t second = 1'000'000'000;
    constexpr std::array steps { Step { 86'400 * second, "d" }, Step { 3'600 * second, "h" },
        Step { 60 * second, "min" }, Step { second, "s" }, Step { 1'000'000, "ms" }, Step { 1'000, "µs" },
        Step { 1, "ns" } };
    const auto part = [&](size_t step, uint64_t value) -> QString {
        return m_locale.toString(static_cast<qulonglong>(value)) + u' ' + QString::fromUtf8(steps[step].name);
    };
    size_t i = 0;
    while (i + 1 < steps.size() && magnitude < steps[i].nanoseconds)
        ++i;
    const uint64_t rest = magnitude % steps[i].nanoseconds;
    if (magnitude == 0)
        return part(3, 0);
    if (magnitude >= second && magnitude < 10 * second && rest != 0)
        return sign
            + m_locale.toString(static_cast<double>(magnitude) / static_cast<double>(second), 'f',
                rest % (second / 10) == 0 ? 1 : 3)
            + u" s"_s;
    const uint64_t next = i < 3 ? rest / steps[i + 1].nanoseconds : 0;
    const QString first = sign + part(i, magnitude / steps[i].nanoseconds);
    return next ? first + u' ' + part(i + 1, next) : first;
}

QString Format::none() { return QString(QChar(0x2013)); }

QString Format::bounded(const QString& number, bool lowerBound)
{
    return lowerBound ? QStringLiteral("≥ ") + number : number;
}

QString displayText(std::string_view bytes) { return QString::fromStdString(escapeForTerminal(bytes)); }

QString plainToolTip(const QString& text)
{
    constexpr qsizetype longest = 2000;
    const QString shown = text.size() > longest ? text.left(longest) + QChar(0x2026) : text;
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(shown.toHtmlEscaped());
}

QString plainText(std::string_view bytes) { return QString::fromStdString(escapeInvalidUtf8(bytes)); }

QString modeText(uint16_t mode, char typeLetter)
{
    QString text = u"-rwxrwxrwx"_s;
    text[0] = QLatin1Char(typeLetter);
    for (int bit = 0; bit < 9; ++bit) {
        if (!(mode & (0400 >> bit)))
            text[bit + 1] = u'-';
    }
    const auto special = [&](int position, uint16_t bit, char16_t with, char16_t without) {
        if (mode & bit)
            text[position] = text[position] == u'x' ? QChar(with) : QChar(without);
    };
    special(3, 04000, u's', u'S');
    special(6, 02000, u's', u'S');
    special(9, 01000, u't', u'T');
    return text;
}

} // namespace layerscope
