// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kManual = u"/api/models/acme/manual/user-access-request/"_s;
const QString kAuto = u"/api/models/acme/auto/user-access-request/"_s;
const char *const kOwner = "hf_alice";

SeedHub gatedHub()
{
    SeedHub hub = acmeHub();
    hub.forEachRepo = [](const std::function<void(SeedRepo)> &receive) {
        acmeHub().forEachRepo([&receive](SeedRepo repo) {
            if (repo.name == "manual"_L1) {
                repo.commits.first().files.first().content = "---\nextra_gated_fields:\n  Company: text\n  Country: "
                                                             "country\n  I agree: checkbox\n---\n# Gated\n";
            }
            receive(repo);
        });
    };
    return hub;
}

QJsonObject userNamed(const QJsonArray &list, const QString &name)
{
    for (const QJsonValue &item : list) {
        if (item["user"_L1]["user"_L1].toString() == name)
            return item.toObject();
    }
    return {};
}

QString errorOf(const Reply &reply)
{
    return reply.object().value("error"_L1).toString();
}

} // namespace

/// The requests for gated repositories from both sides, by gating.md.
class tst_Gating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void askingWaitsForTheAuthor();
    void askingIsEnoughWhenAutomatic();
    void formAnswersReachTheAuthor_data();
    void formAnswersReachTheAuthor();
    void askingAgainChangesNothing();
    void rejectedStaysRejectedAndResetMayAskAgain();
    void askingRefuses();
    void pendingRequestCanBeWithdrawn();
    void decisions_data();
    void decisions();
    void decisionsLeaveTheirMarks();
    void requestsAreHandledByTheirIds();
    void requestIdsAreRefusedWhereTheyAreNone();
    void grantNeedsNoRequest();
    void batchAnswersInOrder();
    void listsArePagedAndSearched();
    void listsAreBoundedByTime();
    void complaintsAreTheHubs_data();
    void complaintsAreTheHubs();
    void reportHasAllStates();
    void onlyWritersManage();
    void modeChangesKeepRequests();
    void membersAskWhereTheyAreGated();
    void fineGrainedTokenNeedsTheRight();

private:
    Reply post(const QString &where, const QJsonObject &body, const char *token = kOwner)
    {
        return m_hub->sendJson("POST", where, body, token);
    }
    [[nodiscard]] QJsonArray listed(const QString &list, const QString &base = kManual)
    {
        return m_hub->get(base + list, as(kOwner)).array();
    }
    [[nodiscard]] QString checkAs(const char *token, const QString &repo = u"acme/manual"_s)
    {
        const Reply reply = m_hub->get(u"/api/models/"_s + repo + u"/auth-check"_s, as(token));
        return reply.status == 200 ? QString::fromUtf8(reply.body) : errorOf(reply);
    }
    void sql(const QString &statement)
    {
        QVERIFY(m_hub->store().database().transaction([&statement](Database::Lease &connection) {
            connection.run(statement);
            return true;
        }));
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Gating::init()
{
    m_hub = std::make_unique<Hub>(gatedHub());
}

void tst_Gating::askingWaitsForTheAuthor()
{
    const Reply reply = post(u"/acme/manual/ask-access"_s, {}, "hf_erin");
    QCOMPARE(reply.status, 303);
    QCOMPARE(reply.header("location"), m_hub->url(u"/acme/manual"_s).toEncoded());
    QCOMPARE(checkAs("hf_erin"),
             u"Your request to access model acme/manual is awaiting a review from the repo authors."_s);
    const QJsonObject request = userNamed(listed(u"pending"_s), u"erin"_s);
    QCOMPARE(request["status"_L1].toString(), u"pending"_s);
    QCOMPARE(request["user"_L1]["email"_L1].toString(), u"erin@example.test"_s);
    QCOMPARE(request["user"_L1]["_id"_L1].toString().size(), 24);
    QVERIFY(request.contains("timestamp"_L1));
    QVERIFY(!request.contains("reviewedAt"_L1));
    QVERIFY(!request.contains("fields"_L1));
}

void tst_Gating::askingIsEnoughWhenAutomatic()
{
    QCOMPARE(post(u"/acme/auto/ask-access"_s, {}, "hf_erin").status, 303);
    QCOMPARE(checkAs("hf_erin", u"acme/auto"_s), u"OK"_s);
    QCOMPARE(m_hub->get(u"/acme/auto/resolve/main/config.json"_s, as("hf_erin")).status, 307);
    const QJsonObject request = userNamed(listed(u"accepted"_s, kAuto), u"erin"_s);
    QCOMPARE(request["status"_L1].toString(), u"accepted"_s);
    QVERIFY(!request.contains("grantedBy"_L1));
}

void tst_Gating::formAnswersReachTheAuthor_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << QByteArray("application/json")
                          << QByteArray(R"({"Company":"Acme & Co","Country":"NO","I agree":"on","Other":"x"})");
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded")
                          << QByteArray("Company=Acme+%26+Co&Country=NO&I+agree=on&Other=x");
}

