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

    QString tr(const char* text) { return QCoreApplication::translate("layerscope::Words", text); }

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
        return tr("added");
    case Change::Modified:
        return tr("modified");
    case Change::Metadata:
        return tr("properties only");
    case Change::TypeChanged:
        return tr("type changed");
    case Change::Removed:
        return tr("removed");
    case Change::None:
        break;
    }
    return tr("unchanged");
}

QString causeText(WasteCause cause)
{
    switch (cause) {
    case WasteCause::Overwritten:
        return tr("overwritten");
    case WasteCause::MetadataOnly:
        return tr("stored again unchanged");
    case WasteCause::Deleted:
        return tr("deleted");
    case WasteCause::Opaque:
        return tr("opaque folder");
    case WasteCause::Replaced:
        return tr("replaced");
    case WasteCause::DuplicateEntry:
        break;
    }
    return tr("stored twice in one layer");
}

QString entryTypeText(EntryType type)
{
    switch (type) {
    case EntryType::Regular:
        return tr("Regular file");
    case EntryType::HardLink:
        return tr("Hard link");
    case EntryType::Symlink:
        return tr("Symbolic link");
    case EntryType::Directory:
        return tr("Folder");
    case EntryType::CharDevice:
        return tr("Character device");
    case EntryType::BlockDevice:
        return tr("Block device");
    case EntryType::Fifo:
        return tr("Named pipe");
    case EntryType::Socket:
        return tr("Socket");
    case EntryType::Whiteout:
    case EntryType::Opaque:
        return tr("Whiteout");
    case EntryType::Overhead:
        break;
    }
    return tr("Overhead of the layer format");
}

QString compressionText(Compression compression)
{
    if (compression == Compression::None)
        return tr("not compressed");
    if (compression == Compression::Unknown)
        return tr("unknown compression");
    return QString::fromLatin1(name(compression).data());
}

QString verificationText(Verification verification)
{
    switch (verification) {
    case Verification::Ok:
        return tr("verified");
    case Verification::Mismatch:
        return tr("digest differs");
    case Verification::Missing:
        return tr("not in archive");
    case Verification::NotChecked:
        break;
    }
    return tr("not checked");
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

char typeLetter(EntryType type)
{
    switch (type) {
    case EntryType::Directory:
        return 'd';
    case EntryType::Symlink:
        return 'l';
    case EntryType::CharDevice:
        return 'c';
    case EntryType::BlockDevice:
        return 'b';
    case EntryType::Fifo:
        return 'p';
    case EntryType::Socket:
        return 's';
    default:
        return '-';
    }
}

QString InstructionText::joined() const { return keyword.isEmpty() ? text : keyword + u' ' + text; }

InstructionText instructionText(std::string_view createdBy)
{
    const Instruction instruction = parseInstruction(createdBy);
    if (instruction.keyword == "RUN" || instruction.keyword.empty())
        return { {}, displayText(instruction.arguments) };
    return { QString::fromStdString(instruction.keyword), displayText(instruction.arguments) };
}

} // namespace layerscope
