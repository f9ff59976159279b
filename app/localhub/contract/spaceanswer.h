// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/spacestate.h"

#include <QJsonObject>
#include <QList>

namespace hs::localhub {

/// What a runtime is told of beside the state.
struct SpaceShape
{
    QString sdk;
    QString domain;     ///< host name and port; empty when it has none of its own
    QJsonArray volumes; ///< masked for the caller
};

/// A Space's `runtime` (spaces.md §1).
[[nodiscard]] QJsonObject runtimeAnswer(const SpaceState &state, const SpaceShape &shape);
/// `{KEY: {value, description?, updatedAt}}` (spaces.md §5).
[[nodiscard]] QJsonObject variablesAnswer(const QList<SpaceSetting> &variables);
/// `{KEY: {description?, updatedAt}}`: never a value.
[[nodiscard]] QJsonObject secretsAnswer(const QList<SpaceSetting> &secrets);
/// `GET /api/spaces/hardware` (spaces.md §4). Nothing costs anything on a hub of one's own.
[[nodiscard]] QJsonArray hardwareAnswer();
[[nodiscard]] bool isHardware(const QString &id);

} // namespace hs::localhub
