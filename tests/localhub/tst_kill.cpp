// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "killworker.h"
#include "testprogram/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kServer = QStringLiteral(HS_BIN_DIR "/hubscope-localhub");
constexpr int kWorkers = 4;
constexpr int kPatience = 120'000;

int setting(const char *name, int byDefault)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : byDefault;
}

} // namespace

/// The real server, killed while four accounts write to it: after each restart everything that was answered is there,
/// and what was not is there as a whole or not at all. HS_KILLS says how often (12), HS_SEED repeats a run.
class tst_Kill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingThatWasAnsweredIsLost();

private:
    [[nodiscard]] QUrl startServer();
    void killWhileWriting(const QUrl &hub);
    [[nodiscard]] QString check();

    QTemporaryDir m_folder;
    QProcess m_server;
    std::vector<std::unique_ptr<KillWorker>> m_workers;
    std::mt19937 m_random;
};

void tst_Kill::initTestCase()
{
    if (!QFile::exists(kServer) || !hasGit())
        QSKIP("hubscope-localhub is not built, or git is not installed");
    const auto seed = static_cast<quint32>(setting("HS_SEED", 1));
    qInfo("HS_SEED=%u HS_KILLS=%d", seed, setting("HS_KILLS", 12));
    m_random.seed(seed);
    QJsonArray users;
    for (int i = 0; i < kWorkers; ++i) {
        const QString name = u"writer%1"_s.arg(i);
        users.append(QJsonObject{{u"name"_s, name},
                                 {u"fullname"_s, name},
                                 {u"email"_s, name + u"@example.test"_s},
                                 {u"token"_s, u"hf_"_s + name}});
        m_workers.push_back(std::make_unique<KillWorker>(name, seed * 1000 + static_cast<quint32>(i)));
    }
    QFile accounts(m_folder.filePath(u"accounts.json"_s));
    QVERIFY(accounts.open(QIODevice::WriteOnly));
    accounts.write(QJsonDocument(QJsonObject{{u"users"_s, users}, {u"orgs"_s, QJsonArray()}}).toJson());
}

QUrl tst_Kill::startServer()
{
    m_server.start(kServer,
                   {u"--data"_s, m_folder.filePath(u"hub"_s), u"--accounts"_s, m_folder.filePath(u"accounts.json"_s)});
    while (m_server.state() != QProcess::NotRunning && !m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(kPatience))
            break;
    }
    const QString line = QString::fromUtf8(m_server.readLine()).trimmed();
    return line.startsWith("listening "_L1) ? QUrl(line.sliced(10)) : QUrl();
}

void tst_Kill::killWhileWriting(const QUrl &hub)
{
    // By the count of what was started, and a moment more: most moments of a request are far from its beginning.
    const int enough = 1 + static_cast<int>(m_random() % 60);
    const qint64 moment = static_cast<qint64>(m_random() % 40'000'000);
    std::atomic<int> started = 0;
    std::atomic<size_t> ended = 0;
    std::vector<std::thread> writing;
    for (const auto &worker : m_workers) {
        writing.emplace_back([&worker, &hub, &started, &ended] {
            worker->writeUntilKilled(hub, started);
            ++ended;
        });
    }
    QElapsedTimer timer;
    while (started < enough && ended < m_workers.size())
        std::this_thread::yield();
    timer.start();
    while (timer.nsecsElapsed() < moment)
        std::this_thread::yield();
    ::kill(static_cast<pid_t>(m_server.processId()), SIGKILL);
    for (std::thread &thread : writing)
        thread.join();
    m_server.waitForFinished(kPatience);
}

QString tst_Kill::check()
{
    const QUrl hub = startServer();
    if (hub.isEmpty())
        return u"the server does not start again: "_s + QString::fromUtf8(m_server.readAllStandardError());
    for (const auto &worker : m_workers) {
        if (const QString wrong = worker->compare(hub); !wrong.isEmpty())
            return wrong;
    }
    m_server.terminate();
    if (!m_server.waitForFinished(kPatience) || m_server.exitCode() != 0)
        return u"the server does not stop"_s;
    QProcess fsck;
    fsck.start(kServer, {u"fsck"_s, u"--data"_s, m_folder.filePath(u"hub"_s)});
    const bool isClean = fsck.waitForFinished(kPatience) && fsck.exitCode() == 0;
    return isClean ? QString() : QString::fromUtf8(fsck.readAll() + fsck.readAllStandardError());
}

void tst_Kill::nothingThatWasAnsweredIsLost()
{
    const int kills = setting("HS_KILLS", 12);
    for (int round = 1; round <= kills; ++round) {
        const QUrl hub = startServer();
        QVERIFY2(!hub.isEmpty(), m_server.readAllStandardError().constData());
        killWhileWriting(hub);
        const QString wrong = check();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"kill %1: %2"_s.arg(round).arg(wrong)));
    }
    int answered = 0;
    int found = 0;
    int lost = 0;
    for (const auto &worker : m_workers) {
        answered += worker->answered();
        found += worker->found();
        lost += worker->lost();
    }
    qInfo("%d kills, %d answered changes all there; of those that were not answered %d were there and %d were not",
          kills, answered, found, lost);
    QVERIFY(answered > 0);
}

HS_GUILESS_TEST(tst_Kill)
#include "tst_kill.moc"
