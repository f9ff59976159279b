// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QStringList namesIn(const QJsonArray &people)
{
    QStringList names;
    for (const QJsonValue &person : people)
        names << person["user"_L1].toString();
    return names;
}

QString organizationError(const Reply &reply)
{
    return reply.object().value("error"_L1).toString();
}

} // namespace

/// Users, organizations and their settings, by organizations.md and auth.md §5.
class tst_Organizations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void overviewsCountWhatIsThere();
    void followingIsSeenFromBothSides();
    void likesAreCounted();
    void followersArePaged();
    void pictureIsAnAddressOrTheWayThere();
    void socialsAreShown();
    void membersShowRolesToMembersOnly();
    void membersAreSearchedAndPaged();
    void emailFindsWithinTheDomainOnly();
    void roleIsChangedByAdmins();
    void roleChangeRefuses_data();
    void roleChangeRefuses();
    void noAccessMemberSeesNothingPrivate();
    void whoAmIOfAnOrganization();
    void fineGrainedTokenReachesItsPlacesOnly();
    void storageIsListedAsFarAsTheTokenReaches();
    void revokedTokensAreGone();
    void usageIsZero();
    void storageIsListed();
    void auditLogTellsWhatHappened();
    void largerPlansAreNotPretended_data();
    void largerPlansAreNotPretended();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Organizations::init()
{
    m_hub = std::make_unique<Hub>(acmeHub());
}

