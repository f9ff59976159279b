// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/omniboxwiring.h"

#include "shell/mainwindow.h"
#include "shell/omnibox.h"
#include "shell/pagestack.h"
#include "shell/places.h"
#include "shell/suggestions.h"
#include "shell/windowactions.h"

namespace hs::ui {

using models::Location;
using models::RepoPlace;
using models::SearchPlace;

namespace {

SearchPlace searchFor(hub::RepoKind kind, const QString &text)
{
    SearchPlace place;
    place.query.kind = kind;
    place.query.text = text;
    return place;
}

} // namespace

OmniboxWiring::OmniboxWiring(MainWindow &window, Omnibox &box)
    : QObject(&window)
    , m_window(window)
    , m_box(box)
{
    connectBox();
    m_find.setFindsCollections(true);
    connect(&m_find, &models::QuickFind::found, this, [this](const QString &, const hub::QuickResult &result) {
        m_box.setSuggestions(suggestionsFor(m_box.text(), m_window.tabs(), &result, listedKind()));
    });
}

void OmniboxWiring::connectBox()
{
    connect(&m_box, &Omnibox::searchEdited, this, &OmniboxWiring::searchLive);
    connect(&m_box, &Omnibox::textEdited, this, &OmniboxWiring::suggest);
    connect(&m_box, &Omnibox::submitted, this, &OmniboxWiring::openText);
    connect(&m_box, &Omnibox::addressChosen, this,
            [this](const QString &address) { m_window.openAddress(address, Page::OpenIn::CurrentTab, true); });
    connect(&m_box, &Omnibox::scopeChosen, this, &OmniboxWiring::chooseScope);
    connect(&m_box, &Omnibox::findScopeChosen, this, [this](models::FindPlace::Scope scope) {
        m_window.open(models::FindPlace{scope, m_box.text(), {}}, Page::OpenIn::CurrentTab);
    });
    connect(&m_box, &Omnibox::copyRequested, m_window.actions()[Command::CopyLink], &QAction::trigger);
    connect(&m_box, &Omnibox::left, &m_window, &MainWindow::focusPage);
}

/// On a page that lists one kind already, the popup offers the others.
std::optional<hub::RepoKind> OmniboxWiring::listedKind() const
{
    const models::TabList &tabs = m_window.tabs();
    if (tabs.current() < 0)
        return std::nullopt;
    const Location here = tabs.historyAt(tabs.current()).current().location;
    const auto *search = std::get_if<SearchPlace>(&here);
    return search ? std::optional(search->query.kind) : std::nullopt;
}

void OmniboxWiring::searchLive(const QString &text)
{
    m_find.cancel();
    m_box.setSuggestions({});
    if (Page *page = m_window.pages().currentPage())
        page->setSearchText(text);
    if (listedKind())
        m_find.ask(text);
}

/// Enter: the list is what is wanted, not the popup.
void OmniboxWiring::enterSearch(const QString &text)
{
    searchLive(text);
    m_find.cancel();
}

void OmniboxWiring::chooseScope(hub::RepoKind kind)
{
    m_window.open(searchFor(kind, m_box.text()), Page::OpenIn::CurrentTab);
}

void OmniboxWiring::suggest(const QString &text)
{
    m_box.setSuggestions(suggestionsFor(text, m_window.tabs(), nullptr, std::nullopt));
    if (looksLikeAddress(text, m_window.endpoint()))
        m_find.cancel();
    else
        m_find.ask(text);
}

void OmniboxWiring::openText(const QString &text, Page::OpenIn where)
{
    m_find.cancel();
    if (looksLikeAddress(text, m_window.endpoint())) {
        if (m_window.openAddress(text, where, true))
            m_window.focusPage();
        return;
    }
    const models::TabList &tabs = m_window.tabs();
    const Location here = tabs.historyAt(tabs.current()).current().location;
    const auto *search = std::get_if<SearchPlace>(&here);
    const auto *repo = std::get_if<RepoPlace>(&here);
    const auto *find = std::get_if<models::FindPlace>(&here);
    if (find && where != Page::OpenIn::CurrentTab)
        m_window.open(models::FindPlace{find->scope, text, find->order}, where);
    else if ((search || find) && where == Page::OpenIn::CurrentTab)
        enterSearch(text);
    else if (search)
        m_window.open(searchFor(search->query.kind, text), where);
    else
        m_window.open(searchFor(repo ? repo->repo.kind : hub::RepoKind::Model, text), where);
    m_window.focusPage();
}

} // namespace hs::ui
