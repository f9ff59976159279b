// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/worddiff.h"

#include "diff/gitdiff.h"
#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;

class TestWordDiff : public QObject
{
    Q_OBJECT

    static QStringList marked(const QString &text, const QList<hs::diff::WordMark> &marks)
    {
        QStringList words;
        for (const hs::diff::WordMark &mark : marks)
            words << text.mid(mark.offset, mark.length);
        return words;
    }

private Q_SLOTS:
    void marksWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("gone");
        QTest::addColumn<QStringList>("come");
        QTest::newRow("one word") << u"the old house"_s << u"the new house"_s << QStringList{u"old"_s}
                                  << QStringList{u"new"_s};
        QTest::newRow("added at the end") << u"a, b"_s << u"a, b, c"_s << QStringList{} << QStringList{u", c"_s};
        QTest::newRow("whole numbers") << u"epoch: 125"_s << u"epoch: 126"_s << QStringList{u"125"_s}
                                       << QStringList{u"126"_s};
        QTest::newRow("marks stay with their letters")
            << u"say Yorùbá loud"_s << u"say Ìbàdàn loud"_s << QStringList{u"Yorùbá"_s} << QStringList{u"Ìbàdàn"_s};
        QTest::newRow("nothing in common")
            << u"entirely other words"_s << u"1234567890123456"_s << QStringList{} << QStringList{};
        QTest::newRow("empty") << QString() << QString() << QStringList{} << QStringList{};
    }
    void marksWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const hs::diff::GitUse git;
        const auto marks = hs::diff::wordMarks(before, after);
        QTEST(marked(before, marks.before), "gone");
        QTEST(marked(after, marks.after), "come");
    }
};

HS_GUILESS_TEST(TestWordDiff)
#include "tst_worddiff.moc"
