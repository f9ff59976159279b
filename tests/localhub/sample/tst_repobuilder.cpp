// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/repobuilder.h"
#include "testprogram/testprogram.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

namespace {

QJsonObject object(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in a test: %s", json);
    return document.object();
}

QJsonArray array(const char *json)
{
    return QJsonDocument::fromJson(json).array();
}

SeedRepo built(const char *row, const char *family, const char *steps)
{
    FileMaker maker;
    return RepoBuilder(maker, object(row), object(family), array(steps)).build(SeedKind::Model);
}

constexpr char kRow[] = R"({"id": "me/thing", "created": "2025-01-02", "vars": {"size": 7}, "authors": ["ann"],
    "card": "---\nlicense: mit\n---\n# Thing @{size}\n\n## One\n\nfirst\n\n## Two\n\nsecond\n"})";
constexpr char kFamily[] = R"({"vars": {"size": 1, "colour": "red"},
    "groups": {"config": [{"path": "config.txt", "text": "size @{size}, colour @{colour}\n"}]}})";

} // namespace

class TestRepoBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repositoryOverridesItsFamily();
    void cardGrowsBySections();
    void eachRepeatsAStep();
    void branchesStartFromTheirTree();
    void renamesAndRemoves();
    void stepsWithoutChangesAreLeftOut();
    void timesFollowTheSteps();
    void countersAndAccessAreCopied();
    void complainsAboutUselessSteps();
};

void TestRepoBuilder::repositoryOverridesItsFamily()
{
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "t", "put": ["config"]}])");
    QCOMPARE(repo.owner, u"me"_s);
    QCOMPARE(repo.name, u"thing"_s);
    QCOMPARE(repo.commits.size(), 1);
    QCOMPARE(repo.commits.first().author, u"ann"_s);
    QCOMPARE(repo.commits.first().files.first().content, QByteArray("size 7, colour red\n"));
}

void TestRepoBuilder::cardGrowsBySections()
{
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "a", "card": 0},
        {"title": "b", "card": 1, "past": [["first", "draft"]]}, {"title": "c", "card": "all"}])");
    QCOMPARE(repo.commits.size(), 3);
    const auto card = [&](int i) { return repo.commits.at(i).files.first().content; };
    QCOMPARE(card(0), QByteArray("---\nlicense: mit\n---\n# Thing 7\n\n"));
    QVERIFY(card(1).contains("draft") && !card(1).contains("Two"));
    QVERIFY(card(2).contains("first") && card(2).endsWith("second\n"));
}

void TestRepoBuilder::eachRepeatsAStep()
{
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "Step @{n}", "append": {"log.txt": "@{n}\n"},
        "each": [{"n": 10}, {"n": 20}]}])");
    QCOMPARE(repo.commits.size(), 2);
    QCOMPARE(repo.commits.last().title, u"Step 20"_s);
    QCOMPARE(repo.commits.last().files.first().content, QByteArray("10\n20\n"));
}

void TestRepoBuilder::branchesStartFromTheirTree()
{
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "a", "put": ["config"]},
        {"title": "b", "branch": "side", "replace": {"config.txt": [["red", "blue"]]}},
        {"title": "c", "replace": {"config.txt": [["red", "green"]]}}])");
    QCOMPARE(repo.commits.at(1).branchFrom, u"main"_s);
    QCOMPARE(repo.commits.at(1).files.first().content, QByteArray("size 7, colour blue\n"));
    QCOMPARE(repo.commits.at(2).files.first().content, QByteArray("size 7, colour green\n"));
}

void TestRepoBuilder::renamesAndRemoves()
{
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "a", "put": ["config"]},
        {"title": "b", "rename": {"config.txt": "old/config.txt"}}, {"title": "c", "remove": ["old/config.txt"]}])");
    QCOMPARE(repo.commits.at(1).remove, QStringList{u"config.txt"_s});
    QCOMPARE(repo.commits.at(1).files.first().path, u"old/config.txt"_s);
    QCOMPARE(repo.commits.at(2).remove, QStringList{u"old/config.txt"_s});
    QVERIFY(repo.commits.at(2).files.isEmpty());
}

void TestRepoBuilder::stepsWithoutChangesAreLeftOut()
{
    const SeedRepo repo =
        built(kRow, kFamily, R"([{"title": "a", "put": ["config"]}, {"title": "b", "put": ["weights"]},
        {"title": "c", "card": "all"}, {"title": "d", "card": 9}])");
    QCOMPARE(repo.commits.size(), 2);
    QCOMPARE(repo.commits.last().title, u"c"_s);
}

void TestRepoBuilder::timesFollowTheSteps()
{
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "a", "put": ["config"]},
        {"title": "b", "after": "3d", "card": 0}, {"title": "c", "at": "2025-06-01T12:00:00", "card": "all"}])");
    QCOMPARE(repo.createdAt.date(), QDate(2025, 1, 2));
    QCOMPARE_GE(repo.commits.at(1).when, repo.createdAt.addDays(3));
    QCOMPARE(repo.commits.at(2).when, QDateTime(QDate(2025, 6, 1), QTime(12, 0), QTimeZone::UTC));
}

void TestRepoBuilder::countersAndAccessAreCopied()
{
    const SeedRepo repo =
        built(R"({"id": "me/thing", "created": "2025-01-02", "downloads": [5, 50], "likes": 3, "trending": 2,
        "gate": "manual", "private": true, "granted": ["ann"], "pending": ["bob"], "formerIds": ["me/old"],
        "stage": "PAUSED", "hardware": "t4-small"})",
              kFamily, R"([{"title": "a", "put": ["config"]}])");
    QCOMPARE(repo.downloads, 5);
    QCOMPARE(repo.downloadsAllTime, 50);
    QCOMPARE(repo.likes, 3);
    QCOMPARE(repo.trendingScore, 2);
    QVERIFY(repo.gate == SeedGate::Manual && repo.isPrivate);
    QCOMPARE(repo.accessGranted, QStringList{u"ann"_s});
    QCOMPARE(repo.accessPending, QStringList{u"bob"_s});
    QCOMPARE(repo.formerIds, QStringList{u"me/old"_s});
    QCOMPARE(repo.spaceStage, u"PAUSED"_s);
    QCOMPARE(repo.spaceHardware, u"t4-small"_s);
    QCOMPARE(repo.commits.first().author, u"me"_s);
}

void TestRepoBuilder::complainsAboutUselessSteps()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not change"_s));
    const SeedRepo repo = built(kRow, kFamily, R"([{"title": "a", "put": ["config"]},
        {"title": "b", "replace": {"config.txt": [["purple", "pink"]]}}])");
    QCOMPARE(repo.commits.size(), 1);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"removes .*not there"_s));
    static_cast<void>(built(kRow, kFamily, R"([{"title": "a", "remove": ["nothing.txt"]}])"));
}

HS_GUILESS_TEST(TestRepoBuilder)
#include "tst_repobuilder.moc"
