// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/vocabularies.h"
#include "testprogram/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

class TestVocabularies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesComeFirst();
    void mergesBuildTheirTokens_data();
    void mergesBuildTheirTokens();
    void wordsComeByFrequency();
};

void TestVocabularies::bytesComeFirst()
{
    Vocabularies vocabularies;
    const Vocabulary &vocabulary = vocabularies.bpe(u"english"_s, 300);
    QCOMPARE(vocabulary.tokens.size(), 300);
    QCOMPARE(vocabulary.tokens.at('A'), u"A"_s);
    QCOMPARE(vocabulary.tokens.at(' '), u"Ġ"_s); // as every byte-level tokenizer writes a space
    QCOMPARE(vocabulary.tokens.at('\n'), u"Ċ"_s);
    QCOMPARE(QSet<QString>(vocabulary.tokens.begin(), vocabulary.tokens.begin() + 256).size(), 256);
}

void TestVocabularies::mergesBuildTheirTokens_data()
{
    QTest::addColumn<QString>("corpus");
    for (const char *name : {"english", "yoruba", "japanese", "arabic", "code", "mixed"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestVocabularies::mergesBuildTheirTokens()
{
    QFETCH(const QString, corpus);
    Vocabularies vocabularies;
    const Vocabulary &vocabulary = vocabularies.bpe(corpus, 380);
    QVERIFY(vocabulary.merges.size() > 40);
    QCOMPARE(vocabulary.tokens.size(), 256 + vocabulary.merges.size());
    for (qsizetype i = 0; i < vocabulary.merges.size(); ++i) {
        const QStringList pair = vocabulary.merges.at(i).split(u' ');
        QCOMPARE(pair.size(), 2);
        QCOMPARE(vocabulary.tokens.at(256 + i), pair.join(QString()));
        QVERIFY(vocabulary.tokens.first(256 + i).contains(pair.first()));
        QVERIFY(vocabulary.tokens.first(256 + i).contains(pair.last()));
    }
}

void TestVocabularies::wordsComeByFrequency()
{
    const QStringList words = Vocabularies::words(u"english"_s);
    QCOMPARE(words.first(), u"the"_s);
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
}

HS_GUILESS_TEST(TestVocabularies)
#include "tst_vocabularies.moc"
