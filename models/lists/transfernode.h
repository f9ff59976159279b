// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QMetaType>

#include <memory>
#include <variant>
#include <vector>

namespace hs::models {

/// Where a group stands in the list of transfers.
enum class TransferSection {
    Active,
    Failed,
    Queued,
    Done,    ///< today
    Earlier, ///< done on a day before
};

/// \param today  the local date
[[nodiscard]] TransferSection sectionOf(const transfers::GroupSnapshot &group,
                                        const QDate &today = QDate::currentDate());

/// Does one group stand before the other in that section? What is done: the newest first; all else as it is queued.
[[nodiscard]] bool standsBefore(const transfers::GroupSnapshot &one, const transfers::GroupSnapshot &other,
                                TransferSection section);

/// Why a group needs somebody: its first failure.
struct TransferFailure
{
    transfers::GroupId group;
    transfers::TransferId transfer; ///< empty: the list of files could not be fetched
    QString path;                   ///< the file's, or empty
    qint64 bytesOnDisk = 0;         ///< of that file
    transfers::HubError error;
    std::optional<transfers::Hindrance> hindrance; ///< who is to blame
    int others = 0;                                ///< further failed files of the group

    friend bool operator==(const TransferFailure &, const TransferFailure &) = default;
};

/// The line that stands for the files of a large group that do not move.
struct TransferRest
{
    transfers::GroupId group;
    int queued = 0;
    int done = 0;

    friend bool operator==(const TransferRest &, const TransferRest &) = default;
};

/// A row of TransferListModel and what is below it.
struct TransferNode
{
    using Content = std::variant<TransferSection, transfers::GroupSnapshot, TransferFailure,
                                 transfers::TransferSnapshot, TransferRest>;

    Content content;
    TransferNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<TransferNode>> children;

    template <typename T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&content);
    }

    /// Puts nodes in front of child number `at`, and numbers the rows again.
    void insert(int at, std::vector<std::unique_ptr<TransferNode>> nodes);
    /// Takes child number `at` out.
    [[nodiscard]] std::unique_ptr<TransferNode> take(int at);
};

} // namespace hs::models

Q_DECLARE_METATYPE(hs::models::TransferFailure)
Q_DECLARE_METATYPE(hs::models::TransferRest)
Q_DECLARE_METATYPE(hs::transfers::GroupSnapshot)
Q_DECLARE_METATYPE(hs::transfers::TransferSnapshot)
