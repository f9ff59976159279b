// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "localhub/http/receiveraddress.h"
#include "testprogram/testprogram.h"
#include "webhookreceiver.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const auto kWhere = u"/api/settings/webhooks"_s;

ServerOptions impatient()
{
    ServerOptions options;
    options.webhooks.firstPause = std::chrono::milliseconds(5);
    options.webhooks.attempts = 3;
    options.webhooks.mostFailures = 2;
    return options;
}

} // namespace

/// Webhooks: settings, what is sent, and what happens when nobody takes it (organizations.md §12).
class tst_Webhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_receiver = std::make_unique<WebhookReceiver>();
        m_hub = std::make_unique<Hub>(acmeHub(), impatient());
    }
    void cleanup()
    {
        m_hub.reset();
        m_receiver.reset();
    }

    void secretIsNotShownAgain();
    void listIsOnesOwn();
    void wrongBodiesAreRefused_data();
    void wrongBodiesAreRefused();
    void updateKeepsWhatIsNotSent();
    void disabledOnesAreSilent();
    void deletedOnesAreGone();
    void payloadOfANewDiscussion();
    void commentsHaveTheirOwnScope();
    void movedReferencesAreTold();
    void onlyWhatIsWatchedIsSent_data();
    void onlyWhatIsWatchedIsSent();
    void privateRepositoriesAreKept();
    void tokensReachTheirPlacesOnly();
    void webhooksKeepTheReachOfTheirToken();
    void receiversAreOnTheInternet_data();
    void receiversAreOnTheInternet();
    void foreignNetworksAreNotReached_data();
    void foreignNetworksAreNotReached();
    void bodyIsSigned();
    void failedDeliveriesAreTriedAgain();
    void failuresSuspend();
    void redirectsAreNotFollowed();
    void replayGivesTheStatus();
    void jobsAreKeptButDoNotRun();
    void dailyLimitHolds();
    void waitingOnesGoOutAfterTheNextStart();

private:
    Reply post(const QString &where, const QJsonObject &body, const char *token)
    {
        return m_hub->post(where, "application/json", json(body), as(token));
    }
    QJsonObject body(const QString &type = u"org"_s, const QString &name = u"acme"_s,
                     const QJsonArray &domains = {u"repo"_s, u"discussion"_s})
    {
        return {{u"watched"_s, QJsonArray{QJsonObject{{u"type"_s, type}, {u"name"_s, name}}}},
                {u"domains"_s, domains},
                {u"url"_s, m_receiver->url()},
                {u"secret"_s, u"s3cret"_s}};
    }
    /// Makes one and gives its id.
    QString make(const QJsonObject &fields, const char *token = "hf_alice")
    {
        return post(kWhere, fields, token).object()["webhook"_L1]["id"_L1].toString();
    }
    QString open(const QString &repo = u"models/acme/tiny-GGUF"_s, const char *token = "hf_alice")
    {
        const QString where = u"/api/%1/discussions"_s.arg(repo);
        const Reply reply = post(where, {{u"title"_s, u"A question"_s}, {u"description"_s, u"Why?"_s}}, token);
        return where + u'/' + QString::number(reply.object()["num"_L1].toInt());
    }
    /// A fine-grained token of alice.
    void putToken(const QString &token, const QString &type, const QString &name)
    {
        const QJsonObject scope{{u"entity"_s, QJsonObject{{u"type"_s, type}, {u"name"_s, name}}},
                                {u"permissions"_s, QJsonArray{u"repo.write"_s}}};
        QVERIFY(m_hub->store().accounts().putToken(u"alice"_s, token, token, u"fineGrained"_s, {},
                                                   {{u"scoped"_s, QJsonArray{scope}}}));
    }
    QJsonObject shown(const QString &id)
    {
        return m_hub->get(kWhere + u'/' + id, as("hf_alice")).object()["webhook"_L1].toObject();
    }
    QJsonArray logOf(const QString &id) { return m_hub->get(kWhere + u'/' + id + u"/logs"_s, as("hf_alice")).array(); }

    std::unique_ptr<WebhookReceiver> m_receiver;
    std::unique_ptr<Hub> m_hub;
};

