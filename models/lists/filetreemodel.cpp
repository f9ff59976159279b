// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/filetreemodel.h"

#include "lists/filetreelister.h"

#include <algorithm>

namespace hs::models {

using base::HubError;

namespace {

std::unique_ptr<FileTreeNode> makeRoot()
{
    auto root = std::make_unique<FileTreeNode>();
    root->entry.type = hub::TreeEntry::Type::Directory;
    return root;
}

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

int depthOf(const FileTreeNode *node)
{
    int depth = 0;
    for (; node->parent; node = node->parent)
        ++depth;
    return depth;
}

} // namespace

FileTreeModel::FileTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(makeRoot())
{}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::open(hub::HubContextPtr hub, const hub::RepoRef &repo)
{
    close();
    m_hub = std::move(hub);
    m_repo = repo;
    makeLister();
    fetchMore({});
}

void FileTreeModel::close()
{
    beginResetModel();
    delete m_lister;
    m_lister = nullptr;
    m_root = makeRoot();
    m_nodes.clear();
    m_all.clear();
    m_paths.clear();
    m_folderBytes.clear();
    m_filtering.cancel();
    m_filter.clear();
    m_wantedFilter.clear();
    m_matchingFiles = 0;
    m_isWholeKnown = false;
    m_isWholeAsked = false;
    m_dropped = 0;
    m_freshness = {};
    endResetModel();
    announceChecks();
    Q_EMIT listingChanged();
}

void FileTreeModel::makeLister()
{
    m_lister = new FileTreeLister(m_hub, m_repo, this);
    connect(m_lister, &FileTreeLister::entriesArrived, this,
            [this](const QString &, const QList<hub::TreeEntry> &entries) { takeEntries(entries); });
    connect(m_lister, &FileTreeLister::listed, this, &FileTreeModel::takeListed);
    connect(m_lister, &FileTreeLister::failed, this, &FileTreeModel::takeFailure);
    connect(m_lister, &FileTreeLister::pageRead, this, [this](const hub::Freshness &freshness, int dropped) {
        m_freshness = freshness;
        m_dropped = std::max(m_dropped, dropped);
    });
}

void FileTreeModel::retry(const QString &folder)
{
    FileTreeNode *node = find(folder);
    if (!m_lister || !node || node->listing != FolderListing::Failed)
        return;
    node->listing = FolderListing::Listing;
    node->error.reset();
    m_lister->list(folder);
    Q_EMIT listingChanged();
}

void FileTreeModel::stop()
{
    if (!m_lister || !m_lister->isBusy())
        return;
    m_lister->stop();
    const auto settle = [](FileTreeNode &node) {
        if (node.listing != FolderListing::Listing)
            return;
        node.listing = FolderListing::Failed;
        node.error = HubError::of(HubError::Kind::Cancelled, node.entry.path);
    };
    settle(*m_root);
    for (FileTreeNode *node : std::as_const(m_nodes))
        settle(*node);
    m_isWholeAsked = m_isWholeKnown;
    if (!m_filter.isEmpty())
        applyFilter();
    Q_EMIT listingChanged();
}

void FileTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    FileTreeNode *node = nodeOf(parent);
    node->listing = FolderListing::Listing;
    m_lister->list(node->entry.path);
    if (parent.isValid())
        Q_EMIT dataChanged(parent, parent, {ListingRole});
    Q_EMIT listingChanged();
}

void FileTreeModel::takeEntries(const QList<hub::TreeEntry> &entries)
{
    AddedNodes added;
    for (const hub::TreeEntry &entry : entries) {
        if (FileTreeNode *known = find(entry.path)) {
            if (known != m_root.get())
                update(*known, entry);
            continue;
        }
        add(entry, added);
    }
    if (!added.empty())
        insert(added);
    Q_EMIT listingChanged();
}

