// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/unreachableview.h"

#include "common/errortext.h"
#include "common/stateview.h"
#include "theme/styleproperties.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

enum WayOn { RetryHub, OpenLibrary, OpenSampleHub, OpenDefaultHub };

struct UnreachableWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::UnreachableView)
};

QString titleOf(const QUrl &endpoint, const base::HubError &error)
{
    switch (error.kind) {
    case base::HubError::Kind::Invalid:
        return UnreachableWords::tr("%1 is no address of a Hub", "name of a setting").arg(error.context);
    case base::HubError::Kind::NotSaved:
        return UnreachableWords::tr("Hubscope is kept offline");
    default:
        return UnreachableWords::tr("%1 cannot be reached").arg(endpoint.host());
    }
}

/// Why, where that is more than the title says already.
QString reasonOf(const QUrl &endpoint, const base::HubError &error)
{
    switch (error.kind) {
    case base::HubError::Kind::Offline:
        return {};
    case base::HubError::Kind::Invalid:
        return UnreachableWords::tr("It is set to “%1”. An address begins with https:// or http://.")
            .arg(error.serverText);
    case base::HubError::Kind::NotSaved:
        return UnreachableWords::tr("HF_HUB_OFFLINE is set, and no page of %1 is saved on this computer.")
            .arg(endpoint.host());
    default:
        return errorText(error, {}, QDateTime::currentDateTimeUtc()).text;
    }
}

} // namespace

UnreachableView::UnreachableView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_state(new StateView(themes, this))
{
    setSurface(this, Surface::Page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_state);
    connect(m_state, &StateView::actionTriggered, this, &UnreachableView::act);
}

void UnreachableView::showError(const QUrl &endpoint, const base::HubError &error)
{
    StateMessage message;
    message.icon = Icon::OpenWeb;
    message.tone = Tone::Warning;
    message.title = titleOf(endpoint, error);
    message.text = tr("%1 What is in your library works without it. A small sample hub comes with Hubscope.",
                      "why it cannot be reached, as a sentence, or nothing")
                       .arg(reasonOf(endpoint, error))
                       .trimmed();
    const bool isKeptOffline = error.kind == base::HubError::Kind::NotSaved;
    if (!isKeptOffline) { // trying again would send nothing
        message.details = error.kind == base::HubError::Kind::Invalid ? QString() : error.details();
        message.actions = {{RetryHub, tr("Try now"), Icon::Reload, true}};
    }
    message.actions += QList<MessageAction>{{OpenLibrary, tr("Open the library"), Icon::Disk, isKeptOffline},
                                            {OpenSampleHub, tr("Try the sample hub"), Icon::Model, false}};
    m_state->showMessage(message);
}

void UnreachableView::showSampleFailure(const base::HubError &error)
{
    StateMessage message;
    message.icon = Icon::OpenWeb;
    message.tone = Tone::Warning;
    message.title = tr("The sample hub does not run");
    const bool areFilesGone = error.kind == base::HubError::Kind::EntryMissing;
    QString reason = areFilesGone ? tr("Its files in %1 are gone; trying again makes new ones.").arg(error.context)
                                  : error.serverText.section(QLatin1Char('\n'), -1, -1).trimmed();
    if (!reason.isEmpty() && !reason.endsWith(QLatin1Char('.')))
        reason += QLatin1Char('.');
    message.text =
        tr("%1 What is in your library works without it.", "the last words of the sample hub").arg(reason).trimmed();
    if (error.serverText.contains(QLatin1Char('\n')))
        message.details = error.serverText; // the words before
    message.actions = {{RetryHub, tr("Try again"), Icon::Reload, true},
                       {OpenLibrary, tr("Open the library"), Icon::Disk, false},
                       {OpenDefaultHub, tr("Use huggingface.co"), Icon::OpenWeb, false}};
    m_state->showMessage(message);
}

void UnreachableView::act(int id)
{
    switch (id) {
    case RetryHub:
        Q_EMIT retryRequested();
        break;
    case OpenLibrary:
        Q_EMIT libraryRequested();
        break;
    case OpenSampleHub:
        Q_EMIT sampleHubRequested();
        break;
    case OpenDefaultHub:
        Q_EMIT defaultHubRequested();
        break;
    default:
        break;
    }
}

} // namespace hs::ui
