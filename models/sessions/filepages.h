// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "sessions/filesource.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace hs::models {

/// A file's bytes page by page, fetched as they are looked at; the pages seen last are kept.
class FilePages : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kPageSize = 64 * 1024;

    using QObject::QObject;

    void open(const FileSource &source);
    void close();
    [[nodiscard]] qint64 size() const { return m_source.size; }

    /// What is here from `offset` on, at most `length` bytes and not beyond the page; empty while it is on its way,
    /// which this call begins.
    [[nodiscard]] QByteArray at(qint64 offset, qint64 length);
    /// Forgets what failed, so that it is asked for again.
    void retry();
    /// Why a page is missing; empty when none is.
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_error; }

Q_SIGNALS:
    /// A page came, or did not.
    void changed();

private:
    void fetch(qint64 page);

    FileSource m_source;
    QCache<qint64, QByteArray> m_pages{kMostPages};
    QSet<qint64> m_onTheirWay;
    std::optional<base::HubError> m_error; ///< while it is set nothing is fetched
    base::AsyncScope m_scope;
    static constexpr qsizetype kMostPages = 256;
};

} // namespace hs::models