void tst_Webhooks::secretIsNotShownAgain()
{
    const Reply reply = post(kWhere, body(), "hf_alice");
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.body.contains("s3cret"));
    const QJsonObject webhook = reply.object()["webhook"_L1].toObject();
    QCOMPARE(webhook["id"_L1].toString().size(), 24);
    QCOMPARE(webhook["url"_L1].toString(), m_receiver->url());
    QCOMPARE(webhook["hasSecret"_L1].toBool(), true);
    QCOMPARE(webhook["disabled"_L1], QJsonValue(false));
    QCOMPARE(webhook["domains"_L1].toArray(), QJsonArray({u"repo"_s, u"discussion"_s}));
    QCOMPARE(webhook["watched"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(shown(webhook["id"_L1].toString()), webhook);
}

void tst_Webhooks::listIsOnesOwn()
{
    const QString id = make(body());
    QCOMPARE(m_hub->get(kWhere, as("hf_alice")).array().size(), 1);
    QCOMPARE(m_hub->get(kWhere, as("hf_bob")).array().size(), 0);
    QCOMPARE(m_hub->get(kWhere).status, 401);
    QCOMPARE(m_hub->get(kWhere + u'/' + id, as("hf_bob")).status, 404);
    QCOMPARE(m_hub->send("DELETE", kWhere + u'/' + id, {}, as("hf_bob")).status, 404);
}

void tst_Webhooks::wrongBodiesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("nothing watched") << u"watched"_s << QJsonValue(QJsonArray());
    QTest::newRow("watched word") << u"watched"_s
                                  << QJsonValue(QJsonArray{QJsonObject{{u"type"_s, u"team"_s}, {u"name"_s, u"x"_s}}});
    QTest::newRow("no domain") << u"domains"_s << QJsonValue(QJsonArray());
    QTest::newRow("unknown domain") << u"domains"_s << QJsonValue(QJsonArray{u"likes"_s});
    QTest::newRow("no address") << u"url"_s << QJsonValue();
    QTest::newRow("file") << u"url"_s << QJsonValue(u"file:///etc/passwd"_s);
    QTest::newRow("ftp") << u"url"_s << QJsonValue(u"ftp://example.test/"_s);
    QTest::newRow("password in the address") << u"url"_s << QJsonValue(u"http://me:pw@example.test/"_s);
    QTest::newRow("two targets") << u"jobSourceId"_s << QJsonValue(u"abc"_s);
    QTest::newRow("secret with a line break") << u"secret"_s << QJsonValue(u"a\r\nb"_s);
}

void tst_Webhooks::wrongBodiesAreRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject fields = body();
    fields.insert(field, value);
    QCOMPARE(post(kWhere, fields, "hf_alice").status, 400);
    QCOMPARE(m_hub->get(kWhere, as("hf_alice")).array().size(), 0);
}

void tst_Webhooks::updateKeepsWhatIsNotSent()
{
    const QString id = make(body());
    const Reply reply = post(kWhere + u'/' + id, {{u"domains"_s, QJsonArray{u"discussions"_s}}}, "hf_alice");
    QCOMPARE(reply.status, 200);
    const QJsonObject webhook = reply.object()["webhook"_L1].toObject();
    QCOMPARE(webhook["domains"_L1].toArray(), QJsonArray{u"discussion"_s});
    QCOMPARE(webhook["url"_L1].toString(), m_receiver->url());
    QCOMPARE(webhook["hasSecret"_L1].toBool(), true);
    QCOMPARE(webhook["id"_L1].toString(), id);
    // What the Python client sends when it was given an address only.
    const QString elsewhere = m_receiver->url() + u"/elsewhere"_s;
    QCOMPARE(post(kWhere + u'/' + id, {{u"watched"_s, QJsonArray()}, {u"url"_s, elsewhere}}, "hf_alice").status, 200);
    QCOMPARE(shown(id)["url"_L1].toString(), elsewhere);
    QCOMPARE(shown(id)["watched"_L1], webhook["watched"_L1]);
}

