// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/undobin.h"
#include "testkit/localhubprocess.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::library;
using hs::testkit::CacheKit;
using hs::testkit::LocalHubProcess;

/// The official Python client is the judge: its cache, its scan and its deletion strategy against ours.
class OfficialCacheTest : public QObject
{
    Q_OBJECT

    LocalHubProcess m_hub;
    QString m_python = hs::testkit::officialPython();

    QJsonObject run(const CacheKit &kit, const QByteArray &script)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HF_HUB_CACHE"_s, kit.folder());
        environment.insert(u"HF_HOME"_s, kit.folder() + u"/../home"_s);
        environment.insert(u"HF_ENDPOINT"_s, m_hub.endpoint().toString());
        environment.insert(u"HF_HUB_DISABLE_XET"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(m_python, {u"-c"_s, QString::fromUtf8("import json\n" + script)});
        constexpr int kPatience = 120000;
        if (!process.waitForFinished(kPatience))
            return {};
        return QJsonDocument::fromJson(process.readAllStandardOutput().trimmed().split('\n').last()).object();
    }

    /// Two repositories by the official client, one of them at two revisions.
    bool download(const CacheKit &kit)
    {
        return !run(kit, R"(
from huggingface_hub import snapshot_download, list_repo_commits
snapshot_download('kestrel-lm/kestrel-base')
commits = list_repo_commits('kestrel-lm/kestrel-base')
snapshot_download('kestrel-lm/kestrel-base', revision=commits[-1].commit_id)
snapshot_download('kestrel-lm/kestrel-base', revision=commits[len(commits) // 2].commit_id)
print(json.dumps({'done': len(commits)}))
)")
                    .isEmpty();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_python.isEmpty())
            QSKIP("The official Python client is not here; the conformance tests put it into ~/.cache/hubscope.");
        QVERIFY2(m_hub.start({.seed = u"sample"_s, .accounts = {}, .faults = {}, .data = {}, .more = {}}),
                 qPrintable(m_hub.errorText()));
    }

    void theScansAgree()
    {
        const CacheKit kit;
        QVERIFY(download(kit));
        const QJsonObject theirs = run(kit, R"(
from huggingface_hub import scan_cache_dir
info = scan_cache_dir()
print(json.dumps({'size': info.size_on_disk, 'warnings': len(info.warnings), 'repos': {
    repo.cache_id: {'size': repo.size_on_disk, 'files': repo.nb_files, 'revisions': {
        revision.commit_hash: {'size': revision.size_on_disk, 'files': revision.nb_files, 'refs': sorted(revision.refs)}
        for revision in repo.revisions}} for repo in info.repos}}))
)");
        const CacheScan ours = kit.scan();
        QCOMPARE(ours.oddities.size(), theirs["warnings"_L1].toInt());
        QCOMPARE(ours.size, theirs["size"_L1].toInteger());
        const QJsonObject repos = theirs["repos"_L1].toObject();
        QCOMPARE(ours.repos.size(), repos.size());
        for (const CachedRepo &repo : ours.repos) {
            const QJsonObject same = repos[u"model/"_s + repo.key.id.toString()].toObject();
            QCOMPARE(repo.size, same["size"_L1].toInteger(-1));
            QCOMPARE(repo.files, same["files"_L1].toInt(-1));
            QVERIFY(repo.revisions.size() >= 2);
            QCOMPARE(repo.revisions.size(), same["revisions"_L1].toObject().size());
            for (const CachedRevision &revision : repo.revisions) {
                const QJsonObject one = same["revisions"_L1].toObject()[revision.commit.toString()].toObject();
                QCOMPARE(revision.size, one["size"_L1].toInteger(-1));
                QCOMPARE(revision.files, one["files"_L1].toInt(-1));
                QCOMPARE(revision.refs.size(), one["refs"_L1].toArray().size());
            }
        }
    }

    void deletionsFreeWhatTheOfficialStrategySays()
    {
        const CacheKit kit;
        QVERIFY(download(kit));
        const CacheScan scan = kit.scan();
        for (const CachedRevision &revision : scan.repos.first().revisions) {
            const QJsonObject theirs = run(
                kit, "from huggingface_hub import scan_cache_dir\n"
                     "strategy = scan_cache_dir().delete_revisions('" +
                         revision.commit.toString().toLatin1() +
                         "')\nprint(json.dumps({'size': strategy.expected_freed_size, 'blobs': len(strategy.blobs), "
                         "'refs': len(strategy.refs), 'snapshots': len(strategy.snapshots)}))\n");
            const DeletionPlan ours = planDeletion(
                scan, {{.repo = scan.repos.first().key, .isWhole = false, .revisions = {revision.commit}}});
            QCOMPARE(ours.bytes, theirs["size"_L1].toInteger(-1));
            QCOMPARE(ours.steps.size(),
                     theirs["blobs"_L1].toInt() + theirs["refs"_L1].toInt() + theirs["snapshots"_L1].toInt());
        }
    }

    /// The bin is in the cache's folder: the official scan must not mind it, before, with and after.
    void theBinIsInvisibleToTheOfficialScan()
    {
        const CacheKit kit;
        QVERIFY(download(kit));
        const QByteArray look = R"(
from huggingface_hub import scan_cache_dir
info = scan_cache_dir()
print(json.dumps({'size': info.size_on_disk, 'repos': len(info.repos), 'warnings': len(info.warnings),
                  'incomplete': len(info.incomplete_files)}))
)";
        const CacheScan scan = kit.scan();
        const QString half = kit.cache().partialPath(scan.repos.first().key, CacheKit::etagOf("half"));
        QVERIFY(hs::transfers::writeWholeFile(half, "12").has_value());
        const QJsonObject before = run(kit, look);
        QCOMPARE(before["incomplete"_L1].toInt(), 1);
        const UndoBin bin(kit.folder());
        const auto entry = bin.remove(planDeletion(kit.scan(), {{.repo = scan.repos.first().key, .isWhole = true}}));
        HS_VERIFY_VALUE(entry);
        const QJsonObject during = run(kit, look);
        QCOMPARE(during["repos"_L1].toInt(-1), before["repos"_L1].toInt() - 1);
        QCOMPARE(during["warnings"_L1].toInt(-1), 0);
        QCOMPARE(during["incomplete"_L1].toInt(-1), 0);
        QCOMPARE(during["size"_L1].toInteger(-1), before["size"_L1].toInteger() - scan.repos.first().size);
        QVERIFY(bin.restore(entry->id).value_or(false));
        QCOMPARE(run(kit, look), before);
    }
};

HS_GUILESS_TEST(OfficialCacheTest)
#include "tst_officialcache.moc"
