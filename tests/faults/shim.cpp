// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// Loaded before the C library into a program under test: something goes wrong at the n-th read of one file, or at a
// write after so many bytes. What and where is said by the environment:
//
//     LAYERSCOPE_FAULT_FILE    the file whose reads count
//     LAYERSCOPE_FAULT         eio, short, interrupt, truncate, scribble, vanish, stop
//     LAYERSCOPE_FAULT_AT      count of reads before it happens
//     LAYERSCOPE_FAULT_ROOM    bytes that regular files take in all before the disk is full
//     LAYERSCOPE_FAULT_COUNT   a file that is given the count of reads at the end

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using Read = ssize_t (*)(int, void*, size_t);
using Pread = ssize_t (*)(int, void*, size_t, off_t);
using Write = ssize_t (*)(int, const void*, size_t);

template <typename Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string_view setting(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

long numberOf(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? -1 : std::atol(value);
}

std::atomic<long> reads = 0;

bool isTheFile(int descriptor)
{
    const char* path = std::getenv("LAYERSCOPE_FAULT_FILE");
    struct stat wanted { };
    struct stat opened { };
    return path != nullptr && fstat(descriptor, &opened) == 0 && stat(path, &wanted) == 0
        && wanted.st_dev == opened.st_dev && wanted.st_ino == opened.st_ino;
}

/// Bytes in the middle of the file become others, as when a tool writes into it.
void scribble(const char* path)
{
    const int descriptor = open(path, O_WRONLY | O_CLOEXEC);
    struct stat info { };
    fstat(descriptor, &info);
    const std::array<char, 64> noise { 'n', 'o', 'i', 's', 'e' };
    for (off_t at = 0; at < info.st_size; at += 4096) {
        if (pwrite(descriptor, noise.data(), noise.size(), at) < 0)
            break;
    }
    close(descriptor);
}

enum class Then { Read, Fail, ReadOne };

/// What this read of the file has to do.
Then meet(int descriptor)
{
    const std::string_view fault = setting("LAYERSCOPE_FAULT");
    const long before = isTheFile(descriptor) ? reads++ : -1;
    if (before < 0 || fault.empty())
        return Then::Read;
    if (fault == "short")
        return Then::ReadOne;
    const bool isNow = before == numberOf("LAYERSCOPE_FAULT_AT");
    const char* path = std::getenv("LAYERSCOPE_FAULT_FILE");
    if (fault == "interrupt" && (before % 2) == 0) {
        errno = EINTR;
        return Then::Fail;
    }
    if (fault == "eio" && isNow) {
        errno = EIO;
        return Then::Fail;
    }
    if (fault == "truncate" && isNow && truncate(path, 1000) != 0)
        std::abort();
    if (fault == "scribble" && isNow)
        scribble(path);
    if (fault == "vanish" && isNow)
        unlink(path);
    if (fault == "stop" && isNow)
        raise(SIGINT);
    return Then::Read;
}

std::atomic<long> room = numberOf("LAYERSCOPE_FAULT_ROOM");

__attribute__((destructor)) void tellCount()
{
    const char* path = std::getenv("LAYERSCOPE_FAULT_COUNT");
    if (path == nullptr)
        return;
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    dprintf(descriptor, "%ld", reads.load());
    close(descriptor);
}

} // namespace

extern "C" {

ssize_t read(int descriptor, void* buffer, size_t count)
{
    static const auto real = next<Read>("read");
    const Then then = meet(descriptor);
    return then == Then::Fail ? -1 : real(descriptor, buffer, then == Then::ReadOne && count > 7 ? 7 : count);
}

ssize_t pread(int descriptor, void* buffer, size_t count, off_t offset)
{
    static const auto real = next<Pread>("pread");
    const Then then = meet(descriptor);
    return then == Then::Fail
        ? -1
        : real(descriptor, buffer, then == Then::ReadOne && count > 7 ? 7 : count, offset);
}

ssize_t pread64(int descriptor, void* buffer, size_t count, off_t offset)
{
    return pread(descriptor, buffer, count, offset);
}

ssize_t write(int descriptor, const void* buffer, size_t count)
{
    static const auto real = next<Write>("write");
    struct stat info { };
    if (std::getenv("LAYERSCOPE_FAULT_ROOM") != nullptr && fstat(descriptor, &info) == 0
        && S_ISREG(info.st_mode) && descriptor > STDERR_FILENO) {
        if (room <= 0) {
            errno = ENOSPC;
            return -1;
        }
        // As a file system does: what fits is written, and only the next write fails.
        count = static_cast<size_t>(room) < count ? static_cast<size_t>(room) : count;
        room -= static_cast<long>(count);
    }
    return real(descriptor, buffer, count);
}
}
