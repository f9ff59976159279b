// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "testkit/localhubprocess.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::testkit;

/// Every reading call against the real local hub with its sample, over a real socket.
class HubClientTest : public QObject
{
    Q_OBJECT

    LocalHubProcess m_server;

    [[nodiscard]] HubClient client(const QString &token = {}) const
    {
        return HubClient(HubClientOptions{.endpoint = m_server.endpoint(), .token = AccessToken(token)});
    }
    static RepoRef model(const QString &id, const QString &revision = u"main"_s)
    {
        return {RepoKind::Model, *RepoId::parse(id), *Revision::parse(revision)};
    }
    static constexpr QLatin1StringView kNadia{"hf_sampleNadiaOkaforWorksOnlyHere01"};
    static constexpr QLatin1StringView kOmar{"hf_sampleOmarOutsideWorksOnlyHere2"};
    const QString m_whisper = u"lagos-speech/whisper-large-v3-yoruba"_s;

    HubError::Kind kindOfInfo(const QString &token, const RepoRef &repo)
    {
        const HubClient hub = client(token);
        const auto details = ended(fetchRepo(hub.context(), repo, {}, {}));
        return details->has_value() ? HubError::Kind::Cancelled : details->error().kind;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The rules match nothing: they open the log of requests.
        QVERIFY2(m_server.start({.seed = u"sample"_s, .faults = "[]"}), qPrintable(m_server.errorText()));
    }

    void searchNarrows()
    {
        const HubClient hub = client();
        const auto all = ended(searchRepos(hub.context(), {}, {}, {}));
        HS_VERIFY_VALUE(*all);
        QVERIFY((*all)->items.size() >= 40);
        const auto found = ended(searchRepos(hub.context(), {.text = u"whisper"_s}, {}, {}));
        HS_VERIFY_VALUE(*found);
        QVERIFY((*found)->items.size() >= 4);
        QVERIFY((*found)->items.size() < (*all)->items.size());
        for (const RepoSummary &repo : (*found)->items)
            QVERIFY2(repo.id.toString().contains("whisper"_L1), qPrintable(repo.id.toString()));
        QVERIFY((*found)->items.first().parameters.has_value());
    }

    void pagesLeadThroughAllOnce()
    {
        const HubClient hub = client();
        QStringList ids;
        std::optional<Cursor> cursor;
        do {
            const auto page = ended(searchRepos(hub.context(), {.pageSize = 7}, cursor, {}));
            HS_VERIFY_VALUE(*page);
            for (const RepoSummary &repo : (*page)->items)
                ids << repo.id.toString();
            cursor = (*page)->next;
            QVERIFY(ids.size() < 1000);
        } while (cursor);
        QVERIFY(ids.size() >= 40);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    }

    void otherKindsAreFoundToo()
    {
        const HubClient hub = client();
        for (const RepoKind kind : {RepoKind::Dataset, RepoKind::Space}) {
            const auto page = ended(searchRepos(hub.context(), {.kind = kind}, {}, {}));
            HS_VERIFY_VALUE(*page);
            QVERIFY((*page)->items.size() >= 8);
            QCOMPARE((*page)->items.first().kind, kind);
        }
    }

    void facetsAndQuickSearch()
    {
        const HubClient hub = client();
        const auto tags = ended(tagsByType(hub.context(), RepoKind::Model, {}));
        HS_VERIFY_VALUE(*tags);
        QVERIFY(!(*tags)->value.value(u"pipeline_tag"_s).isEmpty());
        QVERIFY(!(*tags)->value.value(u"license"_s).isEmpty());
        const auto quick = ended(quickSearch(hub.context(), u"yoruba"_s, 5, {}));
        HS_VERIFY_VALUE(*quick);
        QVERIFY(!(*quick)->repos.isEmpty());
    }

