// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/pathpattern.h"

#include <QByteArray>
#include <QList>

namespace hs::localhub {

/// What the .gitignore file at the root of a repository leaves out (gitignore(5)).
class IgnoreRules
{
public:
    explicit IgnoreRules(const QByteArray &gitignore);

    /// True for a file that a rule names and no later one takes back, and for all below such a folder.
    [[nodiscard]] bool isIgnored(const QString &path) const;

private:
    struct Rule
    {
        PathPattern pattern;
        bool isNegated;
    };

    [[nodiscard]] bool isNamed(QStringView path, bool isFolder) const;

    QList<Rule> m_rules;
};

} // namespace hs::localhub
