// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/catalogue.h"

#include "core/bench/measure.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    using Group = BenchMetric::Group;
    using Source = BenchMetric::Source;
    using Needs = BenchMetric::Needs;

    constexpr BenchMetric measured(Group group, std::string_view key, Better better, Dimension dimension,
        std::string_view english, std::string_view chinese, std::string_view englishAbout,
        std::string_view chineseAbout, Needs needs = Needs::Nothing)
    {
        return { key, group, Source::Measured, better, dimension, needs, {}, {}, english, chinese,
            englishAbout, chineseAbout };
    }
    constexpr BenchMetric imported(Group group, std::string_view key, Better better, Dimension dimension,
        std::string_view from, std::string_view what, std::string_view english, std::string_view chinese,
        std::string_view englishAbout, std::string_view chineseAbout, Needs needs = Needs::Nothing)
    {
        return { key, group, Source::Imported, better, dimension, needs, from, what, english, chinese,
            englishAbout, chineseAbout };
    }
    constexpr BenchMetric entered(Group group, std::string_view key, Better better, Dimension dimension,
        std::string_view english, std::string_view chinese, std::string_view englishAbout,
        std::string_view chineseAbout)
    {
        return { key, group, Source::Entered, better, dimension, Needs::Nothing, {}, {}, english, chinese,
            englishAbout, chineseAbout };
    }

    constexpr Better lower = Better::Lower;
    constexpr Better higher = Better::Higher;
    constexpr Better neutral = Better::Neutral;

    constexpr std::array metrics {
        measured(Group::Size, "pull_size", lower, Dimension::Size, "Pull size", "拉取大小",
            "Layers as stored: what a first pull transfers.", "各层的存储形式：首次拉取时传输的数据。"),
        measured(Group::Size, "content", lower, Dimension::Size, "Content", "内容大小",
            "File bytes stored in all layers.", "所有层中存储的文件字节。"),
        measured(Group::Size, "live", lower, Dimension::Size, "Live", "有效大小",
            "What the final filesystem shows.", "最终文件系统中可见的字节。"),
        measured(Group::Size, "wasted", lower, Dimension::Size, "Wasted bytes", "浪费字节",
            "Stored, but not in the final filesystem.", "已存储，但不在最终文件系统中。"),
        measured(Group::Size, "unpacked", lower, Dimension::Size, "Unpacked", "解包大小",
            "Layers as tar streams.", "各层的 tar 流。"),
        measured(Group::Size, "duplicates", lower, Dimension::Size, "Duplicates", "重复文件",
            "Same content at several live paths.", "多个有效路径内容相同的字节。"),
        measured(Group::Size, "overhead", lower, Dimension::Size, "Tar overhead", "tar 开销",
            "Headers and padding of the layers.", "各层的头部和填充。"),
        measured(Group::Size, "path_size", lower, Dimension::Size, "Size of a path", "路径大小",
            "Files at and below a path, or of a glob, in the final filesystem.",
            "最终文件系统中某路径（或通配符）及其下文件的大小。", Needs::Path),
        measured(Group::Composition, "efficiency", higher, Dimension::Percent, "Efficiency", "空间效率",
            "Live bytes of the content.", "有效字节占内容大小的比例。"),
        measured(Group::Composition, "layers", neutral, Dimension::Count, "Layers", "层数",
            "With or without files in them.", "无论其中有无文件。"),
        measured(Group::Composition, "files", neutral, Dimension::Count, "Files", "文件数",
            "In the final filesystem.", "在最终文件系统中。"),
        measured(Group::Composition, "directories", neutral, Dimension::Count, "Folders", "目录数",
            "In the final filesystem.", "在最终文件系统中。"),
        measured(Group::Composition, "entries", neutral, Dimension::Count, "Entries", "条目数",
            "Tar members of all layers.", "所有层的 tar 条目。"),
        measured(Group::Composition, "path_files", neutral, Dimension::Count, "Files of a path", "路径文件数",
            "Files at and below a path, or of a glob, in the final filesystem.",
            "最终文件系统中某路径（或通配符）及其下的文件数。", Needs::Path),
        measured(Group::Configuration, "user", neutral, Dimension::Text, "User", "运行用户",
            "Whom the image runs as.", "镜像以何用户运行。"),
        measured(Group::Configuration, "non_root", neutral, Dimension::Text, "Runs without root",
            "非 root 运行", "Whether its user is not root.", "其用户是否不是 root。"),
        measured(Group::Configuration, "health_check", neutral, Dimension::Text, "Health check", "健康检查",
            "Whether the image has one.", "镜像是否带有健康检查。"),
        measured(Group::Configuration, "entrypoint", neutral, Dimension::Text, "Entrypoint", "入口点",
            "As the configuration has it.", "按配置所写。"),
        measured(Group::Configuration, "command", neutral, Dimension::Text, "Command", "命令",
            "As the configuration has it.", "按配置所写。"),
        measured(Group::Configuration, "ports", neutral, Dimension::Text, "Ports", "端口",
            "Ports that are exposed.", "声明的端口。"),
        measured(Group::Configuration, "working_dir", neutral, Dimension::Text, "Working folder", "工作目录",
            "As the configuration has it.", "按配置所写。"),
        measured(Group::Configuration, "platform", neutral, Dimension::Text, "Platform", "平台",
            "Operating system and processor.", "操作系统和处理器。"),
        measured(Group::Configuration, "created", neutral, Dimension::Text, "Created", "创建时间",
            "When the image says it was made.", "镜像声明的创建时间。"),
        measured(Group::Transfer, "shared", higher, Dimension::Size, "Shared with the baseline", "与基准共享",
            "Bytes of blobs that both have.", "双方共有的数据块字节。"),
        measured(Group::Transfer, "pull_bytes", lower, Dimension::Size, "Pull after the baseline",
            "增量拉取大小", "What comes over the network where the baseline is present.",
            "已有基准镜像时需要传输的数据。"),
        measured(Group::Transfer, "pull_saved", higher, Dimension::Percent, "Traffic saved", "节省流量",
            "Share of the image that is not transferred where the baseline is present.",
            "已有基准镜像时无需传输的比例。"),
        measured(Group::Transfer, "registry", lower, Dimension::Size, "Stored with the baseline",
            "与基准共同存储", "Bytes of both in a registry or on a node.",
            "两者在镜像仓库或节点上共占的字节。"),
        imported(Group::Build, "build_time", lower, Dimension::Duration, "buildkit", "time", "Build time",
            "构建时间", "From the variants' BuildKit logs; of several runs the median.",
            "取自各方案的 BuildKit 日志，多次构建取中位数。"),
        imported(Group::Build, "build_steps", neutral, Dimension::Count, "buildkit", "steps", "Build steps",
            "构建步骤数", "From the variants' BuildKit logs.", "取自各方案的 BuildKit 日志。"),
        imported(Group::Build, "build_cached", higher, Dimension::Count, "buildkit", "cached", "Cached steps",
            "缓存步骤数", "From the variants' BuildKit logs.", "取自各方案的 BuildKit 日志。"),
        imported(Group::Build, "cache_hit", higher, Dimension::Percent, "buildkit", "cache_hit",
            "Cache hit rate", "缓存命中率", "Cached steps of all steps, from the variants' BuildKit logs.",
            "缓存步骤占全部步骤的比例，取自各方案的 BuildKit 日志。"),
        entered(Group::Build, "success_rate", higher, Dimension::Percent, "Build success rate", "构建成功率",
            "Entered by hand.", "手工输入。"),
        imported(Group::Run, "start_time", lower, Dimension::Duration, "hyperfine", "time", "Start-up time",
            "启动时间", "From the variants' hyperfine results; of several runs the median.",
            "取自各方案的 hyperfine 结果，多次运行取中位数。"),
        entered(Group::Run, "memory", lower, Dimension::Size, "Memory", "内存使用", "Entered by hand.",
            "手工输入。"),
        entered(
            Group::Run, "cpu", lower, Dimension::Cores, "CPU", "CPU 使用", "Entered by hand.", "手工输入。"),
        entered(Group::Run, "security_score", higher, Dimension::Score, "Security score", "安全评分",
            "Entered by hand.", "手工输入。"),
        imported(Group::Run, "csv", neutral, Dimension::Text, "csv", "", "Column of a CSV file",
            "CSV 文件的列", "Any column, one file a run; of several runs the median.",
            "任意列，每次运行一个文件，多次运行取中位数。", Needs::Column),
    };

} // namespace