void tst_Webhooks::disabledOnesAreSilent()
{
    const QString id = make(body());
    QCOMPARE(post(kWhere + u'/' + id + u"/disable"_s, {}, "hf_alice").object()["webhook"_L1]["disabled"_L1],
             QJsonValue(true));
    open();
    QCOMPARE(post(kWhere + u'/' + id + u"/enable"_s, {}, "hf_alice").object()["webhook"_L1]["disabled"_L1],
             QJsonValue(false));
    open();
    QTRY_COMPARE(m_receiver->requests().size(), 1);
    QCOMPARE(m_receiver->requests().first().payload()["discussion"_L1]["num"_L1].toInt(), 2);
}

void tst_Webhooks::deletedOnesAreGone()
{
    const QString id = make(body());
    QCOMPARE(m_hub->send("DELETE", kWhere + u'/' + id, {}, as("hf_alice")).status, 200);
    QCOMPARE(m_hub->get(kWhere + u'/' + id, as("hf_alice")).status, 404);
}

void tst_Webhooks::payloadOfANewDiscussion()
{
    const QString id = make(body());
    open(u"datasets/acme/words"_s);
    QTRY_COMPARE(m_receiver->requests().size(), 1);
    const WebhookReceiver::Request request = m_receiver->requests().first();
    QCOMPARE(request.target, "/hook?a=b");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    const QJsonObject payload = request.payload();
    const QString address = m_hub->server().address();
    QCOMPARE(payload["event"_L1].toObject(), QJsonObject({{u"action"_s, u"create"_s}, {u"scope"_s, u"discussion"_s}}));
    QCOMPARE(payload["webhook"_L1].toObject(), QJsonObject({{u"id"_s, id}, {u"version"_s, 3}}));
    const RepoRow repo = m_hub->store().repos().find(RepoKind::Dataset, u"acme/words"_s)->row;
    QCOMPARE(payload["repo"_L1]["name"_L1].toString(), u"acme/words"_s);
    QCOMPARE(payload["repo"_L1]["type"_L1].toString(), u"dataset"_s);
    QCOMPARE(payload["repo"_L1]["id"_L1].toString(), repo.oid);
    QVERIFY(payload["repo"_L1]["headSha"_L1].isUndefined()); // only with what happens to the repository itself
    QCOMPARE(payload["repo"_L1]["private"_L1].toBool(true), false);
    QCOMPARE(payload["repo"_L1]["owner"_L1]["id"_L1].toString(), m_hub->store().accounts().find(u"acme"_s)->id);
    QCOMPARE(payload["repo"_L1]["url"_L1].toObject(),
             QJsonObject({{u"web"_s, address + u"/datasets/acme/words"_s},
                          {u"api"_s, address + u"/api/datasets/acme/words"_s}}));
    QCOMPARE(payload["discussion"_L1]["status"_L1].toString(), u"open"_s);
    QCOMPARE(payload["discussion"_L1]["url"_L1]["web"_L1].toString(),
             address + u"/datasets/acme/words/discussions/1"_s);
    QCOMPARE(payload["comment"_L1]["content"_L1].toString(), u"Why?"_s);
    QCOMPARE(payload["comment"_L1]["author"_L1]["id"_L1].toString(), m_hub->store().accounts().find(u"alice"_s)->id);
}

void tst_Webhooks::commentsHaveTheirOwnScope()
{
    make(body());
    const QString where = open();
    const Reply reply = post(where + u"/comment"_s, {{u"comment"_s, u"So."_s}}, "hf_alice");
    const QString comment = reply.object()["newMessage"_L1]["id"_L1].toString();
    post(where + u"/comment/"_s + comment + u"/hide"_s, {}, "hf_alice");
    post(where + u"/status"_s, {{u"status"_s, u"closed"_s}}, "hf_alice");
    QCOMPARE(m_hub->send("DELETE", where, {}, as("hf_alice")).status, 200);
    QTRY_COMPARE(m_receiver->events(),
                 QStringList({u"create discussion"_s, u"create discussion.comment"_s, u"update discussion.comment"_s,
                              u"update discussion"_s, u"delete discussion"_s}));
    const QJsonObject hidden = m_receiver->requests().at(2).payload()["comment"_L1].toObject();
    QCOMPARE(hidden["hidden"_L1].toBool(), true);
    QVERIFY(!hidden.contains("content"_L1));
}

