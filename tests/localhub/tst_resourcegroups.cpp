// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kGroups = u"/api/organizations/acme/resource-groups"_s;

QJsonObject person(const QString &name, const QString &role)
{
    return {{u"user"_s, name}, {u"role"_s, role}};
}

QStringList peopleIn(const QJsonObject &group)
{
    QStringList people;
    for (const QJsonValue &user : group["users"_L1].toArray())
        people << user["name"_L1].toString() + u'=' + user["role"_L1].toString();
    return people;
}

/// acme with carol and dave as further readers.
SeedHub teamHub()
{
    SeedHub hub = acmeHub();
    hub.orgs.first().members << std::pair(u"carol"_s, u"read"_s) << std::pair(u"dave"_s, u"no_access"_s);
    return hub;
}

} // namespace

/// Parts of an organization with people of their own, by organizations.md §4.
class tst_ResourceGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void groupIsMadeListedAndChanged();
    void privateRepositoryIsForItsGroupOnly();
    void roleInTheGroupCounts();
    void usersAreAddedChangedAndRemoved();
    void addingRefuses_data();
    void addingRefuses();
    void autoJoinTakesMembersNowAndLater();
    void spendLimitsChangeOneByOne();
    void roleCallSetsTheGroups();
    void groupAdminsManageTheirOwn();
    void deletedGroupLeavesItsRepositories();
    void gateOpensForAdminsOfTheGroup();

private:
    [[nodiscard]] Reply send(const QByteArray &verb, const QString &where, const QJsonObject &body,
                             const char *token = "hf_alice")
    {
        return m_hub->sendJson(verb, kGroups + where, body, token);
    }
    /// A group with the private repository and these people; its id.
    [[nodiscard]] QString makeGroup(const QJsonArray &people)
    {
        const QJsonArray repos{QJsonObject{{u"type"_s, u"model"_s}, {u"name"_s, u"acme/secret"_s}}};
        return send("POST", {}, {{u"name"_s, u"Cohort"_s}, {u"users"_s, people}, {u"repos"_s, repos}})
            .object()["id"_L1]
            .toString();
    }
    [[nodiscard]] int statusOf(const QString &where, const char *token) { return m_hub->get(where, as(token)).status; }

    std::unique_ptr<Hub> m_hub;
};

void tst_ResourceGroups::init()
{
    m_hub = std::make_unique<Hub>(teamHub());
}

void tst_ResourceGroups::groupIsMadeListedAndChanged()
{
    const Reply made = send("POST", {},
                            {{u"name"_s, u"Cohort"_s},
                             {u"description"_s, u"Of 2026"_s},
                             {u"users"_s, QJsonArray{person(u"bob"_s, u"write"_s)}}});
    QCOMPARE(made.status, 200);
    const QJsonObject group = made.object();
    QCOMPARE(group["id"_L1].toString().size(), 24);
    QCOMPARE(group["description"_L1].toString(), u"Of 2026"_s);
    QCOMPARE(peopleIn(group), QStringList{u"bob=write"_s});
    QCOMPARE(group["users"_L1][0]["addedBy"_L1].toString(), u"alice"_s);
    QCOMPARE(group["autoJoin"_L1]["enabled"_L1].toBool(true), false);
    QCOMPARE(m_hub->get(kGroups, as("hf_alice")).array().size(), 1);
    QCOMPARE(m_hub->get(kGroups, as("hf_bob")).array().size(), 1);
    QCOMPARE(m_hub->get(kGroups, as("hf_carol")).body, "[]");
    QCOMPARE(statusOf(kGroups, "hf_erin"), 403);
    QCOMPARE(statusOf(kGroups, ""), 401);
    const QString where = u'/' + group["id"_L1].toString();
    QCOMPARE(send("PATCH", where, {{u"name"_s, u"Class"_s}}).object()["name"_L1].toString(), u"Class"_s);
    QCOMPARE(m_hub->get(kGroups + where, as("hf_alice")).object()["name"_L1].toString(), u"Class"_s);
    const QJsonObject me = m_hub->get(u"/api/whoami-v2"_s, as("hf_bob")).object();
    QCOMPARE(me["orgs"_L1][0]["resourceGroups"_L1][0]["role"_L1].toString(), u"write"_s);
    QCOMPARE(send("POST", {}, {{u"name"_s, u""_s}}).status, 400);
    QCOMPARE(send("POST", {}, {{u"name"_s, u"Mine"_s}}, "hf_bob").status, 403);
}

