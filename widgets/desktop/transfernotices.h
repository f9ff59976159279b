// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QObject>
#include <QSet>

namespace hs::transfers {
class TransferQueue;
}

namespace hs::ui {

/// What of the transfers is worth a message of the desktop: a repository is done, or failed for good. One for each
/// repository, never for each file (design.md §6).
class TransferNotices : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null: there is none.
    void follow(transfers::TransferQueue *queue);

Q_SIGNALS:
    /// \a key names the group.
    void raised(const QString &key, const QString &title, const QString &text, bool isFailure);

private:
    void tellDone(const transfers::GroupSnapshot &group);
    void tellFailed(const transfers::GroupSnapshot &group, const base::HubError &error);
    void takeChanges(const transfers::TransferChanges &changes);

    transfers::TransferQueue *m_queue = nullptr;
    QSet<transfers::GroupId> m_failed; ///< told of; until they move again
};

} // namespace hs::ui
