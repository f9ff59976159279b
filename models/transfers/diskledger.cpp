// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/diskledger.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace hs::transfers {

struct DiskLedger::Promise::Sums
{
    QMutex mutex;
    QHash<quint64, qint64> bytes;    // by volume
    QHash<quint64, QString> folders; // one on each volume
    QSet<quint64> shortVolumes;
    QHash<QString, quint64> homes; // volume by root folder

    void add(quint64 volume, qint64 more)
    {
        const QMutexLocker guard(&mutex);
        bytes[volume] += more;
    }
};

DiskLedger::Promise::Promise(Promise &&other) noexcept
    : m_sums(std::move(other.m_sums))
    , m_volume(other.m_volume)
    , m_bytes(std::exchange(other.m_bytes, 0))
{}

DiskLedger::Promise &DiskLedger::Promise::operator=(Promise &&other) noexcept
{
    if (this != &other) {
        shrinkTo(0);
        m_sums = std::move(other.m_sums);
        m_volume = other.m_volume;
        m_bytes = std::exchange(other.m_bytes, 0);
    }
    return *this;
}

DiskLedger::Promise::~Promise()
{
    shrinkTo(0);
}

void DiskLedger::Promise::shrinkTo(qint64 bytes)
{
    const qint64 wanted = std::clamp<qint64>(bytes, 0, m_bytes);
    if (m_sums && wanted != m_bytes)
        m_sums->add(m_volume, wanted - m_bytes);
    m_bytes = wanted;
}

bool DiskLedger::Promise::isShort() const
{
    if (!m_sums || m_bytes == 0)
        return false;
    const QMutexLocker guard(&m_sums->mutex);
    return m_sums->shortVolumes.contains(m_volume);
}

DiskLedger::DiskLedger(Look look)
    : m_look(std::move(look))
    , m_sums(std::make_shared<Promise::Sums>())
{}

Result<DiskLedger::Promise> DiskLedger::promise(const QString &folder, qint64 bytes)
{
    Promise promise;
    const auto volume = m_look(folder);
    if (!volume || bytes <= 0)
        return promise;
    const QMutexLocker guard(&m_sums->mutex);
    qint64 &promised = m_sums->bytes[volume->id];
    if (promised + bytes > volume->free)
        return base::failure(HubError::Kind::DiskFull, folder,
                             QStringLiteral("%1 bytes wanted, %2 bytes free").arg(promised + bytes).arg(volume->free));
    promised += bytes;
    m_sums->folders.insert(volume->id, folder);
    m_sums->shortVolumes.remove(volume->id);
    promise.m_sums = m_sums;
    promise.m_volume = volume->id;
    promise.m_bytes = bytes;
    return promise;
}

qint64 DiskLedger::missing(const QString &folder, qint64 bytes) const
{
    const auto volume = m_look(folder);
    if (!volume)
        return 0;
    const QMutexLocker guard(&m_sums->mutex);
    return std::max<qint64>(m_sums->bytes.value(volume->id) + bytes - volume->free, 0);
}

void DiskLedger::review()
{
    QMutexLocker guard(&m_sums->mutex);
    const auto folders = m_sums->folders;
    for (auto one = folders.constBegin(); one != folders.constEnd(); ++one) {
        guard.unlock(); // a volume may be slow to answer
        const auto volume = m_look(one.value());
        guard.relock();
        if (!volume || volume->id != one.key() || m_sums->bytes.value(one.key()) <= volume->free)
            m_sums->shortVolumes.remove(one.key());
        else
            m_sums->shortVolumes.insert(one.key());
    }
}

Result<void> DiskLedger::checkHome(const QString &root)
{
    const auto volume = m_look(root);
    if (!volume)
        return {};
    const bool isThere = QFileInfo(root).isDir();
    const QMutexLocker guard(&m_sums->mutex);
    const auto home = m_sums->homes.constFind(root);
    if (!isThere && home != m_sums->homes.cend() && *home != volume->id)
        return std::unexpected(diskError(ENODEV, root));
    m_sums->homes.insert(root, volume->id);
    return {};
}

} // namespace hs::transfers
