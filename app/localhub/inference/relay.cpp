// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/inference/relay.h"

namespace hs::localhub {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype kMostWaiting = 1024 * 1024; // bytes that the client has not taken yet

} // namespace

Relay::Relay(const std::string &origin, httplib::Request request, StopGate &stop)
    : m_client(origin)
    , m_stop(stop)
{
    m_client.set_connection_timeout(10s);
    m_client.set_read_timeout(600s); // a model may think for long
    m_client.set_write_timeout(60s);
    m_client.set_follow_location(false);
    m_client.set_decompress(false);
    m_thread = std::thread([this, sent = std::move(request)]() mutable { run(std::move(sent)); });
}

Relay::~Relay()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isCancelled = true;
    }
    m_changed.notify_all();
    m_client.stop();
    m_thread.join();
}

template <typename Condition>
bool Relay::wait(std::unique_lock<std::mutex> &lock, Condition condition)
{
    while (!condition()) {
        if (m_isCancelled || m_stop.isStopped())
            return false;
        m_changed.wait_for(lock, 200ms);
    }
    return true;
}

void Relay::run(httplib::Request request)
{
    request.response_handler = [this](const httplib::Response &response) {
        const std::scoped_lock lock(m_mutex);
        m_head = {response.status, QByteArray::fromStdString(response.get_header_value("Content-Type"))};
        m_hasHead = true;
        m_changed.notify_all();
        return !m_isCancelled;
    };
    request.content_receiver = [this](const char *data, size_t size, uint64_t, uint64_t) {
        std::unique_lock lock(m_mutex);
        if (!wait(lock, [this] { return m_waiting < kMostWaiting; }))
            return false;
        m_pieces.emplace_back(data, static_cast<qsizetype>(size));
        m_waiting += m_pieces.back().size();
        m_changed.notify_all();
        return true;
    };
    const httplib::Result result = m_client.send(request);
    const std::scoped_lock lock(m_mutex);
    m_isWhole = static_cast<bool>(result);
    m_hasHead = true;
    m_hasEnded = true;
    m_changed.notify_all();
}

Relay::Head Relay::head()
{
    std::unique_lock lock(m_mutex);
    return wait(lock, [this] { return m_hasHead; }) ? m_head : Head();
}

bool Relay::pass(const AnswerSink &sink)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!wait(lock, [this] { return !m_pieces.empty() || m_hasEnded; }))
            return false;
        if (m_pieces.empty())
            return m_isWhole;
        const QByteArray piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_waiting -= piece.size();
        m_changed.notify_all();
        lock.unlock();
        if (!sink(piece))
            return false;
        lock.lock();
    }
}

} // namespace hs::localhub
