// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/downloadchoices.h"
#include "transfers/transfer.h"

#include <QAbstractTableModel>
#include <QBitArray>

namespace hs::models {

/// What a draft comes to.
struct DraftSum
{
    int files = 0;
    qint64 bytes = 0;
    int filesHere = 0;    ///< of these, already in their place
    qint64 bytesHere = 0; ///< and what interrupted downloads left

    [[nodiscard]] qint64 bytesToFetch() const { return bytes - bytesHere; }
    [[nodiscard]] int filesToFetch() const { return files - filesHere; }
    DraftSum &operator+=(const DraftSum &other);
    friend bool operator==(const DraftSum &, const DraftSum &) = default;
};

/// A download of one repository before it is ordered: its files as a table with check marks, what was chosen of them,
/// and what that comes to. A choice checks its files, patterns take away from it; a file that is checked by hand makes
/// the choice "Picked", and stays until the patterns change.
class DownloadDraftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Path, ///< with the check mark
        Size, ///< bytes, qint64
        Here, ///< bytes of it that are here, qint64
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another list of files, or the same in another place; the same choice is kept where it still exists, else
    /// everything is chosen.
    void setFiles(const QList<OfferedFile> &files);
    /// Files and folders that a link or a selection named: then they are the first choice, "Picked".
    void setNamed(const QStringList &paths);

    /// The last one is "Picked".
    [[nodiscard]] const QList<DownloadChoice> &choices() const { return m_choices; }
    [[nodiscard]] int choice() const { return m_choice; }
    void choose(int choice);
    /// Globs as in DownloadRequest.
    void setPatterns(const QStringList &include, const QStringList &exclude);

    [[nodiscard]] const DraftSum &sum() const { return m_sum; }
    [[nodiscard]] QStringList checkedPaths() const;
    /// The order for what is checked: everything by its patterns, else path by path. Only when something is checked.
    [[nodiscard]] transfers::DownloadRequest request(const hub::RepoRef &repo) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Another choice, other files of it, or others are here.
    void sumChanged();

private:
    void applyChoice();
    void rememberPicked();
    void addUp();

    QList<OfferedFile> m_files;
    QList<DownloadChoice> m_choices{DownloadChoice{.kind = DownloadChoice::Kind::Picked}};
    QStringList m_named;
    QStringList m_include;
    QStringList m_exclude;
    int m_choice = 0;
    QBitArray m_checked;
    DraftSum m_sum;
};

} // namespace hs::models
