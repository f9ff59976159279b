// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"
#include "cards/metadatavalue.h"

#include <QByteArrayView>

namespace hs::cards {

/// A parsed YAML text. `root` is Null when there was nothing or nothing usable; `problems` then says why.
struct YamlResult
{
    MetadataValue root;
    QList<MetadataProblem> problems;
};

/// Parses one YAML document by yaml-cpp. Never throws; safe against alias bombs and deep nesting (`limits`).
/// Lines in the result start at `firstLine`.
[[nodiscard]] YamlResult parseYaml(QByteArrayView yaml, int firstLine, const CardLimits &limits);

} // namespace hs::cards
