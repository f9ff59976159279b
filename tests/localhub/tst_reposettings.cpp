// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include "localhub/store/reposettings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// What is set for a repository, and who likes it (repos-write.md §5, §8).
class tst_RepoSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(only(acmeHub(), {u"acme/tiny"_s, u"acme/secret"_s, u"acme/demo"_s})); }
    void cleanup() { m_hub.reset(); }

    void answerRepeatsWhatWasSent();
    void privateHidesARepository();
    void gateClosesTheFiles();
    void discussionsAreSwitchedOff();
    void protectedSpaceHidesItsFiles();
    void mailAddressIsStoredInSilence();
    void wrongSettingsChangeNothing_data();
    void wrongSettingsChangeNothing();
    void settingNeedsARole_data();
    void settingNeedsARole();
    void listenersHearWhatChanged();
    void settingsAreNotToBeRead();
    void likesAreCountedOnce();
    void likesAreListedFromBothSides();
    void likesOfPrivateOnesAreNotListed();
    void likingNeedsAnAccount();
    void likesComeInPages();
    void trendingKnowsWhatTheCallerLikes();

private:
    Reply set(const QJsonObject &body, const char *token = "hf_alice", const QString &repo = u"models/acme/tiny"_s)
    {
        return m_hub->sendJson("PUT", u"/api/%1/settings"_s.arg(repo), body, token);
    }
    Reply like(const QString &repo, const char *token, const QByteArray &verb = "POST")
    {
        return m_hub->sendJson(verb, u"/api/%1/like"_s.arg(repo), {}, token);
    }
    QJsonObject info(const QString &repo = u"models/acme/tiny"_s, const char *token = "hf_alice")
    {
        return m_hub->get(u"/api/"_s + repo, as(token)).object();
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_RepoSettings::answerRepeatsWhatWasSent()
{
    const QJsonObject body{{u"gated"_s, u"manual"_s}, {u"visibility"_s, u"private"_s}};
    QCOMPARE(set(body).object(), body);
    QCOMPARE(set({}).status, 200);
    QCOMPARE(set({}).body, "{}");
    QCOMPARE(set({{u"private"_s, false}}).object(), QJsonObject({{u"private"_s, false}}));
    QCOMPARE(info()["gated"_L1].toString(), u"manual"_s);
    QCOMPARE(info()["private"_L1].toBool(true), false);
}

void tst_RepoSettings::privateHidesARepository()
{
    QCOMPARE(set({{u"private"_s, true}}).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s, as("hf_erin")).status, 404);
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/main/README.md"_s).status, 401);
    QVERIFY(!m_hub->get(u"/api/models?author=acme"_s).body.contains("\"id\":\"acme/tiny\""));
    QCOMPARE(info()["private"_L1].toBool(), true);
    QCOMPARE(set({{u"visibility"_s, u"public"_s}}).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).status, 200);
}

void tst_RepoSettings::gateClosesTheFiles()
{
    for (const QString &gate : {u"auto"_s, u"manual"_s}) {
        QCOMPARE(set({{u"gated"_s, gate}}).status, 200);
        QCOMPARE(info()["gated"_L1].toString(), gate);
        const Reply file = m_hub->get(u"/acme/tiny/resolve/main/config.json"_s, as("hf_erin"));
        QCOMPARE(file.status, 403);
        QCOMPARE(file.header("x-error-code"), "GatedRepo");
    }
    QCOMPARE(set({{u"gated"_s, false}}).object(), QJsonObject({{u"gated"_s, false}}));
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/main/config.json"_s, as("hf_erin")).status, 307);
}

void tst_RepoSettings::discussionsAreSwitchedOff()
{
    QVERIFY(!info().contains("discussionsDisabled"_L1));
    QCOMPARE(set({{u"discussionsDisabled"_s, true}, {u"discussionsSorting"_s, u"reactions"_s}}).status, 200);
    QCOMPARE(info()["discussionsDisabled"_L1].toBool(), true);
    QCOMPARE(set({{u"discussionsDisabled"_s, false}}).status, 200);
    QVERIFY(!info().contains("discussionsDisabled"_L1));
}

