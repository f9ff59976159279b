// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/limiter.h"

#include <QCoroSignal>
#include <QList>
#include <QObject>

#include <algorithm>

namespace hs::base {

namespace {

/// Somebody in the line; lives in the waiting coroutine's frame.
class Waiter : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Granted };
    State state = State::Waiting;
    Priority priority = Priority::Interactive;

    /// Through the event loop: whoever gives a place back is not run over by who gets it.
    void wake()
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT woken(); }, Qt::QueuedConnection);
    }

Q_SIGNALS:
    void woken();
};

} // namespace

struct Limiter::Place::Line
{
    int free = 0;
    int places = 0;
    bool isClosed = false;
    QList<Waiter *> waiters;

    void grantNext()
    {
        while (free > 0 && !waiters.isEmpty()) {
            auto next = std::ranges::find(waiters, Priority::Interactive, &Waiter::priority);
            if (next == waiters.end())
                next = waiters.begin();
            Waiter *waiter = *next;
            waiters.erase(next);
            --free;
            waiter->state = Waiter::State::Granted;
            waiter->wake();
        }
    }
};

Limiter::Place::Place(std::shared_ptr<Line> line)
    : m_line(std::move(line))
{}

Limiter::Place &Limiter::Place::operator=(Place &&other) noexcept
{
    if (this != &other) {
        release();
        m_line = std::move(other.m_line);
    }
    return *this;
}

Limiter::Place::~Place()
{
    release();
}

void Limiter::Place::release()
{
    if (const auto line = std::exchange(m_line, nullptr)) {
        ++line->free;
        line->grantNext();
    }
}

QCoro::Task<Result<Limiter::Place>> Limiter::Place::wait(std::shared_ptr<Line> line, Priority priority,
                                                         std::stop_token stop)
{
    if (stop.stop_requested() || line->isClosed)
        co_return failure(HubError::Kind::Cancelled);
    if (line->free > 0) {
        --line->free;
        co_return Place(std::move(line));
    }
    Waiter waiter;
    waiter.priority = priority;
    line->waiters.append(&waiter);
    std::stop_callback wake(stop, [&waiter] { waiter.wake(); });
    co_await qCoro(&waiter, &Waiter::woken);
    line->waiters.removeOne(&waiter);
    if (waiter.state != Waiter::State::Granted)
        co_return failure(HubError::Kind::Cancelled);
    Place place(std::move(line));
    if (stop.stop_requested())
        co_return failure(HubError::Kind::Cancelled); // the place goes to the next in line
    co_return place;
}

Limiter::Limiter(int places)
    : m_line(std::make_shared<Place::Line>())
{
    m_line->free = places;
    m_line->places = places;
}

Limiter::~Limiter()
{
    m_line->isClosed = true;
    for (Waiter *waiter : std::as_const(m_line->waiters))
        waiter->wake();
}

QCoro::Task<Result<Limiter::Place>> Limiter::acquire(Priority priority, std::stop_token stop)
{
    return Place::wait(m_line, priority, std::move(stop));
}

int Limiter::inUse() const
{
    return m_line->places - m_line->free;
}

int Limiter::waiting() const
{
    return static_cast<int>(m_line->waiters.size());
}

} // namespace hs::base

#include "limiter.moc"
