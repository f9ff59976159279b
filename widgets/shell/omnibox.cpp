// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/omnibox.h"

#include "common/buttons.h"
#include "common/iconlabel.h"
#include "common/kindicon.h"
#include "common/themedheight.h"
#include "shell/addressedit.h"
#include "shell/keycaps.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QToolButton>

namespace hs::ui {

using hub::RepoKind;

namespace {

constexpr int kAddressRole = Qt::UserRole + 1;

QString kindName(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return Omnibox::tr("Models");
    case RepoKind::Dataset:
        return Omnibox::tr("Datasets");
    case RepoKind::Space:
        return Omnibox::tr("Spaces");
    }
    return {};
}

/// The Hub looks through names and owners, not tags (hub-api/search.md §1.1).
QString placeholder(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return Omnibox::tr("Search models by name or owner");
    case RepoKind::Dataset:
        return Omnibox::tr("Search datasets by name or owner");
    case RepoKind::Space:
        return Omnibox::tr("Search Spaces by name or owner");
    }
    return {};
}

struct FindScope
{
    models::FindPlace::Scope scope;
    Icon icon;
    QString name;
    QString placeholder;
};

QList<FindScope> findScopes()
{
    using Scope = models::FindPlace::Scope;
    return {
        {Scope::Collections, Icon::Collection, Omnibox::tr("Collections"), Omnibox::tr("Search collections by title")},
        {Scope::People, Icon::Organization, Omnibox::tr("People"), Omnibox::tr("Search people and organizations")},
        {Scope::Everything, Icon::Search, Omnibox::tr("Everything"), Omnibox::tr("Search the whole Hub by name")}};
}

/// Ctrl or Alt with Enter opens beside.
Page::OpenIn targetOfKeys()
{
    return QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier) ? Page::OpenIn::NewTab
                                                                                       : Page::OpenIn::CurrentTab;
}

} // namespace

Omnibox::Omnibox(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_scope(makeMenuButton(themes, Icon::Model, QString(), this))
    , m_line(new QWidget(this))
    , m_glass(new IconLabel(themes, Icon::Search, &ThemeColors::textSecondary, themes.theme().size.iconSmall, this))
    , m_edit(new AddressEdit(themes, this))
    , m_keys(new KeyCaps(themes, QKeySequence(Qt::CTRL | Qt::Key_L), this))
    , m_copy(makeIconButton(themes, Icon::Copy, tr("Copy address"), this, {}, ButtonSize::Small))
    , m_completer(new QCompleter(this))
    , m_suggestions(new QStandardItemModel(this))
{
    buildUi();
    buildScopes();
    buildCompleter();
    showSearch(RepoKind::Model, QString());
}

void Omnibox::buildUi()
{
    const Theme &theme = m_themes.theme();
    keepHeight(this, m_themes, &ThemeSizes::omnibox);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
    // Tab enters at the proxy and goes on from there: what stood before it would never be reached.
    setTabOrder(m_edit, m_scope);
    m_edit->setAccessibleName(tr("Search or address"));
    m_scope->setAutoRaise(true);
    m_scope->setAccessibleName(tr("What to search"));
    keepHeight(m_scope, m_themes, &ThemeSizes::controlSmall);
    m_line->setFixedSize(theme.stroke.hairline, theme.size.iconSmall + theme.space.s1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_scope);
    row->addWidget(m_line);
    row->addSpacing(theme.space.s2);
    row->addWidget(m_glass);
    row->addWidget(m_edit, 1);
    row->addWidget(m_keys);
    row->addWidget(m_copy);
    row->addSpacing(theme.space.s2);

    connect(m_edit, &QLineEdit::textEdited, this, &Omnibox::editText);
    connect(m_edit, &QLineEdit::returnPressed, this, &Omnibox::submit);
    connect(m_edit, &AddressEdit::escapePressed, this, &Omnibox::escape);
    connect(m_edit, &AddressEdit::focused, this, [this] { update(); });
    connect(m_edit, &AddressEdit::unfocused, this, [this] {
        update();
        if (!m_isSearch)
            m_edit->setText(m_shown); // what was typed and not opened is not where we are
    });
    connect(m_edit, &AddressEdit::downPressed, this, [this] {
        if (m_isSearch)
            Q_EMIT left();
    });
    connect(m_copy, &QToolButton::clicked, this, &Omnibox::copyRequested);
}

void Omnibox::buildScopes()
{
    auto *menu = new QMenu(m_scope);
    for (const RepoKind kind : hub::kAllRepoKinds) {
        QAction *entry = menu->addAction(m_themes.icon(kindIcon(kind)), kindName(kind));
        connect(entry, &QAction::triggered, this, [this, kind] { Q_EMIT scopeChosen(kind); });
    }
    for (const FindScope &scope : findScopes()) {
        QAction *entry = menu->addAction(m_themes.icon(scope.icon), scope.name);
        connect(entry, &QAction::triggered, this, [this, place = scope.scope] { Q_EMIT findScopeChosen(place); });
    }
    m_scope->setMenu(menu);
}

void Omnibox::buildCompleter()
{
    m_completer->setModel(m_suggestions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(m_edit);
    if (auto *view = m_completer->popup())
        setRowKind(view, RowKind::Popup);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &row) { Q_EMIT addressChosen(row.data(kAddressRole).toString()); });
}

