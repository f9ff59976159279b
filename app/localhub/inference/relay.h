// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/httpadapter.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <httplib.h>

namespace hs::localhub {

/// One request on its way to another server and its answer on the way back, piece by piece. The request runs on a
/// thread of its own, since httplib's client hands the answer out only from within; the thread ends with the object.
class Relay
{
public:
    Relay(const std::string &origin, httplib::Request request, StopGate &stop);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    struct Head
    {
        int status = 0; ///< 0 when there was no answer
        QByteArray contentType;
    };
    /// Waits for status and headers.
    [[nodiscard]] Head head();
    /// Passes the body on; false when it broke off, or the client did.
    [[nodiscard]] bool pass(const AnswerSink &sink);

private:
    void run(httplib::Request request);
    /// Waits for a condition, or the end of the server.
    template <typename Condition>
    bool wait(std::unique_lock<std::mutex> &lock, Condition condition);

    httplib::Client m_client;
    StopGate &m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Head m_head;
    bool m_hasHead = false;
    std::deque<QByteArray> m_pieces;
    qsizetype m_waiting = 0; ///< bytes of them
    bool m_hasEnded = false;
    bool m_isWhole = false;
    bool m_isCancelled = false;
    std::thread m_thread;
};

} // namespace hs::localhub
