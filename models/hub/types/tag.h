// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace hs::hub {

/// A value of a facet: `id` goes into `filter=`.
struct Tag
{
    QString id;
    QString label;
    QString subType; ///< tasks: the modality
    friend bool operator==(const Tag &, const Tag &) = default;
};

/// Facet name ("pipeline_tag", "license" …) → values, in the Hub's order (shared/hub-api/search.md §6).
using TagsByType = QMap<QString, QList<Tag>>;

} // namespace hs::hub
