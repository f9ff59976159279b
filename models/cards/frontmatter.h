// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"
#include "cards/cardmetadata.h"
#include "cards/metadatavalue.h"

#include <QByteArray>

namespace hs::cards {

/// A card file cut in two. The rule is the official client's and the server's (hub-api/model-cards.md §1): optional
/// white space, `---`, newline, shortest text up to a newline and `---`; CRLF, CR and LF are all line ends.
struct CardParts
{
    bool hasFrontMatter = false; ///< Both fences are there.
    QByteArrayView yaml;         ///< Between the fences.
    QByteArrayView body;         ///< All that follows; the whole text when there is no front matter.
    int yamlFirstLine = 1;       ///< Line numbers count from 1 in the file.
    int bodyFirstLine = 1;
    bool isUnclosed = false; ///< Starts with a fence that nothing closes: all of it is body.
};

/// Cuts `source` without copying; a byte-order mark is skipped. The views live as long as `source`.
[[nodiscard]] CardParts splitFrontMatter(QByteArrayView source);

/// Reads the typed metadata from a parsed front matter; every wrong type becomes a problem and is skipped.
[[nodiscard]] CardMetadata decodeMetadata(const MetadataValue &root, QList<MetadataProblem> &problems);

} // namespace hs::cards
