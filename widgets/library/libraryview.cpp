// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryview.h"

#include "library/librarydelegate.h"
#include "library/libraryheaderview.h"
#include "library/librarysortmodel.h"
#include "lists/librarylistmodel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QKeyEvent>
#include <QPainter>

#include <array>

namespace hs::ui {

using library::CachedRepo;
using library::RepoKey;
using models::LibraryListModel;

namespace {

constexpr int kCheckColumn = 48;
constexpr int kRepoLeast = 260;
/// The columns beside check, name and size; the last ones leave first.
constexpr std::array kLibraryColumns{std::pair{LibraryListModel::Freed, 92}, std::pair{LibraryListModel::LastUsed, 132},
                                     std::pair{LibraryListModel::Revisions, 88}};
constexpr int kSizeColumn = 92;

} // namespace

LibraryView::LibraryView(ThemeSource &themes, LibraryListModel &model, LibrarySortModel &sorted, QWidget *parent)
    : QTreeView(parent)
    , m_themes(themes)
    , m_model(model)
    , m_sorted(sorted)
{
    auto *header = new LibraryHeaderView(themes, model, this);
    setHeader(header);
    setModel(&sorted);
    auto *delegate = new LibraryDelegate(themes, this);
    setItemDelegate(delegate);
    sorted.setSentence([delegate](const QModelIndex &index) { return delegate->accessibleText(index); });
    setTreePosition(LibraryListModel::Repository);
    setAccessibleName(tr("Repositories on this computer"));
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setIndentation(themes.theme().space.s5);
    setExpandsOnDoubleClick(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setRowKind(this, RowKind::Marked);
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(LibraryListModel::Repository, QHeaderView::Stretch);
    connect(&themes, &ThemeSource::changed, this, &LibraryView::sizeColumns);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryView::rememberPlaces);
    connect(&sorted, &QAbstractItemModel::modelReset, this, &LibraryView::restorePlaces);
    connect(&model, &LibraryListModel::marksChanged, viewport(), qOverload<>(&QWidget::update));
    connect(delegate, &LibraryDelegate::showFolderRequested, this, &LibraryView::showFolderRequested);
    connect(delegate, &LibraryDelegate::updateRequested, this, &LibraryView::updateRequested);
    setSortingEnabled(true);
    sortByColumn(LibraryListModel::LastUsed, Qt::AscendingOrder); // what was not used for long is what is to be freed
    sizeColumns();
}

void LibraryView::sizeColumns()
{
    const Theme &theme = m_themes.theme();
    header()->resizeSection(LibraryListModel::Check, kCheckColumn);
    header()->resizeSection(LibraryListModel::Size, theme.scaled(kSizeColumn));
    int room = viewport()->width() - kCheckColumn - theme.scaled(kSizeColumn) - theme.scaled(kRepoLeast);
    for (const auto &[column, width] : kLibraryColumns) {
        header()->resizeSection(column, theme.scaled(width));
        setColumnHidden(column, room < theme.scaled(width));
        room -= theme.scaled(width);
    }
}

void LibraryView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
}

void LibraryView::rememberPlaces()
{
    m_openFolders.clear();
    for (int row = 0; row < m_sorted.rowCount(); ++row) {
        const QModelIndex index = m_sorted.index(row, 0);
        if (isExpanded(index))
            m_openFolders.append(index.data(LibraryListModel::RepoRole).value<CachedRepo>().folder);
    }
    const auto repo = currentRepo();
    m_currentKey = repo ? std::optional(repo->key) : std::nullopt;
}

void LibraryView::restorePlaces()
{
    for (int row = 0; row < m_sorted.rowCount(); ++row) {
        const QModelIndex index = m_sorted.index(row, 0);
        if (m_openFolders.contains(index.data(LibraryListModel::RepoRole).value<CachedRepo>().folder))
            expand(index);
    }
    if (m_currentKey)
        showRepo(*m_currentKey);
}

std::optional<CachedRepo> LibraryView::currentRepo() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(index.data(LibraryListModel::RepoRole).value<CachedRepo>()) : std::nullopt;
}

void LibraryView::showRepo(const RepoKey &repo)
{
    const QModelIndex index = m_sorted.mapFromSource(m_model.indexOf(repo));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void LibraryView::toggleMark(const RepoKey &repo)
{
    toggle(m_sorted.mapFromSource(m_model.indexOf(repo)));
}

void LibraryView::toggle(const QModelIndex &index)
{
    const QModelIndex box = index.siblingAtColumn(LibraryListModel::Check);
    const bool isOn = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_sorted.setData(box, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void LibraryView::drawRow(QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const
{
    const QModelIndex box = index.siblingAtColumn(LibraryListModel::Check);
    if (!selectionModel()->isSelected(box) && box.data(Qt::CheckStateRole).toInt() == Qt::Checked)
        painter->fillRect(options.rect, m_themes.theme().color.accentSubtle);
    QTreeView::drawRow(painter, options, index);
}

void LibraryView::open(bool isNewTab)
{
    if (const auto repo = currentRepo())
        Q_EMIT repoOpened(repo->key, isNewTab);
}

void LibraryView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->modifiers()) {
        const QModelIndexList rows = selectionModel()->selectedRows(LibraryListModel::Check);
        const QList<QPersistentModelIndex> places(rows.begin(), rows.end()); // marks may sort rows anew
        for (const QPersistentModelIndex &row : places)
            toggle(row);
        return;
    }
    if (event->key() == Qt::Key_Delete)
        return Q_EMIT removeRequested();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open(event->modifiers().testFlag(Qt::ControlModifier));
    QTreeView::keyPressEvent(event);
}

void LibraryView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.column() == LibraryListModel::Check && !event->modifiers())
        toggle(index);
    QTreeView::mouseReleaseEvent(event);
}

void LibraryView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || index.column() == LibraryListModel::Check)
        return QTreeView::mouseDoubleClickEvent(event);
    setCurrentIndex(index);
    open(event->modifiers().testFlag(Qt::ControlModifier));
}

void LibraryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRepoChanged();
}

} // namespace hs::ui
