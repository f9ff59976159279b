// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::faults;
using namespace std::chrono_literals;

namespace {

/// With the first bytes of a large file a commit is made that writes `path`.
QByteArray commitOf(const QByteArray &path, const QByteArray &content)
{
    return R"([{"route":"blob:","onHit":1,"action":{"commitDuring":{"repo":"models/acme/mixed","branch":"main",)"
           R"("path":")" +
           path + R"(","content":")" + content + R"("}}}])";
}

const QByteArray kWeights = "weights/model-1.safetensors";

} // namespace

/// The repository changes while it is downloaded.
class MovingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaultWorld> m_world;

    /// Starts, and returns when a third has come; the program still runs.
    [[nodiscard]] bool startAndWait(QProcess &process)
    {
        m_world->wire().setRate(10'000'000);
        bool isThere = false;
        m_world->wire().onBytes(m_world->bytes() / 3, [&isThere] { isThere = true; });
        m_world->start(process);
        return turnUntil([&isThere] { return isThere; });
    }
    void check(const QString &fault, const QString &wrong, qint64 mostAgain)
    {
        const qint64 again = m_world->wire().log().repeated();
        note({fault, 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(m_world->unverified().isEmpty(), qPrintable(m_world->unverified()));
        QVERIFY2(again <= mostAgain, qPrintable(QString::number(again)));
    }
    [[nodiscard]] QString wrongIn(const Run &run) const
    {
        return run.exitCode == 0 ? m_world->wrongIn(run.path()) : QString::fromUtf8(run.text());
    }
    [[nodiscard]] QByteArray content(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
    }
    void init()
    {
        m_world = std::make_unique<FaultWorld>();
        const QString wrong = m_world->make({.large = {9'000'000, 3'000'000}, .small = 30, .hub = {}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void cleanup() { m_world.reset(); }

    void aRenamedRepositoryIsFollowed()
    {
        QVERIFY(m_world->hub().setFaults(R"([{"route":"blob:","onHit":1,"action":{"dropAfterBytes":6000000}}])"));
        QProcess process;
        QVERIFY(startAndWait(process));
        QCOMPARE(m_world->post(
                     u"/api/repos/move"_s,
                     {{u"fromRepo"_s, u"acme/mixed"_s}, {u"toRepo"_s, u"acme/renamed"_s}, {u"type"_s, u"model"_s}}),
                 200);
        check(u"the repository is renamed in mid-download"_s, wrongIn(FaultWorld::finish(process)), 1'000'000);
    }

    void aNewCommitDoesNotDisturbWhatIsComing()
    {
        QVERIFY(m_world->hub().setFaults(commitOf("new.txt", "new")));
        const Run run = m_world->get();
        QString wrong = wrongIn(run);
        if (wrong.isEmpty() && QFile::exists(run.path() + u"/new.txt"_s))
            wrong = u"the new file is in the old commit"_s;
        check(u"the branch moves in mid-download"_s, wrong, 0);
        const qint64 before = m_world->wire().log().bytes();
        const Run next = m_world->get();
        QCOMPARE(content(next.path() + u"/new.txt"_s), "new");
        QCOMPARE(m_world->wire().log().bytes() - before, 3);
    }

    void aPartialFileIsOfUseAtAnotherCommit()
    {
        QVERIFY(m_world->hub().setFaults(commitOf("new.txt", "new")));
        QProcess process;
        QVERIFY(startAndWait(process));
        process.kill();
        QCOMPARE(FaultWorld::finish(process).exitCode, -1);
        const Run next = m_world->get();
        QString wrong = wrongIn(next);
        if (wrong.isEmpty() && content(next.path() + u"/new.txt"_s) != "new")
            wrong = u"the new file is missing"_s;
        check(u"killed, and the branch has moved before the new start"_s, wrong, 4'000'000);
    }

    void anotherContentUnderTheSameNameIsNotMixedIn()
    {
        QVERIFY(m_world->hub().setFaults(commitOf(kWeights, "other")));
        QProcess process;
        QVERIFY(startAndWait(process));
        process.kill();
        QCOMPARE(FaultWorld::finish(process).exitCode, -1);
        QString wrong = m_world->unverified();
        const Run next = m_world->get();
        if (wrong.isEmpty() && next.exitCode != 0)
            wrong = QString::fromUtf8(next.text());
        if (wrong.isEmpty() && content(next.path() + u"/weights/model-1.safetensors"_s) != "other")
            wrong = u"not the new content"_s;
        check(u"another etag under the same path after a kill"_s, wrong, 4'000'000);
    }

    void theCommitThatWasAskedForIsFinished()
    {
        QVERIFY(m_world->hub().setFaults(commitOf(kWeights, "other")));
        check(u"another etag under the same path in mid-download"_s, wrongIn(m_world->get()), 0);
    }
};

HS_GUILESS_TEST(MovingTest)
#include "tst_moving.moc"
