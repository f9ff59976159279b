// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/itemspane.h"

#include "common/kindicon.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "items/itemdelegate.h"
#include "items/itemlist.h"
#include "search/searchwords.h"
#include "sessions/localrepos.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QDataStream>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hs::ui {

Item sectionItem(const QString &title, const QString &note)
{
    Item item;
    item.form = Item::Form::Section;
    item.name = title;
    item.note = note;
    return item;
}

ItemsPane::ItemsPane(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_actions(*dependencies.theme, *dependencies.client, dependencies.hasWebPages)
    , m_list(new ItemList(m_actions))
    , m_delegate(new ItemDelegate(*dependencies.theme, m_list))
    , m_pane(new StatePane(*dependencies.theme, m_list))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    setSurface(this, Surface::Page);
    m_actions.setShelf(dependencies.shelf);
    m_rows.setSourceModel(&m_model);
    m_rows.setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    m_list->setModel(&m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Results"));
    setFocusProxy(m_list);
    connect(m_pane, &StatePane::switched, this,
            [this](bool isContent) { setFocusProxy(isContent ? m_list : nullptr); });
    connectList();
}

void ItemsPane::connectList()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ItemsPane::takeCurrent);
    connect(m_list, &ResultList::rowActivated, this, &ItemsPane::open);
    connect(m_list, &ResultList::rowClicked, this,
            [this](const QModelIndex &index) { open(index, Page::OpenIn::CurrentTab); });
    connect(m_list, &ResultList::menuRequested, this, &ItemsPane::showMenu);
    connect(m_list, &ItemList::removeRequested, this,
            [this](const QModelIndex &index) { Q_EMIT removeRequested(index.row()); });
    connect(&m_actions, &RepoActions::openRequested, this, &ItemsPane::openRequested);
    connect(&m_actions, &RepoActions::externalLinkRequested, this, &ItemsPane::externalLinkRequested);
    connect(&m_actions, &RepoActions::statusMessage, this, &ItemsPane::statusMessage);
    connect(&m_actions, &RepoActions::downloadRequested, this, [this] {
        const QModelIndex index = m_list->currentIndex();
        if (!index.isValid() || m_model.at(index.row()).form != Item::Form::Repo)
            return;
        const hub::RepoSummary &repo = m_model.at(index.row()).repo;
        transfers::DownloadRequest request;
        request.repo = {repo.kind, repo.id, hub::Revision()};
        Q_EMIT downloadRequested({request});
    });
    const QScrollBar *bar = m_list->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &ItemsPane::lookForEnd);
    connect(bar, &QScrollBar::rangeChanged, this, &ItemsPane::lookForEnd);
    // A person who scrolls does not want to be taken back.
    connect(bar, &QAbstractSlider::actionTriggered, this, [this] { m_wantedScroll = -1; });
}

models::LocalCopy ItemsPane::copyOf(hub::RepoKind kind, const hub::RepoId &id) const
{
    if (m_dependencies.localRepos) {
        for (const models::LocalRepo &local : m_dependencies.localRepos->repos()) {
            if (local.kind == kind && local.id == id)
                return local.copy;
        }
    }
    return models::LocalCopy::None;
}

Item ItemsPane::itemOf(const hub::RepoSummary &repo, const QString &note) const
{
    Item item;
    item.form = Item::Form::Repo;
    item.repo = repo;
    item.note = note;
    item.copy = copyOf(repo.kind, repo.id);
    item.target = models::RepoPlace{{repo.kind, repo.id, hub::Revision()}, models::RepoPlace::View::Card, {}, {}};
    return item;
}

Item ItemsPane::itemOf(hub::RepoKind kind, const hub::RepoId &id, const QStringList &facts) const
{
    Item item;
    item.form = Item::Form::Other;
    item.repo.kind = kind;
    item.repo.id = id;
    item.lead = id.owner().isEmpty() ? QString() : id.owner() + u'/';
    item.name = id.name();
    item.avatar = id.owner().isEmpty() ? id.name() : id.owner();
    item.facts = QStringList(searchwords::kindName(kind)) + facts;
    if (copyOf(kind, id) == models::LocalCopy::Complete)
        item.chips.append({ChipKind::Local, tr("On disk"), Icon::Disk});
    item.target = models::RepoPlace{{kind, id, hub::Revision()}, models::RepoPlace::View::Card, {}, {}};
    return item;
}

void ItemsPane::setItems(const QList<Item> &items)
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_wanted.isEmpty())
        m_wanted = m_model.index(current.row()).data().toString();
    m_model.setItems(items);
    m_pane->showContent();
    restoreSelection();
}

void ItemsPane::append(const QList<Item> &items)
{
    m_model.append(items);
    m_pane->showContent();
    restoreSelection();
}

void ItemsPane::restoreSelection()
{
    for (int row = 0; !m_wanted.isEmpty() && row < m_model.rowCount(); ++row) {
        if (m_model.index(row).data().toString() == m_wanted) {
            m_list->setCurrentIndex(m_rows.index(row, 0));
            m_wanted.clear();
        }
    }
    if (m_wantedScroll >= 0) {
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(m_wantedScroll);
    }
}

void ItemsPane::takeCurrent(const QModelIndex &index)
{
    if (index.isValid() && !m_list->selectionModel()->isSelected(index))
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    const Item item = index.isValid() ? m_model.at(index.row()) : Item();
    const bool isRepo = !item.repo.id.isEmpty();
    m_actions.setRepo(isRepo ? std::optional(item.repo) : std::nullopt);
    m_actions.setDownloadText(isRepo && m_dependencies.transfers ? tr("Download") : QString());
}

void ItemsPane::open(const QModelIndex &index, Page::OpenIn where)
{
    if (index.isValid() && m_model.at(index.row()).target)
        Q_EMIT openRequested(*m_model.at(index.row()).target, where);
}

void ItemsPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    if (m_model.at(index.row()).repo.id.isEmpty() || m_model.at(index.row()).key >= 0) {
        Q_EMIT menuRequested(index.row(), position);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(*menu);
    menu->popup(position);
}

void ItemsPane::lookForEnd()
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (isVisible() && bar->maximum() - bar->value() < 2 * m_list->viewport()->height())
        Q_EMIT endNeared();
}

void ItemsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lookForEnd();
}

QByteArray ItemsPane::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const QModelIndex index = m_list->currentIndex();
    stream << (index.isValid() ? m_model.index(index.row()).data().toString() : QString())
           << m_list->verticalScrollBar()->value();
    return bytes;
}

void ItemsPane::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QString name;
    int position = 0;
    stream >> name >> position;
    if (stream.status() != QDataStream::Ok)
        return;
    m_wanted = name;
    m_wantedScroll = position;
    restoreSelection();
}

} // namespace hs::ui
