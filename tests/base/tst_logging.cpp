// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class LoggingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hidesSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::newRow("user token") << u"sent hf_abcDEF123456789 away"_s << u"abcDEF123456789"_s;
        QTest::newRow("oauth token") << u"hf_oauth_eyJ0.eXAi.sig-x"_s << u"eyJ0"_s;
        QTest::newRow("organization token") << u"api_org_qwertyuiop"_s << u"qwertyuiop"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer some+opaque/value=="_s << u"opaque"_s;
        QTest::newRow("basic") << u"authorization: basic dXNlcjpwYXNz"_s << u"dXNlcjpwYXNz"_s;
        QTest::newRow("signature") << u"https://cdn/x?Expires=1&Signature=AbC~9&a=b"_s << u"AbC~9"_s;
        QTest::newRow("amazon signature") << u"https://s3/x?X-Amz-Signature=00ffee"_s << u"00ffee"_s;
        QTest::newRow("lower case signature") << u"http://127.0.0.1/b?signature=00ffee&x=1"_s << u"00ffee"_s;
    }
    void hidesSecrets()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY(text.contains(secret));
        QVERIFY2(!hs::base::withoutSecrets(text).contains(secret), qPrintable(hs::base::withoutSecrets(text)));
    }
    void keepsOrdinaryText()
    {
        const QString text = u"GET /api/models/openai/whisper?limit=5 404 in 12 ms, hf_hub, Expires=1"_s;
        QCOMPARE(hs::base::withoutSecrets(text), text);
    }
};

HS_GUILESS_TEST(LoggingTest)
#include "tst_logging.moc"
