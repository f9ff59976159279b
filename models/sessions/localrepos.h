// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "library/lastcheck.h"
#include "library/undobin.h"
#include "lists/localcopy.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hs::transfers {
class TransferQueue;
}

namespace hs::models {

/// Which repositories are in the Hugging Face cache of this computer, whoever put them there. Knows at once what was
/// there the last time, then looks again, and again whenever a download of ours ends; the disk is read on a worker. One
/// for a window's connection, shared by pages.
class LocalRepos : public QObject
{
    Q_OBJECT

public:
    /// \param cacheFolder   absolute
    /// \param queue         may be null; outlives this otherwise
    /// \param memoryFolder  ours (library/scanmemory.h); empty: nothing is remembered
    LocalRepos(QString cacheFolder, const transfers::TransferQueue *queue, QObject *parent = nullptr,
               QString memoryFolder = {});

    /// As of the last look, or of the last time; empty before that is known.
    [[nodiscard]] const QList<LocalRepo> &repos() const { return m_repos; }
    /// Bytes of all of them, each content once; 0 before the first look.
    [[nodiscard]] qint64 size() const { return m_scan ? m_scan->size : 0; }
    /// All that is known of them; null before that is known.
    [[nodiscard]] const std::shared_ptr<const library::CacheScan> &scan() const { return m_scan; }
    /// Deletions that can be undone, newest first.
    [[nodiscard]] const QList<library::BinEntry> &bin() const { return m_bin; }
    /// When the files of a repository were last checked.
    [[nodiscard]] const QList<library::LastCheck> &checks() const { return m_checks; }
    [[nodiscard]] std::optional<library::LastCheck> lastCheckOf(const transfers::RepoKey &repo) const;

    /// Bytes that can still be written on the cache's volume, as of the last look; -1: unknown.
    [[nodiscard]] qint64 freeSpace() const { return m_freeSpace; }

    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    /// Why the last look failed; what was known before is kept.
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_error; }

    [[nodiscard]] const QString &cacheFolder() const { return m_cacheFolder; }
    [[nodiscard]] const QString &memoryFolder() const { return m_memoryFolder; }
    /// Another cache: looks there, and tells by folderChanged().
    void setCacheFolder(const QString &folder);
    /// Looks again soon; many calls at once are one look.
    void refresh();
    /// Looks again now.
    void look();

Q_SIGNALS:
    /// Repositories, checks or the bin are others.
    void changed();
    void folderChanged(const QString &folder);
    /// A look began or ended.
    void lookChanged();

private:
    struct Found
    {
        std::shared_ptr<const library::CacheScan> scan;
        QList<LocalRepo> repos;
        QList<library::BinEntry> bin;
        QList<library::LastCheck> checks;
        qint64 freeSpace = -1;
    };
    [[nodiscard]] static QCoro::Task<base::Result<Found>> remember(QString folder, QString memoryFolder,
                                                                   std::stop_token stop);
    [[nodiscard]] static QCoro::Task<base::Result<Found>>
    find(QString folder, QString memoryFolder, std::shared_ptr<const library::CacheScan> known, std::stop_token stop);
    void show(Found found);
    void start();

    QString m_cacheFolder;
    QString m_memoryFolder;
    QList<LocalRepo> m_repos;
    std::shared_ptr<const library::CacheScan> m_scan;
    QList<library::BinEntry> m_bin;
    QList<library::LastCheck> m_checks;
    qint64 m_freeSpace = -1;
    std::optional<base::HubError> m_error;
    bool m_isLooking = false;
    QTimer m_timer;
    base::AsyncScope m_memoryScope;
    base::AsyncScope m_scope;
};

} // namespace hs::models
