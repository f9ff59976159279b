// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/metadatavalue.h"

#include <algorithm>

namespace hs::cards {

const MetadataValue *MetadataValue::find(QStringView key) const
{
    const auto found = std::ranges::find_if(entries, [key](const auto &entry) { return entry.first == key; });
    return found == entries.end() ? nullptr : &found->second;
}

} // namespace hs::cards
