// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/words.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    struct Pair {
        std::string_view english;
        std::string_view chinese;
    };

} // namespace

std::string_view word(Word which, Language language)
{
    constexpr std::array<Pair, 25> words { {
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
        { ".", "。" },
    } };
    const Pair& pair = words[static_cast<size_t>(which)];
    return language == Language::English ? pair.english : pair.chinese;
}

std::string phrase(Phrase which, Language language, std::string_view first, std::string_view second)
{
    constexpr std::array<Pair, 29> phrases { {
        { "%1 was never measured", "尚未测量（%1）" },
        { "was never imported", "尚未导入" },
        { "the image %1 cannot be used: %2", "镜像 %1 无法使用：%2" },
        { "no image is named", "未指定镜像" },
        { "the value stands as it was measured", "沿用当时测得的值" },
        { "was measured from %1, the image is %2 now; refresh it", "测自 %1，而镜像现在是 %2；请刷新" },
        { "an unknown image", "未知镜像" },
        { "\"%1\" cannot be understood as a %2", "“%1”无法理解为%2" },
        { "\"%1\" cannot be understood", "“%1”无法理解" },
        { "\"%1\" cannot be compared with \"%2\"", "“%1”无法与“%2”比较" },
        { "%1 (baseline)", "%1（基准）" },
        { "Each group is scaled to its own maximum", "每组按自身最大值缩放" },
        { "All bars of a chart have one scale", "同一张图的条形按同一比例" },
        { "metrics in words are not drawn", "文字类指标不画图" },
        { "rows with values below 0 are not drawn", "含负值的行不画图" },
        { "outlined: somewhere in this range", "描边部分为取值区间" },
        { "arrow: this or more", "箭头表示至少这么多" },
        { "%1 more rows are not drawn", "另有 %1 行未画出" },
        { "Bar chart: %1", "条形图：%1" },
        { "Stage chain: %1", "阶段链：%1" },
        { "from %1", "自 %1" },
        { "has to be %1, is %2", "应为：%1；实为：%2" },
        { "\"%1\" is none of %2", "“%1”不是以下任何一项：%2" },
        { "%1 needs a path", "%1 需要路径" },
        { "is missing", "缺失" },
        { "\"%1\" is there twice", "“%1”重复出现" },
        { "\"%1\" is not there", "“%1”不存在" },
        { "\"%1\" is computed itself", "“%1”本身是计算得出的" },
        { "go in a circle: %1", "形成循环：%1" },
    } };
    const Pair& pair = phrases[static_cast<size_t>(which)];
    std::string_view pattern = language == Language::English ? pair.english : pair.chinese;
    std::string text;
    for (size_t at = pattern.find('%'); at != std::string_view::npos; at = pattern.find('%')) {
        text += pattern.substr(0, at);
        text += pattern[at + 1] == '1' ? first : second;
        pattern.remove_prefix(at + 2);
    }
    return text.append(pattern);
}

std::string_view shapeName(std::string_view english, Language language)
{
    constexpr std::array shapes {
        Pair { "an object", "对象" },
        Pair { "a list", "列表" },
        Pair { "a text", "文本" },
        Pair { "a number", "数字" },
        Pair { "true or false", "true 或 false" },
        Pair { "a text or a list of texts", "文本或文本列表" },
        Pair { "a text or an object", "文本或对象" },
        Pair { "a number, a text, true or false", "数字、文本、true 或 false" },
        Pair { "a text, a number, null or an object", "文本、数字、null 或对象" },
        Pair { "a whole number from 0 to 6", "0 到 6 的整数" },
        Pair { "a whole number from 1 on", "不小于 1 的整数" },
    };
    const auto* found = std::ranges::find(shapes, english, &Pair::english);
    return language == Language::English || found == shapes.end() ? english : found->chinese;
}

std::string_view dimensionName(Dimension dimension, Language language)
{
    constexpr std::array<std::string_view, 7> chinese { "文本", "数量", "大小", "时长", "百分比", "评分",
        "核数" };
    return language == Language::English ? name(dimension) : chinese[static_cast<size_t>(dimension)];
}

std::string excerpt(std::string_view utf8)
{
    constexpr size_t most = 80;
    if (utf8.size() <= most)
        return std::string(utf8);
    size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0u) == 0x80u)
        --end;
    return std::string(utf8.substr(0, end)) + "…";
}

std::string reason(const Error& error, Language language)
{
    if (language == Language::English)
        return error.detail;
    switch (error.code) {
    case ErrorCode::NotFound:
        return "没有这个文件或目录";
    case ErrorCode::Unreadable:
        return "系统不允许读取";
    case ErrorCode::Empty:
        return "内容为空";
    case ErrorCode::NoSuchImage:
        return "其中没有所要的镜像";
    case ErrorCode::NotAnImage:
        return "不是容器镜像";
    default:
        return error.detail;
    }
}

} // namespace layerscope
