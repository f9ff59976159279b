// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/hubnotices.h"

#include "common/errortext.h"
#include "shell/noticearea.h"
#include "shell/unreachableview.h"

#include <QDateTime>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hs::ui {

using models::Reachability;

namespace {

const QString kSampleNotice = u"sample"_s;
const QString kOfflineNotice = u"offline"_s;

enum OfflineAction { TryAgain, TrySample };

} // namespace

HubNotices::HubNotices(ThemeSource &themes, QWidget *pages, QWidget *parent)
    : QWidget(parent)
    , m_area(new NoticeArea(themes, this))
    , m_body(new QStackedWidget(this))
    , m_pages(pages)
    , m_unreachable(new UnreachableView(themes, this))
{
    m_body->addWidget(m_pages);
    m_body->addWidget(m_unreachable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_area);
    column->addWidget(m_body, 1);
    connect(m_unreachable, &UnreachableView::libraryRequested, this, &HubNotices::libraryRequested);
    connect(m_unreachable, &UnreachableView::sampleHubRequested, this, &HubNotices::sampleHubRequested);
    connect(m_unreachable, &UnreachableView::defaultHubRequested, this, &HubNotices::defaultHubRequested);
    connect(m_unreachable, &UnreachableView::retryRequested, this, [this] {
        if (!m_hasHub) {
            Q_EMIT hubRetryRequested();
            return;
        }
        // The page shows that it is trying; if that fails again, the view comes back.
        m_body->setCurrentWidget(m_pages);
        Q_EMIT retryRequested();
    });
}

void HubNotices::showSampleHub(bool isSampleHub)
{
    if (!isSampleHub) {
        m_area->remove(kSampleNotice);
        return;
    }
    m_area->show(kSampleNotice,
                 {Tone::Info,
                  tr("This is the sample hub that comes with Hubscope."),
                  tr("Nothing here leaves this computer."),
                  {{0, tr("Use huggingface.co")}}},
                 [this](int) { Q_EMIT defaultHubRequested(); });
}

void HubNotices::showSetAside(const models::SetAsideFile &file)
{
    const QString text = file.keptAs.isEmpty()
                             ? tr("%1 could not be read and could not be renamed. Defaults are used.").arg(file.path)
                             : tr("It was set aside as %1; defaults are used instead.").arg(file.keptAs);
    m_area->show(file.path, {Tone::Warning, tr("A file of Hubscope was damaged."), text, {}, true});
}

void HubNotices::showSampleHubSetAside(const models::SetAsideFile &folder)
{
    m_area->show(folder.path, {Tone::Warning,
                               tr("The sample hub was damaged."),
                               tr("It was set aside as %1 and made anew.").arg(folder.keptAs),
                               {},
                               true});
}

void HubNotices::showTransferNotice(const transfers::TransferNotice &notice)
{
    using Kind = transfers::TransferNotice::Kind;
    const QString name = notice.kind == Kind::ListSetAside ? u"transfers-aside"_s : u"transfers-not-saved"_s;
    QString lead = tr("The list of transfers was damaged.");
    QString text =
        tr("It was set aside as %1; a new list was begun. Files that are here already stay.").arg(notice.path);
    if (notice.kind == Kind::ListNotSaved) {
        lead = tr("The list of transfers cannot be saved.");
        text = tr("%1 Downloads go on, but what is not done is forgotten when Hubscope ends.", "why, as a sentence")
                   .arg(errorText(notice.error, {}, QDateTime::currentDateTimeUtc()).text);
    }
    m_area->show(name, {Tone::Warning, lead, text, {}, true});
}

void HubNotices::showReachability(const Reachability &reach, const Situation &situation)
{
    m_hasHub = situation.hasHub;
    const bool isCutOff = reach.state() == Reachability::State::Unreachable && !reach.wasReached() && reach.error();
    const bool hasPages = situation.hasSavedAnswers && situation.hasHub;
    if (isCutOff && situation.needsHub && !hasPages) {
        if (situation.isSampleHub)
            m_unreachable->showSampleFailure(*reach.error());
        else
            m_unreachable->showError(reach.endpoint(), *reach.error());
        m_body->setCurrentWidget(m_unreachable);
        return;
    }
    m_body->setCurrentWidget(m_pages);
    if (isCutOff && hasPages && !situation.isSampleHub)
        showSavedCopies(reach.endpoint().host());
    else
        m_area->remove(kOfflineNotice);
}

QWidget *HubNotices::unreachable() const
{
    return m_unreachable;
}

void HubNotices::showSavedCopies(const QString &host)
{
    m_area->show(kOfflineNotice,
                 {Tone::Warning,
                  tr("%1 cannot be reached.").arg(host),
                  tr("Pages seen before are shown from their copies on this computer."),
                  {{TryAgain, tr("Try now")}, {TrySample, tr("Try the sample hub")}},
                  true},
                 [this](int id) {
                     if (id == TryAgain)
                         Q_EMIT retryRequested();
                     else
                         Q_EMIT sampleHubRequested();
                 });
}

} // namespace hs::ui
