// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

namespace hs::localhub {

/// What an event is told with, before it is known to whom.
struct PayloadParts
{
    QString scope;
    QString action;
    RepoRow repo;
    QString ownerId;
    QStringList tags;
    QJsonObject details; ///< updatedRefs, updatedConfig, discussion, comment, movedTo; addresses may be site-relative
    QByteArray origin;   ///< of the hub's pages and API
};

/// A payload of version 3 without its `webhook` member (organizations.md §12; names as in huggingface_hub's
/// _webhooks_payload.py).
[[nodiscard]] QJsonObject webhookPayload(const PayloadParts &parts);
/// The payload as it is sent to one webhook.
[[nodiscard]] QByteArray payloadFor(QJsonObject payload, const QString &webhookId);

} // namespace hs::localhub