void tst_Organizations::overviewsCountWhatIsThere()
{
    const QJsonObject acme = m_hub->get(u"/api/organizations/acme/overview"_s).object();
    QCOMPARE(acme["numUsers"_L1].toInt(), 2);
    QCOMPARE(acme["numModels"_L1].toInt(), 5); // all but the private one
    QCOMPARE(acme["numFollowers"_L1].toInt(), 0);
    QVERIFY(!acme.contains("isFollowing"_L1));
    QCOMPARE(m_hub->get(u"/api/organizations/acme/overview"_s, as("hf_bob")).object()["numModels"_L1].toInt(), 6);
    const QJsonObject alice = m_hub->get(u"/api/users/alice/overview"_s, as("hf_bob")).object();
    QCOMPARE(alice["orgs"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(alice["numModels"_L1].toInt(), 0);
    QCOMPARE(alice["isFollowing"_L1].toBool(true), false);
    // The id stands for the name.
    QCOMPARE(m_hub->get(u"/api/users/%1/overview"_s.arg(alice["_id"_L1].toString())).object()["user"_L1].toString(),
             u"alice"_s);
}

void tst_Organizations::followingIsSeenFromBothSides()
{
    QCOMPARE(m_hub->sendJson("POST", u"/api/users/alice/follow"_s, {}, "hf_erin").status, 200);
    QCOMPARE(m_hub->sendJson("POST", u"/api/organizations/acme/follow"_s, {}, "hf_erin").status, 200);
    QCOMPARE(namesIn(m_hub->get(u"/api/users/alice/followers"_s).array()), QStringList{u"erin"_s});
    QCOMPARE(namesIn(m_hub->get(u"/api/users/erin/following"_s).array()), QStringList{u"alice"_s});
    QCOMPARE(namesIn(m_hub->get(u"/api/organizations/acme/followers"_s).array()), QStringList{u"erin"_s});
    const QJsonObject erin = m_hub->get(u"/api/users/erin/overview"_s).object();
    QCOMPARE(erin["numFollowing"_L1].toInt(), 1);
    QCOMPARE(erin["numFollowingOrgs"_L1].toInt(), 1);
    const QJsonObject acme = m_hub->get(u"/api/organizations/acme/overview"_s, as("hf_erin")).object();
    QCOMPARE(acme["numFollowers"_L1].toInt(), 1);
    QCOMPARE(acme["isFollowing"_L1].toBool(), true);
    QCOMPARE(m_hub->sendJson("POST", u"/api/users/alice/unfollow"_s, {}, "hf_erin").status, 200);
    QCOMPARE(m_hub->get(u"/api/users/alice/followers"_s).body, "[]");
    QCOMPARE(m_hub->sendJson("POST", u"/api/users/alice/follow"_s, {}, "").status, 401);
    QCOMPARE(m_hub->sendJson("POST", u"/api/users/erin/follow"_s, {}, "hf_erin").status, 400);
}

void tst_Organizations::likesAreCounted()
{
    const auto counted = [this] {
        return m_hub->get(u"/api/users/alice/overview"_s).object()["numLikes"_L1].toInt(-1);
    };
    QCOMPARE(counted(), 0);
    for (const QString &repo : {u"models/acme/tiny"_s, u"datasets/acme/words"_s, u"models/acme/secret"_s})
        QCOMPARE(m_hub->sendJson("POST", u"/api/%1/like"_s.arg(repo), {}, "hf_alice").status, 200);
    // As many as the list of likes has: private repositories are in neither.
    QCOMPARE(counted(), 2);
    QCOMPARE(m_hub->get(u"/api/users/alice/likes"_s).array().size(), 2);
    QCOMPARE(m_hub->send("DELETE", u"/api/models/acme/tiny/like"_s, {}, as("hf_alice")).status, 200);
    QCOMPARE(counted(), 1);
}

void tst_Organizations::followersArePaged()
{
    for (const char *token : {"hf_bob", "hf_carol", "hf_erin"})
        QCOMPARE(m_hub->sendJson("POST", u"/api/users/alice/follow"_s, {}, token).status, 200);
    const Reply first = m_hub->get(u"/api/users/alice/followers?limit=2"_s);
    QCOMPARE(namesIn(first.array()), QStringList({u"bob"_s, u"carol"_s}));
    const Reply second = m_hub->get(nextLink(first));
    QCOMPARE(namesIn(second.array()), QStringList{u"erin"_s});
    QVERIFY(nextLink(second).isEmpty());
}

void tst_Organizations::pictureIsAnAddressOrTheWayThere()
{
    const QString url = m_hub->get(u"/api/users/alice/avatar"_s).object()["avatarUrl"_L1].toString();
    QCOMPARE(m_hub->get(url).header("content-type"), "image/svg+xml");
    const Reply redirect = m_hub->get(u"/api/organizations/acme/avatar?redirect=true"_s);
    QCOMPARE(redirect.status, 302);
    const Reply image = m_hub->get(u"/api/users/alice/avatar"_s, {{"Sec-Fetch-Dest", "image"}});
    QCOMPARE(image.status, 302);
    QCOMPARE(image.header("location"), url.toUtf8());
}

void tst_Organizations::socialsAreShown()
{
    QVERIFY(m_hub->store().accounts().describe(u"alice"_s, u"Writes models"_s, {{u"github"_s, u"alice"_s}}));
    const QJsonObject socials = m_hub->get(u"/api/users/alice/socials"_s).object();
    QCOMPARE(socials["socialHandles"_L1]["github"_L1].toString(), u"alice"_s);
    QCOMPARE(m_hub->get(u"/api/users/alice/overview"_s).object()["details"_L1].toString(), u"Writes models"_s);
}

void tst_Organizations::membersShowRolesToMembersOnly()
{
    const auto roleOfBob = [this](const char *token) {
        const QJsonArray members = m_hub->get(u"/api/organizations/ACME/members"_s, as(token)).array();
        return members.size() == 2 ? members[1]["role"_L1] : QJsonValue(u"not two"_s);
    };
    QVERIFY(roleOfBob("").isUndefined());
    QVERIFY(roleOfBob("hf_erin").isUndefined());
    QCOMPARE(roleOfBob("hf_bob").toString(), u"read"_s);
}

void tst_Organizations::membersAreSearchedAndPaged()
{
    QCOMPARE(namesIn(m_hub->get(u"/api/organizations/acme/members?search=LIC"_s).array()), QStringList{u"alice"_s});
    const Reply first = m_hub->get(u"/api/organizations/acme/members?limit=1"_s);
    QCOMPARE(namesIn(first.array()), QStringList{u"alice"_s});
    const Reply second = m_hub->get(nextLink(first));
    QCOMPARE(namesIn(second.array()), QStringList{u"bob"_s});
    QVERIFY(nextLink(second).isEmpty());
}

void tst_Organizations::emailFindsWithinTheDomainOnly()
{
    const QString where = u"/api/organizations/acme/members?email=bob@example.test&limit=1"_s;
    QCOMPARE(m_hub->get(where, as("hf_alice")).body, "[]");
    Account acme = *m_hub->store().accounts().find(u"acme"_s);
    acme.email = u"@example.test"_s;
    QVERIFY(m_hub->store().accounts().put(acme));
    const QJsonArray found = m_hub->get(where, as("hf_alice")).array();
    QCOMPARE(namesIn(found), QStringList{u"bob"_s});
    QCOMPARE(found[0]["verifiedEmail"_L1].toString(), u"bob@example.test"_s);
}

void tst_Organizations::roleIsChangedByAdmins()
{
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/auth-check/write"_s, as("hf_bob")).status, 403);
    const Reply reply =
        m_hub->sendJson("PUT", u"/api/organizations/acme/members/bob/role"_s, {{u"role"_s, u"write"_s}}, "hf_alice");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object(), (QJsonObject{{u"success"_s, true}}));
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/auth-check/write"_s, as("hf_bob")).status, 200);
    QCOMPARE(m_hub->get(u"/api/whoami-v2"_s, as("hf_bob")).object()["orgs"_L1][0]["roleInOrg"_L1].toString(),
             u"write"_s);
}

void tst_Organizations::roleChangeRefuses_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << u"bob"_s << u"write"_s << 401;
    QTest::newRow("a reader") << QByteArray("hf_bob") << u"bob"_s << u"admin"_s << 403;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << u"bob"_s << u"read"_s << 403;
    QTest::newRow("no member") << QByteArray("hf_alice") << u"erin"_s << u"read"_s << 404;
    QTest::newRow("no such role") << QByteArray("hf_alice") << u"bob"_s << u"king"_s << 400;
}

