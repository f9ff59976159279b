// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/ignorerules.h"

#include <ranges>

namespace hs::localhub {
namespace {

/// Without spaces at its end, unless a backslash holds them.
QString withoutEndSpaces(QString line)
{
    if (line.endsWith(u'\r'))
        line.chop(1);
    while (line.endsWith(u' ') && !line.endsWith(QLatin1StringView("\\ ")))
        line.chop(1);
    return line;
}

} // namespace

IgnoreRules::IgnoreRules(const QByteArray &gitignore)
{
    for (const QByteArray &raw : gitignore.split('\n')) {
        QString line = withoutEndSpaces(QString::fromUtf8(raw));
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const bool isNegated = line.startsWith(u'!');
        if (isNegated)
            line.removeFirst();
        m_rules.append({PathPattern(line), isNegated});
    }
}

bool IgnoreRules::isNamed(QStringView path, bool isFolder) const
{
    for (const Rule &rule : std::views::reverse(m_rules)) {
        if (rule.pattern.matches(path, isFolder))
            return !rule.isNegated;
    }
    return false;
}

bool IgnoreRules::isIgnored(const QString &path) const
{
    if (m_rules.isEmpty())
        return false;
    // Below an ignored folder nothing can be taken back.
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        if (isNamed(QStringView(path).first(slash), true))
            return true;
    }
    return isNamed(path, false);
}

} // namespace hs::localhub
