// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/keychanges.h"

#include "hub/json/jsonkeys.h"

#include <QHash>
#include <QSet>

namespace hs::diff {

namespace {

base::Result<NamedValues> valuesOf(const QByteArray &json)
{
    NamedValues values;
    if (json.trimmed().isEmpty())
        return values;
    auto keys = hub::flattenedJson(json);
    if (!keys)
        return std::unexpected(keys.error());
    values.reserve(keys->size());
    for (hub::JsonKey &key : *keys)
        values.append({std::move(key.path), std::move(key.value)});
    return values;
}

QHash<QString, QString> lookupOf(const NamedValues &values)
{
    QHash<QString, QString> lookup;
    lookup.reserve(values.size());
    for (const auto &[name, value] : values)
        lookup.insert(name, value);
    return lookup;
}

} // namespace

QList<KeyChange> compareValues(const NamedValues &before, const NamedValues &after)
{
    const auto old = lookupOf(before);
    const auto now = lookupOf(after);
    QList<KeyChange> changes;
    QSet<QString> seen;
    for (const auto &entry : after) {
        const QString &name = entry.first;
        const auto was = old.constFind(name);
        const QString value = now.value(name);
        if (seen.contains(name) || (was != old.cend() && *was == value))
            continue;
        seen.insert(name);
        changes.append({name, was == old.cend() ? std::nullopt : std::optional(*was), value});
    }
    for (const auto &entry : before) {
        if (now.contains(entry.first) || seen.contains(entry.first))
            continue;
        seen.insert(entry.first);
        changes.append({entry.first, old.value(entry.first), std::nullopt});
    }
    return changes;
}

base::Result<QList<KeyChange>> compareJson(const QByteArray &before, const QByteArray &after)
{
    const auto old = valuesOf(before);
    if (!old)
        return std::unexpected(old.error());
    const auto now = valuesOf(after);
    if (!now)
        return std::unexpected(now.error());
    return compareValues(*old, *now);
}

} // namespace hs::diff
