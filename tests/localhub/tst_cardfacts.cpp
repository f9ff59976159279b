// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "localhub/facts/cardvalues.h"
#include "localhub/facts/frontmatter.h"
#include "localhub/facts/headers.h"
#include "localhub/git/lfspointer.h"
#include "localhub/git/lfsrules.h"
#include "testprogram/testprogram.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

RangeReader readerOf(const QByteArray &content)
{
    return [content](qint64 offset, qint64 size) { return content.mid(offset, size); };
}

} // namespace

/// What is read out of files: front matter, tensors, pointers, .gitattributes.
class tst_CardFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalars_data();
    void scalars();
    void blocks_data();
    void blocks();
    void aliasBombIsRefused();
    void deepNestingIsRefused();
    void realCardsNeverFail();
    void listsAndScalarsAreAlike();
    void paperLinks();
    void safetensorsHeader();
    void damagedSafetensors_data();
    void damagedSafetensors();
    void ggufHeader();
    void damagedGguf_data();
    void damagedGguf();
    void lfsDecision_data();
    void lfsDecision();
    void pointersRoundTrip();

private:
    GitLibrary m_git;
};

void tst_CardFacts::scalars_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *yaml, const QJsonValue &value) {
        QTest::newRow(yaml) << QByteArray(yaml) << value;
    };
    row("no", u"no"_s);
    row("yes", u"yes"_s);
    row("true", true);
    row("False", false);
    row("~", QJsonValue(QJsonValue::Null));
    row("null", QJsonValue(QJsonValue::Null));
    row("\"null\"", u"null"_s);
    row("'12'", u"12"_s);
    row("12", qint64{12});
    row("-3", qint64{-3});
    row("0.5", 0.5);
    row("1e3", 1000.0);
    row("1.0.0", u"1.0.0"_s);
    row("2024-01-02", u"2024-01-02"_s);
    row("n<1K", u"n<1K"_s);
    row("99999999999999999999", 99999999999999999999.0);
}

void tst_CardFacts::scalars()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QJsonValue, value);
    const auto card = readFrontMatter("---\nkey: " + yaml + "\n---\n");
    QVERIFY(card);
    QCOMPARE(card->value("key"_L1), value);
}

void tst_CardFacts::blocks_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << QByteArray("---\na: 1\n---\nText") << true << QByteArray("Text");
    QTest::newRow("CR LF") << QByteArray("---\r\na: 1\r\n---\r\nText") << true << QByteArray("Text");
    QTest::newRow("empty lines first") << QByteArray("\n \r\n---\na: 1\n---\nText") << true << QByteArray("Text");
    QTest::newRow("not at the start") << QByteArray("\nText\n---\na: 1\n---\n") << false
                                      << QByteArray("\nText\n---\na: 1\n---\n");
    QTest::newRow("empty lines only") << QByteArray("\n\n\n") << false << QByteArray("\n\n\n");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF---\na: 1\n---\nText") << true << QByteArray("Text");
    QTest::newRow("none") << QByteArray("# Title\n") << false << QByteArray("# Title\n");
    QTest::newRow("not closed") << QByteArray("---\na: 1\n") << false << QByteArray("---\na: 1\n");
    QTest::newRow("no map") << QByteArray("---\n- a\n---\nText") << false << QByteArray("Text");
    QTest::newRow("broken") << QByteArray("---\na: [1\n---\nText") << false << QByteArray("Text");
    QTest::newRow("NUL") << QByteArray("---\na: \0 1\n---\n", 15) << false << QByteArray();
    QTest::newRow("empty file") << QByteArray() << false << QByteArray();
}

void tst_CardFacts::blocks()
{
    QFETCH(const QByteArray, card);
    QFETCH(const bool, isThere);
    QFETCH(const QByteArray, body);
    QCOMPARE(readFrontMatter(card).has_value(), isThere);
    QCOMPARE(cardBody(card), body);
}

void tst_CardFacts::aliasBombIsRefused()
{
    QByteArray card = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        card += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before;
        for (int k = 0; k < 9; ++k)
            card += ", " + before;
        card += "]\n";
    }
    QVERIFY(!readFrontMatter(card + "---\n"));
}

