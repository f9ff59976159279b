// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/sound.h"

#include "formatkit.h"
#include "testprogram/testprogram.h"

using namespace hs::formats;
using hs::test::BytesWriter;
using hs::test::readBySteps;
using namespace Qt::StringLiterals;

class TestSound : public QObject
{
    Q_OBJECT

    /// Two seconds of silence, 8 kHz, 16 bits, one channel.
    static QByteArray wave()
    {
        constexpr quint32 kData = 2 * 8000 * 2;
        BytesWriter file;
        file.raw("RIFF").number<quint32>(36 + kData).raw("WAVEfmt ").number<quint32>(16).number<quint16>(1);
        file.number<quint16>(1).number<quint32>(8000).number<quint32>(16000).number<quint16>(2).number<quint16>(16);
        file.raw("data").number<quint32>(kData).raw(QByteArray(kData, '\0'));
        return file.bytes;
    }

private Q_SLOTS:
    void tellsTheFactsOfAWave()
    {
        const auto sound = readSound(SparseBytes::of(wave()), u"hello.wav"_s);
        QVERIFY2(sound, qPrintable(sound ? QString() : sound.error().detail));
        QCOMPARE(sound->sampleRate, 8000);
        QCOMPARE(sound->channels, 1);
        QCOMPARE(sound->length, std::chrono::milliseconds(2000));
    }

    void fetchesALittleOnly()
    {
        const QByteArray file = wave();
        const auto reader = [](const SparseBytes &bytes) { return readSound(bytes, u"hello.wav"_s); };
        const auto sound = readBySteps(reader, file, 512);
        QVERIFY(sound);
        QCOMPARE(sound->sampleRate, 8000);
    }

    void whatIsNoSoundSaysSo()
    {
        QVERIFY(!readSound(SparseBytes::of("no sound"), u"x.wav"_s));
        QVERIFY(!readSound(SparseBytes::of({}), u"x.mp3"_s));
        QVERIFY(!readSound(SparseBytes::of(QByteArray(5000, '\xff')), u"x.txt"_s));
    }
};

HS_GUILESS_TEST(TestSound)
#include "tst_sound.moc"
