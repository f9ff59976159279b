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

/// Who is told of what, and what can be done about it (organizations.md §11).
class tst_Notifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanup() { m_hub.reset(); }

    void nobodyIsToldOfWhatTheyDid();
    void ownersAreToldOfNewDiscussions();
    void participantsAreToldOfAnswers();
    void mentionsAreTold();
    void statusChangesAreTold();
    void editsAreNotTold();
    void privateRepositoriesAreKept();
    void endedRolesHideWhatWasTold();
    void tokensShowWhatTheyReach();
    void watchingBeginsAndEnds();
    void settingsSilence();
    void filtersNarrowTheList_data();
    void filtersNarrowTheList();
    void markedAsReadAndUnread();
    void newsMakeUnreadAgain();
    void doneOnesAreGone();
    void allOfAFilterAtOnce();
    void anonymousIsRefused();
    void wrongBodiesAreRefused();

private:
    Reply send(const QByteArray &verb, const QString &where, const QJsonObject &body, const char *token)
    {
        return m_hub->send(verb, where, json(body), Headers{{"Content-Type", "application/json"}} + as(token));
    }
    Reply post(const QString &where, const QJsonObject &body, const char *token)
    {
        return send("POST", where, body, token);
    }
    QString open(const char *token, const QString &repo = u"models/acme/tiny-GGUF"_s, const QString &text = u"Why?"_s)
    {
        const QString where = u"/api/%1/discussions"_s.arg(repo);
        const Reply reply = post(where, {{u"title"_s, u"A question"_s}, {u"description"_s, text}}, token);
        return where + u'/' + QString::number(reply.object()["num"_L1].toInt());
    }
    QJsonObject of(const char *token, const QString &query = {})
    {
        return m_hub->get(u"/api/notifications"_s + query, as(token)).object();
    }
    int count(const char *token, const QString &query = {})
    {
        return static_cast<int>(of(token, query)["notifications"_L1].toArray().size());
    }
    QString idOf(const char *token) { return of(token)["notifications"_L1][0]["discussion"_L1]["id"_L1].toString(); }

    std::unique_ptr<Hub> m_hub;
};

void tst_Notifications::nobodyIsToldOfWhatTheyDid()
{
    open("hf_alice");
    QCOMPARE(count("hf_alice"), 0);
    QCOMPARE(count("hf_bob"), 1);
}

void tst_Notifications::ownersAreToldOfNewDiscussions()
{
    open("hf_erin");
    const QJsonObject answer = of("hf_alice");
    QCOMPARE(answer["count"_L1].toObject(), QJsonObject({{u"view"_s, 1}, {u"unread"_s, 1}, {u"all"_s, 1}}));
    QCOMPARE(answer["start"_L1].toInt(-1), 0);
    const QJsonObject entry = answer["notifications"_L1][0].toObject();
    QCOMPARE(entry["type"_L1].toString(), u"repo"_s);
    QCOMPARE(entry["read"_L1].toBool(true), false);
    QCOMPARE(entry["repo"_L1].toObject(), QJsonObject({{u"name"_s, u"acme/tiny-GGUF"_s}, {u"type"_s, u"model"_s}}));
    QCOMPARE(entry["discussion"_L1]["num"_L1].toInt(), 1);
    QCOMPARE(entry["discussion"_L1]["title"_L1].toString(), u"A question"_s);
    QCOMPARE(entry["discussion"_L1]["participating"_L1][0]["user"_L1].toString(), u"erin"_s);
    QCOMPARE(count("hf_dave"), 0);
}

void tst_Notifications::participantsAreToldOfAnswers()
{
    const QString where = open("hf_erin");
    QCOMPARE(count("hf_erin"), 0);
    const QString comment = post(where + u"/comment"_s, {{u"comment"_s, u"So."_s}}, "hf_dave")
                                .object()["newMessage"_L1]["id"_L1]
                                .toString();
    QCOMPARE(of("hf_erin")["notifications"_L1][0]["discussionEventId"_L1].toString(), comment);
    QCOMPARE(count("hf_dave"), 0);
    QCOMPARE(count("hf_alice"), 1);
}

void tst_Notifications::mentionsAreTold()
{
    open("hf_erin", u"models/acme/tiny-GGUF"_s, u"What does @Carol think, and `@dave`?"_s);
    QCOMPARE(count("hf_carol"), 1);
    QCOMPARE(count("hf_dave"), 0);
    QCOMPARE(count("hf_carol", u"?mention=mentions"_s), 1);
    QCOMPARE(count("hf_alice", u"?mention=mentions"_s), 0);
}

void tst_Notifications::statusChangesAreTold()
{
    const QString where = open("hf_erin");
    post(where + u"/status"_s, {{u"status"_s, u"closed"_s}}, "hf_alice");
    const QJsonObject entry = of("hf_erin")["notifications"_L1][0].toObject();
    QCOMPARE(entry["discussion"_L1]["status"_L1].toString(), u"closed"_s);
}