void tst_Organizations::roleChangeRefuses()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, user);
    QFETCH(const QString, role);
    QFETCH(const int, status);
    const QString where = u"/api/organizations/acme/members/%1/role"_s.arg(user);
    QCOMPARE(m_hub->sendJson("PUT", where, {{u"role"_s, role}}, token.constData()).status, status);
}

void tst_Organizations::noAccessMemberSeesNothingPrivate()
{
    QCOMPARE(m_hub->get(u"/api/models/acme/secret"_s, as("hf_bob")).status, 200);
    QCOMPARE(
        m_hub->sendJson("PUT", u"/api/organizations/acme/members/bob/role"_s, {{u"role"_s, u"no_access"_s}}, "hf_alice")
            .status,
        200);
    QCOMPARE(m_hub->get(u"/api/models/acme/secret"_s, as("hf_bob")).status, 404);
    QCOMPARE(m_hub->get(u"/api/models?author=acme"_s, as("hf_bob")).array().size(), 5);
    QCOMPARE(m_hub->get(u"/api/organizations/acme/overview"_s, as("hf_bob")).object()["numModels"_L1].toInt(), 5);
}

void tst_Organizations::whoAmIOfAnOrganization()
{
    QVERIFY(m_hub->store().accounts().putToken(u"acme"_s, u"api_org_acme"_s, u"legacy"_s, u"write"_s));
    const QJsonObject me = m_hub->get(u"/api/whoami-v2"_s, as("api_org_acme")).object();
    QCOMPARE(me["type"_L1].toString(), u"org"_s);
    QCOMPARE(me["name"_L1].toString(), u"acme"_s);
    QVERIFY(!me.contains("orgs"_L1));
    QCOMPARE(me["auth"_L1]["accessToken"_L1]["displayName"_L1].toString(), u"legacy"_s);
    QCOMPARE(m_hub->get(u"/api/models/acme/secret"_s, as("api_org_acme")).status, 200);
    const QJsonObject alice = m_hub->get(u"/api/whoami-v2"_s, as("hf_alice")).object();
    QCOMPARE(alice["orgs"_L1][0]["plan"_L1].toString(), u"team"_s);
}

