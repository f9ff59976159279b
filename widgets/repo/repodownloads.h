// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "repo/downloadoffer.h"
#include "sessions/localrevision.h"

namespace hs::ui {

/// Downloads of one open repository: what can be offered, what is here already, and the steps to the transfer queue.
class RepoDownloads : public QObject
{
    Q_OBJECT

public:
    /// \param window  parent of the folder dialog
    RepoDownloads(const PageDependencies &dependencies, models::RepoSession &session, QWidget *window);

    [[nodiscard]] DownloadOffer offer() const;
    /// The files may be had by this account.
    [[nodiscard]] bool canDownload() const;
    [[nodiscard]] const models::LocalRevision &local() const { return m_local; }

    void take(DownloadOffer::Action action);
    /// Files and folders of the revision that is shown; none: all of it. One small file is simply fetched: whoever
    /// points at it knows what it is, and a plan would say nothing that its row does not.
    void download(const QStringList &paths);
    void downloadCommit(const hub::Oid &commit);
    /// Asks for a folder first.
    void downloadToFolder(const QStringList &paths);

Q_SIGNALS:
    void offerChanged();
    void localChanged();
    void openRequested(const hs::models::Location &location);
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);
    /// The plan comes first.
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);

private:
    void plan(const transfers::DownloadRequest &request);
    [[nodiscard]] bool isSmallFile(const QStringList &paths) const;
    void lookAtDisk();
    void takeChanges(const transfers::TransferChanges &changes);
    [[nodiscard]] QString cacheFolder() const;
    [[nodiscard]] std::optional<transfers::GroupSnapshot> group() const;

    PageDependencies m_dependencies;
    models::RepoSession &m_session;
    QWidget *m_window;
    models::LocalRevision m_local;
};

} // namespace hs::ui
