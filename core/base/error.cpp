// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"

namespace layerscope {

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::Unreadable:
        return "unreadable";
    case ErrorCode::Empty:
        return "empty";
    case ErrorCode::NotAnImage:
        return "not-an-image";
    case ErrorCode::Damaged:
        return "damaged";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::LimitExceeded:
        return "limit-exceeded";
    case ErrorCode::NoSuchImage:
        return "no-such-image";
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::WriteFailed:
        return "write-failed";
    case ErrorCode::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

} // namespace layerscope
