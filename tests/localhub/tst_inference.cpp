// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "rawclient.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

/// A server that speaks a little of OpenAI's protocol, in this thread's event loop. Streams stay open until finish().
class FakeProvider : public QObject
{
public:
    FakeProvider()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                ++disconnects;
                streams.removeAll(socket);
                socket->deleteLater();
            });
        });
    }
    [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    void stop() { m_server.close(); }
    void send(const QByteArray &event)
    {
        for (QTcpSocket *stream : std::as_const(streams))
            stream->write(QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n");
    }
    void finish()
    {
        for (QTcpSocket *stream : std::as_const(streams))
            stream->write("0\r\n\r\n");
    }

    QList<QByteArray> requests;
    QList<QTcpSocket *> streams;
    int disconnects = 0;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &text = m_read[socket];
        text += socket->readAll();
        const qsizetype head = text.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype at = text.toLower().indexOf("content-length: ");
        const qsizetype length = at < 0 || at > head ? 0 : text.mid(at + 16, text.indexOf('\r', at) - at - 16).toInt();
        if (text.size() < head + 4 + length)
            return;
        requests << std::exchange(text, {});
        answer(socket, requests.constLast());
    }
    void answer(QTcpSocket *socket, const QByteArray &request)
    {
        const auto json = [socket](const QByteArray &status, const QByteArray &body) {
            socket->write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        if (request.startsWith("GET /v1/models "))
            return json(
                "200 OK",
                R"({"object":"list","data":[{"id":"acme/tiny","object":"model","created":1,"owned_by":"me"}]})");
        if (request.contains("\"stream\":true")) {
            streams << socket;
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            return;
        }
        if (request.contains("too-much"))
            return json("422 Unprocessable Entity", R"({"error":{"message":"too much"}})");
        json("200 OK", R"({"choices":[{"message":{"role":"assistant","content":"hello"}}]})");
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_read;
};

const QByteArray kChat = R"({"model":"acme/tiny","messages":[{"role":"user","content":"hi"}]})";

} // namespace

/// Inference by another server (inference.md): handed on without the caller's token, and what repositories say about
/// it.
class tst_Inference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void chatIsHandedOn_data();
    void chatIsHandedOn();
    void tokenOfTheCallerStaysHere();
    void ownTokenIsSent();
    void errorsComeBackAsTheyAre();
    void suffixesOfTheHubAreTakenOff_data();
    void suffixesOfTheHubAreTakenOff();
    void streamComesPieceByPiece();
    void clientThatLeavesEndsTheStream();
    void hubThatStopsEndsTheStream();
    void modelsAreListed();
    void repositoriesSayWhoServesThem();
    void callersNeedAToken();
    void withoutAServerItIs503();
    void serverThatIsGoneIs502();
    void otherTasksAreNotFound();

private:
    [[nodiscard]] Reply chat(const QByteArray &body = kChat, const QString &where = u"/-/router/v1/chat/completions"_s,
                             const char *token = "hf_bob")
    {
        return m_hub->post(where, "application/json", body, as(token));
    }
    [[nodiscard]] std::unique_ptr<RawClient> stream()
    {
        auto client = std::make_unique<RawClient>(m_hub->server().port());
        const QByteArray body = R"({"model":"acme/tiny","stream":true})";
        client->send("POST /-/router/v1/chat/completions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer hf_bob\r\n"
                     "Content-Type: application/json\r\nAccept-Encoding: gzip, br\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return client;
    }
    /// Reads while the provider's events go on.
    [[nodiscard]] static bool comes(RawClient &client, QByteArray &read, const QByteArray &text)
    {
        read = client.readUntil(text, 1);
        QCoreApplication::processEvents();
        return read.contains(text);
    }
    std::unique_ptr<FakeProvider> m_provider;
    std::unique_ptr<Hub> m_hub;
};

void tst_Inference::init()
{
    m_provider = std::make_unique<FakeProvider>();
    ServerOptions options;
    options.inferenceUrl = m_provider->address();
    m_hub = std::make_unique<Hub>(acmeHub(), options);
}

void tst_Inference::cleanup()
{
    m_hub.reset();
    m_provider.reset();
}

void tst_Inference::chatIsHandedOn_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("the router's own") << u"/-/router/v1/chat/completions"_s;
    QTest::newRow("a provider's") << u"/-/router/groq/openai/v1/chat/completions"_s;
    QTest::newRow("hf-inference's") << u"/-/router/hf-inference/models/acme/tiny/v1/chat/completions"_s;
}