void tst_Organizations::fineGrainedTokenReachesItsPlacesOnly()
{
    const auto scope = [](const QString &type, const QString &name, const QString &permission) {
        return QJsonObject{{u"entity"_s, QJsonObject{{u"type"_s, type}, {u"name"_s, name}}},
                           {u"permissions"_s, QJsonArray{permission}}};
    };
    AccountTable &accounts = m_hub->store().accounts();
    QVERIFY(accounts.putToken(u"alice"_s, u"hf_nothing"_s, u"n"_s, u"fineGrained"_s));
    QVERIFY(accounts.putToken(u"alice"_s, u"hf_reader"_s, u"r"_s, u"fineGrained"_s, {},
                              {{u"scoped"_s, QJsonArray{scope(u"org"_s, u"acme"_s, u"repo.content.read"_s)}}}));
    QVERIFY(accounts.putToken(u"alice"_s, u"hf_one"_s, u"o"_s, u"fineGrained"_s, {},
                              {{u"scoped"_s, QJsonArray{scope(u"model"_s, u"acme/secret"_s, u"repo.write"_s)}}}));
    const auto sees = [this](const char *token) {
        const bool alone = m_hub->get(u"/api/models/acme/secret"_s, as(token)).status == 200;
        const bool inList = m_hub->get(u"/api/models?author=acme"_s, as(token)).array().size() == 6;
        return alone == inList ? (alone ? u"yes"_s : u"no"_s) : u"it depends"_s;
    };
    QCOMPARE(sees("hf_nothing"), u"no"_s);
    QCOMPARE(sees("hf_reader"), u"yes"_s);
    QCOMPARE(sees("hf_one"), u"yes"_s);
    const auto mayWriteTo = [this](const char *repo, const char *token) {
        return m_hub->get(u"/api/models/acme/%1/auth-check/write"_s.arg(QLatin1StringView(repo)), as(token)).status;
    };
    QCOMPARE(mayWriteTo("secret", "hf_reader"), 403);
    QCOMPARE(mayWriteTo("secret", "hf_one"), 200);
    QCOMPARE(mayWriteTo("tiny", "hf_one"), 403);
    const QJsonObject token =
        m_hub->get(u"/api/whoami-v2"_s, as("hf_one")).object()["auth"_L1]["accessToken"_L1].toObject();
    QCOMPARE(token["role"_L1].toString(), u"fineGrained"_s);
    QCOMPARE(token["fineGrained"_L1]["scoped"_L1][0]["permissions"_L1][0].toString(), u"repo.write"_s);
}

void tst_Organizations::storageIsListedAsFarAsTheTokenReaches()
{
    const QJsonObject mine{{u"name"_s, u"mine"_s}, {u"type"_s, u"model"_s}, {u"private"_s, true}};
    QCOMPARE(m_hub->sendJson("POST", u"/api/repos/create"_s, mine, "hf_alice").status, 200);
    const QJsonObject scope{{u"entity"_s, QJsonObject{{u"type"_s, u"model"_s}, {u"name"_s, u"acme/secret"_s}}},
                            {u"permissions"_s, QJsonArray{u"repo.write"_s}}};
    QVERIFY(m_hub->store().accounts().putToken(u"alice"_s, u"hf_elsewhere"_s, u"e"_s, u"fineGrained"_s, {},
                                               {{u"scoped"_s, QJsonArray{scope}}}));
    const Reply all = m_hub->get(u"/api/settings/repositories"_s, as("hf_alice"));
    QVERIFY2(all.body.contains("alice/mine"), all.body.constData());
    const Reply some = m_hub->get(u"/api/settings/repositories"_s, as("hf_elsewhere"));
    QCOMPARE(some.status, 200);
    QVERIFY2(!some.body.contains("alice/mine"), some.body.constData());
}

void tst_Organizations::revokedTokensAreGone()
{
    const QJsonObject body{{u"credentials"_s, QJsonArray{u"hf_bob"_s, u"hf_unknown"_s}}};
    QCOMPARE(m_hub->sendJson("POST", u"/api/credentials/revoke"_s, body, "").status, 202);
    QCOMPARE(m_hub->get(u"/api/whoami-v2"_s, as("hf_bob")).status, 401);
    QCOMPARE(m_hub->get(u"/api/whoami-v2"_s, as("hf_alice")).status, 200);
    QCOMPARE(m_hub->sendJson("POST", u"/api/credentials/revoke"_s, body, "").status, 202);
}