void tst_Notifications::editsAreNotTold()
{
    const QString where = open("hf_erin");
    const QString comment = m_hub->get(where).object()["events"_L1][0]["id"_L1].toString();
    post(where + u"/comment/"_s + comment + u"/edit"_s, {{u"content"_s, u"Sorry"_s}}, "hf_alice");
    post(where + u"/title"_s, {{u"title"_s, u"Another"_s}}, "hf_alice");
    QCOMPARE(count("hf_erin"), 0);
}

void tst_Notifications::privateRepositoriesAreKept()
{
    open("hf_alice", u"models/acme/secret"_s, u"@erin @bob"_s);
    QCOMPARE(count("hf_erin"), 0);
    QCOMPARE(count("hf_bob"), 1);
}

void tst_Notifications::endedRolesHideWhatWasTold()
{
    open("hf_alice", u"models/acme/secret"_s);
    open("hf_alice");
    QCOMPARE(of("hf_bob")["count"_L1].toObject(), QJsonObject({{u"view"_s, 2}, {u"unread"_s, 2}, {u"all"_s, 2}}));
    QVERIFY(m_hub->store().accounts().putMember({u"acme"_s, u"bob"_s, u"no_access"_s}));
    QCOMPARE(of("hf_bob")["count"_L1].toObject(), QJsonObject({{u"view"_s, 1}, {u"unread"_s, 1}, {u"all"_s, 1}}));
    QVERIFY(!m_hub->get(u"/api/notifications"_s, as("hf_bob")).body.contains("acme/secret"));
}

void tst_Notifications::tokensShowWhatTheyReach()
{
    const QJsonObject scope{{u"entity"_s, QJsonObject{{u"type"_s, u"model"_s}, {u"name"_s, u"acme/tiny"_s}}},
                            {u"permissions"_s, QJsonArray{u"repo.write"_s}}};
    QVERIFY(m_hub->store().accounts().putToken(u"bob"_s, u"hf_bob_tiny"_s, u"fine"_s, u"fineGrained"_s, {},
                                               {{u"scoped"_s, QJsonArray{scope}}}));
    open("hf_alice", u"models/acme/secret"_s);
    const QString hidden = idOf("hf_bob");
    QCOMPARE(of("hf_bob_tiny")["count"_L1].toObject(), QJsonObject({{u"view"_s, 0}, {u"unread"_s, 0}, {u"all"_s, 0}}));
    const QJsonObject none{{u"discussionIds"_s, QJsonArray()}};
    QCOMPARE(post(u"/api/notifications/mark-as-read?applyToAll=true"_s, none, "hf_bob_tiny").status, 200);
    QCOMPARE(send("DELETE", u"/api/notifications"_s, {{u"discussionIds"_s, QJsonArray{hidden}}}, "hf_bob_tiny").status,
             200);
    QCOMPARE(count("hf_bob", u"?readStatus=unread"_s), 1);
}

void tst_Notifications::watchingBeginsAndEnds()
{
    const auto watch = [this](const char *token, const QString &how, const QString &type, const QString &id) {
        return send("PATCH", u"/api/settings/watch"_s,
                    {{how, QJsonArray{QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}}}, token)
            .status;
    };
    QCOMPARE(watch("hf_dave", u"add"_s, u"org"_s, u"acme"_s), 200);
    QCOMPARE(
        watch("hf_carol", u"add"_s, u"repo"_s, m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row.oid),
        200);
    QCOMPARE(watch("hf_alice", u"delete"_s, u"org"_s, u"acme"_s), 200);
    QCOMPARE(watch("hf_dave", u"add"_s, u"org"_s, u"nobody"_s), 404);
    QCOMPARE(watch("hf_dave", u"add"_s, u"team"_s, u"acme"_s), 400);
    QCOMPARE(watch("hf_dave", u"add"_s, u"repo"_s, u"acme/secret"_s), 404);
    open("hf_erin");
    open("hf_erin", u"models/acme/tiny"_s);
    QCOMPARE(count("hf_dave"), 2);
    QCOMPARE(count("hf_carol"), 1);
    QCOMPARE(count("hf_alice"), 0);
    QCOMPARE(count("hf_bob"), 2);
}

void tst_Notifications::settingsSilence()
{
    const auto set = [this](const char *token, const QString &name, const QJsonValue &value) {
        return send("PATCH", u"/api/settings/notifications"_s, {{u"notifications"_s, QJsonObject{{name, value}}}},
                    token)
            .status;
    };
    QCOMPARE(set("hf_bob", u"web_discussions_watched"_s, false), 200);
    QCOMPARE(set("hf_erin", u"web_discussions_participating"_s, false), 200);
    QCOMPARE(set("hf_erin", u"announcements"_s, u"no"_s), 400);
    const QString where = open("hf_erin");
    post(where + u"/comment"_s, {{u"comment"_s, u"So."_s}}, "hf_dave");
    QCOMPARE(count("hf_bob"), 0);
    QCOMPARE(count("hf_erin"), 0);
    QCOMPARE(count("hf_alice"), 1);
    QCOMPARE(send("PATCH", u"/api/settings/notifications"_s, {}, "hf_bob").status, 400);
}

