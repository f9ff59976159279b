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
/// Reads one small file; HF_HUB_DISABLE_IMPLICIT_TOKEN is for the caller to heed. Of that list these are left out:
/// - OIDC (its no. 1, only where HF_OIDC_RESOURCE is set): an identity that a CI job exchanges for a token of one
///   repository or account, mostly for publishing. This program reads, and the exchange needs the job's own service.
///   The official client never falls back from it in silence, so the log has a warning that it was passed over;
/// - renewal of OAuth tokens (§6): refresh tokens belong to the official tool's client id, lie in its `stored_tokens`
///   under a lock, and are used up by one who renews. The active token is used as it stands; once it has expired the
///   Hub refuses it, which is shown, and any official tool renews the file;
/// - Colab's secret (no. 4): it is only given to Python code inside a notebook.
[[nodiscard]] std::optional<FoundToken> findToken(const QProcessEnvironment &environment);

} // namespace hs::hub
