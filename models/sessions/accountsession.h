// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/auth/tokenlookup.h"
#include "hub/auth/tokenstore.h"
#include "hub/types/account.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace hs::models {

/// Who the program is on one Hub: finds a token (environment, official token file, key ring), asks the Hub once whose
/// it is, and signs in and out by token. It never holds a client of pages; whoever does makes a new one on
/// tokenChanged(). GUI thread.
///
///                     ┌─ no token ──► SignedOut ◄────────── signOut() ──────────┐
///     start() ──► Checking ── whoami ──► SignedIn ◄── signIn() with success ────┤
///                     ├─ token refused ──► Refused ─────────────────────────────┤
///                     └─ no answer ──► Unconfirmed (the token is used) ─────────┘
///
/// signIn() leaves the state alone until the Hub has accepted the new token.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, Checking, SignedIn, Unconfirmed, Refused };
    Q_ENUM(State)

    struct Parts
    {
        QUrl endpoint;
        std::shared_ptr<hub::HttpTransport> transport;
        std::shared_ptr<base::Clock> clock;
        hub::TokenStore *store = nullptr; ///< may be null: tokens live for this run only
        /// Looked up by start(); empty where tokens of the environment are not for this Hub.
        std::function<std::optional<hub::FoundToken>()> findToken;
    };

    explicit AccountSession(Parts parts, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QUrl &endpoint() const { return m_parts.endpoint; }
    /// The token to send; empty when signed out or refused.
    [[nodiscard]] const hub::AccessToken &token() const { return m_token; }
    [[nodiscard]] hub::TokenOrigin origin() const { return m_origin; }
    /// While SignedIn.
    [[nodiscard]] const std::optional<hub::Account> &account() const { return m_account; }
    /// While Refused or Unconfirmed: what the Hub said.
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_error; }
    /// The last token refused, masked for showing.
    [[nodiscard]] const QString &maskedToken() const { return m_masked; }

    /// Finds a token and asks whose it is. The token of environment or file is there when this returns.
    void start();
    /// Asks again whose the token is, when the last try got no answer.
    void retry();
    /// Ends in signInSucceeded() or signInFailed(). Another call replaces the first.
    void signIn(const hub::AccessToken &token);
    void cancelSignIn();
    [[nodiscard]] bool isSigningIn() const { return m_isSigningIn; }
    /// Forgets the token here and in the key ring. Tokens of environment and file are the system's: they are not
    /// deleted, only no longer used in this run.
    void signOut();

Q_SIGNALS:
    void stateChanged();
    /// Another token is to be sent from now on.
    void tokenChanged();
    /// \a isKept: false when there is no key ring, and the token is forgotten at the end of this run.
    void signInSucceeded(bool isKept);
    void signInFailed(const hs::base::HubError &error);
    /// The key ring still holds the token after signOut().
    void forgetFailed(const hs::base::HubError &error);

private:
    void useToken(const hub::AccessToken &token, hub::TokenOrigin origin);
    void loadFromKeyRing();
    void check();
    void become(State state);
    void keepSignedIn(const hub::AccessToken &token, const hub::Account &account);
    void finishSignIn(const hub::AccessToken &token, const hub::Account &account, bool isKept);

    Parts m_parts;
    State m_state = State::SignedOut;
    hub::AccessToken m_token;
    hub::TokenOrigin m_origin = hub::TokenOrigin::Session;
    std::optional<hub::Account> m_account;
    std::optional<base::HubError> m_error;
    QString m_masked;
    bool m_isSigningIn = false;
    QHash<QByteArray, hub::Account> m_known; ///< answers by token: whoami has a strict limit (auth.md §5)
    base::AsyncScope m_checks;
    base::AsyncScope m_signIns;
    base::AsyncScope m_forgets;
};

} // namespace hs::models
