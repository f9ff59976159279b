// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gitclient.h"
#include "hubkit.h"

namespace hs::localhub::test {

/// The acme hub, and somebody with git and clones of its repositories. Alice's token answers git's questions at first.
class GitPlace
{
public:
    GitPlace();

    [[nodiscard]] Hub &hub() { return m_hub; }
    [[nodiscard]] GitClient &git() { return m_git; }

    [[nodiscard]] QString address(const QString &path) const { return m_hub.url(u'/' + path).toString(); }
    [[nodiscard]] GitRun clone(const QString &path, const QString &folder = QStringLiteral("clone")) const;
    [[nodiscard]] GitRun commit(const QString &file, const QByteArray &content,
                                const QString &folder = QStringLiteral("clone")) const;
    [[nodiscard]] GitRun push(const QStringList &what = {QStringLiteral("main")},
                              const QString &folder = QStringLiteral("clone")) const;
    /// Of the clone.
    [[nodiscard]] QString head(const QString &folder = QStringLiteral("clone")) const;

    [[nodiscard]] RepoRow repo(const QString &name, RepoKind kind = RepoKind::Model);
    /// The commit of a reference of a model on the hub; empty when there is none.
    [[nodiscard]] QString refAt(const QString &name, const QString &ref);
    /// Sends a push to acme/tiny that no git would send.
    [[nodiscard]] Reply postPush(const QByteArray &body, const char *token = "hf_alice");
    /// What is wrong: traces of a push beside the repositories, or something that git finds in this one.
    [[nodiscard]] QString mess(const RepoRow &row);

private:
    Hub m_hub;
    GitClient m_git;
};

/// A pack without objects.
[[nodiscard]] QByteArray emptyPack();

} // namespace hs::localhub::test
