// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/celltext.h"

#include "core/image/instruction.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(layerscope::Words)
    };

    /// Files that are text by their name; everything else is taken for binary until it is read.
    constexpr std::array<std::string_view, 46> textEndings { ".txt", ".md", ".rst", ".json", ".js", ".mjs",
        ".cjs", ".ts", ".tsx", ".css", ".html", ".xml", ".yml", ".yaml", ".toml", ".ini", ".conf", ".cfg",
        ".py", ".pl", ".pm", ".sh", ".rb", ".go", ".rs", ".c", ".h", ".cpp", ".hpp", ".java", ".lua", ".list",
        ".log", ".csv", ".sql", ".svg", ".map", ".env", ".lock", ".properties", ".service", ".dat-old",
        ".md5sums", ".d.ts", ".pem", ".crt" };

    bool isText(std::string_view name)
    {
        if (name.find('.') == std::string_view::npos)
            return false;
        return std::any_of(textEndings.begin(), textEndings.end(),
            [&](std::string_view ending) { return name.ends_with(ending); });
    }

} // namespace

QString changeText(Change change)
{
    switch (change) {
    case Change::Added:
        return Words::tr("added");
    case Change::Modified:
        return Words::tr("modified");
    case Change::Metadata:
        return Words::tr("properties only");
    case Change::TypeChanged:
        return Words::tr("type changed");
    case Change::Removed:
        return Words::tr("removed");
    case Change::None:
        break;
    }
    return Words::tr("unchanged");
}

QString differenceText(Difference difference)
{
    switch (difference) {
    case Difference::Same:
        return Words::tr("same");
    case Difference::Added:
        return Words::tr("added");
    case Difference::Removed:
        return Words::tr("removed");
    case Difference::Changed:
        return Words::tr("changed");
    case Difference::Metadata:
        return Words::tr("properties only");
    case Difference::TypeChanged:
        return Words::tr("type changed");
    case Difference::Moved:
        return Words::tr("moved");
    case Difference::Ignored:
        break;
    }
    return Words::tr("ignored");
}

QString pairStateText(LayerPair::State state)
{
    switch (state) {
    case LayerPair::State::Shared:
        return Words::tr("shared");
    case LayerPair::State::SameFiles:
        return Words::tr("same files");
    case LayerPair::State::Changed:
        return Words::tr("changed");
    case LayerPair::State::OnlyA:
        return Words::tr("only in A");
    case LayerPair::State::OnlyB:
        break;
    }
    return Words::tr("only in B");
}

QString aspectText(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Content:
        return Words::tr("content");
    case Aspect::Mode:
        return Words::tr("mode");
    case Aspect::Owner:
        return Words::tr("owner");
    case Aspect::Mtime:
        return Words::tr("mtime");
    case Aspect::Xattrs:
        return Words::tr("extended attributes");
    case Aspect::Target:
        return Words::tr("link target");
    case Aspect::Type:
        break;
    }
    return Words::tr("type");
}

QString aspectsText(Aspects aspects)
{
    QStringList words;
    for (const Aspect aspect : { Aspect::Content, Aspect::Type, Aspect::Target, Aspect::Mode, Aspect::Owner,
             Aspect::Mtime, Aspect::Xattrs }) {
        if (aspects.has(aspect))
            words.append(aspectText(aspect));
    }
    return words.join(QStringLiteral(", "));
}

QString causeText(WasteCause cause)
{
    switch (cause) {
    case WasteCause::Overwritten:
        return Words::tr("overwritten");
    case WasteCause::MetadataOnly:
        return Words::tr("stored again unchanged");
    case WasteCause::Deleted:
        return Words::tr("deleted");
    case WasteCause::Opaque:
        return Words::tr("opaque folder");
    case WasteCause::Replaced:
        return Words::tr("replaced");
    case WasteCause::DuplicateEntry:
        break;
    }
    return Words::tr("stored twice in one layer");
}

