// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/words.h"

#include <array>

namespace layerscope {

std::string_view name(BenchLanguage language) { return language == BenchLanguage::English ? "en" : "zh_CN"; }

std::optional<BenchLanguage> parseBenchLanguage(std::string_view name)
{
    if (name == "en")
        return BenchLanguage::English;
    if (name == "zh_CN" || name == "zh-CN" || name == "zh")
        return BenchLanguage::Chinese;
    return std::nullopt;
}

std::string_view word(Word which, BenchLanguage language)
{
    struct Pair {
        std::string_view english;
        std::string_view chinese;
    };
    constexpr std::array<Pair, 24> words { {
        { "Metric", "指标" },
        { "Change", "改进幅度" },
        { "Service", "服务" },
        { "Stage", "阶段" },
        { "Size", "大小" },
        { "Total", "合计" },
        { "Overall", "总体" },
        { "unchanged", "保持" },
        { " to ", "至" },
        { " pp", "个百分点" },
        { "yes", "有" },
        { "no", "无" },
        { "stated", "手写" },
        { "computed", "计算结果" },
        { "Measured", "测得" },
        { "Imported", "导入" },
        { "runs", "次运行" },
        { "Problems", "问题" },
        { "Where", "位置" },
        { "What", "说明" },
        { "baseline", "基准" },
        { ", ", "，" },
        { ": ", "：" },
        { "; ", "；" },
    } };
    const Pair& pair = words[static_cast<size_t>(which)];
    return language == BenchLanguage::English ? pair.english : pair.chinese;
}

} // namespace layerscope
