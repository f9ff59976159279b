// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httptransport.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace hs::models {

/// Whether the Hub can be reached, as far as the program's own requests tell: nothing is sent to find out. For the
/// status bar and for the offers of a first start without network. GUI thread.
class Reachability : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Reachable, Unreachable };
    Q_ENUM(State)

    explicit Reachability(QUrl endpoint, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QUrl &endpoint() const { return m_endpoint; }
    /// UTC; since when the state is what it is.
    [[nodiscard]] QDateTime since() const { return m_since; }
    /// Was anything asked yet? A window that shows only what is on this computer asks nothing.
    [[nodiscard]] bool wasAsked() const { return m_wasAsked; }
    /// Was there ever an answer?
    [[nodiscard]] bool wasReached() const { return m_wasReached; }
    /// The last failure to get through.
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_error; }

    /// An exchange with `url` begins.
    void noteAsked(const QUrl &url);
    /// An exchange with `url` ended. Addresses of other hosts and cancelled requests say nothing.
    void note(const QUrl &url, const std::optional<base::HubError> &error);
    /// There is no Hub to ask, for this reason: nothing will be sent.
    void giveUp(const base::HubError &error);

Q_SIGNALS:
    /// Another state, the first request, or one more request that could not get through.
    void stateChanged(hs::models::Reachability::State state);

private:
    void become(State state);

    QUrl m_endpoint;
    State m_state = State::Unknown;
    QDateTime m_since;
    bool m_wasAsked = false;
    bool m_wasReached = false;
    std::optional<base::HubError> m_error;
};

/// A transport that hands everything to `inner` and tells `observer` how each exchange ended. The observer may die
/// before the transport.
[[nodiscard]] std::shared_ptr<hub::HttpTransport> observedTransport(std::shared_ptr<hub::HttpTransport> inner,
                                                                    Reachability *observer);

} // namespace hs::models
