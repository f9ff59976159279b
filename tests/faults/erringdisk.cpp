// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program (LD_PRELOAD), it makes the disk err: while the file that HS_ERRING_DISK names says "write" or
// "flush", that fails with EIO for files on their way (*.incomplete). Everything else goes to the system.

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

bool isOnItsWay(int file)
{
    std::array<char, 32> link{};
    std::array<char, 4096> name{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link.data(), name.data(), name.size());
    return length > 0 && std::string_view(name.data(), static_cast<size_t>(length)).ends_with(".incomplete");
}

bool isErring(int file, std::string_view call)
{
    const char *orders = std::getenv("HS_ERRING_DISK");
    const int told = orders ? ::open(orders, O_RDONLY | O_CLOEXEC) : -1;
    if (told < 0)
        return false;
    std::array<char, 16> word{};
    const ssize_t length = ::read(told, word.data(), word.size());
    ::close(told);
    return length > 0 && std::string_view(word.data(), static_cast<size_t>(length)) == call && isOnItsWay(file);
}

} // namespace

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    if (isErring(file, "write")) {
        errno = EIO;
        return -1;
    }
    return ::syscall(SYS_pwrite64, file, bytes, count, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    return pwrite64(file, bytes, count, offset);
}

int fdatasync(int file)
{
    if (isErring(file, "flush")) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fdatasync, file));
}
}
