// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/openfolder.h"

#include <climits>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace hs::library {

namespace {

/// The kind of an entry from what the folder itself says, where the file system says it.
mode_t modeOf(const dirent *entry)
{
    switch (entry->d_type) {
    case DT_REG:
        return S_IFREG;
    case DT_DIR:
        return S_IFDIR;
    case DT_LNK:
        return S_IFLNK;
    case DT_UNKNOWN:
        return 0;
    default:
        return S_IFIFO; // nothing that anybody keeps in a cache
    }
}

} // namespace

OpenFolder::OpenFolder(DIR *folder)
    : m_folder(folder)
{}

OpenFolder::OpenFolder(OpenFolder &&other) noexcept
    : m_folder(std::exchange(other.m_folder, nullptr))
{}

OpenFolder::~OpenFolder()
{
    if (m_folder)
        ::closedir(m_folder);
}

std::optional<OpenFolder> OpenFolder::open(int parent, const QByteArray &name)
{
    const int handle = ::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return std::nullopt;
    DIR *folder = ::fdopendir(handle);
    if (!folder) {
        ::close(handle);
        return std::nullopt;
    }
    return OpenFolder(folder);
}

int OpenFolder::handle() const
{
    return ::dirfd(m_folder);
}

std::optional<struct stat> OpenFolder::facts() const
{
    struct stat facts = {};
    return ::fstat(handle(), &facts) == 0 ? std::optional(facts) : std::nullopt;
}

std::optional<struct stat> OpenFolder::factsOf(const QByteArray &name) const
{
    struct stat facts = {};
    return ::fstatat(handle(), name.constData(), &facts, 0) == 0 ? std::optional(facts) : std::nullopt;
}

std::optional<struct stat> OpenFolder::factsOfLink(const QByteArray &name) const
{
    struct stat facts = {};
    const int done = ::fstatat(handle(), name.constData(), &facts, AT_SYMLINK_NOFOLLOW);
    return done == 0 ? std::optional(facts) : std::nullopt;
}

QByteArray OpenFolder::linkTarget(const QByteArray &name) const
{
    char target[PATH_MAX];
    const ssize_t size = ::readlinkat(handle(), name.constData(), target, sizeof(target));
    return size > 0 ? QByteArray(target, size) : QByteArray();
}

bool OpenFolder::visitEntries(const std::function<bool(const QByteArray &, mode_t)> &visit) const
{
    ::rewinddir(m_folder);
    while (const dirent *entry = ::readdir(m_folder)) {
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        mode_t mode = modeOf(entry);
        if (mode == 0) {
            const auto facts = factsOfLink(name);
            if (!facts)
                continue; // gone meanwhile
            mode = facts->st_mode & S_IFMT;
        }
        if (!visit(name, mode))
            return false;
    }
    return true;
}

} // namespace hs::library
