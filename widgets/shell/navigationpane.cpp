// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/navigationpane.h"

#include "common/accessiblerowmodel.h"
#include "common/formats.h"
#include "common/themedheight.h"
#include "sessions/localrepos.h"
#include "sessions/shelf.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

/// Ctrl opens beside, as a middle click does.
Page::OpenIn targetFor(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ControlModifier) ? Page::OpenIn::BackgroundTab : Page::OpenIn::CurrentTab;
}

} // namespace

NavigationPane::NavigationPane(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_model(new QStandardItemModel(this))
    , m_view(new QTreeView(this))
    , m_delegate(new NavDelegate(themes, m_view))
    , m_column(new QVBoxLayout(this))
{
    buildUi();
    fill();
    connect(m_model, &QStandardItemModel::itemChanged, this, &NavigationPane::takeRename);
}

void NavigationPane::buildUi()
{
    setAccessibleName(tr("Navigation"));
    setFixedWidth(m_themes.theme().size.navigationWidth);

    auto *rows = new AccessibleRowModel(this);
    rows->setSourceModel(m_model);
    rows->setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    m_view->setModel(rows);
    m_view->setItemDelegate(m_delegate);
    setRowKind(m_view, RowKind::Navigation);
    m_view->setAccessibleName(tr("Places"));
    m_view->setHeaderHidden(true);
    // A hidden header does not follow the view's width; fitColumn() does.
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(1);
    m_view->setIndentation(0);
    m_view->setRootIsDecorated(false);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);

    // The account row fills the whole width, the places keep away from the edges.
    const ThemeSpace &space = m_themes.theme().space;
    const int edge = m_themes.theme().stroke.hairline;
    m_column->setContentsMargins(0, space.s1 + edge, edge, 0);
    m_column->setSpacing(0);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(space.s2, 0, space.s2 - edge, 0);
    inset->addWidget(m_view);
    m_column->addLayout(inset, 1);
}

QStandardItem *NavigationPane::makeRow(const QString &text)
{
    auto *row = new QStandardItem(text);
    row->setEditable(false);
    row->setDragEnabled(false);
    return row;
}

void NavigationPane::fill()
{
    const auto section = [this](const QString &title) {
        QStandardItem *row = makeRow(title);
        row->setFlags(Qt::ItemIsEnabled);
        m_model->appendRow(row);
        return row;
    };
    const auto place = [](QStandardItem *parent, Place id, Icon icon, const QString &text) {
        QStandardItem *row = makeRow(text);
        row->setData(int(icon), NavDelegate::IconRole);
        row->setData(int(id), NavDelegate::PlaceRole);
        parent->appendRow(row);
    };
    QStandardItem *discover = section(tr("Discover"));
    place(discover, Place::Models, Icon::Model, tr("Models"));
    place(discover, Place::Datasets, Icon::Dataset, tr("Datasets"));
    place(discover, Place::Spaces, Icon::Space, tr("Spaces"));
    place(discover, Place::Collections, Icon::Collection, tr("Collections"));
    place(discover, Place::Trending, Icon::Insights, tr("Trending"));
    QStandardItem *here = section(tr("On this computer"));
    place(here, Place::Library, Icon::Disk, tr("Library"));
    place(here, Place::Transfers, Icon::Download, tr("Transfers"));
    m_yours = section(tr("Yours"));
    place(m_yours, Place::Favourites, Icon::Like, tr("Favourites"));
    place(m_yours, Place::Recent, Icon::History, tr("Recently viewed"));
    place(m_yours, Place::Watching, Icon::Notifications, tr("Watching"));
    m_searches = section(tr("Saved searches"));
    followShelf(nullptr);
    m_view->expandAll();
    fitColumn();
}

void NavigationPane::setAccountWidget(QWidget *account)
{
    keepHeight(account, m_themes, &ThemeSizes::navigationAccount);
    m_column->addWidget(account);
}

void NavigationPane::setRail(bool isRail)
{
    if (m_isRail == isRail)
        return;
    m_isRail = isRail;
    m_delegate->setRail(isRail);
    const ThemeSizes &size = m_themes.theme().size;
    setFixedWidth(isRail ? size.navigationCollapsed : size.navigationWidth);
    m_view->expandAll(); // a folded section has no line to unfold it by
    fitColumn();
    m_view->doItemsLayout();
}

void NavigationPane::fitColumn()
{
    const ThemeSizes &size = m_themes.theme().size;
    const int pane = m_isRail ? size.navigationCollapsed : size.navigationWidth;
    m_view->setColumnWidth(0, pane - 2 * m_themes.theme().space.s2);
}