void tst_Gating::formAnswersReachTheAuthor()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QCOMPARE(m_hub->post(u"/acme/manual/ask-access"_s, type, body, as("hf_erin")).status, 303);
    const QJsonObject expected{{u"Company"_s, u"Acme & Co"_s}, {u"Country"_s, u"NO"_s}, {u"I agree"_s, u"on"_s}};
    QCOMPARE(userNamed(listed(u"pending"_s), u"erin"_s)["fields"_L1].toObject(), expected);
}

void tst_Gating::askingAgainChangesNothing()
{
    post(u"/acme/manual/ask-access"_s, {{u"Company"_s, u"One"_s}}, "hf_erin");
    const QJsonObject before = userNamed(listed(u"pending"_s), u"erin"_s);
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {{u"Company"_s, u"Two"_s}}, "hf_erin").status, 303);
    QCOMPARE(userNamed(listed(u"pending"_s), u"erin"_s), before);
    // With access there is nothing to ask for, as a granted user and as an owner.
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {}, "hf_carol").status, 303);
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {}, kOwner).status, 303);
    QCOMPARE(listed(u"accepted"_s).size(), 1);
}

void tst_Gating::rejectedStaysRejectedAndResetMayAskAgain()
{
    QCOMPARE(post(kManual + u"handle"_s, {{u"user"_s, u"dave"_s}, {u"status"_s, u"rejected"_s}}).body, "{}");
    const QJsonObject rejected = userNamed(listed(u"rejected"_s), u"dave"_s);
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {}, "hf_dave").status, 303);
    QCOMPARE(userNamed(listed(u"rejected"_s), u"dave"_s), rejected);
    QCOMPARE(checkAs("hf_dave"),
             u"Your request to access model acme/manual has been rejected by the repo's authors."_s);

    QCOMPARE(post(kManual + u"handle"_s,
                  {{u"user"_s, u"dave"_s}, {u"status"_s, u"reset"_s}, {u"resetReason"_s, u"Terms changed"_s}})
                 .status,
             200);
    QCOMPARE(
        checkAs("hf_dave"),
        u"Your request to access model acme/manual has been reset by the repo's authors. Visit %1 to submit a new request."_s
            .arg(m_hub->url(u"/acme/manual"_s).toString()));
    const QJsonObject reset = userNamed(listed(u"reset"_s), u"dave"_s);
    QVERIFY(reset.contains("reviewedAt"_L1));
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {}, "hf_dave").status, 303);
    const QJsonObject anew = userNamed(listed(u"pending"_s), u"dave"_s);
    QVERIFY(anew["timestamp"_L1].toString() > reset["timestamp"_L1].toString());
    QVERIFY(!anew.contains("reviewedAt"_L1));
    QVERIFY(listed(u"reset"_s).isEmpty());
}

void tst_Gating::askingRefuses()
{
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {}, "").status, 401);
    const Reply open = post(u"/acme/tiny/ask-access"_s, {}, "hf_erin");
    QCOMPARE(open.status, 400);
    QCOMPARE(open.header("x-error-code"), "RepoNotGated");
    QCOMPARE(m_hub->get(u"/acme/manual/ask-access"_s, as("hf_erin")).status, 404);
    QCOMPARE(post(u"/acme/nothing/ask-access"_s, {}, "hf_erin").header("x-error-code"), "RepoNotFound");
}

