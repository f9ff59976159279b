// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/fileplace.h"
#include "transfers/hfcache.h"

namespace hs::transfers {

/// A file of a snapshot in the shared cache.
class CachePlace : public FilePlace
{
public:
    CachePlace(HfCache cache, WantedFile file);

    [[nodiscard]] QString rootFolder() const override { return m_cache.folder(); }
    [[nodiscard]] QString partialPath() const override;
    [[nodiscard]] QString corruptPath() const override;
    [[nodiscard]] QString lockPath() const override;
    [[nodiscard]] bool isPresent() const override;
    /// The snapshot's entry, or a new link to a blob that another revision already fetched.
    [[nodiscard]] Result<std::optional<QString>> findPresent() const override;
    [[nodiscard]] Result<QString> accept() const override;

private:
    HfCache m_cache;
    WantedFile m_file;
    RepoKey m_repo;
};

} // namespace hs::transfers
