// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/textdiff.h"

#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;
using namespace hs::diff;

class TestTextDiff : public QObject
{
    Q_OBJECT

    static QStringList shown(const TextDiff &diff)
    {
        QStringList lines;
        for (const Hunk &hunk : diff.hunks) {
            for (const DiffLine &line : hunk.lines)
                lines << (line.kind == DiffLine::Kind::Added     ? u"+"_s
                          : line.kind == DiffLine::Kind::Removed ? u"-"_s
                                                                 : u" "_s) +
                             line.text;
        }
        return lines;
    }
    static QByteArray numbered(int count, int changed = 0)
    {
        QByteArray text;
        for (int i = 1; i <= count; ++i)
            text += (i == changed ? "changed " : "line ") + QByteArray::number(i) + '\n';
        return text;
    }

private Q_SLOTS:
    void equalTextsDifferInNothing()
    {
        const TextDiff diff = diffTexts("a\nb\n", "a\nb\n");
        QVERIFY(diff.hunks.isEmpty());
        QCOMPARE(diff.added + diff.removed, 0);
    }

    void emptyTextsAreTexts()
    {
        QVERIFY(diffTexts({}, {}).hunks.isEmpty());
        QCOMPARE(shown(diffTexts({}, "a\n")), QStringList{u"+a"_s});
        QCOMPARE(shown(diffTexts("a\n", {})), QStringList{u"-a"_s});
    }

    void changeHasThreeLinesAroundIt()
    {
        const TextDiff diff = diffTexts(numbered(20), numbered(20, 10));
        QCOMPARE(diff.hunks.size(), 1);
        const Hunk &hunk = diff.hunks.constFirst();
        QCOMPARE(hunk.oldStart, 7);
        QCOMPARE(hunk.oldCount, 7);
        QCOMPARE(hunk.lines.size(), 8);
        QCOMPARE(hunk.lines.at(3).kind, DiffLine::Kind::Removed);
        QCOMPARE(hunk.lines.at(3).oldNumber, 10);
        QCOMPARE(hunk.lines.at(4).newNumber, 10);
        QCOMPARE(hunk.lines.at(4).text, u"changed 10"_s);
        QCOMPARE(diff.added, 1);
        QCOMPARE(diff.removed, 1);
    }

    void wordsThatChangedAreMarked()
    {
        const TextDiff diff =
            diffTexts("\"transformers_version\": \"4.48.3\",\n", "\"transformers_version\": \"4.56.1\",\n");
        const DiffLine &before = diff.hunks.constFirst().lines.at(0);
        const DiffLine &after = diff.hunks.constFirst().lines.at(1);
        QCOMPARE(before.marks.size(), 1);
        QCOMPARE(before.text.mid(before.marks.first().offset, before.marks.first().length), u"48.3"_s);
        QCOMPARE(after.text.mid(after.marks.first().offset, after.marks.first().length), u"56.1"_s);
    }

    void onlyLineEndingsIsSaidAndSeen()
    {
        const TextDiff diff = diffTexts("a\r\nb\r\n", "a\nb\n");
        QVERIFY(diff.isOnlyLineEndings);
        QVERIFY(shown(diff).contains(u"-a\u240d"_s));
        QVERIFY(shown(diff).contains(u"+a"_s));
    }

    void lineEndingsThatStayAreNotShown()
    {
        const TextDiff diff = diffTexts("a\r\nb\r\n", "a\r\nc\r\n");
        QVERIFY(!diff.isOnlyLineEndings);
        QCOMPARE(shown(diff), QStringList({u" a"_s, u"-b"_s, u"+c"_s}));
    }

    void missingLastLineBreakIsKnown()
    {
        const TextDiff diff = diffTexts("a\nb", "a\nb\n");
        QCOMPARE(shown(diff), QStringList({u" a"_s, u"-b"_s, u"+b"_s}));
        QVERIFY(diff.hunks.first().lines.at(1).lacksNewline);
        QVERIFY(!diff.hunks.first().lines.at(2).lacksNewline);
    }

    void whatIsNoUtf8IsShownAsSuch()
    {
        const TextDiff diff = diffTexts("gr\xfc\xdf\n", "gr\xc3\xbc\xc3\x9f\n");
        QCOMPARE(diff.added, 1);
        QVERIFY(shown(diff).first().contains(QChar(QChar::ReplacementCharacter)));
        QVERIFY(shown(diff).last().endsWith(u"ü\u00df"));
    }

    void separatorsOfUnicodeMakeNoLines()
    {
        const TextDiff diff = diffTexts("a\n", "a\xe2\x80\xa8"
                                               "b\rc\n");
        QCOMPARE(diff.added, 1);
        QVERIFY(!shown(diff).last().contains(QChar(QChar::LineSeparator)));
        QVERIFY(!shown(diff).last().contains(u'\r'));
    }

    void utf16IsReadByItsMark()
    {
        const auto utf16 = [](const QString &text) {
            return QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        };
        QCOMPARE(shown(diffTexts(utf16(u"a\nb\n"_s), utf16(u"a\nc\n"_s))).mid(1), QStringList({u"-b"_s, u"+c"_s}));
        QVERIFY(!looksBinary(utf16(u"a\n"_s)));
    }

    void longLineIsShownAroundItsDifference()
    {
        QByteArray before(5'000'000, 'x');
        QByteArray after = before;
        after[3'000'000] = 'y';
        after.insert(2'999'990, " word ");
        const TextDiff diff = diffTexts(before, after);
        QCOMPARE(diff.hunks.size(), 1);
        for (const DiffLine &line : diff.hunks.first().lines) {
            QVERIFY(line.isCut);
            QVERIFY(line.text.size() <= kLongestShownLine + 2);
            QVERIFY(line.text.startsWith(QChar(0x2026)));
        }
        QVERIFY(diff.hunks.first().lines.last().text.contains(u"word"));
    }

    void tooManyChangesAreCountedOnly()
    {
        QByteArray after;
        for (int i = 0; i < kMostChanges + 10; ++i)
            after += "new " + QByteArray::number(i) + '\n';
        const TextDiff diff = diffTexts("old\n", after);
        QVERIFY(diff.isTooDifferent);
        QVERIFY(diff.hunks.isEmpty());
        QCOMPARE(diff.added, kMostChanges + 10);
    }

    void binaryIsToldFromText()
    {
        QVERIFY(looksBinary(QByteArray("PK\0\3", 4)));
        QVERIFY(!looksBinary("text"));
        QVERIFY(!looksBinary({}));
    }
};

HS_GUILESS_TEST(TestTextDiff)
#include "tst_textdiff.moc"