void tst_Gating::pendingRequestCanBeWithdrawn()
{
    const Reply done = post(kManual + u"cancel"_s, {}, "hf_dave");
    QCOMPARE(done.object(), (QJsonObject{{u"ok"_s, true}}));
    QVERIFY(listed(u"pending"_s).isEmpty());
    for (const char *token : {"hf_dave", "hf_carol", kOwner}) {
        const Reply reply = post(kManual + u"cancel"_s, {}, token);
        QCOMPARE(reply.status, 404);
        QCOMPARE(errorOf(reply), u"No pending access request found for this repo and this user"_s);
    }
    const Reply anonymous = post(kManual + u"cancel"_s, {}, "");
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(errorOf(anonymous), u"Invalid username or password."_s);
}

void tst_Gating::decisions_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isDone");
    const QStringList all = {u"pending"_s, u"accepted"_s, u"rejected"_s, u"reset"_s};
    for (const QString &from : all) {
        for (const QString &to : all)
            QTest::addRow("%s to %s", qPrintable(from), qPrintable(to))
                << (from == "pending"_L1 ? QStringList() : QStringList{from}) << to << (from != to);
    }
}

void tst_Gating::decisions()
{
    QFETCH(const QStringList, steps);
    QFETCH(const QString, to);
    QFETCH(const bool, isDone);
    const auto decide = [this](const QString &status) {
        return post(kManual + u"handle"_s, {{u"user"_s, u"dave"_s}, {u"status"_s, status}});
    };
    for (const QString &step : steps)
        QCOMPARE(decide(step).status, 200);
    const Reply reply = decide(to);
    QCOMPARE(reply.status, isDone ? 200 : 404);
    if (!isDone)
        QCOMPARE(errorOf(reply), u"No access request found matching your criteria"_s);
    QCOMPARE(userNamed(listed(to), u"dave"_s)["status"_L1].toString(), to);
    QCOMPARE(checkAs("hf_dave") == "OK"_L1, to == "accepted"_L1);
}

void tst_Gating::decisionsLeaveTheirMarks()
{
    const QJsonObject asked = userNamed(listed(u"pending"_s), u"dave"_s);
    const QString id = asked["user"_L1]["_id"_L1].toString();
    QCOMPARE(post(kManual + u"handle"_s, {{u"userId"_s, id}, {u"status"_s, u"accepted"_s}}).status, 200);
    const QJsonObject accepted = userNamed(listed(u"accepted"_s), u"dave"_s);
    QCOMPARE(accepted["timestamp"_L1], asked["timestamp"_L1]);
    QVERIFY(accepted.contains("reviewedAt"_L1));
    QCOMPARE(accepted["grantedBy"_L1]["user"_L1].toString(), u"alice"_s);
    QCOMPARE(post(kManual + u"handle"_s, {{u"user"_s, u"dave"_s}, {u"status"_s, u"pending"_s}}).status, 200);
    QCOMPARE(userNamed(listed(u"pending"_s), u"dave"_s), asked);
}

void tst_Gating::requestsAreHandledByTheirIds()
{
    QCOMPARE(post(u"/acme/manual/ask-access"_s, {}, "hf_erin").status, 303);
    const QString erin = userNamed(listed(u"pending"_s), u"erin"_s)["requestId"_L1].toString();
    const QString dave = userNamed(listed(u"pending"_s), u"dave"_s)["requestId"_L1].toString();
    QCOMPARE(erin.size(), 24);
    QVERIFY(dave != erin);
    for (const QString &status : {u"accepted"_s, u"rejected"_s, u"pending"_s, u"accepted"_s}) {
        QCOMPARE(post(kManual + u"handle"_s, {{u"requestId"_s, erin}, {u"status"_s, status}}).body, "{}");
        QCOMPARE(userNamed(listed(status), u"erin"_s)["requestId"_L1].toString(), erin);
    }
    QCOMPARE(checkAs("hf_erin"), u"OK"_s);
    QVERIFY(checkAs("hf_dave") != "OK"_L1);
}

void tst_Gating::requestIdsAreRefusedWhereTheyAreNone()
{
    const auto decide = [this](const QString &base, QJsonObject body) {
        body.insert(u"status"_s, u"accepted"_s);
        return post(base + u"handle"_s, body);
    };
    const QString id = userNamed(listed(u"pending"_s), u"dave"_s)["requestId"_L1].toString();
    const Reply unknown = decide(kManual, {{u"requestId"_s, QString(24, u'0')}});
    QCOMPARE(unknown.status, 404);
    QCOMPARE(errorOf(unknown), u"No access request found matching your criteria"_s);
    QCOMPARE(decide(kAuto, {{u"requestId"_s, id}}).status, 404); // of another repository
    QCOMPARE(decide(kManual, {{u"requestId"_s, id}, {u"user"_s, u"dave"_s}}).status, 400);
    QCOMPARE(decide(kManual, {{u"requestId"_s, 7}}).status, 400);
    QCOMPARE(decide(u"/api/models/acme/tiny/user-access-request/"_s, {{u"requestId"_s, id}}).header("x-error-code"),
             "RepoNotGated");
    QVERIFY(checkAs("hf_dave") != "OK"_L1);
}

