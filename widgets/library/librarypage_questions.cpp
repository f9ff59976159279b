// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/errortext.h"
#include "common/formats.h"
#include "common/toasthost.h"
#include "hub/hubclient.h"
#include "library/librarybar.h"
#include "library/librarypage.h"
#include "sessions/downloadlinks.h"
#include "sessions/localrepos.h"
#include "settings/appsettings.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace hs::ui {

using library::CachedRepo;

namespace {

constexpr qsizetype kMostNamed = 8;

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
        Q_EMIT statusMessage(tr("Comparing the files in %1 with what is missing here…").arg(folder));
        m_asksForRepository = m_dependencies.client != nullptr;
        m_work.findIn(QDir::cleanPath(folder));
    });
    dialog->open();
}

void LibraryPage::offerImport(const QString &folder, const QList<library::ImportMatch> &matches)
{
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
    question->setInformativeText(tr("They are in %1, with the right contents, and missing here. The library gets "
                                    "copies; your files stay as they are.")
                                     .arg(folder));
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
    connect(question, &QInputDialog::textValueSelected, this, [this, folder](const QString &text) {
        const auto links = models::readDownloadLinks(text, m_dependencies.client->endpoint());
        if (links.requests.isEmpty())
            return m_toasts->show({.tone = Tone::Warning, .lead = {}, .text = tr("That is no repository of the Hub")});
        Q_EMIT statusMessage(tr("Comparing the files in %1 with what is missing here…").arg(folder));
        m_work.findIn(folder, m_dependencies.client->context(), links.requests.first());
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

} // namespace hs::ui
