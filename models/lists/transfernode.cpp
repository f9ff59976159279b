// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/transfernode.h"

#include <iterator>

namespace hs::models {

using transfers::GroupSnapshot;

TransferSection sectionOf(const GroupSnapshot &group)
{
    const bool isAsking = group.planning == GroupSnapshot::Planning::Asking && !group.isPaused;
    if (group.activeFiles > 0 || isAsking)
        return TransferSection::Active;
    if (group.failedFiles > 0 || group.planning == GroupSnapshot::Planning::Failed)
        return TransferSection::Failed;
    return group.isDone() ? TransferSection::Done : TransferSection::Queued;
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