bool BenchMetric::isPair() const { return source == Source::Measured && isPairMeasure(key); }

BenchRow BenchMetric::row(Language language) const
{
    BenchRow row;
    row.name = name(language);
    row.better = better;
    if (source == Source::Measured) {
        row.measure.what = key;
    } else if (source == Source::Imported) {
        row.import.from = importFrom;
        row.import.what = importWhat;
    } else if (dimension != Dimension::Text) {
        row.kind = dimension;
    }
    return row;
}

BenchColumn BenchMetric::column(Language language) const
{
    BenchColumn column;
    column.name = name(language);
    column.better = better;
    if (source == Source::Measured)
        column.measure.what = key;
    else if (dimension != Dimension::Text)
        column.kind = dimension;
    return column;
}

std::span<const BenchMetric> benchCatalogue() { return metrics; }

const BenchMetric* findBenchMetric(std::string_view key)
{
    const auto* found = std::ranges::find(metrics, key, &BenchMetric::key);
    return found == metrics.end() ? nullptr : &*found;
}

std::string_view groupName(BenchMetric::Group group, Language language)
{
    struct Pair {
        std::string_view english;
        std::string_view chinese;
    };
    constexpr std::array<Pair, 6> names { {
        { "Size", "大小" },
        { "Composition", "构成" },
        { "Configuration", "配置" },
        { "Transfer", "传输" },
        { "Build", "构建" },
        { "Run", "运行" },
    } };
    const Pair& pair = names[static_cast<size_t>(group)];
    return language == Language::English ? pair.english : pair.chinese;
}

} // namespace layerscope
