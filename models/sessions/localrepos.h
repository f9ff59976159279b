// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "lists/localcopy.h"

#include <QObject>
#include <QTimer>

namespace hs::transfers {
class TransferQueue;
}

namespace hs::models {

/// Which repositories are in the Hugging Face cache of this computer, whoever put them there. Looks when it is made
/// and whenever a download of ours ends; the disk is read on a worker. One for a window's connection, shared by pages.
class LocalRepos : public QObject
{
    Q_OBJECT

public:
    /// \param cacheFolder  absolute
    /// \param queue        may be null; outlives this otherwise
    LocalRepos(QString cacheFolder, const transfers::TransferQueue *queue, QObject *parent = nullptr);

    /// As of the last look; empty before the first one ended.
    [[nodiscard]] const QList<LocalRepo> &repos() const { return m_repos; }
    /// Bytes of all of them, each content once; 0 before the first look.
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] const QString &cacheFolder() const { return m_cacheFolder; }
    /// Another cache: looks there, and tells by folderChanged().
    void setCacheFolder(const QString &folder);
    /// Looks again soon; many calls at once are one look.
    void refresh();

Q_SIGNALS:
    void changed();
    void folderChanged(const QString &folder);

private:
    void look();

    QString m_cacheFolder;
    QList<LocalRepo> m_repos;
    qint64 m_size = 0;
    QTimer m_timer;
    base::AsyncScope m_scope;
};

} // namespace hs::models
