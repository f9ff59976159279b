// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/asyncscope.h"

namespace hs::base {

AsyncScope::AsyncScope()
    : m_guard(std::make_unique<QObject>())
{}

AsyncScope::~AsyncScope()
{
    // First the callbacks, then the request to stop: a task that ends at once inside request_stop() finds no receiver.
    m_guard.reset();
    m_stop.request_stop();
}

std::stop_token AsyncScope::token() const
{
    return m_stop.get_token();
}

std::stop_token AsyncScope::restart()
{
    cancel();
    return token();
}

void AsyncScope::cancel()
{
    m_guard = std::make_unique<QObject>();
    std::stop_source old = std::exchange(m_stop, std::stop_source());
    old.request_stop();
}

} // namespace hs::base
