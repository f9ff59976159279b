// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/revisionlistmodel.h"

#include "lists/naturalorder.h"
#include "lists/shownname.h"

#include <algorithm>

namespace hs::models {

using namespace Qt::StringLiterals;

namespace {

/// How a ref is written in an address: branches and tags by their name, all else by the whole ref.
QString revisionText(const hub::GitRef &ref)
{
    const bool isNamed =
        ref.ref.startsWith("refs/heads/"_L1) || ref.ref.startsWith("refs/tags/"_L1) || ref.ref.isEmpty();
    return isNamed ? ref.name : ref.ref;
}

/// "pr/12", whatever the Hub calls it.
QString shownText(const hub::GitRef &ref)
{
    return ref.ref.startsWith("refs/pr/"_L1) ? ref.ref.sliced(5) : ref.name;
}

void order(QList<hub::GitRef> &refs, bool isNewestFirst)
{
    std::ranges::stable_sort(refs, [isNewestFirst](const hub::GitRef &a, const hub::GitRef &b) {
        const bool isMainA = a.name == "main"_L1;
        const bool isMainB = b.name == "main"_L1;
        if (isMainA != isMainB)
            return isMainA;
        const int byName = naturalCompare(a.name, b.name);
        return isNewestFirst ? byName > 0 : byName < 0;
    });
}

} // namespace

void RevisionListModel::setRefs(const hub::Refs &refs)
{
    m_refs = refs;
    // The server's own conversions (refs/convert/parquet) are branches to a reader.
    m_refs.branches += m_refs.converts;
    m_refs.converts.clear();
    order(m_refs.branches, false);
    order(m_refs.tags, true);
    order(m_refs.pullRequests, true);
    rebuild();
}

void RevisionListModel::setCurrent(const hub::Revision &revision)
{
    m_current = revision;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IsCurrentRole});
}

void RevisionListModel::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    rebuild();
}

void RevisionListModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    rebuild();
}

const QList<hub::GitRef> &RevisionListModel::refsOf(Group group) const
{
    switch (group) {
    case Group::Tags:
        return m_refs.tags;
    case Group::PullRequests:
        return m_refs.pullRequests;
    case Group::Branches:
        break;
    }
    return m_refs.branches;
}

void RevisionListModel::rebuild()
{
    beginResetModel();
    m_rows = refsOf(m_group);
    if (!m_filter.isEmpty())
        m_rows.removeIf([this](const hub::GitRef &ref) {
            return !ref.name.contains(m_filter, Qt::CaseInsensitive) && !ref.target.toString().startsWith(m_filter);
        });
    endResetModel();
}

RevisionListModel::Group RevisionListModel::groupOfCurrent() const
{
    const auto isCurrent = [this](const hub::GitRef &ref) { return revisionText(ref) == m_current.toString(); };
    for (const Group group : {Group::Branches, Group::Tags, Group::PullRequests}) {
        if (std::ranges::any_of(refsOf(group), isCurrent))
            return group;
    }
    return Group::Branches;
}

QModelIndex RevisionListModel::currentIndex() const
{
    const auto isCurrent = [this](const hub::GitRef &ref) { return revisionText(ref) == m_current.toString(); };
    const auto found = std::ranges::find_if(m_rows, isCurrent);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int RevisionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RevisionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::GitRef &ref = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(shownText(ref));
    case RevisionRole:
        return revisionText(ref);
    case OidRole:
        return ref.target.toString();
    case IsCurrentRole:
        return revisionText(ref) == m_current.toString();
    default:
        return {};
    }
}

} // namespace hs::models
