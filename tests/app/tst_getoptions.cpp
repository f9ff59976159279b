// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/getoptions.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using hs::app::GetOptions;
using hs::app::parseGetOptions;

namespace {

/// What is wrong with the words; empty when nothing is.
QString complaintAbout(const QStringList &words, const QString &endpoint = {})
{
    QProcessEnvironment environment;
    if (!endpoint.isEmpty())
        environment.insert(u"HF_ENDPOINT"_s, endpoint);
    const auto options = parseGetOptions(words, environment);
    return options ? QString() : options.error();
}

} // namespace

/// The command line of `hubscope get`.
class TestGetOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndAddressesMeanTheSame_data();
    void namesAndAddressesMeanTheSame();
    void refusesContradictions_data();
    void refusesContradictions();
    void blamesWhereTheBadAddressStands();
    void emptyFoldersAreNotTheWorkingFolder();
    void patienceIsATime_data();
    void patienceIsATime();
};

void TestGetOptions::namesAndAddressesMeanTheSame_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("folder"); ///< of the kind
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QStringList>("paths");
    const auto row = [](const char *name, const QStringList &words, const QString &kind, const QString &revision,
                        const QStringList &paths) { QTest::newRow(name) << words << kind << revision << paths; };
    row("name", {u"a/b"_s}, u"models"_s, u"main"_s, {});
    row("typed name", {u"datasets/a/b"_s, u"x.csv"_s}, u"datasets"_s, u"main"_s, {u"x.csv"_s});
    row("hf", {u"hf://a/b"_s}, u"models"_s, u"main"_s, {});
    row("hf with all", {u"hf://datasets/a/b@v1/data/x.csv"_s}, u"datasets"_s, u"v1"_s, {u"data/x.csv"_s});
    row("page", {u"https://huggingface.co/a/b"_s}, u"models"_s, u"main"_s, {});
    row("page of a folder", {u"https://huggingface.co/spaces/a/b/tree/dev/src"_s}, u"spaces"_s, u"dev"_s, {u"src"_s});
    row("page of a file", {u"https://huggingface.co/a/b/blob/main/c.json"_s, u"d.json"_s}, u"models"_s, u"main"_s,
        {u"c.json"_s, u"d.json"_s});
    row("endpoint in use", {u"http://127.0.0.1:8080/a/b"_s, u"--endpoint"_s, u"http://127.0.0.1:8080"_s}, u"models"_s,
        u"main"_s, {});
    row("revision beside", {u"hf://a/b"_s, u"--revision"_s, u"v2"_s}, u"models"_s, u"v2"_s, {});
}

void TestGetOptions::namesAndAddressesMeanTheSame()
{
    QFETCH(QStringList, words);
    QFETCH(QString, folder);
    QFETCH(QString, revision);
    QFETCH(QStringList, paths);
    const auto options = parseGetOptions(words, {});
    QVERIFY2(options, options ? "" : qPrintable(options.error()));
    QCOMPARE(options->request.repo.id.toString(), u"a/b"_s);
    QCOMPARE(QString(hs::hub::words(options->request.repo.kind).plural), folder);
    QCOMPARE(options->request.repo.revision.toString(), revision);
    QCOMPARE(options->request.paths, paths);
}

void TestGetOptions::refusesContradictions_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("type") << QStringList{u"hf://datasets/a/b"_s, u"--type"_s, u"model"_s};
    QTest::newRow("revision") << QStringList{u"hf://a/b@v1"_s, u"--revision"_s, u"v2"_s};
    QTest::newRow("no repository") << QStringList{u"https://huggingface.co/docs"_s};
    QTest::newRow("another site") << QStringList{u"https://example.org/a/b"_s};
    QTest::newRow("unsafe path") << QStringList{u"a/b"_s, u".git/config"_s};
}

void TestGetOptions::refusesContradictions()
{
    QFETCH(QStringList, words);
    QVERIFY(!complaintAbout(words).isEmpty());
}

void TestGetOptions::blamesWhereTheBadAddressStands()
{
    const QString ofEnvironment = complaintAbout({u"a/b"_s}, u"garbage"_s);
    QVERIFY2(ofEnvironment.contains(u"HF_ENDPOINT") && ofEnvironment.contains(u"garbage"), qPrintable(ofEnvironment));
    const QString ofOption = complaintAbout({u"a/b"_s, u"--endpoint"_s, u"ftp://x"_s}, u"garbage"_s);
    QVERIFY2(ofOption.contains(u"--endpoint") && ofOption.contains(u"ftp://x"), qPrintable(ofOption));
    QCOMPARE(complaintAbout({u"a/b"_s, u"--endpoint"_s, u"https://x.org"_s}, u"garbage"_s), QString());
}

void TestGetOptions::emptyFoldersAreNotTheWorkingFolder()
{
    for (const QString &option : {u"--local-dir"_s, u"--cache-dir"_s}) {
        QVERIFY(complaintAbout({u"a/b"_s, option, QString()}).contains(option));
        QVERIFY(complaintAbout({u"a/b"_s, option + u'='}).contains(option));
        QCOMPARE(complaintAbout({u"a/b"_s, option, u"."_s}), QString());
    }
}

void TestGetOptions::patienceIsATime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds"); ///< -1: refused
    QTest::newRow("plain") << u"90"_s << 90;
    QTest::newRow("seconds") << u"5s"_s << 5;
    QTest::newRow("minutes") << u"10m"_s << 600;
    QTest::newRow("hours") << u"2h"_s << 7200;
    QTest::newRow("none") << u"0"_s << 0;
    QTest::newRow("negative") << u"-1"_s << -1;
    QTest::newRow("words") << u"long"_s << -1;
    QTest::newRow("empty") << QString() << -1;
    QTest::newRow("too long a number") << u"99999999999999999999h"_s << -1;
}

void TestGetOptions::patienceIsATime()
{
    QFETCH(QString, text);
    QFETCH(int, seconds);
    const auto options = parseGetOptions({u"a/b"_s, u"--patience"_s, text}, {});
    QCOMPARE(options.has_value(), seconds >= 0);
    if (options)
        QCOMPARE(options->patience, std::chrono::seconds(seconds));
}

HS_GUILESS_TEST(TestGetOptions)
#include "tst_getoptions.moc"
