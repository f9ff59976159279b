// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/bodyfields.h"
#include "localhub/http/contentspool.h"
#include "localhub/http/hubcontext.h"

namespace hs::localhub {

/// What the header of a commit says.
struct CommitHeader
{
    QString summary;
    QString description;
    std::optional<QString> parentCommit;
};

/// Reads the lines of a commit, or its one document, into changes (commit-upload.md §5). Contents of regular files go
/// to git at once, so that nothing large waits here: without a reference they are nobody's. Large files must have
/// arrived in the repository before. What a push would be rejected for is gathered and said at the end, all of it.
class CommitLines
{
public:
    /// `ref` is only named in complaints. All outlive this.
    CommitLines(const HubContext &hub, const RepoRow &repo, QString ref, GitWriter &git, ContentSpool &spool);

    /// One line of NDJSON; false when reading on is of no use.
    [[nodiscard]] bool takeLine(const QByteArray &json);
    /// The whole of the JSON form.
    [[nodiscard]] bool takeDocument(const QByteArray &json);
    /// Why a take…() was false.
    [[nodiscard]] const std::optional<Answer> &stopped() const { return m_refusal; }
    /// After the last line: what is wrong with the whole, if anything is.
    [[nodiscard]] std::optional<Answer> refusal() const;

    [[nodiscard]] const CommitHeader &header() const { return *m_header; }
    [[nodiscard]] const QList<FileChange> &changes() const { return m_changes; }

private:
    /// A check of one line's value, and what follows from it; the answer when it is wrong.
    using Problem = std::optional<Answer>;

    [[nodiscard]] bool refuse(Answer answer);
    [[nodiscard]] Problem take(const QString &key, BodyFields value);
    [[nodiscard]] Problem takeAll(const QString &key, const QJsonArray &values);
    [[nodiscard]] Problem takeHeader(BodyFields &value);
    [[nodiscard]] Problem takeFile(BodyFields &value);
    [[nodiscard]] Problem takeLargeFile(BodyFields &value);
    [[nodiscard]] Problem takeRemoval(BodyFields &value, FileChange::Kind kind);
    [[nodiscard]] Problem addContent(const QString &path, const QByteArray &content);
    [[nodiscard]] Problem addPointer(const QString &path, const LfsPointer &pointer);
    /// Path and old path of a line, checked; a rename's removal is added.
    [[nodiscard]] std::expected<QString, Answer> readPath(BodyFields &value, QString &oldPath);

    const HubContext &m_hub;
    const RepoRow &m_repo;
    QString m_ref;
    GitWriter &m_git;
    ContentSpool &m_spool;
    std::optional<CommitHeader> m_header;
    QList<FileChange> m_changes;
    std::optional<Answer> m_refusal;
    qint64 m_payload = 0; ///< bytes of regular files
    qint64 m_largeFiles = 0;
    qint64 m_lines = 0; ///< of changes
    QStringList m_tooLarge;
    QStringList m_binary;
    QStringList m_missing; ///< large files that are not there
};

/// Why a push is rejected, in the words of the Hub's hook, with each offending file on a line of its own.
[[nodiscard]] Answer rejectedPush(const QString &reason, const QStringList &files, const QString &ref);

} // namespace hs::localhub
