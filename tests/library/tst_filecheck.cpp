// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/filecheck.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::library;
using hs::testkit::CacheKit;

class FileCheckTest : public QObject
{
    Q_OBJECT

    const RepoKey m_repo = CacheKit::model(u"acme/tiny"_s);

private Q_SLOTS:
    void soundFilesMatch()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('2'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('2'), u"b"_s, "123");
        const CheckPlan plan = planCheck(kit.scan().repos.first(), {});
        QCOMPARE(plan.items.size(), 2);
        QCOMPARE(plan.bytes, 8);
        qint64 seen = 0;
        const auto report = runCheck(plan, [&seen](qint64 bytes) {
            seen += bytes;
            return true;
        });
        HS_VERIFY_VALUE(report);
        QCOMPARE(report->checked, 2);
        QVERIFY(report->damaged.isEmpty());
        QCOMPARE(seen, 8);
    }

    void tellsWhichFileIsDamagedAndHow()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('1'), u"sub/b"_s, "123");
        const QString blob = kit.cache().blobPath(m_repo, CacheKit::etagOf("123"));
        QVERIFY(hs::transfers::writeWholeFile(blob, "12x").has_value());
        const auto report = runCheck(planCheck(kit.scan().repos.first(), CacheKit::commit('1')), {});
        HS_VERIFY_VALUE(report);
        QCOMPARE(report->damaged.size(), 1);
        QCOMPARE(report->damaged.first().path, u"sub/b"_s);
        QCOMPARE(report->damaged.first().expected, CacheKit::etagOf("123"));
        QCOMPARE(report->damaged.first().actual, CacheKit::etagOf("12x"));
        QCOMPARE(report->summary().damaged, QStringList{u"sub/b"_s});
    }

    void tellsWhatIsMissingAndWhatIsMore()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('1'), u"mine"_s, "123");
        kit.put(m_repo, CacheKit::commit('1'), u"gone"_s, "1");
        QVERIFY(QFile::remove(kit.cache().blobPath(m_repo, CacheKit::etagOf("1"))));
        kit.list(m_repo, CacheKit::commit('1'), {{u"a"_s, "12345"}, {u"never"_s, "7"}, {u"gone"_s, "1"}});
        const CheckPlan plan = planCheck(kit.scan().repos.first(), CacheKit::commit('1'));
        QCOMPARE(plan.missing, QStringList{u"never"_s});
        QCOMPARE(plan.extra, QStringList{u"mine"_s});
        QCOMPARE(plan.broken, QStringList{u"gone"_s});
        QCOMPARE(plan.items.size(), 2);
    }

    void aListedHashIsWorthMoreThanABlobsName()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.list(m_repo, CacheKit::commit('1'), {{u"a"_s, "54321"}});
        const auto report = runCheck(planCheck(kit.scan().repos.first(), CacheKit::commit('1')), {});
        HS_VERIFY_VALUE(report);
        QCOMPARE(report->damaged.size(), 1);
        QCOMPARE(report->damaged.first().expected, CacheKit::etagOf("54321"));
    }

    void endsWhenTold()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        const auto report = runCheck(planCheck(kit.scan().repos.first(), {}), [](qint64) { return false; });
        QVERIFY(!report);
        QCOMPARE(report.error().kind, HubError::Kind::Cancelled);
    }

    void checkingIsNoUse()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.age();
        const CachedRepo before = kit.scan().repos.first();
        HS_VERIFY_VALUE(runCheck(planCheck(before, {}), {}));
        QCOMPARE(kit.scan().repos.first().lastUsed, before.lastUsed);
    }
};

HS_GUILESS_TEST(FileCheckTest)
#include "tst_filecheck.moc"
