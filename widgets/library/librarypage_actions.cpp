// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/formats.h"
#include "common/toasthost.h"
#include "hub/hubclient.h"
#include "library/librarydetails.h"
#include "library/libraryheader.h"
#include "library/librarymap.h"
#include "library/librarypage.h"
#include "library/libraryview.h"
#include "library/repairplan.h"
#include "sessions/localrepos.h"
#include "sessions/updateradar.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/transferqueue.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenu>
#include <QStackedWidget>

#include <utility>

namespace hs::ui {

using library::CachedRepo;
using models::LibraryListModel;
using models::LibraryWork;

namespace {

enum LibraryToast { UndoFreeing, ShowDamaged };

} // namespace

void LibraryPage::connectHeader()
{
    connect(m_header, &LibraryHeader::filterChanged, this, [this](const QString &text) {
        m_sorted.setFilterFixedString(text);
        showRows();
    });
    connect(m_header, &LibraryHeader::pictureChosen, this,
            [this](LibraryHeader::Picture picture) { m_pictures->setCurrentIndex(static_cast<int>(picture)); });
    connect(m_header, &LibraryHeader::shownChosen, this, [this](LibrarySortModel::Shown shown) {
        m_sorted.setShown(shown);
        showRows();
    });
    connect(m_header, &LibraryHeader::checkRequested, this, [this] {
        if (!m_model.scan())
            return;
        QList<CachedRepo> repos;
        for (const CachedRepo &repo : m_model.scan()->repos) {
            if (!m_model.isInUse(repo.key))
                repos.append(repo);
        }
        check(repos);
    });
    connect(m_header, &LibraryHeader::stopCheckRequested, &m_work, &LibraryWork::stopCheck);
    connect(m_header, &LibraryHeader::markPrunableRequested, this, [this] {
        if (m_model.scan())
            markOnly(library::wishesForPruning(*m_model.scan()));
    });
    connect(m_header, &LibraryHeader::updatesRequested, this, [this] {
        m_hasLookedForUpdates = false;
        startRadar();
    });
    connect(m_header, &LibraryHeader::undoRequested, &m_work, &LibraryWork::restore);
    connect(m_header, &LibraryHeader::emptyBinRequested, this, &LibraryPage::emptyBin);
    connect(m_header, &LibraryHeader::importRequested, this, &LibraryPage::chooseImport);
    connect(m_header, &LibraryHeader::showFolderRequested, this,
            [this] { showFolder(m_dependencies.localRepos->cacheFolder()); });
    connect(m_header, &LibraryHeader::chooseFolderRequested, this, &LibraryPage::chooseFolder);
}

void LibraryPage::connectWork()
{
    connect(&m_work, &LibraryWork::movingChanged, this, &LibraryPage::showMarks);
    connect(&m_work, &LibraryWork::checkChanged, this, &LibraryPage::showCheck);
    connect(&m_work, &LibraryWork::failed, this, [this](const base::HubError &error) {
        m_repairs.clear();
        m_compared.clear();
        showRows();
        tellFailure(error);
    });
    connect(&m_work, &LibraryWork::removed, this, [this](const library::BinEntry &entry, bool isForGood) {
        if (!m_repairs.isEmpty())
            return downloadAgain();
        m_model.clearMarks();
        m_undoId = entry.id;
        ToastMessage toast;
        toast.lead = formats::bytes(entry.bytes);
        toast.text = isForGood ? tr("are free") : tr("are in the undo bin, free once it is emptied");
        if (!isForGood)
            toast.action = MessageAction{.id = UndoFreeing, .text = tr("Undo")};
        m_toasts->show(toast);
    });
    connect(&m_work, &LibraryWork::restored, this, [this](bool isWhole) {
        Q_EMIT statusMessage(isWhole ? tr("Put back") : tr("Put back, but for what has another file in its place now"));
    });
    connect(&m_work, &LibraryWork::discarded, this,
            [this](qint64 bytes) { Q_EMIT statusMessage(tr("%1 are free").arg(formats::bytes(bytes))); });
    connect(&m_work, &LibraryWork::found, this, &LibraryPage::offerImport);
    connect(&m_work, &LibraryWork::imported, this, [this](const library::ImportReport &report) {
        ToastMessage toast;
        toast.lead = tr("%Ln files added", nullptr, report.files);
        toast.text = tr("without downloading");
        if (!report.refused.isEmpty()) {
            toast.tone = Tone::Warning;
            toast.text = tr("%Ln file(s) changed meanwhile or are being downloaded", nullptr,
                            static_cast<int>(report.refused.size()));
        }
        m_toasts->show(toast);
    });
    connect(&m_work, &LibraryWork::checkFinished, this, [this](qsizetype repos, qsizetype damaged) {
        const auto files = static_cast<int>(damaged);
        ToastMessage toast;
        toast.tone = damaged > 0 ? Tone::Danger : Tone::Positive;
        toast.lead = tr("%Ln repositories checked.", nullptr, static_cast<int>(repos));
        toast.text = damaged > 0 ? tr("%Ln damaged file(s)", nullptr, files) : tr("All files match their hash");
        if (damaged > 0)
            toast.action = MessageAction{.id = ShowDamaged, .text = tr("Show")};
        if (repos > 0)
            m_toasts->show(toast);
    });
    connect(m_toasts, &ToastHost::actionTriggered, this, [this](int id) {
        if (id == UndoFreeing)
            return m_work.restore(m_undoId);
        m_header->filterField()->clear();
        m_sorted.setShown(LibrarySortModel::Shown::Damaged);
        showRows();
    });
}

void LibraryPage::connectRadar()
{
    if (!m_dependencies.client)
        return;
    m_radar = std::make_unique<models::UpdateRadar>(m_dependencies.client->context());
    connect(m_radar.get(), &models::UpdateRadar::changed, this, [this] {
        m_model.setOutdated(m_radar->found());
        m_header->setShown(m_sorted.shown(), [this](auto shown) { return m_sorted.countOf(shown); });
        showDetails();
    });
}

/// Once for a page, when it is known what is here; and whenever somebody asks for it. In between, what was updated is
/// outdated no more.
void LibraryPage::startRadar()
{
    if (!m_radar || !m_model.scan())
        return;
    if (!std::exchange(m_hasLookedForUpdates, true))
        m_radar->look(m_model.scan());
    else
        m_radar->compareWith(*m_model.scan());
}

void LibraryPage::addFetchActions(QMenu &menu, const CachedRepo &repo)
{
    const QModelIndex index = m_model.indexOf(repo.key);
    if (!m_dependencies.transfers || !index.isValid() || m_model.isInUse(repo.key))
        return;
    const ThemeSource &themes = *m_dependencies.theme;
    if (index.data(LibraryListModel::OutdatedRole).isValid())
        menu.addAction(themes.icon(Icon::Download), tr("Update"), this, [this, key = repo.key] { update(key); });
    if (!index.data(LibraryListModel::DamagedRole).toStringList().isEmpty())
        menu.addAction(themes.icon(Icon::Download), tr("Download damaged files again"), this,
                       [this, key = repo.key] { repair(key); });
    const auto followed = library::followedRef(repo);
    if (missingFilesOf(repo) > 0 && followed)
        menu.addAction(themes.icon(Icon::Download), tr("Download what is missing…"), this,
                       [this, key = repo.key, ref = followed->first] {
                           transfers::DownloadRequest request;
                           request.repo = {key.kind, key.id, hub::Revision::parse(ref).value_or(hub::Revision())};
                           Q_EMIT downloadRequested({request});
                       });
}

void LibraryPage::update(const library::RepoKey &repo)
{
    const QModelIndex index = m_model.indexOf(repo);
    const QVariant value = index.data(LibraryListModel::OutdatedRole);
    const auto revision = hub::Revision::parse(value.value<library::Outdated>().ref);
    if (!m_dependencies.transfers || !value.isValid() || !revision || m_model.isInUse(repo))
        return;
    const auto outdated = value.value<library::Outdated>();
    transfers::DownloadRequest request;
    request.repo = {repo.kind, repo.id, *revision};
    // Of a part that somebody chose, the same part; what has not changed is linked, not fetched.
    if (!outdated.isWhole)
        request.paths = outdated.samePaths;
    m_dependencies.transfers->enqueue(request);
    Q_EMIT statusMessage(tr("Updating %1").arg(repo.id.toString()));
}

/// The damaged contents go to the undo bin first: as long as they are there, they would pass for what was asked for.
void LibraryPage::repair(const library::RepoKey &repo)
{
    const QModelIndex index = m_model.indexOf(repo);
    if (!m_dependencies.transfers || !index.isValid() || m_model.isInUse(repo) || m_work.isMoving())
        return;
    const library::RepairPlan plan =
        library::planRepair(m_model.at(index.row()), index.data(LibraryListModel::DamagedRole).toStringList());
    m_repairs = plan.requests;
    if (plan.removal.isEmpty())
        downloadAgain();
    else
        m_work.remove(plan.removal, false);
}

void LibraryPage::downloadAgain()
{
    const QList<transfers::DownloadRequest> requests = std::exchange(m_repairs, {});
    if (requests.isEmpty())
        return;
    m_dependencies.transfers->enqueue(requests);
    Q_EMIT statusMessage(tr("Downloading damaged files of %1 again").arg(requests.first().repo.id.toString()));
}

void LibraryPage::open(const library::RepoKey &repo, OpenIn where)
{
    models::RepoPlace place;
    place.repo = {repo.kind, repo.id, {}};
    Q_EMIT openRequested(place, where);
}

void LibraryPage::showMenu(const QPoint &position)
{
    const auto repo = m_table->currentRepo();
    if (!repo)
        return;
    const ThemeSource &themes = *m_dependencies.theme;
    const bool isInUse = m_model.isInUse(repo->key);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, key = repo->key] { open(key, OpenIn::CurrentTab); });
    menu->addAction(tr("Open in new tab"), this, [this, key = repo->key] { open(key, OpenIn::BackgroundTab); });
    menu->addSeparator();
    menu->addAction(themes.icon(Icon::FolderOpen), tr("Open folder"), this,
                    [this, folder = repo->folder] { showFolder(folder); });
    if (!repo->revisions.isEmpty()) {
        const QString snapshot =
            repo->folder + QStringLiteral("/snapshots/") + repo->revisions.first().commit.toString();
        menu->addAction(themes.icon(Icon::Copy), tr("Copy path of the newest revision"), this,
                        [this, snapshot] { copy(snapshot); });
        menu->addAction(tr("Copy lines of Python"), this, [this, line = pythonLines(*repo)] { copy(line); });
    }
    menu->addSeparator();
    menu->addAction(themes.icon(Icon::Done), tr("Check files"), this, [this, one = *repo] { check({one}); })
        ->setEnabled(!isInUse && !m_work.checking());
    addFetchActions(*menu, *repo);
    menu->addSeparator();
    QAction *remove =
        menu->addAction(themes.icon(Icon::Delete), tr("Remove from this computer…"), this, [this, key = repo->key] {
            markOnly({{.repo = key, .isWhole = true, .revisions = {}}});
            freeMarked();
        });
    setDangerous(remove, true);
    remove->setEnabled(!isInUse && !m_work.isMoving());
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void LibraryPage::markOnly(const QList<library::DeletionWish> &wishes)
{
    m_model.mark(wishes);
    if (wishes.isEmpty())
        Q_EMIT statusMessage(tr("Everything here is pointed to and complete"));
}

void LibraryPage::check(const QList<CachedRepo> &repos)
{
    if (!m_work.checking())
        m_work.check(repos);
}

void LibraryPage::showCheck()
{
    const auto checking = m_work.checking();
    if (!checking)
        return m_header->setChecking({});
    const double ratio = checking->bytes > 0 ? double(checking->doneBytes) / double(checking->bytes) : 0;
    m_header->setChecking(formats::percent(std::min(ratio, 1.0)));
}

void LibraryPage::showFolder(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT statusMessage(tr("No program opened the folder %1").arg(path));
}

void LibraryPage::copy(const QString &text)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT statusMessage(tr("Copied %1").arg(text.section(u'\n', -1)));
}

} // namespace hs::ui
