// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hs::hub {

/// A leaf of a JSON text: where it is ("rope_scaling.factor", "architectures[0]") and what stands there, as JSON.
struct JsonKey
{
    QString path;
    QString value;
    friend bool operator==(const JsonKey &, const JsonKey &) = default;
};

/// Every leaf of a JSON text, by path. A short list of plain values is one leaf, and so is what is empty. BadAnswer
/// where it is no JSON, TooLarge above `mostKeys` leaves. For comparing settings files; safe on any thread.
[[nodiscard]] base::Result<QList<JsonKey>> flattenedJson(const QByteArray &json, qsizetype mostKeys = 200'000);

} // namespace hs::hub
