// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/transferlistmodel.h"

#include "transfers/transferqueue.h"

#include <algorithm>

namespace hs::models {

using transfers::GroupId;
using transfers::GroupSnapshot;
using transfers::TransferId;
using transfers::TransferSnapshot;
using transfers::TransferState;

namespace {

TransferListModel::RowKind kindOf(const TransferNode &node)
{
    return static_cast<TransferListModel::RowKind>(node.content.index());
}

bool isFirstChildAFailure(const TransferNode &group)
{
    return !group.children.empty() && group.children.front()->as<TransferFailure>();
}

bool isLastChildTheRest(const TransferNode &group)
{
    return !group.children.empty() && group.children.back()->as<TransferRest>();
}

/// The group's first failure, if it has any.
std::optional<TransferFailure> failureOf(const TransferNode &node)
{
    const GroupSnapshot &group = *node.as<GroupSnapshot>();
    if (group.planning == GroupSnapshot::Planning::Failed && group.error)
        return TransferFailure{.group = group.id, .transfer = {}, .path = {}, .error = *group.error};
    if (group.failedFiles == 0)
        return std::nullopt;
    const auto failed = std::ranges::find_if(node.children, [](const auto &child) {
        const auto *file = child->template as<TransferSnapshot>();
        return file && file->state == TransferState::Failed && file->error;
    });
    if (failed == node.children.end())
        return std::nullopt;
    const TransferSnapshot &file = *(*failed)->as<TransferSnapshot>();
    return TransferFailure{.group = group.id,
                           .transfer = file.id,
                           .path = file.path,
                           .bytesOnDisk = file.bytesOnDisk,
                           .error = *file.error,
                           .hindrance = file.hindrance,
                           .others = group.failedFiles - 1};
}

std::unique_ptr<TransferNode> makeNode(TransferNode::Content content)
{
    auto node = std::make_unique<TransferNode>();
    node->content = std::move(content);
    return node;
}

} // namespace

TransferListModel::TransferListModel(const transfers::TransferQueue *queue, QObject *parent)
    : QAbstractItemModel(parent)
{
    connect(queue, &transfers::TransferQueue::changed, this, &TransferListModel::apply);
    transfers::TransferChanges all;
    all.groups = queue->groups();
    for (const GroupSnapshot &group : std::as_const(all.groups))
        all.transfers += queue->transfers(group.id);
    apply(all);
}

TransferListModel::~TransferListModel() = default;

QModelIndex TransferListModel::indexOf(const TransferNode *node) const
{
    return node == &m_root ? QModelIndex() : createIndex(node->row, 0, node);
}

const TransferNode *TransferListModel::nodeAt(const QModelIndex &index)
{
    return static_cast<const TransferNode *>(index.constInternalPointer());
}

QModelIndex TransferListModel::indexOf(const GroupId &group) const
{
    const TransferNode *node = m_groups.value(group);
    return node ? indexOf(node) : QModelIndex();
}

QModelIndex TransferListModel::indexOf(const TransferId &transfer) const
{
    const TransferNode *node = m_transfers.value(transfer);
    return node ? indexOf(node) : QModelIndex();
}

QModelIndex TransferListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto *node = parent.isValid() ? static_cast<const TransferNode *>(parent.constInternalPointer()) : &m_root;
    return createIndex(row, column, node->children[static_cast<size_t>(row)].get());
}

QModelIndex TransferListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOf(static_cast<const TransferNode *>(child.constInternalPointer())->parent);
}

int TransferListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const auto *node = parent.isValid() ? static_cast<const TransferNode *>(parent.constInternalPointer()) : &m_root;
    return static_cast<int>(node->children.size());
}

int TransferListModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TransferListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *node = static_cast<const TransferNode *>(index.constInternalPointer());
    switch (role) {
    case RowKindRole:
        return QVariant::fromValue(kindOf(*node));
    case SectionRole:
        return node->as<TransferSection>() ? QVariant(static_cast<int>(*node->as<TransferSection>())) : QVariant();
    case GroupRole: {
        const TransferNode *group = node->as<GroupSnapshot>() ? node : node->parent;
        return group->as<GroupSnapshot>() ? QVariant::fromValue(*group->as<GroupSnapshot>()) : QVariant();
    }
    case TransferRole:
        return node->as<TransferSnapshot>() ? QVariant::fromValue(*node->as<TransferSnapshot>()) : QVariant();
    case FailureRole:
        return node->as<TransferFailure>() ? QVariant::fromValue(*node->as<TransferFailure>()) : QVariant();
    case RestRole:
        return node->as<TransferRest>() ? QVariant::fromValue(*node->as<TransferRest>()) : QVariant();
    case Qt::DisplayRole: // for jumping by typing
        if (const auto *file = node->as<TransferSnapshot>())
            return file->path;
        if (const auto *group = node->as<GroupSnapshot>())
            return group->repo.id.toString();
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags TransferListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto *node = static_cast<const TransferNode *>(index.constInternalPointer());
    if (const auto *section = node->as<TransferSection>())
        return *section == TransferSection::Queued ? Qt::ItemIsEnabled | Qt::ItemIsDropEnabled : Qt::ItemIsEnabled;
    if (node->as<TransferFailure>())
        return Qt::ItemIsEnabled;
    const bool isQueuedGroup =
        node->as<GroupSnapshot>() && *node->parent->as<TransferSection>() == TransferSection::Queued;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isQueuedGroup ? flags | Qt::ItemIsDragEnabled : flags;
}

void TransferListModel::insertChild(TransferNode *parent, int at, TransferNode::Content content)
{
    std::vector<std::unique_ptr<TransferNode>> one;
    one.push_back(makeNode(std::move(content)));
    beginInsertRows(indexOf(parent), at, at);
    parent->insert(at, std::move(one));
    endInsertRows();
}

void TransferListModel::removeChild(TransferNode *parent, int at)
{
    beginRemoveRows(indexOf(parent), at, at);
    const auto removed = parent->take(at);
    endRemoveRows();
}

void TransferListModel::replace(TransferNode *node, TransferNode::Content content)
{
    if (node->content == content)
        return;
    node->content = std::move(content);
    const QModelIndex index = indexOf(node);
    static const QList<int> kRoles{GroupRole, TransferRole, FailureRole, RestRole};
    Q_EMIT dataChanged(index, index, kRoles);
}

TransferNode *TransferListModel::section(TransferSection wanted)
{
    int at = 0;
    for (const auto &node : m_root.children) {
        if (*node->as<TransferSection>() == wanted)
            return node.get();
        if (*node->as<TransferSection>() < wanted)
            ++at;
    }
    insertChild(&m_root, at, wanted);
    return m_root.children[static_cast<size_t>(at)].get();
}

void TransferListModel::dropIfEmpty(TransferNode *section)
{
    if (section->children.empty())
        removeChild(&m_root, section->row);
}

/// Where it belongs among the groups of that section, itself not counted. Among equals who came first stands first; of
/// what is done, who came last.
int TransferListModel::placeFor(const GroupSnapshot &group, const TransferNode *home, TransferSection section)
{
    const bool isDone = section == TransferSection::Done || section == TransferSection::Earlier;
    int at = 0;
    for (const auto &node : home->children) {
        const GroupSnapshot &other = *node->as<GroupSnapshot>();
        if (other.id == group.id)
            continue;
        if (isDone ? !standsBefore(other, group, section) : standsBefore(group, other, section))
            break;
        ++at;
    }
    return at;
}

bool TransferListModel::isInOrder(const GroupSnapshot &group, const TransferNode *node, TransferSection section)
{
    const auto &siblings = node->parent->children;
    const auto row = static_cast<size_t>(node->row);
    const bool isBehind = row == 0 || !standsBefore(group, *siblings[row - 1]->as<GroupSnapshot>(), section);
    return isBehind &&
           (row + 1 == siblings.size() || !standsBefore(*siblings[row + 1]->as<GroupSnapshot>(), group, section));
}

void TransferListModel::addGroup(const GroupSnapshot &group)
{
    const TransferSection to = sectionOf(group, m_today);
    TransferNode *home = section(to);
    const int at = placeFor(group, home, to);
    insertChild(home, at, group);
    m_groups.insert(group.id, home->children[static_cast<size_t>(at)].get());
}

