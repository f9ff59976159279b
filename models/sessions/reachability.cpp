// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/reachability.h"

#include "hub/http/redirects.h"

#include <QPointer>

namespace hs::models {

using base::HubError;
using base::Result;

namespace {

QCoro::Task<Result<hub::HttpResponse>> sendAndTell(std::shared_ptr<hub::HttpTransport> inner,
                                                   QPointer<Reachability> observer, hub::HttpRequest request,
                                                   std::stop_token stop)
{
    const QUrl url = request.url;
    if (observer)
        observer->noteAsked(url);
    auto answer = co_await inner->send(std::move(request), std::move(stop));
    if (observer)
        observer->note(url, answer ? std::nullopt : std::optional(answer.error()));
    co_return answer;
}

class ObservedTransport : public hub::HttpTransport
{
public:
    ObservedTransport(std::shared_ptr<hub::HttpTransport> inner, Reachability *observer)
        : m_inner(std::move(inner))
        , m_observer(observer)
    {}

    QCoro::Task<Result<hub::HttpResponse>> send(hub::HttpRequest request, std::stop_token stop) override
    {
        return sendAndTell(m_inner, m_observer, std::move(request), std::move(stop));
    }

private:
    std::shared_ptr<hub::HttpTransport> m_inner;
    QPointer<Reachability> m_observer;
};

/// Did the request fail on its way, rather than by what the Hub said?
bool isOutOfReach(HubError::Kind kind)
{
    switch (kind) {
    case HubError::Kind::Offline:
    case HubError::Kind::Tls:
    case HubError::Kind::Proxy:
    case HubError::Kind::Timeout:
        return true;
    default:
        return false;
    }
}

} // namespace

Reachability::Reachability(QUrl endpoint, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_since(QDateTime::currentDateTimeUtc())
{}

void Reachability::noteAsked(const QUrl &url)
{
    if (m_wasAsked || !hub::isSameOrigin(url, m_endpoint))
        return;
    m_wasAsked = true;
    Q_EMIT stateChanged(m_state);
}

void Reachability::note(const QUrl &url, const std::optional<HubError> &error)
{
    if (!hub::isSameOrigin(url, m_endpoint) || (error && error->kind == HubError::Kind::Cancelled))
        return;
    if (error && isOutOfReach(error->kind)) {
        m_error = error;
        become(State::Unreachable);
        return;
    }
    m_error.reset();
    m_wasReached = true;
    become(State::Reachable);
}

void Reachability::giveUp(const HubError &error)
{
    m_error = error;
    become(State::Unreachable);
}

void Reachability::become(State state)
{
    if (m_state == state && state == State::Reachable)
        return;
    if (m_state != state)
        m_since = QDateTime::currentDateTimeUtc();
    m_state = state;
    Q_EMIT stateChanged(state);
}

std::shared_ptr<hub::HttpTransport> observedTransport(std::shared_ptr<hub::HttpTransport> inner, Reachability *observer)
{
    return std::make_shared<ObservedTransport>(std::move(inner), observer);
}

} // namespace hs::models