void tst_Gating::grantNeedsNoRequest()
{
    QCOMPARE(post(kManual + u"grant"_s, {{u"user"_s, u"erin"_s}}).body, "{}");
    QCOMPARE(checkAs("hf_erin"), u"OK"_s);
    const QJsonObject granted = userNamed(listed(u"accepted"_s), u"erin"_s);
    QVERIFY(!granted["user"_L1].toObject().contains("email"_L1));
    QCOMPARE(granted["grantedBy"_L1]["user"_L1].toString(), u"alice"_s);
    const Reply again = post(kManual + u"grant"_s, {{u"user"_s, u"erin"_s}});
    QCOMPARE(again.status, 400);
    QCOMPARE(errorOf(again), u"That user already has access to the repo"_s);
    // Somebody who asked keeps the e-mail and the time.
    const QJsonObject asked = userNamed(listed(u"pending"_s), u"dave"_s);
    QCOMPARE(post(kManual + u"grant"_s, {{u"user"_s, u"dave"_s}}).status, 200);
    const QJsonObject accepted = userNamed(listed(u"accepted"_s), u"dave"_s);
    QCOMPARE(accepted["timestamp"_L1], asked["timestamp"_L1]);
    QCOMPARE(accepted["user"_L1]["email"_L1].toString(), u"dave@example.test"_s);
}

void tst_Gating::batchAnswersInOrder()
{
    const QString carol = m_hub->store().accounts().find(u"carol"_s)->id;
    const QJsonArray requests{QJsonObject{{u"user"_s, u"dave"_s}}, QJsonObject{{u"user"_s, u"nobody"_s}},
                              QJsonObject{{u"userId"_s, carol}}, QJsonObject{{u"user"_s, u"erin"_s}}};
    const Reply reply = post(kManual + u"batch"_s, {{u"status"_s, u"accepted"_s}, {u"requests"_s, requests}});
    QCOMPARE(reply.status, 200);
    const QJsonArray expected{
        QJsonObject{{u"user"_s, u"dave"_s}, {u"ok"_s, true}},
        QJsonObject{{u"user"_s, u"nobody"_s}, {u"ok"_s, false}, {u"error"_s, u"user_not_found"_s}},
        QJsonObject{{u"userId"_s, carol}, {u"ok"_s, true}},
        QJsonObject{{u"user"_s, u"erin"_s}, {u"ok"_s, false}, {u"error"_s, u"request_not_found"_s}}};
    QCOMPARE(reply.array(), expected);
    QCOMPARE(checkAs("hf_dave"), u"OK"_s);
}

void tst_Gating::listsArePagedAndSearched()
{
    for (int i = 0; i < 25; ++i) {
        const QString name = u"user%1"_s.arg(i, 2, 10, QChar(u'0'));
        QVERIFY(m_hub->store().accounts().put(
            {{}, name, Account::Kind::User, name, {}, false, QDateTime::currentDateTimeUtc()}));
        QCOMPARE(post(kManual + u"grant"_s, {{u"user"_s, name}}).status, 200);
    }
    QStringList names;
    QString where = kManual + u"accepted?limit=10"_s;
    while (!where.isEmpty()) {
        const Reply reply = m_hub->get(where, as(kOwner));
        QVERIFY(reply.array().size() <= 10);
        for (const QJsonValue &item : reply.array())
            names << item["user"_L1]["user"_L1].toString();
        where = nextLink(reply);
    }
    QCOMPARE(names.size(), 26);
    names.removeDuplicates();
    QCOMPARE(names.size(), 26);
    QCOMPARE(names.last(), u"carol"_s); // the oldest
    const QJsonArray found = listed(u"accepted?q=USER0"_s);
    QCOMPARE(found.size(), 10);
    QVERIFY(listed(u"accepted?q=ser0"_s).isEmpty()); // only what a name begins with
}

