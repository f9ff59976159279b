// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "display.h"
#include "testprogram/testprogram.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::app::CommandLine;
using hs::app::parseCommandLine;
using Action = CommandLine::Action;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOpensTheWindow();
    void optionsAreRead();
    void getTakesTheRest();
    void helpAndVersion();
    void refusesNonsense_data();
    void refusesNonsense();
    void displaysAreFound();
    void onlyTheWindowNeedsADisplay_data();
    void onlyTheWindowNeedsADisplay();
};

void TestCommandLine::nothingOpensTheWindow()
{
    const CommandLine line = parseCommandLine({});
    QCOMPARE(line.action, Action::OpenWindow);
    QVERIFY(!line.isSample && !line.endpoint && !line.runFor && line.picture.isEmpty());
}

void TestCommandLine::optionsAreRead()
{
    const CommandLine line = parseCommandLine({u"--endpoint"_s, u"http://127.0.0.1:8080"_s, u"--for"_s, u"10"_s,
                                               u"--picture=/tmp/x.png"_s, u"--verbose"_s, u"hf://a/b"_s, u"c/d"_s});
    QCOMPARE(line.action, Action::OpenWindow);
    QCOMPARE(line.endpoint, std::optional(QUrl(u"http://127.0.0.1:8080"_s)));
    QCOMPARE(line.runFor, std::optional(std::chrono::seconds(10)));
    QCOMPARE(line.picture, u"/tmp/x.png"_s);
    QVERIFY(line.isVerbose);
    QCOMPARE(line.addresses, QStringList({u"hf://a/b"_s, u"c/d"_s}));
    QVERIFY(parseCommandLine({u"--sample"_s}).isSample);
}

void TestCommandLine::getTakesTheRest()
{
    const CommandLine line = parseCommandLine({u"get"_s, u"org/name"_s, u"--help"_s, u"--unknown"_s});
    QCOMPARE(line.action, Action::Get);
    QCOMPARE(line.subArguments, QStringList({u"org/name"_s, u"--help"_s, u"--unknown"_s}));
}

void TestCommandLine::helpAndVersion()
{
    QCOMPARE(parseCommandLine({u"--help"_s}).action, Action::ShowHelp);
    QCOMPARE(parseCommandLine({u"-h"_s}).action, Action::ShowHelp);
    QCOMPARE(parseCommandLine({u"--version"_s}).action, Action::ShowVersion);
    for (const QString &word : {u"--sample"_s, u"--endpoint"_s, u"--for"_s, u"--picture"_s, u"hubscope get"_s})
        QVERIFY2(hs::app::helpText().contains(word), qPrintable(word));
}

void TestCommandLine::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s};
    QTest::newRow("no value") << QStringList{u"--endpoint"_s};
    QTest::newRow("no web address") << QStringList{u"--endpoint"_s, u"ftp://x"_s};
    QTest::newRow("no host") << QStringList{u"--endpoint"_s, u"https://"_s};
    QTest::newRow("no number") << QStringList{u"--for"_s, u"soon"_s};
    QTest::newRow("negative") << QStringList{u"--for=-1"_s};
    QTest::newRow("both hubs") << QStringList{u"--sample"_s, u"--endpoint"_s, u"https://x.org"_s};
}

void TestCommandLine::refusesNonsense()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = parseCommandLine(arguments);
    QCOMPARE(line.action, Action::Refuse);
    QVERIFY(!line.complaint.isEmpty());
}

void TestCommandLine::displaysAreFound()
{
    using hs::app::hasDisplay;
    QProcessEnvironment environment;
    QVERIFY(hasDisplay({u"-platform"_s, u"offscreen"_s}, environment));
#ifdef Q_OS_LINUX
    const auto with = [](const QString &name, const QString &value, const QString &folder = {}) {
        QProcessEnvironment variables;
        variables.insert(u"XDG_RUNTIME_DIR"_s, folder);
        variables.insert(name, value);
        return variables;
    };
    QTemporaryDir folder;
    QVERIFY(!hasDisplay({u"--picture"_s, u"x.png"_s}, environment));
    QVERIFY(!hasDisplay({}, with(u"DISPLAY"_s, {})));
    QVERIFY2(!hasDisplay({}, with(u"DISPLAY"_s, u":98765.0"_s)), "nobody answers there");
    QVERIFY2(hasDisplay({}, with(u"DISPLAY"_s, u"elsewhere:0"_s)), "not to be known without waiting");
    QVERIFY(hasDisplay({}, with(u"QT_QPA_PLATFORM"_s, u"offscreen"_s)));
    QVERIFY(!hasDisplay({}, with(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s, folder.path())));
    QLocalServer compositor;
    QVERIFY(compositor.listen(folder.filePath(u"wayland-0"_s)));
    QVERIFY(hasDisplay({}, with(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s, folder.path())));
    QVERIFY(hasDisplay({}, with(u"WAYLAND_DISPLAY"_s, compositor.fullServerName())));
#endif
}

void TestCommandLine::onlyTheWindowNeedsADisplay_data()
{
    QTest::addColumn<QByteArrayList>("words");
    QTest::addColumn<bool>("needsWindow");
    QTest::newRow("bare") << QByteArrayList{"hubscope"} << true;
    QTest::newRow("address") << QByteArrayList{"hubscope", "hf://get"} << true;
    QTest::newRow("get") << QByteArrayList{"hubscope", "get", "a/b"} << false;
    QTest::newRow("get later") << QByteArrayList{"hubscope", "--sample", "get"} << true;
    QTest::newRow("help") << QByteArrayList{"hubscope", "--sample", "--help"} << false;
    QTest::newRow("version") << QByteArrayList{"hubscope", "-v"} << false;
}

void TestCommandLine::onlyTheWindowNeedsADisplay()
{
    QFETCH(QByteArrayList, words);
    QFETCH(bool, needsWindow);
    QList<char *> arguments;
    for (QByteArray &word : words)
        arguments.append(word.data());
    QCOMPARE(hs::app::needsWindow(int(arguments.size()), arguments.data()), needsWindow);
}

HS_GUILESS_TEST(TestCommandLine)
#include "tst_commandline.moc"