/// A later answer about the same file knows more (the last commit) or less (a plain page): nothing is forgotten.
void FileTreeModel::update(FileTreeNode &node, const hub::TreeEntry &entry)
{
    hub::TreeEntry merged = entry;
    if (!merged.lastCommit)
        merged.lastCommit = node.entry.lastCommit;
    if (!merged.security)
        merged.security = node.entry.security;
    if (merged == node.entry)
        return;
    node.entry = merged;
    if (node.row >= 0)
        Q_EMIT dataChanged(indexOf(&node, Size), indexOf(&node, Changed), {Qt::DisplayRole, EntryRole});
}

FileTreeNode *FileTreeModel::add(const hub::TreeEntry &entry, AddedNodes &added)
{
    // Recursive listings name folders themselves; one that is missing is made.
    const QString path = folderOf(entry.path);
    FileTreeNode *folder = find(path);
    if (!folder) {
        hub::TreeEntry missing;
        missing.type = hub::TreeEntry::Type::Directory;
        missing.path = path;
        folder = add(missing, added);
    }
    auto node = std::make_unique<FileTreeNode>();
    node->entry = entry;
    node->parent = folder;
    // What arrives in a checked folder is checked too.
    setCheckedBelow(*node, folder->check == Qt::Checked);
    FileTreeNode *made = node.get();
    made->isHit = !m_filter.isEmpty() && isNameWith(entry.path, m_filter);
    m_nodes.insert(entry.path, made);
    m_all.append(made);
    m_paths.append(entry.path);
    added[folder].push_back(std::move(node));
    return made;
}

void FileTreeModel::insert(AddedNodes &added)
{
    // Parents before children: a view must not hear of rows in a folder that it has not heard of.
    QList<FileTreeNode *> folders;
    for (const auto &[folder, nodes] : added)
        folders.append(folder);
    std::ranges::sort(folders, {}, [](const FileTreeNode *node) { return depthOf(node); });
    for (FileTreeNode *folder : std::as_const(folders))
        m_filter.isEmpty() ? insertNodes(*folder, added[folder]) : insertHidden(*folder, added[folder]);
    // Which rows pass depends on what lies below: all are announced anew, but once for a whole tree.
    if (!m_filter.isEmpty() && !isWaitingForTree())
        applyFilter();
    // One folder's page touches those above it; a recursive listing touches them all, so they are summed once.
    if (folders.size() == 1)
        updateSumsUpward(folders.constFirst());
    else
        updateSumsBelow(*m_root);
    announceChecks();
}

void FileTreeModel::insertNodes(FileTreeNode &folder, Children &added)
{
    sortNodes(added, m_order);
    const bool isInOrder =
        !folder.isStale && (folder.children.empty() || !m_order(*added.front(), *folder.children.back()));
    const int first = static_cast<int>(folder.shown.size());
    beginInsertRows(indexOf(&folder), first, first + static_cast<int>(added.size()) - 1);
    for (auto &node : added) {
        node->row = static_cast<int>(folder.shown.size());
        folder.shown.push_back(node.get());
        folder.children.push_back(std::move(node));
    }
    // Who hears of the rows may ask for them at once, and gets them in order.
    folder.isStale = !folder.wasSeen && !isInOrder;
    const bool isTidy = isInOrder || folder.isStale;
    endInsertRows();
    if (isTidy)
        return;
    reorder([&] {
        sortNodes(folder.children, m_order);
        showMatching(folder);
    });
}

/// No row of theirs is known to anybody before the filter is applied again.
void FileTreeModel::insertHidden(FileTreeNode &folder, Children &added)
{
    tidy(folder, m_order);
    for (auto &node : added) {
        node->matches = false;
        folder.children.push_back(std::move(node));
    }
    sortNodes(folder.children, m_order);
}

void FileTreeModel::takeListed(const QString &folder, bool isBelow)
{
    FileTreeNode *node = find(folder);
    if (!node)
        return;
    if (isBelow)
        markListedBelow(*node);
    node->listing = FolderListing::Listed;
    node->error.reset();
    if (isBelow && node == m_root.get())
        m_isWholeKnown = true;
    if (isBelow && !m_filter.isEmpty())
        applyFilter();
    updateSumsBelow(*node);
    updateSumsUpward(node->parent);
    if (node != m_root.get() && node->row >= 0)
        Q_EMIT dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
    // It was checked while it was on its way: the folders in it are to be counted too.
    if (!isBelow)
        listChecked(*node);
    announceChecks();
    Q_EMIT listingChanged();
}

