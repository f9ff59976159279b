// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/downloaddraftmodel.h"

#include "transfers/globs.h"

#include <algorithm>

namespace hs::models {

namespace {

/// Is the file one of these, or below one of these?
bool isNamedBy(const QStringList &paths, const QString &file)
{
    return std::ranges::any_of(paths, [&file](const QString &path) {
        return file == path || (file.startsWith(path) && file.size() > path.size() && file[path.size()] == u'/');
    });
}

bool isSameChoice(const DownloadChoice &one, const DownloadChoice &other)
{
    return one.kind == other.kind && one.label == other.label;
}

} // namespace

DraftSum &DraftSum::operator+=(const DraftSum &other)
{
    files += other.files;
    bytes += other.bytes;
    filesHere += other.filesHere;
    bytesHere += other.bytesHere;
    return *this;
}

void DownloadDraftModel::setFiles(const QList<OfferedFile> &files)
{
    const bool isFirst = m_files.isEmpty();
    const DownloadChoice former = m_choices.value(m_choice);
    if (former.kind == DownloadChoice::Kind::Picked && !isFirst)
        m_named = checkedPaths();
    beginResetModel();
    m_files = files;
    m_choices = downloadChoices(files);
    DownloadChoice picked{.kind = DownloadChoice::Kind::Picked};
    for (int i = 0; i < files.size(); ++i) {
        if (isNamedBy(m_named, files[i].path)) {
            picked.files.append(i);
            picked.bytes += files[i].size;
        }
    }
    m_choices.append(picked);
    m_checked = QBitArray(files.size());
    const auto same =
        std::ranges::find_if(m_choices, [&former](const auto &choice) { return isSameChoice(choice, former); });
    if (isFirst)
        m_choice = m_named.isEmpty() ? 0 : int(m_choices.size()) - 1;
    else
        m_choice = same == m_choices.end() ? 0 : int(same - m_choices.begin());
    applyChoice();
    endResetModel();
    addUp();
}

void DownloadDraftModel::setNamed(const QStringList &paths)
{
    m_named = paths;
}

void DownloadDraftModel::choose(int choice)
{
    if (choice < 0 || choice >= m_choices.size() || choice == m_choice)
        return;
    m_choice = choice;
    // Picking by hand begins with what was chosen before.
    if (m_choices[choice].kind == DownloadChoice::Kind::Picked && m_choices[choice].files.isEmpty())
        rememberPicked();
    else
        applyChoice();
    if (!m_files.isEmpty())
        Q_EMIT dataChanged(index(0, Path), index(int(m_files.size()) - 1, Path), {Qt::CheckStateRole});
    addUp();
}

void DownloadDraftModel::setPatterns(const QStringList &include, const QStringList &exclude)
{
    if (include == m_include && exclude == m_exclude)
        return;
    m_include = include;
    m_exclude = exclude;
    applyChoice();
    if (!m_files.isEmpty())
        Q_EMIT dataChanged(index(0, Path), index(int(m_files.size()) - 1, Path), {Qt::CheckStateRole});
    addUp();
}

void DownloadDraftModel::applyChoice()
{
    const DownloadChoice &choice = m_choices[m_choice];
    const transfers::GlobFilter filter(m_include, m_exclude);
    m_checked.fill(false);
    for (const int file : choice.files) {
        if (!m_files[file].isRefused && filter.accepts(m_files[file].path))
            m_checked.setBit(file);
    }
}

void DownloadDraftModel::rememberPicked()
{
    DownloadChoice &picked = m_choices.last();
    picked.files.clear();
    picked.bytes = 0;
    for (int i = 0; i < m_files.size(); ++i) {
        if (m_checked.testBit(i)) {
            picked.files.append(i);
            picked.bytes += m_files[i].size;
        }
    }
}

void DownloadDraftModel::addUp()
{
    DraftSum sum;
    for (int i = 0; i < m_files.size(); ++i) {
        if (!m_checked.testBit(i))
            continue;
        const OfferedFile &file = m_files[i];
        sum += {1, file.size, file.isHere ? 1 : 0, file.bytesOnDisk};
    }
    m_sum = sum;
    Q_EMIT sumChanged();
}

transfers::DownloadRequest DownloadDraftModel::request(const hub::RepoRef &repo) const
{
    transfers::DownloadRequest request{.repo = repo, .paths = {}, .include = {}, .exclude = {}, .destination = {}};
    if (m_choices[m_choice].kind == DownloadChoice::Kind::Everything) {
        request.include = m_include;
        request.exclude = m_exclude;
    } else {
        request.paths = checkedPaths();
    }
    return request;
}

QStringList DownloadDraftModel::checkedPaths() const
{
    QStringList paths;
    for (int i = 0; i < m_files.size(); ++i) {
        if (m_checked.testBit(i))
            paths.append(m_files[i].path);
    }
    return paths;
}

int DownloadDraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int DownloadDraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DownloadDraftModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OfferedFile &file = m_files[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Path)
        return m_checked.testBit(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() != Path)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Path)
        return file.path;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Path:
        return file.path;
    case Size:
        return file.size;
    default:
        return file.bytesOnDisk;
    }
}

bool DownloadDraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Path)
        return false;
    const bool isChecked = value.toInt() == Qt::Checked;
    if (isChecked == m_checked.testBit(index.row()))
        return true;
    m_checked.setBit(index.row(), isChecked);
    // From now on these files are the choice, whatever it was before.
    m_choice = int(m_choices.size()) - 1;
    rememberPicked();
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1), {Qt::CheckStateRole});
    addUp();
    return true;
}

Qt::ItemFlags DownloadDraftModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = (m_files[index.row()].isRefused ? Qt::NoItemFlags : Qt::ItemIsEnabled) |
                                Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Path ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace hs::models