void tst_Webhooks::movedReferencesAreTold()
{
    make(body(u"model"_s, u"acme/tiny"_s, {u"repo"_s}));
    const RepoRow repo = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const auto git = m_hub->store().reader(repo);
    const auto num = m_hub->store().discussions().openPullRequest(
        repo, {u"erin"_s, u"Try this"_s, {}, u"refs/heads/main"_s, *git->resolve(u"dev"_s)});
    QCOMPARE(post(u"/api/models/acme/tiny/discussions/%1/merge"_s.arg(*num), {}, "hf_alice").status, 200);
    QTRY_COMPARE(m_receiver->events(), QStringList{u"update repo.content"_s});
    const QJsonObject payload = m_receiver->requests().first().payload();
    const QString head = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row.head;
    QCOMPARE(
        payload["updatedRefs"_L1].toArray(),
        QJsonArray({QJsonObject{{u"ref"_s, u"refs/heads/main"_s}, {u"oldSha"_s, repo.head}, {u"newSha"_s, head}}}));
    QCOMPARE(payload["repo"_L1]["headSha"_L1].toString(), head);
}

void tst_Webhooks::onlyWhatIsWatchedIsSent_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("organization") << u"org"_s << u"Acme"_s << u"discussion"_s << true;
    QTest::newRow("other account") << u"user"_s << u"alice"_s << u"discussion"_s << false;
    QTest::newRow("repository") << u"model"_s << u"acme/tiny-GGUF"_s << u"discussion"_s << true;
    QTest::newRow("other kind") << u"dataset"_s << u"acme/tiny-GGUF"_s << u"discussion"_s << false;
    QTest::newRow("other repository") << u"model"_s << u"acme/tiny"_s << u"discussion"_s << false;
    QTest::newRow("other domain") << u"org"_s << u"acme"_s << u"repo"_s << false;
}

void tst_Webhooks::onlyWhatIsWatchedIsSent()
{
    QFETCH(const QString, type);
    QFETCH(const QString, name);
    QFETCH(const QString, domain);
    QFETCH(const bool, isSent);
    const QString id = make(body(type, name, {domain}));
    open();
    // What is to be sent is queued before the call is answered.
    QCOMPARE(logOf(id).size(), isSent ? 1 : 0);
    if (isSent)
        QTRY_COMPARE(m_receiver->requests().size(), 1);
}

void tst_Webhooks::privateRepositoriesAreKept()
{
    const QString stranger = make(body(), "hf_erin");
    const QString member = make(body(), "hf_bob");
    open(u"models/acme/secret"_s);
    QCOMPARE(m_hub->get(kWhere + u'/' + stranger + u"/logs"_s, as("hf_erin")).array().size(), 0);
    QCOMPARE(m_hub->get(kWhere + u'/' + member + u"/logs"_s, as("hf_bob")).array().size(), 1);
}

void tst_Webhooks::tokensReachTheirPlacesOnly()
{
    putToken(u"hf_one"_s, u"model"_s, u"acme/secret"_s);
    putToken(u"hf_other"_s, u"model"_s, u"acme/other"_s);
    QCOMPARE(post(kWhere, body(), "hf_one").status, 403);
    QCOMPARE(post(kWhere, body(u"model"_s, u"acme/secret"_s), "hf_other").status, 403);
    const QString id = make(body(u"model"_s, u"acme/secret"_s), "hf_one");
    QCOMPARE(id.size(), 24);
    open(u"models/acme/secret"_s);
    QCOMPARE(logOf(id).size(), 1);
    QCOMPARE(m_hub->get(kWhere, as("hf_one")).array().size(), 1);
    QCOMPARE(m_hub->get(kWhere, as("hf_other")).array().size(), 0);
    QCOMPARE(m_hub->get(kWhere + u'/' + id + u"/logs"_s, as("hf_other")).status, 404);
    QCOMPARE(post(kWhere + u'/' + id, body(u"model"_s, u"acme/tiny"_s), "hf_other").status, 404);
    QCOMPARE(post(kWhere + u'/' + id, body(), "hf_one").status, 403);
}

