// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace layerscope {

/// Why an operation gave no result at all. Damage that leaves something to show is a Warning instead.
enum class ErrorCode {
    NotFound, ///< no such file or directory
    Unreadable, ///< it exists, but the system would not let us read it
    Empty, ///< zero bytes, or an archive without members
    NotAnImage, ///< readable, but nothing that describes a container image
    Damaged, ///< described an image once, but the description itself cannot be read
    Unsupported, ///< recognised, and knowingly not handled
    LimitExceeded, ///< a value of Limits was hit before anything could be shown
    NoSuchImage, ///< the selector names nothing in the archive
    InvalidArgument, ///< the caller's selector or option makes no sense
    WriteFailed, ///< output could not be written
    Cancelled, ///< the caller's stop token fired
};

/// A failure: `subject` names what it is about (a path inside the archive, a digest), `detail` says what is wrong
/// and where. Both are plain English for logs and the command line; the window translates by `code`.
struct Error {
    ErrorCode code = ErrorCode::Damaged;
    std::string subject;
    std::string detail;
};

/// Stable identifier such as "not-an-image".
[[nodiscard]] std::string_view name(ErrorCode code);

} // namespace layerscope
