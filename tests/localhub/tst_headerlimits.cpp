// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/frontmatter.h"
#include "localhub/facts/headers.h"
#include "localhub/facts/knownheaders.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

namespace {

QByteArray fileWith(const QByteArray &header)
{
    QByteArray prefix(8, '\0');
    qToLittleEndian<qint64>(header.size(), prefix.data());
    return prefix + header;
}

RangeReader headReader(const QByteArray &content)
{
    return [content](qint64 offset, qint64 size) { return content.mid(offset, size); };
}

std::optional<QJsonObject> parametersOf(const QByteArray &header)
{
    const QByteArray file = fileWith(header);
    return safetensorsParameters(headReader(file), file.size());
}

QByteArray tensor(const QByteArray &name, const QByteArray &shape)
{
    return "\"" + name + "\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0,4]}";
}

} // namespace

/// Files are made by strangers: what is read out of them takes bounded memory, and is read once.
class tst_HeaderLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreReadInPieces();
    void headersHaveALimit();
    void onlyJsonIsAHeader_data();
    void onlyJsonIsAHeader();
    void countsDoNotOverflow();
    void headersAreReadOnce();
    void wideCardsAreRead();
    void oversizedCardsAreRefused_data();
    void oversizedCardsAreRefused();
};

void tst_HeaderLimits::headersAreReadInPieces()
{
    QByteArray header = R"({"__metadata__":{"format":"pt\u00e9"})";
    constexpr int kTensors = 20'000;
    for (int i = 0; i < kTensors; ++i)
        header += ',' + tensor("layer." + QByteArray::number(i), "[2, 3]");
    const QByteArray file = fileWith(header + "}   ");
    qint64 largest = 0;
    const RangeReader reader = [&](qint64 offset, qint64 size) {
        largest = qMax(largest, size);
        return file.mid(offset, size);
    };
    QCOMPARE(safetensorsParameters(reader, file.size()), (QJsonObject{{u"F32"_s, 6 * kTensors}}));
    QVERIFY2(largest <= 64 * 1024, QByteArray::number(largest).constData());
}

void tst_HeaderLimits::headersHaveALimit()
{
    QByteArray prefix(8, '\0');
    qToLittleEndian<qint64>(25'000'001, prefix.data());
    qint64 asked = 0;
    const RangeReader reader = [&](qint64 offset, qint64 size) {
        asked += size;
        return offset == 0 ? prefix.first(qMin<qint64>(size, 8)) : QByteArray(size, ' ');
    };
    QVERIFY(!safetensorsParameters(reader, 60'000'000));
    QCOMPARE(asked, 8);
}

void tst_HeaderLimits::onlyJsonIsAHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isGood");
    const QByteArray good = tensor("a", "[1]");
    QTest::newRow("one tensor") << '{' + good + '}' << true;
    QTest::newRow("blanks and every kind of value")
        << QByteArray(R"( {"__metadata__" : {"a":[true,false,null,-1.5e+3,0,"\\\"\u0041"], "b":{}} })") << true;
    QTest::newRow("array") << QByteArray("[1,2]") << false;
    QTest::newRow("not closed") << '{' + good << false;
    QTest::newRow("more behind it") << '{' + good + "}x" << false;
    QTest::newRow("comma at the end") << '{' + good + ",}" << false;
    QTest::newRow("word that is none") << QByteArray(R"({"__metadata__":tru})") << false;
    QTest::newRow("number with a zero first") << QByteArray(R"({"__metadata__":01})") << false;
    QTest::newRow("unknown escape") << QByteArray(R"({"__metadata__":"\x"})") << false;
    QTest::newRow("control character") << QByteArray("{\"__metadata__\":\"\n\"}") << false;
    QTest::newRow("no UTF-8") << QByteArray("{\"__metadata__\":\"\xFF\"}") << false;
    QTest::newRow("nested too deep") << R"({"__metadata__":)" + QByteArray(1000, '[') + QByteArray(1000, ']') + '}'
                                     << false;
    QTest::newRow("tensor without a type") << QByteArray(R"({"a":{"shape":[1]}})") << false;
    QTest::newRow("negative shape") << '{' + tensor("a", "[-1]") + '}' << false;
    QTest::newRow("tensor that is no object") << QByteArray(R"({"a":1})") << false;
}

void tst_HeaderLimits::onlyJsonIsAHeader()
{
    QFETCH(const QByteArray, header);
    QFETCH(const bool, isGood);
    QCOMPARE(parametersOf(header).has_value(), isGood);
}

void tst_HeaderLimits::countsDoNotOverflow()
{
    const QByteArray half = "[4611686018427387904]";
    QVERIFY(parametersOf('{' + tensor("a", half) + '}'));
    QVERIFY(!parametersOf('{' + tensor("a", half) + ',' + tensor("b", half) + '}'));
    QVERIFY(!parametersOf('{' + tensor("a", "[9223372036854775807,2]") + '}'));
    QVERIFY(!parametersOf('{' + tensor("a", "[92233720368547758070]") + '}'));
}

void tst_HeaderLimits::headersAreReadOnce()
{
    KnownHeaders known;
    int count = 0;
    const auto good = [&count]() -> KnownHeaders::Facts { return QJsonObject{{u"n"_s, ++count}}; };
    const auto bad = [&count]() -> KnownHeaders::Facts { return ++count, std::nullopt; };
    QCOMPARE(known.factsOf(u"a"_s, good), (QJsonObject{{u"n"_s, 1}}));
    QCOMPARE(known.factsOf(u"a"_s, good), (QJsonObject{{u"n"_s, 1}}));
    QVERIFY(!known.factsOf(u"b"_s, bad));
    QVERIFY(!known.factsOf(u"b"_s, bad));
    QCOMPARE(count, 2);
}

void tst_HeaderLimits::wideCardsAreRead()
{
    // Data sets name their classes that way.
    QByteArray card = "---\nnames:\n";
    constexpr int kNames = 20'000;
    for (int i = 0; i < kNames; ++i)
        card += "  '" + QByteArray::number(i) + "': c" + QByteArray::number(i) + '\n';
    const auto values = readFrontMatter(card + "---\n");
    QVERIFY(values);
    const QJsonObject names = values->value("names"_L1).toObject();
    QCOMPARE(names.size(), kNames);
    QCOMPARE(names.value("19999"_L1), u"c19999"_s);
}

void tst_HeaderLimits::oversizedCardsAreRefused_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QByteArray keys;
    for (int i = 0; i < 120'000; ++i)
        keys += QByteArray::number(i) + ":\n";
    QTest::newRow("many keys") << keys;
    QTest::newRow("many in a row") << "a: [" + QByteArray("x,").repeated(120'000) + "]\n";
    QTest::newRow("long text") << "a: " + QByteArray(2'000'000, 'x') + '\n';
}

void tst_HeaderLimits::oversizedCardsAreRefused()
{
    QFETCH(const QByteArray, yaml);
    const FrontMatter front = parseFrontMatter("---\n" + yaml + "---\nText");
    QCOMPARE(front.state, FrontMatter::State::Broken);
    QCOMPARE(front.problem, u"YAML metadata is too large"_s);
    QVERIFY(!readYaml(yaml));
}

HS_GUILESS_TEST(tst_HeaderLimits)
#include "tst_headerlimits.moc"
