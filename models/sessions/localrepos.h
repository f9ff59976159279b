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
    [[nodiscard]] const QString &cacheFolder() const { return m_cacheFolder; }
    /// Looks again soon; many calls at once are one look.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void look();

    QString m_cacheFolder;
    QList<LocalRepo> m_repos;
    QTimer m_timer;
    base::AsyncScope m_scope;
};

} // namespace hs::models
