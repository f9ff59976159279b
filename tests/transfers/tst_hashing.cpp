// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/filehash.h"
#include "transfers/hashing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;

namespace {

const Etag kSomeSha256(u"0"_s.repeated(64));
const Etag kSomeSha1(u"0"_s.repeated(40));

} // namespace

class HashingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsAContentId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isId");
        QTest::newRow("sha1") << u"ce013625030ba8dba906f756967f9e9ca394464a"_s << true;
        QTest::newRow("sha256") << u"a"_s.repeated(64) << true;
        QTest::newRow("upper case") << u"A"_s.repeated(64) << false;
        QTest::newRow("short") << u"a"_s.repeated(39) << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("a way out") << u"../"_s.repeated(13) + u"a"_s << false;
        QTest::newRow("quoted") << u"\"ce013625030ba8dba906f756967f9e9ca39446\""_s << false;
    }
    void knowsWhatIsAContentId()
    {
        QFETCH(QString, text);
        QTEST(isContentId(Etag(text)), "isId");
        QCOMPARE(ContentHash::forEtag(Etag(text), 1).has_value(), isContentId(Etag(text)));
    }

    void knownValues_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sha256");
        QTest::addColumn<QString>("blobId"); // git hash-object
        QTest::newRow("empty") << QByteArray() << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s
                               << u"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"_s;
        QTest::newRow("hello") << QByteArray("hello\n")
                               << u"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"_s
                               << u"ce013625030ba8dba906f756967f9e9ca394464a"_s;
    }
    void knownValues()
    {
        QFETCH(QByteArray, content);
        auto sha256 = ContentHash::forEtag(kSomeSha256, content.size());
        sha256->add(content);
        QTEST(sha256->result().toString(), "sha256");
        auto blob = ContentHash::forEtag(kSomeSha1, content.size());
        blob->add(content);
        QTEST(blob->result().toString(), "blobId");
    }

    void piecesGiveTheSameAsTheWhole()
    {
        QByteArray content;
        for (int i = 0; i < 100000; ++i)
            content.append(static_cast<char>(i * 31));
        for (const Etag &kind : {kSomeSha1, kSomeSha256}) {
            auto whole = ContentHash::forEtag(kind, content.size());
            whole->add(content);
            auto pieces = ContentHash::forEtag(kind, content.size());
            for (qsizetype at = 0; at < content.size(); at += 777) {
                pieces->add(QByteArrayView(content).sliced(at, std::min<qsizetype>(777, content.size() - at)));
                static_cast<void>(pieces->result()); // looking does not disturb
            }
            QCOMPARE(pieces->result(), whole->result());
            pieces->restart();
            pieces->add(content);
            QCOMPARE(pieces->result(), whole->result());
        }
    }

    void hashesAFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"f"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello\n");
        file.close();
        const auto hash = hashFile(file.fileName(), kSomeSha1);
        HS_VERIFY_VALUE(hash);
        QCOMPARE(hash->toString(), u"ce013625030ba8dba906f756967f9e9ca394464a"_s);
        QCOMPARE(hashFile(folder.filePath(u"absent"_s), kSomeSha1).error().kind, hs::base::HubError::Kind::Disk);
    }
};

HS_GUILESS_TEST(HashingTest)
#include "tst_hashing.moc"