    void aRepositoryAtEveryKindOfRevision()
    {
        const HubClient hub = client();
        const auto main = ended(fetchRepo(hub.context(), model(m_whisper), {.withBlobs = true}, {}));
        HS_VERIFY_VALUE(*main);
        const RepoDetails details = (*main)->value;
        QCOMPARE(details.commit.toString().size(), 40);
        QVERIFY(!details.siblings.isEmpty());
        QVERIFY(std::ranges::any_of(details.siblings, [](const Sibling &s) { return s.lfsSha256.size() == 64; }));
        const auto refs = ended(fetchRefs(hub.context(), model(m_whisper), true, {}));
        HS_VERIFY_VALUE(*refs);
        QVERIFY(!(*refs)->value.branches.isEmpty());
        for (const GitRef &tag : (*refs)->value.tags) {
            const auto at = ended(fetchRepo(hub.context(), model(m_whisper, tag.name), {}, {}));
            HS_VERIFY_VALUE(*at);
            QCOMPARE((*at)->value.commit, tag.target);
        }
        const auto byCommit =
            ended(fetchRepo(hub.context(), model(m_whisper).at(Revision::commit(details.commit)), {}, {}));
        HS_VERIFY_VALUE(*byCommit);
        const auto byPrefix =
            ended(fetchRepo(hub.context(), model(m_whisper, details.commit.toString().first(8)), {}, {}));
        HS_VERIFY_VALUE(*byPrefix);
        QCOMPARE((*byPrefix)->value.commit, details.commit);
    }

    void treesCommitsAndPaths()
    {
        const HubClient hub = client();
        const auto tree = ended(
            fetchWholeTree(hub.context(), model(m_whisper), {.isRecursive = true, .withLastCommit = true}, 5000, {}));
        HS_VERIFY_VALUE(*tree);
        QStringList files;
        for (const TreeEntry &entry : (*tree)->items) {
            QVERIFY2(entry.lastCommit.has_value(), qPrintable(entry.path));
            if (entry.type == TreeEntry::Type::File)
                files << entry.path;
        }
        QVERIFY(files.contains(u"README.md"_s));
        const auto some = ended(fetchPathsInfo(hub.context(), model(m_whisper), {u"README.md"_s, u"not there"_s}, {}));
        HS_VERIFY_VALUE(*some);
        QCOMPARE((*some)->size(), 1);
        const auto commits = ended(fetchCommits(hub.context(), model(m_whisper), 10, {}, {}));
        HS_VERIFY_VALUE(*commits);
        QCOMPARE((*commits)->items.size(), 10);
        QVERIFY((*commits)->total.value_or(0) > 50);
        const auto more = ended(fetchCommits(hub.context(), model(m_whisper), 10, (*commits)->next, {}));
        HS_VERIFY_VALUE(*more);
        QVERIFY((*more)->items.first().id != (*commits)->items.first().id);
    }

    void smallAndLargeFilesAreRead()
    {
        const HubClient hub = client();
        const auto tree = ended(fetchWholeTree(hub.context(), model(m_whisper), {.isRecursive = true}, 5000, {}));
        HS_VERIFY_VALUE(*tree);
        for (const TreeEntry &entry : (*tree)->items) {
            if (entry.type != TreeEntry::Type::File || entry.size > (8 << 20))
                continue;
            const auto file = ended(fetchFile(hub.context(), model(m_whisper), entry.path, {}, 16 << 20, {}));
            QVERIFY2(file->has_value(), why(*file, entry.path).constData());
            QCOMPARE((*file)->bytes.size(), entry.size);
            if (entry.isLfs())
                QCOMPARE(QCryptographicHash::hash((*file)->bytes, QCryptographicHash::Sha256).toHex(),
                         entry.lfsSha256.toLatin1());
            const auto metadata =
                ended(fetchMetadata(hub.context(), model(m_whisper), entry.path, hs::base::Priority::Interactive, {}));
            QVERIFY2(metadata->has_value(), why(*metadata, entry.path).constData());
            QCOMPARE((*metadata)->etag, entry.etag());
            QCOMPARE((*metadata)->size, entry.size);
            QCOMPARE((*metadata)->isOnHub, !entry.isLfs());
        }
    }

    void rangesAreCutOut()
    {
        const HubClient hub = client();
        const auto whole = ended(fetchFile(hub.context(), model(m_whisper), u"README.md"_s, {}, 1 << 20, {}));
        HS_VERIFY_VALUE(*whole);
        const auto part =
            ended(fetchFile(hub.context(), model(m_whisper), u"README.md"_s, ByteRange{10, 29}, 1 << 20, {}));
        HS_VERIFY_VALUE(*part);
        QCOMPARE((*part)->bytes, (*whole)->bytes.mid(10, 20));
        QCOMPARE((*part)->totalSize, (*whole)->bytes.size());
    }

