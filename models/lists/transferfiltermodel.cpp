// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/transferfiltermodel.h"

namespace hs::models {

using transfers::GroupSnapshot;
using transfers::TransferSnapshot;
using transfers::TransferState;
using RowKind = TransferListModel::RowKind;

namespace {

bool isIn(TransferState state, TransferFilterModel::Shown shown)
{
    using Shown = TransferFilterModel::Shown;
    switch (shown) {
    case Shown::All:
        return true;
    case Shown::Active:
        return transfers::isActive(state);
    case Shown::Queued:
        return state == TransferState::Queued || state == TransferState::Paused;
    case Shown::Failed:
        return state == TransferState::Failed;
    case Shown::Done:
        return state == TransferState::Done;
    }
    return false;
}

} // namespace

TransferFilterModel::TransferFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void TransferFilterModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    invalidateFilter();
}

void TransferFilterModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateFilter();
}

void TransferFilterModel::setUnfolded(const transfers::GroupId &group, bool isUnfolded)
{
    if (isUnfolded == m_unfolded.contains(group))
        return;
    if (isUnfolded)
        m_unfolded.insert(group);
    else
        m_unfolded.remove(group);
    invalidateFilter();
}

void TransferFilterModel::setSentence(std::function<QString(const QModelIndex &)> sentence)
{
    m_sentence = std::move(sentence);
}

QVariant TransferFilterModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && m_sentence)
        return m_sentence(index);
    return QSortFilterProxyModel::data(index, role);
}

bool TransferFilterModel::isFolded(const GroupSnapshot &group) const
{
    return m_shown == Shown::All && m_text.isEmpty() && group.files > TransferListModel::kManyFiles &&
           !m_unfolded.contains(group.id);
}

bool TransferFilterModel::acceptsFile(const TransferNode &node) const
{
    const TransferSnapshot &file = *node.as<TransferSnapshot>();
    const GroupSnapshot &group = *node.parent->as<GroupSnapshot>();
    if (!m_text.isEmpty() && !file.path.contains(m_text, Qt::CaseInsensitive) &&
        !group.repo.id.toString().contains(m_text, Qt::CaseInsensitive))
        return false;
    if (isFolded(group) && (file.state == TransferState::Queued || file.state == TransferState::Done))
        return false;
    return isIn(file.state, m_shown);
}

/// Asked about every row of thousands when a letter is typed: nothing is copied here.
bool TransferFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const TransferNode &node = *TransferListModel::nodeAt(sourceModel()->index(row, 0, parent));
    const bool isPlain = m_shown == Shown::All && m_text.isEmpty();
    switch (static_cast<RowKind>(node.content.index())) {
    case RowKind::File:
        return acceptsFile(node);
    case RowKind::Rest: {
        const auto &rest = *node.as<TransferRest>();
        return isPlain && rest.queued + rest.done > 0;
    }
    case RowKind::Failure:
        return m_text.isEmpty() && (m_shown == Shown::All || m_shown == Shown::Failed);
    case RowKind::Section:
    case RowKind::Group:
        return isPlain; // else only for the sake of what is below
    }
    return false;
}

} // namespace hs::models
