// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/filetreenode.h"

#include "lists/naturalorder.h"

#include <algorithm>
#include <utility>

namespace hs::models {

using namespace Qt::StringLiterals;

QStringView FileTreeNode::name() const
{
    const QStringView path(entry.path);
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QLatin1StringView storeOf(const hub::TreeEntry &entry)
{
    if (entry.type == hub::TreeEntry::Type::Directory)
        return {};
    if (!entry.xetHash.isEmpty())
        return "xet"_L1;
    return entry.isLfs() ? "lfs"_L1 : "git"_L1;
}

namespace {

/// The more there is to say against a file, the more.
int scanRank(const FileTreeNode &node)
{
    if (!node.entry.security)
        return 0;
    static const QStringList kWords{u"unscanned"_s, u"queued"_s,     u"safe"_s,  u"error"_s,
                                    u"caution"_s,   u"suspicious"_s, u"unsafe"_s};
    return 1 + static_cast<int>(kWords.indexOf(node.entry.security->status));
}

} // namespace

FileTreeOrder::FileTreeOrder(By by, Qt::SortOrder order)
    : m_by(by)
    , m_order(order)
{}

int FileTreeOrder::compare(const FileTreeNode &a, const FileTreeNode &b) const
{
    const auto three = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
    switch (m_by) {
    case By::Name:
        break;
    case By::Size:
        return three(a.entry.size, b.entry.size);
    case By::Stored:
        return storeOf(a.entry).compare(storeOf(b.entry));
    case By::Scan:
        return three(scanRank(a), scanRank(b));
    case By::LastCommit:
        return QString::localeAwareCompare(a.entry.lastCommit ? a.entry.lastCommit->title : QString(),
                                           b.entry.lastCommit ? b.entry.lastCommit->title : QString());
    case By::Changed: {
        const auto date = [](const FileTreeNode &n) {
            return n.entry.lastCommit && n.entry.lastCommit->date ? n.entry.lastCommit->date->toMSecsSinceEpoch() : 0;
        };
        return three(date(a), date(b));
    }
    }
    return 0;
}

bool FileTreeOrder::operator()(const FileTreeNode &a, const FileTreeNode &b) const
{
    if (a.isFolder() != b.isFolder())
        return a.isFolder();
    if (const int byColumn = compare(a, b); byColumn != 0)
        return m_order == Qt::AscendingOrder ? byColumn < 0 : byColumn > 0;
    const int byName = naturalCompare(a.name(), b.name());
    return m_by == By::Name && m_order == Qt::DescendingOrder ? byName > 0 : byName < 0;
}

void sortNodes(std::vector<std::unique_ptr<FileTreeNode>> &nodes, const FileTreeOrder &order)
{
    const auto byOrder = [&order](const auto &a, const auto &b) { return order(*a, *b); };
    // The Hub's own order is ours most of the time: looking is much cheaper than sorting.
    if (!std::ranges::is_sorted(nodes, byOrder))
        std::ranges::stable_sort(nodes, byOrder);
}

void sortBelow(FileTreeNode &node, const FileTreeOrder &order)
{
    node.isStale = !node.wasSeen;
    if (node.wasSeen)
        sortNodes(node.children, order);
    for (const auto &child : node.children) {
        if (!child->children.empty())
            sortBelow(*child, order);
    }
    if (node.wasSeen)
        showMatching(node);
}

void tidy(FileTreeNode &folder, const FileTreeOrder &order)
{
    if (!std::exchange(folder.isStale, false))
        return;
    sortNodes(folder.children, order);
    showMatching(folder);
}

void showMatching(FileTreeNode &node)
{
    node.shown.clear();
    for (const auto &child : node.children) {
        child->row = child->matches ? static_cast<int>(node.shown.size()) : -1;
        if (child->matches)
            node.shown.push_back(child.get());
    }
}

bool isNameWith(QStringView path, const QString &text)
{
    return path.sliced(path.lastIndexOf(u'/') + 1).contains(text, Qt::CaseInsensitive);
}

int showAllBelow(FileTreeNode &node)
{
    int files = 0;
    for (const auto &child : node.children) {
        child->matches = true;
        files += child->isFolder() ? showAllBelow(*child) : 1;
    }
    showMatching(node);
    return files;
}

int filterBelow(FileTreeNode &node)
{
    int files = 0;
    for (const auto &child : node.children) {
        int below = 0;
        if (child->isFolder())
            below = child->isHit ? showAllBelow(*child) : filterBelow(*child);
        child->matches = child->isHit || below > 0;
        files += child->isFolder() ? below : (child->isHit ? 1 : 0);
    }
    showMatching(node);
    return files;
}

namespace {

void updateSum(FileTreeNode &node)
{
    if (!node.isFolder()) {
        const bool isChecked = node.check == Qt::Checked;
        node.checked = isChecked ? FileSum{.files = 1, .bytes = node.entry.size} : FileSum{};
        return;
    }
    const bool isKnown = node.listing == FolderListing::Listed;
    FileSum sum{.isComplete = isKnown || node.check != Qt::Checked};
    size_t checked = 0;
    size_t unchecked = 0;
    for (const auto &child : node.children) {
        sum.files += child->checked.files;
        sum.bytes += child->checked.bytes;
        sum.isComplete = sum.isComplete && child->checked.isComplete;
        checked += child->check == Qt::Checked;
        unchecked += child->check == Qt::Unchecked;
    }
    node.checked = sum;
    // A folder that is not listed yet (or is empty) keeps the mark it was given.
    if (node.children.empty() || (!isKnown && node.check == Qt::Checked && unchecked == 0))
        return;
    if (checked == node.children.size())
        node.check = isKnown ? Qt::Checked : Qt::PartiallyChecked;
    else
        node.check = unchecked == node.children.size() ? Qt::Unchecked : Qt::PartiallyChecked;
    node.checked.isComplete = std::ranges::all_of(node.children, [](const auto &c) { return c->checked.isComplete; });
}

} // namespace

void setCheckedBelow(FileTreeNode &node, bool isChecked)
{
    node.check = isChecked ? Qt::Checked : Qt::Unchecked;
    for (FileTreeNode *child : node.shown)
        setCheckedBelow(*child, isChecked);
    updateSum(node);
}

void updateSumsBelow(FileTreeNode &node)
{
    for (const auto &child : node.children) {
        if (child->isFolder())
            updateSumsBelow(*child);
    }
    updateSum(node);
}

void updateSumsUpward(FileTreeNode *node)
{
    for (; node; node = node->parent)
        updateSum(*node);
}

} // namespace hs::models
