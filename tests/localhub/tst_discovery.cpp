// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QStringList idsOf(const QJsonValue &list, QLatin1StringView key = "id"_L1)
{
    QStringList ids;
    for (const QJsonValue &item : list.toArray())
        ids << item[key].toString();
    return ids;
}

} // namespace

/// Quick search, trending, tags, tasks, people (search.md §4–7).
class tst_Discovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void quickSearchFindsEveryKind();
    void quickSearchCanBeNarrowed();
    void trendingIsOrdered();
    void trendingKnowsTheFollowersOfAuthors();
    void tagsAreGrouped();
    void tagsOfPrivateRepositoriesAreNotShown();
    void tasksHaveTheirModels();
    void userOverview();
    void organizationOverviewIgnoresCase();
    void membersShowRolesToMembers();
    void avatarsLeadToPictures();
    void emptyCollectionsAreEmpty();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Discovery::quickSearchFindsEveryKind()
{
    const QJsonObject found = m_hub->get(u"/api/quicksearch?q=acme"_s).object();
    QVERIFY(idsOf(found["models"_L1]).contains(u"acme/tiny"_s));
    QVERIFY(!idsOf(found["models"_L1]).contains(u"acme/secret"_s));
    QCOMPARE(idsOf(found["datasets"_L1]), QStringList{u"acme/words"_s});
    QCOMPARE(idsOf(found["spaces"_L1]), QStringList{u"acme/demo"_s});
    QCOMPARE(found["spaces"_L1][0]["emoji"_L1].toString(), u"🚀"_s);
    QCOMPARE(idsOf(found["orgs"_L1], "name"_L1), QStringList{u"acme"_s});
    QCOMPARE(found["modelsCount"_L1].toInteger(), 5);
    QCOMPARE(found["papers"_L1].toArray().size(), 0);
    QCOMPARE(idsOf(m_hub->get(u"/api/quicksearch?q=ali"_s).object()["users"_L1], "user"_L1), QStringList{u"alice"_s});
}

void tst_Discovery::quickSearchCanBeNarrowed()
{
    const QJsonObject found = m_hub->get(u"/api/quicksearch?q=&type=model&limit=2&namespace=bulk"_s).object();
    QCOMPARE(found["models"_L1].toArray().size(), 2);
    QCOMPARE(found["modelsCount"_L1].toInteger(), 25);
    QCOMPARE(found["datasets"_L1].toArray().size(), 0);
    const QJsonObject rest = m_hub->get(u"/api/quicksearch?q=tiny&exclude=models/acme/tiny"_s).object();
    QCOMPARE(idsOf(rest["models"_L1]), QStringList{u"acme/tiny-GGUF"_s});
}

