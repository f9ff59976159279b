// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/filetreeview.h"

#include "lists/filetreemodel.h"
#include "repo/filedelegate.h"
#include "repo/fileheader.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace hs::ui {

using models::FileTreeModel;

namespace {

constexpr int kCheckWidth = 48;
constexpr int kSizeWidth = 80;
constexpr int kNameLeast = 184;
constexpr int kNameEnough = 280;     ///< beyond it name and last commit share what there is
constexpr int kLastCommitShare = 60; ///< percent of it
constexpr int kLastCommitWidth = 176;
/// The columns beside name and size with the width they have at least; the last ones leave first, so that the name
/// always has room.
constexpr std::array kColumns{std::pair{FileTreeModel::Scan, 96}, std::pair{FileTreeModel::Stored, 56},
                              std::pair{FileTreeModel::LastCommit, kLastCommitWidth},
                              std::pair{FileTreeModel::Changed, 100}};
constexpr int kMostExpandedByFilter = 2000;

} // namespace

FileTreeView::FileTreeView(ThemeSource &themes, FileTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_themes(themes)
    , m_model(model)
{
    buildUi();
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FileTreeView::rememberPlaces);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FileTreeView::restorePlaces);
    connect(&m_model, &FileTreeModel::listingChanged, this, &FileTreeView::goTowards);
    connect(&m_model, &FileTreeModel::checkedChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (!index.data(FileTreeModel::IsFolderRole).toBool())
            Q_EMIT fileOpened(index.data(FileTreeModel::PathRole).toString());
    });
    connect(this, &QTreeView::expanded, this, &FileTreeView::retryFolder);
}

void FileTreeView::buildUi()
{
    auto *header = new FileHeader(m_themes, m_model, this);
    m_header = header;
    setHeader(header);
    setModel(&m_model);
    m_delegate = new FileDelegate(m_themes, this);
    setItemDelegate(m_delegate);
    m_model.setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    setTreePosition(FileTreeModel::Name);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIndentation(m_themes.theme().space.s5);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setExpandsOnDoubleClick(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Files"));
    setRowKind(this, RowKind::Marked);
    setBarOverContent(this); // the last column keeps clear of it
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(FileTreeModel::Name, QHeaderView::Stretch);
    header->setSectionsMovable(false);
    header->setSectionsClickable(true);
    header->resizeSection(FileTreeModel::Check, kCheckWidth);
    sizeColumns();
    connect(&m_themes, &ThemeSource::changed, this, &FileTreeView::sizeColumns);
    sortByColumn(FileTreeModel::Name, Qt::AscendingOrder);
    setSortingEnabled(true);
}

int FileTreeView::widthOf(int column, int least) const
{
    return std::max({m_themes.theme().scaled(least), m_header->widthFor(column), m_delegate->widthFor(column)});
}

void FileTreeView::sizeColumns()
{
    for (const auto &[column, least] : kColumns)
        header()->resizeSection(column, widthOf(column, least));
    header()->resizeSection(FileTreeModel::Size, widthOf(FileTreeModel::Size, kSizeWidth));
    fitColumns();
}

QString FileTreeView::currentPath() const
{
    return currentIndex().data(FileTreeModel::PathRole).toString();
}

void FileTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const
{
    const QModelIndex check = index.siblingAtColumn(FileTreeModel::Check);
    const bool isSelected = selectionModel()->isSelected(check);
    if (!isSelected && check.data(Qt::CheckStateRole).toInt() == Qt::Checked)
        painter->fillRect(options.rect, m_themes.theme().color.accentSubtle);
    QTreeView::drawRow(painter, options, index);
}

void FileTreeView::toggleChecks()
{
    const QModelIndexList rows = selectionModel()->selectedRows(FileTreeModel::Check);
    if (rows.isEmpty())
        return;
    const bool isChecked = std::ranges::all_of(
        rows, [](const QModelIndex &row) { return row.data(Qt::CheckStateRole).toInt() == Qt::Checked; });
    // A change may move rows about: persistent places.
    QList<QPersistentModelIndex> places(rows.cbegin(), rows.cend());
    for (const QPersistentModelIndex &row : std::as_const(places))
        m_model.setData(row, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void FileTreeView::keyPressEvent(QKeyEvent *event)
{
    m_wantedPath.clear();
    if (event->key() == Qt::Key_Space && !event->modifiers())
        return toggleChecks();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().data(FileTreeModel::IsFolderRole).toBool()) {
        const QModelIndex folder = currentIndex().siblingAtColumn(0);
        setExpanded(folder, !isExpanded(folder));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void FileTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    m_wantedPath.clear();
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == FileTreeModel::Check &&
        !event->modifiers()) {
        const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model.setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    QTreeView::mouseReleaseEvent(event);
}

void FileTreeView::retryFolder(const QModelIndex &index)
{
    if (index.data(FileTreeModel::ListingRole).toInt() == static_cast<int>(models::FolderListing::Failed))
        m_model.retry(index.data(FileTreeModel::PathRole).toString());
}

void FileTreeView::resizeEvent(QResizeEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool wasSeen = current.isValid() && QRect(QPoint(), event->oldSize()).intersects(visualRect(current));
    QTreeView::resizeEvent(event);
    fitColumns();
    if (wasSeen)
        scrollTo(current);
}

void FileTreeView::fitColumns()
{
    const Theme &theme = m_themes.theme();
    const int size = widthOf(FileTreeModel::Size, kSizeWidth);
    int room = viewport()->width() - kCheckWidth - size - theme.scaled(kNameLeast);
    bool isFull = false;
    for (const auto &[column, least] : kColumns) {
        const int width = widthOf(column, least);
        isFull = isFull || room < width;
        if (isColumnHidden(column) != isFull)
            setColumnHidden(column, isFull);
        if (!isFull)
            room -= width;
    }
    const int spare = std::max(0, room + theme.scaled(kNameLeast) - theme.scaled(kNameEnough));
    header()->resizeSection(FileTreeModel::LastCommit,
                            widthOf(FileTreeModel::LastCommit, kLastCommitWidth) + spare * kLastCommitShare / 100);
}

void FileTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentPathChanged(current.data(FileTreeModel::PathRole).toString());
}

QStringList FileTreeView::expandedPaths() const
{
    QStringList paths;
    const auto collect = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (!isExpanded(index))
                continue;
            paths.append(index.data(FileTreeModel::PathRole).toString());
            self(self, index);
        }
    };
    collect(collect, {});
    return paths;
}