void tst_Organizations::usageIsZero()
{
    const QJsonObject usage = m_hub->get(u"/api/settings/billing/usage"_s, as("hf_alice")).object();
    QVERIFY(usage["usage"_L1].isObject());
    QVERIFY(usage["usage"_L1].toObject().isEmpty());
    QCOMPARE(usage["period"_L1]["entityName"_L1].toString(), u"alice"_s);
    QCOMPARE(usage["period"_L1]["invoice"_L1]["type"_L1].toString(), u"no-invoice"_s);
    const QJsonObject since =
        m_hub
            ->get(u"/api/organizations/acme/billing/usage-v2?startDate=1760000000&endDate=1760086400"_s, as("hf_alice"))
            .object();
    QCOMPARE(since["usage"_L1]["inferenceProviders"_L1]["usedNanoUsd"_L1].toInt(-1), 0);
    QCOMPARE(m_hub->get(u"/api/settings/billing/usage-v2?startDate=x"_s, as("hf_alice")).status, 400);
    QCOMPARE(m_hub->get(u"/api/settings/billing/usage"_s).status, 401);
    QCOMPARE(m_hub->get(u"/api/organizations/acme/billing/usage"_s, as("hf_bob")).status, 403);
}

void tst_Organizations::storageIsListed()
{
    const QString where = u"/api/organizations/acme/settings/repositories"_s;
    const QJsonArray all = m_hub->get(where, as("hf_alice")).array();
    QCOMPARE(all.size(), 8);
    double sum = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        sum += all[i]["storagePercent"_L1].toDouble();
        QVERIFY(i == 0 || all[i]["storage"_L1].toInteger() <= all[i - 1]["storage"_L1].toInteger());
    }
    QVERIFY(std::abs(sum - 100.0) < 0.001);
    const QJsonArray datasets = m_hub->get(where + u"?type=dataset&search=word"_s, as("hf_alice")).array();
    QCOMPARE(datasets.size(), 1);
    QCOMPARE(datasets[0]["id"_L1].toString(), u"acme/words"_s);
    const Reply first = m_hub->get(where + u"?limit=5&sort=updatedAt&direction=asc"_s, as("hf_alice"));
    QCOMPARE(first.array().size() + m_hub->get(nextLink(first), as("hf_alice")).array().size(), 8);
    QCOMPARE(m_hub->get(where + u"?type=bucket"_s, as("hf_alice")).body, "[]");
    QCOMPARE(m_hub->get(u"/api/settings/repositories"_s, as("hf_alice")).body, "[]");
}

void tst_Organizations::auditLogTellsWhatHappened()
{
    const QString where = u"/api/organizations/acme/audit-log/export"_s;
    QCOMPARE(m_hub->get(where, as("hf_alice")).body, "[]");
    QCOMPARE(
        m_hub->sendJson("PUT", u"/api/organizations/acme/members/bob/role"_s, {{u"role"_s, u"write"_s}}, "hf_alice")
            .status,
        200);
    const QJsonArray log = m_hub->get(where, as("hf_alice")).array();
    QCOMPARE(log.size(), 1);
    QCOMPARE(log[0]["type"_L1].toString(), u"org.change_role"_s);
    QCOMPARE(log[0]["author"_L1]["user"_L1].toString(), u"alice"_s);
    QVERIFY(log[0]["message"_L1].toString().contains("bob"_L1));
    QCOMPARE(m_hub->get(where + u"?q=change_role"_s, as("hf_alice")).array().size(), 1);
    QCOMPARE(m_hub->get(where + u"?q=nothing"_s, as("hf_alice")).body, "[]");
    QCOMPARE(m_hub->get(where, as("hf_erin")).status, 403);
}

void tst_Organizations::largerPlansAreNotPretended_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("part");
    QTest::newRow("network") << QByteArray("GET") << u"settings/network-security"_s;
    QTest::newRow("network change") << QByteArray("PATCH") << u"settings/network-security"_s;
    QTest::newRow("tokens") << QByteArray("POST") << u"settings/tokens/revoke"_s;
    QTest::newRow("SCIM") << QByteArray("GET") << u"scim/v2/Users"_s;
    QTest::newRow("provisioning") << QByteArray("GET") << u"scim-provisioning/v2/Users"_s;
    QTest::newRow("costs") << QByteArray("GET") << u"billing/usage-by-resource-group"_s;
}

void tst_Organizations::largerPlansAreNotPretended()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QString, part);
    const Reply reply = m_hub->sendJson(verb, u"/api/organizations/acme/"_s + part, {}, "hf_alice");
    QCOMPARE(reply.status, 402);
    QVERIFY(!organizationError(reply).isEmpty());
}

HS_GUILESS_TEST(tst_Organizations)
#include "tst_organizations.moc"
