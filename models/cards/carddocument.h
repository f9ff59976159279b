// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"
#include "cards/cardmetadata.h"
#include "cards/metadatavalue.h"

#include <QByteArray>
#include <QList>

namespace hs::cards {

/// A card as read: the front matter typed, the Markdown as clean UTF-8. A value; share and copy it freely.
struct CardDocument
{
    CardMetadata metadata;
    MetadataValue frontMatter; ///< Every key, also the ones without a typed member.
    bool hasFrontMatter = false;
    QList<MetadataProblem> problems; ///< Of the front matter, in the order of the file.
    QByteArray body;                 ///< Valid UTF-8 without NUL; what is shown.
    int bodyFirstLine = 1;           ///< Where `body` starts in the file.
    qsizetype sourceBytes = 0;       ///< Size of the whole file.
    bool isTruncated = false;        ///< The body was longer than `CardLimits::sourceBytes`.
    bool hadInvalidText = false;     ///< NUL or invalid UTF-8 was replaced by U+FFFD.

    /// No Markdown at all (a card of metadata only, or an empty file).
    [[nodiscard]] bool isBodyEmpty() const { return body.trimmed().isEmpty(); }
};

/// Reads a card file: any bytes are accepted. Pure, any thread; a card of 1 MB takes some milliseconds.
[[nodiscard]] CardDocument parseCard(const QByteArray &source, const CardLimits &limits = {});

} // namespace hs::cards
