// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubclient.h"
#include "testkit/localhubprocess.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace hs::test {

/// A history for `git fast-import`: real commits, as many as wanted in a moment. Marks count from 1; each commit is an
/// hour younger than the one before.
class GitScript
{
public:
    struct Step
    {
        QString branch = QStringLiteral("main");
        QString title;
        QHash<QString, QByteArray> put;
        QStringList remove;
        int from = 0;  ///< mark of the parent; 0: the branch as it stands
        int merge = 0; ///< mark of a second parent
        QString author = QStringLiteral("ada");
    };

    /// The mark of the new commit.
    int commit(const Step &step);
    void tag(const QString &name, int mark);
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
    int m_mark = 0;
    qint64 m_when = 1'767'225'600; ///< 1 January 2026
};

/// The real local hub with one model, own/history, that a script made; its pull requests are branches "pr/N" of the
/// script.
class HistoryHub
{
public:
    /// False with errorText() set.
    [[nodiscard]] bool start(const GitScript &script);
    [[nodiscard]] QString errorText() const { return m_errorText; }

    [[nodiscard]] hub::HubClient &client() const { return *m_client; }
    [[nodiscard]] hub::RepoRef repo(const QString &revision = QStringLiteral("main")) const;
    /// The whole id of anything git knows: "main", "main~2", "refs/tags/v1".
    [[nodiscard]] QString oid(const QString &revision) const;
    [[nodiscard]] hub::RepoRef at(const QString &revision) const { return repo(oid(revision)); }

private:
    [[nodiscard]] bool git(const QString &folder, const QStringList &arguments, const QByteArray &input = {},
                           QByteArray *output = nullptr) const;
    [[nodiscard]] bool makePullRequests();

    QTemporaryDir m_folder;
    mutable QString m_errorText;
    testkit::LocalHubProcess m_hub;
    std::unique_ptr<hub::HubClient> m_client;
};

} // namespace hs::test
