// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/documentjson.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How the parts of a benchmark document are read from JSON. A detail of core/bench/documentjson.h.

namespace layerscope::benchjson {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline BenchSource sourceOf(const Json& value)
{
    return std::make_shared<const BenchJson>(BenchJson { value, {} });
}

/// Reads members of one object. Each has one place where it is read and written, see Fields.
class Reading {
public:
    Reading(const Json& object, std::string place, std::vector<BenchFault>& faults)
        : m_object(object)
        , m_place(std::move(place))
        , m_faults(faults)
    {
        if (!object.is_object())
            hasToBe("", "an object", object);
    }

    void text(const char* key, std::string& value)
    {
        const Json* member = find(key);
        if (member == nullptr)
            return;
        if (member->is_string())
            value = member->get<std::string>();
        else
            hasToBe(key, "a text", *member);
    }

    /// A text, or several.
    void texts(const char* key, std::vector<std::string>& values)
    {
        const Json* member = find(key);
        if (member == nullptr)
            return;
        if (member->is_string()) {
            values = { member->get<std::string>() };
            return;
        }
        if (!member->is_array())
            return hasToBe(key, "a text or a list of texts", *member);
        for (size_t i = 0; i < member->size(); ++i) {
            if ((*member)[i].is_string())
                values.push_back((*member)[i].get<std::string>());
            else
                hasToBe(key + index(i), "a text", (*member)[i]);
        }
    }

    template <typename Enum, typename Parse>
    void choice(const char* key, Enum& value, Parse parse, std::string_view choices)
    {
        std::string written;
        text(key, written);
        if (written.empty())
            return;
        if (const auto parsed = parse(written))
            value = *parsed;
        else
            isNoneOf(key, written, choices);
    }

    void flag(const char* key, bool& value)
    {
        const Json* member = find(key);
        if (member != nullptr && member->is_boolean())
            value = member->get<bool>();
        else if (member != nullptr)
            hasToBe(key, "true or false", *member);
    }

    void digits(const char* key, std::optional<int>& value)
    {
        const Json* member = find(key);
        if (member == nullptr)
            return;
        constexpr int most = 6;
        if (member->is_number_integer() && member->get<int64_t>() >= 0 && member->get<int64_t>() <= most)
            value = member->get<int>();
        else
            hasToBe(key, "a whole number from 0 to 6", *member);
    }

    template <typename Read>
    void object(const char* key, Read read)
    {
        const Json* member = find(key);
        if (member == nullptr)
            return;
        Reading inner(*member, at(key), m_faults);
        if (member->is_object())
            read(inner);
    }

    /// `read(Reading&, Item&)`; elements of another shape are kept and say nothing.
    template <typename List, typename Read>
    void list(const char* key, List& items, Read read)
    {
        const Json* member = find(key);
        if (member == nullptr)
            return;
        if (!member->is_array())
            return hasToBe(key, "a list", *member);
        items.reserve(member->size());
        for (size_t i = 0; i < member->size(); ++i) {
            typename List::value_type item;
            item.source = sourceOf((*member)[i]);
            Reading inner((*member)[i], at(key) + index(i), m_faults);
            if ((*member)[i].is_object())
                read(inner, item);
            items.push_back(std::move(item));
        }
    }

    [[nodiscard]] const Json* find(const char* key) const
    {
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(key);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }
    void hasToBe(const std::string& key, std::string_view expected, const Json& found)
    {
        hasToBe(m_faults, placeOf(key), expected, found);
    }
    static void hasToBe(
        std::vector<BenchFault>& faults, std::string place, std::string_view expected, const Json& found)
    {
        faults.push_back({ std::move(place), Phrase::HasToBe, std::string(expected), shapeOf(found) });
    }
    void isNoneOf(const std::string& key, const std::string& written, std::string_view choices)
    {
        fault(key, Phrase::HasToBeOneOf, excerpt(written), std::string(choices));
    }
    void fault(const std::string& key, Phrase phrase, std::string first = {}, std::string second = {})
    {
        m_faults.push_back({ placeOf(key), phrase, std::move(first), std::move(second) });
    }
    [[nodiscard]] std::string at(const std::string& key) const
    {
        return m_place.empty() ? key : m_place + "." + key;
    }
    [[nodiscard]] std::vector<BenchFault>& faults() { return m_faults; }

private:
    [[nodiscard]] std::string placeOf(const std::string& key) const
    {
        return key.empty() ? m_place : at(key);
    }
    /// Numbers as they stand there: it may be the value that is wrong.
    static std::string shapeOf(const Json& value)
    {
        switch (value.type()) {
        case Json::value_t::object:
            return "an object";
        case Json::value_t::array:
            return "a list";
        case Json::value_t::string:
            return "a text";
        case Json::value_t::boolean:
            return "true or false";
        case Json::value_t::null:
            return "null";
        default:
            return value.dump();
        }
    }

    static std::string index(size_t i) { return "[" + std::to_string(i) + "]"; }

    const Json& m_object;
    std::string m_place;
    std::vector<BenchFault>& m_faults;
};

void readRow(Reading& in, BenchRow& row);
void readColumn(Reading& in, BenchColumn& column);
void readStage(Reading& in, BenchStage& stage);
void readSection(Reading& in, BenchSection& section);
void readVariant(Reading& in, BenchVariant& variant);
void readDocument(Reading& in, BenchDocument& document);

} // namespace layerscope::benchjson
