// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/limiter.h"
#include "base/retrypolicy.h"
#include "hub/http/answercache.h"
#include "hub/http/httptransport.h"

#include <QHash>
#include <QRandomGenerator>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <stop_token>

namespace hs::hub {

/// A token and nothing else that could print it.
class AccessToken
{
public:
    AccessToken() = default;
    /// CR, LF and surrounding blanks are removed (shared/hub-api/auth.md §2).
    explicit AccessToken(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] const QByteArray &value() const { return m_value; }
    /// "hf_…" and the last four characters, for the account page.
    [[nodiscard]] QString masked() const;
    friend bool operator==(const AccessToken &, const AccessToken &) = default;

private:
    QByteArray m_value;
};

/// What every call to one endpoint as one account shares. Held by shared_ptr in each running call, so it outlives the
/// HubClient until the last one ended. One thread.
struct HubContext
{
    QUrl endpoint; ///< no trailing slash
    AccessToken token;
    QByteArray userAgent;
    std::shared_ptr<HttpTransport> transport;
    std::shared_ptr<base::Clock> clock;
    std::optional<AnswerCache> cache;
    qint64 mostSaved = qint64(200) << 20; ///< bytes that saved answers may take up, those of other accounts included
    qint64 savedBeforeTrim = 0;           ///< bytes that may be saved before the next look at how much there is
    base::RetryPolicy retry;
    int requestsPerHost = 12;
    bool isOffline = false;                                  ///< HF_HUB_OFFLINE: nothing is sent, saved copies only
    std::stop_source stop;                                   ///< requested by ~HubClient
    QHash<QString, std::shared_ptr<base::Limiter>> limiters; ///< by host and port
    QHash<QString, QDateTime> pauses; ///< by host and port, set by its 429: nobody asks it before (UTC)

    /// endpoint + path, the path already encoded and beginning with "/".
    [[nodiscard]] QUrl address(const QString &path) const;
    [[nodiscard]] std::shared_ptr<base::Limiter> limiterFor(const QUrl &url);
    /// When the host of this address may be asked again, if it told us to wait.
    [[nodiscard]] std::optional<QDateTime> pauseOf(const QUrl &url) const;
    /// Remembers what the host that answered said. A host speaks for itself only: that of a card's picture cannot stop
    /// the Hub.
    void pause(const QUrl &url, const QDateTime &until);
    /// Removes on a worker what this account saved, and saves nothing more: for signing out. Survives this object.
    void forgetSavedAnswers();
};

using HubContextPtr = std::shared_ptr<HubContext>;

/// One call as the Hub wants it: place in the line, token, redirects, retries with waits, saved copies, typed errors.
/// Ends with a 2xx answer (or 3xx with SameHostOnly / None), or an error. Both `stop` and the client's end cancel it.
[[nodiscard]] QCoro::Task<Result<HttpResponse>> ask(HubContextPtr hub, HttpRequest request, std::stop_token stop);

} // namespace hs::hub