void FileTreeView::expandPaths(const QStringList &paths)
{
    m_toExpand = paths;
    expandWanted();
}

/// Each folder is listed when it is opened, so those below it can be opened only later.
void FileTreeView::expandWanted()
{
    m_toExpand.removeIf([this](const QString &path) {
        const QModelIndex index = m_model.indexOf(path);
        if (index.isValid())
            expand(index);
        return index.isValid();
    });
}

void FileTreeView::rememberPlaces()
{
    if (m_model.filter().isEmpty())
        m_expanded = expandedPaths();
    m_pathBefore = currentPath();
}

void FileTreeView::restorePlaces()
{
    if (m_model.filter().isEmpty())
        expandPaths(m_expanded);
    else if (m_model.matchingFiles() <= kMostExpandedByFilter)
        expandAll();
    const QModelIndex current = m_model.indexOf(m_pathBefore);
    if (current.isValid())
        setCurrentIndex(current);
}

void FileTreeView::showPath(const QString &path)
{
    m_wantedPath = path;
    goTowards();
}

void FileTreeView::goToFirstFile()
{
    const QModelIndex first = m_model.index(0, FileTreeModel::Name);
    QModelIndex file = first;
    while (file.isValid() && file.data(FileTreeModel::IsFolderRole).toBool())
        file = indexBelow(file);
    if (!first.isValid())
        return;
    setCurrentIndex(file.isValid() ? file : first);
    setFocus(Qt::ShortcutFocusReason);
}

/// Opens one folder after the other; each is listed when it is opened, and this is called again when it is.
void FileTreeView::goTowards()
{
    expandWanted();
    if (m_wantedPath.isEmpty())
        return;
    const QModelIndex target = m_model.indexOf(m_wantedPath);
    if (target.isValid()) {
        m_wantedPath.clear();
        setCurrentIndex(target);
        scrollTo(target, QAbstractItemView::PositionAtCenter);
        if (target.data(FileTreeModel::IsFolderRole).toBool())
            expand(target);
        return;
    }
    QModelIndex folder;
    for (qsizetype slash = m_wantedPath.indexOf(u'/'); slash > 0; slash = m_wantedPath.indexOf(u'/', slash + 1)) {
        const QModelIndex next = m_model.indexOf(m_wantedPath.left(slash));
        if (!next.isValid())
            break;
        folder = next;
        expand(folder);
        // The view would ask only when it lays itself out.
        if (m_model.canFetchMore(folder))
            m_model.fetchMore(folder);
    }
    if (isListed(folder) && !m_model.indexOf(m_wantedPath).isValid())
        Q_EMIT pathMissing(std::exchange(m_wantedPath, {}));
}

bool FileTreeView::isListed(const QModelIndex &folder) const
{
    const int listing =
        folder.isValid() ? folder.data(FileTreeModel::ListingRole).toInt() : static_cast<int>(m_model.listing());
    return listing == static_cast<int>(models::FolderListing::Listed);
}

} // namespace hs::ui
