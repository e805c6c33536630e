// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/instruction.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace layerscope {

namespace {

    constexpr std::array<std::string_view, 17> keywords { "RUN", "COPY", "ADD", "CMD", "ENTRYPOINT", "ENV",
        "ARG", "LABEL", "EXPOSE", "VOLUME", "WORKDIR", "USER", "HEALTHCHECK", "SHELL", "STOPSIGNAL",
        "ONBUILD", "MAINTAINER" };

    bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

    std::string_view trim(std::string_view text)
    {
        while (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        return text;
    }

    /// Takes the first word off `text`; what is left starts with the next one.
    std::string_view takeWord(std::string_view& text)
    {
        const auto* end = std::find_if(text.begin(), text.end(), isSpace);
        const std::string_view word = text.substr(0, static_cast<size_t>(end - text.begin()));
        text = trim(text.substr(word.size()));
        return word;
    }

    std::string lowered(std::string_view text)
    {
        std::string out(text);
        std::transform(out.begin(), out.end(), out.begin(),
            [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return out;
    }

    bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    /// "/bin/bash" -> "bash", "C:\Windows\cmd.exe" -> "cmd". Empty for words too long to be a program's name.
    std::string programName(std::string_view word)
    {
        if (word.size() > 256)
            return {};
        word.remove_prefix(word.find_last_of("/\\") + 1); // npos + 1 is 0
        std::string name = lowered(word);
        if (name.ends_with(".exe"))
            name.resize(name.size() - 4);
        return name;
    }

    /// "-c", "-ec", "-euxc": a cluster of single letters that ends in c.
    bool isCommandFlag(std::string_view word)
    {
        return word.size() >= 2 && word.size() <= 10 && word.front() == '-' && word.back() == 'c'
            && std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    }

    using Rest = std::optional<std::string_view>;

    /// Real command lines give a shell two or three options; a hostile text must not make us read it again and again.
    constexpr int maxShellOptions = 8;

    /// `/bin/bash -o pipefail -c CMD`: gives CMD. `options` starts after the shell's name.
    Rest afterPosixShell(std::string_view options)
    {
        for (int i = 0; i < maxShellOptions && options.starts_with('-'); ++i) {
            const std::string_view word = takeWord(options);
            if (isCommandFlag(word))
                return options;
            if (word.ends_with('o')) // -o pipefail, -eo pipefail
                takeWord(options);
        }
        return std::nullopt;
    }

    /// `cmd /S /C CMD`.
    Rest afterCmd(std::string_view options)
    {
        for (int i = 0; i < maxShellOptions && options.starts_with('/'); ++i) {
            if (lowered(takeWord(options).substr(0, 3)) == "/c")
                return options;
        }
        return std::nullopt;
    }

    /// `powershell -NoProfile -ExecutionPolicy Bypass -Command CMD`.
    Rest afterPowerShell(std::string_view options)
    {
        for (int i = 0; i < maxShellOptions && options.starts_with('-'); ++i) {
            const std::string word = lowered(takeWord(options).substr(0, 32));
            if (isOneOf(word, { "-command", "-c" }))
                return options;
            if (!options.starts_with('-'))
                takeWord(options);
        }
        return std::nullopt;
    }

    /// The command that a shell was given; nothing when `text` does not start with a shell and its command flag.
    Rest afterShell(std::string_view text)
    {
        std::string program = programName(takeWord(text));
        if (program == "env")
            program = programName(takeWord(text));
        if (isOneOf(program, { "sh", "bash", "ash", "dash", "zsh", "ksh" }))
            return afterPosixShell(text);
        if (program == "cmd")
            return afterCmd(text);
        if (isOneOf(program, { "powershell", "pwsh" }))
            return afterPowerShell(text);
        return std::nullopt;
    }

    /// Passes over `|2 A=1 B=two words`. Values are not quoted, so they are known to end only where a shell starts; without
    /// a shell (exec form) one word each is taken.
    std::string_view afterBuildArguments(std::string_view text)
    {
        if (!text.starts_with('|'))
            return text;
        std::string_view rest = text.substr(1);
        const std::string_view digits = takeWord(rest);
        size_t count = 0;
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
            return text;
        for (std::string_view tail = rest; !tail.empty(); takeWord(tail)) {
            if (afterShell(tail))
                return tail;
        }
        for (size_t i = 0; i < count && !rest.empty(); ++i)
            takeWord(rest);
        return rest;
    }

    /// Takes a Dockerfile keyword off `text`; empty when it does not start with one.
    std::string takeKeyword(std::string_view& text)
    {
        std::string_view rest = text;
        const std::string_view word = takeWord(rest);
        if (std::find(keywords.begin(), keywords.end(), word) == keywords.end())
            return {};
        text = rest;
        return std::string(word);
    }

    std::string_view withoutBuildKitComment(std::string_view text)
    {
        constexpr std::string_view comment = "# buildkit";
        if (text.ends_with(comment)
            && (text.size() == comment.size() || isSpace(text[text.size() - comment.size() - 1])))
            text.remove_suffix(comment.size());
        return trim(text);
    }

    /// Tracks whether a place in a shell command is inside quotes or parentheses.
    class ShellScanner {
    public:
        void step(char c)
        {
            if (m_escaped) {
                m_escaped = false;
            } else if (c == '\\' && m_quote != '\'') {
                m_escaped = true;
            } else if (m_quote != 0) {
                if (c == m_quote)
                    m_quote = 0;
            } else if (c == '\'' || c == '"' || c == '`') {
                m_quote = c;
            } else if (c == '(') {
                ++m_depth;
            } else if (c == ')' && m_depth > 0) {
                --m_depth;
            }
        }
        [[nodiscard]] bool isQuoted() const { return m_escaped || m_quote != 0; }
        [[nodiscard]] bool isTopLevel() const { return !isQuoted() && m_depth == 0; }

    private:
        char m_quote = 0;
        bool m_escaped = false;
        int m_depth = 0;
    };

    std::string fold(std::string_view text)
    {
        std::string out;
        out.reserve(text.size());
        bool pending = false;
        for (const char c : text) {
            if (isSpace(c)) {
                pending = true;
                continue;
            }
            if (pending && !out.empty())
                out += ' ';
            pending = false;
            out += c;
        }
        return out;
    }

    /// The command that ends here goes on in the next line, so that no ";" may be put between.
    bool continues(std::string_view command)
    {
        command = trim(command);
        if (command.empty() || std::string_view("&|;({\\").find(command.back()) != std::string_view::npos)
            return true;
        const size_t last = command.find_last_of(" \t\n;") + 1;
        return isOneOf(command.substr(last), { "then", "do", "else", "in" });
    }

    /// Lines of a heredoc are commands of their own: they are joined with ";" where the shell would see an end of command.
    std::string joinCommandLines(std::string_view text)
    {
        std::string out;
        out.reserve(text.size() + 16);
        ShellScanner scanner;
        for (const char c : text) {
            if (c == '\n' && !scanner.isQuoted()
                && !continues(out.size() > 64 ? std::string_view(out).substr(out.size() - 64) : out))
                out += ';';
            scanner.step(c);
            out += c;
        }
        return out;
    }

    /// The elements of `["npm" "start"]` (Docker's own printing) or `["npm","start"]`, quotes kept. Nothing when it is no
    /// such list up to its closing bracket; `text` is left behind it.
    std::optional<std::vector<std::string_view>> takeQuotedList(std::string_view& text)
    {
        std::vector<std::string_view> items;
        for (size_t at = 1; text.starts_with('[') && at < text.size();) {
            if (text[at] == ']') {
                text.remove_prefix(at + 1);
                return items;
            }
            if (isSpace(text[at]) || text[at] == ',') {
                ++at;
                continue;
            }
            if (text[at] != '"')
                break;
            const size_t start = at++;
            while (at < text.size() && text[at] != '"')
                at += text[at] == '\\' ? 2 : 1;
            if (at >= text.size())
                break;
            items.push_back(text.substr(start, ++at - start));
        }
        return std::nullopt;
    }

    /// `"a \"b\""` -> `a "b"`.
    std::string unquoted(std::string_view literal)
    {
        std::string out;
        for (size_t at = 1; at + 1 < literal.size(); ++at) {
            if (literal[at] == '\\' && (literal[at + 1] == '"' || literal[at + 1] == '\\'))
                ++at;
            out += literal[at];
        }
        return out;
    }

    std::string joined(const std::vector<std::string_view>& items, std::string_view separator)
    {
        std::string out;
        for (const std::string_view item : items) {
            if (!out.empty())
                out += separator;
            out += item;
        }
        return out;
    }

    /// CMD and ENTRYPOINT: the shell form comes back from `["/bin/sh" "-c" "npm start"]`, other lists as JSON writes them.
    std::string cleanList(std::string_view text)
    {
        std::string_view rest = text;
        const auto items = takeQuotedList(rest);
        if (!items || !rest.empty())
            return std::string(text);
        if (items->size() == 3 && afterShell(unquoted((*items)[0]) + " " + unquoted((*items)[1]) + " x"))
            return unquoted(items->back());
        return "[" + joined(*items, ", ") + "]";
    }

    /// `&{["CMD-SHELL" "curl -f x"] "30s" "3s" "0s" '\x03'}`: Go's printing of the structure; the times are in the config.
    std::string cleanHealthCheck(std::string_view text)
    {
        if (!text.starts_with("&{["))
            return std::string(text);
        std::string_view rest = text.substr(2);
        const auto items = takeQuotedList(rest);
        if (!items || items->empty())
            return std::string(text);
        const std::string kind = unquoted(items->front());
        if (kind == "CMD-SHELL" && items->size() == 2)
            return "CMD " + unquoted(items->back());
        if (kind == "NONE")
            return kind;
        const std::vector<std::string_view> command(items->begin() + 1, items->end());
        return kind + " [" + joined(command, ", ") + "]";
    }

    /// `map[80/tcp:{} 443/tcp:{}]` and `[/data /logs]`: Go's printing of a map or list -> plain words.
    std::string cleanGoWords(std::string_view text)
    {
        std::string_view inside = text;
        if (inside.starts_with("map["))
            inside.remove_prefix(3);
        if (!inside.starts_with('[') || !inside.ends_with(']') || inside.find('"') != std::string_view::npos)
            return std::string(text);
        inside = trim(inside.substr(1, inside.size() - 2));
        std::vector<std::string_view> words;
        while (!inside.empty()) {
            std::string_view word = takeWord(inside);
            if (word.ends_with(":{}"))
                word.remove_suffix(3);
            words.push_back(word);
        }
        return joined(words, " ");
    }

    bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

    /// Builders name what they copy by the long digits of a hash; twelve are enough to tell two apart.
    std::string shortenHashes(const std::string& text)
    {
        constexpr size_t hashDigits = 32; // or more: MD5 to SHA-512
        constexpr size_t keptDigits = 12;
        std::string out;
        for (size_t at = 0; at < text.size();) {
            size_t end = at;
            while (end < text.size() && isHexDigit(text[end]))
                ++end;
            const size_t run = end - at;
            out += std::string_view(text).substr(
                at, run >= hashDigits ? keptDigits : std::max<size_t>(run, 1));
            at += std::max<size_t>(run, 1);
        }
        return out;
    }

    std::string cleanArguments(std::string_view keyword, std::string_view text)
    {
        if (keyword == "RUN")
            return fold(joinCommandLines(text));
        const std::string folded = fold(text);
        if (isOneOf(keyword, { "CMD", "ENTRYPOINT", "SHELL" }))
            return cleanList(folded);
        if (isOneOf(keyword, { "EXPOSE", "VOLUME" }))
            return cleanGoWords(folded);
        if (keyword == "HEALTHCHECK")
            return cleanHealthCheck(folded);
        if (isOneOf(keyword, { "ADD", "COPY" }))
            return shortenHashes(folded);
        return folded;
    }

    Instruction instructionOf(std::string keyword, std::string_view text)
    {
        std::string arguments = cleanArguments(keyword, text);
        return { std::move(keyword), std::move(arguments) };
    }

    /// The `;` at `at` ends a command: it is not half of a `;;`.
    bool endsCommand(std::string_view text, size_t at)
    {
        return text[at] == ';' && (at + 1 >= text.size() || text[at + 1] == ' ')
            && (at == 0 || text[at - 1] != ';');
    }

    bool startsOperator(std::string_view text, size_t at)
    {
        const std::string_view two = text.substr(at, 2);
        return two == "&&" || two == "||";
    }

    /// The command alone: mounts and networks of BuildKit stand before it and are long.
    std::string_view withoutRunOptions(std::string_view arguments)
    {
        while (arguments.starts_with("--mount=") || arguments.starts_with("--network=")
            || arguments.starts_with("--security="))
            takeWord(arguments);
        return arguments;
    }

    /// "set -eux; make" begins like a thousand others: "make" tells it apart. As it is where nothing else follows.
    std::string_view withoutShellOptions(std::string_view command)
    {
        while (command.starts_with("set -")) {
            const size_t end = std::min(command.find(';'), command.find("&&"));
            // "set -- a b" sets arguments.
            if (end == std::string_view::npos || command.substr(0, end).find("--") != std::string_view::npos)
                break;
            const std::string_view rest = trim(command.substr(end + (command[end] == ';' ? 1 : 2)));
            if (rest.empty())
                break;
            command = rest;
        }
        return command;
    }

} // namespace

std::string Instruction::fullText() const
{
    if (keyword.empty())
        return arguments;
    return arguments.empty() ? keyword : keyword + " " + arguments;
}

std::string Instruction::shortText() const
{
    if (keyword == "RUN") {
        const std::string_view command = withoutShellOptions(withoutRunOptions(arguments));
        return command.empty() ? fullText() : std::string(command);
    }
    // The one thing that images ADD by hash into the root is a root filesystem.
    constexpr std::string_view intoRoot = " in /";
    if (keyword == "ADD" && arguments.starts_with("file:") && arguments.ends_with(intoRoot))
        return "ADD rootfs (" + arguments.substr(0, arguments.size() - intoRoot.size()) + ")";
    return fullText();
}

Instruction parseInstruction(std::string_view createdBy)
{
    std::string_view text = withoutBuildKitComment(trim(createdBy));
    std::string keyword = takeKeyword(text);
    if (!keyword.empty() && keyword != "RUN")
        return instructionOf(std::move(keyword), text);

    const std::string_view command = afterBuildArguments(text);
    const bool hadBuildArguments = command.size() != text.size();
    const Rest inner = afterShell(command);
    if (!inner)
        return instructionOf(hadBuildArguments ? "RUN" : std::move(keyword), command);
    constexpr std::string_view noOperation = "#(nop)";
    if (!inner->starts_with(noOperation))
        return instructionOf("RUN", *inner);
    text = trim(inner->substr(noOperation.size()));
    keyword = takeKeyword(text);
    return instructionOf(std::move(keyword), text);
}

std::vector<std::string> prettyLines(const Instruction& instruction)
{
    constexpr std::string_view indent = "    ";
    const std::string whole = instruction.fullText();
    if (instruction.keyword != "RUN")
        return { whole };
    std::vector<std::string> lines;
    const auto add = [&](std::string_view part) {
        part = trim(part);
        if (!part.empty())
            lines.push_back(lines.empty() ? std::string(part) : std::string(indent).append(part));
    };
    ShellScanner scanner;
    size_t start = 0;
    for (size_t at = 0; at < whole.size(); ++at) {
        if (scanner.isTopLevel() && startsOperator(whole, at)) {
            add(std::string_view(whole).substr(start, at - start));
            start = at;
            ++at; // past both characters of the operator
        } else if (scanner.isTopLevel() && endsCommand(whole, at)) {
            add(std::string_view(whole).substr(start, at + 1 - start));
            start = at + 1;
        } else {
            scanner.step(whole[at]);
        }
    }
    add(std::string_view(whole).substr(start));
    if (lines.empty())
        lines.push_back(whole);
    return lines;
}

} // namespace layerscope
