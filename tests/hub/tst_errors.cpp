// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/errors.h"
#include "testkit/faketransport.h"
#include "testkit/fixtures.h"
#include "testprogram/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::testkit;

Q_DECLARE_METATYPE(HubError::Kind)

class ErrorsTest : public QObject
{
    Q_OBJECT

    static QDateTime noon() { return QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC); }

private Q_SLOTS:
    void statusCodeAndWordsBecomeAKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("hadToken");
        QTest::addColumn<HubError::Kind>("kind");
        using enum HubError::Kind;
        const QString repo = u"/api/models/a/b/revision/main"_s;
        const QString file = u"/a/b/resolve/main/x"_s;
        const auto row = [](const char *name, int status, const char *code, const char *message, const QString &path,
                            bool hadToken, HubError::Kind kind) {
            QTest::newRow(name) << status << QByteArray(code) << QByteArray(message) << path << hadToken << kind;
        };
        row("missing, stranger", 401, "", "Invalid username or password.", repo, false, RepoMissing);
        row("missing file's repository, stranger", 401, "", "Invalid username or password.", file, false, RepoMissing);
        row("missing, signed in", 404, "RepoNotFound", "Repository not found", repo, true, RepoMissing);
        row("revoked token", 401, "", "Invalid credentials in Authorization header", repo, true, Unauthorized);
        row("401 with a token", 401, "", "", repo, true, Unauthorized);
        row("whoami, stranger", 401, "", "Invalid username or password.", u"/api/whoami-v2"_s, false, TokenNeeded);
        row("gated, stranger", 401, "GatedRepo", "Access to model a/b is restricted.", file, false, TokenNeeded);
        row("gated, not asked", 403, "GatedRepo",
            "Access to model a/b is restricted and you are not in the authorized list.", file, true, GatedAsk);
        row("gated, waiting", 403, "GatedRepo",
            "Your request to access model a/b is awaiting a review from the repo authors.", file, true, GatedPending);
        row("disabled", 403, "", "Access to this resource is disabled.", repo, true, Disabled);
        row("revision", 404, "RevisionNotFound", "Invalid rev id: x", repo, true, RevisionMissing);
        row("entry", 404, "EntryNotFound", "Entry not found", file, true, EntryMissing);
        row("forbidden", 403, "", "You don't have the required permissions", repo, true, Forbidden);
        row("plan", 402, "", "Plan required", repo, true, Forbidden);
        row("conflict", 409, "", "", repo, true, Conflict);
        row("precondition", 412, "", "", repo, true, Conflict);
        row("too many", 429, "", "", repo, true, RateLimited);
        row("server", 503, "", "", repo, true, Server);
        row("bad question", 400, "", "", repo, true, Invalid);
        row("other page", 404, "", "", u"/api/users/x/overview"_s, true, EntryMissing);
    }
    void statusCodeAndWordsBecomeAKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        QFETCH(QString, path);
        QFETCH(bool, hadToken);
        QFETCH(HubError::Kind, kind);
        QList<std::pair<QByteArray, QByteArray>> fields{{"X-Request-Id", "Root=1"}};
        if (!code.isEmpty())
            fields.append({"x-error-code", code});
        if (!message.isEmpty())
            fields.append({"X-Error-Message", message});
        const HubError error = errorFromAnswer(response(status, {}, fields), path, hadToken, noon());
        QCOMPARE(hs::base::kindName(error.kind), hs::base::kindName(kind));
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.requestId, u"Root=1"_s);
        QCOMPARE(error.serverText, QString::fromUtf8(message));
    }
    void wordsComeFromAnyShapeOfBody_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("error") << QByteArray("application/json") << QByteArray(R"({"error":"a"})") << u"a"_s;
        QTest::newRow("list") << QByteArray("application/json") << QByteArray(R"({"error":["a","b","a"]})")
                              << u"a\nb"_s;
        QTest::newRow("oauth") << QByteArray("application/json")
                               << QByteArray(R"({"error":"a","error_description":"b"})") << u"a\nb"_s;
        QTest::newRow("errors") << QByteArray("application/json") << QByteArray(R"({"errors":[{"message":"a"}]})")
                                << u"a"_s;
        QTest::newRow("plain") << QByteArray("text/plain") << QByteArray("Entry not found") << u"Entry not found"_s;
        QTest::newRow("page") << QByteArray("text/html") << QByteArray("<html>429</html>") << QString();
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
    }
    void wordsComeFromAnyShapeOfBody()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QCOMPARE(errorFromAnswer(response(500, body, {{"Content-Type", type}}), {}, false, noon()).serverText, text);
    }
    void waitsAreRead_data()
    {
        QTest::addColumn<QByteArray>("rateLimit");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::newRow("window") << QByteArray(R"("api";r=0;t=48)") << QByteArray() << 49;
        QTest::newRow("blanks") << QByteArray(R"("api" ; r = 0 ; t = 3)") << QByteArray() << 4;
        QTest::newRow("some left") << QByteArray(R"("api";r=12;t=48)") << QByteArray("7") << 8;
        QTest::newRow("retry-after") << QByteArray() << QByteArray("120") << 121;
        QTest::newRow("date") << QByteArray() << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT") << -1;
        QTest::newRow("nonsense") << QByteArray("api;x") << QByteArray("-3") << -1;
    }
    void waitsAreRead()
    {
        QFETCH(QByteArray, rateLimit);
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, seconds);
        const HubError error = errorFromAnswer(
            response(429, {}, {{"RateLimit", rateLimit}, {"Retry-After", retryAfter}}), {}, true, noon());
        QCOMPARE(error.retryAt ? noon().secsTo(*error.retryAt) : -1, seconds);
    }
    void recordedRefusalsAreUnderstood()
    {
        HS_NEEDS_FIXTURES();
        int count = 0;
        for (const QString &name : fixtureFiles(u"api/errors"_s, u".exchange.json"_s)) {
            const QJsonObject exchange = QJsonDocument::fromJson(readFile(fixturesFolder() + u'/' + name)).object();
            const QJsonObject recorded = exchange.value("response"_L1).toObject();
            HttpResponse answer;
            answer.body = QJsonDocument(recorded.value("body_json"_L1).toObject()).toJson();
            answer.status = recorded.value("status"_L1).toInt();
            const QJsonObject fields = recorded.value("headers"_L1).toObject();
            for (auto field = fields.begin(); field != fields.end(); ++field)
                answer.headers.append(field.key().toUtf8(), field.value().toString().toUtf8());
            const QUrl uri(exchange.value("request"_L1).toObject().value("uri"_L1).toString());
            const HubError error = errorFromAnswer(answer, uri.path(), false, noon());
            ++count;
            if (name.contains("RevisionNotFound"_L1))
                QCOMPARE(error.kind, HubError::Kind::RevisionMissing);
            else if (name.contains("EntryNotFound"_L1) || name.contains("GET-404"_L1))
                QVERIFY2(error.kind == HubError::Kind::EntryMissing, qPrintable(name + error.details()));
            else if (name.contains("whoami"_L1))
                QCOMPARE(error.kind, HubError::Kind::TokenNeeded);
            else if (name.contains("model-that-does-not-exist"_L1))
                QCOMPARE(error.kind, HubError::Kind::RepoMissing);
        }
        QVERIFY(count >= 5);
    }
    void theNextPageIsFound()
    {
        HttpHeaders headers;
        headers.append("link", "<https://h/api/models?cursor=abc&limit=5>; rel=\"next\"");
        QCOMPARE(nextLink(headers), QUrl(u"https://h/api/models?cursor=abc&limit=5"_s));
        HttpHeaders others;
        others.append("Link", "<https://h/x>; rel=\"xet-auth\", <https://h/y>; rel=\"xet-reconstruction-info\"");
        QVERIFY(!nextLink(others));
    }
};

HS_GUILESS_TEST(ErrorsTest)
#include "tst_errors.moc"
