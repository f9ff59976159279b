// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionpage.h"

#include "common/avatartile.h"
#include "common/elidedlabel.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "items/itemlist.h"
#include "items/itemspane.h"
#include "items/itemwords.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using hub::CollectionItem;
using models::LoadState;

CollectionPage::CollectionPage(const PageDependencies &dependencies, const models::CollectionPlace &place,
                               QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_place(place)
    , m_session(dependencies.client->context(), place.owner, place.words)
    , m_header(new QWidget(this))
    , m_avatar(new AvatarTile(*dependencies.theme, dependencies.theme->theme().size.avatarHeader, m_header))
    , m_title(new ElidedLabel(*dependencies.theme, TextStyle::Title, &ThemeColors::text, m_header))
    , m_owner(new QToolButton(m_header))
    , m_facts(new ElidedLabel(*dependencies.theme, TextStyle::Body, &ThemeColors::textSecondary, m_header))
    , m_description(new TextLabel(*dependencies.theme, TextStyle::Body, &ThemeColors::textSecondary, m_header))
    , m_items(new ItemsPane(dependencies))
{
    buildUi();
    connectParts();
    m_session.load();
}

CollectionPage::~CollectionPage() = default;

void CollectionPage::buildUi()
{
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    setSurface(this, Surface::Page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(space.s6, space.s4, space.s6, space.s4);
    row->setSpacing(space.s3);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space.half);
    words->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(space.s2);
    line->addWidget(m_owner);
    line->addWidget(m_facts, 1);
    words->addLayout(line);
    words->addWidget(m_description);
    row->addLayout(words, 1);
    m_description->setWordWrap(true);
    m_owner->setFocusPolicy(Qt::TabFocus);
    setButtonKind(m_owner, ButtonKind::Text);
    m_avatar->setName(m_place.owner);
    m_owner->setText(m_place.owner);
    column->addWidget(m_header);
    column->addWidget(new Hairline(*m_dependencies.theme, Qt::Horizontal, this));
    column->addWidget(m_items, 1);
}

void CollectionPage::connectParts()
{
    connect(&m_session, &models::CollectionSession::changed, this, &CollectionPage::refresh);
    connect(m_owner, &QToolButton::clicked, this, [this] {
        Q_EMIT openRequested(models::OwnerPlace{m_place.owner, models::OwnerPlace::View::Overview}, OpenIn::CurrentTab);
    });
    connect(m_items, &ItemsPane::openRequested, this, &Page::openRequested);
    connect(m_items, &ItemsPane::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_items, &ItemsPane::statusMessage, this, &Page::statusMessage);
    connect(m_items, &ItemsPane::downloadRequested, this, &Page::downloadRequested);
    connect(m_items->pane(), &StatePane::stopRequested, this, &CollectionPage::stop);
    connect(m_items->pane(), &StatePane::actionTriggered, this, [this](int action) {
        if (action == int(ErrorAction::CopyDetails) && m_session.collection().error)
            QGuiApplication::clipboard()->setText(m_session.collection().error->details());
        else
            m_session.load();
    });
}

void CollectionPage::refresh()
{
    const auto &collection = m_session.collection();
    Q_EMIT loadingChanged(isLoading());
    Q_EMIT titleChanged();
    if (collection.value) {
        showHeader(*collection.value);
        return showItems(*collection.value);
    }
    m_header->setVisible(!collection.error);
    if (collection.isLoading())
        return m_items->pane()->showLoading(tr("Loading collection…"));
    if (!collection.error)
        return m_items->pane()->state()->clear();
    base::HubError error = *collection.error;
    const bool isMissing = error.httpStatus == 404;
    const QString name = m_place.owner + u'/' + m_place.words;
    const ErrorText text = errorText(error, {.failed = tr("This collection could not be loaded"), .kept = {}},
                                     QDateTime::currentDateTimeUtc());
    StateMessage message = errorMessage(text);
    if (isMissing) {
        message = {};
        message.icon = Icon::Collection;
        message.title = tr("There is no collection %1, or you cannot see it").arg(name);
    }
    m_items->pane()->showMessage(message);
}

void CollectionPage::showHeader(const hub::Collection &collection)
{
    m_header->show();
    m_title->setText(collection.title);
    m_owner->setText(collection.owner);
    QStringList facts{itemwords::contentsOf(collection, true)};
    if (collection.lastUpdated)
        facts.append(
            tr("Updated %1").arg(formats::pastInSentence(*collection.lastUpdated, QDateTime::currentDateTimeUtc())));
    if (collection.upvotes > 0)
        facts.append(tr("%Ln upvotes", nullptr, formats::pluralOf(collection.upvotes)));
    if (collection.isPrivate)
        facts.append(tr("Private"));
    m_facts->setText(facts.join(u"  ·  "_s));
    m_description->setText(collection.description);
    m_description->setVisible(!collection.description.isEmpty());
}

void CollectionPage::showItems(const hub::Collection &collection)
{
    if (collection.items.isEmpty()) {
        StateMessage message;
        message.icon = Icon::Collection;
        message.title = tr("This collection is empty");
        return m_items->pane()->showMessage(message);
    }
    QList<Item> items;
    for (const CollectionItem &thing : collection.items) {
        if (thing.kind == CollectionItem::Kind::Repo) {
            Item item = m_items->itemOf(thing.repo, thing.note);
            item.toolTip = thing.note;
            items.append(item);
            continue;
        }
        Item item;
        item.name = thing.title.isEmpty() ? thing.id : thing.title;
        item.facts = {thing.kind == CollectionItem::Kind::Paper        ? tr("Paper %1").arg(thing.id)
                      : thing.kind == CollectionItem::Kind::Collection ? tr("Collection")
                                                                       : thing.type};
        item.icon = thing.kind == CollectionItem::Kind::Paper ? Icon::Readme : Icon::Collection;
        item.note = thing.note;
        if (thing.kind == CollectionItem::Kind::Collection)
            item.target = models::CollectionPlace{thing.slug.section(u'/', 0, 0), thing.slug.section(u'/', 1)};
        items.append(item);
    }
    m_items->setItems(items);
}

QString CollectionPage::title() const
{
    const auto &collection = m_session.collection().value;
    return collection ? collection->title : m_place.words;
}

QIcon CollectionPage::icon() const
{
    return m_dependencies.theme->icon(Icon::Collection);
}

bool CollectionPage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<models::CollectionPlace>(&location);
    return place && *place == m_place;
}

QByteArray CollectionPage::saveState() const
{
    return m_items->saveState();
}

void CollectionPage::restoreState(const QByteArray &state)
{
    m_items->restoreState(state);
}

QWidget *CollectionPage::initialFocus()
{
    return m_items->list();
}

QList<QWidget *> CollectionPage::regions()
{
    return {m_owner, m_items};
}

} // namespace hs::ui