void tst_Notifications::filtersNarrowTheList_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("expected");
    QTest::newRow("all") << QString() << 2;
    QTest::newRow("models") << u"?repoType=model"_s << 1;
    QTest::newRow("spaces") << u"?repoType=space"_s << 0;
    QTest::newRow("repository") << u"?repoName=acme/words"_s << 1;
    QTest::newRow("unread") << u"?readStatus=unread"_s << 1;
    QTest::newRow("participating") << u"?mention=participating"_s << 1;
    QTest::newRow("papers") << u"?paperId=x"_s << 0;
    QTest::newRow("before all of them") << u"?lastUpdate=2020-01-01T00:00:00.000Z"_s << 0;
    QTest::newRow("second page") << u"?p=1"_s << 0;
}

void tst_Notifications::filtersNarrowTheList()
{
    QFETCH(const QString, query);
    QFETCH(const int, expected);
    const QString mine = open("hf_alice", u"datasets/acme/words"_s);
    post(mine + u"/comment"_s, {{u"comment"_s, u"So."_s}}, "hf_dave");
    post(u"/api/notifications/mark-as-read"_s, {{u"discussionIds"_s, QJsonArray{idOf("hf_alice")}}}, "hf_alice");
    open("hf_erin");
    QCOMPARE(count("hf_alice", query), expected);
    QCOMPARE(of("hf_alice", query)["count"_L1].toObject(),
             QJsonObject({{u"view"_s, query == "?p=1"_L1 ? 2 : expected}, {u"unread"_s, 1}, {u"all"_s, 2}}));
    QCOMPARE(m_hub->get(u"/api/notifications?readStatus=some"_s, as("hf_alice")).status, 400);
}

void tst_Notifications::markedAsReadAndUnread()
{
    open("hf_erin");
    const QJsonArray ids{idOf("hf_alice")};
    const QString where = u"/api/notifications/mark-as-read"_s;
    QCOMPARE(post(where, {{u"discussionIds"_s, ids}}, "hf_alice").status, 200);
    QCOMPARE(of("hf_alice")["count"_L1]["unread"_L1].toInt(-1), 0);
    QCOMPARE(of("hf_bob")["count"_L1]["unread"_L1].toInt(-1), 1);
    QCOMPARE(post(where, {{u"discussionIds"_s, ids}, {u"read"_s, false}}, "hf_alice").status, 200);
    QCOMPARE(of("hf_alice")["count"_L1]["unread"_L1].toInt(-1), 1);
}

void tst_Notifications::newsMakeUnreadAgain()
{
    const QString where = open("hf_erin");
    post(u"/api/notifications/mark-as-read?applyToAll=true"_s, {}, "hf_alice");
    QCOMPARE(of("hf_alice")["count"_L1]["unread"_L1].toInt(-1), 0);
    post(where + u"/comment"_s, {{u"comment"_s, u"So."_s}}, "hf_dave");
    QCOMPARE(of("hf_alice")["count"_L1]["unread"_L1].toInt(-1), 1);
    QCOMPARE(count("hf_alice"), 1);
}

void tst_Notifications::doneOnesAreGone()
{
    open("hf_erin");
    open("hf_erin");
    const QJsonArray ids{idOf("hf_alice")};
    QCOMPARE(send("DELETE", u"/api/notifications"_s, {{u"discussionIds"_s, ids}}, "hf_alice").status, 200);
    QCOMPARE(count("hf_alice"), 1);
    QVERIFY(idOf("hf_alice") != ids.at(0).toString());
    QCOMPARE(count("hf_bob"), 2);
}

void tst_Notifications::allOfAFilterAtOnce()
{
    open("hf_erin");
    open("hf_erin", u"datasets/acme/words"_s);
    QCOMPARE(send("DELETE", u"/api/notifications?applyToAll=true&repoType=dataset"_s, {}, "hf_alice").status, 200);
    QCOMPARE(count("hf_alice"), 1);
    QCOMPARE(count("hf_alice", u"?repoType=model"_s), 1);
}

void tst_Notifications::anonymousIsRefused()
{
    QCOMPARE(m_hub->get(u"/api/notifications"_s).status, 401);
    QCOMPARE(post(u"/api/notifications/mark-as-read"_s, {}, "").status, 401);
    QCOMPARE(send("PATCH", u"/api/settings/watch"_s, {}, "").status, 401);
}

void tst_Notifications::wrongBodiesAreRefused()
{
    QCOMPARE(send("DELETE", u"/api/notifications"_s, {}, "hf_alice").status, 400);
    QCOMPARE(send("DELETE", u"/api/notifications"_s, {{u"discussionIds"_s, QJsonArray{u"1"_s}}}, "hf_alice").status,
             400);
    QCOMPARE(m_hub->get(u"/api/notifications?lastUpdate=yesterday"_s, as("hf_alice")).status, 400);
}

HS_GUILESS_TEST(tst_Notifications)
#include "tst_notifications.moc"
