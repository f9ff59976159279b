// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/sound.h"

#include "localhub/sample/noise.h"

#include <QtEndian>

namespace hs::localhub {

namespace {

template <std::integral T>
void put(QByteArray &to, T value)
{
    char bytes[sizeof(T)];
    qToLittleEndian(value, bytes);
    to.append(bytes, sizeof(T));
}

/// A sine by parabolas, in -4096 … 4096 for a phase of 0 … 65535: integers are the same on every machine.
int sine(quint32 phase)
{
    const int half = static_cast<int>(phase & 0x7fffU);
    const int value = half * (32768 - half) / 65536;
    return (phase & 0x8000U) != 0 ? -value : value;
}

QByteArray wavHeader(quint32 rate, quint32 dataSize)
{
    constexpr quint32 kFormatSize = 16;
    constexpr quint16 kPcm = 1;
    constexpr quint16 kChannels = 1;
    constexpr quint16 kBytes = 2;
    QByteArray header("RIFF");
    put(header, 36 + dataSize);
    header += "WAVEfmt ";
    put(header, kFormatSize);
    put(header, kPcm);
    put(header, kChannels);
    put(header, rate);
    put(header, rate * kBytes);
    put(header, kBytes);
    put(header, static_cast<quint16>(kBytes * 8));
    header += "data";
    put(header, dataSize);
    return header;
}

} // namespace

QByteArray soundBytes(const FileSpec &spec, const QByteArray &seed)
{
    const int rate = spec.number(u"rate", 8000);
    const int samples = rate * spec.number(u"seconds", 1);
    const int note = rate / 4;
    Noise noise(seed);
    QByteArray sound = wavHeader(static_cast<quint32>(rate), static_cast<quint32>(samples * 2));
    quint32 phase = 0;
    quint32 step = 0;
    for (int i = 0; i < samples; ++i) {
        if (i % note == 0)
            step = static_cast<quint32>((110 + noise.below(440)) * 65536 / rate);
        phase += step;
        const int loudness = qMin(i % note, note - i % note);
        put(sound, static_cast<qint16>((sine(phase) + sine(phase * 2) / 2) * loudness / note * 6));
    }
    return sound;
}

QList<SeedFile> makeSound(const FileSpec &spec)
{
    return {{spec.path(), soundBytes(spec, spec.seed())}};
}

} // namespace hs::localhub
