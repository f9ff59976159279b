// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

#include <dirent.h>
#include <sys/stat.h>

namespace hs::library {

/// An open folder, read without a path lookup for each entry: a cache has a hundred thousand of them. Calls may block
/// for as long as the volume does not answer.
class OpenFolder
{
public:
    /// \param parent  a folder's handle, or AT_FDCWD; links are followed
    /// Nothing when it is absent or cannot be read; errno says why.
    [[nodiscard]] static std::optional<OpenFolder> open(int parent, const QByteArray &name);
    OpenFolder(OpenFolder &&other) noexcept;
    OpenFolder &operator=(OpenFolder &&) = delete;
    ~OpenFolder();

    [[nodiscard]] int handle() const;
    [[nodiscard]] std::optional<struct stat> facts() const;
    /// Of an entry; links are followed. Nothing when there is none behind it.
    [[nodiscard]] std::optional<struct stat> factsOf(const QByteArray &name) const;
    [[nodiscard]] std::optional<struct stat> factsOfLink(const QByteArray &name) const;
    [[nodiscard]] QByteArray linkTarget(const QByteArray &name) const;

    /// Calls `visit(name, mode)` for each entry but "." and ".."; mode is S_IFREG, S_IFDIR, S_IFLNK or another of
    /// S_IFMT. Ends early when it returns false, and is false then.
    [[nodiscard]] bool visitEntries(const std::function<bool(const QByteArray &name, mode_t mode)> &visit) const;

private:
    explicit OpenFolder(DIR *folder);
    DIR *m_folder;
};

} // namespace hs::library
