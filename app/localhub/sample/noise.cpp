// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/noise.h"

#include <QtEndian>

#include <cstring>

namespace hs::localhub {

// FNV-1a: short seeds end in well spread states.
Noise::Noise(QByteArrayView seed)
    : m_state(0xcbf29ce484222325U)
{
    for (const char c : seed) {
        m_state ^= static_cast<unsigned char>(c);
        m_state *= 0x100000001b3U;
    }
}

// SplitMix64.
quint64 Noise::next()
{
    m_state += 0x9e3779b97f4a7c15U;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

qint64 Noise::below(qint64 bound)
{
    return static_cast<qint64>(next() % static_cast<quint64>(bound));
}

QByteArray Noise::bytes(qsizetype count, quint64 keep, quint64 set)
{
    QByteArray result(count, Qt::Uninitialized);
    char *out = result.data();
    for (qsizetype done = 0; done < count; done += 8) {
        const quint64 word = qToLittleEndian((next() & keep) | set);
        std::memcpy(out + done, &word, static_cast<std::size_t>(qMin<qsizetype>(8, count - done)));
    }
    return result;
}

} // namespace hs::localhub
