// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/auth/tokenstore.h"

namespace hs::hub {

/// The system's key ring (Secret Service, KWallet, Keychain, Credential Manager) through QtKeychain. Never falls back
/// to a plain file: where there is no key ring the error says so and the token lives for this run only.
class KeychainTokenStore : public TokenStore
{
public:
    [[nodiscard]] QCoro::Task<Result<AccessToken>> load(QUrl endpoint) override;
    [[nodiscard]] QCoro::Task<Result<void>> save(QUrl endpoint, AccessToken token) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QUrl endpoint) override;
};

} // namespace hs::hub
