// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/oracle.h"

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace layerscope::fixture {

/// Random layers as a build makes them: each is the difference from the filesystem below it, each path occurs in it once,
/// parents come before children and hard links after their targets. What no tool writes is not in here, so that every
/// unpacker has to agree on the outcome.
class ChangesetGenerator {
public:
    explicit ChangesetGenerator(unsigned seed);

    /// The next layer, on top of those before it. Markers are anywhere among the members.
    [[nodiscard]] std::vector<Operation> layer();

private:
    using Kind = Operation::Kind;

    [[nodiscard]] unsigned below(unsigned limit);
    [[nodiscard]] bool chance(unsigned percent) { return below(100) < percent; }
    [[nodiscard]] std::vector<std::string> pathsOf(Kind kind) const;
    [[nodiscard]] std::string anyOf(const std::vector<std::string>& paths);
    [[nodiscard]] std::string newPath();
    [[nodiscard]] std::string somePath();
    [[nodiscard]] uint32_t mode(Kind kind);

    void remove(const std::string& path);
    [[nodiscard]] Operation someMember();
    void member(std::vector<Operation>& layer);
    void marker(std::vector<Operation>& markers);
    [[nodiscard]] bool mayBecome(const std::string& path, Kind kind) const;
    void settle(const std::string& path);
    void note(const Operation& operation);

    std::mt19937 m_random;
    struct Is {
        Kind kind = Kind::File; ///< a hard link is a file
        uint32_t mode = 0;
    };
    std::map<std::string, Is> m_paths; ///< as they are now
    std::set<std::string> m_written; ///< by this layer
    std::set<std::string> m_parents; ///< folders that this layer names something in
    size_t m_files = 0; ///< stored so far: no two have the same size
};

} // namespace layerscope::fixture
