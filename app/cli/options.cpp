// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/options.h"

namespace layerscope::cli {

namespace {

    std::optional<uint32_t> layerNumber(const std::string& checked)
    {
        const std::optional<size_t> layer = number(checked);
        return layer ? std::optional(static_cast<uint32_t>(*layer)) : std::nullopt;
    }

} // namespace

CLI::Validator count()
{
    return { [](const std::string& text) {
                const bool good = !text.empty() && text.size() <= 9
                    && text.find_first_not_of("0123456789") == std::string::npos;
                return good ? std::string() : "\"" + text + "\" is not a number from 0 to 999999999";
            },
        "" };
}

std::optional<size_t> number(const std::string& checked)
{
    return checked.empty() ? std::nullopt : std::optional<size_t>(std::stoul(checked));
}

void addSelectors(CLI::App& app, ImageSelector& selector, const std::string& suffix)
{
    app.add_option("--image" + suffix, selector.image,
           "Image to show: a name, a digest (6 digits or more) or its number in `images`")
        ->type_name("REF");
    app.add_option("--platform" + suffix, selector.platform, "Platform to show: OS/ARCH[/VARIANT]")
        ->type_name("PLATFORM");
}

void ScopeOptions::add(CLI::App& app, const std::string& suffix)
{
    CLI::Option* layer
        = app.add_option("--layer" + suffix, m_layer, "What layer K stores and removes; 0 is the base")
              ->type_name("K")
              ->check(count());
    app.add_option("--up-to" + suffix, m_upTo, "The filesystem after layer K, instead of the final one")
        ->type_name("K")
        ->check(count())
        ->excludes(layer);
}

void ScopeOptions::finish(ImageArgument& image) const
{
    image.layer = layerNumber(m_layer);
    image.upTo = layerNumber(m_upTo);
}

} // namespace layerscope::cli
