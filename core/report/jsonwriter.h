// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <concepts>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// Writes JSON as it comes, so that a report of a million paths needs no memory. Containers opened as OnOneLine keep
/// everything inside them on that line. Text that is not UTF-8 is escaped as `\xHH`.
class JsonWriter {
public:
    enum class Layout : uint8_t { Spread, OnOneLine };

    explicit JsonWriter(std::ostream& out)
        : m_out(out)
    {
    }
    ~JsonWriter() { flush(); }
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void beginObject(Layout layout = Layout::Spread) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::Spread) { begin('[', layout); }
    void endArray() { end(']'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(std::integral auto number) { raw(std::to_string(number)); }
    void value(bool flag) { raw(flag ? "true" : "false"); }
    void value(double number); ///< shortest text that reads back as the same number
    void null() { raw("null"); }

    void member(std::string_view name, const auto& v)
    {
        key(name);
        value(v);
    }
    void memberOrNull(std::string_view name, std::string_view text); ///< null when empty
    /// The path, and `"non_utf8": true` beside it when it had to be escaped.
    void pathMember(std::string_view name, std::string_view path);
    void members(std::string_view name, const std::vector<std::string>& texts); ///< an array on one line

private:
    struct Level {
        bool onOneLine;
        bool isEmpty = true;
    };

    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate(); ///< what stands before the next key or element
    void breakLine();
    void raw(std::string_view text);
    void quoted(std::string_view utf8);
    void flush();

    std::ostream& m_out;
    std::string m_buffer;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace layerscope
