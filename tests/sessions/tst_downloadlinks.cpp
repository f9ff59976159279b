// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/downloadlinks.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;

class TestDownloadLinks : public QObject
{
    Q_OBJECT

    const QUrl m_endpoint{u"https://huggingface.co"_s};

private Q_SLOTS:
    void findsOneAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<hub::RepoKind>("kind");
        QTest::addColumn<QStringList>("paths");
        using enum hub::RepoKind;
        QTest::newRow("name on a line") << u"  acme/reader \n"_s << u"acme/reader"_s << Model << QStringList{};
        QTest::newRow("dataset on a line") << u"datasets/acme/rows"_s << u"acme/rows"_s << Dataset << QStringList{};
        QTest::newRow("hf") << u"hf://acme/reader"_s << u"acme/reader"_s << Model << QStringList{};
        QTest::newRow("hf file") << u"hf://acme/reader/a/b.bin"_s << u"acme/reader"_s << Model
                                 << QStringList{u"a/b.bin"_s};
        QTest::newRow("web page") << u"see https://huggingface.co/acme/reader, it is good."_s << u"acme/reader"_s
                                  << Model << QStringList{};
        QTest::newRow("web file") << u"(https://huggingface.co/datasets/acme/rows/resolve/main/x.csv)"_s
                                  << u"acme/rows"_s << Dataset << QStringList{u"x.csv"_s};
        QTest::newRow("web folder") << u"https://huggingface.co/acme/reader/tree/main/onnx"_s << u"acme/reader"_s
                                    << Model << QStringList{u"onnx"_s};
    }
    void findsOneAddress()
    {
        QFETCH(QString, text);
        const auto links = models::readDownloadLinks(text, m_endpoint);
        QCOMPARE(links.requests.size(), 1);
        QTEST(links.requests.first().repo.id.toString(), "id");
        QTEST(links.requests.first().repo.kind, "kind");
        QTEST(links.requests.first().paths, "paths");
    }

    void passesOverProse()
    {
        const auto links = models::readDownloadLinks(u"take this and/or that\nhello\n"_s, m_endpoint);
        QVERIFY(links.requests.isEmpty());
        QVERIFY(links.unknown.isEmpty());
    }

    void namesAddressesOfElsewhere()
    {
        const auto links =
            models::readDownloadLinks(u"https://example.org/a/b https://huggingface.co/acme/reader"_s, m_endpoint);
        QCOMPARE(links.requests.size(), 1);
        QCOMPARE(links.unknown, QStringList{u"https://example.org/a/b"_s});
    }

    void filesOfOneRepositoryAreOneRequest()
    {
        const auto links = models::readDownloadLinks(u"hf://acme/reader/a\nhf://acme/reader/b\nhf://acme/reader/a\n"
                                                     "hf://acme/reader@v1/a\nacme/other\n"_s,
                                                     m_endpoint);
        QCOMPARE(links.requests.size(), 3);
        QCOMPARE(links.requests[0].paths, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(links.requests[1].repo.revision.toString(), u"v1"_s);
    }

    void allOfARepositoryIsMoreThanItsFiles()
    {
        const auto links = models::readDownloadLinks(u"hf://acme/reader/a\nacme/reader"_s, m_endpoint);
        QCOMPARE(links.requests.size(), 1);
        QVERIFY(links.requests.first().paths.isEmpty());
    }

    void aPathWithAStarIsAPattern_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("patterns");
        QTest::newRow("hf") << u"hf://acme/reader/*.json"_s << QStringList{u"*.json"_s};
        QTest::newRow("at a revision") << u"hf://acme/reader@v1/onnx/*"_s << QStringList{u"onnx/*"_s};
        QTest::newRow("web") << u"https://huggingface.co/acme/reader/tree/main/onnx/*.onnx"_s
                             << QStringList{u"onnx/*.onnx"_s};
        QTest::newRow("beside a file") << u"hf://acme/reader/README.md hf://acme/reader/*.json"_s
                                       << QStringList{u"README.md"_s, u"README.md/"_s, u"*.json"_s};
        QTest::newRow("before a folder") << u"hf://acme/reader/*.json hf://acme/reader/onnx"_s
                                         << QStringList{u"*.json"_s, u"onnx"_s, u"onnx/"_s};
        QTest::newRow("and all of it") << u"hf://acme/reader/*.json\nacme/reader\nhf://acme/reader/a"_s
                                       << QStringList{};
    }
    void aPathWithAStarIsAPattern()
    {
        QFETCH(QString, text);
        const auto links = models::readDownloadLinks(text, m_endpoint);
        QCOMPARE(links.requests.size(), 1);
        QTEST(links.requests.first().include, "patterns");
        QVERIFY(links.requests.first().paths.isEmpty());
    }
};

HS_GUILESS_TEST(TestDownloadLinks)
#include "tst_downloadlinks.moc"
