// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/import/buildkitlog.h"

#include "core/bench/import/timestamp.h"
#include "core/image/json_p.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace layerscope {

namespace {

    struct Step {
        std::string name;
        size_t line = 0; ///< where it began
        double seconds = 0;
        bool cached = false;
        bool ended = false;
    };

    Error damaged(const std::string& subject, size_t line, const std::string& what)
    {
        return { ErrorCode::Damaged, subject, "line " + std::to_string(line) + ": " + what };
    }

    bool isDigit(char c) { return c >= '0' && c <= '9'; }

    /// Without colours: "\e[33m".
    std::string withoutEscapes(std::string_view line)
    {
        std::string plain;
        for (size_t at = 0; at < line.size(); ++at) {
            if (line[at] == '\x1b' && at + 1 < line.size() && line[at + 1] == '[') {
                at += 2;
                while (at < line.size() && (line[at] < '@' || line[at] > '~'))
                    ++at;
            } else if (line[at] != '\r') {
                plain += line[at];
            }
        }
        return plain;
    }

    /// "[builder 2/6] RUN x", "[2/6] RUN x", "[linux/amd64 builder 2/6] RUN x"; the stage's name, or nothing for others.
    std::optional<std::string> stageOf(std::string_view name)
    {
        const size_t end = name.find(']');
        if (!name.starts_with('[') || end == std::string_view::npos)
            return std::nullopt;
        std::string_view inside = name.substr(1, end - 1);
        const size_t gap = inside.find_last_of(' ');
        const std::string_view position = gap == std::string_view::npos ? inside : inside.substr(gap + 1);
        const size_t slash = position.find('/');
        const auto isNumber
            = [](std::string_view text) { return !text.empty() && std::ranges::all_of(text, isDigit); };
        if (slash == std::string_view::npos || !isNumber(position.substr(0, slash))
            || !isNumber(position.substr(slash + 1)))
            return std::nullopt;
        inside = gap == std::string_view::npos ? std::string_view() : inside.substr(0, gap);
        while (inside.ends_with(' ')) // "[builder  2/10]" is aligned
            inside.remove_suffix(1);
        return std::string(inside);
    }

    void count(BuildKitLog::Stage& stage, const Step& step)
    {
        ++stage.steps;
        stage.cached += step.cached ? 1 : 0;
        stage.seconds += step.seconds;
    }

    Result<BuildKitLog> summedUp(const std::vector<Step>& steps, const std::string& subject, size_t lines)
    {
        BuildKitLog log;
        for (const Step& step : steps) {
            if (!step.ended)
                return damaged(
                    subject, step.line, "the step \"" + step.name + "\" never ends; the log breaks off");
            log.allSeconds += step.seconds;
            const std::optional<std::string> stage = stageOf(step.name);
            if (!stage)
                continue;
            count(log.total, step);
            count(log.stages[*stage], step);
        }
        if (log.total.steps == 0)
            return damaged(subject, std::max<size_t>(lines, 1),
                "ends without a step of a Dockerfile; is it the output of --progress=plain or rawjson?");
        return log;
    }

    /// "1.2s", "0.0s"
    std::optional<double> seconds(std::string_view text)
    {
        if (!text.ends_with('s'))
            return std::nullopt;
        double value = 0;
        const char* end = text.data() + text.size() - 1;
        const auto read = std::from_chars(text.data(), end, value, std::chars_format::fixed);
        return read.ec == std::errc() && read.ptr == end && value >= 0 ? std::optional(value) : std::nullopt;
    }

    class PlainReader {
    public:
        PlainReader(const std::string& subject, const Limits& limits)
            : m_subject(subject)
            , m_limits(limits)
        {
        }

        Status read(const std::string& text, size_t& lines)
        {
            std::string_view rest = text;
            while (!rest.empty()) {
                const size_t end = std::min(rest.find('\n'), rest.size());
                ++lines;
                const Status status = line(withoutEscapes(rest.substr(0, end)), lines);
                if (!status)
                    return status;
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            return ok();
        }

        [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
        [[nodiscard]] std::optional<double> wall() const { return m_wall; }

    private:
        Status line(std::string_view text, size_t number)
        {
            constexpr std::string_view head = "[+] Building ";
            if (text.starts_with(head))
                m_wall = seconds(text.substr(head.size(), text.find(' ', head.size()) - head.size()));
            if (!text.starts_with('#') || text.size() < 2 || !isDigit(text[1]))
                return ok(); // what the frontend or a shell says beside the steps
            uint64_t id = 0;
            const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), id);
            if (error != std::errc())
                return damaged(m_subject, number, "a step's number is too large");
            if (end == text.data() + text.size() || *end != ' ')
                return ok();
            return about(id, text.substr(static_cast<size_t>(end - text.data()) + 1), number);
        }