void tst_Webhooks::webhooksKeepTheReachOfTheirToken()
{
    const QString id = make(body());
    Webhook webhook = *m_hub->store().webhooks().find(id);
    QVERIFY(!webhook.tokenRights);
    webhook.tokenRights = QJsonObject();
    QVERIFY(m_hub->store().webhooks().put(webhook));
    QCOMPARE(m_hub->store().webhooks().find(id)->tokenRights, QJsonObject());
    open(u"models/acme/secret"_s);
    QCOMPARE(logOf(id).size(), 0);
    open();
    QCOMPARE(logOf(id).size(), 1);
}

void tst_Webhooks::receiversAreOnTheInternet_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("fromThisMachine");
    QTest::addColumn<bool>("fromOthers");
    const auto row = [](const char *address, bool fromThisMachine, bool fromOthers) {
        QTest::newRow(address) << QString::fromLatin1(address) << fromThisMachine << fromOthers;
    };
    for (const char *address : {"93.184.216.34", "172.32.0.1", "2606:2800:220:1::1", "::ffff:93.184.216.34"})
        row(address, true, true);
    for (const char *address : {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
                                "192.168.1.1", "100.64.0.1", "::1", "::", "fd12::1", "::ffff:127.0.0.1"})
        row(address, true, false);
    for (const char *address : {"169.254.169.254", "169.254.0.1", "fe80::1", "fe80::1%lo", "::ffff:169.254.169.254",
                                "fd00:ec2::254", "224.0.0.1", "255.255.255.255", "ff02::1", "nowhere", ""})
        row(address, false, false);
}

void tst_Webhooks::receiversAreOnTheInternet()
{
    QFETCH(const QString, address);
    QFETCH(const bool, fromThisMachine);
    QFETCH(const bool, fromOthers);
    QCOMPARE(mayReceive(address, true), fromThisMachine);
    QCOMPARE(mayReceive(address, false), fromOthers);
}

void tst_Webhooks::foreignNetworksAreNotReached_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("url");
    QTest::newRow("metadata") << u"127.0.0.1"_s << u"http://169.254.169.254/latest/"_s;
    QTest::newRow("metadata in one number") << u"127.0.0.1"_s << u"http://2852039166/latest/"_s;
    QTest::newRow("from a hub that others reach") << u"0.0.0.0"_s << u"http://127.0.0.1:PORT/"_s;
    QTest::newRow("by name") << u"0.0.0.0"_s << u"http://localhost:PORT/"_s;
}

void tst_Webhooks::foreignNetworksAreNotReached()
{
    QFETCH(const QString, host);
    QFETCH(const QString, url);
    ServerOptions options = impatient();
    options.host = host;
    m_hub = std::make_unique<Hub>(acmeHub(), options);
    QJsonObject fields = body();
    fields.insert(u"url"_s, QString(url).replace("PORT"_L1, QString::number(QUrl(m_receiver->url()).port())));
    const QString id = make(fields);
    open();
    QTRY_COMPARE(logOf(id)[0]["state"_L1].toString(), u"failed"_s);
    const QString problem = logOf(id)[0]["problem"_L1].toString();
    QVERIFY2(problem.startsWith("this hub sends nothing to "_L1), qPrintable(problem));
    QCOMPARE(m_receiver->requests().size(), 0);
}

void tst_Webhooks::bodyIsSigned()
{
    make(body());
    open();
    QTRY_COMPARE(m_receiver->requests().size(), 1);
    const WebhookReceiver::Request request = m_receiver->requests().first();
    QCOMPARE(request.headers.value("x-webhook-secret"), "s3cret");
    QCOMPARE(request.headers.value("x-hub-signature-256"),
             "sha256=" + QMessageAuthenticationCode::hash(request.body, "s3cret", QCryptographicHash::Sha256).toHex());
}

void tst_Webhooks::failedDeliveriesAreTriedAgain()
{
    m_receiver->answerWith({500, 503});
    const QString id = make(body());
    open();
    QTRY_COMPARE(m_receiver->requests().size(), 3);
    QTRY_COMPARE(logOf(id)[0]["state"_L1].toString(), u"delivered"_s);
    QCOMPARE(logOf(id)[0]["attempts"_L1].toInt(), 3);
    QCOMPARE(logOf(id)[0]["status"_L1].toInt(), 200);
    QCOMPARE(m_receiver->requests().at(0).body, m_receiver->requests().at(2).body);
    QVERIFY(shown(id).contains("lastTriggerAt"_L1));
}