    void whoMaySeeWhat_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("revision");
        QTest::addColumn<int>("kind"); // Cancelled: it works
        const auto row = [](const char *name, QLatin1StringView token, const QString &id, const QString &revision,
                            HubError::Kind kind) {
            QTest::newRow(name) << token.toString() << id << revision << int(kind);
        };
        const QString main = u"main"_s;
        using enum HubError::Kind;
        row("public, stranger", {}, m_whisper, main, Cancelled);
        row("none, stranger", {}, u"nobody/nothing"_s, main, RepoMissing);
        row("none, signed in", kOmar, u"nobody/nothing"_s, main, RepoMissing);
        row("private, stranger", {}, u"nadia/whisper-notes"_s, main, RepoMissing);
        row("private, somebody else", kOmar, u"nadia/whisper-notes"_s, main, RepoMissing);
        row("private, owner", kNadia, u"nadia/whisper-notes"_s, main, Cancelled);
        row("revision", kNadia, m_whisper, u"no-such-branch"_s, RevisionMissing);
        row("bad token", QLatin1StringView("hf_wrongwrongwrong"), m_whisper, main, Unauthorized);
        row("renamed", {}, u"lagos-speech/whisper-large-yoruba"_s, main, Cancelled);
        row("other case", {}, u"Lagos-Speech/Whisper-Large-V3-Yoruba"_s, main, Cancelled);
    }
    void whoMaySeeWhat()
    {
        QFETCH(QString, token);
        QFETCH(QString, id);
        QFETCH(QString, revision);
        QFETCH(int, kind);
        const auto got = kindOfInfo(token, model(id, revision));
        QCOMPARE(hs::base::kindName(got), hs::base::kindName(static_cast<HubError::Kind>(kind)));
    }

    void gatesOpenForSome_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("kind");
        using enum HubError::Kind;
        QTest::newRow("stranger") << QString() << u"kestrel-lm/kestrel-instruct"_s << int(TokenNeeded);
        QTest::newRow("not asked") << kOmar.toString() << u"kestrel-lm/kestrel-instruct"_s << int(GatedAsk);
        QTest::newRow("waiting") << kOmar.toString() << u"kestrel-lm/kestrel-clinic"_s << int(GatedPending);
        QTest::newRow("granted") << kNadia.toString() << u"kestrel-lm/kestrel-instruct"_s << int(Cancelled);
    }
    void gatesOpenForSome()
    {
        QFETCH(QString, token);
        QFETCH(QString, id);
        QFETCH(int, kind);
        const HubClient hub = client(token);
        const auto file = ended(fetchFile(hub.context(), model(id), u"config.json"_s, {}, 1 << 20, {}));
        const auto got = file->has_value() ? HubError::Kind::Cancelled : file->error().kind;
        QCOMPARE(hs::base::kindName(got), hs::base::kindName(static_cast<HubError::Kind>(kind)));
        // The page itself stays readable.
        QCOMPARE(hs::base::kindName(kindOfInfo(token, model(id))), u"Cancelled"_s);
    }

    void whoIsSignedIn()
    {
        const HubClient hub = client(kNadia.toString());
        const auto account = ended(whoAmI(hub.context(), {}));
        HS_VERIFY_VALUE(*account);
        QCOMPARE((*account)->name.toString(), u"nadia"_s);
        QVERIFY((*account)->orgs.size() >= 3);
        const HubClient wrong = client(u"hf_wrongwrongwrong"_s);
        QCOMPARE(ended(whoAmI(wrong.context(), {}))->error().kind, HubError::Kind::Unauthorized);
    }

    void theBlobHostNeverSeesAToken()
    {
        const HubClient hub = client(kNadia.toString());
        const auto tree = ended(fetchWholeTree(hub.context(), model(m_whisper), {.isRecursive = true}, 5000, {}));
        HS_VERIFY_VALUE(*tree);
        const auto large = std::ranges::find_if((*tree)->items, [](const TreeEntry &entry) { return entry.isLfs(); });
        QVERIFY(large != (*tree)->items.end());
        const auto part = ended(fetchFile(hub.context(), model(m_whisper), large->path, ByteRange{0, 99}, 1 << 20, {}));
        HS_VERIFY_VALUE(*part);
        const QByteArray log = m_server.requestLog();
        QVERIFY(!log.isEmpty());
        QVERIFY(!log.contains(kNadia.data()));
    }

    void aMissingFileIsAnEntry()
    {
        const HubClient hub = client();
        const auto file = ended(fetchFile(hub.context(), model(m_whisper), u"no/such.file"_s, {}, 1 << 20, {}));
        QCOMPARE(file->error().kind, HubError::Kind::EntryMissing);
        const auto folder = ended(fetchTree(hub.context(), model(m_whisper), {.folder = u"no/such"_s}, {}, {}));
        QCOMPARE(folder->error().kind, HubError::Kind::EntryMissing);
    }
};

HS_GUILESS_TEST(HubClientTest)
#include "tst_hubclient.moc"
