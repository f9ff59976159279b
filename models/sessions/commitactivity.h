// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/commit.h"
#include "hub/types/reporef.h"
#include "sessions/loadable.h"

#include <QDate>
#include <QObject>

namespace hs::models {

/// How much was committed in the last half year of a revision: its weeks end with that of its newest commit, so that a
/// repository that rests still shows how it was made.
struct CommitActivity
{
    static constexpr int kWeeks = 26;

    struct Week
    {
        QDate monday;
        int commits = 0;
        friend bool operator==(const Week &, const Week &) = default;
    };
    struct Author
    {
        QString name;
        int commits = 0;
        friend bool operator==(const Author &, const Author &) = default;
    };

    QList<Week> weeks;      ///< kWeeks, oldest first; empty when no commit has a date
    QList<Author> authors;  ///< of these weeks, who made most first; each author of a commit counts
    int commits = 0;        ///< of these weeks
    bool isPartial = false; ///< there are more than were read: the oldest weeks may lack some
    friend bool operator==(const CommitActivity &, const CommitActivity &) = default;
};

/// Pure; commits in any order, days are local.
[[nodiscard]] CommitActivity activityOf(const QList<hub::Commit> &commits);

/// Reads as many commits of a revision as half a year has, in the largest pages the Hub gives, at most ten.
class CommitActivitySession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void open(hub::HubContextPtr hub, const hub::RepoRef &repo);
    void close();
    [[nodiscard]] const Loadable<CommitActivity> &activity() const { return m_activity; }

Q_SIGNALS:
    void changed();

private:
    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    Loadable<CommitActivity> m_activity;
    base::AsyncScope m_scope;
};

} // namespace hs::models
