// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/import/hyperfine.h"

#include "core/image/json_p.h"

namespace layerscope {

Result<std::vector<double>> hyperfineTimes(
    const std::string& text, const std::string& subject, std::string_view command, const Limits& limits)
{
    const auto damaged = [&](const std::string& what) { return Error { ErrorCode::Damaged, subject, what }; };
    const Result<json::Value> root = json::parse(text, subject, limits);
    if (!root)
        return root.error();
    const json::Value& results = json::member(*root, "results");
    if (!results.is_array() || results.empty())
        return damaged("line 1: has no \"results\"; is it made by hyperfine --export-json?");
    const json::Value* chosen = nullptr;
    size_t matching = 0;
    for (const json::Value& result : results) {
        if (command.empty() || json::string(result, "command").find(command) != std::string::npos) {
            chosen = &result;
            ++matching;
        }
    }
    if (matching != 1)
        return Error { ErrorCode::InvalidArgument, subject,
            (matching == 0 ? "has no command with \"" : "has several commands; name one in \"where\"")
                + (matching == 0 ? std::string(command) + "\"" : "") };
    const json::Value& times = json::member(*chosen, "times");
    if (!times.is_array() || times.empty())
        return damaged("has no \"times\" of \"" + json::string(*chosen, "command") + "\"");
    std::vector<double> seconds;
    for (const json::Value& time : times) {
        if (!time.is_number())
            return damaged("\"times\" has to hold numbers");
        seconds.push_back(time.get<double>());
    }
    return seconds;
}

} // namespace layerscope
