// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "sessions/imagecache.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using models::ImageCache;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    [[maybe_unused]] const bool isOpen = buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

const QUrl kAvatar(u"https://hub.example/api/avatars/someone"_s);

} // namespace

class TestImageCache : public QObject
{
    Q_OBJECT

    std::shared_ptr<testkit::FakeTransport> transport;
    std::shared_ptr<testkit::ManualClock> clock;
    std::unique_ptr<hub::HubClient> client;

private Q_SLOTS:
    void init()
    {
        transport = std::make_shared<testkit::FakeTransport>();
        clock = std::make_shared<testkit::ManualClock>();
        hub::HubClientOptions options;
        options.endpoint = QUrl(u"https://hub.example"_s);
        options.transport = transport;
        options.clock = clock;
        client = std::make_unique<hub::HubClient>(options);
        client->context()->retry = base::RetryPolicy::never();
        transport->answer(u"avatars/someone"_s, 200, png(8, 6), {{"Content-Type", "image/png"}});
    }

    void fetchesOnceForManyAskers()
    {
        ImageCache cache(client->context());
        QSignalSpy ready(&cache, &ImageCache::imageReady);
        QVERIFY(cache.image(kAvatar).isNull());
        QVERIFY(cache.image(kAvatar).isNull());
        QCOMPARE(cache.stateOf(kAvatar), ImageCache::State::Loading);
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(cache.image(kAvatar).size(), QSize(8, 6));
        QCOMPARE(transport->requests().size(), 1);
    }

    void asksAgainOnlyAWhileAfterAFailure()
    {
        transport->answer(u"avatars/nobody"_s, 404, "{}");
        const QUrl url(u"https://hub.example/api/avatars/nobody"_s);
        ImageCache cache(client->context());
        QSignalSpy failed(&cache, &ImageCache::imageFailed);
        QVERIFY(cache.image(url).isNull());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(cache.image(url).isNull());
        QCOMPARE(cache.stateOf(url), ImageCache::State::Failed);
        QCOMPARE(transport->requests().size(), 1);
        clock->advance(std::chrono::minutes(2));
        QVERIFY(cache.image(url).isNull());
        QTRY_COMPARE(transport->requests().size(), 2);
    }

    void fetchesNothingThatIsNotHttp()
    {
        ImageCache cache(client->context());
        QVERIFY(cache.image(QUrl(u"file:///etc/passwd"_s)).isNull());
        QVERIFY(cache.image(QUrl(u"data:image/png;base64,AAAA"_s)).isNull());
        QVERIFY(transport->requests().isEmpty());
    }

    void mayDieWhileItWaits()
    {
        transport->hold();
        auto cache = std::make_unique<ImageCache>(client->context());
        QVERIFY(cache->image(kAvatar).isNull());
        QTRY_COMPARE(transport->held(), 1);
        cache.reset();
        transport->releaseAll();
        QTRY_COMPARE(transport->held(), 0);
    }

    void spellsTheAddressOfAnAvatar()
    {
        const ImageCache cache(client->context());
        QCOMPARE(cache.avatarAddress(u"a b/c"_s).toString(QUrl::FullyEncoded),
                 u"https://hub.example/api/avatars/a%20b%2Fc"_s);
    }

    void scalesLargePicturesDown()
    {
        const auto image = models::decodeImage(png(400, 100), 200);
        QVERIFY(image.has_value());
        QCOMPARE(image->size(), QSize(200, 50));
    }

    void drawingsKeepTheirOwnSize_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<QSize>("size");
        QTest::newRow("a badge") << QByteArray("width='88' height='20'") << QSize(88, 20);
        QTest::newRow("only a view box") << QByteArray("viewBox='0 0 120 20'") << QSize(120, 20);
        QTest::newRow("tiny") << QByteArray("width='4' height='2'") << QSize(4, 2);
        QTest::newRow("large") << QByteArray("width='600' height='300'") << QSize(600, 300);
        QTest::newRow("too large") << QByteArray("width='2000' height='1000'") << QSize(1000, 500);
    }
    void drawingsKeepTheirOwnSize()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(QSize, size);
        const auto image = models::decodeImage(
            "<svg xmlns='http://www.w3.org/2000/svg' " + drawing + "><rect width='9' height='9'/></svg>", 1000);
        QVERIFY(image.has_value());
        QCOMPARE(image->deviceIndependentSize().toSize(), size);
        // Small ones have pixels to spare for sharp screens.
        QVERIFY(size.width() > 500 || image->width() >= 2 * size.width());
        QVERIFY(image->width() <= 1000);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut off") << png(300, 300).first(40);
        QTest::newRow("svg with a file") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='/etc/passwd'/></svg>");
        QTest::newRow("svg with entities") << QByteArray(
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!models::decodeImage(bytes, 100).has_value());
    }
};

HS_TEST(TestImageCache)
#include "tst_imagecache.moc"
