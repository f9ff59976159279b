// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// The resource group that a repository is in (repos-write.md §6).
class tst_RepoGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_hub.reset(); }

    void groupIsSetReadAndTakenBack();
    void privateOneIsOnlyForItsGroupThen();
    void repositoryIsMadeInAGroup();
    void copyIsMadeInAGroup();
    void wrongGroupsAreRefused_data();
    void wrongGroupsAreRefused();
    void groupStaysInItsOrganization();
    void renamingNeedsARoleInTheGroup();

private:
    [[nodiscard]] Reply set(const QJsonValue &group, const char *token = "hf_alice")
    {
        return m_hub->sendJson("POST", u"/api/models/acme/secret/resource-group"_s, {{u"resourceGroupId"_s, group}},
                               token);
    }
    [[nodiscard]] Reply group(const QString &repo = u"models/acme/secret"_s, const char *token = "hf_alice")
    {
        return m_hub->get(u"/api/%1/resource-group"_s.arg(repo), as(token));
    }

    std::unique_ptr<Hub> m_hub;
    QString m_group; ///< of acme, with dave as a contributor
};

void tst_RepoGroups::init()
{
    SeedHub seed = only(acmeHub(), {u"acme/tiny"_s, u"acme/secret"_s});
    seed.orgs.first().members.append({u"dave"_s, u"no_access"_s});
    seed.orgs.first().members.append({u"carol"_s, u"write"_s});
    m_hub = std::make_unique<Hub>(seed);
    const QJsonArray people{QJsonObject{{u"user"_s, u"dave"_s}, {u"role"_s, u"contributor"_s}}};
    m_group = m_hub
                  ->sendJson("POST", u"/api/organizations/acme/resource-groups"_s,
                             {{u"name"_s, u"Cohort"_s}, {u"users"_s, people}}, "hf_alice")
                  .object()["id"_L1]
                  .toString();
    QCOMPARE(m_group.size(), 24);
}

void tst_RepoGroups::groupIsSetReadAndTakenBack()
{
    QCOMPARE(group().status, 404);
    const Reply reply = set(m_group);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object(), QJsonObject({{u"name"_s, u"acme/secret"_s},
                                          {u"type"_s, u"model"_s},
                                          {u"private"_s, true},
                                          {u"addedBy"_s, u"alice"_s}}));
    QCOMPARE(group().object(), QJsonObject({{u"id"_s, m_group}, {u"name"_s, u"Cohort"_s}, {u"numUsers"_s, 1}}));
    QCOMPARE(set(QJsonValue::Null).status, 200);
    QCOMPARE(group().status, 404);
}

void tst_RepoGroups::privateOneIsOnlyForItsGroupThen()
{
    const QString where = u"/api/models/acme/secret"_s;
    QCOMPARE(m_hub->get(where, as("hf_bob")).status, 200);
    QCOMPARE(m_hub->get(where, as("hf_dave")).status, 404);
    QCOMPARE(set(m_group).status, 200);
    QCOMPARE(m_hub->get(where, as("hf_bob")).status, 404);
    QCOMPARE(m_hub->get(where, as("hf_dave")).status, 200);
}

void tst_RepoGroups::repositoryIsMadeInAGroup()
{
    // A role in the group is enough there, and only there.
    const QJsonObject body{{u"name"_s, u"new"_s}, {u"organization"_s, u"acme"_s}, {u"private"_s, true}};
    QCOMPARE(m_hub->sendJson("POST", u"/api/repos/create"_s, body, "hf_dave").status, 403);
    QJsonObject inGroup = body;
    inGroup.insert(u"resourceGroupId"_s, m_group);
    QCOMPARE(m_hub->sendJson("POST", u"/api/repos/create"_s, inGroup, "hf_dave").status, 200);
    QCOMPARE(group(u"models/acme/new"_s).object()["id"_L1].toString(), m_group);
    QCOMPARE(m_hub->get(u"/api/models/acme/new"_s, as("hf_bob")).status, 404);
    QCOMPARE(m_hub->get(u"/api/models/acme/new/auth-check/write"_s, as("hf_dave")).status, 200);
}

