// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/cacheplace.h"

namespace hs::transfers {

CachePlace::CachePlace(HfCache cache, WantedFile file)
    : m_cache(std::move(cache))
    , m_file(std::move(file))
    , m_repo{m_file.repo.kind, m_file.repo.id}
{}

QString CachePlace::partialPath() const
{
    return m_cache.partialPath(m_repo, m_file.etag);
}

QString CachePlace::corruptPath() const
{
    return m_cache.corruptPath(m_repo, m_file.etag);
}

QString CachePlace::lockPath() const
{
    return m_cache.lockPath(m_repo, m_file.etag);
}

bool CachePlace::isPresent() const
{
    return m_cache.findInSnapshot(m_repo, m_file.commit(), m_file.path, m_file.size) ||
           m_cache.hasBlob(m_repo, m_file.etag, m_file.size);
}

Result<std::optional<QString>> CachePlace::findPresent() const
{
    if (auto file = m_cache.findInSnapshot(m_repo, m_file.commit(), m_file.path, m_file.size))
        return file;
    if (!m_cache.hasBlob(m_repo, m_file.etag, m_file.size))
        return std::nullopt;
    auto linked = m_cache.link(m_repo, m_file.commit(), m_file.path, m_file.etag);
    if (!linked)
        return std::unexpected(linked.error());
    return *linked;
}

Result<QString> CachePlace::accept() const
{
    return m_cache.accept(m_repo, m_file.commit(), m_file.path, m_file.etag);
}

} // namespace hs::transfers
