// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

struct evp_md_ctx_st;

namespace hs::transfers {

/// Can this id name a content at all? 40 or 64 lower-case hex digits. Anything else never becomes a file's name.
[[nodiscard]] bool isContentId(const hub::Etag &etag);

/// The running hash that proves a file: SHA-256 where the etag has 64 digits (LFS, Xet), the git blob's SHA-1 where it
/// has 40 (shared/hub-api/download.md §1.3). Bytes go in in order; about the speed of `openssl speed`.
class ContentHash
{
public:
    /// \param size  of the whole file: a git blob's hash begins with it
    /// Nothing when the etag is no content id.
    [[nodiscard]] static std::optional<ContentHash> forEtag(const hub::Etag &etag, qint64 size);

    ContentHash(ContentHash &&) noexcept;
    ContentHash &operator=(ContentHash &&) noexcept;
    ~ContentHash();

    void add(QByteArrayView bytes);
    /// The same state once more, to go on from later.
    [[nodiscard]] ContentHash copy() const;
    /// Begins again, for the same file.
    void restart();
    /// The hash of what was added so far, as an etag; more can be added afterwards.
    [[nodiscard]] hub::Etag result() const;

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    ContentHash(bool isSha256, qint64 size);

    bool m_isSha256;
    qint64 m_size;
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace hs::transfers
