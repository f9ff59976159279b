// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/changedecoder.h"

#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;
using hs::hub::decodeChanges;
using Kind = hs::hub::FileChange::Kind;

namespace {

const QByteArray kOld = QByteArray(40, 'a');
const QByteArray kNew = QByteArray(40, 'b');
const QByteArray kNone = QByteArray(40, '0');

QByteArray changeLine(const QByteArray &status, const QByteArray &paths, const QByteArray &before = kOld,
                      const QByteArray &after = kNew)
{
    return "T 2305\t:100644 100644 " + before + "... " + after + "... " + status + '\t' + paths + '\n';
}

} // namespace

/// The lines of a raw comparison (shared/hub-api/repos-write.md §10).
class TestChangeDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKind()
    {
        const auto page = decodeChanges(changeLine("M", "config.json") + changeLine("A", "new file.txt", kNone) +
                                        changeLine("D", "gone", kOld, kNone) + changeLine("R87", "old\tnew") +
                                        changeLine("C100", "one two") + "B 421211\t:100644 100755 " + kOld + "... " +
                                        kNew + "... T\trun\n");
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 6);
        QCOMPARE(page->items.at(0).kind, Kind::Modified);
        QCOMPARE(page->items.at(0).newSize, 2305);
        QCOMPARE(page->items.at(1).kind, Kind::Added);
        QVERIFY(page->items.at(1).oldBlob.isEmpty());
        QCOMPARE(page->items.at(1).path, u"new file.txt"_s);
        QCOMPARE(page->items.at(2).kind, Kind::Removed);
        QCOMPARE(page->items.at(3).oldPath, u"old"_s);
        QCOMPARE(page->items.at(3).path, u"new"_s);
        QCOMPARE(page->items.at(4).kind, Kind::Copied);
        QCOMPARE(page->items.at(4).path, u"two"_s);
        QVERIFY(page->items.at(5).isBinary);
    }

    void jsonStringIsTakenToo()
    {
        QByteArray line = changeLine("M", "config.json");
        line.replace("\t", "\\t").replace("\n", "\\n");
        const auto page = decodeChanges('"' + line + '"');
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 1);
    }

    void nothingChangedIsNoError()
    {
        const auto page = decodeChanges({});
        QVERIFY(page.has_value());
        QVERIFY(page->items.isEmpty());
    }

    void wrongLinesAreCounted()
    {
        const auto page = decodeChanges(changeLine("M", "good") + "noise\n" + changeLine("M", "../../etc/passwd") +
                                        changeLine("Z", "odd"));
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->dropped, 3);
    }

    void anotherTextIsABadAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("page") << QByteArray("<html>\n<body>\n");
        QTest::newRow("patch") << QByteArray("diff --git a/x b/x\n");
        QTest::newRow("broken string") << QByteArray("\"T 12");
        QTest::newRow("bytes") << QByteArray(5000, '\xfe');
    }
    void anotherTextIsABadAnswer()
    {
        QFETCH(QByteArray, answer);
        const auto page = decodeChanges(answer);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, hs::base::HubError::Kind::BadAnswer);
    }
};

HS_GUILESS_TEST(TestChangeDecoder)
#include "tst_changedecoder.moc"
