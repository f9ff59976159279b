// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/formats.h"
#include "testprogram/testprogram.h"
#include "transfers/transferwords.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
namespace words = hs::ui::transferwords;
using hs::models::TransferFailure;

class TransferWordsTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC};

    static TransferSnapshot file(TransferState state)
    {
        TransferSnapshot snapshot;
        snapshot.path = u"sub/model.safetensors"_s;
        snapshot.etag = hs::hub::Etag(u"a"_s.repeated(64));
        snapshot.size = 4'000'000'000;
        snapshot.bytesOnDisk = 3'110'000'000;
        snapshot.state = state;
        snapshot.isVerified = state == TransferState::Done;
        return snapshot;
    }
    static hs::hub::RepoRef repo() { return {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny"), {}}; }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void amountsShareTheirUnit()
    {
        QString text = words::bytesOf(3'110'000'000, 4'000'000'000);
        QCOMPARE(text.replace(QChar(0x202f), u' '), u"3.11 of 4.00 GB"_s);
        text = words::bytesOf(820, 4'000'000);
        QCOMPARE(text.replace(QChar(0x202f), u' '), u"820 B of 4.00 MB"_s);
    }

    void everyStateHasWordsAndMarksWhereColourIsNotEnough_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hasMark");
        QTest::newRow("queued") << int(TransferState::Queued) << u"Waiting"_s << false;
        QTest::newRow("resolving") << int(TransferState::Resolving) << u"Starting"_s << false;
        QTest::newRow("downloading") << int(TransferState::Downloading) << u"Downloading"_s << false;
        QTest::newRow("verifying") << int(TransferState::Verifying) << u"Checking SHA-256, 77%"_s << true;
        QTest::newRow("paused") << int(TransferState::Paused) << u"Paused"_s << true;
        QTest::newRow("failed") << int(TransferState::Failed) << u"Failed"_s << true;
        QTest::newRow("done") << int(TransferState::Done) << u"Verified"_s << true;
    }
    void everyStateHasWordsAndMarksWhereColourIsNotEnough()
    {
        QFETCH(int, state);
        const auto said = words::state(file(static_cast<TransferState>(state)), m_now);
        QTEST(said.text, "text");
        QTEST(said.mark.has_value(), "hasMark");
    }

    void aWaitNamesWhoIsToBlame()
    {
        TransferSnapshot waiting = file(TransferState::Waiting);
        waiting.hindrance = Hindrance{.blame = Blame::BlobHost, .host = u"cdn.example.org"_s};
        QCOMPARE(words::state(waiting, m_now).text, u"cdn.example.org does not deliver"_s);
        waiting.hindrance = Hindrance{.blame = Blame::DiskFull, .bytesMissing = 3'100'000'000};
        QString text = words::state(waiting, m_now).text;
        QCOMPARE(text.replace(QChar(0x202f), u' '), u"3.10 GB of space are missing"_s);
    }

    void aFileTellsBytesOnTheDiskAndOnTheWire()
    {
        TransferSnapshot moving = file(TransferState::Downloading);
        moving.bytesFetched = 120'000'000;
        moving.connections = 4;
        moving.host = u"cdn.example.org"_s;
        QString text = words::details(moving).replace(QChar(0x202f), u' ');
        QVERIFY2(text.contains(u"3.11 of 4.00 GB"_s) && text.contains(u"120 MB"_s) &&
                     text.contains(u"cdn.example.org"_s),
                 qPrintable(text));
    }

    void aWaitSaysWhyAndForHowLong()
    {
        TransferSnapshot waiting = file(TransferState::Waiting);
        waiting.error = HubError::of(HubError::Kind::Offline);
        waiting.waitsUntil = m_now.addSecs(48);
        QString text = words::state(waiting, m_now).text;
        QCOMPARE(text.replace(QChar(0x202f), u' '), u"No connection, again in 48 s"_s);
    }

    void theHostOfTheBytesIsNotTheAccount()
    {
        TransferFailure failure;
        failure.path = u"sub/model.safetensors"_s;
        failure.bytesOnDisk = 9'940'000'000;
        failure.error = HubError::of(HubError::Kind::Forbidden, failure.path);
        failure.error.httpStatus = 403;
        failure.hindrance = Hindrance{.blame = Blame::BlobHost, .host = u"cdn.example.org"_s};
        const auto said = words::failure(failure, repo(), m_now);
        QVERIFY2(said.text.startsWith(u"cdn.example.org"_s) && said.text.contains(u"403"_s) &&
                     said.text.contains(u"9.94"_s),
                 qPrintable(said.text));
        QCOMPARE(said.actions.first().id, int(words::FailureAction::OpenPage));
        QCOMPARE(said.actions.last().id, int(words::FailureAction::Retry));
    }

    void aFailureSaysWhatIsKeptAndOffersWhatHelps_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("action");
        QTest::newRow("token") << int(HubError::Kind::Unauthorized) << int(words::FailureAction::SignIn);
        QTest::newRow("gated") << int(HubError::Kind::GatedAsk) << int(words::FailureAction::AskForAccess);
        QTest::newRow("full") << int(HubError::Kind::DiskFull) << int(words::FailureAction::ChooseFolder);
        QTest::newRow("gone") << int(HubError::Kind::EntryMissing) << int(words::FailureAction::OpenPage);
        QTest::newRow("damaged") << int(HubError::Kind::Integrity) << int(words::FailureAction::OpenPage);
    }
    void aFailureSaysWhatIsKeptAndOffersWhatHelps()
    {
        QFETCH(int, kind);
        QFETCH(int, action);
        TransferFailure failure;
        failure.path = u"sub/model.safetensors"_s;
        failure.bytesOnDisk = 9'940'000'000;
        failure.error = HubError::of(static_cast<HubError::Kind>(kind), failure.path, u"expected a, received b"_s);
        const auto said = words::failure(failure, repo(), m_now);
        QVERIFY(!said.lead.isEmpty());
        QVERIFY2(said.text.contains(u"9.94"_s), qPrintable(said.text));
        QCOMPARE(said.actions.first().id, action);
        QCOMPARE(said.actions.last().id, int(words::FailureAction::Retry));
        QVERIFY(said.actions.last().primary);
        if (failure.error.kind == HubError::Kind::Integrity)
            QVERIFY(said.text.contains(u"expected a, received b"_s));
    }

    void aGroupSaysHowFarItIs()
    {
        GroupSnapshot group;
        group.repo = repo();
        group.commit = hs::hub::Oid(u"61082d4"_s + u"0"_s.repeated(33));
        QCOMPARE(words::revision(group), u"main, 61082d4"_s);
        QCOMPARE(words::amount(group, m_now), u"Listing files…"_s);
        group.planning = GroupSnapshot::Planning::Failed;
        QVERIFY(words::amount(group, m_now).isEmpty());
    }
};

HS_GUILESS_TEST(TransferWordsTest)
#include "tst_transferwords.moc"
