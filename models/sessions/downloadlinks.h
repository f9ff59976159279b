// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QStringList>
#include <QUrl>

namespace hs::models {

/// What a pasted or dropped text asks for.
struct DownloadLinks
{
    QList<transfers::DownloadRequest> requests; ///< one for each repository and revision, in the order of the text
    QStringList unknown;                        ///< words that look like addresses and are none of the Hub's
};

/// Finds repositories, folders and files of the Hub in a text: `hf://…`, web addresses of the endpoint and of
/// huggingface.co, and lines that are nothing but `owner/name` or `datasets/owner/name`. Several files of a repository
/// become one request, and a path with a "*" is a pattern of it (`hf://acme/reader/*.json`). Other words are prose and
/// are passed over.
[[nodiscard]] DownloadLinks readDownloadLinks(const QString &text, const QUrl &endpoint);

} // namespace hs::models
