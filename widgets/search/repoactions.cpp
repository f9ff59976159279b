// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/repoactions.h"

#include "hub/calls/files.h"
#include "hub/hubclient.h"
#include "lists/repouri.h"
#include "sessions/shelf.h"
#include "theme/themesource.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace hs::ui {

RepoActions::RepoActions(ThemeSource &themes, const hub::HubClient &client, bool hasWebPages, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    buildActions(themes, hasWebPages);
    setRepo(std::nullopt);
}

QAction *RepoActions::add(const QString &text, std::optional<Qt::Key> key, Qt::KeyboardModifiers modifiers)
{
    auto *action = new QAction(text, this);
    // Shown in menus; the list itself acts on the key, so that it works for the row and not for the window.
    if (key)
        action->setShortcut(QKeySequence(QKeyCombination(modifiers, *key)));
    action->setShortcutContext(Qt::WidgetShortcut);
    m_actions.append(action);
    return action;
}

void RepoActions::buildActions(ThemeSource &themes, bool hasWebPages)
{
    QAction *open = add(tr("&Open"), Qt::Key_Return, Qt::NoModifier);
    connect(open, &QAction::triggered, this, [this] { this->open(Page::OpenIn::CurrentTab); });
    QAction *openTab = add(tr("Open in new &tab"), Qt::Key_Return, Qt::ControlModifier);
    connect(openTab, &QAction::triggered, this, [this] { this->open(Page::OpenIn::NewTab); });
    m_download = add(tr("&Download"), Qt::Key_D, Qt::ControlModifier);
    m_download->setIcon(themes.icon(Icon::Download));
    connect(m_download, &QAction::triggered, this, &RepoActions::downloadRequested);
    addMarks();
    m_actions.append(nullptr);
    QAction *copyName = add(tr("&Copy name"), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    copyName->setIcon(themes.icon(Icon::Copy));
    connect(copyName, &QAction::triggered, this, [this] { copy(m_repo->id.toString()); });
    QAction *copyLink = add(tr("Copy hf:// &link"), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    copyLink->setIcon(themes.icon(Icon::CopyLink));
    connect(copyLink, &QAction::triggered, this, [this] { copy(models::repoUri(m_repo->kind, m_repo->id)); });
    if (!hasWebPages)
        return;
    m_actions.append(nullptr);
    QAction *web = add(tr("Open on the &web"), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    web->setIcon(themes.icon(Icon::OpenWeb));
    connect(web, &QAction::triggered, this,
            [this] { Q_EMIT externalLinkRequested(hub::pageAddress(*m_client.context(), ref())); });
}

void RepoActions::addMarks()
{
    m_favourite = add(tr("Fa&vourite"), std::nullopt, Qt::NoModifier);
    m_watch = add(tr("Watc&h"), std::nullopt, Qt::NoModifier);
    for (QAction *action : {m_favourite, m_watch}) {
        action->setCheckable(true);
        action->setVisible(false);
    }
    connect(m_favourite, &QAction::triggered, this,
            [this](bool isOn) { m_shelf->setFavourite(m_repo->kind, m_repo->id, isOn); });
    connect(m_watch, &QAction::triggered, this,
            [this](bool isOn) { m_shelf->setWatched(m_repo->kind, m_repo->id, isOn); });
}

void RepoActions::setShelf(models::Shelf *shelf)
{
    m_shelf = shelf;
    m_favourite->setVisible(shelf);
    m_watch->setVisible(shelf);
    if (!shelf)
        return;
    connect(shelf, &models::Shelf::favouritesChanged, this, &RepoActions::showMarks);
    connect(shelf, &models::Shelf::watchesChanged, this, &RepoActions::showMarks);
    showMarks();
}

void RepoActions::showMarks()
{
    m_favourite->setChecked(m_shelf && m_repo && m_shelf->isFavourite(m_repo->kind, m_repo->id));
    m_watch->setChecked(m_shelf && m_repo && m_shelf->isWatched(m_repo->kind, m_repo->id));
}

void RepoActions::setRepo(const std::optional<hub::RepoSummary> &repo)
{
    m_repo = repo;
    showMarks();
    for (QAction *action : std::as_const(m_actions)) {
        if (action)
            action->setEnabled(repo.has_value());
    }
}

void RepoActions::setDownloadText(const QString &text)
{
    m_download->setVisible(!text.isEmpty());
    m_download->setText(text);
}

void RepoActions::fill(QMenu &menu) const
{
    for (QAction *action : m_actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

QAction *RepoActions::actionFor(const QKeyEvent &event) const
{
    const int key = event.key() == Qt::Key_Enter ? static_cast<int>(Qt::Key_Return) : event.key();
    const QKeySequence pressed(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(key)));
    const auto found = std::ranges::find_if(m_actions, [&pressed](const QAction *action) {
        return action && action->isVisible() && action->shortcut() == pressed;
    });
    return found == m_actions.end() ? nullptr : *found;
}

bool RepoActions::handles(const QKeyEvent &event) const
{
    return actionFor(event) != nullptr;
}

bool RepoActions::trigger(const QKeyEvent &event)
{
    QAction *action = actionFor(event);
    if (!action)
        return false;
    action->trigger();
    return true;
}

hub::RepoRef RepoActions::ref() const
{
    return {m_repo->kind, m_repo->id, hub::Revision()};
}

void RepoActions::open(Page::OpenIn where)
{
    if (m_repo)
        Q_EMIT openRequested(models::RepoPlace{ref(), models::RepoPlace::View::Card, {}, {}}, where);
}

void RepoActions::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT statusMessage(tr("Copied %1").arg(text));
}

} // namespace hs::ui