void tst_Gating::listsAreBoundedByTime()
{
    const QString asked = userNamed(listed(u"pending"_s), u"dave"_s)["timestamp"_L1].toString();
    QCOMPARE(listed(u"pending?after=2025-12-31T00:00:00.000Z"_s).size(), 1);
    QVERIFY(listed(u"pending?before=2025-12-31T00:00:00Z"_s).isEmpty());
    QVERIFY(listed(u"pending?after="_s + asked).isEmpty());
}

void tst_Gating::complaintsAreTheHubs_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const QString handle = kManual + u"handle"_s;
    QTest::newRow("unknown user") << handle << QJsonObject{{u"user"_s, u"nobody"_s}, {u"status"_s, u"accepted"_s}}
                                  << 404 << u"User not found"_s;
    QTest::newRow("an organization") << handle << QJsonObject{{u"user"_s, u"acme"_s}, {u"status"_s, u"accepted"_s}}
                                     << 404 << u"User not found"_s;
    QTest::newRow("bad status")
        << handle << QJsonObject{{u"user"_s, u"dave"_s}, {u"status"_s, u"maybe"_s}} << 400
        << u"* Invalid option: expected one of \"accepted\"|\"rejected\"|\"pending\"|\"reset\" * at status"_s;
    QTest::newRow("long reason") << handle
                                 << QJsonObject{{u"user"_s, u"dave"_s},
                                                {u"status"_s, u"rejected"_s},
                                                {u"rejectionReason"_s, QString(201, u'x')}}
                                 << 400
                                 << u"* Too big: expected string to have <=200 characters * at rejectionReason"_s;
    QTest::newRow("neither") << handle << QJsonObject{{u"status"_s, u"accepted"_s}} << 400
                             << u"* Either userId or user must be provided, but not both"_s;
    QTest::newRow("both") << handle
                          << QJsonObject{{u"user"_s, u"dave"_s}, {u"userId"_s, u"1"_s}, {u"status"_s, u"accepted"_s}}
                          << 400 << u"* Either userId or user must be provided, but not both"_s;
    QTest::newRow("never asked") << handle << QJsonObject{{u"user"_s, u"erin"_s}, {u"status"_s, u"accepted"_s}} << 404
                                 << u"No access request found matching your criteria"_s;
    QTest::newRow("empty batch") << kManual + u"batch"_s
                                 << QJsonObject{{u"status"_s, u"accepted"_s}, {u"requests"_s, QJsonArray()}} << 400
                                 << u"* Too small: expected array to have >=1 items * at requests"_s;
    QTest::newRow("handle, not gated") << u"/api/models/acme/tiny/user-access-request/handle"_s
                                       << QJsonObject{{u"user"_s, u"dave"_s}, {u"status"_s, u"accepted"_s}} << 400
                                       << u"model acme/tiny is not gated"_s;
    QTest::newRow("grant, not gated") << u"/api/datasets/acme/words/user-access-request/grant"_s
                                      << QJsonObject{{u"user"_s, u"dave"_s}} << 400
                                      << u"dataset acme/words is not gated"_s;
}

void tst_Gating::complaintsAreTheHubs()
{
    QFETCH(const QString, where);
    QFETCH(const QJsonObject, body);
    QFETCH(const int, status);
    QFETCH(const QString, words);
    const Reply reply = post(where, body);
    QCOMPARE(reply.status, status);
    QCOMPARE(errorOf(reply), words);
    QCOMPARE(reply.header("x-error-message"), words.toUtf8());
    QCOMPARE(reply.header("x-error-code"), words.endsWith("not gated"_L1) ? QByteArray("RepoNotGated") : QByteArray());
    const Reply few = m_hub->get(kManual + u"pending?limit=5"_s, as(kOwner));
    QCOMPARE(few.status, 400);
    QCOMPARE(errorOf(few), u"* Too small: expected number to be >=10 * at limit"_s);
}