void TransferListModel::moveGroup(TransferNode *node, TransferSection to, int at)
{
    TransferNode *from = node->parent;
    TransferNode *home = section(to);
    if (from == home && at == node->row)
        return;
    // Qt counts the destination with the row still in its old place.
    const int target = from == home && at > node->row ? at + 1 : at;
    beginMoveRows(indexOf(from), node->row, node->row, indexOf(home), target);
    std::vector<std::unique_ptr<TransferNode>> moved;
    moved.push_back(from->take(node->row));
    home->insert(at, std::move(moved));
    endMoveRows();
    dropIfEmpty(from);
}

void TransferListModel::showGroup(const GroupSnapshot &group)
{
    TransferNode *node = m_groups.value(group.id);
    if (!node) {
        addGroup(group);
        return;
    }
    const TransferSection to = sectionOf(group, m_today);
    TransferNode *home = section(to);
    if (node->parent != home || !isInOrder(group, node, to))
        moveGroup(node, to, placeFor(group, home, to));
    replace(node, group);
}

void TransferListModel::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    const QList<TransferNode *> nodes = m_groups.values();
    for (const TransferNode *node : nodes) {
        if (const GroupSnapshot group = *node->as<GroupSnapshot>(); group.isDone())
            showGroup(group);
    }
}

void TransferListModel::removeGroup(const GroupId &id)
{
    TransferNode *node = m_groups.take(id);
    if (!node)
        return;
    for (const auto &child : node->children) {
        if (const auto *file = child->as<TransferSnapshot>())
            m_transfers.remove(file->id);
    }
    TransferNode *home = node->parent;
    removeChild(home, node->row);
    dropIfEmpty(home);
}

void TransferListModel::addTransfers(const QList<const TransferSnapshot *> &files)
{
    TransferNode *node = m_groups.value(files.first()->group);
    if (!node)
        return;
    std::vector<std::unique_ptr<TransferNode>> nodes;
    nodes.reserve(static_cast<size_t>(files.size()));
    m_transfers.reserve(m_transfers.size() + files.size());
    for (const TransferSnapshot *file : files) {
        nodes.push_back(makeNode(*file));
        m_transfers.insert(file->id, nodes.back().get());
    }
    const int at = static_cast<int>(node->children.size()) - (isLastChildTheRest(*node) ? 1 : 0);
    beginInsertRows(indexOf(node), at, at + static_cast<int>(files.size()) - 1);
    node->insert(at, std::move(nodes));
    endInsertRows();
}

void TransferListModel::removeTransfer(const TransferId &id)
{
    if (const TransferNode *node = m_transfers.take(id))
        removeChild(node->parent, node->row);
}

void TransferListModel::showTransfers(const QList<TransferSnapshot> &files)
{
    // New files of one group come one after the other: they become rows in one step.
    QList<const TransferSnapshot *> fresh;
    for (const TransferSnapshot &file : files) {
        if (TransferNode *node = m_transfers.value(file.id)) {
            replace(node, file);
            continue;
        }
        if (!fresh.isEmpty() && fresh.last()->group != file.group)
            addTransfers(std::exchange(fresh, {}));
        fresh.append(&file);
    }
    if (!fresh.isEmpty())
        addTransfers(fresh);
}

void TransferListModel::showFailure(TransferNode *group)
{
    const auto failure = failureOf(*group);
    const bool isShown = isFirstChildAFailure(*group);
    if (failure && isShown)
        replace(group->children.front().get(), *failure);
    else if (failure)
        insertChild(group, 0, *failure);
    else if (isShown)
        removeChild(group, 0);
}

void TransferListModel::showRest(TransferNode *group)
{
    const GroupSnapshot &snapshot = *group->as<GroupSnapshot>();
    const TransferRest rest{snapshot.id, snapshot.queuedFiles(), snapshot.doneFiles};
    const bool isShown = isLastChildTheRest(*group);
    if (isShown)
        replace(group->children.back().get(), rest);
    else if (snapshot.files > kManyFiles)
        insertChild(group, static_cast<int>(group->children.size()), rest);
}

void TransferListModel::apply(const transfers::TransferChanges &changes)
{
    for (const TransferId &id : changes.removedTransfers)
        removeTransfer(id);
    for (const GroupId &id : changes.removedGroups)
        removeGroup(id);
    for (const GroupSnapshot &group : changes.groups)
        showGroup(group);
    showTransfers(changes.transfers);
    for (const GroupSnapshot &group : changes.groups) {
        if (TransferNode *node = m_groups.value(group.id)) {
            showFailure(node);
            showRest(node);
        }
    }
}

} // namespace hs::models
