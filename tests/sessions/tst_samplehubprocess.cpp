// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/samplehub.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using HubState = SampleHub::State;

namespace {

constexpr int kPatience = 60000; ///< seeding takes a while on a busy machine

/// A program that behaves as `script` says.
QString makeProgram(const QTemporaryDir &folder, const QByteArray &script)
{
    const QString path = folder.filePath(u"hub"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script + '\n');
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    return path;
}

} // namespace

class TestSampleHubProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsTheRealHubAndEndsIt();
    void aDamagedHubIsSetAsideAndMadeAnew();
    void damageThatStaysIsAFailure();
    void missingProgramFails();
    void programThatSaysSomethingElseFails();
    void programThatEndsFailsWithItsLastWords();
    void endingByItselfIsAFailure();
    void deletedFilesAreToldAndMadeAnew();
    void stoppingWhileStartingIsQuiet();
    void findsTheProgramBesideTheApplication();
};

void TestSampleHubProcess::startsTheRealHubAndEndsIt()
{
    const QString program = SampleHub::findProgram(QStringLiteral(HS_BIN_DIR));
    if (!QFile::exists(program))
        QSKIP("hubscope-localhub is not built");
    const QTemporaryDir folder;
    SampleHub hub(program, folder.filePath(u"data"_s));
    QSignalSpy started(&hub, &SampleHub::started);
    QSignalSpy stopped(&hub, &SampleHub::stopped);
    hub.start();
    QVERIFY(started.wait(kPatience));
    QCOMPARE(hub.state(), HubState::Running);
    QCOMPARE(hub.endpoint().host(), u"127.0.0.1"_s);
    QTcpSocket socket;
    socket.connectToHost(hub.endpoint().host(), quint16(hub.endpoint().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);

    hub.start();
    QCOMPARE(started.size(), 2);
    hub.stop();
    QVERIFY(stopped.wait(kPatience));
    QCOMPARE(hub.state(), HubState::Stopped);
    QVERIFY(hub.endpoint().isEmpty());
}

void TestSampleHubProcess::aDamagedHubIsSetAsideAndMadeAnew()
{
    const QString program = SampleHub::findProgram(QStringLiteral(HS_BIN_DIR));
    if (!QFile::exists(program))
        QSKIP("hubscope-localhub is not built");
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data));
    QFile database(data + u"/hub.sqlite"_s);
    QVERIFY(database.open(QIODevice::WriteOnly) && database.write(QByteArray(5000, 'x')) == 5000);
    database.close();
    SampleHub hub(program, data);
    QSignalSpy aside(&hub, &SampleHub::setAside);
    QSignalSpy started(&hub, &SampleHub::started);
    hub.start();
    QVERIFY(started.wait(kPatience));
    QCOMPARE(aside.size(), 1);
    const auto kept = aside.at(0).at(0).value<SetAsideFile>();
    QCOMPARE(kept.path, data);
    QFile old(kept.keptAs + u"/hub.sqlite"_s);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray(5000, 'x'));
}

void TestSampleHubProcess::damageThatStaysIsAFailure()
{
    const QTemporaryDir folder;
    SampleHub hub(makeProgram(folder, "mkdir -p \"$2\"; echo 'it is broken' >&2; exit 3"), folder.filePath(u"data"_s));
    QSignalSpy aside(&hub, &SampleHub::setAside);
    QSignalSpy failed(&hub, &SampleHub::failed);
    hub.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(aside.size(), 1); // one new beginning, not one after the other
    QCOMPARE(hub.state(), HubState::Stopped);
}

void TestSampleHubProcess::missingProgramFails()
{
    const QTemporaryDir folder;
    SampleHub hub(folder.filePath(u"none"_s), folder.filePath(u"data"_s));
    QSignalSpy failed(&hub, &SampleHub::failed);
    hub.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(hub.state(), HubState::Stopped);
}

void TestSampleHubProcess::programThatSaysSomethingElseFails()
{
    const QTemporaryDir folder;
    SampleHub hub(makeProgram(folder, "echo hello; exec cat"), folder.filePath(u"data"_s));
    QSignalSpy failed(&hub, &SampleHub::failed);
    hub.start();
    QTRY_COMPARE(failed.size(), 1);
    QTest::qWait(0);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).value<hs::base::HubError>().serverText.contains(u"hello"));
}

void TestSampleHubProcess::programThatEndsFailsWithItsLastWords()
{
    const QTemporaryDir folder;
    SampleHub hub(makeProgram(folder, "echo 'the port is taken' >&2; exit 3"), folder.filePath(u"data"_s));
    QSignalSpy failed(&hub, &SampleHub::failed);
    hub.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<hs::base::HubError>().serverText, u"the port is taken"_s);
}

void TestSampleHubProcess::endingByItselfIsAFailure()
{
    const QTemporaryDir folder;
    const QString flag = folder.filePath(u"end"_s);
    SampleHub hub(makeProgram(folder, "echo 'listening http://127.0.0.1:9'; while [ ! -e '" + flag.toUtf8() +
                                          "' ]; do sleep 0.05; done"),
                  folder.filePath(u"data"_s));
    QSignalSpy started(&hub, &SampleHub::started);
    QSignalSpy failed(&hub, &SampleHub::failed);
    hub.start();
    QTRY_COMPARE(started.size(), 1);
    QFile file(flag);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(hub.state(), HubState::Stopped);
}

void TestSampleHubProcess::deletedFilesAreToldAndMadeAnew()
{
    const QString program = SampleHub::findProgram(QStringLiteral(HS_BIN_DIR));
    if (!QFile::exists(program))
        QSKIP("hubscope-localhub is not built");
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    SampleHub hub(program, data);
    QSignalSpy started(&hub, &SampleHub::started);
    QSignalSpy failed(&hub, &SampleHub::failed);
    hub.start();
    QVERIFY(started.wait(kPatience));
    QVERIFY(QDir(data).removeRecursively());
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<hs::base::HubError>();
    QCOMPARE(error.kind, hs::base::HubError::Kind::EntryMissing);
    QCOMPARE(error.context, data);
    QCOMPARE(hub.state(), HubState::Stopped);
    hub.start();
    QVERIFY(started.wait(kPatience));
    QVERIFY(QFile::exists(data + u"/hub.sqlite"_s));
    QCOMPARE(failed.size(), 1);
}

void TestSampleHubProcess::stoppingWhileStartingIsQuiet()
{
    const QTemporaryDir folder;
    SampleHub hub(makeProgram(folder, "exec cat"), folder.filePath(u"data"_s));
    QSignalSpy failed(&hub, &SampleHub::failed);
    QSignalSpy stopped(&hub, &SampleHub::stopped);
    hub.start();
    hub.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(failed.size(), 0);
    hub.stop();
    QCOMPARE(stopped.size(), 2);
}

void TestSampleHubProcess::findsTheProgramBesideTheApplication()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"bin"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"libexec/hubscope"_s));
    const QString installed = folder.filePath(u"libexec/hubscope/hubscope-localhub"_s);
    QVERIFY(QFile::copy(makeProgram(folder, "true"), installed));
    const QString found = SampleHub::findProgram(folder.filePath(u"bin"_s));
    QCOMPARE(found, QFileInfo(installed).canonicalFilePath());
}

HS_GUILESS_TEST(TestSampleHubProcess)
#include "tst_samplehubprocess.moc"
