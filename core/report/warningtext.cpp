// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/warningtext.h"

#include "core/base/text.h"
#include "core/base/warning.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    struct Explanation {
        WarningCode code;
        std::string_view chinese;
    };

    constexpr std::array explanations {
        Explanation { WarningCode::ImageChosen, "归档文件中有多个镜像，此报告只说明其中一个。" },
        Explanation { WarningCode::ArchiveDamaged, "归档文件已损坏，只显示损坏处之前可以读取的内容。" },
        Explanation { WarningCode::LayoutMissing, "index.json 旁缺少 OCI 布局所要求的 oci-layout 文件。" },
        Explanation { WarningCode::ManifestIncomplete, "清单缺少应有的内容，或其写法不符合规范。" },
        Explanation { WarningCode::ConfigUnreadable, "镜像配置无法读取，因此环境、命令和构建历史未知。" },
        Explanation { WarningCode::ConfigFieldInvalid, "镜像配置中有字段的类型或值无效，已忽略该字段。" },
        Explanation { WarningCode::HistoryMismatch, "构建历史的条目与层对应不上，指令可能归错层。" },
        Explanation { WarningCode::LayerCountMismatch, "清单与配置中的层数不一致。" },
        Explanation { WarningCode::BlobMissing, "归档文件中缺少这一层的数据块，其内容未计入。" },
        Explanation {
            WarningCode::BlobNotInArchive, "该层按设计不在归档文件中，需要从别处获取，其内容未计入。" },
        Explanation { WarningCode::BlobSizeMismatch, "数据块的实际大小与清单所述不同，此处按实际字节计算。" },
        Explanation { WarningCode::DigestMismatch, "实际字节与所声明的摘要不符：内容已被改动或损坏。" },
        Explanation { WarningCode::DigestUnsupported, "摘要使用了无法校验的算法，内容未经校验。" },
        Explanation { WarningCode::DiffIdMismatch, "层解压后的内容与配置中的 diff_id 不符。" },
        Explanation {
            WarningCode::MediaTypeMismatch, "所声明的媒体类型与实际字节不符，此处按实际字节读取。" },
        Explanation { WarningCode::LayerEncrypted, "该层已加密，其内容无法读取，未计入。" },
        Explanation { WarningCode::LayerNotTar, "该层不是 tar 归档，其内容无法读取，未计入。" },
        Explanation { WarningCode::LayerDamaged, "该层已损坏，只计入损坏处之前的内容。" },
        Explanation { WarningCode::LimitExceeded, "超出了防范恶意归档文件的限制，超出的部分未计入。" },
        Explanation { WarningCode::EntryUnusable,
            "条目的名称、链接或其他字段无法使用，可能无法放入目录树；其字节仍计入总量。" },
        Explanation { WarningCode::EntryUnreachable,
            "条目的上级路径过长、形成链接循环或自称为根目录，无法放入目录树；其字节仍计入总量。" },
        Explanation { WarningCode::HardLinkUnresolved, "硬链接指向不存在的文件，已略去。" },
        Explanation { WarningCode::DuplicateEntry, "同一路径存储了不止一次，以最后一次为准。" },
        Explanation { WarningCode::WhiteoutOfNothing, "删除标记指向下层中不存在的路径，没有作用。" },
        Explanation { WarningCode::WhiteoutOdd, "删除标记的写法不常见。" },
        Explanation { WarningCode::NameNotUtf8, "名称不是有效的 UTF-8，无效字节显示为 \\xHH。" },
        Explanation { WarningCode::NotAnImage, "这不是普通的容器镜像。" },
    };

    constexpr bool isComplete()
    {
        for (size_t i = 0; i < explanations.size(); ++i) {
            if (static_cast<size_t>(explanations[i].code) != i)
                return false;
        }
        return explanations.size() == static_cast<size_t>(WarningCode::NotAnImage) + 1;
    }
    static_assert(isComplete(), "one row per code, in the order of the enum");

} // namespace

std::string warningPlace(std::string_view subject, const Say& say)
{
    constexpr std::string_view prefix = "layer ";
    const std::string_view number
        = subject.starts_with(prefix) ? subject.substr(prefix.size()) : std::string_view();
    const bool isLayer
        = !number.empty() && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return isLayer ? say("layer %1", number) : escapeForTerminal(subject);
}

std::vector<std::string> warningLines(std::string_view code, std::string_view detail, const Say& say)
{
    std::vector<std::string> lines;
    const auto found = std::ranges::find(
        explanations, code, [](const Explanation& explanation) { return name(explanation.code); });
    if (say.language() == Language::Chinese && found != explanations.end())
        lines.emplace_back(found->chinese);
    if (!detail.empty() || lines.empty())
        lines.push_back(escapeForTerminal(detail));
    return lines;
}

} // namespace layerscope
