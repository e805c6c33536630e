// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"

#include <CLI/App.hpp>

#include <cstddef>
#include <optional>
#include <string>

/// What the options of several commands are made of.

namespace layerscope::cli {

/// A number without sign that fits; read as text because "-1" must not become a large number.
[[nodiscard]] CLI::Validator count();
/// What count() has let pass; nothing for an option that was not given.
[[nodiscard]] std::optional<size_t> number(const std::string& checked);

/// --image and --platform, their names followed by `suffix`.
void addSelectors(CLI::App& app, ImageSelector& selector, const std::string& suffix = {});

/// --layer and --up-to, their names followed by `suffix`.
class ScopeOptions {
public:
    void add(CLI::App& app, const std::string& suffix = {});
    void finish(ImageArgument& image) const;

private:
    std::string m_layer;
    std::string m_upTo;
};

} // namespace layerscope::cli
