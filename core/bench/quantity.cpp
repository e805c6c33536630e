// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace layerscope {

namespace {

    constexpr size_t longestText = 200; ///< nobody writes a number longer than this
    constexpr double kilo = 1000;
    constexpr double kibi = 1024;
    constexpr double minute = 60;
    constexpr double hour = 3600;
    constexpr double day = 86400;

    struct Unit {
        std::string_view name; ///< ASCII letters in lower case
        Dimension dimension;
        double value;
    };

    /// Of units with a common beginning the longest that fits counts.
    constexpr std::array units {
        Unit { "b", Dimension::Size, 1 },
        Unit { "byte", Dimension::Size, 1 },
        Unit { "bytes", Dimension::Size, 1 },
        Unit { "字节", Dimension::Size, 1 },
        Unit { "kb", Dimension::Size, kilo },
        Unit { "mb", Dimension::Size, kilo* kilo },
        Unit { "gb", Dimension::Size, kilo* kilo* kilo },
        Unit { "g", Dimension::Size, kilo* kilo* kilo },
        Unit { "tb", Dimension::Size, kilo* kilo* kilo* kilo },
        Unit { "pb", Dimension::Size, kilo* kilo* kilo* kilo* kilo },
        Unit { "kib", Dimension::Size, kibi },
        Unit { "mib", Dimension::Size, kibi* kibi },
        Unit { "gib", Dimension::Size, kibi* kibi* kibi },
        Unit { "tib", Dimension::Size, kibi* kibi* kibi* kibi },
        Unit { "pib", Dimension::Size, kibi* kibi* kibi* kibi* kibi },
        Unit { "ki", Dimension::Size, kibi },
        Unit { "mi", Dimension::Size, kibi* kibi },
        Unit { "gi", Dimension::Size, kibi* kibi* kibi },
        Unit { "ti", Dimension::Size, kibi* kibi* kibi* kibi },
        Unit { "ns", Dimension::Duration, 1e-9 },
        Unit { "纳秒", Dimension::Duration, 1e-9 },
        Unit { "us", Dimension::Duration, 1e-6 },
        Unit { "µs", Dimension::Duration, 1e-6 },
        Unit { "μs", Dimension::Duration, 1e-6 },
        Unit { "微秒", Dimension::Duration, 1e-6 },
        Unit { "ms", Dimension::Duration, 1e-3 },
        Unit { "msec", Dimension::Duration, 1e-3 },
        Unit { "毫秒", Dimension::Duration, 1e-3 },
        Unit { "s", Dimension::Duration, 1 },
        Unit { "sec", Dimension::Duration, 1 },
        Unit { "secs", Dimension::Duration, 1 },
        Unit { "second", Dimension::Duration, 1 },
        Unit { "seconds", Dimension::Duration, 1 },
        Unit { "秒", Dimension::Duration, 1 },
        Unit { "秒钟", Dimension::Duration, 1 },
        Unit { "m", Dimension::Duration, minute },
        Unit { "min", Dimension::Duration, minute },
        Unit { "mins", Dimension::Duration, minute },
        Unit { "minute", Dimension::Duration, minute },
        Unit { "minutes", Dimension::Duration, minute },
        Unit { "分钟", Dimension::Duration, minute },
        Unit { "h", Dimension::Duration, hour },
        Unit { "hr", Dimension::Duration, hour },
        Unit { "hrs", Dimension::Duration, hour },
        Unit { "hour", Dimension::Duration, hour },
        Unit { "hours", Dimension::Duration, hour },
        Unit { "小时", Dimension::Duration, hour },
        Unit { "个小时", Dimension::Duration, hour },
        Unit { "d", Dimension::Duration, day },
        Unit { "day", Dimension::Duration, day },
        Unit { "days", Dimension::Duration, day },
        Unit { "天", Dimension::Duration, day },
        Unit { "%", Dimension::Percent, 1 },
        Unit { "percent", Dimension::Percent, 1 },
        Unit { "per cent", Dimension::Percent, 1 },
        Unit { "pp", Dimension::Percent, 1 },
        Unit { "百分点", Dimension::Percent, 1 },
        Unit { "个百分点", Dimension::Percent, 1 },
        Unit { "分", Dimension::Score, 1 },
        Unit { "points", Dimension::Score, 1 },
        Unit { "core", Dimension::Cores, 1 },
        Unit { "cores", Dimension::Cores, 1 },
        Unit { "cpu", Dimension::Cores, 1 },
        Unit { "cpus", Dimension::Cores, 1 },
        Unit { "vcpu", Dimension::Cores, 1 },
        Unit { "vcpus", Dimension::Cores, 1 },
        Unit { "cpu cores", Dimension::Cores, 1 },
        Unit { "核", Dimension::Cores, 1 },
        Unit { "核心", Dimension::Cores, 1 },
        Unit { "个核心", Dimension::Cores, 1 },
        Unit { "millicores", Dimension::Cores, 1e-3 },
        Unit { "mcpu", Dimension::Cores, 1e-3 },
        Unit { "万", Dimension::Count, 1e4 },
        Unit { "亿", Dimension::Count, 1e8 },
    };

