// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace hs::localhub {

/// The YAML block at the head of a card.
struct FrontMatter
{
    enum class State {
        None,    ///< no block, or one that holds nothing
        Mapping, ///< `values` has it
        Broken   ///< `problem` says what is wrong
    };

    State state = State::None;
    QJsonObject values; ///< with YAML 1.2 scalars (so `no` is a language, not false)
    QString problem;
};

/// Hostile input is refused, not followed: at most 1 MiB of text, 64 levels and 50,000 values after aliases are written
/// out. (How much the Hub takes is not documented.)
[[nodiscard]] FrontMatter parseFrontMatter(const QByteArray &card);
/// The values of a good block; nothing when there is no block, it is not a map, or it does not parse.
[[nodiscard]] std::optional<QJsonObject> readFrontMatter(const QByteArray &card);

/// A whole YAML file under the same rules; nothing when it does not parse.
[[nodiscard]] std::optional<QJsonValue> readYaml(const QByteArray &text);

/// The card without its front matter.
[[nodiscard]] QByteArray cardBody(const QByteArray &card);

} // namespace hs::localhub
