// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gitclient.h"
#include "plainhttp.h"

#include <QMap>
#include <QSet>

#include <atomic>
#include <random>

namespace hs::localhub::test {

/// What one account should find on the hub: its repositories with the files of main and the names of branches.
struct KillRepo
{
    QMap<QString, QByteArray> files; ///< without .gitattributes, which the hub keeps itself
    QSet<QString> branches;
    QSet<QString> tags;
    int pulls = 0; ///< pull requests, numbered from 1

    bool operator==(const KillRepo &) const = default;
};
using KillState = QMap<QString, KillRepo>;

/// Somebody who writes to the hub without a pause, and knows at any time what must be there: everything that was
/// answered, and of the one thing that was not, all or nothing. One thread.
class KillWorker
{
public:
    /// `seed` decides all that it does.
    KillWorker(QString account, quint32 seed);

    /// Writes until the hub is gone; counts what it starts. An answer that is not as it should be ends it too, see
    /// trouble().
    void writeUntilKilled(const QUrl &hub, std::atomic<int> &started);
    /// Compares with the hub, after its restart: what is wrong, or nothing. From then on the hub's word counts.
    [[nodiscard]] QString compare(const QUrl &hub);

    [[nodiscard]] const QString &account() const { return m_account; }
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] int answered() const { return m_answered; }
    /// How often the thing that was not answered was there, and how often it was not.
    [[nodiscard]] int found() const { return m_found; }
    [[nodiscard]] int lost() const { return m_lost; }

private:
    using Act = bool (KillWorker::*)();
    [[nodiscard]] bool create();
    [[nodiscard]] bool commit();
    [[nodiscard]] bool push();
    [[nodiscard]] bool makeBranch();
    [[nodiscard]] bool removeBranch();
    [[nodiscard]] bool makeTag();
    [[nodiscard]] bool openPullRequest();
    [[nodiscard]] bool squash();
    [[nodiscard]] bool move();
    [[nodiscard]] bool remove();

    [[nodiscard]] int below(int end) { return static_cast<int>(m_random() % static_cast<quint32>(end)); }
    [[nodiscard]] QString anyRepo();
    [[nodiscard]] QByteArray bytes(int least, int most);
    [[nodiscard]] bool uploadLarge(const QString &repo, const QByteArray &content);
    /// The request that makes `m_next` true; false when there was no answer.
    [[nodiscard]] bool settle(const Reply &reply, const char *what);
    [[nodiscard]] QString observe(KillState &state) const;
    [[nodiscard]] QString observeRepo(const QString &name, KillRepo &repo) const;
    [[nodiscard]] QString api(const QString &repo) const
    {
        return QStringLiteral("/api/models/") + m_account + u'/' + repo;
    }

    static QString text(const KillState &state);

    QString m_account;
    std::mt19937 m_random;
    QUrl m_hub;
    KillState m_now;
    KillState m_next; ///< when the request in hand is done
    int m_number = 0; ///< of repositories, files, branches: no name is used twice
    int m_answered = 0;
    int m_found = 0;
    int m_lost = 0;
    QString m_trouble;
    GitClient m_git;
};

} // namespace hs::localhub::test
