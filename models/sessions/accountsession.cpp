// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/accountsession.h"

#include "hub/calls/repos.h"
#include "hub/hubclient.h"

using namespace Qt::StringLiterals;

namespace hs::models {

using base::HubError;
using base::Result;
using hub::AccessToken;
using hub::Account;
using hub::TokenOrigin;

namespace {

/// Asks with a client of its own, which lives in this frame: the token is on trial and must not reach other calls.
QCoro::Task<Result<Account>> askWhoThisIs(hub::HubClientOptions options, std::stop_token stop)
{
    const hub::HubClient client(std::move(options));
    co_return co_await hub::whoAmI(client.context(), std::move(stop));
}

/// The organizations' old tokens name nobody; the official client refuses them too (auth.md §4).
bool isPersonsToken(const AccessToken &token)
{
    return !token.isEmpty() && !token.value().startsWith("api_org");
}

} // namespace

AccountSession::AccountSession(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{}

AccountSession::~AccountSession() = default;

void AccountSession::start()
{
    const auto found = m_parts.findToken ? m_parts.findToken() : std::nullopt;
    if (found && !found->token.isEmpty()) {
        useToken(found->token, found->origin);
        check();
        return;
    }
    loadFromKeyRing();
}

void AccountSession::loadFromKeyRing()
{
    if (!m_parts.store)
        return;
    m_checks.restart();
    m_checks.then(m_parts.store->load(m_parts.endpoint), [this](Result<AccessToken> token) {
        if (!token || token->isEmpty())
            return; // no key ring, or nothing in it: signed out, as we are
        useToken(*token, TokenOrigin::KeyRing);
        check();
    });
}

void AccountSession::useToken(const AccessToken &token, TokenOrigin origin)
{
    m_origin = origin;
    if (token == m_token)
        return;
    m_token = token;
    if (!token.isEmpty())
        m_masked = token.masked();
    Q_EMIT tokenChanged();
}

void AccountSession::retry()
{
    if (m_state == State::Unconfirmed)
        check();
}

void AccountSession::check()
{
    if (const auto known = m_known.constFind(m_token.value()); known != m_known.cend()) {
        m_account = *known;
        become(State::SignedIn);
        return;
    }
    become(State::Checking);
    const hub::HubClientOptions options{m_parts.endpoint, m_token, {}, false, m_parts.transport, m_parts.clock};
    m_checks.then(askWhoThisIs(options, m_checks.restart()), [this](Result<Account> account) {
        if (account) {
            m_known.insert(m_token.value(), *account);
            m_account = *account;
            become(State::SignedIn);
            return;
        }
        m_error = account.error();
        if (account.error().kind == HubError::Kind::Unauthorized) {
            become(State::Refused);
            useToken({}, m_origin);
        } else {
            become(State::Unconfirmed);
        }
    });
}

void AccountSession::become(State state)
{
    if (state != State::SignedIn)
        m_account.reset();
    if (state != State::Refused && state != State::Unconfirmed)
        m_error.reset();
    m_state = state;
    Q_EMIT stateChanged();
}

void AccountSession::signIn(const AccessToken &token)
{
    const std::stop_token stop = m_signIns.restart();
    m_isSigningIn = true;
    if (!isPersonsToken(token)) {
        m_isSigningIn = false;
        Q_EMIT signInFailed(HubError::of(HubError::Kind::Invalid, u"token"_s));
        return;
    }
    if (const auto known = m_known.constFind(token.value()); known != m_known.cend()) {
        keepSignedIn(token, *known);
        return;
    }
    const hub::HubClientOptions options{m_parts.endpoint, token, {}, false, m_parts.transport, m_parts.clock};
    m_signIns.then(askWhoThisIs(options, stop), [this, token](Result<Account> account) {
        if (account) {
            m_known.insert(token.value(), *account);
            keepSignedIn(token, *account);
            return;
        }
        m_isSigningIn = false;
        Q_EMIT signInFailed(account.error());
    });
}

void AccountSession::cancelSignIn()
{
    m_signIns.cancel();
    m_isSigningIn = false;
}

void AccountSession::keepSignedIn(const AccessToken &token, const Account &account)
{
    if (!m_parts.store) {
        finishSignIn(token, account, false);
        return;
    }
    m_signIns.then(m_parts.store->save(m_parts.endpoint, token),
                   [this, token, account](Result<void> saved) { finishSignIn(token, account, saved.has_value()); });
}

void AccountSession::finishSignIn(const AccessToken &token, const Account &account, bool isKept)
{
    m_isSigningIn = false;
    m_checks.cancel();
    m_account = account;
    useToken(token, isKept ? TokenOrigin::KeyRing : TokenOrigin::Session);
    become(State::SignedIn);
    Q_EMIT signInSucceeded(isKept);
}

void AccountSession::signOut()
{
    m_checks.cancel();
    cancelSignIn();
    const bool isOurs = m_origin == TokenOrigin::KeyRing;
    m_known.remove(m_token.value());
    become(State::SignedOut);
    useToken({}, TokenOrigin::Session);
    if (!isOurs || !m_parts.store)
        return;
    m_forgets.then(m_parts.store->remove(m_parts.endpoint), [this](Result<void> removed) {
        if (!removed)
            Q_EMIT forgetFailed(removed.error());
    });
}

} // namespace hs::models
