// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/transfernode.h"

#include <iterator>

namespace hs::models {

using transfers::GroupSnapshot;

TransferSection sectionOf(const GroupSnapshot &group, const QDate &today)
{
    const bool isAsking = group.planning == GroupSnapshot::Planning::Asking && !group.isPaused;
    if (group.activeFiles > 0 || isAsking)
        return TransferSection::Active;
    if (group.failedFiles > 0 || group.planning == GroupSnapshot::Planning::Failed)
        return TransferSection::Failed;
    if (!group.isDone())
        return TransferSection::Queued;
    const bool isOld = group.finishedAt && group.finishedAt->toLocalTime().date() < today;
    return isOld ? TransferSection::Earlier : TransferSection::Done;
}

bool standsBefore(const GroupSnapshot &one, const GroupSnapshot &other, TransferSection section)
{
    if (section == TransferSection::Done || section == TransferSection::Earlier)
        return one.finishedAt.value_or(one.addedAt) > other.finishedAt.value_or(other.addedAt);
    if (one.priority != other.priority)
        return one.priority < other.priority;
    return one.place < other.place;
}

void TransferNode::insert(int at, std::vector<std::unique_ptr<TransferNode>> nodes)
{
    for (const auto &node : nodes)
        node->parent = this;
    children.insert(children.begin() + at, std::make_move_iterator(nodes.begin()),
                    std::make_move_iterator(nodes.end()));
    for (size_t i = static_cast<size_t>(at); i < children.size(); ++i)
        children[i]->row = static_cast<int>(i);
}

std::unique_ptr<TransferNode> TransferNode::take(int at)
{
    auto node = std::move(children[static_cast<size_t>(at)]);
    children.erase(children.begin() + at);
    for (size_t i = static_cast<size_t>(at); i < children.size(); ++i)
        children[i]->row = static_cast<int>(i);
    return node;
}

} // namespace hs::models
