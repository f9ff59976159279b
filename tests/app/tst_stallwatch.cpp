// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallwatch.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QWidget>

#include <thread>

using namespace Qt::StringLiterals;
using hs::app::StallWatch;

/// What is told of an event loop that stands still.
class TestStallWatch : public QObject
{
    Q_OBJECT

    /// Holds up the loop again and again until that was seen: the worker may be late.
    static bool isStallSeen(const StallWatch &watch)
    {
        return QTest::qWaitFor([&watch] {
            std::this_thread::sleep_for(std::chrono::milliseconds(60));
            return watch.stalls().longest > std::chrono::milliseconds(40);
        });
    }

private Q_SLOTS:
    void aLoopThatStandsStillIsNoticed()
    {
        QWidget window;
        StallWatch watch(&window, QString());
        watch.restart();
        QVERIFY(isStallSeen(watch));
        QVERIFY(watch.stalls().over16 > 0);
        QVERIFY(watch.stalls().longestAt.isValid());
    }

    void restartForgetsWhatWasSeen()
    {
        QWidget window;
        StallWatch watch(&window, QString());
        watch.restart();
        QVERIFY(isStallSeen(watch));
        watch.restart();
        QCOMPARE(watch.stalls().samples, 0);
        QCOMPARE(watch.stalls().longest, std::chrono::nanoseconds(0));
        QTRY_VERIFY(watch.stalls().samples > 0);
    }

    void theFirstPaintingBeginsItAndTheEndWritesTheFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"stalls.json"_s);
        QWidget window;
        {
            const StallWatch watch(&window, file);
            QCOMPARE(watch.stalls().samples, 0);
            window.show();
            QTRY_VERIFY(watch.stalls().samples > 0);
        }
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject told = QJsonDocument::fromJson(written.readAll()).object();
        QVERIFY(told.value("samples"_L1).toInt() > 0);
        QVERIFY(told.contains("longestMs"_L1) && told.contains("over16"_L1) && told.contains("over100"_L1));
    }
};

HS_TEST(TestStallWatch)
#include "tst_stallwatch.moc"