void FileTreeModel::markListedBelow(FileTreeNode &folder)
{
    for (const auto &child : folder.children) {
        if (child->isFolder())
            markListedBelow(*child);
    }
    folder.listing = FolderListing::Listed;
    folder.error.reset();
}

void FileTreeModel::takeFailure(const QString &folder, const HubError &error, bool isBelow)
{
    FileTreeNode *node = find(folder);
    if (!node)
        return;
    if (isBelow) {
        m_isWholeAsked = m_isWholeAsked && node != m_root.get();
        if (!m_filter.isEmpty())
            applyFilter();
        if (node->check != Qt::Unchecked && !node->checked.isComplete) {
            setCheckedBelow(*node, false);
            updateSumsUpward(node);
            announceChecks();
        }
        Q_EMIT folderNotCounted(folder, error);
    } else {
        node->listing = FolderListing::Failed;
        node->error = error;
        if (node != m_root.get() && node->row >= 0)
            Q_EMIT dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
    }
    Q_EMIT listingChanged();
}

bool FileTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Check)
        return false;
    FileTreeNode *node = nodeOf(index);
    setCheckedBelow(*node, value.toInt() != Qt::Unchecked);
    updateSumsUpward(node->parent);
    if (node->check == Qt::Checked)
        listChecked(*node);
    announceChecks();
    return true;
}

void FileTreeModel::setAllChecked(bool isChecked)
{
    setCheckedBelow(*m_root, isChecked);
    if (isChecked)
        listChecked(*m_root);
    announceChecks();
}

/// Lists what is checked but was never opened: one recursive question for each such folder, or one for the root.
void FileTreeModel::listChecked(FileTreeNode &node)
{
    if (!m_lister || !node.isFolder() || node.checked.isComplete)
        return;
    if (node.listing == FolderListing::Unlisted || (&node == m_root.get() && !m_isWholeAsked)) {
        m_isWholeAsked = m_isWholeAsked || &node == m_root.get();
        m_lister->listBelow(node.entry.path);
        return;
    }
    for (const auto &child : node.children) {
        if (child->check == Qt::Checked)
            listChecked(*child);
    }
}

/// A mark may depend on all below it and all above it, so every row that a view may have is told.
void FileTreeModel::announceChecks()
{
    const auto announce = [this](const auto &self, const FileTreeNode &node) -> void {
        // Nobody has to hear of rows that nobody saw.
        if (node.shown.empty() || !node.wasSeen)
            return;
        const FileTreeNode *first = node.shown.front();
        Q_EMIT dataChanged(indexOf(first), indexOf(node.shown.back()), {Qt::CheckStateRole});
        for (const FileTreeNode *child : node.shown) {
            if (child->isFolder())
                self(self, *child);
        }
    };
    announce(announce, *m_root);
    Q_EMIT checkedChanged();
}

QList<hub::TreeEntry> FileTreeModel::checkedFiles() const
{
    QList<hub::TreeEntry> files;
    for (const FileTreeNode *node : m_nodes) {
        if (!node->isFolder() && node->check == Qt::Checked)
            files.append(node->entry);
    }
    return files;
}

void FileTreeModel::reorder(const std::function<void()> &change)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    change();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(indexOf(static_cast<FileTreeNode *>(old.internalPointer()), old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FileTreeModel::sort(int column, Qt::SortOrder order)
{
    if (column < Name || column >= ColumnCount)
        return;
    m_order = FileTreeOrder(static_cast<FileTreeOrder::By>(column - Name), order);
    reorder([this] { sortBelow(*m_root, m_order); });
}

void FileTreeModel::setFolderSizes(const QHash<QString, qint64> &bytesOfFolder)
{
    m_folderBytes = bytesOfFolder;
    if (!m_root->shown.empty())
        Q_EMIT dataChanged(index(0, Size), index(rowCount() - 1, Size), {Qt::DisplayRole, FolderBytesRole});
}

} // namespace hs::models