void tst_Inference::chatIsHandedOn()
{
    QFETCH(const QString, where);
    const Reply reply = chat(kChat, where);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("content-type"), "application/json");
    QCOMPARE(reply.object()["choices"_L1][0]["message"_L1]["content"_L1].toString(), u"hello"_s);
    QCOMPARE(m_provider->requests.size(), 1);
    QVERIFY(m_provider->requests.constFirst().startsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
    QVERIFY(m_provider->requests.constFirst().endsWith(kChat));
}

void tst_Inference::tokenOfTheCallerStaysHere()
{
    QCOMPARE(chat().status, 200);
    QVERIFY(!m_provider->requests.constFirst().contains("hf_"));
    QVERIFY(!m_provider->requests.constFirst().toLower().contains("authorization"));
}

void tst_Inference::ownTokenIsSent()
{
    ServerOptions options;
    options.inferenceUrl = m_provider->address() + u"/v1/"_s;
    options.inferenceToken = "own-token";
    m_hub = std::make_unique<Hub>(acmeHub(), options);
    QCOMPARE(chat().status, 200);
    QVERIFY(m_provider->requests.constFirst().contains("Authorization: Bearer own-token\r\n"));
    QVERIFY(m_provider->requests.constFirst().startsWith("POST /v1/chat/completions ")); // "/v1" stands there once
}

void tst_Inference::errorsComeBackAsTheyAre()
{
    const Reply reply = chat(R"({"model":"too-much"})");
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.object()["error"_L1]["message"_L1].toString(), u"too much"_s);
}

void tst_Inference::suffixesOfTheHubAreTakenOff_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("fastest") << QByteArray("acme/tiny:fastest") << QByteArray("acme/tiny");
    QTest::newRow("a provider") << QByteArray("acme/tiny:groq") << QByteArray("acme/tiny");
    QTest::newRow("a name with a colon") << QByteArray("llama3:8b") << QByteArray("llama3:8b");
    QTest::newRow("both") << QByteArray("llama3:8b:cheapest") << QByteArray("llama3:8b");
    QTest::newRow("a provider's name alone") << QByteArray("groq") << QByteArray("groq");
}

void tst_Inference::suffixesOfTheHubAreTakenOff()
{
    QFETCH(const QByteArray, given);
    QFETCH(const QByteArray, sent);
    QCOMPARE(chat("{\"model\":\"" + given + "\"}").status, 200);
    QVERIFY(m_provider->requests.constFirst().endsWith("{\"model\":\"" + sent + "\"}"));
}

void tst_Inference::streamComesPieceByPiece()
{
    const auto client = stream();
    QTRY_COMPARE(m_provider->streams.size(), 1);
    m_provider->send("data: {\"n\":1}\n\n");
    QByteArray read;
    QTRY_VERIFY(comes(*client, read, "data: {\"n\":1}\n\n"));
    QVERIFY(read.contains("Content-Type: text/event-stream\r\n"));
    QVERIFY(!read.contains("Content-Encoding"));
    m_provider->send("data: [DONE]\n\n"); // the first was there before the second was sent
    QTRY_VERIFY(comes(*client, read, "data: [DONE]\n\n"));
    m_provider->finish();
    QTRY_VERIFY(comes(*client, read, "\r\n0\r\n\r\n"));
}

void tst_Inference::clientThatLeavesEndsTheStream()
{
    auto client = stream();
    QTRY_COMPARE(m_provider->streams.size(), 1);
    client.reset();
    QTRY_VERIFY((m_provider->send("data: more\n\n"), m_provider->streams.isEmpty()));
}

void tst_Inference::hubThatStopsEndsTheStream()
{
    const auto client = stream();
    QTRY_COMPARE(m_provider->streams.size(), 1);
    m_hub.reset();
    QVERIFY(!client->readUntilClosed(5000).contains("\r\n0\r\n\r\n")); // it did not come whole
    QVERIFY(client->isClosed());
    QTRY_VERIFY(m_provider->streams.isEmpty());
}

