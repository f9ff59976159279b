// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace hs::localhub {

/// One pattern of a .gitignore or .gitattributes file at the root of a repository, as gitignore(5) has them: without a
/// "/" inside it is compared with the last part of a path, else with all of it; "*" and "?" stop at a "/", "**" does
/// not; a "/" at its end asks for a folder.
class PathPattern
{
public:
    explicit PathPattern(const QString &text);

    [[nodiscard]] bool matches(QStringView path, bool isFolder) const;

private:
    QString m_glob;
    bool m_isWholePath = false;
    bool m_isFolderOnly = false;
    bool m_isLiteral = false;    ///< no character of m_glob means anything else
    bool m_isLiteralEnd = false; ///< "*" and then literal text: by far the most frequent
};

/// Takes time in proportion to pattern and path, however many stars there are.
[[nodiscard]] bool matchesGlob(QStringView glob, QStringView path);
/// The pattern that matches exactly this path in a .gitattributes file.
[[nodiscard]] QString patternOfPath(const QString &path);

} // namespace hs::localhub
