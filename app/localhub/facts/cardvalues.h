// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace hs::localhub {

/// A card's value as a list of texts: a scalar counts as a list of one, null and nested values are left out.
[[nodiscard]] QStringList cardList(const QJsonObject &card, QLatin1StringView key);
/// The first text of a value; empty when there is none.
[[nodiscard]] QString cardText(const QJsonObject &card, QLatin1StringView key);
/// Ids of papers that a card's text links to (arxiv.org/abs/…, huggingface.co/papers/…), as "2103.00020".
[[nodiscard]] QStringList paperIds(const QByteArray &card);
/// Appends what is not there yet.
void addOnce(QStringList &list, const QStringList &more);

} // namespace hs::localhub
