// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/warning.h"
#include "core/image/image.h"
#include "core/image/usernames.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace layerscope {

class Format;

/// One line of a card: a name (may be empty), a value and how it is shown. Both are escaped and bounded.
struct Fact {
    QString name;
    QString value;
    bool monospace = false;
    bool copyable = false; ///< worth a button of its own, such as a digest
    QString whole; ///< the escaped value when `value` was cut
    [[nodiscard]] const QString& copied() const { return whole.isEmpty() ? value : whole; }
};

/// What a card of the Image view says.
struct FactCardText {
    enum Kind { Run, Environment, Network, Health, Identity, Labels, Annotations, Findings, KindCount };
    Kind kind = Run;
    std::vector<Fact> facts;
    size_t leftOut = 0; ///< facts beyond what a card shows
};

/// What is known beside the description, once the layers have been read.
struct ImageFactsContext {
    bool isRead = false; ///< the layers have been read
    std::vector<Warning> warnings {}; ///< of the analysis, else of the description
    std::shared_ptr<const UserNames> names {}; ///< of the final image; may be null
};

/// The cards of an image, in the order of FactCardText::Kind. Pure; touches nothing but its arguments, so that a worker
/// can run it: an image may bring megabytes of labels.
[[nodiscard]] std::vector<FactCardText> imageFacts(
    const ImageDescription& image, const ImageFactsContext& context, const Format& format);

/// Words as a shell would take them: those with blanks or special characters are quoted.
[[nodiscard]] std::string shellWords(const std::vector<std::string>& words);

} // namespace layerscope