void tst_Discovery::trendingIsOrdered()
{
    const QJsonArray list = m_hub->get(u"/api/trending?limit=20"_s).object()["recentlyTrending"_L1].toArray();
    QCOMPARE(list.size(), 20);
    const QJsonValue first = list.at(0);
    QCOMPARE(first["repoType"_L1].toString(), u"model"_s);
    QCOMPARE(first["repoData"_L1]["id"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(first["repoData"_L1]["numParameters"_L1].toInteger(), 4);
    QCOMPARE(first["repoData"_L1]["authorData"_L1]["type"_L1].toString(), u"org"_s);
    QVERIFY(first["repoData"_L1]["_id"_L1].isUndefined());
    QCOMPARE(first["repoData"_L1]["authorData"_L1]["followerCount"_L1].toInt(-1), 0);
    const QJsonArray spaces = m_hub->get(u"/api/trending?type=space"_s).object()["recentlyTrending"_L1].toArray();
    QCOMPARE(spaces.size(), 1);
    QCOMPARE(spaces.at(0)["repoData"_L1]["title"_L1].toString(), u"Demo"_s);
}

void tst_Discovery::trendingKnowsTheFollowersOfAuthors()
{
    QCOMPARE(m_hub->sendJson("POST", u"/api/organizations/acme/follow"_s, {}, "hf_erin").status, 200);
    const auto author = [this](const char *token) {
        const QJsonObject answer = m_hub->get(u"/api/trending?limit=1"_s, as(token)).object();
        return answer["recentlyTrending"_L1][0]["repoData"_L1]["authorData"_L1].toObject();
    };
    QCOMPARE(author("hf_erin")["followerCount"_L1].toInt(), 1);
    QCOMPARE(author("hf_erin")["isUserFollowing"_L1], QJsonValue(true));
    QCOMPARE(author("hf_bob")["isUserFollowing"_L1], QJsonValue(false));
    QCOMPARE(author("")["isUserFollowing"_L1], QJsonValue(false));
    QCOMPARE(m_hub->sendJson("POST", u"/api/organizations/acme/unfollow"_s, {}, "hf_erin").status, 200);
}

void tst_Discovery::tagsAreGrouped()
{
    const QJsonObject tags = m_hub->get(u"/api/models-tags-by-type"_s).object();
    QVERIFY(idsOf(tags["pipeline_tag"_L1]).contains(u"text-generation"_s));
    QVERIFY(idsOf(tags["library"_L1]).contains(u"gguf"_s));
    QVERIFY(idsOf(tags["language"_L1]).contains(u"no"_s));
    QVERIFY(idsOf(tags["license"_L1]).contains(u"license:mit"_s));
    QVERIFY(idsOf(tags["dataset"_L1]).contains(u"dataset:acme/words"_s));
    QVERIFY(idsOf(tags["other"_L1]).contains(u"small"_s));
    const QJsonObject only = m_hub->get(u"/api/models-tags-by-type?type=license"_s).object();
    QCOMPARE(only.keys(), QStringList{u"license"_s});
    const QJsonObject datasets = m_hub->get(u"/api/datasets-tags-by-type"_s).object();
    QCOMPARE(datasets["task_categories"_L1][0]["label"_L1].toString(), u"Text Classification"_s);
    QCOMPARE(idsOf(datasets["size_categories"_L1]), QStringList{u"size_categories:n<1K"_s});
}

void tst_Discovery::tagsOfPrivateRepositoriesAreNotShown()
{
    QVERIFY(m_hub->store().repos().countTagged(RepoKind::Model, u"license:mit"_s) == 25);
}

void tst_Discovery::tasksHaveTheirModels()
{
    const QJsonObject tasks = m_hub->get(u"/api/tasks"_s).object();
    QCOMPARE(tasks.size(), 57);
    QCOMPARE(tasks["text-generation"_L1]["label"_L1].toString(), u"Text Generation"_s);
    QCOMPARE(tasks["text-generation"_L1]["models"_L1][0]["id"_L1].toString(), u"acme/tiny"_s);
}

void tst_Discovery::userOverview()
{
    const QJsonObject alice = m_hub->get(u"/api/users/alice/overview"_s).object();
    QCOMPARE(alice["user"_L1].toString(), u"alice"_s);
    QCOMPARE(alice["type"_L1].toString(), u"user"_s);
    QCOMPARE(alice["orgs"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(m_hub->get(u"/api/users/nobody/overview"_s).status, 404);
}

void tst_Discovery::organizationOverviewIgnoresCase()
{
    const Reply reply = m_hub->get(u"/api/organizations/ACME/overview"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["name"_L1].toString(), u"acme"_s);
    QCOMPARE(reply.object()["numUsers"_L1].toInteger(), 2);
    QCOMPARE(reply.object()["numModels"_L1].toInteger(), 5);
    QCOMPARE(m_hub->get(u"/api/organizations/acme/overview"_s, as("hf_bob")).object()["numModels"_L1].toInteger(), 6);
    QCOMPARE(m_hub->get(u"/api/organizations/alice/overview"_s).status, 404);
}

void tst_Discovery::membersShowRolesToMembers()
{
    const QString where = u"/api/organizations/acme/members"_s;
    QVERIFY(m_hub->get(where).array().at(0)["role"_L1].isUndefined());
    QCOMPARE(m_hub->get(where, as("hf_alice")).array().at(0)["role"_L1].toString(), u"admin"_s);
}

void tst_Discovery::avatarsLeadToPictures()
{
    const Reply redirect = m_hub->get(u"/api/avatars/acme"_s);
    QCOMPARE(redirect.status, 302);
    const Reply picture = m_hub->get(QString::fromLatin1(redirect.header("location")));
    QVERIFY(picture.body.startsWith("<svg "));
}

void tst_Discovery::emptyCollectionsAreEmpty()
{
    QCOMPARE(m_hub->get(u"/api/collections?owner=acme"_s).body, "[]");
    QCOMPARE(m_hub->get(u"/api/collections/acme/none-0123456789abcdef01234567"_s).status, 404);
}

HS_GUILESS_TEST(tst_Discovery)
#include "tst_discovery.moc"