void tst_CardFacts::deepNestingIsRefused()
{
    QVERIFY(!readFrontMatter("---\na: " + QByteArray(300, '[') + QByteArray(300, ']') + "\n---\n"));
    QVERIFY(!readFrontMatter("---\na: " + QByteArray(100'000, '[') + "\n---\n"));
}

void tst_CardFacts::realCardsNeverFail()
{
    const QString folder = QStringLiteral(HS_SHARED_DIR "/fixtures/cards");
    if (!QFileInfo::exists(folder))
        QSKIP("the recorded cards are not on this machine");
    int count = 0;
    int withFacts = 0;
    QDirIterator it(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++count;
        withFacts += readFrontMatter(file.readAll()) ? 1 : 0;
    }
    QVERIFY(count > 200);
    QVERIFY2(withFacts > count / 2, qPrintable(QString::number(withFacts)));
}

void tst_CardFacts::listsAndScalarsAreAlike()
{
    const auto card = readFrontMatter("---\nlanguage: en\nlicense: [mit, null, apache-2.0]\nbase_model: ''\n---\n");
    QVERIFY(card);
    QCOMPARE(cardList(*card, "language"_L1), QStringList{u"en"_s});
    QCOMPARE(cardList(*card, "license"_L1), QStringList({u"mit"_s, u"apache-2.0"_s}));
    QCOMPARE(cardList(*card, "base_model"_L1), QStringList());
    QCOMPARE(cardText(*card, "absent"_L1), QString());
}

void tst_CardFacts::paperLinks()
{
    QCOMPARE(paperIds("see https://arxiv.org/abs/2103.00020, https://huggingface.co/papers/2401.12345 and "
                      "arxiv.org/pdf/2103.00020"),
             QStringList({u"2103.00020"_s, u"2401.12345"_s}));
}

void tst_CardFacts::safetensorsHeader()
{
    const auto counts = safetensorsParameters(readerOf(tinySafetensors()), tinySafetensors().size());
    QVERIFY(counts);
    QCOMPARE(*counts, QJsonObject({{u"F32"_s, 4}}));
}

void tst_CardFacts::damagedSafetensors_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("1234567");
    QTest::newRow("length beyond the end") << QByteArray(8, '\xFF') + "{}";
    QTest::newRow("no JSON") << QByteArray("\x04\0\0\0\0\0\0\0nope", 12);
    QTest::newRow("endless shape")
        << QByteArray("\x55\0\0\0\0\0\0\0", 8) +
               QByteArray(
                   R"({"w":{"dtype":"F32","shape":[9223372036854775807,9223372036854775807],"data_offsets":[]}})")
                   .leftJustified(0x55, ' ');
}

void tst_CardFacts::damagedSafetensors()
{
    QFETCH(const QByteArray, file);
    QVERIFY(!safetensorsParameters(readerOf(file), file.size()));
}

void tst_CardFacts::ggufHeader()
{
    const auto summary = ggufSummary(readerOf(tinyGguf()), tinyGguf().size());
    QVERIFY(summary);
    QCOMPARE(*summary, QJsonObject({{u"total"_s, 8}, {u"architecture"_s, u"llama"_s}, {u"context_length"_s, 2048}}));
}

void tst_CardFacts::damagedGguf_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another file") << QByteArray("GGML12345678901234567890");
    QTest::newRow("unknown version") << QByteArray("GGUF\x09\0\0\0", 8) + QByteArray(32, '\0');
    QTest::newRow("too many pairs") << QByteArray("GGUF\x03\0\0\0", 8) + QByteArray(8, '\0') + QByteArray(8, '\x7F');
    for (const int length : {30, 60, 100})
        QTest::addRow("cut after %d bytes", length) << tinyGguf().first(length);
}

void tst_CardFacts::damagedGguf()
{
    QFETCH(const QByteArray, file);
    QVERIFY(!ggufSummary(readerOf(file), file.size()));
}

void tst_CardFacts::lfsDecision_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isLfs");
    const auto row = [](const char *path, qint64 size, bool isLfs) {
        QTest::newRow(path) << QString::fromLatin1(path) << size << isLfs;
    };
    row("README.md", 100, false);
    row("model.safetensors", 10, true);
    row("deep/er/model.bin", 10, true);
    row("model.bin.json", 10, false);
    row("quantized.gguf", 10, true);
    row("saved_model/variables/x", 10, true);
    row("other_model/variables/x", 10, false);
    row("run/events.out.tfevents.123", 10, true);
    row("archive.tar.gz", 10, true);
    row("huge.txt", 11LL * 1024 * 1024, true);
    row("large.txt", 10LL * 1024 * 1024, false);
    row(".gitattributes", 11LL * 1024 * 1024, false);
    row("picture.png", 10, false);
}

void tst_CardFacts::lfsDecision()
{
    QFETCH(const QString, path);
    QFETCH(const qint64, size);
    QFETCH(const bool, isLfs);
    QCOMPARE(LfsRules(LfsRules::defaultAttributes(false)).isLfs(path, size), isLfs);
    const QByteArray covered = LfsRules::withPaths(LfsRules::defaultAttributes(false), {path});
    QVERIFY(LfsRules(covered).isCovered(path));
}

void tst_CardFacts::pointersRoundTrip()
{
    const QByteArray text = lfsPointerText(QString(64, u'a'), 12345);
    const auto pointer = parseLfsPointer(text);
    QVERIFY(pointer);
    QCOMPARE(pointer->size, 12345);
    QCOMPARE(pointer->pointerSize, text.size());
    QVERIFY(canBeLfsPointer(text.size()));
    QVERIFY(!parseLfsPointer("version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 1\n"));
    QVERIFY(!parseLfsPointer(QByteArray(text).replace("size 12345", "size x")));
}

HS_GUILESS_TEST(tst_CardFacts)
#include "tst_cardfacts.moc"
