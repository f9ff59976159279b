// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httptransport.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace hs::testkit {

/// Answers requests from what the test says. Every answer comes through the event loop; with hold() the test chooses
/// when and in which order.
class FakeTransport : public hub::HttpTransport
{
public:
    using Responder = std::function<hub::Result<hub::HttpResponse>(const hub::HttpRequest &)>;

    ~FakeTransport() override;

    [[nodiscard]] QCoro::Task<hub::Result<hub::HttpResponse>> send(hub::HttpRequest request,
                                                                   std::stop_token stop) override;

    /// The first responder whose `part` stands in the address (path and query) answers; later ones win over earlier.
    void answer(const QString &part, Responder responder);
    void answer(const QString &part, int status, const QByteArray &body,
                const QList<std::pair<QByteArray, QByteArray>> &headers = {});

    /// From now on requests wait until release(): all, or those in whose address `part` stands.
    void hold(const QString &part = {})
    {
        m_isHeld = true;
        m_heldPart = part;
    }
    [[nodiscard]] int held() const;
    /// Lets the waiting request number `index` (0 = oldest) be answered.
    void release(int index = 0);
    /// Lets all waiting ones go and stops holding.
    void releaseAll();

    /// Everything that was asked, in order.
    [[nodiscard]] const QList<hub::HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] int countOf(const QString &part) const;
    void forgetRequests() { m_requests.clear(); }

private:
    struct State;
    static QCoro::Task<hub::Result<hub::HttpResponse>> exchange(std::shared_ptr<State> state, hub::HttpRequest request,
                                                                bool isHeld, std::stop_token stop);
    std::shared_ptr<State> m_state = makeState();
    static std::shared_ptr<State> makeState();
    QList<hub::HttpRequest> m_requests;
    bool m_isHeld = false;
    QString m_heldPart;
};

/// An answer with a body.
[[nodiscard]] hub::HttpResponse response(int status, const QByteArray &body = {},
                                         const QList<std::pair<QByteArray, QByteArray>> &headers = {});

} // namespace hs::testkit
