// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/pdffile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace layerscope {

namespace {

    using namespace std::string_view_literals;

    bool isDigit(char c) { return c >= '0' && c <= '9'; }

    std::optional<size_t> number(std::string_view text)
    {
        size_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end != text.data() ? std::optional(value) : std::nullopt;
    }

    /// An indirect object: what stands between "obj" and "endobj", the data of a stream apart.
    struct PdfObject {
        std::string dictionary;
        std::optional<std::string> stream;
    };

    /// Where the string that begins at `at` ends.
    size_t endOfString(std::string_view text, size_t at)
    {
        int depth = 0;
        for (; at < text.size(); ++at) {
            if (text[at] == '\\')
                ++at;
            else if (text[at] == '(')
                ++depth;
            else if (text[at] == ')' && --depth == 0)
                return at + 1;
        }
        return text.size();
    }

    /// The length of "12 0 R" at `at`, and its 12; nothing when something else stands there.
    std::optional<std::pair<size_t, size_t>> referenceAt(std::string_view text, size_t at)
    {
        size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        constexpr std::string_view tail = " 0 R";
        if (end == at || text.substr(end, tail.size()) != tail)
            return std::nullopt;
        return std::pair(end + tail.size() - at, number(text.substr(at, end - at)).value_or(0));
    }

    /// The text with each reference replaced; strings are left alone.
    std::string withReferences(
        std::string_view text, const std::function<std::string(size_t, std::string_view before)>& replace)
    {
        std::string out;
        for (size_t at = 0; at < text.size();) {
            size_t length = 1;
            if (text[at] == '(') {
                length = endOfString(text, at) - at;
            } else if (isDigit(text[at])) {
                if (const auto reference = referenceAt(text, at)) {
                    out += replace(reference->second, out);
                    at += reference->first;
                    continue;
                }
                while (at + length < text.size() && isDigit(text[at + length]))
                    ++length;
            }
            out += text.substr(at, length);
            at += length;
        }
        return out;
    }

    /// The value of a key that is a direct number or a reference: its number.
    std::optional<size_t> numberOf(std::string_view dictionary, std::string_view key)
    {
        const size_t at = dictionary.find(key);
        return at == std::string_view::npos ? std::nullopt : number(dictionary.substr(at + key.size()));
    }

    /// "<4E00>"; moves behind it.
    std::optional<unsigned> hexAt(std::string_view text, size_t& at)
    {
        unsigned code = 0;
        at = text.find('<', at);
        if (at == std::string_view::npos)
            return std::nullopt;
        const char* last = text.data() + text.size();
        const auto [end, error] = std::from_chars(text.data() + at + 1, last, code, 16);
        if (error != std::errc() || end == last || *end != '>')
            return std::nullopt;
        at = static_cast<size_t>(end - text.data()) + 1;
        return code;
    }

    std::string hex(unsigned code)
    {
        std::array<char, 12> text {};
        std::snprintf(text.data(), text.size(), "<%04X>", code);
        return text.data();
    }

    /// A line of a map from glyphs to characters, "<0001> <0003> [<4E00> <0020> <4E8C> ]", or "<0001> <0003> <0041>" where they
    /// follow each other.
    std::string withCharacters(std::string_view line, const std::map<char16_t, char16_t>& characters)
    {
        size_t at = 0;
        const auto first = hexAt(line, at);
        const auto last = hexAt(line, at);
        const bool isList = line.find('[') != std::string_view::npos;
        auto target = hexAt(line, at);
        if (!first || !last || !target || *last < *first)
            return std::string(line);
        std::string out = hex(*first) + " " + hex(*last) + " [";
        for (unsigned glyph = *first; glyph <= *last && target; ++glyph) {
            const auto found = characters.find(static_cast<char16_t>(*target));
            out += hex(found == characters.end() ? *target : found->second) + " ";
            target = isList ? hexAt(line, at) : std::optional(*target + 1);
        }
        return out + "]";
    }

    std::string settledMap(const std::string& map, const std::map<char16_t, char16_t>& characters)
    {
        std::string out;
        bool inRanges = false;
        for (size_t at = 0; at < map.size();) {
            const size_t end = std::min(map.find('\n', at), map.size());
            const std::string_view line(map.data() + at, end - at);
            at = end + 1;
            if (line.ends_with("endbfrange"sv))
                inRanges = false;
            out += inRanges ? withCharacters(line, characters) : std::string(line);
            out += '\n';
            if (line.ends_with("beginbfrange"sv))
                inRanges = true;
        }
        return out;
    }

