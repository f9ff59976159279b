// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filepages.h"

namespace hs::models {

using base::Result;

void FilePages::open(const FileSource &source)
{
    close();
    m_source = source;
}

void FilePages::close()
{
    m_scope.cancel();
    m_source = {};
    m_pages.clear();
    m_onTheirWay.clear();
    m_error.reset();
}

QByteArray FilePages::at(qint64 offset, qint64 length)
{
    if (offset < 0 || offset >= m_source.size)
        return {};
    const qint64 page = offset / kPageSize;
    if (const QByteArray *bytes = m_pages.object(page))
        return bytes->mid(offset - page * kPageSize, length);
    if (!m_error && !m_onTheirWay.contains(page))
        fetch(page);
    return {};
}

void FilePages::retry()
{
    m_error.reset();
    Q_EMIT changed();
}

void FilePages::fetch(qint64 page)
{
    m_onTheirWay.insert(page);
    m_scope.then(readBytes(m_source, page * kPageSize, kPageSize, m_scope.token()),
                 [this, page](const Result<FileBytes> &part) {
                     m_onTheirWay.remove(page);
                     if (part)
                         m_pages.insert(page, new QByteArray(part->bytes));
                     else
                         m_error = part.error();
                     Q_EMIT changed();
                 });
}

} // namespace hs::models
