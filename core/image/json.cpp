// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/json_p.h"

#include <algorithm>
#include <cstddef>

namespace layerscope::json {

namespace {

    /// Deepest nesting of brackets outside strings; stops counting beyond `limit`.
    uint32_t nesting(std::string_view text, uint32_t limit)
    {
        uint32_t depth = 0;
        uint32_t deepest = 0;
        bool inString = false;
        for (size_t i = 0; i < text.size() && deepest <= limit; ++i) {
            const char c = text[i];
            if (inString) {
                if (c == '\\')
                    ++i;
                else if (c == '"')
                    inString = false;
            } else if (c == '"') {
                inString = true;
            } else if (c == '[' || c == '{') {
                deepest = std::max(deepest, ++depth);
            } else if ((c == ']' || c == '}') && depth > 0) {
                --depth;
            }
        }
        return deepest;
    }

    /// nlohmann's messages begin with "[json.exception.parse_error.101] parse error at line 1, column 5: ".
    std::string parserMessage(const Value::exception& exception)
    {
        const std::string_view what = exception.what();
        const size_t end = what.find("] ");
        return std::string(end == std::string_view::npos ? what : what.substr(end + 2));
    }

    /// " at line 3": of a number that is too large its message ends in 'the number', but says no place.
    std::string placeOfNumber(const std::string& text, std::string_view message)
    {
        const size_t open = message.find('\'');
        const size_t close = message.rfind('\'');
        if (open == std::string_view::npos || close <= open + 1)
            return {};
        const size_t at = text.find(message.substr(open + 1, close - open - 1));
        if (at == std::string::npos)
            return {};
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(at);
        return " at line " + std::to_string(std::count(text.begin(), end, '\n') + 1);
    }

    template <typename Json>
    Result<Json> parseAs(const std::string& text, const std::string& subject, const Limits& limits)
    {
        if (text.size() > limits.jsonBytes)
            return Error { ErrorCode::LimitExceeded, subject,
                "has " + std::to_string(text.size()) + " bytes, more than " + std::to_string(limits.jsonBytes)
                    + " (limit: jsonBytes)" };
        if (nesting(text, limits.jsonDepth) > limits.jsonDepth)
            return Error { ErrorCode::LimitExceeded, subject,
                "is nested deeper than " + std::to_string(limits.jsonDepth) + " (limit: jsonDepth)" };
        try {
            return Json::parse(text);
        } catch (const typename Json::out_of_range& exception) {
            return Error { ErrorCode::Damaged, subject,
                "is not JSON: " + parserMessage(exception) + placeOfNumber(text, exception.what()) };
        } catch (const typename Json::exception& exception) {
            return Error { ErrorCode::Damaged, subject, "is not JSON: " + parserMessage(exception) };
        }
    }

} // namespace

Result<Value> parse(const std::string& text, const std::string& subject, const Limits& limits)
{
    return parseAs<Value>(text, subject, limits);
}

Result<nlohmann::ordered_json> parseOrdered(
    const std::string& text, const std::string& subject, const Limits& limits)
{
    return parseAs<nlohmann::ordered_json>(text, subject, limits);
}

const Value& member(const Value& object, std::string_view key)
{
    static const Value null;
    if (!object.is_object())
        return null;
    const auto it = object.find(key);
    return it == object.end() ? null : *it;
}

std::string string(const Value& object, std::string_view key)
{
    const Value& value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

bool boolean(const Value& object, std::string_view key)
{
    const Value& value = member(object, key);
    return value.is_boolean() && value.get<bool>();
}

std::optional<uint64_t> count(const Value& object, std::string_view key)
{
    const Value& value = member(object, key);
    if (value.is_number_unsigned())
        return value.get<uint64_t>();
    if (value.is_number_integer() && value.get<int64_t>() >= 0)
        return static_cast<uint64_t>(value.get<int64_t>());
    return std::nullopt;
}

int64_t integer(const Value& object, std::string_view key)
{
    const Value& value = member(object, key);
    return value.is_number_integer() ? value.get<int64_t>() : 0;
}

std::vector<std::string> strings(const Value& object, std::string_view key)
{
    const Value& value = member(object, key);
    if (value.is_string())
        return { value.get<std::string>() };
    std::vector<std::string> result;
    if (!value.is_array())
        return result;
    for (const Value& element : value) {
        if (element.is_string())
            result.push_back(element.get<std::string>());
    }
    return result;
}

std::map<std::string, std::string> stringMap(const Value& object, std::string_view key)
{
    std::map<std::string, std::string> result;
    const Value& value = member(object, key);
    if (!value.is_object())
        return result;
    for (const auto& [name, element] : value.items()) {
        if (element.is_string())
            result.emplace(name, element.get<std::string>());
    }
    return result;
}

std::vector<std::string> keys(const Value& object, std::string_view key)
{
    std::vector<std::string> result;
    const Value& value = member(object, key);
    if (value.is_object()) {
        for (const auto& [name, element] : value.items())
            result.push_back(name);
    }
    std::ranges::sort(result);
    return result;
}

std::vector<std::string_view> elementTexts(std::string_view array)
{
    std::vector<std::string_view> elements;
    const auto add = [&](size_t from, size_t to) {
        constexpr std::string_view space = " \t\r\n";
        const std::string_view text = array.substr(from, to - from);
        const size_t first = text.find_first_not_of(space);
        if (first != std::string_view::npos)
            elements.push_back(text.substr(first, text.find_last_not_of(space) - first + 1));
    };
    int depth = 0;
    bool inString = false;
    size_t start = 0;
    for (size_t at = 0; at < array.size(); ++at) {
        const char c = array[at];
        if (inString) {
            at += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth == 1)
                start = at + 1;
        } else if (c == ',' && depth == 1) {
            add(start, at);
            start = at + 1;
        } else if (c == ']' || c == '}') {
            if (depth-- == 1)
                add(start, at);
        }
    }
    return elements;
}

} // namespace layerscope::json