    class PdfReader {
    public:
        explicit PdfReader(std::string_view pdf)
            : m_pdf(pdf)
        {
        }

        /// All objects by their numbers, and what the trailer says.
        [[nodiscard]] bool read(std::map<size_t, PdfObject>& objects, size_t& root, size_t& info) const
        {
            const size_t start = m_pdf.rfind("startxref"sv);
            if (start == std::string_view::npos)
                return false;
            const auto table = number(m_pdf.substr(start + "startxref\n"sv.size()));
            if (!table || *table >= m_pdf.size() || m_pdf.substr(*table, 5) != "xref\n"sv)
                return false;
            const std::string_view trailer = m_pdf.substr(*table);
            const auto rootNumber = numberOf(trailer, "/Root "sv);
            const auto infoNumber = numberOf(trailer, "/Info "sv);
            if (!rootNumber || !infoNumber)
                return false;
            root = *rootNumber;
            info = *infoNumber;
            return readObjects(*table, objects);
        }

    private:
        [[nodiscard]] std::vector<size_t> offsets(size_t table) const
        {
            constexpr size_t entryLength = 20;
            const size_t head = m_pdf.find('\n', table + 5);
            const std::string_view range = m_pdf.substr(table + 5, head - table - 5);
            const auto count = number(range.substr(std::min(range.size(), range.find(' ') + 1)));
            std::vector<size_t> found;
            for (size_t i = 0; count && i < *count && head + 1 + i * entryLength < m_pdf.size(); ++i) {
                const std::string_view entry = m_pdf.substr(head + 1 + i * entryLength, entryLength);
                found.push_back(entry.size() == entryLength && entry[17] == 'n' ? *number(entry) : 0);
            }
            return found;
        }

        [[nodiscard]] bool readObjects(size_t table, std::map<size_t, PdfObject>& objects) const
        {
            const std::vector<size_t> starts = offsets(table);
            std::vector<size_t> sorted = starts;
            sorted.push_back(table);
            std::ranges::sort(sorted);
            for (size_t id = 1; id < starts.size(); ++id) {
                if (starts[id] == 0)
                    continue;
                const size_t end = *std::ranges::upper_bound(sorted, starts[id]);
                if (end > m_pdf.size() || end <= starts[id])
                    return false;
                if (!readObject(m_pdf.substr(starts[id], end - starts[id]), objects[id]))
                    return false;
            }
            return std::ranges::all_of(
                objects, [&](auto& each) { return settleLength(each.second, objects); });
        }

        static bool readObject(std::string_view text, PdfObject& object)
        {
            const size_t begin = text.find("obj"sv);
            const size_t end = text.rfind("endobj"sv);
            if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin)
                return false;
            text = text.substr(begin + 3, end - begin - 3);
            size_t at = 0;
            while (at < text.size() && text.substr(at, 7) != "stream\n"sv)
                at = text[at] == '(' ? endOfString(text, at) : at + 1;
            object.dictionary = text.substr(0, std::min(at, text.size()));
            if (at < text.size())
                object.stream = text.substr(at + 7);
            return true;
        }

        /// Cuts the data to its length, which most often stands in an object of its own.
        static bool settleLength(PdfObject& object, const std::map<size_t, PdfObject>& objects)
        {
            constexpr std::string_view key = "/Length ";
            const size_t at = object.dictionary.find(key);
            if (!object.stream || at == std::string::npos)
                return !object.stream;
            auto length = numberOf(object.dictionary, key);
            size_t end = object.dictionary.find_first_not_of("0123456789"sv, at + key.size());
            if (const auto reference = referenceAt(object.dictionary, at + key.size())) {
                end = at + key.size() + reference->first;
                const auto found = objects.find(reference->second);
                if (found == objects.end())
                    return false;
                const std::string_view text = found->second.dictionary;
                length = number(text.substr(std::min(text.size(), text.find_first_of("0123456789"sv))));
            }
            if (!length || *length > object.stream->size())
                return false;
            object.stream->resize(*length);
            object.dictionary.erase(at, end - at); // is put back in when its data is written
            return true;
        }