void tst_RepoSettings::protectedSpaceHidesItsFiles()
{
    const QString demo = u"spaces/acme/demo"_s;
    QCOMPARE(set({{u"visibility"_s, u"protected"_s}}, "hf_alice", demo).status, 200);
    QCOMPARE(m_hub->get(u"/api/spaces/acme/demo"_s, as("hf_erin")).status, 404);
    QCOMPARE(info(demo)["private"_L1].toBool(), true);
    QVERIFY(m_hub->store().repos().find(RepoKind::Space, u"acme/demo"_s)->row.isProtected);
    QCOMPARE(set({{u"visibility"_s, u"protected"_s}}).status, 400);
}

void tst_RepoSettings::mailAddressIsStoredInSilence()
{
    QCOMPARE(set({{u"gatedNotificationsEmail"_s, u"who@example.org"_s}, {u"gatedNotificationsMode"_s, u"bulk"_s}}).body,
             "{}");
    QCOMPARE(set({{u"gatedNotificationsMode"_s, u"real-time"_s}}).body, "{}");
    const RepoRow row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const QJsonObject stored = repoSettings(m_hub->store().database(), row.key);
    QCOMPARE(stored["gatedNotificationsEmail"_L1].toString(), u"who@example.org"_s);
    QCOMPARE(stored["gatedNotificationsMode"_L1].toString(), u"real-time"_s);
}

void tst_RepoSettings::wrongSettingsChangeNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("gate as true") << u"gated"_s << QJsonValue(true);
    QTest::newRow("gate as a word") << u"gated"_s << QJsonValue(u"closed"_s);
    QTest::newRow("visibility") << u"visibility"_s << QJsonValue(u"hidden"_s);
    QTest::newRow("private") << u"private"_s << QJsonValue(u"yes"_s);
    QTest::newRow("discussions") << u"discussionsDisabled"_s << QJsonValue(1);
    QTest::newRow("sorting") << u"discussionsSorting"_s << QJsonValue(u"size"_s);
    QTest::newRow("mode") << u"gatedNotificationsMode"_s << QJsonValue(u"never"_s);
    QTest::newRow("address") << u"gatedNotificationsEmail"_s << QJsonValue(u"who"_s);
}

void tst_RepoSettings::wrongSettingsChangeNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, value);
    QJsonObject body{{u"orgMembersGated"_s, true}};
    body.insert(name, value);
    const Reply reply = set(body);
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.object()["error"_L1].toString().endsWith("at "_L1 + name), reply.body.constData());
    QVERIFY(!m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row.areMembersGated);
}

void tst_RepoSettings::settingNeedsARole_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("stranger") << QByteArray("hf_erin") << 403;
    QTest::newRow("reading member") << QByteArray("hf_bob") << 403;
}

void tst_RepoSettings::settingNeedsARole()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(set({{u"private"_s, true}}, token.constData()).status, status);
    QCOMPARE(info()["private"_L1].toBool(true), false);
}

void tst_RepoSettings::listenersHearWhatChanged()
{
    QList<HubEvent> heard;
    m_hub->server().events().listen([&heard](const HubEvent &event) { heard << event; });
    QCOMPARE(set({{u"private"_s, false}, {u"gatedNotificationsMode"_s, u"bulk"_s}}).status, 200);
    QVERIFY(heard.isEmpty());
    QCOMPARE(set({{u"private"_s, true}}).status, 200);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().scope, u"repo.config"_s);
    QCOMPARE(heard.first().action, u"update"_s);
    QVERIFY(heard.first().repo.isPrivate);
    QCOMPARE(heard.first().details["updatedConfig"_L1]["private"_L1].toBool(), true);
}

void tst_RepoSettings::settingsAreNotToBeRead()
{
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/settings"_s, as("hf_alice")).status, 404);
}

