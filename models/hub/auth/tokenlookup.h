// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"

#include <QProcessEnvironment>

namespace hs::hub {

/// Folders and switches that all Hub programs share, from the environment (shared/hub-api/conventions.md §15).
struct HubEnvironment
{
    QUrl endpoint; ///< HF_ENDPOINT, else https://huggingface.co
    bool isEndpointSet = false;
    QString home;      ///< HF_HOME
    QString hubCache;  ///< HF_HUB_CACHE
    QString tokenPath; ///< HF_TOKEN_PATH
    bool isOffline = false;
    bool isImplicitTokenDisabled = false;
    bool areSymlinksDisabled = false;

    [[nodiscard]] static HubEnvironment read(const QProcessEnvironment &environment);
};

/// Where a token was found.
enum class TokenOrigin { Environment, File, KeyRing, Session };

struct FoundToken
{
    AccessToken token;
    TokenOrigin origin = TokenOrigin::Session;
};

/// The official client's order: HF_TOKEN, HUGGING_FACE_HUB_TOKEN, then the token file (shared/hub-api/auth.md §2).
/// Reads one small file.
[[nodiscard]] std::optional<FoundToken> findToken(const QProcessEnvironment &environment);

} // namespace hs::hub
