// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/transferlistmodel.h"

namespace hs::ui {

/// What a row of the transfer list is and holds, for those who paint it and those who act on it.
[[nodiscard]] inline models::TransferListModel::RowKind transferRowKind(const QModelIndex &index)
{
    return index.data(models::TransferListModel::RowKindRole).value<models::TransferListModel::RowKind>();
}
[[nodiscard]] inline transfers::GroupSnapshot transferGroup(const QModelIndex &index)
{
    return index.data(models::TransferListModel::GroupRole).value<transfers::GroupSnapshot>();
}
[[nodiscard]] inline transfers::TransferSnapshot transferFile(const QModelIndex &index)
{
    return index.data(models::TransferListModel::TransferRole).value<transfers::TransferSnapshot>();
}

} // namespace hs::ui
