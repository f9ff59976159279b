// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/answer.h"
#include "localhub/http/call.h"
#include "localhub/http/faults.h"

#include <condition_variable>
#include <mutex>

#include <httplib.h>

namespace hs::localhub {

/// Ends waits of a fault (delay, slow body) when the server stops.
class StopGate
{
public:
    void stop();
    [[nodiscard]] bool isStopped() const;
    /// False when it was cut short by a stop.
    bool waitFor(std::chrono::milliseconds time);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isStopped = false;
};

/// Reads a request's line and headers; the body is not there yet. False for a target that is not valid.
[[nodiscard]] bool readCall(const httplib::Request &request, Call &call);

/// Puts an answer into httplib's response: validators (304), one byte range, the body streamed in pieces, and what a
/// fault does to it.
void writeAnswer(const Answer &answer, const Call &call, const FaultAction &fault, StopGate &stop,
                 const httplib::Request &request, httplib::Response &response);

} // namespace hs::localhub
