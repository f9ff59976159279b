// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/answer.h"
#include "localhub/http/httpadapter.h"

#include <mutex>
#include <optional>

namespace hs::localhub {

/// A server that speaks OpenAI's protocol and does the work of the Hub's providers (`--inference-upstream`). What a
/// client sends is handed on without its token: the server gets its own (`--inference-token-file`), or none.
/// Thread-safe.
class InferenceUpstream
{
public:
    /// @param url "http://host:port", also with a path and with "/v1" at its end; empty when there is no such server
    InferenceUpstream(const QString &url, QByteArray token, StopGate &stop);

    [[nodiscard]] bool isThere() const { return !m_origin.empty(); }
    /// Hands a request on. Returns when status and headers are there; the body follows as it comes. 502 when the server
    /// cannot be reached.
    /// @param path from "/v1" on
    [[nodiscard]] Answer forward(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                 const QByteArray &accept) const;
    /// The `data` of its list of models; asked for again after a minute, and what was known before when it is silent.
    [[nodiscard]] QJsonArray models();
    [[nodiscard]] bool serves(const QString &model);

private:
    [[nodiscard]] std::optional<QJsonArray> askForModels() const;

    std::string m_origin; ///< scheme, host and port
    std::string m_prefix; ///< what stands before "/v1"
    QByteArray m_token;
    StopGate &m_stop;
    std::mutex m_mutex; ///< held while the list is asked for
    QJsonArray m_models;
    std::optional<std::chrono::steady_clock::time_point> m_asked;
};

} // namespace hs::localhub