void tst_ResourceGroups::privateRepositoryIsForItsGroupOnly()
{
    const QString repo = u"/api/models/acme/secret"_s;
    const auto isListed = [this](const char *token) {
        return m_hub->get(u"/api/models?author=acme"_s, as(token)).array().size() == 6;
    };
    QVERIFY(statusOf(repo, "hf_bob") == 200 && isListed("hf_bob"));
    QVERIFY(statusOf(repo, "hf_dave") == 404 && !isListed("hf_dave"));
    QVERIFY(!makeGroup({person(u"dave"_s, u"read"_s)}).isEmpty());
    QVERIFY(statusOf(repo, "hf_bob") == 404 && !isListed("hf_bob")); // of the organization, not of the group
    QVERIFY(statusOf(repo, "hf_dave") == 200 && isListed("hf_dave"));
    QVERIFY(statusOf(repo, "hf_alice") == 200 && isListed("hf_alice")); // admins see all
    QCOMPARE(m_hub->get(u"/api/organizations/acme/overview"_s, as("hf_bob")).object()["numModels"_L1].toInt(), 5);
}

void tst_ResourceGroups::roleInTheGroupCounts()
{
    const QString check = u"/api/models/acme/secret/auth-check/write"_s;
    const QString group = makeGroup({person(u"bob"_s, u"write"_s), person(u"carol"_s, u"read"_s)});
    QCOMPARE(statusOf(check, "hf_bob"), 200);
    QCOMPARE(statusOf(check, "hf_carol"), 403);
    QCOMPARE(send("PATCH", u"/%1/users/carol"_s.arg(group), {{u"role"_s, u"admin"_s}}).status, 200);
    QCOMPARE(statusOf(check, "hf_carol"), 200);
    QCOMPARE(statusOf(u"/api/models/acme/tiny/auth-check/write"_s, "hf_carol"), 403);
}

void tst_ResourceGroups::usersAreAddedChangedAndRemoved()
{
    const QString users = u"/%1/users"_s.arg(makeGroup({}));
    const QJsonArray more{person(u"bob"_s, u"read"_s), person(u"carol"_s, u"contributor"_s)};
    QCOMPARE(peopleIn(send("POST", users, {{u"users"_s, more}}).object()),
             QStringList({u"bob=read"_s, u"carol=contributor"_s}));
    QCOMPARE(peopleIn(send("PATCH", users + u"/bob"_s, {{u"role"_s, u"write"_s}}).object()),
             QStringList({u"bob=write"_s, u"carol=contributor"_s}));
    QCOMPARE(peopleIn(send("DELETE", users + u"/carol"_s, {}).object()), QStringList{u"bob=write"_s});
    QCOMPARE(send("DELETE", users + u"/carol"_s, {}).status, 404);
}

void tst_ResourceGroups::addingRefuses_data()
{
    QTest::addColumn<QJsonArray>("users");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QJsonArray{person(u"nobody"_s, u"read"_s)} << 400;
    QTest::newRow("twice") << QJsonArray{person(u"carol"_s, u"read"_s), person(u"carol"_s, u"read"_s)} << 400;
    QTest::newRow("bad role") << QJsonArray{person(u"carol"_s, u"no_access"_s)} << 400;
    QTest::newRow("not in the organization") << QJsonArray{person(u"erin"_s, u"read"_s)} << 403;
    QTest::newRow("in it already") << QJsonArray{person(u"bob"_s, u"read"_s)} << 403;
}

void tst_ResourceGroups::addingRefuses()
{
    QFETCH(const QJsonArray, users);
    QFETCH(const int, status);
    const QString group = makeGroup({person(u"bob"_s, u"read"_s)});
    QCOMPARE(send("POST", u"/%1/users"_s.arg(group), {{u"users"_s, users}}).status, status);
    QCOMPARE(peopleIn(m_hub->get(kGroups + u'/' + group, as("hf_alice")).object()), QStringList{u"bob=read"_s});
}

void tst_ResourceGroups::autoJoinTakesMembersNowAndLater()
{
    const QString group = makeGroup({person(u"bob"_s, u"write"_s)});
    const QString settings = u"/%1/settings"_s.arg(group);
    const auto join = [&](const QJsonObject &autoJoin) { return send("POST", settings, {{u"autoJoin"_s, autoJoin}}); };
    const Reply joined = join({{u"enabled"_s, true}, {u"role"_s, u"read"_s}, {u"scope"_s, u"read_plus"_s}});
    QCOMPARE(peopleIn(joined.object()), QStringList({u"alice=read"_s, u"bob=write"_s, u"carol=read"_s}));
    QVERIFY(m_hub->store().accounts().putMember({u"acme"_s, u"erin"_s, u"read"_s}));
    QVERIFY(peopleIn(m_hub->get(kGroups + u'/' + group, as("hf_alice")).object()).contains(u"erin=read"_s));
    QVERIFY(peopleIn(join({{u"enabled"_s, true}, {u"role"_s, u"read"_s}}).object()).contains(u"dave=read"_s));
    const Reply ended = join({{u"enabled"_s, false}});
    QCOMPARE(ended.object()["autoJoin"_L1]["enabled"_L1].toBool(true), false);
    QCOMPARE(peopleIn(ended.object()).size(), 5); // those who joined stay
    QCOMPARE(join({{u"enabled"_s, true}}).status, 400);
}

