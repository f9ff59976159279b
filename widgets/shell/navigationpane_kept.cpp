// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of NavigationPane that come and go: whose repositories there are, saved searches, and what is new.

#include "common/formats.h"
#include "sessions/shelf.h"
#include "shelf/shelfwords.h"
#include "shell/navigationpane.h"
#include "theme/themesource.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTreeView>

namespace hs::ui {

namespace {

constexpr qsizetype kMostOrganizations = 8; // design.md §3

} // namespace

void NavigationPane::setOwners(const QString &account, const QStringList &organizations)
{
    m_yours->removeRows(0, m_ownerCount);
    m_ownerCount = 0;
    const auto add = [this](const QString &name, const QString &text, bool hasTile) {
        QStandardItem *row = makeRow(text);
        row->setData(name, NavDelegate::AddressRole);
        row->setData(int(Icon::FolderGit), NavDelegate::IconRole);
        if (hasTile)
            row->setData(name, NavDelegate::AvatarRole);
        m_yours->insertRow(m_ownerCount++, row);
    };
    if (!account.isEmpty())
        add(account, tr("My repositories"), false);
    for (const QString &name : organizations.first(std::min(kMostOrganizations, organizations.size())))
        add(name, name, true);
    m_view->setRowHidden(m_yours->row(), {}, !m_shelf && m_ownerCount == 0);
    m_view->expand(m_view->model()->index(m_yours->row(), 0));
}

void NavigationPane::followShelf(const models::Shelf *shelf)
{
    if (m_shelf)
        m_shelf->disconnect(this);
    m_shelf = shelf;
    const QModelIndex yours = m_view->model()->index(m_yours->row(), 0);
    for (int row = m_ownerCount; row < m_yours->rowCount(); ++row)
        m_view->setRowHidden(row, yours, !shelf);
    m_view->setRowHidden(m_yours->row(), {}, !shelf && m_ownerCount == 0);
    m_view->expand(yours); // what was hidden was not opened with the rest
    if (shelf) {
        connect(shelf, &models::Shelf::searchesChanged, this, &NavigationPane::showSearches);
        connect(shelf, &models::Shelf::watchesChanged, this, &NavigationPane::showNews);
    }
    showSearches();
    showNews();
}

/// Rows are made anew only when there are more or fewer: a name that is being typed is not taken away by news.
void NavigationPane::showSearches()
{
    const QList<models::SavedSearch> searches = m_shelf ? m_shelf->searches() : QList<models::SavedSearch>();
    const QScopedValueRollback isShowing(m_isShowingSearches, true);
    while (m_searches->rowCount() > searches.size())
        m_searches->removeRow(m_searches->rowCount() - 1);
    while (m_searches->rowCount() < searches.size()) {
        QStandardItem *row = makeRow({});
        row->setData(int(Icon::SavedSearch), NavDelegate::IconRole);
        row->setData(m_searches->rowCount(), NavDelegate::SearchRole);
        row->setEditable(true);
        m_searches->appendRow(row);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int position = 0; position < searches.size(); ++position) {
        const models::SavedSearch &search = searches.at(position);
        QStandardItem *row = m_searches->child(position);
        row->setData(search.name, NavDelegate::NameRole);
        if (row->text() != search.name)
            row->setText(search.name);
        const QString count = search.news == 0 ? QString()
                              : search.hasMore ? formats::count(search.news) + u'+'
                                               : formats::count(search.news);
        row->setData(QVariant::fromValue(NavBadge{NavBadge::Form::News, count, shelfwords::searchNews(search, now)}),
                     NavDelegate::BadgeRole);
    }
    m_view->setRowHidden(m_searches->row(), {}, searches.isEmpty());
    m_view->expand(m_view->model()->index(m_searches->row(), 0));
}

void NavigationPane::showNews()
{
    const int count = m_shelf ? m_shelf->newsCount() : 0;
    setBadge(Place::Watching, {NavBadge::Form::News, count > 0 ? formats::count(count) : QString(),
                               count > 0 ? tr("%Ln new", nullptr, count) : QString()});
}

void NavigationPane::takeRename(const QStandardItem *row)
{
    const QVariant position = row->data(NavDelegate::SearchRole);
    const QString known = row->data(NavDelegate::NameRole).toString();
    if (m_isShowingSearches || position.isNull() || row->text() == known)
        return;
    if (row->text().trimmed().isEmpty())
        showSearches(); // a search has a name
    else
        Q_EMIT searchRenamed(position.toInt(), row->text().trimmed());
}

void NavigationPane::showSearchMenu(const QModelIndex &index, const QPoint &position)
{
    const QVariant search = index.data(NavDelegate::SearchRole);
    if (search.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int number = search.toInt();
    menu->addAction(tr("&Open"), this, [this, number] { Q_EMIT searchChosen(number, Page::OpenIn::CurrentTab); });
    menu->addAction(tr("Open in new &tab"), this,
                    [this, number] { Q_EMIT searchChosen(number, Page::OpenIn::NewTab); });
    menu->addSeparator();
    QAction *rename = menu->addAction(m_themes.icon(Icon::Rename), tr("&Rename"), this,
                                      [this, row = QPersistentModelIndex(index)] { m_view->edit(row); });
    rename->setShortcut(QKeySequence(Qt::Key_F2));
    QAction *remove = menu->addAction(m_themes.icon(Icon::Delete), tr("Re&move"), this,
                                      [this, number] { Q_EMIT searchRemoved(number); });
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    menu->popup(position);
}

} // namespace hs::ui
