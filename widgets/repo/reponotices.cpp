// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/reponotices.h"

#include "common/banner.h"
#include "common/errortext.h"
#include "common/formats.h"

#include <QVBoxLayout>

namespace hs::ui {

using models::FileAccess;
using models::LoadState;
using models::RepoSession;

RepoNotices::RepoNotices(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_savedCopy(new Banner(themes, Banner::Shape::Flush, this))
    , m_failed(new Banner(themes, Banner::Shape::Flush, this))
    , m_renamed(new Banner(themes, Banner::Shape::Flush, this))
    , m_revision(new Banner(themes, Banner::Shape::Flush, this))
    , m_gate(new Banner(themes, Banner::Shape::Flush, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Banner *banner : {m_savedCopy, m_failed, m_renamed, m_revision, m_gate}) {
        banner->hide();
        column->addWidget(banner);
    }
    m_renamed->setClosable(true);
    connect(m_renamed, &Banner::closed, this, [this] { m_dismissedName = m_shownName; });
    connect(m_savedCopy, &Banner::actionTriggered, this, &RepoNotices::retryRequested);
    connect(m_failed, &Banner::actionTriggered, this, &RepoNotices::retryRequested);
    connect(m_revision, &Banner::actionTriggered, this, &RepoNotices::mainRequested);
    connect(m_gate, &Banner::actionTriggered, this, &RepoNotices::accessRequested);
}

void RepoNotices::showFor(const RepoSession &session, const std::optional<QDateTime> &revisionDate)
{
    showSavedCopy(session);
    showFailedDetails(session);
    showRenamed(session);
    showRevision(session, revisionDate);
    showGate(session);
}

void RepoNotices::showSavedCopy(const RepoSession &session)
{
    const auto savedAt =
        session.details().freshness.savedAt ? session.details().freshness.savedAt : session.card().freshness.savedAt;
    if (!savedAt)
        return m_savedCopy->hide();
    m_savedCopy->showMessage(Tone::Warning, tr("You are offline."),
                             tr("This is the copy from %1. Downloads wait and resume on their own.")
                                 .arg(formats::dateTime(*savedAt, QDateTime::currentDateTimeUtc())),
                             {{.id = 0, .text = tr("Try now")}});
}

void RepoNotices::showFailedDetails(const RepoSession &session)
{
    if (session.details().state != LoadState::Failed)
        return m_failed->hide();
    const ErrorText text =
        errorText(*session.details().error, {.failed = tr("The details could not be loaded."), .kept = {}},
                  QDateTime::currentDateTimeUtc());
    m_failed->showMessage(Tone::Danger, text.title, text.text, {{.id = 0, .text = tr("Try now")}});
}

void RepoNotices::showRenamed(const RepoSession &session)
{
    const auto &former = session.formerId();
    if (!former || former->toString() == m_dismissedName)
        return m_renamed->hide();
    const QString name = former->toString();
    m_renamed->showMessage(Tone::Info, {}, tr("%1 moved to %2.").arg(name, session.repo().id.toString()));
    m_shownName = name;
}

void RepoNotices::showRevision(const RepoSession &session, const std::optional<QDateTime> &date)
{
    const hub::Revision &revision = session.repo().revision;
    if (revision.isDefault())
        return m_revision->hide();
    const QDate today = QDate::currentDate();
    const QString text = date ? tr("Showing revision %1 of %2.")
                                    .arg(revision.shortText(), formats::date(date->toLocalTime().date(), today))
                              : tr("Showing revision %1.").arg(revision.shortText());
    m_revision->showMessage(Tone::Info, {}, text, {{.id = 0, .text = tr("Back to main")}});
}

void RepoNotices::showGate(const RepoSession &session)
{
    const QString owner = session.repo().id.owner();
    const QString who = owner.isEmpty() ? tr("The owner") : owner;
    if (session.access() == FileAccess::Ask)
        m_gate->showMessage(Tone::Warning, tr("%1 asks for your name and e-mail before sharing the files.").arg(who),
                            tr("The card and file list stay visible."), {{.id = 0, .text = tr("Ask for access…")}});
    else if (session.access() == FileAccess::Pending)
        m_gate->showMessage(Tone::Warning, tr("Your request for access is waiting for the owner."),
                            tr("The card and file list stay visible."));
    else
        m_gate->hide();
}

} // namespace hs::ui
