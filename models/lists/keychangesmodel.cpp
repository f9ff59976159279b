// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/keychangesmodel.h"

#include "lists/shownname.h"

namespace hs::models {

namespace {

constexpr qsizetype kLongestValue = 500;

QString shownValue(const std::optional<QString> &value)
{
    if (!value)
        return {};
    return shownName(value->size() > kLongestValue ? value->first(kLongestValue) + QChar(0x2026) : *value);
}

} // namespace

void KeyChangesModel::setChanges(const QList<diff::KeyChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

void KeyChangesModel::setTitles(const QStringList &titles)
{
    m_titles = titles;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int KeyChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int KeyChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant KeyChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const diff::KeyChange &change = m_changes.at(index.row());
    const bool isName = index.column() == NameColumn;
    const std::optional<QString> &value = index.column() == BeforeColumn ? change.before : change.after;
    if (role == IsThereRole)
        return isName || value.has_value();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return isName ? shownName(change.key) : shownValue(value);
    return {};
}

QVariant KeyChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section);
}

} // namespace hs::models