void tst_RepoGroups::copyIsMadeInAGroup()
{
    QCOMPARE(m_hub
                 ->sendJson("POST", u"/api/models/acme/tiny/duplicate"_s,
                            {{u"repository"_s, u"acme/copy"_s}, {u"resourceGroupId"_s, m_group}}, "hf_dave")
                 .status,
             200);
    QCOMPARE(group(u"models/acme/copy"_s).object()["id"_L1].toString(), m_group);
}

void tst_RepoGroups::wrongGroupsAreRefused_data()
{
    QTest::addColumn<QJsonValue>("group");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QJsonValue unknown(QString(24, u'0'));
    QTest::newRow("no id") << QJsonValue(u"Cohort"_s) << QByteArray("hf_alice") << 400;
    QTest::newRow("nothing") << QJsonValue(QJsonValue::Undefined) << QByteArray("hf_alice") << 400;
    QTest::newRow("unknown") << unknown << QByteArray("hf_alice") << 404;
    QTest::newRow("reader") << unknown << QByteArray("hf_bob") << 403;
    QTest::newRow("stranger") << unknown << QByteArray("hf_erin") << 404;
    QTest::newRow("nobody") << unknown << QByteArray() << 401;
}

void tst_RepoGroups::wrongGroupsAreRefused()
{
    QFETCH(const QJsonValue, group);
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(set(group, token.constData()).status, status);
    QCOMPARE(this->group().status, 404);
}

void tst_RepoGroups::groupStaysInItsOrganization()
{
    QCOMPARE(set(m_group).status, 200);
    QCOMPARE(m_hub
                 ->sendJson("POST", u"/api/repos/move"_s,
                            {{u"fromRepo"_s, u"acme/secret"_s}, {u"toRepo"_s, u"alice/secret"_s}}, "hf_alice")
                 .status,
             200);
    QCOMPARE(m_hub->get(u"/api/models/alice/secret"_s, as("hf_dave")).status, 404);
    QCOMPARE(group(u"models/alice/secret"_s).status, 404);
}

void tst_RepoGroups::renamingNeedsARoleInTheGroup()
{
    const auto rename = [this](const QString &from, const QString &to, const char *token) {
        return m_hub->sendJson("POST", u"/api/repos/move"_s, {{u"fromRepo"_s, from}, {u"toRepo"_s, to}}, token).status;
    };
    QCOMPARE(rename(u"acme/tiny"_s, u"acme/little"_s, "hf_dave"), 403);
    QCOMPARE(rename(u"acme/tiny"_s, u"acme/little"_s, "hf_carol"), 200);
    const QJsonArray people{QJsonObject{{u"user"_s, u"dave"_s}, {u"role"_s, u"write"_s}}};
    const QString group = m_hub
                              ->sendJson("POST", u"/api/organizations/acme/resource-groups"_s,
                                         {{u"name"_s, u"Writers"_s}, {u"users"_s, people}}, "hf_alice")
                              .object()["id"_L1]
                              .toString();
    QCOMPARE(
        m_hub
            ->sendJson("POST", u"/api/models/acme/little/resource-group"_s, {{u"resourceGroupId"_s, group}}, "hf_alice")
            .status,
        200);
    // In a group the role there counts instead of the one in the organization.
    QCOMPARE(rename(u"acme/little"_s, u"acme/small"_s, "hf_carol"), 403);
    QCOMPARE(rename(u"acme/little"_s, u"acme/small"_s, "hf_dave"), 200);
    QCOMPARE(rename(u"acme/small"_s, u"dave/small"_s, "hf_dave"), 403);
    QCOMPARE(rename(u"acme/small"_s, u"alice/small"_s, "hf_alice"), 200);
}

HS_GUILESS_TEST(tst_RepoGroups)
#include "tst_repogroups.moc"
