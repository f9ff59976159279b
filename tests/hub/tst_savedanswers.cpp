// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::testkit;

/// How much of what the Hub said stays on the disk, and for how long.
class SavedAnswersTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<HubClient> clientOf(const QTemporaryDir &folder,
                                               const std::shared_ptr<FakeTransport> &network, const QString &token)
    {
        return std::make_unique<HubClient>(HubClientOptions{.endpoint = QUrl(u"http://hub.test"_s),
                                                            .token = AccessToken(token),
                                                            .cacheFolder = folder.path(),
                                                            .transport = network,
                                                            .clock = std::make_shared<ManualClock>()});
    }
    static HttpRequest savable(const QString &path)
    {
        HttpRequest request;
        request.url = QUrl(u"http://hub.test"_s + path);
        request.cache = HttpRequest::Cache::Revalidate;
        request.isRetried = false;
        return request;
    }
    static qint64 bytesIn(const QTemporaryDir &folder)
    {
        qint64 bytes = 0;
        for (QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            bytes += files.nextFileInfo().size();
        return bytes;
    }

private Q_SLOTS:
    void theyDoNotGrowWithoutEnd()
    {
        QTemporaryDir folder;
        const auto network = std::make_shared<FakeTransport>();
        network->answer(u"/api/"_s, 200, QByteArray(10'000, 'x'));
        const auto client = clientOf(folder, network, {});
        client->context()->mostSaved = 100'000;
        for (int number = 0; number < 60; ++number) {
            const auto answer = ended(ask(client->context(), savable(u"/api/%1"_s.arg(number)), {}));
            HS_VERIFY_VALUE(*answer);
        }
        // 600 kB were saved; between two looks a sixteenth of the bound may come, and no less than one answer.
        QTRY_VERIFY(bytesIn(folder) <= 100'000 + 2 * 11'000);
        QVERIFY(bytesIn(folder) > 50'000);
    }
    void whatAnEarlierRunLeftIsTrimmedToo()
    {
        QTemporaryDir folder;
        const auto network = std::make_shared<FakeTransport>();
        network->answer(u"/api/"_s, 200, QByteArray(10'000, 'x'));
        const auto earlier = clientOf(folder, network, u"hf_earlier"_s);
        for (int number = 0; number < 20; ++number) {
            const auto answer = ended(ask(earlier->context(), savable(u"/api/%1"_s.arg(number)), {}));
            HS_VERIFY_VALUE(*answer);
        }
        QVERIFY(bytesIn(folder) > 200'000);
        const auto client = clientOf(folder, network, u"hf_now"_s);
        client->context()->mostSaved = 50'000;
        const auto answer = ended(ask(client->context(), savable(u"/api/first"_s), {}));
        HS_VERIFY_VALUE(*answer);
        QTRY_VERIFY(bytesIn(folder) <= 50'000);
    }
    void signingOutForgetsTheAccountsAnswersAndNoOthers()
    {
        QTemporaryDir folder;
        const auto network = std::make_shared<FakeTransport>();
        network->answer(u"/api/"_s, 200, "public");
        const auto stranger = clientOf(folder, network, {});
        const auto seen = ended(ask(stranger->context(), savable(u"/api/public"_s), {}));
        HS_VERIFY_VALUE(*seen);
        const qint64 publicBytes = bytesIn(folder);
        network->answer(u"/api/private"_s, 200, "secret plans");
        auto member = clientOf(folder, network, u"hf_member"_s);
        const auto secret = ended(ask(member->context(), savable(u"/api/private"_s), {}));
        HS_VERIFY_VALUE(*secret);
        QVERIFY(bytesIn(folder) > publicBytes);
        member->context()->forgetSavedAnswers();
        member.reset(); // as the program does at once
        QTRY_COMPARE(bytesIn(folder), publicBytes);
        network->answer(u"/api/"_s, [](const HttpRequest &) -> Result<HttpResponse> {
            return hs::base::failure(HubError::Kind::Offline);
        });
        const auto offline = ended(ask(stranger->context(), savable(u"/api/public"_s), {}));
        HS_VERIFY_VALUE(*offline);
        const auto again = clientOf(folder, network, u"hf_member"_s);
        const auto gone = ended(ask(again->context(), savable(u"/api/private"_s), {}));
        QCOMPARE(gone->error().kind, HubError::Kind::Offline);
    }
    void anAnswerThatComesAfterSigningOutIsNotSaved()
    {
        QTemporaryDir folder;
        const auto network = std::make_shared<FakeTransport>();
        network->answer(u"/api/"_s, 200, "secret plans");
        const auto member = clientOf(folder, network, u"hf_member"_s);
        network->hold();
        auto late = ask(member->context(), savable(u"/api/private"_s), {});
        QTRY_COMPARE(network->held(), 1);
        member->context()->forgetSavedAnswers();
        network->releaseAll();
        const auto answer = ended(std::move(late));
        HS_VERIFY_VALUE(*answer);
        QCOMPARE(bytesIn(folder), 0);
    }
    void anAnswerBeingSavedWhileSigningOutIsForgotten()
    {
        QTemporaryDir folder;
        const auto network = std::make_shared<FakeTransport>();
        const auto member = clientOf(folder, network, u"hf_member"_s);
        // In the loop turn that hands the answer out the writing has begun, on another thread.
        // Weakly: the network belongs to the context.
        network->answer(u"/api/now"_s,
                        [hub = std::weak_ptr(member->context())](const HttpRequest &) -> Result<HttpResponse> {
                            QMetaObject::invokeMethod(
                                qApp, [context = hub.lock()] { context->forgetSavedAnswers(); }, Qt::QueuedConnection);
                            return response(200, QByteArray(2'000'000, 'x'));
                        });
        const auto answer = ended(ask(member->context(), savable(u"/api/now"_s), {}));
        HS_VERIFY_VALUE(*answer);
        QTRY_COMPARE(bytesIn(folder), 0);
    }
};

HS_GUILESS_TEST(SavedAnswersTest)
#include "tst_savedanswers.moc"
