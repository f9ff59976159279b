// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/scanmemory.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::library;
using hs::testkit::CacheKit;

class ScanMemoryTest : public QObject
{
    Q_OBJECT

    const RepoKey m_repo = CacheKit::model(u"acme/tiny"_s);

    static QString fileIn(const QString &folder, const QString &pattern)
    {
        const QDir dir(folder);
        return dir.filePath(dir.entryList({pattern}).value(0));
    }

private Q_SLOTS:
    void givesBackWhatWasScanned()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a/b.txt"_s, "12345");
        kit.put(m_repo, CacheKit::commit('2'), u"a/b.txt"_s, "12345");
        kit.pointTo(m_repo, u"main"_s, CacheKit::commit('2'));
        kit.list(m_repo, CacheKit::commit('2'), {{u"a/b.txt"_s, "12345"}, {u"c"_s, "1"}});
        kit.age();
        const CacheScan scan = kit.scan();
        QVERIFY(!scan.stamps.isEmpty());
        const ScanMemory memory(kit.memory(), kit.folder());
        HS_VERIFY_VALUE(memory.writeScan(scan));
        const auto known = memory.readScan();
        QVERIFY(known);
        QCOMPARE(known->repos, scan.repos);
        QCOMPARE(known->size, scan.size);
        QCOMPARE(known->stamps, scan.stamps);
    }

    void anotherFolderOrADamagedFileIsNoMemory()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        const ScanMemory memory(kit.memory(), kit.folder());
        QVERIFY(!memory.readScan());
        HS_VERIFY_VALUE(memory.writeScan(kit.scan()));
        QVERIFY(!ScanMemory(kit.memory(), u"/elsewhere"_s).readScan());
        const QString path = fileIn(kit.memory(), u"*.scan"_s);
        const auto bytes = hs::transfers::readWholeFile(path, 1 << 20);
        HS_VERIFY_VALUE(bytes);
        // Cut anywhere, and with any byte changed: no memory or another one, but never a crash.
        for (qsizetype size = 0; size < bytes->size(); ++size) {
            HS_VERIFY_VALUE(hs::transfers::writeWholeFile(path, bytes->first(size)));
            QVERIFY(!memory.readScan());
        }
        for (qsizetype at = 0; at < bytes->size(); ++at) {
            QByteArray changed = *bytes;
            changed[at] = static_cast<char>(changed.at(at) ^ 0xff);
            HS_VERIFY_VALUE(hs::transfers::writeWholeFile(path, changed));
            static_cast<void>(memory.readScan());
        }
    }

    void remembersTheLastCheckOfEachRepository()
    {
        const CacheKit kit;
        const ScanMemory memory(kit.memory(), kit.folder());
        QVERIFY(memory.readChecks().isEmpty());
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(1000, QTimeZone::UTC);
        const LastCheck first{.repo = m_repo, .at = at, .files = 3, .damaged = {u"a/b"_s}};
        const LastCheck other{.repo = CacheKit::model(u"acme/more"_s), .at = at, .files = 1, .damaged = {}};
        HS_VERIFY_VALUE(memory.addCheck(first));
        HS_VERIFY_VALUE(memory.addCheck(other));
        LastCheck second = first;
        second.damaged.clear();
        HS_VERIFY_VALUE(memory.addCheck(second));
        QCOMPARE(memory.readChecks(), (QList<LastCheck>{other, second}));
    }
};

HS_GUILESS_TEST(ScanMemoryTest)
#include "tst_scanmemory.moc"
