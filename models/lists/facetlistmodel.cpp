// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/facetlistmodel.h"

#include "lists/repotasks.h"

#include <algorithm>

namespace hs::models {

namespace {
/// Internal ids: 0 for the top level, else 1 + the row of the group.
constexpr quintptr kTop = 0;
} // namespace

FacetListModel::FacetListModel(Facet facet, QObject *parent)
    : QAbstractItemModel(parent)
    , m_facet(facet)
{
    m_groups = shownGroups();
}

void FacetListModel::setWords(Words words)
{
    beginResetModel();
    m_words = std::move(words);
    endResetModel();
}

void FacetListModel::setShortLength(int count)
{
    m_shortLength = count;
    refresh();
}

void FacetListModel::setValues(const QList<FacetValue> &values)
{
    m_values = values;
    refresh();
}

void FacetListModel::setChosen(const QStringList &ids)
{
    if (ids == m_chosen)
        return;
    m_chosen = ids;
    refresh();
}

void FacetListModel::setExcluded(const QStringList &ids)
{
    if (ids == m_excluded)
        return;
    m_excluded = ids;
    refresh();
}

void FacetListModel::setFilterText(const QString &text)
{
    m_filterText = text.trimmed();
    refresh();
}

void FacetListModel::setWhole(const QString &group, bool isWhole)
{
    if (isWhole)
        m_whole.insert(group);
    else
        m_whole.remove(group);
    refresh();
}

int FacetListModel::restCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += group.rest;
    return count;
}

void FacetListModel::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString id = index.data(IdRole).toString();
    switch (kindOf(index)) {
    case RowKind::Group:
        break;
    case RowKind::Rest:
        setWhole(id, true);
        break;
    case RowKind::Value:
        // A dash goes before a mark comes: one click never turns "none of these" into "only these".
        if (m_excluded.contains(id))
            Q_EMIT excludedRequested(id, false);
        else
            Q_EMIT chosenRequested(id, !m_chosen.contains(id));
        break;
    }
}

void FacetListModel::toggleExcluded(const QModelIndex &index)
{
    if (!index.isValid() || kindOf(index) != RowKind::Value || !isOfTags(m_facet))
        return;
    const QString id = index.data(IdRole).toString();
    Q_EMIT excludedRequested(id, !m_excluded.contains(id));
}

Qt::CheckState FacetListModel::markOf(const QString &id) const
{
    if (m_excluded.contains(id))
        return Qt::PartiallyChecked;
    return m_chosen.contains(id) ? Qt::Checked : Qt::Unchecked;
}

/// Rows are few; a reset when other rows are shown, a repaint when only marks change.
void FacetListModel::refresh()
{
    QList<Group> groups = shownGroups();
    if (groups != m_groups) {
        beginResetModel();
        m_groups = std::move(groups);
        endResetModel();
        return;
    }
    if (const int top = rowCount(); top > 0)
        Q_EMIT dataChanged(index(0, 0), index(top - 1, 0));
    for (int row = 0; isGrouped() && row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        if (const int count = rowCount(group); count > 0)
            Q_EMIT dataChanged(index(0, 0, group), index(count - 1, 0, group));
    }
}

QList<FacetListModel::Group> FacetListModel::shownGroups() const
{
    if (!isGrouped())
        return {shownGroup({})};
    QList<Group> groups;
    for (const QLatin1StringView modality : taskModalities()) {
        Group group = shownGroup(modality);
        if (!group.shown.isEmpty())
            groups.append(std::move(group));
    }
    return groups;
}

FacetListModel::Group FacetListModel::shownGroup(const QString &id) const
{
    Group group;
    group.id = id;
    const auto matches = [this](const FacetValue &value) {
        return value.label.contains(m_filterText, Qt::CaseInsensitive) ||
               value.id.contains(m_filterText, Qt::CaseInsensitive);
    };
    for (const QString &chosen : m_chosen + m_excluded) {
        const bool isKnown = std::ranges::any_of(m_values, [&](const FacetValue &v) { return v.id == chosen; });
        if (!isKnown && m_filterText.isEmpty() && (!isGrouped() || id == taskModalities().back()))
            group.shown.append({chosen, chosen.section(u':', -1), id});
    }
    const bool isShort = m_shortLength > 0 && m_filterText.isEmpty() && !m_whole.contains(id);
    int taken = 0;
    for (const FacetValue &value : m_values) {
        if (value.group != id || !matches(value))
            continue;
        if (!isShort || taken < m_shortLength || markOf(value.id) != Qt::Unchecked) {
            group.shown.append(value);
            ++taken;
        } else {
            ++group.rest;
        }
    }
    return group;
}

const FacetListModel::Group *FacetListModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (!isGrouped())
        return &m_groups.first();
    return index.internalId() == kTop ? &m_groups.at(index.row())
                                      : &m_groups.at(static_cast<qsizetype>(index.internalId() - 1));
}

FacetListModel::RowKind FacetListModel::kindOf(const QModelIndex &index) const
{
    if (isGrouped() && index.internalId() == kTop)
        return RowKind::Group;
    return index.row() < groupOf(index)->shown.size() ? RowKind::Value : RowKind::Rest;
}

int FacetListModel::chosenCount(const Group &group) const
{
    return static_cast<int>(
        std::ranges::count_if(group.shown, [this](const FacetValue &value) { return m_chosen.contains(value.id); }));
}

QModelIndex FacetListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTop);
}

QModelIndex FacetListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kTop)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kTop);
}

int FacetListModel::rowCount(const QModelIndex &parent) const
{
    const auto rowsOf = [](const Group &group) { return static_cast<int>(group.shown.size()) + (group.rest > 0); };
    if (!isGrouped())
        return parent.isValid() ? 0 : rowsOf(m_groups.first());
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == kTop && parent.column() == 0 ? rowsOf(m_groups.at(parent.row())) : 0;
}

int FacetListModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

QVariant FacetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole && m_words)
        return m_words(index);
    if (role == Qt::AccessibleTextRole && m_spoken)
        return m_spoken(index);
    const RowKind kind = kindOf(index);
    if (role == KindRole)
        return QVariant::fromValue(kind);
    const Group &group = *groupOf(index);
    switch (kind) {
    case RowKind::Group:
        return groupData(group, role);
    case RowKind::Value:
        return valueData(group.shown.at(index.row()), role);
    case RowKind::Rest:
        break;
    }
    if (role == RestCountRole)
        return group.rest;
    if (role == IdRole)
        return group.id;
    return role == Qt::DisplayRole ? QVariant(QString::number(group.rest)) : QVariant();
}

QVariant FacetListModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case IdRole:
        return group.id;
    case ChosenCountRole:
        return chosenCount(group);
    default:
        return {};
    }
}

QVariant FacetListModel::valueData(const FacetValue &value, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return value.label;
    case IdRole:
        return value.id;
    case Qt::ToolTipRole:
        return value.label == value.id ? QVariant() : QVariant(value.id);
    case Qt::CheckStateRole:
        return QVariant::fromValue(markOf(value.id));
    case ExcludedRole:
        return m_excluded.contains(value.id);
    default:
        return {};
    }
}

bool FacetListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        kindOf(index) != RowKind::Value)
        return false;
    Q_EMIT chosenRequested(index.data(IdRole).toString(), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags FacetListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    switch (kindOf(index)) {
    case RowKind::Group:
        return common;
    case RowKind::Value:
        return common | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
    case RowKind::Rest:
        break;
    }
    return common | Qt::ItemNeverHasChildren;
}

} // namespace hs::models
