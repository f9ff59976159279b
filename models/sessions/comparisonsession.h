// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "diff/changedfile.h"
#include "hub/hubcontext.h"
#include "hub/types/reporef.h"
#include "sessions/loadable.h"

#include <QObject>

namespace hs::models {

/// What is compared: a revision with another one of the same or of another repository, or a commit with its parent.
struct ComparedSides
{
    hub::RepoRef head;                ///< the newer side
    std::optional<hub::RepoRef> base; ///< nothing: the parent of `head`, which is a commit then
    friend bool operator==(const ComparedSides &, const ComparedSides &) = default;
};

/// The files in which two sides differ.
struct ChangeList
{
    QList<diff::ChangedFile> files;   ///< by path
    std::optional<hub::RepoRef> base; ///< nothing: there is no older side (a first commit)
    bool isParent = false;            ///< asked for the parent, and `base` has what the Hub says was there before
    int dropped = 0;                  ///< lines of the Hub's answer that could not be read
};

/// The files that changed between two sides, at first without counts of lines; those follow for texts where the Hub
/// compares by itself. One comparison at a time; contents are FileComparison's.
///
/// The Hub lists no parents. It compares a commit with its parent and names the contents of both; the older side is the
/// next commit of the list that has these very contents, so what is shown is what changed even if that commit is not
/// the parent itself.
class ComparisonSession : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostEntries = 100'000; ///< of a tree, where whole trees are compared

    using QObject::QObject;

    /// The same sides again do nothing.
    void open(hub::HubContextPtr hub, const ComparedSides &sides);
    void close();
    void retry();
    void stop();

    [[nodiscard]] const ComparedSides &sides() const { return m_sides; }
    [[nodiscard]] const Loadable<ChangeList> &changes() const { return m_changes; }

Q_SIGNALS:
    void changed();
    /// Lines of some files were counted; nothing else changed.
    void counted();

private:
    void takeCounts(const QHash<QString, diff::LineCounts> &counts);
    void countLines();

    hub::HubContextPtr m_hub;
    ComparedSides m_sides;
    Loadable<ChangeList> m_changes;
    base::AsyncScope m_scope;
};

/// The coroutine behind it.
[[nodiscard]] QCoro::Task<base::Result<ChangeList>> fetchChangeList(hub::HubContextPtr hub, ComparedSides sides,
                                                                    std::stop_token stop);

} // namespace hs::models
