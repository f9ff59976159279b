// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/toasthost.h"
#include "hub/hubclient.h"
#include "library/librarybar.h"
#include "library/libraryheader.h"
#include "library/librarypage.h"
#include "library/libraryview.h"
#include "sessions/downloadlinks.h"
#include "sessions/localrepos.h"
#include "settings/appsettings.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace hs::ui {

using library::CachedRepo;
using library::CacheOddity;

namespace {

constexpr qsizetype kMostNamed = 8;
constexpr qsizetype kMostUnreadableNamed = 3;

enum UnreadableAction { LookOnceMore, OpenTheFolder };

QString unreadableReason(const base::HubError &error)
{
    return error.kind == base::HubError::Kind::Timeout ? LibraryPage::tr("its volume does not answer")
                                                       : error.serverText;
}

/// As it can be typed: "datasets/owner/name"; a model is its name alone.
QString addressOf(const library::RepoKey &repo)
{
    return repo.kind == hub::RepoKind::Model ? repo.id.toString()
                                             : QString(hub::words(repo.kind).plural) + u'/' + repo.id.toString();
}

/// The lines of the question: what goes, by name.
QString namesOf(const library::CacheScan &scan, const QList<library::DeletionWish> &wishes)
{
    QStringList lines;
    for (const library::DeletionWish &wish : wishes) {
        const auto repo = std::ranges::find(scan.repos, wish.repo, &CachedRepo::key);
        if (repo == scan.repos.end())
            continue;
        QStringList commits;
        for (const hub::Oid &commit : wish.isWhole ? QList<hub::Oid>() : wish.revisions)
            commits.append(formats::shortOid(commit.toString()));
        lines.append(commits.isEmpty()
                         ? wish.repo.id.toString()
                         : QStringLiteral("%1 (%2)").arg(wish.repo.id.toString(), commits.join(QStringLiteral(", "))));
    }
    if (lines.size() > kMostNamed) {
        const auto more = static_cast<int>(lines.size() - kMostNamed);
        lines = lines.first(kMostNamed) << LibraryPage::tr("and %Ln more", "repositories", more);
    }
    return lines.join(u'\n');
}

/// "acme/reader: config.json", a line each.
QString namesOf(const QList<library::ImportMatch> &matches)
{
    QStringList lines;
    for (const library::ImportMatch &match : matches.first(std::min(kMostNamed, matches.size())))
        lines.append(LibraryPage::tr("%1: %2", "repository, file").arg(match.wish.repo.id.toString(), match.wish.path));
    if (matches.size() > kMostNamed)
        lines.append(LibraryPage::tr("and %Ln more", "files", static_cast<int>(matches.size() - kMostNamed)));
    return lines.join(u'\n');
}

} // namespace

void LibraryPage::freeMarked()
{
    if (!m_model.scan() || m_work.isMoving())
        return;
    const QList<library::DeletionWish> wishes = m_model.wishes();
    const library::DeletionPlan plan = library::planDeletion(*m_model.scan(), wishes);
    if (plan.isEmpty()) {
        if (!plan.refusals.isEmpty())
            tellFailure(plan.refusals.first().error);
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Free space"),
                                     tr("Free %1?").arg(formats::bytes(plan.bytes)), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("%1 go:\n%2\n\nThey stay in an undo bin until that is emptied. Copies on the Hub stay.")
            .arg(planWords(plan), namesOf(*m_model.scan(), wishes)));
    auto *forGood = new QCheckBox(tr("Delete at once, without undo"), question);
    question->setCheckBox(forGood);
    QPushButton *free =
        question->addButton(tr("Free %1").arg(formats::bytes(plan.bytes)), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(free, &QPushButton::clicked, this, [this, plan, forGood] { m_work.remove(plan, forGood->isChecked()); });
    question->open();
}

void LibraryPage::emptyBin()
{
    QStringList ids;
    qint64 bytes = 0;
    for (const library::BinEntry &entry : m_dependencies.localRepos->bin()) {
        ids.append(entry.id);
        bytes += entry.bytes;
    }
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Empty the undo bin"), tr("Empty the undo bin?"),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("%1 are free afterwards. This cannot be undone; the files can be downloaded again "
                                    "while their repositories are on the Hub.")
                                     .arg(formats::bytes(bytes)));
    QPushButton *empty = question->addButton(tr("Empty"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(empty, &QPushButton::clicked, this, [this, ids] { m_work.discard(ids); });
    question->open();
}

void LibraryPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Library folder"), m_dependencies.localRepos->cacheFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_dependencies.settings->cacheFolder.set(QDir::cleanPath(folder)); });
    dialog->open();
}

void LibraryPage::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Folder with files of these repositories"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_asksForRepository = m_dependencies.client != nullptr;
        m_compared = QDir::cleanPath(folder);
        m_work.findIn(m_compared);
        showRows();
    });
    dialog->open();
}

