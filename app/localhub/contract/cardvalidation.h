// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

namespace hs::localhub {

/// What the Hub says to a card: errors keep it out, warnings do not.
struct CardVerdict
{
    QStringList errors;
    QStringList warnings;
};

/// Checks a card's metadata as `/api/validate-yaml` does, and commits of README.md (model-cards.md §2–4, §6, §9;
/// spaces.md §10). The messages are those of the Hub's validator as far as reports quote them: of a wrong type, an
/// unknown license, a language, an id that cannot be one. What a key may hold where no document says it is not checked.
[[nodiscard]] CardVerdict validateCard(const QByteArray &card, RepoKind kind);

} // namespace hs::localhub
