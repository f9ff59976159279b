// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/filecheck.h"
#include "library/repairplan.h"
#include "library/undobin.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::library;
using hs::testkit::CacheKit;

class RepairPlanTest : public QObject
{
    Q_OBJECT

    const RepoKey m_repo = CacheKit::model(u"acme/one"_s);

    static CachedRepo only(const CacheKit &kit) { return kit.scan().repos.value(0); }
    /// One byte more than there should be.
    void spoil(const CacheKit &kit, const QByteArray &bytes) const
    {
        QFile file(kit.cache().blobPath(m_repo, CacheKit::etagOf(bytes)));
        QVERIFY(file.open(QIODevice::Append));
        file.write("!");
    }
    static LastCheck check(const CacheKit &kit)
    {
        const auto report = runCheck(planCheck(only(kit), {}), [](qint64) { return true; });
        return report ? report->summary() : LastCheck();
    }

private Q_SLOTS:
    void damageIsOldWhenTheContentsAreNewer()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "aaa");
        kit.put(m_repo, CacheKit::commit('1'), u"b"_s, "bb");
        QVERIFY(stillDamaged(only(kit), check(kit)).isEmpty());
        spoil(kit, "aaa");
        LastCheck last = check(kit);
        QCOMPARE(stillDamaged(only(kit), last), QStringList{u"a"_s});
        last.at = last.at.addDays(-1);
        QVERIFY(stillDamaged(only(kit), last).isEmpty());
        last.damaged = {u"gone"_s};
        QVERIFY(stillDamaged(only(kit), last).isEmpty());
    }

    void theDamagedContentsGoAndNothingElse()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "aaa");
        kit.put(m_repo, CacheKit::commit('1'), u"b"_s, "bb");
        kit.put(m_repo, CacheKit::commit('2'), u"a"_s, "aaa");
        spoil(kit, "aaa");
        const RepairPlan plan = planRepair(only(kit), {u"a"_s});
        QCOMPARE(plan.removal.steps.size(), 1);
        QCOMPARE(plan.removal.bytes, 4);
        QCOMPARE(plan.requests.size(), 2); // each commit has its link to be made good
        for (const auto &request : plan.requests) {
            QVERIFY(request.repo.revision.isCommit());
            QCOMPARE(request.paths, QStringList{u"a"_s});
        }
        const QStringList before = kit.picture();
        const auto entry = UndoBin(kit.folder()).remove(plan.removal);
        QVERIFY(entry.has_value());
        QCOMPARE(kit.picture().size(), before.size() - 1);
        QVERIFY(!QFile::exists(kit.cache().blobPath(m_repo, CacheKit::etagOf("aaa"))));
        QVERIFY(UndoBin(kit.folder()).restore(entry->id).value_or(false));
        QCOMPARE(kit.picture(), before);
    }

    void aLinkToNothingIsOnlyDownloaded()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "aaa");
        QVERIFY(QFile::remove(kit.cache().blobPath(m_repo, CacheKit::etagOf("aaa"))));
        const LastCheck last = check(kit);
        QCOMPARE(stillDamaged(only(kit), last), QStringList{u"a"_s});
        const RepairPlan plan = planRepair(only(kit), last.damaged);
        QVERIFY(plan.removal.isEmpty());
        QCOMPARE(plan.requests.size(), 1);
    }

    void nothingDamagedIsNoPlan()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "aaa");
        const RepairPlan plan = planRepair(only(kit), {u"b"_s});
        QVERIFY(plan.removal.isEmpty() && plan.removal.repos.isEmpty() && plan.requests.isEmpty());
    }
};

HS_GUILESS_TEST(RepairPlanTest)
#include "tst_repairplan.moc"
