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

bool isDotGit(const QString &part)
{
    const QStringList names = part.split(u'\\'); // which parts names on Windows
    return std::ranges::any_of(names, [](const QString &name) {
        const QString plain = plainName(name);
        return plain.compare(".git"_L1, Qt::CaseInsensitive) == 0 ||
               plain.compare("git~1"_L1, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString plainName(QString name)
{
    name.removeIf(&isIgnoredOnHfs);
    if (const qsizetype colon = name.indexOf(u':'); colon >= 0)
        name.truncate(colon);
    while (name.endsWith(u' ') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

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
