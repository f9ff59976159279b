// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::faults;

namespace {

constexpr int kErringExit = 6; // hubscope get --help

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsSanitized = true; // its library wants to be the first
#else
constexpr bool kIsSanitized = false;
#endif

} // namespace

/// A disk that answers with errors (EIO) for a while.
class ErringDiskTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;

    [[nodiscard]] QString orders() const { return m_world.scratch() + u"/orders"_s; }
    void err(const QByteArray &call) const
    {
        QFile file(orders());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(call) == call.size());
    }
    void heal() const { QVERIFY(!QFile::exists(orders()) || QFile::remove(orders())); }
    static QString shim() { return QCoreApplication::applicationDirPath() + u"/libhs_erringdisk.so"_s; }

    void start(QProcess &process) const
    {
        QProcessEnvironment environment = m_world.environment();
        environment.insert(u"LD_PRELOAD"_s, shim());
        environment.insert(u"HS_ERRING_DISK"_s, orders());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_world.scratch());
        process.start(FaultWorld::program(), m_world.arguments());
    }
    /// What a start after the fault brings, with a disk that works again.
    void check(const QString &fault, const Run &refused, qint64 mostAgain)
    {
        QString wrong = m_world.unverified();
        heal();
        const Run next = m_world.get();
        if (wrong.isEmpty())
            wrong = next.exitCode == 0 ? m_world.wrongIn(next.path()) : QString::fromUtf8(next.text());
        const qint64 again = m_world.wire().log().repeated();
        note({fault, 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(again <= mostAgain, qPrintable(QString::number(again)));
        QVERIFY2(refused.exitCode == kErringExit, refused.text().constData());
        QCOMPARE(refused.error()["kind"_L1].toString(), u"Disk"_s);
    }
    /// Bytes of files on their way that the next start would take for there, after a kill of nothing but the program.
    [[nodiscard]] qint64 smallPartials() const
    {
        qint64 bytes = 0;
        QDirIterator files(m_world.repoFolder(), {u"*.hubscope.incomplete"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const qint64 size = files.nextFileInfo().size();
            bytes += size <= 3'000'000 ? size : 0;
        }
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible() || kIsSanitized || !QFile::exists(shim()))
            QSKIP("hubscope-get is not built or bears no library before its own, or there is no 127.0.0.2");
        const QString wrong = m_world.make({.large = {20'000'000, 3'000'000}, .small = 30, .hub = {}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void init()
    {
        m_world.renew();
        heal();
    }

    void writesThatFailOnTheWay()
    {
        m_world.wire().setRate(6'000'000);
        m_world.wire().onBytes(m_world.bytes() / 3, [this] { err("write"); });
        QProcess process;
        start(process);
        const Run refused = FaultWorld::finish(process);
        check(u"writing fails (EIO) on the way, then a new start"_s, refused, 4'000'000);
    }

    void aFlushThatFailedIsNotBelieved()
    {
        err("flush");
        QProcess process;
        start(process);
        const Run refused = FaultWorld::finish(process);
        QCOMPARE(m_world.verifiedBlobs(), 0);
        QCOMPARE(smallPartials(), 0);
        // All small files came twice, and of the large one nothing: its record could not be begun.
        check(u"nothing can be flushed (EIO), then a new start"_s, refused, m_world.bytes());
    }

    void flushesThatFailOnTheWay()
    {
        m_world.wire().setRate(6'000'000);
        m_world.wire().onBytes(m_world.bytes() / 3, [this] { err("flush"); });
        QProcess process;
        start(process);
        const Run refused = FaultWorld::finish(process);
        // Of what came, only what was not on the medium before came again: that of the time between two flushes.
        check(u"flushing fails (EIO) on the way, then a new start"_s, refused, m_world.bytes());
    }
};

HS_GUILESS_TEST(ErringDiskTest)
#include "tst_erringdisk.moc"
