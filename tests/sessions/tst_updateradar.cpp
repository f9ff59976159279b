// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "hub/hubclient.h"
#include "sessions/updateradar.h"
#include "testkit/localhubprocess.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using testkit::CacheKit;

class UpdateRadarTest : public QObject
{
    Q_OBJECT

    testkit::LocalHubProcess m_hub;
    std::unique_ptr<hub::HubClient> m_client;
    const library::RepoKey m_repo = CacheKit::model(u"kestrel-lm/kestrel-base"_s);

    [[nodiscard]] hub::RepoRef ref(const hub::Oid &commit) const
    {
        return {m_repo.kind, m_repo.id, hub::Revision::commit(commit)};
    }
    [[nodiscard]] QList<hub::TreeEntry> tree(const hub::Oid &commit) const
    {
        const auto page = testkit::ended(
            hub::fetchWholeTree(m_client->context(), ref(commit), {.folder = {}, .isRecursive = true}, 1000, {}));
        QList<hub::TreeEntry> files;
        for (const hub::TreeEntry &entry : page && *page ? (*page)->items : QList<hub::TreeEntry>()) {
            if (entry.type == hub::TreeEntry::Type::File)
                files.append(entry);
        }
        return files;
    }
    /// The snapshot of a commit with contents of the right names; `main` stands for it.
    void fetch(const CacheKit &kit, const hub::Oid &commit, const QList<hub::TreeEntry> &files) const
    {
        for (const hub::TreeEntry &file : files) {
            QVERIFY(transfers::writeWholeFile(kit.cache().blobPath(m_repo, file.etag()), "x").has_value());
            QVERIFY(kit.cache().link(m_repo, commit, file.path, file.etag()).has_value());
        }
        kit.pointTo(m_repo, u"main"_s, commit);
    }
    [[nodiscard]] QList<hub::Oid> commits() const
    {
        const auto page =
            testkit::ended(hub::fetchCommits(m_client->context(), {m_repo.kind, m_repo.id, {}}, 100, {}, {}));
        QList<hub::Oid> ids;
        for (const hub::Commit &commit : page && *page ? (*page)->items : QList<hub::Commit>())
            ids.append(commit.id);
        return ids;
    }
    static std::shared_ptr<const library::CacheScan> scanOf(const CacheKit &kit)
    {
        return std::make_shared<const library::CacheScan>(kit.scan());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_hub.start({.seed = u"sample"_s, .accounts = {}, .faults = {}, .data = {}, .more = {}}),
                 qPrintable(m_hub.errorText()));
        hub::HubClientOptions options;
        options.endpoint = m_hub.endpoint();
        m_client = std::make_unique<hub::HubClient>(options);
    }

    void theNewestIsNotOutdated()
    {
        const CacheKit kit;
        const QList<hub::Oid> all = commits();
        QVERIFY(all.size() > 1);
        fetch(kit, all.first(), tree(all.first()));
        models::UpdateRadar radar(m_client->context());
        QSignalSpy finished(&radar, &models::UpdateRadar::finished);
        radar.look(scanOf(kit));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(radar.found().isEmpty());
        QCOMPARE(radar.unanswered(), 0);
    }

    void tellsWhichFilesChanged()
    {
        const QList<hub::Oid> all = commits();
        const QList<hub::TreeEntry> newest = tree(all.first());
        // The newest commit at which a file differs from the present.
        for (const hub::Oid &commit : all.sliced(1)) {
            const QList<hub::TreeEntry> old = tree(commit);
            QSet<QString> contents;
            for (const hub::TreeEntry &file : old)
                contents.insert(file.etag().toString());
            QSet<QString> paths;
            for (const hub::TreeEntry &file : old)
                paths.insert(file.path);
            QStringList changed;
            for (const hub::TreeEntry &file : newest) {
                if (paths.contains(file.path) && !contents.contains(file.etag().toString()))
                    changed.append(file.path);
            }
            if (changed.isEmpty())
                continue;
            const CacheKit kit;
            fetch(kit, commit, old);
            models::UpdateRadar radar(m_client->context());
            QSignalSpy finished(&radar, &models::UpdateRadar::finished);
            radar.look(scanOf(kit));
            QTRY_COMPARE(finished.size(), 1);
            QCOMPARE(radar.found().size(), 1);
            const library::Outdated outdated = radar.found().first();
            QCOMPARE(outdated.here, commit);
            QCOMPARE(outdated.newest, all.first());
            QCOMPARE(outdated.ref, u"main"_s);
            QCOMPARE(QSet<QString>(outdated.changedPaths.begin(), outdated.changedPaths.end()),
                     QSet<QString>(changed.begin(), changed.end()));
            radar.compareWith(kit.scan());
            QCOMPARE(radar.found().size(), 1); // nothing has changed here
            kit.pointTo(m_repo, u"main"_s, all.first());
            fetch(kit, all.first(), newest);
            radar.compareWith(kit.scan());
            QVERIFY(radar.found().isEmpty());
            return;
        }
        QFAIL("no commit of the sample repository changes a file");
    }

    void whatIsGoneFromTheHubIsNoAnswer()
    {
        const CacheKit kit;
        const auto gone = CacheKit::model(u"nobody/nothing"_s);
        kit.put(gone, CacheKit::commit('1'), u"a"_s, "1");
        kit.pointTo(gone, u"main"_s, CacheKit::commit('1'));
        kit.put(CacheKit::model(u"nobody/detached"_s), CacheKit::commit('1'), u"a"_s, "1"); // follows no branch
        models::UpdateRadar radar(m_client->context());
        QSignalSpy finished(&radar, &models::UpdateRadar::finished);
        radar.look(scanOf(kit));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(radar.found().isEmpty());
        QCOMPARE(radar.unanswered(), 1);
    }

    void nothingToAskIsNoQuestion()
    {
        models::UpdateRadar radar(m_client->context());
        QSignalSpy finished(&radar, &models::UpdateRadar::finished);
        radar.look(nullptr);
        QVERIFY(!radar.isLooking());
        radar.look(std::make_shared<const library::CacheScan>());
        QVERIFY(!radar.isLooking());
    }
};

HS_GUILESS_TEST(UpdateRadarTest)
#include "tst_updateradar.moc"