void tst_Gating::reportHasAllStates()
{
    post(kManual + u"grant"_s, {{u"user"_s, u"erin"_s}});
    const Reply reply = m_hub->get(u"/acme/manual/user-access-report"_s, as(kOwner));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("content-type"), "application/json");
    QCOMPARE(reply.header("content-disposition"), "attachment; filename=user-access-report-acme-manual.json");
    QHash<QString, QJsonObject> entries;
    for (const QJsonValue &item : reply.array())
        entries.insert(item["user"_L1].toString(), item.toObject());
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[u"dave"_s]["status"_L1].toString(), u"pending"_s);
    QCOMPARE(entries[u"dave"_s]["email"_L1].toString(), u"dave@example.test"_s);
    QVERIFY(!entries[u"dave"_s].contains("reviewedAt"_L1));
    QCOMPARE(entries[u"carol"_s]["status"_L1].toString(), u"accepted"_s);
    QCOMPARE(entries[u"erin"_s]["grantedBy"_L1]["user"_L1].toString(), u"alice"_s);
    QVERIFY(!entries[u"erin"_s].contains("email"_L1));
    QCOMPARE(m_hub->get(u"/acme/manual/user-access-report"_s).status, 401);
}

void tst_Gating::onlyWritersManage()
{
    for (const char *token : {"hf_bob", "hf_dave"}) {
        const Reply reply = post(kManual + u"grant"_s, {{u"user"_s, u"erin"_s}}, token);
        QCOMPARE(reply.status, 403);
        QCOMPARE(errorOf(reply), u"You have read access but not the required permissions for this operation"_s);
        QCOMPARE(m_hub->get(kManual + u"pending"_s, as(token)).status, 403);
        QCOMPARE(m_hub->get(u"/acme/manual/user-access-report"_s, as(token)).status, 403);
    }
    QCOMPARE(m_hub->get(kManual + u"pending"_s).status, 401);
    // A list is there for open repositories too.
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/user-access-request/pending"_s, as(kOwner)).body, "[]");
    QCOMPARE(m_hub->get(u"/api/spaces/acme/demo/user-access-request/pending"_s, as(kOwner)).status, 404);
}

void tst_Gating::modeChangesKeepRequests()
{
    sql(u"UPDATE repos SET gate = 1 WHERE full = 'acme/manual'"_s); // automatic now
    QVERIFY(checkAs("hf_dave").startsWith("Your request"_L1));
    sql(u"UPDATE repos SET gate = 0 WHERE full = 'acme/manual'"_s);
    QCOMPARE(checkAs("hf_dave"), u"OK"_s);
    QCOMPARE(listed(u"pending"_s).size(), 1);
    sql(u"UPDATE repos SET gate = 2 WHERE full = 'acme/manual'"_s);
    QVERIFY(checkAs("hf_dave").startsWith("Your request"_L1));
}

void tst_Gating::membersAskWhereTheyAreGated()
{
    QCOMPARE(checkAs("hf_bob"), u"OK"_s);
    sql(u"UPDATE repos SET members_gated = 1 WHERE full = 'acme/manual'"_s);
    QVERIFY(checkAs("hf_bob").startsWith("Access to model acme/manual is restricted"_L1));
    QCOMPARE(checkAs(kOwner), u"OK"_s);
    post(u"/acme/manual/ask-access"_s, {}, "hf_bob");
    QVERIFY(checkAs("hf_bob").startsWith("Your request"_L1));
    QCOMPARE(post(kManual + u"grant"_s, {{u"user"_s, u"bob"_s}}).status, 200);
    QCOMPARE(checkAs("hf_bob"), u"OK"_s);
    sql(u"UPDATE repos SET creator = 'bob' WHERE full = 'acme/manual'"_s);
    post(kManual + u"handle"_s, {{u"user"_s, u"bob"_s}, {u"status"_s, u"rejected"_s}});
    QCOMPARE(checkAs("hf_bob"), u"OK"_s); // made it
}

void tst_Gating::fineGrainedTokenNeedsTheRight()
{
    AccountTable &accounts = m_hub->store().accounts();
    QVERIFY(accounts.putToken(u"carol"_s, u"hf_carol_fine"_s, u"fine"_s, u"fineGrained"_s));
    QVERIFY(accounts.putToken(u"carol"_s, u"hf_carol_gated"_s, u"gated"_s, u"fineGrained"_s, {},
                              {{u"canReadGatedRepos"_s, true}}));
    const Reply refused = m_hub->get(u"/acme/manual/resolve/main/config.json"_s, as("hf_carol_fine"));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.header("x-error-code"), "GatedRepo");
    QCOMPARE(checkAs("hf_carol_gated"), u"OK"_s);
}

HS_GUILESS_TEST(tst_Gating)
#include "tst_gating.moc"
