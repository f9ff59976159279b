// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace hs::diff {

/// Something that has a name and stands on one side or on both: a key of a settings file, a tensor, an entry of
/// metadata.
struct KeyChange
{
    QString key;
    std::optional<QString> before; ///< nothing: it was not there
    std::optional<QString> after;  ///< nothing: it is gone
    friend bool operator==(const KeyChange &, const KeyChange &) = default;
};

using NamedValues = QList<std::pair<QString, QString>>;

/// What differs between two lists of named values: in the order of the newer list, then what is gone. A name that
/// stands twice counts by its last value.
[[nodiscard]] QList<KeyChange> compareValues(const NamedValues &before, const NamedValues &after);

/// The keys in which two JSON texts differ (hub/json/jsonkeys.h); an empty text has none. For any thread.
[[nodiscard]] base::Result<QList<KeyChange>> compareJson(const QByteArray &before, const QByteArray &after);

} // namespace hs::diff
