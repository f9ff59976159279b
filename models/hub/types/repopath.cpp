// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/types/repopath.h"

#include <QString>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

constexpr qsizetype kLongestComponent = 255; // bytes, the limit of every common file system
constexpr qsizetype kLongestPath = 4096;

bool isReservedOnWindows(QStringView segment)
{
    static constexpr std::array kDevices{"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1, "conin$"_L1, "conout$"_L1};
    QStringView stem = segment;
    if (const qsizetype dot = stem.indexOf(u'.'); dot >= 0)
        stem = stem.first(dot);
    stem = stem.trimmed();
    if (std::ranges::any_of(
            kDevices, [stem](QLatin1StringView device) { return stem.compare(device, Qt::CaseInsensitive) == 0; }))
        return true;
    return stem.size() == 4 &&
           (stem.startsWith("com"_L1, Qt::CaseInsensitive) || stem.startsWith("lpt"_L1, Qt::CaseInsensitive)) &&
           stem.back() >= u'1' && stem.back() <= u'9';
}

/// What git keeps its own data in: a file there would be run as a hook or obeyed as a setting where the folder of the
/// download is a checkout. Also as file systems fold it: in any case, with characters that HFS+ leaves out, as a
/// stream of NTFS, by its short name.
bool isGitFolder(QStringView segment)
{
    QString name;
    for (const QChar c : segment) {
        if (c == u':')
            break;
        if (c.category() != QChar::Other_Format)
            name += c;
    }
    return name.compare(".git"_L1, Qt::CaseInsensitive) == 0 || name.compare("git~1"_L1, Qt::CaseInsensitive) == 0;
}

bool isSafeSegment(QStringView segment)
{
    if (segment.isEmpty() || segment == "."_L1 || segment == ".."_L1)
        return false;
    if (isGitFolder(segment))
        return false;
    if (segment.toUtf8().size() > kLongestComponent)
        return false;
    return std::ranges::none_of(segment,
                                [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f || c == u'\\'; });
}

} // namespace

bool hasReservedWindowsName(QStringView path)
{
    for (const QStringView segment : path.tokenize(u'/')) {
        if (isReservedOnWindows(segment) || segment.endsWith(u'.') || segment.endsWith(u' '))
            return true;
    }
    return false;
}

bool isSafeRepoPath(QStringView path)
{
    if (path.isEmpty() || path.size() > kLongestPath || path.startsWith(u'/'))
        return false;
    if (path.size() >= 2 && path[1] == u':' && path[0].isLetter())
        return false;
    for (const QStringView segment : path.tokenize(u'/')) {
        if (!isSafeSegment(segment))
            return false;
    }
    return !hasReservedWindowsName(path);
}

QString encodedRepoPath(QStringView path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path.toString(), "/"));
}

} // namespace hs::hub
