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

enum WayOn { RetryHub, OpenLibrary, OpenSampleHub };

/// Why, where that is more than the title says already.
QString reasonText(const base::HubError &error, const ErrorText &words)
{
    return error.kind == base::HubError::Kind::Offline ? QString() : words.text;
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
    const ErrorText words = errorText(error, {}, QDateTime::currentDateTimeUtc());
    StateMessage message;
    message.icon = Icon::OpenWeb;
    message.tone = Tone::Warning;
    message.title = tr("%1 cannot be reached").arg(endpoint.host());
    message.text = tr("%1 What is in your library works without it. A small sample hub comes with Hubscope.",
                      "why it cannot be reached, as a sentence, or nothing")
                       .arg(reasonText(error, words))
                       .trimmed();
    message.details = words.details;
    message.actions = {{RetryHub, tr("Try now"), Icon::Reload, true},
                       {OpenLibrary, tr("Open the library"), Icon::Disk, false},
                       {OpenSampleHub, tr("Try the sample hub"), Icon::Model, false}};
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
    default:
        break;
    }
}

} // namespace hs::ui
