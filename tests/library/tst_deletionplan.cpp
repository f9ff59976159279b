// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/deletionplan.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace hs::library;
using hs::testkit::CacheKit;
using Step = DeletionPlan::Step;

class DeletionPlanTest : public QObject
{
    Q_OBJECT

    const RepoKey m_repo = CacheKit::model(u"acme/tiny"_s);

    /// 1: a (5), b (3, alone); 2: a, c (4, alone); main is 2.
    void fill(const CacheKit &kit) const
    {
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('1'), u"sub/b"_s, "123");
        kit.put(m_repo, CacheKit::commit('2'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('2'), u"c"_s, "1234");
        kit.pointTo(m_repo, u"main"_s, CacheKit::commit('2'));
    }
    [[nodiscard]] DeletionWish wish(const QList<hs::hub::Oid> &revisions) const
    {
        return {.repo = m_repo, .isWhole = false, .revisions = revisions, .withLeftovers = false};
    }

private Q_SLOTS:
    void keepsWhatAnotherRevisionUses()
    {
        const CacheKit kit;
        fill(kit);
        const DeletionPlan plan = planDeletion(kit.scan(), {wish({CacheKit::commit('1')})});
        QCOMPARE(plan.bytes, 3);
        QCOMPARE(plan.revisions, 1);
        QCOMPARE(plan.wholeRepos, 0);
        const QList<Step> expected{
            {Step::Kind::Snapshot, u"models--acme--tiny/snapshots/"_s + CacheKit::commit('1').toString(), 0},
            {Step::Kind::Blob, u"models--acme--tiny/blobs/"_s + CacheKit::etagOf("123").toString(), 3}};
        QCOMPARE(plan.steps, expected);
    }

    void aRevisionTakesItsRefsAlong()
    {
        const CacheKit kit;
        fill(kit);
        kit.pointTo(m_repo, u"refs/pr/7"_s, CacheKit::commit('2'));
        const DeletionPlan plan = planDeletion(kit.scan(), {wish({CacheKit::commit('2')})});
        QCOMPARE(plan.bytes, 4);
        QStringList refs;
        for (const Step &step : plan.steps) {
            if (step.kind == Step::Kind::Ref)
                refs.append(step.path);
        }
        QCOMPARE(refs, (QStringList{u"models--acme--tiny/refs/main"_s, u"models--acme--tiny/refs/refs/pr/7"_s}));
    }

    void allRevisionsAreTheWholeRepository()
    {
        const CacheKit kit;
        fill(kit);
        const DeletionPlan plan = planDeletion(kit.scan(), {wish({CacheKit::commit('1'), CacheKit::commit('2')})});
        QCOMPARE(plan.steps, (QList<Step>{{Step::Kind::Repo, u"models--acme--tiny"_s, 12}}));
        QCOMPARE(plan.bytes, 12);
        QCOMPARE(plan.wholeRepos, 1);
        QCOMPARE(plan.revisions, 0);
    }

    void pruningIsWhatNothingPointsToAndWhatIsHalfFetched()
    {
        const CacheKit kit;
        fill(kit);
        const QString half = kit.cache().partialPath(m_repo, CacheKit::etagOf("x"));
        QVERIFY(hs::transfers::writeWholeFile(half, "12").has_value());
        const DeletionPlan plan = planDeletion(kit.scan(), wishesForPruning(kit.scan()));
        QCOMPARE(plan.revisions, 1);
        QCOMPARE(plan.leftovers, 1);
        QCOMPARE(plan.bytes, 5);
        QVERIFY(std::ranges::contains(plan.steps, Step{Step::Kind::Leftover, half.sliced(kit.folder().size() + 1), 2}));
    }

    void whatIsLinkedFromElsewhereFreesNothing()
    {
        const CacheKit kit;
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        const QString blob = kit.cache().blobPath(m_repo, CacheKit::etagOf("12345"));
        QVERIFY(QDir().mkpath(kit.memory()));
        QCOMPARE(::link(QFile::encodeName(blob).constData(), QFile::encodeName(kit.memory() + u"/mine"_s).constData()),
                 0);
        QCOMPARE(planDeletion(kit.scan(), {wish({CacheKit::commit('1')})}).bytes, 0);
    }

    void aFolderThatIsALinkIsRefused()
    {
        const CacheKit kit;
        fill(kit);
        QDir dir(kit.folder());
        QVERIFY(QDir().mkpath(kit.memory()));
        QVERIFY(dir.rename(u"models--acme--tiny"_s, kit.memory() + u"/moved"_s));
        QVERIFY(QFile::link(kit.memory() + u"/moved"_s, dir.filePath(u"models--acme--tiny"_s)));
        const CacheScan scan = kit.scan();
        QCOMPARE(scan.repos.size(), 1);
        QVERIFY(scan.repos.first().isLink);
        const DeletionPlan plan = planDeletion(scan, {{.repo = m_repo, .isWhole = true, .revisions = {}}});
        QVERIFY(plan.isEmpty());
        QCOMPARE(plan.refusals.size(), 1);
        QCOMPARE(plan.refusals.first().error.kind, HubError::Kind::Invalid);
    }

    void tellsWhatBecomesOfEachFile()
    {
        const CacheKit kit;
        fill(kit);
        const CachedRepo repo = kit.scan().repos.first();
        QCOMPARE(fatesOf(repo, {CacheKit::commit('1')}), (QList<FileFate>{{u"sub/b"_s, 3, true}, {u"a"_s, 5, false}}));
        QCOMPARE(bytesFreedBy(repo, {CacheKit::commit('1')}), 3);
        QCOMPARE(bytesFreedBy(repo, {CacheKit::commit('2')}), 4);
    }
};

HS_GUILESS_TEST(DeletionPlanTest)
#include "tst_deletionplan.moc"
