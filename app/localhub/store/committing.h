// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/lfsrules.h"
#include "localhub/git/stagedtree.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// Turns commit requests into git objects: decides what becomes an LFS object, sends every one of them to LFS in
/// .gitattributes too, moves the branch. Holds the attributes between commits, so that a long history is written fast.
/// One repository, one thread.
class CommitWriter
{
public:
    CommitWriter(GitWriter writer, const LfsStore &lfs, RepoKind kind)
        : m_writer(std::move(writer))
        , m_lfs(lfs)
        , m_kind(kind)
    {}

    /// Writes the commit on top of `parent` ("" for the first) and remembers where its branch and tags belong.
    [[nodiscard]] Outcome<QString> write(const CommitRequest &request, const QString &parent,
                                         const QByteArray &attributes);
    /// Brings objects to disk and then moves every remembered reference.
    [[nodiscard]] Outcome<void> publish();

    /// The text of .gitattributes as the last write() left it.
    [[nodiscard]] const QByteArray &attributes() const { return m_attributes; }
    /// SHA-256 and size of the large files written so far.
    [[nodiscard]] const QList<std::pair<QString, qint64>> &lfsObjects() const { return m_lfsObjects; }

private:
    struct Move
    {
        QString ref;
        QString target;
        std::optional<QString> expected;
    };

    [[nodiscard]] Outcome<void> stage(StagedTree &tree, const FileChange &change);
    [[nodiscard]] Outcome<void> stageFile(StagedTree &tree, const FileChange &change);
    [[nodiscard]] Outcome<void> stageMove(StagedTree &tree, const FileChange &change);
    void stageLarge(StagedTree &tree, const QString &path, const LfsObject &object);
    void stageAttributes(StagedTree &tree);

    void setAttributes(const QByteArray &attributes);

    GitWriter m_writer;
    const LfsStore &m_lfs;
    RepoKind m_kind;
    QByteArray m_attributes;
    LfsRules m_rules{{}};    ///< of m_attributes
    QStringList m_uncovered; ///< large files of the commit in hand that m_rules does not send to LFS
    QList<std::pair<QString, qint64>> m_lfsObjects;
    QList<Move> m_moves;
};

/// "refs/heads/…" of a branch name; names that are full references already stay.
[[nodiscard]] QString branchRef(const QString &branch);

} // namespace hs::localhub
