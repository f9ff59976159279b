// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubcontext.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

QString hostKey(const QUrl &url)
{
    return url.host() + u':' + QString::number(url.port(-1));
}

} // namespace

AccessToken::AccessToken(const QString &text)
{
    QString cleaned = text;
    cleaned.remove(u'\r').remove(u'\n');
    m_value = cleaned.trimmed().toUtf8();
}

QString AccessToken::masked() const
{
    if (m_value.isEmpty())
        return {};
    constexpr qsizetype kShown = 4;
    // A short one would be given away by its end.
    const QByteArray end = m_value.size() > 3 * kShown ? m_value.last(kShown) : QByteArray();
    return u"hf_…"_s + QString::fromLatin1(end);
}

QUrl HubContext::address(const QString &path) const
{
    return QUrl(endpoint.toString() + path, QUrl::StrictMode);
}

std::shared_ptr<base::Limiter> HubContext::limiterFor(const QUrl &url)
{
    auto &limiter = limiters[hostKey(url)];
    if (!limiter)
        limiter = std::make_shared<base::Limiter>(requestsPerHost);
    return limiter;
}

std::optional<QDateTime> HubContext::pauseOf(const QUrl &url) const
{
    const auto until = pauses.constFind(hostKey(url));
    return until != pauses.cend() && clock->now() < *until ? std::optional(*until) : std::nullopt;
}

void HubContext::pause(const QUrl &url, const QDateTime &until)
{
    pauses.removeIf(
        [now = clock->now()](const std::pair<const QString &, QDateTime &> &entry) { return entry.second <= now; });
    QDateTime &known = pauses[hostKey(url)];
    // Answers overtake each other: a shorter wait does not end a longer one.
    if (!known.isValid() || known < until)
        known = until;
}

void HubContext::forgetSavedAnswers()
{
    // The pool finishes its work before the program ends; an awaited task would be lost with the event loop.
    if (const auto forgotten = std::exchange(cache, std::nullopt))
        QThreadPool::globalInstance()->start([forgotten = *forgotten] { forgotten.clear(); });
}

} // namespace hs::hub
