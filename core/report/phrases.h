// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What reports of images and comparisons say themselves, in every language. Words of benchmarks are in core/bench/words.h.

namespace layerscope {

struct PhrasePair {
    std::string_view english;
    std::string_view chinese;
};

/// "%1", "%2", "%3" stand for what is put in.
inline constexpr auto phrasePairs = std::to_array<PhrasePair>({
    // Everywhere
    { ", ", "，" },
    { "; ", "；" },
    { ": ", "：" },
    { "%1, %2", "%1、%2" },
    { "%1 (%2)", "%1（%2）" },
    { "and %1 more", "另有 %1 项" },
    { "and %1 more, %2 together", "另有 %1 项，共 %2" },
    { "(no history)", "（无历史记录）" },
    { "(no text)", "（无内容）" },
    { "Layerscope report, %1", "Layerscope 报告，%1" },
    { "Damaged: part of the image could not be read or contradicts its digests; totals are lower bounds. See "
      "the "
      "warnings.",
        "已损坏：镜像的一部分无法读取或与其摘要不符，总计为下限。见“警告”。" },
    { "Damaged: layers are missing or break off; what they hold counts as absent, and numbers are lower "
      "bounds. See "
      "the warnings.",
        "已损坏：有层缺失或中断，其内容按不存在计算，数值为下限。见“警告”。" },
    { "%1 layer", "%1 层" },
    { "%1 layers", "%1 层" },
    { "%1 file", "%1 个文件" },
    { "%1 files", "%1 个文件" },
    { "%1 folder", "%1 个目录" },
    { "%1 folders", "%1 个目录" },
    { "%1 symlink", "%1 个符号链接" },
    { "%1 symlinks", "%1 个符号链接" },
    { "%1 entry", "%1 个条目" },
    { "%1 entries", "%1 个条目" },
    { "%1 place", "%1 处" },
    { "%1 places", "%1 处" },
    { "%1 group", "%1 组" },
    { "%1 groups", "%1 组" },
    { "%1 blob", "%1 个数据块" },
    { "%1 blobs", "%1 个数据块" },
    { "%1 pattern", "%1 个模式" },
    { "%1 patterns", "%1 个模式" },
    { "%1 difference", "%1 处差异" },
    { "%1 differences", "%1 处差异" },
    // Facts
    { "attestation, a statement about an image (provenance, list of packages); not a filesystem",
        "证明，关于镜像的声明（来源、软件包清单），不是文件系统" },
    { "artifact, something that is stored like an image but is none; not a filesystem",
        "制品，以镜像形式存储但不是镜像，也不是文件系统" },
    { "image", "镜像" },
    { "attestation", "证明" },
    { "artifact", "制品" },
    { "%1 to pull", "拉取 %1" },
    { "%1 on disk", "有效 %1" },
    { "Names", "名称" },
    { "About", "相关对象" },
    { "Source", "来源" },
    { "Created", "创建时间" },
    { "Author", "作者" },
    { "Manifest", "清单" },
    { "Config", "配置摘要" },
    { "Parts", "组成部分" },
    { "Size", "大小" },
    { "Media type", "媒体类型" },
    { "Annotations", "注解" },
    // Totals
    { "Totals", "总计" },
    { "%1, %2, %3 in the end", "最终有 %1、%2、%3" },
    { "from %1 in %2", "来自 %2中的 %1" },
    { "What", "项目" },
    { "Bytes", "字节" },
    { "Share", "占比" },
    { "Meaning", "含义" },
    { "Archive", "归档文件" },
    { "Blobs", "数据块" },
    { "Unpacked", "解包大小" },
    { "Content", "内容大小" },
    { "= Live", "= 有效" },
    { "+ Wasted", "+ 浪费" },
    { "Live", "有效" },
    { "Wasted", "浪费" },
    { "Duplicates", "重复文件" },
    { "the file or folder that was opened", "打开的文件或目录" },
    { "layers as stored: what a pull transfers", "各层的存储形式：拉取时传输的数据" },
    { "layers as tar streams", "各层的 tar 流" },
    { "file bytes stored in all layers", "所有层中存储的文件字节" },
    { "shown by the final filesystem, each inode once", "最终文件系统中可见的字节，每个 inode 计一次" },
    { "stored, but not in the final filesystem", "已存储，但不在最终文件系统中" },
    { "same content at several live paths; not part of waste", "多个有效路径内容相同，不计入浪费" },
    { "dive would say: efficiency %1, wasted %2", "dive 的算法：空间效率 %1，浪费 %2" },
    { "user wasted %1", "用户层浪费 %1" },
    // Layers
    { "Layers", "层" },
    { "net: what the layer adds to the filesystem below it; wasted: stored here, dead in the end",
        "净变化：该层使其下的文件系统增加多少；浪费：存储于此，但最终失效" },
    { "Blob", "数据块" },
    { "Net", "净变化" },
    { "Added", "新增" },
    { "Changed", "修改" },
    { "Removed", "移除" },
    { "Check", "校验" },
    { "Instruction", "指令" },
    { "and %1 more instructions without a layer", "另有 %1 条指令不产生层" },
    { "not in archive", "不在归档文件中" },
    { "ok", "通过" },
    { "MISMATCH", "不符" },
    { "MISSING", "缺失" },
    { "nothing claimed", "未声明摘要" },
    { "incomplete", "不完整" },
    { "all", "合计" },
    { "wasted", "浪费" },
    { "Content of the layers, base first", "各层的内容大小，基础层在前" },
    // Waste, files, duplicates
    { "%1 in %2", "%2，共 %1" },
    { "%1 in %2 of files with the same content", "%2内容相同的文件，共 %1" },
    { "Cause", "原因" },
    { "Stored in", "存储于" },
    { "Dead since", "失效于" },
    { "Path", "路径" },
    { "overwritten", "被覆盖" },
    { "stored again unchanged", "原样重存" },
    { "deleted", "已删除" },
    { "opaque folder", "不透明目录" },
    { "replaced", "被替换" },
    { "stored twice in one layer", "同层重复条目" },
    { "Largest files", "最大的文件" },
    { "of the final filesystem", "在最终文件系统中" },
    { "Layer", "层" },
    { "Extra bytes", "多占字节" },
    { "Copies", "份数" },
    { "Each", "每份" },
    { "Paths", "路径" },
    // Configuration
    { "Configuration", "配置" },
    { "User", "用户" },
    { "Entrypoint", "入口点" },
    { "Command", "命令" },
    { "Folder", "目录" },
    { "Ports", "端口" },
    { "Volumes", "卷" },
    { "Stop signal", "停止信号" },
    { "Shell", "Shell" },
    { "Health check", "健康检查" },
    { "Environment", "环境变量" },
    { "Labels", "标签" },
    // Images of an archive
    { "Images", "镜像" },
    { "Kind", "类型" },
    { "Platform", "平台" },
    { "Digest", "摘要" },
    { "(manifest not in archive)", "（清单不在归档文件中）" },
    // Comparison
    { "nothing differs", "没有差异" },
    { "%1 of %2 shared", "共享 %1 层，共 %2" },
    { "%1 packed anew", "其中 %1 层重新打包" },
    { "Image", "镜像" },
    { "not compared: %1", "未比较：%1" },
    { "ignored: %1", "已忽略：%1" },
    { "Delta", "差异" },
    { "shown by the final filesystem: the image's size", "最终文件系统中可见的字节：镜像的大小" },
    { "layers as stored: what a first pull transfers", "各层的存储形式：首次拉取时传输的数据" },
    { "Files", "文件" },
    { "in the final filesystem", "在最终文件系统中" },
    { "of the whole images; folders and files are those of the layers chosen",
        "针对整个镜像；目录和文件仅限所选的层" },
    { "Efficiency", "空间效率" },
    { "live / content", "有效 / 内容大小" },
    { "with or without files in them", "无论其中有无文件" },
    { "Transfer", "传输" },
    { "%1 in %2 that both have", "双方共有 %2，共 %1" },
    { "Pull B, having A", "已有 A，拉取 B" },
    { "Pull A, having B", "已有 B，拉取 A" },
    { "Store both", "同时存储两者" },
    { "of %1", "共 %1" },
    { "in a registry or on a node", "在镜像仓库或节点上" },
    { "some of these sizes or digests are only claimed, not checked", "部分大小或摘要仅为声明值，未经校验" },
    { "State", "状态" },
    { "Blob A", "数据块 A" },
    { "Blob B", "数据块 B" },
    { "shared", "共享" },
    { "shared, packed anew", "共享，重新打包" },
    { "same files", "文件相同" },
    { "changed", "已修改" },
    { "only in A", "仅在 A" },
    { "only in B", "仅在 B" },
    { "%1, moved", "%1，已移动" },
    { "%1 shared", "%1 层共享" },
    { "%1 with the same files", "%1 层文件相同" },
    { "%1 changed", "%1 层已修改" },
    { "%1 added", "%1 层新增" },
    { "%1 removed", "%1 层移除" },
    { "Folders that grew or shrank", "变大或变小的目录" },
    { "Largest changes", "最大的变化" },
    { "Changes", "变化" },
    { "More changes", "更多变化" },
    { "folders only", "仅目录" },
    { "files: %1", "文件：%1" },
    { "same", "相同" },
    { "added", "新增" },
    { "removed", "移除" },
    { "metadata", "仅属性" },
    { "other type", "类型改变" },
    { "moved", "已移动" },
    { "ignored", "已忽略" },
    { "content", "内容" },
    { "mode", "权限" },
    { "owner", "所有者" },
    { "mtime", "修改时间" },
    { "xattr", "扩展属性" },
    { "target", "链接目标" },
    { "type", "类型" },
    { "Moved", "已移动" },
    { "the same content at another path", "内容相同，路径不同" },
    { "From", "原路径" },
    { "To", "新路径" },
    { "Field", "字段" },
    { " layer %1", " 第 %1 层" },
    { " layers %1 to %2", " 第 %1 至 %2 层" },
    { " up to layer %1", " 截至第 %1 层" },
    // Trees
    { "%1: what layer %2 stores and removes", "%1：第 %2 层存储和移除的内容" },
    { "%1: filesystem after layer %2", "%1：第 %2 层之后的文件系统" },
    { "%1: final filesystem", "%1：最终文件系统" },
    { "%1 added, %2 changed, %3 removed", "新增 %1，修改 %2，移除 %3" },
    { "%1 of lower layers made dead", "使下层 %1 失效" },
    { "(+ added, ~ changed, m metadata, t type, - removed)",
        "（+ 新增，~ 修改，m 仅属性，t 类型改变，- 移除）" },
    { "Damaged: part of the image could not be read.", "已损坏：镜像的一部分无法读取。" },
    { "%1 more are stored under paths that cannot be placed in a tree",
        "另有 %1 存储于无法放入目录树的路径下" },
    { "(%1 more not listed)", "（另有 %1 项未列出）" },
    { "(level %1) ", "（第 %1 级）" },
    { "Mode", "权限" },
    { "Owner", "所有者" },
    // Pictures
    { "Treemap of the final filesystem", "最终文件系统的矩形树图" },
    { "Treemap of the files, coloured by type", "文件的矩形树图，按类型着色" },
    { "Difference treemap", "差异矩形树图" },
    { "Treemap of what differs, area by bytes", "差异的矩形树图，面积表示字节数" },
    { "nothing to draw", "没有可绘制的内容" },
    { "grows", "变大" },
    { "shrinks", "变小" },
    { "Native code", "原生代码" },
    { "Source maps", "源码映射" },
    { "Build cache", "构建缓存" },
    { "Scripts", "脚本" },
    { "Types and headers", "类型与头文件" },
    { "Archives and fonts", "归档与字体" },
    { "Other code", "其他代码" },
    { "Documents", "文档" },
    { "Pictures", "图片" },
    { "Other", "其他" },
    // Warnings
    { "Warnings", "警告" },
    { "%1 of damage", "%1 处损坏" },
    { "%1 warning", "%1 条警告" },
    { "%1 warnings", "%1 条警告" },
    { "%1 note", "%1 条提示" },
    { "%1 notes", "%1 条提示" },
    { "damage", "损坏" },
    { "warning", "警告" },
    { "note", "提示" },
    { "image-chosen", "已选择镜像" },
    { "archive-damaged", "归档文件已损坏" },
    { "layout-missing", "缺少 oci-layout" },
    { "manifest-incomplete", "清单不完整" },
    { "config-unreadable", "配置无法读取" },
    { "config-field-invalid", "配置字段无效" },
    { "history-mismatch", "构建历史不符" },
    { "layer-count-mismatch", "层数不符" },
    { "blob-missing", "数据块缺失" },
    { "blob-not-in-archive", "数据块不在归档文件中" },
    { "blob-size-mismatch", "数据块大小不符" },
    { "digest-mismatch", "摘要不符" },
    { "digest-unsupported", "摘要算法不受支持" },
    { "diff-id-mismatch", "diff_id 不符" },
    { "media-type-mismatch", "媒体类型不符" },
    { "layer-encrypted", "层已加密" },
    { "layer-not-tar", "层不是 tar" },
    { "layer-damaged", "层已损坏" },
    { "limit-exceeded", "超出限制" },
    { "entry-unusable", "条目无法使用" },
    { "entry-unreachable", "条目无法到达" },
    { "hard-link-unresolved", "硬链接目标不存在" },
    { "duplicate-entry", "重复条目" },
    { "whiteout-of-nothing", "删除标记没有对象" },
    { "whiteout-odd", "异常的删除标记" },
    { "name-not-utf8", "名称不是 UTF-8" },
    { "not-an-image", "不是镜像" },
    { "not-compared", "未比较" },
    { "layer %1", "第 %1 层" },
    { "is not there, so that what it holds counts as absent", "缺失，其内容按不存在计算" },
    { "could not be read to its end, so that what it holds may count as absent",
        "未能读到末尾，其内容可能按不存在计算" },
});

/// A phrase by its English text. Naming one that is not in the list does not compile.
class ReportPhrase {
public:
    // Phrases are written where they are said.
    // NOLINTNEXTLINE(google-explicit-constructor)
    consteval ReportPhrase(const char* english)
        : m_index(indexOf(english))
    {
    }
    /// For names of values that are known only when the program runs; such a name is in the list, else it is said as it is.
    [[nodiscard]] static std::string_view named(std::string_view english, Language language);