        Status about(uint64_t id, std::string_view text, size_t number)
        {
            const auto found = m_index.find(id);
            if (found == m_index.end()) {
                if (id == 0) // "building with "default" instance"
                    return ok();
                if (m_steps.size() >= m_limits.historyEntries)
                    return damaged(m_subject, number, "has too many steps (limit: historyEntries)");
                m_index.emplace(id, m_steps.size());
                m_steps.push_back({ std::string(text), number });
                return ok();
            }
            Step& step = m_steps[found->second];
            if (text == "CACHED") {
                step.cached = true;
                step.ended = true;
            } else if (text.starts_with("DONE ")) {
                const std::optional<double> took = seconds(text.substr(5));
                if (!took)
                    return damaged(m_subject, number, "\"" + std::string(text) + "\" has no duration");
                step.seconds += step.ended ? 0 : *took;
                step.ended = true;
            } else if (text.starts_with("ERROR") || text == "CANCELED") {
                return damaged(m_subject, number, "the build failed at \"" + step.name + "\"");
            }
            return ok();
        }

        const std::string& m_subject;
        const Limits& m_limits;
        std::vector<Step> m_steps;
        std::map<uint64_t, size_t> m_index;
        std::optional<double> m_wall;
    };

    /// A line is a status of BuildKit's client: {"vertexes": [{"digest", "name", "started", "completed", "cached", "error"}], ...}.
    class RawReader {
    public:
        RawReader(const std::string& subject, const Limits& limits)
            : m_subject(subject)
            , m_limits(limits)
        {
        }

        Status read(const std::string& text, size_t& lines)
        {
            for (size_t at = 0; at < text.size();) {
                const size_t end = std::min(text.find('\n', at), text.size());
                ++lines;
                const std::string line = text.substr(at, end - at);
                at = end + 1;
                if (line.find_first_not_of(" \t\r") == std::string::npos)
                    continue;
                const Result<json::Value> status = json::parse(line, m_subject, m_limits);
                if (!status || !status->is_object())
                    return damaged(m_subject, lines, status ? "is no JSON object" : status.error().detail);
                const json::Value& vertexes = json::member(*status, "vertexes");
                for (const json::Value& vertex : vertexes.is_array() ? vertexes : json::Value::array()) {
                    if (const Status taken = take(vertex, lines); !taken)
                        return taken;
                }
            }
            return ok();
        }

        [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
        [[nodiscard]] std::optional<double> wall() const
        {
            return m_first && m_last ? std::optional(std::max(0.0, *m_last - *m_first)) : std::nullopt;
        }

    private:
        Status take(const json::Value& vertex, size_t line)
        {
            const std::string digest = json::string(vertex, "digest");
            if (digest.empty())
                return damaged(m_subject, line, "a vertex has no digest");
            auto [found, isNew] = m_index.emplace(digest, m_steps.size());
            if (isNew) {
                if (m_steps.size() >= m_limits.historyEntries)
                    return damaged(m_subject, line, "has too many steps (limit: historyEntries)");
                m_steps.push_back({ json::string(vertex, "name"), line });
            }
            Step& step = m_steps[found->second];
            if (!json::string(vertex, "error").empty())
                return damaged(m_subject, line, "the build failed at \"" + step.name + "\"");
            step.cached = step.cached || json::boolean(vertex, "cached");
            std::optional<double> started;
            std::optional<double> completed;
            if (!readTime(vertex, "started", started) || !readTime(vertex, "completed", completed))
                return damaged(m_subject, line, "a time cannot be read");
            if (started && (!m_first || *started < *m_first))
                m_first = started;
            if (completed && (!m_last || *completed > *m_last))
                m_last = completed;
            if (started && completed && !step.cached)
                step.seconds = std::max(0.0, *completed - *started);
            // one that was never started has nothing to end, such as what the cache made needless
            step.ended = completed || step.cached || !started;
            return ok();
        }

        /// False: it is there and cannot be read.
        static bool readTime(const json::Value& vertex, std::string_view key, std::optional<double>& seconds)
        {
            const std::string text = json::string(vertex, key);
            seconds = parseTimestamp(text);
            return text.empty() || seconds.has_value();
        }

        const std::string& m_subject;
        const Limits& m_limits;
        std::vector<Step> m_steps;
        std::map<std::string, size_t> m_index;
        std::optional<double> m_first;
        std::optional<double> m_last;
    };

    template <typename Reader>
    Result<BuildKitLog> readWith(const std::string& text, const std::string& subject, const Limits& limits)
    {
        Reader reader(subject, limits);
        size_t lines = 0;
        if (const Status read = reader.read(text, lines); !read)
            return read.error();
        Result<BuildKitLog> log = summedUp(reader.steps(), subject, lines);
        if (log)
            log->wallSeconds = reader.wall();
        return log;
    }

} // namespace

Result<BuildKitLog> BuildKitLog::parse(
    const std::string& text, const std::string& subject, const Limits& limits)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    const bool isJson = first != std::string::npos && text[first] == '{';
    return isJson ? readWith<RawReader>(text, subject, limits) : readWith<PlainReader>(text, subject, limits);
}

} // namespace layerscope
