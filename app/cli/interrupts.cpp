// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupts.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace hs::app {

namespace {

// A signal handler is a plain function and may do next to nothing: it finds the pipe here.
volatile std::sig_atomic_t s_writeEnd = -1;

constexpr std::array kSignals{SIGINT, SIGTERM};

void handleSignal(int number)
{
    std::signal(number, SIG_DFL); // the second one is meant
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(s_writeEnd, &byte, 1);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then Ctrl+C ends the program at once; what is on disk is kept all the same
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interrupts::read);
    s_writeEnd = m_pipe[1];
    for (const int number : kSignals)
        std::signal(number, handleSignal);
}

Interrupts::~Interrupts()
{
    if (m_pipe[0] < 0)
        return;
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    s_writeEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

void Interrupts::read()
{
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) > 0)
        Q_EMIT interrupted();
}

} // namespace hs::app