QString fileTypeText(FileType type)
{
    switch (type) {
    case FileType::NativeCode:
        return Words::tr("Native code");
    case FileType::SourceMap:
        return Words::tr("Source maps");
    case FileType::BuildCache:
        return Words::tr("Build cache");
    case FileType::Script:
        return Words::tr("Scripts");
    case FileType::TypesAndHeaders:
        return Words::tr("Types and headers");
    case FileType::ArchiveOrFont:
        return Words::tr("Archives and fonts");
    case FileType::OtherCode:
        return Words::tr("Other code");
    case FileType::Document:
        return Words::tr("Documents");
    case FileType::Image:
        return Words::tr("Pictures");
    case FileType::Other:
        break;
    }
    return Words::tr("Other");
}

QString entryTypeText(EntryType type)
{
    switch (type) {
    case EntryType::Regular:
        return Words::tr("Regular file");
    case EntryType::HardLink:
        return Words::tr("Hard link");
    case EntryType::Symlink:
        return Words::tr("Symbolic link");
    case EntryType::Directory:
        return Words::tr("Folder");
    case EntryType::CharDevice:
        return Words::tr("Character device");
    case EntryType::BlockDevice:
        return Words::tr("Block device");
    case EntryType::Fifo:
        return Words::tr("Named pipe");
    case EntryType::Socket:
        return Words::tr("Socket");
    case EntryType::Whiteout:
    case EntryType::Opaque:
        return Words::tr("Whiteout");
    case EntryType::Overhead:
        break;
    }
    return Words::tr("Overhead of the layer format");
}

QString compressionText(Compression compression)
{
    if (compression == Compression::None)
        return Words::tr("not compressed");
    if (compression == Compression::Unknown)
        return Words::tr("unknown compression");
    return QString::fromLatin1(name(compression).data());
}

QString verificationText(Verification verification)
{
    switch (verification) {
    case Verification::Ok:
        return Words::tr("verified");
    case Verification::Mismatch:
        return Words::tr("digest differs");
    case Verification::Missing:
        return Words::tr("not in archive");
    case Verification::NotChecked:
        break;
    }
    return Words::tr("not checked");
}

QString ownerText(const UserNames& names, uint32_t uid, uint32_t gid)
{
    const auto user = names.user(uid);
    const auto group = names.group(gid);
    return (user ? displayText(*user) : QString::number(uid)) + u':'
        + (group ? displayText(*group) : QString::number(gid));
}

QString ownerWithNumbers(const UserNames& names, uint32_t uid, uint32_t gid)
{
    const QString text = ownerText(names, uid, gid);
    const QString numbers = u"%1:%2"_s.arg(uid).arg(gid);
    return text == numbers ? text : u"%1 (%2)"_s.arg(text, numbers);
}

QString entryIconName(EntryType type, std::string_view name)
{
    switch (type) {
    case EntryType::Directory:
        return u"folder"_s;
    case EntryType::Symlink:
    case EntryType::HardLink:
        return u"link"_s;
    case EntryType::Regular:
        return isText(name) ? u"text"_s : u"bin"_s;
    default:
        return u"file"_s;
    }
}

QString InstructionText::joined() const { return keyword.isEmpty() ? text : keyword + u' ' + text; }

InstructionText instructionText(std::string_view createdBy)
{
    // Enough for any line; a here-document can be megabytes, and cells ask often.
    constexpr size_t longest = 4096;
    const Instruction instruction = parseInstruction(createdBy.substr(0, longest));
    if (instruction.keyword == "RUN" || instruction.keyword.empty())
        return { {}, displayText(instruction.shortText()) };
    const QString keyword = QString::fromStdString(instruction.keyword);
    const QString arguments = displayText(instruction.arguments);
    // What a COPY brings is best known by where it puts it.
    if (keyword == u"COPY" || keyword == u"ADD")
        return { keyword, arguments.section(u' ', -1) };
    return { keyword, arguments };
}

} // namespace layerscope