    /// What is counted; each is a unit of its own.
    constexpr std::array<std::string_view, 48> counted { "个", "层", "次", "条", "项", "件", "行", "台", "份",
        "人", "处", "步", "个文件", "个包", "个漏洞", "个镜像", "个服务", "次/秒", "倍", "x", "×", "times",
        "file", "files", "layer", "layers", "step", "steps", "stage", "stages", "image", "images", "service",
        "services", "package", "packages", "vulnerability", "vulnerabilities", "cve", "cves", "line", "lines",
        "req/s", "requests/s", "rps", "qps", "tps", "mb/s" };

    bool isDigit(char c) { return c >= '0' && c <= '9'; }
    bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
    char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    void replaceAll(std::string& text, std::string_view from, std::string_view to)
    {
        for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }

    /// Full-width forms, the true minus and the many dashes and spaces, as ASCII.
    std::string normalized(std::string_view written)
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 23> forms { {
            { "０", "0" },
            { "１", "1" },
            { "２", "2" },
            { "３", "3" },
            { "４", "4" },
            { "５", "5" },
            { "６", "6" },
            { "７", "7" },
            { "８", "8" },
            { "９", "9" },
            { "．", "." },
            { "，", "," },
            { "％", "%" },
            { "＋", "+" },
            { "－", "-" },
            { "／", "/" },
            { "～", "~" },
            { "〜", "~" },
            { "−", "-" },
            { "–", "-" },
            { "—", "-" },
            { "　", " " },
            { "\u00a0", " " },
        } };
        std::string text(written);
        if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            return text;
        for (const auto& [from, to] : forms)
            replaceAll(text, from, to);
        return text;
    }

    std::string_view trimmed(std::string_view text)
    {
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        text.remove_suffix(text.size() - std::min(text.find_last_not_of(" \t") + 1, text.size()));
        return text;
    }

    bool startsWith(std::string_view text, std::string_view word)
    {
        return text.size() >= word.size()
            && std::equal(
                word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lowered(b); });
    }

    bool endsWith(std::string_view text, std::string_view word)
    {
        return text.size() >= word.size() && startsWith(text.substr(text.size() - word.size()), word);
    }

    using Words = std::initializer_list<std::string_view>;

    bool dropPrefix(std::string_view& text, Words words)
    {
        for (const std::string_view word : words) {
            if (startsWith(text, word)
                && !(isLetter(word.back()) && text.size() > word.size() && isLetter(text[word.size()]))) {
                text = trimmed(text.substr(word.size()));
                return true;
            }
        }
        return false;
    }

    bool dropSuffix(std::string_view& text, Words words)
    {
        for (const std::string_view word : words) {
            if (endsWith(text, word)) {
                text = trimmed(text.substr(0, text.size() - word.size()));
                return true;
            }
        }
        return false;
    }

    struct Number {
        double value = 0;
        int decimals = 0;
    };

    /// Reads one amount after the other from the front of a text.
    class Reader {
    public:
        Reader(std::string_view text, std::optional<Dimension> expected)
            : m_rest(text)
            , m_expected(expected)
        {
        }

        [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
        [[nodiscard]] std::string_view rest() const { return m_rest; }

        std::optional<Number> number()
        {
            const std::string_view before = m_rest;
            const bool isNegative = m_rest.starts_with('-');
            if (isNegative || m_rest.starts_with('+'))
                m_rest.remove_prefix(1);
            std::string digits;
            size_t at = 0;
            for (; at < m_rest.size() && (isDigit(m_rest[at]) || isGroupComma(at)); ++at) {
                if (m_rest[at] != ',')
                    digits += m_rest[at];
            }
            Number number;
            if (at + 1 < m_rest.size() && m_rest[at] == '.' && isDigit(m_rest[at + 1])) {
                digits += m_rest[at++];
                for (; at < m_rest.size() && isDigit(m_rest[at]); ++at, ++number.decimals)
                    digits += m_rest[at];
            }
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
            if (digits.empty() || read.ec != std::errc() || !std::isfinite(number.value)) {
                m_rest = before;
                return std::nullopt;
            }
            if (isNegative)
                number.value = -number.value;
            m_rest.remove_prefix(at);
            return number;
        }

        /// What follows a number; a plain count when nothing known does.
        Unit unit(bool& spaced)
        {
            const size_t gap = m_rest.size() - trimmed(m_rest).size();
            const std::string_view start = trimmed(m_rest);
            const Unit found = longestUnit(start);
            if (found.name.empty())
                return { {}, Dimension::Count, 1 };
            spaced = gap > 0;
            m_rest = trimmed(start.substr(found.name.size()));
            return { start.substr(0, found.name.size()), found.dimension, found.value };
        }

        bool take(Words words)
        {
            std::string_view after = trimmed(m_rest);
            if (!dropPrefix(after, words))
                return false;
            m_rest = after;
            return true;
        }

    private:
        /// "1,234": a comma with exactly three digits behind it and some before.
        [[nodiscard]] bool isGroupComma(size_t at) const
        {
            if (m_rest[at] != ',' || at == 0)
                return false;
            size_t digits = 0;
            while (at + 1 + digits < m_rest.size() && isDigit(m_rest[at + 1 + digits]))
                ++digits;
            return digits == 3;
        }

        [[nodiscard]] Unit longestUnit(std::string_view start) const
        {
            Unit best { {}, Dimension::Count, 1 };
            const auto consider = [&](const Unit& unit) {
                const bool isWord = isLetter(unit.name.back()) && start.size() > unit.name.size()
                    && isLetter(start[unit.name.size()]);
                if (unit.name.size() > best.name.size() && startsWith(start, unit.name) && !isWord)
                    best = unit;
            };
            for (const Unit& unit : units)
                consider(unit);
            for (const std::string_view name : counted)
                consider({ name, Dimension::Count, 1 });
            return settled(best, start);
        }

        /// Letters that mean several things.
        [[nodiscard]] Unit settled(Unit unit, std::string_view start) const
        {
            if (unit.name == "m" && m_expected == Dimension::Cores)
                return { "m", Dimension::Cores, 1e-3 };
            if (unit.name == "m" && (start.front() == 'M' || m_expected == Dimension::Size))
                return { "m", Dimension::Size, kilo * kilo };
            if (unit.name.empty() && m_expected == Dimension::Size && startsWith(start, "k")
                && start.size() == 1)
                return { "k", Dimension::Size, kilo };
            // "2分30秒" is a time, "85分" a score
            if (unit.name == "分" && start.size() > unit.name.size() && isDigit(start[unit.name.size()]))
                return { "分", Dimension::Duration, minute };
            if (unit.name == "分" && m_expected == Dimension::Duration)
                return { "分", Dimension::Duration, minute };
            return unit;
        }

        std::string_view m_rest;
        std::optional<Dimension> m_expected;
    };

    struct Amount {
        double value = 0;
        int decimals = 0;
        Unit unit { {}, Dimension::Count, 1 };
        bool spaced = false;
        double outOf = 0;
        bool isOpen = false; ///< "90+%"
    };

    std::optional<Amount> readAmount(Reader& reader)
    {
        const std::optional<Number> first = reader.number();
        if (!first)
            return std::nullopt;
        Amount amount;
        amount.decimals = first->decimals;
        amount.isOpen = reader.rest().size() > 1 && reader.take({ "+" });
        if (reader.take({ "/" })) {
            const std::optional<Number> whole = reader.number();
            if (!whole || whole->value <= 0)
                return std::nullopt;
            amount.value = first->value;
            amount.outOf = whole->value;
            amount.unit.dimension = Dimension::Score;
            (void)reader.take({ "分" });
            return amount;
        }
        amount.unit = reader.unit(amount.spaced);
        amount.value = first->value * amount.unit.value;
        // "2m30s", "1小时20分钟": each part smaller than the one before
        double unitValue = amount.unit.value;
        while (amount.unit.dimension == Dimension::Duration && !reader.atEnd()
            && isDigit(reader.rest().front())) {
            Reader ahead = reader;
            const std::optional<Number> more = ahead.number();
            bool ignored = false;
            const Unit unit = more ? ahead.unit(ignored) : Unit { {}, Dimension::Count, 1 };
            const bool isPart = unit.dimension == Dimension::Duration && unit.value < unitValue;
            if (!isPart)
                return std::nullopt;
            amount.value += more->value * unit.value;
            unitValue = unit.value;
            reader = ahead;
        }
        return amount;
    }

    struct Marks {
        Quantity::Bound bound = Quantity::Bound::None;
        bool approximate = false;
    };

    void takeMarks(std::string_view& text, Marks& marks)
    {
        using Bound = Quantity::Bound;
        for (bool found = true; found;) {
            found = false;
            if (dropPrefix(text,
                    { "~", "≈", "约等于", "大约", "大概", "约", "about", "approximately", "approx.", "approx",
                        "around", "ca.", "circa" })
                || dropSuffix(text, { "左右", "上下", "or so" })) {
                marks.approximate = true;
                found = true;
            }
            if (dropPrefix(text,
                    { ">=", "≥", ">", "＞", "超过", "大于", "至少", "不低于", "more than", "at least",
                        "over" })
                || dropSuffix(text, { "+", "以上", "or more" })) {
                marks.bound = Bound::AtLeast;
                found = true;
            } else if (dropPrefix(text,
                           { "<=", "≤", "<", "＜", "小于", "少于", "低于", "不超过", "最多", "less than",
                               "at most", "up to", "under" })
                || dropSuffix(text, { "以内", "以下", "or less" })) {
                marks.bound = Bound::AtMost;
                found = true;
            }
        }
    }

    void take(Quantity& quantity, const Amount& first, const Amount& last)
    {
        quantity.dimension = last.unit.dimension;
        quantity.low = std::min(first.value, last.value);
        quantity.high = std::max(first.value, last.value);
        quantity.outOf = last.outOf;
        quantity.unit = std::string(last.unit.name);
        quantity.unitValue = last.unit.value;
        quantity.decimals = std::max(first.decimals, last.decimals);
        quantity.spaced = last.spaced;
        if (first.isOpen || last.isOpen)
            quantity.bound = Quantity::Bound::AtLeast;
    }

    bool readValues(std::string_view text, std::optional<Dimension> expected, Quantity& quantity)
    {
        Reader reader(text, expected);
        std::optional<Amount> first = readAmount(reader);
        if (!first)
            return false;
        if (reader.atEnd()) {
            take(quantity, *first, *first);
            return true;
        }
        if (!reader.take({ "-", "~", "至", "到", "to", "..", "…" }))
            return false;
        const std::optional<Amount> last = readAmount(reader);
        if (!last || !reader.atEnd())
            return false;
        if (first->unit.name.empty() && first->outOf == 0) { // the unit behind the second is for both
            first->value *= last->unit.value;
            first->unit = last->unit;
            first->outOf = last->outOf;
        }
        if (first->unit.dimension != last->unit.dimension || first->outOf != last->outOf)
            return false;
        take(quantity, *first, *last);
        return true;
    }

} // namespace

