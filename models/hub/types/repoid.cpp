// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/types/repoid.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

constexpr qsizetype kLongestName = 96;

bool isWordCharacter(QChar c)
{
    // The server's classes are ASCII; the ids of all repositories are.
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

bool isSegment(QStringView text)
{
    if (text.isEmpty() || text.size() > kLongestName)
        return false;
    if (!isWordCharacter(text.front()) || !isWordCharacter(text.back()))
        return false;
    return std::ranges::all_of(text, [](QChar c) { return isWordCharacter(c) || c == u'-' || c == u'.'; });
}

} // namespace

std::optional<RepoId> RepoId::parse(QStringView text)
{
    if (text.contains("--"_L1) || text.contains(".."_L1) || text.endsWith(".git"_L1))
        return std::nullopt;
    const qsizetype slash = text.indexOf(u'/');
    if (slash >= 0 && !isSegment(text.first(slash)))
        return std::nullopt;
    if (!isSegment(text.sliced(slash + 1)))
        return std::nullopt;
    return RepoId(text.toString());
}

QString RepoId::owner() const
{
    const qsizetype slash = m_text.indexOf(u'/');
    return slash < 0 ? QString() : m_text.first(slash);
}

QString RepoId::name() const
{
    return m_text.sliced(m_text.indexOf(u'/') + 1);
}

} // namespace hs::hub
