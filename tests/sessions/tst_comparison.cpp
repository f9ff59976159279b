// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/comparisonsession.h"
#include "sessions/filecomparison.h"

#include "fakerepo.h"
#include "formatkit.h"
#include "historyhub.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace hs;
using diff::ChangedFile;
using Kind = diff::ChangedFile::Kind;
using models::ComparisonSession;
using models::FileComparison;
using models::LoadState;
using test::GitScript;
using test::HistoryHub;

namespace {

const QByteArray kLfsBefore = "version https://git-lfs.github.com/spec/v1\n"
                              "oid sha256:1111111111111111111111111111111111111111111111111111111111111111\n"
                              "size 1000000\n";
const QByteArray kLfsAfter = "version https://git-lfs.github.com/spec/v1\n"
                             "oid sha256:2222222222222222222222222222222222222222222222222222222222222222\n"
                             "size 3000000\n";

GitScript everyKindOfChange()
{
    GitScript script;
    script.commit({.title = u"first"_s,
                   .put = {{u"config.json"_s, "{\n  \"a\": 1,\n  \"b\": [1, 2]\n}\n"},
                           {u"README.md"_s, "# Old title\n\nSome words.\n"},
                           {u"old name.txt"_s, "one\ntwo\nthree\nfour\nfive\n"},
                           {u"gone.txt"_s, "bye\n"},
                           {u"picture.bin"_s, QByteArray("\x89PNG\0\1\2", 7)},
                           {u"endings.txt"_s, "a\r\nb\r\n"},
                           {u"latin.txt"_s, "gr\xfc\xdf"
                                            "e\n"},
                           {u"model.safetensors"_s, kLfsBefore}}});
    script.commit({.title = u"second"_s,
                   .put = {{u"config.json"_s, "{\n  \"a\": 2,\n  \"b\": [1, 2],\n  \"c\": null\n}\n"},
                           {u"README.md"_s, "# New title\n\nSome words.\n"},
                           {u"folder/new name.txt"_s, "one\ntwo\nthree\nfour\nfive\n"},
                           {u"new.txt"_s, "hello\n"},
                           {u"picture.bin"_s, QByteArray("\x89PNG\0\1\3", 7)},
                           {u"endings.txt"_s, "a\nb\n"},
                           {u"latin.txt"_s, "gr\xc3\xbc\xc3\x9f"
                                            "e\n"},
                           {u"model.safetensors"_s, kLfsAfter}},
                   .remove = {u"gone.txt"_s, u"old name.txt"_s}});
    return script;
}

/// A .gguf file: three pairs, so many words in its vocabulary that it is not read at once, one tensor of 64 × 2.
QByteArray ggufFile(quint32 context, int words, quint32 tensorType, qsizetype tensorBytes)
{
    enum : quint32 { U32 = 4, String = 8, Array = 9 };
    test::BytesWriter file;
    file.raw("GGUF").number<quint32>(3).number<quint64>(1).number<quint64>(3);
    file.text("general.architecture").number<quint32>(String).text("llama");
    file.text("llama.context_length").number<quint32>(U32).number(context);
    file.text("tokenizer.ggml.tokens").number<quint32>(Array).number<quint32>(String).number(quint64(words));
    for (int i = 0; i < words; ++i)
        file.text("w" + QByteArray::number(i));
    file.text("blk.0.attn_q.weight").number<quint32>(2).number<quint64>(64).number<quint64>(2);
    file.number(tensorType).number<quint64>(0);
    file.raw(QByteArray(32 - file.bytes.size() % 32 + tensorBytes, '\1'));
    return file.bytes;
}

ChangedFile fileOf(const ComparisonSession &session, const QString &path)
{
    for (const ChangedFile &file : session.changes().value->files) {
        if (file.path == path)
            return file;
    }
    return {};
}

} // namespace

/// What differs, of real commits in a real local hub.
class TestComparison : public QObject
{
    Q_OBJECT

