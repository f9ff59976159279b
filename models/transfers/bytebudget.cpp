// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/bytebudget.h"

#include <QCoroSignal>
#include <QList>
#include <QObject>

#include <algorithm>

namespace hs::transfers {

namespace {

/// Somebody who wants bytes; lives in the waiting coroutine's frame.
class Claimant : public QObject
{
    Q_OBJECT
public:
    qint64 bytes = 0;
    bool isGranted = false;

    /// Through the event loop: who gives bytes back is not run over by who gets them.
    void wake()
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT woken(); }, Qt::QueuedConnection);
    }

Q_SIGNALS:
    void woken();
};

} // namespace

struct ByteBudget::Share::Line
{
    qint64 free = 0;
    QList<Claimant *> claimants;

    void grant()
    {
        while (!claimants.isEmpty() && claimants.first()->bytes <= free) {
            Claimant *first = claimants.takeFirst();
            free -= first->bytes;
            first->isGranted = true;
            first->wake();
        }
    }
};

ByteBudget::Share::Share(std::shared_ptr<Line> line, qint64 bytes)
    : m_line(std::move(line))
    , m_bytes(bytes)
{}

ByteBudget::Share &ByteBudget::Share::operator=(Share &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_line = std::move(other.m_line);
        m_bytes = other.m_bytes;
    }
    return *this;
}

ByteBudget::Share::~Share()
{
    giveBack();
}

void ByteBudget::Share::giveBack()
{
    if (const auto line = std::exchange(m_line, nullptr)) {
        line->free += m_bytes;
        line->grant();
    }
}

QCoro::Task<Result<ByteBudget::Share>> ByteBudget::Share::wait(std::shared_ptr<Line> line, qint64 bytes,
                                                               std::stop_token stop)
{
    Claimant claimant;
    claimant.bytes = bytes;
    line->claimants.append(&claimant);
    std::stop_callback wake(stop, [&claimant] { claimant.wake(); });
    co_await qCoro(&claimant, &Claimant::woken);
    line->claimants.removeOne(&claimant);
    if (!claimant.isGranted) {
        line->grant(); // it may have stood before somebody who wants less
        co_return base::failure(HubError::Kind::Cancelled);
    }
    Share share(std::move(line), bytes);
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return share;
}

ByteBudget::ByteBudget(qint64 bytes)
    : m_bytes(bytes)
    , m_line(std::make_shared<Share::Line>())
{
    m_line->free = bytes;
}

QCoro::Task<Result<ByteBudget::Share>> ByteBudget::take(qint64 bytes, std::stop_token stop)
{
    const qint64 wanted = std::min(bytes, m_bytes);
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    if (m_line->claimants.isEmpty() && wanted <= m_line->free) {
        m_line->free -= wanted;
        co_return Share(m_line, wanted);
    }
    co_return co_await Share::wait(m_line, wanted, std::move(stop));
}

qint64 ByteBudget::held() const
{
    return m_bytes - m_line->free;
}

} // namespace hs::transfers

#include "bytebudget.moc"