void tst_RepoSettings::likesAreCountedOnce()
{
    const QString tiny = u"models/acme/tiny"_s;
    QCOMPARE(like(tiny, "hf_erin", "DELETE").status, 200);
    QCOMPARE(info()["likes"_L1].toInt(), 12);
    QCOMPARE(like(tiny, "hf_erin").status, 200);
    QCOMPARE(like(tiny, "hf_erin").status, 200);
    QCOMPARE(like(tiny, "hf_bob").status, 200);
    QCOMPARE(info()["likes"_L1].toInt(), 14);
    QCOMPARE(like(tiny, "hf_erin", "DELETE").status, 200);
    QCOMPARE(like(tiny, "hf_erin", "DELETE").status, 200);
    QCOMPARE(info()["likes"_L1].toInt(), 13);
}

void tst_RepoSettings::likesAreListedFromBothSides()
{
    QCOMPARE(like(u"models/acme/tiny"_s, "hf_erin").status, 200);
    QCOMPARE(like(u"spaces/acme/demo"_s, "hf_erin").status, 200);
    const QJsonArray likers = m_hub->get(u"/api/models/acme/tiny/likers"_s).array();
    QCOMPARE(likers.size(), 1);
    QCOMPARE(likers.at(0)["user"_L1].toString(), u"erin"_s);
    QCOMPARE(likers.at(0)["fullname"_L1].toString(), u"Erin"_s);
    QVERIFY(likers.at(0)["avatarUrl"_L1].isString());
    const QJsonArray likes = m_hub->get(u"/api/users/erin/likes"_s).array();
    QCOMPARE(likes.size(), 2);
    QCOMPARE(likes.at(0)["repo"_L1].toObject(), QJsonObject({{u"name"_s, u"acme/demo"_s}, {u"type"_s, u"space"_s}}));
    QVERIFY(likes.at(0)["createdAt"_L1].toString().endsWith(u'Z'));
}

void tst_RepoSettings::likesOfPrivateOnesAreNotListed()
{
    QCOMPARE(like(u"models/acme/secret"_s, "hf_erin").status, 404);
    QCOMPARE(like(u"models/acme/secret"_s, "hf_bob").status, 200);
    QCOMPARE(m_hub->get(u"/api/users/bob/likes"_s, as("hf_alice")).body, "[]");
}

void tst_RepoSettings::likingNeedsAnAccount()
{
    QCOMPARE(like(u"models/acme/tiny"_s, "").status, 401);
    QCOMPARE(like(u"models/acme/tiny"_s, "", "DELETE").status, 401);
}

void tst_RepoSettings::likesComeInPages()
{
    for (const char *token : {"hf_alice", "hf_bob", "hf_carol", "hf_dave", "hf_erin"})
        QCOMPARE(like(u"models/acme/tiny"_s, token).status, 200);
    QStringList users;
    QString next = u"/api/models/acme/tiny/likers?limit=2"_s;
    for (int page = 0; !next.isEmpty() && page < 9; ++page) {
        const Reply reply = m_hub->get(next);
        for (const QJsonValue &user : reply.array())
            users << user["user"_L1].toString();
        next = nextLink(reply);
    }
    QCOMPARE(users, QStringList({u"erin"_s, u"dave"_s, u"carol"_s, u"bob"_s, u"alice"_s}));
}

void tst_RepoSettings::trendingKnowsWhatTheCallerLikes()
{
    QCOMPARE(like(u"models/acme/tiny"_s, "hf_erin").status, 200);
    const auto isLiked = [this](const char *token) {
        for (const QJsonValue &entry :
             m_hub->get(u"/api/trending?type=model"_s, as(token)).object()["recentlyTrending"_L1].toArray()) {
            if (entry["repoData"_L1]["id"_L1].toString() == "acme/tiny"_L1)
                return entry["repoData"_L1]["isLikedByUser"_L1].toBool();
        }
        return false;
    };
    QVERIFY(isLiked("hf_erin"));
    QVERIFY(!isLiked("hf_bob"));
    QVERIFY(!isLiked(""));
}

HS_GUILESS_TEST(tst_RepoSettings)
#include "tst_reposettings.moc"
