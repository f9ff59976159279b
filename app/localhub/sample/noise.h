// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hs::localhub {

/// Random numbers that are the same on every machine: seeded by a text (a repository id and a path), never by time.
/// Not for secrets.
class Noise
{
public:
    explicit Noise(QByteArrayView seed);

    [[nodiscard]] quint64 next();
    /// A number in [0, bound); bound must be positive.
    [[nodiscard]] qint64 below(qint64 bound);
    /// Bytes of which each 64-bit word is (random & keep) | set: with fitting masks these are plausible floats.
    [[nodiscard]] QByteArray bytes(qsizetype count, quint64 keep = ~quint64{0}, quint64 set = 0);

private:
    quint64 m_state;
};

} // namespace hs::localhub