void tst_ResourceGroups::spendLimitsChangeOneByOne()
{
    const QString where = u'/' + makeGroup({});
    const auto limit = [&](const QJsonObject &limits) {
        return send("PATCH", where, {{u"spendLimits"_s, limits}}).object()["spendLimits"_L1].toObject();
    };
    QCOMPARE(limit({{u"total"_s, 500000}, {u"jobs"_s, 50000}}),
             (QJsonObject{{u"total"_s, 500000}, {u"jobs"_s, 50000}}));
    QCOMPARE(limit({{u"jobs"_s, QJsonValue::Null}}), (QJsonObject{{u"total"_s, 500000}}));
}

void tst_ResourceGroups::roleCallSetsTheGroups()
{
    const QString group = makeGroup({person(u"bob"_s, u"write"_s)});
    const QString role = u"/api/organizations/acme/members/bob/role"_s;
    const auto set = [&](const QJsonArray &groups) {
        return m_hub->sendJson("PUT", role, {{u"role"_s, u"read"_s}, {u"resourceGroups"_s, groups}}, "hf_alice").status;
    };
    QCOMPARE(set({QJsonObject{{u"id"_s, group}, {u"role"_s, u"admin"_s}}}), 200);
    const QJsonArray members = m_hub->get(u"/api/organizations/acme/members"_s, as("hf_alice")).array();
    QCOMPARE(members[1]["resourceGroups"_L1][0]["role"_L1].toString(), u"admin"_s);
    QCOMPARE(set({QJsonObject{{u"id"_s, QString(24, u'0')}, {u"role"_s, u"admin"_s}}}), 403);
    QCOMPARE(set({}), 200); // out of all
    QVERIFY(peopleIn(m_hub->get(kGroups + u'/' + group, as("hf_alice")).object()).isEmpty());
}

void tst_ResourceGroups::groupAdminsManageTheirOwn()
{
    const QString group = makeGroup({person(u"bob"_s, u"admin"_s), person(u"carol"_s, u"write"_s)});
    const QJsonObject body{{u"users"_s, QJsonArray{person(u"dave"_s, u"read"_s)}}};
    QCOMPARE(send("POST", u"/%1/users"_s.arg(group), body, "hf_carol").status, 403);
    QCOMPARE(send("POST", u"/%1/users"_s.arg(group), body, "hf_bob").status, 200);
    QCOMPARE(send("DELETE", u'/' + group, {}, "hf_carol").status, 403);
}

void tst_ResourceGroups::deletedGroupLeavesItsRepositories()
{
    const QString group = makeGroup({});
    QCOMPARE(statusOf(u"/api/models/acme/secret"_s, "hf_bob"), 404);
    QCOMPARE(send("DELETE", u'/' + group, {}).status, 200);
    QCOMPARE(statusOf(u"/api/models/acme/secret"_s, "hf_bob"), 200);
    QCOMPARE(statusOf(kGroups + u'/' + group, "hf_alice"), 404);
}

void tst_ResourceGroups::gateOpensForAdminsOfTheGroup()
{
    const QJsonArray repos{QJsonObject{{u"type"_s, u"model"_s}, {u"name"_s, u"manual"_s}}};
    const QJsonArray people{person(u"bob"_s, u"admin"_s), person(u"carol"_s, u"write"_s)};
    QCOMPARE(send("POST", {}, {{u"name"_s, u"Gate"_s}, {u"users"_s, people}, {u"repos"_s, repos}}).status, 200);
    QVERIFY(m_hub->store().database().transaction([](Database::Lease &connection) {
        connection.run(u"UPDATE repos SET members_gated = 1 WHERE full = 'acme/manual'"_s);
        connection.run(u"DELETE FROM access"_s);
        return true;
    }));
    QCOMPARE(statusOf(u"/api/models/acme/manual/auth-check"_s, "hf_bob"), 200);
    QCOMPARE(statusOf(u"/api/models/acme/manual/auth-check"_s, "hf_carol"), 403);
}

HS_GUILESS_TEST(tst_ResourceGroups)
#include "tst_resourcegroups.moc"