void Omnibox::setMode(bool isSearch, const QString &placeholder)
{
    m_isSearch = isSearch;
    for (QWidget *part : {static_cast<QWidget *>(m_scope), m_line, m_glass, m_keys})
        part->setVisible(isSearch);
    m_copy->setVisible(!isSearch);
    m_edit->setShowsAddress(!isSearch);
    const ThemeSpace &space = m_themes.theme().space;
    m_edit->setTextMargins(isSearch ? space.s1 : 0, 0, space.s1, 0);
    m_edit->setPlaceholderText(placeholder);
}

void Omnibox::showSearch(RepoKind kind, const QString &text)
{
    showScope(kindName(kind), kindIcon(kind), placeholder(kind), text);
}

void Omnibox::showSearch(models::FindPlace::Scope scope, const QString &text)
{
    for (const FindScope &known : findScopes()) {
        if (known.scope == scope)
            showScope(known.name, known.icon, known.placeholder, text);
    }
}

void Omnibox::showScope(const QString &name, Icon icon, const QString &placeholder, const QString &text)
{
    m_shown = text;
    setMode(true, placeholder);
    m_scope->setText(name);
    m_scope->setIcon(m_themes.icon(icon));
    if (m_edit->text() == text)
        return; // the page answers to typing: the cursor stays, and what is offered below
    m_edit->setText(text);
    m_completer->popup()->hide();
}

void Omnibox::showAddress(const QString &address)
{
    const bool isSamePlace = !m_isSearch && m_shown == address;
    m_shown = address;
    setMode(false, tr("Search the Hub, or type an address"));
    if (isSamePlace && m_edit->hasFocus() && m_edit->isModified())
        return;
    m_edit->setText(address);
}

void Omnibox::setSuggestions(const QList<Suggestion> &suggestions)
{
    m_suggestions->clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *row = new QStandardItem(m_themes.icon(suggestion.icon), suggestion.text);
        row->setData(suggestion.address, kAddressRole);
        m_suggestions->appendRow(row);
    }
    if (suggestions.isEmpty() || !m_edit->hasFocus())
        m_completer->popup()->hide();
    else
        m_completer->complete(m_edit->rect());
}

void Omnibox::focusAndSelect()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool Omnibox::isEditing() const
{
    return m_edit->hasFocus() && m_edit->isModified();
}

QString Omnibox::text() const
{
    return m_edit->text();
}

void Omnibox::editText(const QString &text)
{
    // "hf:" is the beginning of an address: the list must not chase it.
    const bool looksLikeAddress = text.startsWith(QLatin1StringView("hf:")) || text.contains(QLatin1StringView("://"));
    if (m_isSearch && !looksLikeAddress)
        Q_EMIT searchEdited(text);
    else
        Q_EMIT textEdited(text);
}

void Omnibox::submit()
{
    // The completer hands Enter to the field first: what was walked to in the popup is what is meant.
    const QAbstractItemView *popup = m_completer->popup();
    const QModelIndex suggested = popup->isVisible() ? popup->currentIndex() : QModelIndex();
    const QString address = suggested.data(kAddressRole).toString();
    m_completer->popup()->hide();
    if (!address.isEmpty()) {
        Q_EMIT addressChosen(address);
        return;
    }
    const QString text = m_edit->text().trimmed();
    if (!text.isEmpty() || m_isSearch)
        Q_EMIT submitted(text, targetOfKeys());
}

void Omnibox::escape()
{
    if (m_completer->popup()->isVisible()) {
        m_completer->popup()->hide();
        return;
    }
    if (m_isSearch && !m_edit->text().isEmpty()) {
        m_edit->clear();
        Q_EMIT searchEdited(QString());
        return;
    }
    if (!m_isSearch)
        m_edit->setText(m_shown);
    Q_EMIT left();
}

void Omnibox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const bool hasFocus = m_edit->hasFocus();
    paintRounded(painter, rect(), theme.radius.control, hasFocus ? theme.color.surface : theme.color.sunken,
                 hasFocus ? theme.color.focusRing : theme.color.hairlineStrong);
    if (hasFocus)
        paintRounded(painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme.radius.control - 1, theme.color.surface,
                     theme.color.focusRing);
    if (m_isSearch)
        painter.fillRect(m_line->geometry(), theme.color.hairline);
}

} // namespace hs::ui
