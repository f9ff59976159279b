// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace hs::localhub::test {

/// What a run of git said.
struct GitRun
{
    int code = -1;
    QString text; ///< both outputs, in the order they came

    [[nodiscard]] bool isGood() const { return code == 0; }
};

/// The real git program as a person uses it, without that person's settings. Its folder is its home.
class GitClient
{
public:
    /// `arguments` after "git"; `folder` is below this client's own.
    [[nodiscard]] GitRun run(const QStringList &arguments, const QString &folder = {}) const;
    /// run(), and its output without the last line break when it went well.
    [[nodiscard]] QString ask(const QStringList &arguments, const QString &folder) const;
    /// Answers git's question for a name and a password with this token from now on; none when empty.
    void answerWith(const QString &token) { m_token = token; }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &content) const;
    /// Writes a file of a clone and commits it.
    [[nodiscard]] GitRun commit(const QString &clone, const QString &file, const QByteArray &content) const;

private:
    QTemporaryDir m_folder;
    QString m_token;
};

/// False where git is not installed; the test then skips.
[[nodiscard]] bool hasGit();

} // namespace hs::localhub::test
