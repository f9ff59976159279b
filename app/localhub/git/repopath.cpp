// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/repopath.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// HFS+ leaves these out when it compares names.
bool isIgnoredOnHfs(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x200C && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x206A && code <= 0x206F) || code == 0xFEFF;
}

bool isDotGitOnHfs(QString name)
{
    name.removeIf(&isIgnoredOnHfs);
    return name.compare(".git"_L1, Qt::CaseInsensitive) == 0;
}

/// NTFS drops blanks and dots at the end, reads what follows a colon as the name of a stream, and knows ".git" by its
/// short name too.
bool isDotGitOnNtfs(QStringView name)
{
    if (const qsizetype colon = name.indexOf(u':'); colon >= 0)
        name = name.first(colon);
    while (name.endsWith(u' ') || name.endsWith(u'.'))
        name.chop(1);
    return name.compare(".git"_L1, Qt::CaseInsensitive) == 0 || name.compare("git~1"_L1, Qt::CaseInsensitive) == 0;
}

bool isDotGit(const QString &part)
{
    const QStringList names = part.split(u'\\'); // which parts names on Windows
    return isDotGitOnHfs(part) || std::ranges::any_of(names, [](const QString &name) { return isDotGitOnNtfs(name); });
}

} // namespace

bool isRepoPath(const QString &path)
{
    constexpr qsizetype kLongestPath = 1024;
    if (path.isEmpty() || path.size() > kLongestPath || path.contains(QChar(u'\0')))
        return false;
    return std::ranges::none_of(
        path.split(u'/'), [](const QString &part) { return part.isEmpty() || part == "."_L1 || part == ".."_L1; });
}

bool isSafeRepoPath(const QString &path)
{
    return isRepoPath(path) && std::ranges::none_of(path.split(u'/'), &isDotGit);
}

} // namespace hs::localhub
