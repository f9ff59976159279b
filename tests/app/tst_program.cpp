// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 90000; ///< the first start seeds the sample hub

struct Run
{
    int exitCode = -1;
    bool hasEnded = false;
    QString output;
    QString errors;
};

enum class Surroundings { None, OfNoUse, Offscreen };

/// The program as a person starts it, with a home of its own.
Run runProgram(const QTemporaryDir &home, const QStringList &arguments, Surroundings display = Surroundings::Offscreen,
               const QString &endpoint = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HF_TOKEN"_s, u"HF_ENDPOINT"_s, u"HF_HOME"_s, u"HUGGING_FACE_HUB_TOKEN"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    for (const QString &name : {u"CONFIG"_s, u"CACHE"_s, u"STATE"_s, u"DATA"_s})
        environment.insert(u"XDG_%1_HOME"_s.arg(name), home.filePath(name.toLower()));
    if (!endpoint.isEmpty())
        environment.insert(u"HF_ENDPOINT"_s, endpoint);
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    if (display != Surroundings::None)
        environment.insert(u"QT_QPA_PLATFORM"_s,
                           display == Surroundings::Offscreen ? u"offscreen"_s : u"there-is-none"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HS_BIN_DIR) + u"/hubscope"_s, arguments);
    Run run;
    run.hasEnded = process.waitForFinished(kPatience);
    run.exitCode = run.hasEnded && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.output = QString::fromUtf8(process.readAllStandardOutput());
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace

/// The built program from outside.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsHelpAndVersionWithoutADisplay();
    void refusesUnknownOptions();
    void withoutADisplaySaysSo();
    void aBadEndpointStillOpensTheWindow();
    void asksNoOtherHubInsteadOfTheSampleHub();
    void getNeedsNoDisplay();
    void sampleHubOpensAndEndsByItself();
    void unreachableHubEndsByItselfToo();
};

void TestProgram::initTestCase()
{
    if (!QFile::exists(QStringLiteral(HS_BIN_DIR) + u"/hubscope"_s))
        QSKIP("hubscope is not built");
}

void TestProgram::tellsHelpAndVersionWithoutADisplay()
{
    const QTemporaryDir home;
    const Run help = runProgram(home, {u"--help"_s}, Surroundings::OfNoUse);
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.startsWith(u"usage: hubscope"));
    const Run version = runProgram(home, {u"--version"_s}, Surroundings::OfNoUse);
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(u"hubscope "));
}

void TestProgram::refusesUnknownOptions()
{
    const QTemporaryDir home;
    const Run run = runProgram(home, {u"--nonsense"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.errors.contains(u"nonsense"));
    QVERIFY(run.output.isEmpty());
}

void TestProgram::withoutADisplaySaysSo()
{
    const QTemporaryDir home;
    const Run run = runProgram(home, {}, Surroundings::None);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(u"DISPLAY") && run.errors.count(u'\n') == 1, qPrintable(run.errors));
    // What is wrong with the words is told without one, and without a usable one.
    QCOMPARE(runProgram(home, {u"--nonsense"_s}, Surroundings::None).exitCode, 2);
    QCOMPARE(runProgram(home, {u"--nonsense"_s}, Surroundings::OfNoUse).exitCode, 2);
}

void TestProgram::aBadEndpointStillOpensTheWindow()
{
    const QTemporaryDir home;
    const QString picture = home.filePath(u"window.png"_s);
    const Run run =
        runProgram(home, {u"--for"_s, u"1"_s, u"--picture"_s, picture}, Surroundings::Offscreen, u"garbage"_s);
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY(!QImage(picture).isNull());
}

void TestProgram::asksNoOtherHubInsteadOfTheSampleHub()
{
    const QTemporaryDir home;
    QVERIFY(QDir().mkpath(home.filePath(u"cache/hubscope"_s)));
    QFile inTheWay(home.filePath(u"cache/hubscope/sample-hub"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString endpoint = u"http://127.0.0.1:%1"_s.arg(other.serverPort());
    const QString picture = home.filePath(u"window.png"_s);
    const Run run = runProgram(home, {u"--sample"_s, u"--for"_s, u"1"_s, u"--picture"_s, picture},
                               Surroundings::Offscreen, endpoint);
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY2(run.errors.contains(u"data folder"), qPrintable(run.errors));
    QVERIFY(!other.waitForNewConnection(0));
}

void TestProgram::getNeedsNoDisplay()
{
    const QTemporaryDir home;
    const Run run = runProgram(home, {u"get"_s, u"--help"_s}, Surroundings::OfNoUse);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains(u"hubscope get"));
}

void TestProgram::sampleHubOpensAndEndsByItself()
{
    const QTemporaryDir home;
    const QString picture = home.filePath(u"window.png"_s);
    const Run run = runProgram(home, {u"--sample"_s, u"--for"_s, u"20"_s, u"--picture"_s, picture});
    QVERIFY2(run.hasEnded, qPrintable(run.errors));
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY2(run.errors.contains(picture), qPrintable(run.errors));
    QVERIFY(!QImage(picture).isNull());
    // The Hugging Face cache is touched by downloads only.
    QVERIFY(QDir(home.filePath(u"cache/huggingface"_s)).isEmpty());
}

void TestProgram::unreachableHubEndsByItselfToo()
{
    const QTemporaryDir home;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString endpoint = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    server.close();
    const Run run = runProgram(home, {u"--endpoint"_s, endpoint, u"--for"_s, u"2"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
}

HS_GUILESS_TEST(TestProgram)
#include "tst_program.moc"
