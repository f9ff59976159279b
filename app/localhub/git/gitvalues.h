// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

/// What git says about a repository, as plain values. Ids are 40 lower-case hex digits, times UTC.
namespace hs::localhub {

/// A Git LFS pointer: the file that git holds in place of a large one.
struct LfsPointer
{
    QString sha256;
    qint64 size = 0;
    qint64 pointerSize = 0;
};

struct TreeItem
{
    enum class Type { File, Directory, Other };

    Type type = Type::File;
    QString path; ///< from the root, no leading slash
    QString oid;
    qint64 size = 0; ///< of the pointer for LFS files; 0 for folders
    std::optional<LfsPointer> lfs;

    /// What a person calls the size of the file.
    [[nodiscard]] qint64 realSize() const { return lfs ? lfs->size : size; }
};

struct CommitAuthor
{
    QString name;
    QString email;
};

struct CommitItem
{
    QString id;
    QString title;
    QString message; ///< what follows the title, with its leading line breaks, as the Hub shows it
    QList<CommitAuthor> authors;
    QDateTime when;
};

struct RefItem
{
    QString name; ///< as the Hub shows it: "main", "v1.0", "parquet", "refs/pr/1"
    QString ref;  ///< "refs/heads/main"
    QString target;
};

/// Where a reference goes; an empty id stands for "is not there".
struct RefMove
{
    QString ref;  ///< "refs/heads/main"
    QString from; ///< as it stands there: of an annotated tag, the tag's own object
    QString to;
};

struct RefList
{
    QList<RefItem> branches;
    QList<RefItem> tags;
    QList<RefItem> converts;
    QList<RefItem> pullRequests;
};

} // namespace hs::localhub
