// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/types/repodetails.h"
#include "hub/types/reporef.h"

#include <QObject>

namespace hs::models {

/// What of one commit's files is in the cache folder on this computer.
struct LocalFiles
{
    qint64 files = 0; ///< of this commit, whole
    qint64 bytes = 0;
    qint64 allFiles = 0;
    qint64 allBytes = 0;
    QString folder; ///< the snapshot, when there is one

    [[nodiscard]] bool isComplete() const { return allFiles > 0 && files == allFiles; }
    friend bool operator==(const LocalFiles &, const LocalFiles &) = default;
};

/// Looks into the Hugging Face cache for a repository's commit, on a worker, whenever it is told to. Reads only.
class LocalRevision : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// \param repo   at a commit; at a branch nothing is found
    /// \param files  with sizes; one without a size counts as missing
    void look(const QString &cacheFolder, const hub::RepoRef &repo, const QList<hub::Sibling> &files);
    /// The same question again.
    void lookAgain();
    /// Forgets; found() is empty.
    void clear();

    /// Empty until the first look ended.
    [[nodiscard]] const std::optional<LocalFiles> &found() const { return m_found; }

Q_SIGNALS:
    void changed();

private:
    QString m_cacheFolder;
    hub::RepoRef m_repo;
    QList<hub::Sibling> m_files;
    std::optional<LocalFiles> m_found;
    base::AsyncScope m_scope;
};

} // namespace hs::models
