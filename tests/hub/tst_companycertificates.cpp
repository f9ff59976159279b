// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/qthttptransport.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "tlsserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::hub::test;
using namespace hs::testkit;

/// A company's own certificates, named where other programs look for them. Read once in a run: all variables are set
/// before the first transport.
class CompanyCertificatesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<QByteArray, TlsServer> m_servers;

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QByteArray name : {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}) {
            write(QString::fromLatin1(name), m_servers[name].certificate());
            qputenv(name.constData(), m_folder.filePath(QString::fromLatin1(name)).toLocal8Bit());
        }
        QVERIFY(QDir(m_folder.path()).mkdir(u"more"_s));
        write(u"more/company.pem"_s, m_servers["SSL_CERT_DIR"].certificate());
        qputenv("SSL_CERT_DIR", m_folder.filePath(u"more"_s).toLocal8Bit());
    }
    void aNamedCertificateIsTrusted_data()
    {
        QTest::addColumn<bool>("isTrusted");
        for (const char *name : {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_DIR"})
            QTest::newRow(name) << true;
        QTest::newRow("nowhere named") << false;
    }
    void aNamedCertificateIsTrusted()
    {
        QFETCH(bool, isTrusted);
        QtHttpTransport transport;
        HttpRequest request;
        request.url = QUrl(u"https://127.0.0.1:%1/x"_s.arg(m_servers[QTest::currentDataTag()].port()));
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->has_value(), isTrusted);
        if (isTrusted)
            QCOMPARE((*answer)->body, QByteArray("by TLS"));
        else
            QCOMPARE(answer->error().kind, HubError::Kind::Tls);
    }
};

HS_GUILESS_TEST(CompanyCertificatesTest)
#include "tst_companycertificates.moc"
