// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/reporef.h"
#include "lists/filetreenode.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>
#include <unordered_map>

namespace hs::models {

class FileTreeLister;

/// The files of a repository at one commit. A folder is listed when a view opens it (fetchMore) and arrives page by
/// page; a folder that is checked before it was opened is listed with all below it, so that the sum is true. The model
/// orders and filters by itself: a proxy would be quadratic on 100,000 rows.
///
/// The first column holds nothing but the check box, so that boxes stand below each other whatever the depth; a view
/// draws the tree in column Name. Values are raw (bytes, UTC times), a delegate words them.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Check, Name, Size, Stored, Scan, LastCommit, Changed, ColumnCount };
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< hub::TreeEntry
        PathRole,
        IsFolderRole,
        ListingRole,     ///< FolderListing as int
        ErrorRole,       ///< base::HubError of a folder that could not be listed
        FolderBytesRole, ///< qint64, where known: see setFolderSizes()
    };

    explicit FileTreeModel(QObject *parent = nullptr);
    ~FileTreeModel() override;

    /// Another repository or commit: forgets everything and lists the root.
    void open(hub::HubContextPtr hub, const hub::RepoRef &repo);
    /// Forgets everything.
    void close();
    /// Asks for the rest of a folder that failed; the root is "".
    void retry(const QString &folder);
    void stop();
    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }

    [[nodiscard]] FolderListing listing() const { return m_root->listing; } ///< of the root
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_root->error; }
    [[nodiscard]] qsizetype entryCount() const { return m_nodes.size(); } ///< known so far, in all folders
    [[nodiscard]] const hub::Freshness &freshness() const { return m_freshness; }
    /// Entries that were left out because their path could do harm (hub/types/repopath.h).
    [[nodiscard]] int dropped() const { return m_dropped; }

    static constexpr int kFilteredAtOnce = 5000; ///< entries that setFilter() itself has filtered when it returns

    /// Names that contain the text, without regard to case, and their folders. Lists the whole tree when first used.
    /// Large trees are looked through on a worker; until then the former filter() holds.
    void setFilter(const QString &text);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    [[nodiscard]] int matchingFiles() const { return m_matchingFiles; }
    /// Whether every folder is known, so that "no file" is the truth.
    [[nodiscard]] bool isWholeTreeKnown() const { return m_isWholeKnown; }

    /// What Qt::AccessibleTextRole gives: words are the view's business.
    void setSentence(std::function<QString(const QModelIndex &index)> sentence) { m_sentence = std::move(sentence); }

    /// Sizes of folders by path, from elsewhere (RepoTotals).
    void setFolderSizes(const QHash<QString, qint64> &bytesOfFolder);

    [[nodiscard]] FileSum checkedSum() const { return m_root->checked; }
    [[nodiscard]] Qt::CheckState rootCheckState() const { return m_root->check; }
    /// Files only, in no particular order; complete when checkedSum() is.
    [[nodiscard]] QList<hub::TreeEntry> checkedFiles() const;
    void setAllChecked(bool isChecked);
    /// Invalid while it is not known or hidden by the filter.
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// The root's listing(), error(), entryCount() or freshness() changed, or a folder's.
    void listingChanged();
    void checkedChanged();
    /// A checked folder could not be listed; its check mark was taken back.
    void folderNotCounted(const QString &folder, const hs::base::HubError &error);

private:
    using Children = std::vector<std::unique_ptr<FileTreeNode>>;
    using AddedNodes = std::unordered_map<FileTreeNode *, Children>; ///< by the folder they go into

    [[nodiscard]] FileTreeNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] FileTreeNode *find(const QString &path) const;
    [[nodiscard]] QModelIndex indexOf(const FileTreeNode *node, int column = 0) const;
    void makeLister();
    void takeEntries(const QList<hub::TreeEntry> &entries);
    void update(FileTreeNode &node, const hub::TreeEntry &entry);
    FileTreeNode *add(const hub::TreeEntry &entry, AddedNodes &added);
    void insert(AddedNodes &added);
    void insertNodes(FileTreeNode &folder, Children &added);
    void insertHidden(FileTreeNode &folder, Children &added);
    [[nodiscard]] bool isWaitingForTree() const;
    void takeHits(const QString &text, const QList<bool> &hits);
    void applyFilter();
    void takeListed(const QString &folder, bool isBelow);
    void takeFailure(const QString &folder, const base::HubError &error, bool isBelow);
    void markListedBelow(FileTreeNode &folder);
    void listChecked(FileTreeNode &node);
    void announceChecks();
    void reorder(const std::function<void()> &change);

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    std::unique_ptr<FileTreeNode> m_root;
    QHash<QString, FileTreeNode *> m_nodes;
    QList<FileTreeNode *> m_all; ///< in the order in which they came
    QStringList m_paths;         ///< of m_all, for the worker
    QHash<QString, qint64> m_folderBytes;
    FileTreeOrder m_order;
    QString m_filter;
    QString m_wantedFilter; ///< while m_filter is still the former one
    base::AsyncScope m_filtering;
    int m_matchingFiles = 0;
    bool m_isWholeKnown = false;
    bool m_isWholeAsked = false;
    int m_dropped = 0;
    hub::Freshness m_freshness;
    FileTreeLister *m_lister = nullptr;
    std::function<QString(const QModelIndex &)> m_sentence;
};

} // namespace hs::models
