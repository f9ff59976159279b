// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "hub/types/treeentry.h"

#include <memory>
#include <optional>
#include <vector>

namespace hs::models {

/// What of a folder is known.
enum class FolderListing {
    Unlisted, ///< nobody opened it yet
    Listing,
    Listed,
    Failed, ///< the children are those that came before
};

/// What is checked in a tree of files.
struct FileSum
{
    qint64 files = 0;
    qint64 bytes = 0;
    bool isComplete = true; ///< false while a checked folder's files are not all known
    friend bool operator==(const FileSum &, const FileSum &) = default;
};

/// A file or folder of FileTreeModel. `children` are in the order of the view unless they are stale; `shown` are those
/// that pass the filter, and `row` is the place among them.
struct FileTreeNode
{
    hub::TreeEntry entry;
    FileTreeNode *parent = nullptr;
    std::vector<std::unique_ptr<FileTreeNode>> children;
    std::vector<FileTreeNode *> shown;
    int row = -1; ///< -1: hidden by the filter
    FolderListing listing = FolderListing::Unlisted;
    std::optional<base::HubError> error; ///< with Failed
    Qt::CheckState check = Qt::Unchecked;
    FileSum checked;      ///< of the files below; of itself for a file
    bool isHit = false;   ///< its own name has the text of the filter
    bool matches = true;  ///< passes the filter by its own name or through something below
    bool wasSeen = false; ///< somebody asked for a row of this folder
    bool isStale = false; ///< nobody saw these rows, and they are put in order when somebody asks: see tidy()

    [[nodiscard]] bool isFolder() const { return entry.type == hub::TreeEntry::Type::Directory; }
    [[nodiscard]] QStringView name() const;
};

/// How the rows of every folder are ordered. Folders stand before files, whatever the column.
class FileTreeOrder
{
public:
    enum class By { Name, Size, Stored, Scan, LastCommit, Changed };

    explicit FileTreeOrder(By by = By::Name, Qt::SortOrder order = Qt::AscendingOrder);
    [[nodiscard]] bool operator()(const FileTreeNode &a, const FileTreeNode &b) const;
    [[nodiscard]] By by() const { return m_by; }

private:
    [[nodiscard]] int compare(const FileTreeNode &a, const FileTreeNode &b) const;
    By m_by;
    Qt::SortOrder m_order;
};

/// Where the bytes of a file are: "git", "lfs", "xet"; empty for folders.
[[nodiscard]] QLatin1StringView storeOf(const hub::TreeEntry &entry);

/// Orders the nodes themselves.
void sortNodes(std::vector<std::unique_ptr<FileTreeNode>> &nodes, const FileTreeOrder &order);
/// Orders the children of `node` and everything below it, as far as somebody saw them; the others become stale.
void sortBelow(FileTreeNode &node, const FileTreeOrder &order);
/// Orders the children of a stale folder.
void tidy(FileTreeNode &folder, const FileTreeOrder &order);
/// Fills `shown` and `row` of the children from `matches`.
void showMatching(FileTreeNode &node);
/// Does a file or folder of that path have the text in its name, whatever the case?
[[nodiscard]] bool isNameWith(QStringView path, const QString &text);
/// Sets `matches` everywhere below: what is a hit, all that a folder holds which is one, and the folders above. Returns
/// the number of files that match.
int filterBelow(FileTreeNode &node);
/// The same for no filter: everything matches.
int showAllBelow(FileTreeNode &node);

/// Checks a file, or a folder with all it shows. A hidden child of a filtered folder keeps its mark.
void setCheckedBelow(FileTreeNode &node, bool isChecked);
/// Recomputes marks and sums of every folder below `node`, then its own.
void updateSumsBelow(FileTreeNode &node);
/// Recomputes mark and sum of `node` from its children, then of every folder above it.
void updateSumsUpward(FileTreeNode *node);

} // namespace hs::models