QModelIndex NavigationPane::indexOf(Place place) const
{
    return indexWith(NavDelegate::PlaceRole, int(place));
}

void NavigationPane::showPlace(std::optional<Place> place)
{
    if (place)
        m_view->setCurrentIndex(indexOf(*place));
    else
        m_view->selectionModel()->clear();
}

QModelIndex NavigationPane::indexWith(int role, const QVariant &value) const
{
    const QAbstractItemModel *rows = m_view->model();
    for (int section = 0; section < rows->rowCount(); ++section) {
        const QModelIndex parent = rows->index(section, 0);
        for (int row = 0; row < rows->rowCount(parent); ++row) {
            const QModelIndex index = rows->index(row, 0, parent);
            if (index.data(role) == value)
                return index;
        }
    }
    return {};
}

void NavigationPane::showSearch(int position)
{
    m_view->setCurrentIndex(indexWith(NavDelegate::SearchRole, position));
}

void NavigationPane::showOwner(const QString &name)
{
    const QModelIndex index = indexWith(NavDelegate::AddressRole, name);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        showPlace(std::nullopt);
}

bool NavigationPane::handleKey(const QKeyEvent &key)
{
    const QModelIndex index = m_view->currentIndex();
    const QVariant search = index.data(NavDelegate::SearchRole);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(index, targetFor(key.modifiers()));
        return true;
    case Qt::Key_F2:
        if (!search.isNull())
            m_view->edit(index);
        return !search.isNull();
    case Qt::Key_Delete:
        if (!search.isNull())
            Q_EMIT searchRemoved(search.toInt());
        return !search.isNull();
    default:
        return false;
    }
}

void NavigationPane::setBadge(Place place, const NavBadge &badge)
{
    m_view->model()->setData(indexOf(place), QVariant::fromValue(badge), NavDelegate::BadgeRole);
}

void NavigationPane::showTransfers(int moving, int failed)
{
    if (failed > 0)
        setBadge(Place::Transfers,
                 {NavBadge::Form::Warning, QString::number(failed), tr("%Ln file(s) failed", nullptr, failed)});
    else if (moving > 0)
        setBadge(Place::Transfers,
                 {NavBadge::Form::Count, QString::number(moving), tr("%Ln file(s) moving", nullptr, moving)});
    else
        setBadge(Place::Transfers, {});
}

void NavigationPane::followLibrary(const models::LocalRepos *local)
{
    if (m_library)
        m_library->disconnect(this);
    m_library = local;
    showLibrarySize(local ? local->size() : 0);
    if (local)
        connect(local, &models::LocalRepos::changed, this, [this] { showLibrarySize(m_library->size()); });
}

void NavigationPane::showLibrarySize(qint64 bytes)
{
    const QString size = bytes > 0 ? formats::bytes(bytes) : QString();
    setBadge(Place::Library, {NavBadge::Form::Plain, size, size});
}

void NavigationPane::choose(const QModelIndex &index, Page::OpenIn where)
{
    if (!index.isValid())
        return;
    if (!index.parent().isValid()) {
        if (!m_isRail)
            m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    }
    const QVariant search = index.data(NavDelegate::SearchRole);
    const QString owner = index.data(NavDelegate::AddressRole).toString();
    if (!search.isNull())
        Q_EMIT searchChosen(search.toInt(), where);
    else if (!owner.isEmpty())
        Q_EMIT ownerChosen(owner, where);
    else
        Q_EMIT placeChosen(Place(index.data(NavDelegate::PlaceRole).toInt()), where);
}

bool NavigationPane::eventFilter(QObject *object, QEvent *event)
{
    // Places act on release like links, not when the current row moves: arrow keys walk without opening.
    if (object == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_view->indexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton)
            choose(index, targetFor(mouse->modifiers()));
        else if (mouse->button() == Qt::MiddleButton)
            choose(index, Page::OpenIn::BackgroundTab);
    }
    if (object == m_view->viewport() && event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool isFromKeyboard = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = isFromKeyboard ? m_view->currentIndex() : m_view->indexAt(menu->pos());
        showSearchMenu(index, isFromKeyboard ? m_view->viewport()->mapToGlobal(m_view->visualRect(index).center())
                                             : menu->globalPos());
        return true;
    }
    if (object == m_view && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(object, event);
}

void NavigationPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &color = m_themes.theme().color;
    painter.fillRect(rect(), color.window);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    paintHairline(painter, QPointF(x, 0), QPointF(x, height()), color.hairline);
}

} // namespace hs::ui