    [[nodiscard]] std::string_view in(Language language) const
    {
        return language == Language::English ? phrasePairs[m_index].english : phrasePairs[m_index].chinese;
    }

private:
    static consteval size_t indexOf(std::string_view english)
    {
        for (size_t i = 0; i < phrasePairs.size(); ++i) {
            if (phrasePairs[i].english == english)
                return i;
        }
        throw "this phrase has no translation"; // NOLINT: ends the compilation
    }

    size_t m_index;
};

/// Says phrases in one language.
class Say {
public:
    explicit Say(Language language)
        : m_language(language)
    {
    }
    [[nodiscard]] Language language() const { return m_language; }

    [[nodiscard]] std::string operator()(ReportPhrase phrase, std::string_view first = {},
        std::string_view second = {}, std::string_view third = {}) const;
    /// "1 layer", "1,234 layers".
    [[nodiscard]] std::string counted(uint64_t count, ReportPhrase one, ReportPhrase many) const;
    [[nodiscard]] std::string named(std::string_view name) const
    {
        return std::string(ReportPhrase::named(name, m_language));
    }
    /// Appends `item` to a list that is separated as sentences do it.
    void append(std::string& list, std::string_view item, ReportPhrase separator = ", ") const;

private:
    Language m_language;
};

} // namespace layerscope