    /// Compares and waits.
    static bool settle(ComparisonSession &session, const HistoryHub &hub, const models::ComparedSides &sides)
    {
        session.open(hub.client().context(), sides);
        return QTest::qWaitFor([&session] { return session.changes().isSettled(); }, 20000);
    }
    static bool read(FileComparison &comparison, const HistoryHub &hub, const ComparisonSession &session,
                     const QString &path)
    {
        comparison.open(hub.client().context(), session.changes().value->base, session.sides().head,
                        fileOf(session, path));
        return QTest::qWaitFor([&comparison] { return comparison.contents().isSettled(); }, 20000);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_hub.start(everyKindOfChange()), qPrintable(m_hub.errorText())); }

    void commitIsComparedWithItsParent()
    {
        ComparisonSession session;
        QSignalSpy counted(&session, &ComparisonSession::counted);
        QVERIFY(settle(session, m_hub, {.head = m_hub.at(u"main"_s), .base = {}}));
        QCOMPARE(session.changes().state, LoadState::Ready);
        QVERIFY(session.changes().value->isParent);
        QCOMPARE(session.changes().value->base->revision.toString(), m_hub.oid(u"main~1"_s));
        QCOMPARE(fileOf(session, u"new.txt"_s).kind, Kind::Added);
        QCOMPARE(fileOf(session, u"gone.txt"_s).kind, Kind::Removed);
        QCOMPARE(fileOf(session, u"config.json"_s).kind, Kind::Modified);
        const ChangedFile renamed = fileOf(session, u"folder/new name.txt"_s);
        QCOMPARE(renamed.kind, Kind::Renamed);
        QCOMPARE(renamed.oldPath, u"old name.txt"_s);
        QVERIFY(renamed.hasSameContent());
        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(fileOf(session, u"config.json"_s).added, 3);
        QCOMPARE(fileOf(session, u"gone.txt"_s).removed, 1);
        QVERIFY(!fileOf(session, u"model.safetensors"_s).added);
    }

    void firstCommitHasNothingBefore()
    {
        ComparisonSession session;
        QVERIFY(settle(session, m_hub, {.head = m_hub.at(u"main~1"_s), .base = {}}));
        QCOMPARE(session.changes().state, LoadState::Ready);
        QVERIFY(!session.changes().value->base);
        for (const ChangedFile &file : session.changes().value->files)
            QCOMPARE(file.kind, Kind::Added);
        FileComparison comparison;
        QVERIFY(read(comparison, m_hub, session, u"gone.txt"_s));
        QCOMPARE(std::get<models::ComparedText>(*comparison.contents().value).diff.added, 1);
    }

    void textsKeysAndCardsAreRead()
    {
        ComparisonSession session;
        QVERIFY(settle(session, m_hub, {.head = m_hub.at(u"main"_s), .base = {}}));
        FileComparison comparison;
        QVERIFY(read(comparison, m_hub, session, u"config.json"_s));
        const auto &config = std::get<models::ComparedText>(*comparison.contents().value);
        QCOMPARE(config.diff.added, 3);
        QVERIFY(!config.newSpans.isEmpty());
        QCOMPARE(*config.keys, QList<diff::KeyChange>({{u"a"_s, u"1"_s, u"2"_s}, {u"c"_s, std::nullopt, u"null"_s}}));
        QVERIFY(read(comparison, m_hub, session, u"README.md"_s));
        const auto &card = std::get<models::ComparedText>(*comparison.contents().value);
        QVERIFY(card.oldCard->plainText.contains(u"Old title"_s));
        QVERIFY(card.newCard->plainText.contains(u"New title"_s));
        QVERIFY(!card.keys);
        QVERIFY(read(comparison, m_hub, session, u"endings.txt"_s));
        QVERIFY(std::get<models::ComparedText>(*comparison.contents().value).diff.isOnlyLineEndings);
        QVERIFY(read(comparison, m_hub, session, u"latin.txt"_s));
        QCOMPARE(std::get<models::ComparedText>(*comparison.contents().value).diff.added, 1);
    }

    void largeAndBinaryFilesAreNotFetched()
    {
        ComparisonSession session;
        QVERIFY(settle(session, m_hub, {.head = m_hub.at(u"main"_s), .base = {}}));
        const ChangedFile weights = fileOf(session, u"model.safetensors"_s);
        QVERIFY(weights.isLarge());
        QCOMPARE(weights.before->size, 1'000'000);
        QCOMPARE(weights.after->size, 3'000'000);
        FileComparison comparison;
        QVERIFY(read(comparison, m_hub, session, u"picture.bin"_s));
        QCOMPARE(std::get<models::NotCompared>(*comparison.contents().value).why, models::NotCompared::Why::Binary);
        QVERIFY(read(comparison, m_hub, session, u"folder/new name.txt"_s));
        QCOMPARE(std::get<models::NotCompared>(*comparison.contents().value).why,
                 models::NotCompared::Why::SameContent);
    }

    void sameRevisionsDifferInNothing()
    {
        ComparisonSession session;
        QVERIFY(settle(session, m_hub, {.head = m_hub.repo(), .base = m_hub.at(u"main"_s)}));
        QCOMPARE(session.changes().state, LoadState::Empty);
    }

    void unknownRevisionIsSaid()
    {
        ComparisonSession session;
        QVERIFY(settle(session, m_hub, {.head = m_hub.repo(), .base = m_hub.repo(u"nowhere"_s)}));
        QCOMPARE(session.changes().state, LoadState::Failed);
        QCOMPARE(session.changes().error->kind, base::HubError::Kind::RevisionMissing);
    }

    void parentOfAMergeIsFoundByItsContents()
    {
        GitScript script;
        const int first = script.commit({.title = u"first"_s, .put = {{u"a.txt"_s, "1\n"}, {u"b.txt"_s, "1\n"}}});
        const int side =
            script.commit({.branch = u"side"_s, .title = u"side"_s, .put = {{u"b.txt"_s, "2\n"}}, .from = first});
        const int main = script.commit({.title = u"main"_s, .put = {{u"a.txt"_s, "2\n"}}, .from = first});
        script.commit({.title = u"merge"_s, .put = {{u"b.txt"_s, "2\n"}}, .from = main, .merge = side});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        ComparisonSession session;
        QVERIFY(settle(session, hub, {.head = hub.at(u"main"_s), .base = {}}));
        QCOMPARE(session.changes().value->files.size(), 1);
        QCOMPARE(session.changes().value->files.first().path, u"b.txt"_s);
        // Not the side commit, though it may follow in the list: it has the new content already.
        QCOMPARE(session.changes().value->base->revision.toString(), hub.oid(u"main~1"_s));
        QVERIFY(session.changes().value->isParent);
    }

    void hubWithoutComparisonsIsReadByTrees()
    {
        test::FakeRepo repo;
        repo.fail(u"/compare/"_s, 404);
        repo.transport->answer(u"/paths-info/"_s, 200, "[]");
        ComparisonSession session;
        session.open(repo.client.context(), {.head = repo.ref(test::kMainCommit), .base = {}});
        QTRY_VERIFY(session.changes().isSettled());
        QCOMPARE(session.changes().state, LoadState::Empty); // both trees are the same here
        QVERIFY(repo.transport->countOf(u"/tree/"_s) >= 2);
    }

    void failureIsKeptAndTriedAgain()
    {
        test::FakeRepo repo;
        repo.fail(u"/compare/"_s, 500);
        ComparisonSession session;
        session.open(repo.client.context(), {.head = repo.ref(test::kMainCommit), .base = {}});
        QTRY_COMPARE(session.changes().state, LoadState::Failed);
        repo.transport->answer(u"/compare/"_s, 200, {});
        repo.transport->answer(u"/paths-info/"_s, 200, "[]");
        session.retry();
        QTRY_COMPARE(session.changes().state, LoadState::Empty);
    }

    void mayBeDestroyedWhileComparing()
    {
        test::FakeRepo repo;
        repo.transport->hold();
        {
            ComparisonSession session;
            session.open(repo.client.context(), {.head = repo.ref(test::kMainCommit), .base = {}});
            QTRY_VERIFY(repo.transport->held() > 0);
        }
        repo.transport->releaseAll();
        QTest::qWait(0);
        QCOMPARE(repo.transport->held(), 0);
    }

    void tensorsAreComparedByTheirHeaders()
    {
        const auto weights = [](const QByteArray &header) {
            QByteArray file(8, '\0');
            qToLittleEndian<quint64>(static_cast<quint64>(header.size()), file.data());
            return file + header + QByteArray(16, '\1');
        };
        GitScript script;
        script.commit(
            {.title = u"first"_s,
             .put = {{u"m.safetensors"_s, weights(R"({"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],)"
                                                  R"("data_offsets":[0,16]}})")}}});
        script.commit({.title = u"second"_s,
                       .put = {{u"m.safetensors"_s,
                                weights(R"({"__metadata__":{"format":"mlx"},"a":{"dtype":"F16","shape":[2,4],)"
                                        R"("data_offsets":[0,16]}})")}}});
        script.commit({.title = u"damaged"_s, .put = {{u"m.safetensors"_s, "not weights at all, but long enough"}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        ComparisonSession session;
        QVERIFY(settle(session, hub, {.head = hub.at(u"main~1"_s), .base = {}}));
        FileComparison comparison;
        QVERIFY(read(comparison, hub, session, u"m.safetensors"_s));
        const auto &changes = std::get<models::ComparedTensors>(*comparison.contents().value);
        QCOMPARE(changes.tensors, QList<diff::KeyChange>({{u"a"_s, u"F32 [2, 2]"_s, u"F16 [2, 4]"_s}}));
        QCOMPARE(changes.metadata, QList<diff::KeyChange>({{u"format"_s, u"pt"_s, u"mlx"_s}}));
        QVERIFY(settle(session, hub, {.head = hub.at(u"main"_s), .base = {}}));
        QVERIFY(read(comparison, hub, session, u"m.safetensors"_s));
        QVERIFY(std::holds_alternative<models::NotCompared>(*comparison.contents().value));
    }

    void ggufFilesAreComparedByTensorsAndMetadata()
    {
        constexpr int kWords = 20'000;
        GitScript script;
        script.commit({.title = u"first"_s, .put = {{u"m.gguf"_s, ggufFile(4096, kWords, 2, 72)}}});
        script.commit({.title = u"second"_s, .put = {{u"m.gguf"_s, ggufFile(8192, kWords + 1, 8, 136)}}});
        script.commit({.title = u"cut"_s, .put = {{u"m.gguf"_s, ggufFile(8192, kWords, 8, 136).first(100'000)}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        ComparisonSession session;
        QVERIFY(settle(session, hub, {.head = hub.at(u"main~1"_s), .base = {}}));
        FileComparison comparison;
        QVERIFY(read(comparison, hub, session, u"m.gguf"_s));
        const auto &changes = std::get<models::ComparedTensors>(*comparison.contents().value);
        QCOMPARE(changes.tensors,
                 QList<diff::KeyChange>({{u"blk.0.attn_q.weight"_s, u"Q4_0 [64, 2]"_s, u"Q8_0 [64, 2]"_s}}));
        QCOMPARE(changes.metadata.size(), 2);
        QCOMPARE(changes.metadata.first(), diff::KeyChange({u"llama.context_length"_s, u"4096"_s, u"8192"_s}));
        QVERIFY(changes.metadata.last().before->contains(u"20000"_s));
        QVERIFY(changes.metadata.last().after->contains(u"20001"_s));
        QVERIFY(settle(session, hub, {.head = hub.at(u"main"_s), .base = {}}));
        QVERIFY(read(comparison, hub, session, u"m.gguf"_s));
        QVERIFY(std::holds_alternative<models::NotCompared>(*comparison.contents().value));
    }

    void ggufFileThatIsNewHasAllItsTensorsAdded()
    {
        GitScript script;
        script.commit({.title = u"first"_s, .put = {{u"m.gguf"_s, ggufFile(4096, 3, 2, 72)}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        ComparisonSession session;
        QVERIFY(settle(session, hub, {.head = hub.at(u"main"_s), .base = {}}));
        FileComparison comparison;
        QVERIFY(read(comparison, hub, session, u"m.gguf"_s));
        const auto &changes = std::get<models::ComparedTensors>(*comparison.contents().value);
        QCOMPARE(changes.tensors.size(), 1);
        QVERIFY(!changes.tensors.first().before);
        QCOMPARE(changes.metadata.size(), 3);
    }

    void newerQuestionWins()
    {
        ComparisonSession session;
        session.open(m_hub.client().context(), {.head = m_hub.at(u"main~1"_s), .base = {}});
        QVERIFY(settle(session, m_hub, {.head = m_hub.at(u"main"_s), .base = {}}));
        QCOMPARE(session.sides().head.revision.toString(), m_hub.oid(u"main"_s));
        QVERIFY(session.changes().value->base.has_value());
    }

    void lineOfFiveMegabytesIsCompared()
    {
        QByteArray before = "{\"text\": \"" + QByteArray(5'000'000, 'x') + "\"}";
        QByteArray after = before;
        after[4'000'000] = 'y';
        GitScript script;
        script.commit({.title = u"first"_s, .put = {{u"one.json"_s, before}}});
        script.commit({.title = u"second"_s, .put = {{u"one.json"_s, after}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        ComparisonSession session;
        QVERIFY(settle(session, hub, {.head = hub.at(u"main"_s), .base = {}}));
        FileComparison comparison;
        QVERIFY(read(comparison, hub, session, u"one.json"_s));
        const auto &text = std::get<models::ComparedText>(*comparison.contents().value);
        QCOMPARE(text.diff.added, 1);
        QVERIFY(text.diff.hunks.first().lines.last().text.size() <= diff::kLongestShownLine + 2);
        QCOMPARE(text.keys->size(), 1);
    }

private:
    HistoryHub m_hub;
};

HS_TEST(TestComparison)
#include "tst_comparison.moc"
