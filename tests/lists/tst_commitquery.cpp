// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitquery.h"

#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;
using namespace hs;
using models::CommitQuery;

class TestCommitQuery : public QObject
{
    Q_OBJECT

    static hub::Commit commit()
    {
        return {.id = hub::Oid(u"7d31f0c58e210000000000000000000000000000"_s),
                .title = u"Set forced_decoder_ids to null"_s,
                .message = u"The base model wants it."_s,
                .authors = {{u"tunde-a"_s, {}}, {u"Nadia"_s, {}}},
                .date = QDateTime(QDate(2026, 3, 20), QTime(12, 0))};
    }

private Q_SLOTS:
    void keepsWhatItSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("title, any case") << u"FORCED"_s << true;
        QTest::newRow("message") << u"base wants"_s << true;
        QTest::newRow("author") << u"nadia"_s << true;
        QTest::newRow("id") << u"7d31f0"_s << true;
        QTest::newRow("middle of the id") << u"31f0"_s << false;
        QTest::newRow("every word counts") << u"forced nowhere"_s << false;
        QTest::newRow("author:") << u"author:tunde"_s << true;
        QTest::newRow("author: of another") << u"author:aisha"_s << false;
        QTest::newRow("since that day") << u"since:2026-03-20"_s << true;
        QTest::newRow("since the next") << u"since:2026-03-21"_s << false;
        QTest::newRow("until that day") << u"until:2026-03-20"_s << true;
        QTest::newRow("until its month") << u"until:2026-03"_s << true;
        QTest::newRow("until a year before") << u"until:2025"_s << false;
        QTest::newRow("no date is no filter") << u"since:soon"_s << true;
        QTest::newRow("together") << u"null author:tunde since:2026 until:2026-12-31"_s << true;
    }
    void keepsWhatItSays()
    {
        QFETCH(QString, text);
        QTEST(CommitQuery::parse(text).keeps(commit()), "isKept");
    }

    void pathIsNoWord()
    {
        const CommitQuery query = CommitQuery::parse(u"path:\"a folder/b.txt\" fix"_s);
        QCOMPARE(query.path, u"a folder/b.txt"_s);
        QCOMPARE(query.words, QStringList{u"fix"_s});
        QVERIFY(CommitQuery::parse(u"path:a"_s).keepsAll());
    }

    void unfinishedTextIsTaken()
    {
        QVERIFY(CommitQuery::parse(u"path:"_s).keepsAll());
        QVERIFY(CommitQuery::parse(u"author:"_s).keepsAll());
        QCOMPARE(CommitQuery::parse(u"path:\"a b"_s).path, u"a b"_s);
    }

    void commitWithoutADateIsOfNoDay()
    {
        hub::Commit undated = commit();
        undated.date.reset();
        QVERIFY(!CommitQuery::parse(u"since:2020"_s).keeps(undated));
        QVERIFY(CommitQuery::parse(u"null"_s).keeps(undated));
    }
};

HS_GUILESS_TEST(TestCommitQuery)
#include "tst_commitquery.moc"
