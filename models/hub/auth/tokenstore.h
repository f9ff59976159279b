// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"

namespace hs::hub {

/// Keeps the tokens that were typed into this program, by endpoint. Seam: the key ring in the program, a map in tests.
class TokenStore
{
public:
    TokenStore() = default;
    TokenStore(const TokenStore &) = delete;
    TokenStore &operator=(const TokenStore &) = delete;
    virtual ~TokenStore() = default;

    /// An empty token when there is none. Disk: the key ring cannot be used.
    [[nodiscard]] virtual QCoro::Task<Result<AccessToken>> load(QUrl endpoint) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> save(QUrl endpoint, AccessToken token) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> remove(QUrl endpoint) = 0;
};

} // namespace hs::hub