void tst_Webhooks::failuresSuspend()
{
    m_receiver->answerWith({500, 500, 500, 500, 500, 500});
    const QString id = make(body());
    open();
    open();
    QTRY_COMPARE(shown(id)["disabled"_L1], QJsonValue(u"suspended-after-failure"_s));
    QCOMPARE(m_receiver->requests().size(), 6);
    open();
    QCOMPARE(logOf(id).size(), 2);
    post(kWhere + u'/' + id + u"/enable"_s, {}, "hf_alice");
    open();
    QTRY_COMPARE(m_receiver->requests().size(), 7);
}

void tst_Webhooks::redirectsAreNotFollowed()
{
    m_receiver->answerWith({302, 302, 302});
    const QString id = make(body());
    open();
    QTRY_COMPARE(logOf(id)[0]["state"_L1].toString(), u"failed"_s);
    QCOMPARE(logOf(id)[0]["problem"_L1].toString(), u"answered 302"_s);
}

void tst_Webhooks::replayGivesTheStatus()
{
    const QString id = make(body());
    open();
    QTRY_COMPARE(logOf(id)[0]["state"_L1].toString(), u"delivered"_s);
    m_receiver->answerWith({418});
    const QString log = logOf(id)[0]["id"_L1].toString();
    const Reply reply = post(kWhere + u'/' + id + u"/replay/"_s + log, {}, "hf_alice");
    QCOMPARE(reply.object(), QJsonObject({{u"status"_s, 418}}));
    QCOMPARE(m_receiver->requests().at(0).body, m_receiver->requests().at(1).body);
    QCOMPARE(logOf(id)[0]["attempts"_L1].toInt(), 2);
    QCOMPARE(post(kWhere + u'/' + id + u"/replay/0123"_s, {}, "hf_alice").status, 404);
}

void tst_Webhooks::jobsAreKeptButDoNotRun()
{
    QJsonObject fields = body();
    fields.remove("url"_L1);
    fields.insert(u"job"_s, QJsonObject{{u"dockerImage"_s, u"busybox"_s}, {u"flavor"_s, u"cpu-basic"_s}});
    const QString id = make(fields);
    QCOMPARE(shown(id)["job"_L1]["dockerImage"_L1].toString(), u"busybox"_s);
    open();
    QTRY_COMPARE(logOf(id)[0]["state"_L1].toString(), u"failed"_s);
    QCOMPARE(logOf(id)[0]["problem"_L1].toString(), u"Jobs do not run on this hub"_s);
}

void tst_Webhooks::dailyLimitHolds()
{
    const auto account = m_hub->store().accounts().find(u"alice"_s);
    Webhook webhook;
    webhook.account = account->id;
    webhook.jobSource = u"x"_s;
    webhook = *m_hub->store().webhooks().put(webhook);
    for (int i = 0; i < Webhooks::kMostTriggersADay; ++i)
        QCOMPARE(m_hub->store().webhooks().queue(webhook, "{}"), true);
    QCOMPARE(m_hub->store().webhooks().queue(webhook, "{}"), false);
    m_hub->store().database().lease().run(u"UPDATE webhook_deliveries SET created = created - 86400001"_s);
    QCOMPARE(m_hub->store().webhooks().queue(webhook, "{}"), true);
}

void tst_Webhooks::waitingOnesGoOutAfterTheNextStart()
{
    m_receiver->answerWith({0});
    make(body());
    open();
    QTRY_COMPARE(m_receiver->requests().size(), 1);
    m_hub->server().stop(); // returns although the receiver says nothing
    HubServer next(m_hub->store(), impatient());
    QVERIFY(next.start());
    QTRY_COMPARE(m_receiver->requests().size(), 2);
    QCOMPARE(m_receiver->requests().at(0).body, m_receiver->requests().at(1).body);
}

HS_GUILESS_TEST(tst_Webhooks)
#include "tst_webhooks.moc"