        std::string_view m_pdf;
    };

    class PdfWriter {
    public:
        PdfWriter(std::map<size_t, PdfObject> objects, const PdfFacts& facts)
            : m_objects(std::move(objects))
            , m_facts(facts)
        {
        }

        std::string write(size_t root, size_t info)
        {
            settleInfo(m_objects[info].dictionary);
            if (!m_facts.language.empty())
                insertKey(m_objects[root].dictionary, "/Lang (" + m_facts.language + ")");
            const size_t newInfo = numbered(info);
            const size_t newRoot = numbered(root);
            std::string out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
            std::vector<size_t> offsets;
            for (size_t i = 0; i < m_order.size(); ++i) { // grows while references are met
                offsets.push_back(out.size());
                writeObject(out, i + 1, m_objects[m_order[i]]);
            }
            const size_t table = out.size();
            out += "xref\n0 " + std::to_string(m_order.size() + 1) + "\n0000000000 65535 f \n";
            std::array<char, 24> entry {};
            for (const size_t offset : offsets) {
                std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", offset);
                out += entry.data();
            }
            out += "trailer\n<<\n/Size " + std::to_string(m_order.size() + 1) + "\n/Info "
                + std::to_string(newInfo) + " 0 R\n/Root " + std::to_string(newRoot) + " 0 R\n>>\nstartxref\n"
                + std::to_string(table) + "\n%%EOF\n";
            return out;
        }

    private:
        size_t numbered(size_t id)
        {
            const auto [place, isNew] = m_numbers.try_emplace(id, m_order.size() + 1);
            if (isNew)
                m_order.push_back(id);
            return place->second;
        }

        static void insertKey(std::string& dictionary, const std::string& entry)
        {
            if (const size_t at = dictionary.rfind(">>"); at != std::string::npos)
                dictionary.insert(at, entry + "\n");
        }

        void settleInfo(std::string& info) const
        {
            constexpr std::string_view key = "/CreationDate (";
            const size_t at = info.rfind(key);
            if (at == std::string::npos)
                return;
            const size_t open = at + key.size() - 1;
            info.erase(at, endOfString(info, open) - at);
            std::string day;
            std::ranges::copy_if(m_facts.date, std::back_inserter(day), isDigit);
            if (day.size() == 8)
                info.insert(at, "/CreationDate (D:" + day + "000000Z)");
        }

        /// "/QOAAAA+NotoSans": the letters tell where Qt had put the font.
        void settleFontNames(std::string& dictionary)
        {
            constexpr size_t tagLength = 6;
            for (const std::string_view key : { "/BaseFont /"sv, "/FontName /"sv }) {
                const size_t at = dictionary.find(key);
                const size_t tag = at + key.size();
                if (at == std::string::npos || tag + tagLength >= dictionary.size()
                    || dictionary[tag + tagLength] != '+')
                    continue;
                const auto [place, isNew]
                    = m_fontTags.try_emplace(dictionary.substr(tag, tagLength), std::string(tagLength, 'A'));
                if (isNew) {
                    size_t rest = m_fontTags.size() - 1;
                    for (size_t i = tagLength; i-- > 0; rest /= 26)
                        place->second[i] = static_cast<char>('A' + rest % 26);
                }
                dictionary.replace(tag, tagLength, place->second);
            }
        }

        void writeObject(std::string& out, size_t id, PdfObject& object)
        {
            settleFontNames(object.dictionary);
            size_t characterMap = 0;
            if (object.stream)
                insertKey(object.dictionary, "/Length " + std::to_string(object.stream->size()));
            const std::string dictionary = withReferences(
                object.dictionary, [&](size_t reference, std::string_view before) -> std::string {
                    if (before.ends_with("/ToUnicode "sv))
                        characterMap = reference;
                    return std::to_string(numbered(reference)) + " 0 R";
                });
            if (characterMap > 0) // written later: its number is new
                settleCharacters(m_objects[characterMap]);
            out += std::to_string(id) + " 0 obj" + dictionary;
            if (object.stream)
                out += "stream\n" + *object.stream + "\nendstream\n";
            out += "endobj\n";
        }

        void settleCharacters(PdfObject& map)
        {
            if (map.stream && m_settledMaps.insert(&map).second)
                map.stream = settledMap(*map.stream, m_facts.characters);
        }

        std::map<size_t, PdfObject> m_objects;
        const PdfFacts& m_facts;
        std::map<size_t, size_t> m_numbers; ///< by the number Qt gave
        std::vector<size_t> m_order;
        std::map<std::string, std::string> m_fontTags;
        std::set<const PdfObject*> m_settledMaps;
    };

} // namespace

std::string settledPdf(std::string_view pdf, const PdfFacts& facts)
{
    std::map<size_t, PdfObject> objects;
    size_t root = 0;
    size_t info = 0;
    if (!PdfReader(pdf).read(objects, root, info) || !objects.contains(root) || !objects.contains(info))
        return std::string(pdf);
    return PdfWriter(std::move(objects), facts).write(root, info);
}

} // namespace layerscope