std::string_view name(Dimension dimension)
{
    constexpr std::array<std::string_view, 7> names { "text", "count", "size", "duration", "percent", "score",
        "cores" };
    return names[static_cast<size_t>(dimension)];
}

std::optional<Dimension> parseDimension(std::string_view wanted)
{
    for (const Dimension dimension : { Dimension::Text, Dimension::Count, Dimension::Size,
             Dimension::Duration, Dimension::Percent, Dimension::Score, Dimension::Cores }) {
        if (name(dimension) == wanted)
            return dimension;
    }
    return std::nullopt;
}

bool Quantity::isLike(const Quantity& other) const
{
    if (dimension != other.dimension || outOf != other.outOf)
        return false;
    return dimension != Dimension::Count || unitValue != 1 || other.unitValue != 1 || unit == other.unit;
}

bool isBlank(std::string_view text)
{
    const std::string plain = normalized(text.substr(0, longestText));
    const std::string_view rest = trimmed(plain);
    return rest.empty() || rest == "-" || rest == "--" || rest == "n/a" || rest == "N/A";
}

Quantity parseQuantity(std::string_view text, std::optional<Dimension> expected)
{
    Quantity quantity;
    quantity.text = std::string(text);
    if (text.size() > longestText || expected == Dimension::Text)
        return quantity;
    const std::string plain = normalized(text);
    std::string_view rest = trimmed(plain);
    Marks marks;
    takeMarks(rest, marks);
    Quantity read = quantity;
    if (!readValues(rest, expected, read))
        return quantity;
    read.approximate = marks.approximate;
    if (marks.bound != Quantity::Bound::None)
        read.bound = marks.bound;
    // where cores or scores are expected, a plain number is one
    if (read.dimension == Dimension::Count && read.unit.empty()
        && (expected == Dimension::Cores || expected == Dimension::Score || expected == Dimension::Percent))
        read.dimension = *expected;
    return read;
}

std::string formatDecimal(double value, int decimals, bool trim)
{
    const int digits = std::clamp(decimals, 0, 9);
    const double scale = std::pow(10.0, digits);
    constexpr double noise = 1e-9; // what binary fractions lose of decimal ones
    double scaled = std::floor(std::abs(value) * scale + 0.5 + noise);
    if (!std::isfinite(scaled))
        return "n/a";
    const bool isWhole = trim && std::abs(value - std::round(value)) < noise;
    std::array<char, 400> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), scaled / scale,
        std::chars_format::fixed, isWhole ? 0 : digits);
    const bool isNegative = value < 0 && scaled > 0;
    return (isNegative ? "-" : "") + std::string(buffer.data(), end.ptr);
}

std::string formatLike(double value, const Quantity& like, int decimals)
{
    std::string text = formatDecimal(value / like.unitValue, decimals, true);
    if (like.outOf > 0)
        return text + "/" + formatDecimal(like.outOf, 2, true);
    if (!like.unit.empty())
        text += (like.spaced ? " " : "") + like.unit;
    return text;
}

} // namespace layerscope
