// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/repodownloads.h"

#include "hub/auth/tokenlookup.h"
#include "hub/hubclient.h"
#include "settings/appsettings.h"
#include "transfers/transferqueue.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QProcessEnvironment>

#include <algorithm>

namespace hs::ui {

using models::RepoSession;
using transfers::GroupSnapshot;

namespace {

constexpr qint64 kSmallFile = 10'000'000; // bytes: a second or two

} // namespace

RepoDownloads::RepoDownloads(const PageDependencies &dependencies, RepoSession &session, QWidget *window)
    : QObject(window)
    , m_dependencies(dependencies)
    , m_session(session)
    , m_window(window)
{
    connect(&m_session, &RepoSession::partChanged, this, [this](RepoSession::Part part) {
        if (part != RepoSession::Part::Details)
            return;
        lookAtDisk();
        Q_EMIT offerChanged();
    });
    connect(&m_session, &RepoSession::accessChanged, this, &RepoDownloads::offerChanged);
    connect(&m_local, &models::LocalRevision::changed, this, [this] {
        Q_EMIT localChanged();
        Q_EMIT offerChanged();
    });
    if (m_dependencies.transfers)
        connect(m_dependencies.transfers, &transfers::TransferQueue::changed, this, &RepoDownloads::takeChanges);
}

QString RepoDownloads::cacheFolder() const
{
    const QString chosen = m_dependencies.settings->cacheFolder.value();
    return chosen.isEmpty() ? hub::HubEnvironment::read(QProcessEnvironment::systemEnvironment()).hubCache : chosen;
}

void RepoDownloads::lookAtDisk()
{
    const auto &details = m_session.details();
    if (details.value)
        m_local.look(cacheFolder(), m_session.pinned(), details.value->siblings);
    else
        m_local.clear();
}

void RepoDownloads::takeChanges(const transfers::TransferChanges &changes)
{
    const hub::RepoRef &repo = m_session.repo();
    bool isOurs = !changes.removedGroups.isEmpty();
    bool hasEnded = isOurs;
    for (const GroupSnapshot &group : changes.groups) {
        if (group.repo.kind != repo.kind || group.repo.id != repo.id)
            continue;
        isOurs = true;
        hasEnded = hasEnded || group.activeFiles == 0;
    }
    if (hasEnded)
        m_local.lookAgain();
    if (isOurs)
        Q_EMIT offerChanged();
}

std::optional<GroupSnapshot> RepoDownloads::group() const
{
    if (!m_dependencies.transfers)
        return std::nullopt;
    const hub::RepoRef &repo = m_session.repo();
    const auto group = m_dependencies.transfers->newestGroupOf(repo.kind, repo.id);
    const hub::Oid commit = m_session.details().value ? m_session.details().value->commit : hub::Oid();
    // Another revision's download says nothing about this one.
    if (!group || (!group->commit.isEmpty() && group->commit != commit))
        return std::nullopt;
    return group;
}

DownloadOffer RepoDownloads::offer() const
{
    const auto &details = m_session.details();
    return downloadOffer({.access = m_session.access(),
                          .isKnown = details.value && m_dependencies.transfers,
                          .isDisabledByHub = details.value && details.value->summary.isDisabled,
                          .local = m_local.found(),
                          .group = group()});
}

bool RepoDownloads::canDownload() const
{
    const auto &details = m_session.details();
    const bool isRefused =
        m_session.access() == models::FileAccess::Ask || m_session.access() == models::FileAccess::Pending;
    return m_dependencies.transfers && details.value && !details.value->summary.isDisabled && !isRefused;
}

void RepoDownloads::take(DownloadOffer::Action action)
{
    switch (action) {
    case DownloadOffer::Action::Nothing:
        return;
    case DownloadOffer::Action::Download:
        return download({});
    case DownloadOffer::Action::ShowTransfers:
        Q_EMIT openRequested(models::TransfersPlace{});
        return;
    case DownloadOffer::Action::OpenFolder:
        if (m_local.found())
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_local.found()->folder));
        return;
    case DownloadOffer::Action::AskForAccess:
        Q_EMIT externalLinkRequested(hub::pageAddress(*m_dependencies.client->context(), m_session.repo()));
        return;
    }
}

void RepoDownloads::plan(const transfers::DownloadRequest &request)
{
    if (canDownload())
        Q_EMIT downloadRequested({request});
}

bool RepoDownloads::isSmallFile(const QStringList &paths) const
{
    const auto &details = m_session.details();
    if (paths.size() != 1 || !details.value)
        return false;
    const auto file = std::ranges::find(details.value->siblings, paths.first(), &hub::Sibling::path);
    return file != details.value->siblings.end() && file->size && *file->size <= kSmallFile;
}

void RepoDownloads::download(const QStringList &paths)
{
    const transfers::DownloadRequest request{
        .repo = m_session.repo(), .paths = paths, .include = {}, .exclude = {}, .destination = {}};
    if (!canDownload() || !isSmallFile(paths))
        return plan(request);
    m_dependencies.transfers->enqueue(request);
    Q_EMIT statusMessage(tr("Added %1 to the transfers").arg(paths.first()));
}

void RepoDownloads::downloadCommit(const hub::Oid &commit)
{
    plan({.repo = m_session.repo().at(hub::Revision::commit(commit)),
          .paths = {},
          .include = {},
          .exclude = {},
          .destination = {}});
}

void RepoDownloads::downloadToFolder(const QStringList &paths)
{
    if (!canDownload())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Download %1 to folder").arg(m_session.repo().id.toString()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Download here"));
    const hub::RepoRef repo = m_session.repo();
    connect(dialog, &QFileDialog::fileSelected, this, [this, repo, paths](const QString &folder) {
        plan({.repo = repo,
              .paths = paths,
              .include = {},
              .exclude = {},
              .destination = {.form = transfers::Destination::Form::LocalDir, .folder = folder}});
    });
    dialog->open();
}

} // namespace hs::ui