void LibraryPage::offerImport(const QString &folder, const QList<library::ImportMatch> &matches)
{
    m_compared.clear();
    showRows();
    if (matches.isEmpty())
        return askForRepository(folder);
    qint64 bytes = 0;
    for (const library::ImportMatch &match : matches)
        bytes += match.wish.size;
    const auto files = static_cast<int>(matches.size());
    auto *question = new QMessageBox(QMessageBox::Question, tr("Add files"),
                                     tr("Add %Ln files (%1)?", nullptr, files).arg(formats::bytes(bytes)),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("%1\n\nThey are in %2, with the right contents, and missing here. The library gets "
                                    "copies; your files stay as they are.",
                                    "repositories and files, a line each; a folder")
                                     .arg(namesOf(matches), folder));
    QPushButton *add = question->addButton(tr("Add %Ln files", nullptr, files), QMessageBox::AcceptRole);
    question->setDefaultButton(add);
    connect(add, &QPushButton::clicked, this, [this, matches] { m_work.import(matches); });
    question->open();
}

/// Nothing that is here lacks a file of that folder: it may be of a repository that is not here yet.
void LibraryPage::askForRepository(const QString &folder)
{
    if (!std::exchange(m_asksForRepository, false))
        return m_toasts->show({.tone = Tone::Info, .lead = {}, .text = tr("No file there is missing here")});
    auto *question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Add files"));
    question->setLabelText(
        tr("No repository in the library lacks a file of that folder.\nWhich one are they of? Its name "
           "or address:"));
    question->setOkButtonText(tr("Compare"));
    if (const auto current = m_table->currentRepo())
        question->setTextValue(addressOf(current->key));
    connect(question, &QInputDialog::textValueSelected, this, [this, folder](const QString &text) {
        const auto links = models::readDownloadLinks(text, m_dependencies.client->endpoint());
        if (links.requests.isEmpty())
            return m_toasts->show({.tone = Tone::Warning, .lead = {}, .text = tr("That is no repository of the Hub")});
        m_compared = folder;
        m_work.findIn(folder, m_dependencies.client->context(), links.requests.first());
        showRows();
    });
    question->open();
}

void LibraryPage::tellFailure(const base::HubError &error)
{
    ToastMessage toast;
    toast.tone = Tone::Danger;
    switch (error.kind) {
    case base::HubError::Kind::Conflict:
        toast.text = error.context.contains(QStringLiteral("hubscope-bin"))
                         ? tr("Another program is working on the undo bin. Nothing was changed.")
                         : tr("%1 is being downloaded. Nothing was freed.").arg(error.context);
        break;
    case base::HubError::Kind::Invalid:
        toast.text = tr("%1 leads out of the library's folder through a link. It was left alone.").arg(error.context);
        break;
    case base::HubError::Kind::EntryMissing:
        toast.text = tr("That was put back or emptied already.");
        break;
    case base::HubError::Kind::Disk:
    case base::HubError::Kind::DiskFull:
        toast.text = tr("%1: %2. Nothing was lost.", "path, reason").arg(error.context, error.serverText);
        break;
    default: { // the Hub's, when it was asked for the files of a repository
        const ErrorText words =
            errorText(error, {tr("Nothing could be compared"), {}}, QDateTime::currentDateTimeUtc());
        toast.lead = words.title;
        toast.text = words.text;
        break;
    }
    }
    m_toasts->show(toast);
}

/// What is in the folder and could not be listed: a volume that does not answer must not pass for an empty one.
void LibraryPage::showUnreadable()
{
    QList<CacheOddity> unreadable;
    QStringList strangers;
    for (const CacheOddity &oddity : m_model.scan() ? m_model.scan()->oddities : QList<CacheOddity>()) {
        if (oddity.error.kind == base::HubError::Kind::Invalid)
            strangers.append(QFileInfo(oddity.path).fileName());
        else
            unreadable.append(oddity);
    }
    if (!unreadable.isEmpty()) {
        const auto count = static_cast<int>(unreadable.size());
        QStringList reasons;
        for (const CacheOddity &one : unreadable.first(std::min(kMostUnreadableNamed, unreadable.size())))
            reasons.append(
                tr("%1: %2", "folder, reason").arg(QFileInfo(one.path).fileName(), unreadableReason(one.error)));
        m_unreadable->setClosable(false);
        return m_unreadable->showMessage(Tone::Warning, tr("%Ln repositories cannot be read.", nullptr, count),
                                         reasons.join(QStringLiteral("; ")),
                                         {{.id = LookOnceMore, .text = tr("Try now")}});
    }
    if (strangers.isEmpty() || m_ignoresStrangers)
        return m_unreadable->hide();
    const auto count = static_cast<int>(strangers.size());
    QString names = strangers.first(std::min(kMostUnreadableNamed, strangers.size())).join(QStringLiteral(", "));
    if (strangers.size() > kMostUnreadableNamed)
        names += QStringLiteral(", …");
    m_unreadable->setClosable(true);
    m_unreadable->showMessage(
        Tone::Info, {},
        tr("%Ln entries of the folder are no repositories and are left alone: %1", nullptr, count).arg(names),
        {{.id = OpenTheFolder, .text = tr("Open folder")}});
}

void LibraryPage::connectUnreadable()
{
    connect(m_unreadable, &Banner::closed, this, [this] { m_ignoresStrangers = true; });
    connect(m_unreadable, &Banner::actionTriggered, this, [this](int id) {
        if (id == LookOnceMore)
            reload();
        else
            showFolder(m_dependencies.localRepos->cacheFolder());
    });
}

} // namespace hs::ui
