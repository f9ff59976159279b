// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/headers.h"

#include <QCache>

#include <mutex>

namespace hs::localhub {

/// What was read from the headers of files, by their content: a header is read once, not with each commit. Holds a few
/// megabytes at most. Thread-safe.
class KnownHeaders
{
public:
    using Facts = std::optional<QJsonObject>;
    using Read = std::function<Facts()>;

    /// What is known of the content with this id (SHA-256 or git's), or else what `read` finds, trouble included.
    [[nodiscard]] Facts factsOf(const QString &id, const Read &read);

private:
    std::mutex m_mutex;
    QCache<QString, Facts> m_facts{kMostCost};
    static constexpr qsizetype kMostCost = 4096; ///< a KiB or a file each
};

} // namespace hs::localhub