void tst_Inference::modelsAreListed()
{
    const Reply list = m_hub->get(u"/-/router/v1/models"_s, as("hf_bob"));
    QCOMPARE(list.status, 200);
    const QJsonObject model = list.object()["data"_L1][0].toObject();
    QCOMPARE(model["id"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(model["owned_by"_L1].toString(), u"me"_s);
    QCOMPARE(model["providers"_L1][0]["status"_L1].toString(), u"live"_s);
    QVERIFY(model["architecture"_L1]["input_modalities"_L1].isArray());
    QCOMPARE(m_hub->get(u"/-/router/v1/models/acme/tiny"_s, as("hf_bob")).object()["data"_L1]["id"_L1].toString(),
             u"acme/tiny"_s);
    QCOMPARE(m_hub->get(u"/-/router/v1/models/acme/none"_s, as("hf_bob")).status, 404);
}

void tst_Inference::repositoriesSayWhoServesThem()
{
    const QString expand = u"?expand[]=inference&expand[]=inferenceProviderMapping"_s;
    const QJsonObject served = m_hub->get(u"/api/models/acme/tiny"_s + expand).object();
    QCOMPARE(served["inference"_L1].toString(), u"warm"_s);
    const QJsonObject provider = served["inferenceProviderMapping"_L1]["hf-inference"_L1].toObject();
    QCOMPARE(provider["status"_L1].toString(), u"live"_s);
    QCOMPARE(provider["providerId"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(provider["task"_L1].toString(), u"conversational"_s);
    const QJsonObject other = m_hub->get(u"/api/models/acme/tiny-GGUF"_s + expand).object();
    QCOMPARE(other.keys(), QStringList({u"_id"_s, u"id"_s}));
    const auto ids = [this](const QString &query) {
        QStringList list;
        for (const QJsonValue &model : m_hub->get(u"/api/models?"_s + query).array())
            list << model["id"_L1].toString();
        return list;
    };
    QCOMPARE(ids(u"inference_provider=all"_s), QStringList{u"acme/tiny"_s});
    QCOMPARE(ids(u"inference_provider=groq,hf-inference"_s), QStringList{u"acme/tiny"_s});
    QCOMPARE(ids(u"inference=warm&search=tiny"_s), QStringList{u"acme/tiny"_s});
    QCOMPARE(ids(u"inference_provider=groq"_s), QStringList{});
    QCOMPARE(ids(u"inference=warm&search=auto"_s), QStringList{});
}

void tst_Inference::callersNeedAToken()
{
    QCOMPARE(chat(kChat, u"/-/router/v1/chat/completions"_s, "").status, 401);
    QCOMPARE(chat(kChat, u"/-/router/v1/chat/completions"_s, "hf_wrong").status, 401);
    QVERIFY(m_provider->requests.isEmpty());
}

void tst_Inference::withoutAServerItIs503()
{
    m_hub = std::make_unique<Hub>(acmeHub());
    const Reply reply = chat();
    QCOMPARE(reply.status, 503);
    QCOMPARE(reply.object()["error"_L1].toString(), u"Service Temporarily Unavailable"_s);
    QVERIFY(!m_hub->get(u"/api/models/acme/tiny"_s).object().contains("inference"_L1));
    QCOMPARE(m_hub->get(u"/api/models?inference=warm"_s).body, "[]");
}

void tst_Inference::serverThatIsGoneIs502()
{
    m_provider->stop();
    QCOMPARE(chat().status, 502);
    QVERIFY(!m_hub->get(u"/api/models/acme/tiny"_s).object().contains("inference"_L1));
}

void tst_Inference::otherTasksAreNotFound()
{
    QCOMPARE(chat(R"({"inputs":"x"})", u"/-/router/hf-inference/models/acme/tiny"_s).status, 404);
    QCOMPARE(m_hub->get(u"/-/router/v1/chat/completions"_s, as("hf_bob")).status, 404);
    QVERIFY(m_provider->requests.isEmpty());
}

HS_GUILESS_TEST(tst_Inference)
#include "tst_inference.moc"
