// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/textviewer.h"

#include "files/codeview.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace hs;
using namespace Qt::StringLiterals;

class TestTextViewer : public QObject
{
    Q_OBJECT

    ui::ThemeSource themes;

    static models::PreviewText textOf(const QByteArray &bytes, bool isLast)
    {
        models::PreviewText text;
        text.reader = std::make_shared<models::TextReader>(u"notes.txt"_s, cards::SyntaxColors());
        text.bytes = bytes;
        text.piece = text.reader->next(bytes, isLast);
        return text;
    }

    static bool says(const QWidget &parent, const QString &words)
    {
        const auto labels = parent.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text() == words; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        themes.install(*qApp);
    }

    void countsAndStepsThroughMatches()
    {
        ui::TextViewer viewer(themes);
        viewer.resize(600, 300);
        viewer.show();
        viewer.setText(textOf("one two\nTwo three\ntwo", true), false);
        viewer.find();
        auto *field = viewer.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"two"_s);
        QTRY_VERIFY(says(viewer, u"1 of 3"_s));
        QCOMPARE(viewer.code()->textCursor().selectedText(), u"two"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(says(viewer, u"2 of 3"_s));
        QCOMPARE(viewer.code()->currentLine(), 2);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(says(viewer, u"1 of 3"_s));
        QTest::keyClicks(field, u"x"_s);
        QTRY_VERIFY(says(viewer, u"Not found"_s));
    }

    void colonGoesToALine()
    {
        ui::TextViewer viewer(themes);
        viewer.resize(600, 300);
        viewer.show();
        viewer.setText(textOf(QByteArray("line\n").repeated(2000), true), false);
        QTRY_VERIFY(!viewer.code()->isFilling());
        QTest::keyClicks(viewer.findChild<QLineEdit *>(), u":1500"_s);
        QCOMPARE(viewer.code()->currentLine(), 1500);
    }

    void foldedLinesKeepTheirNumbers()
    {
        ui::TextViewer viewer(themes);
        viewer.resize(600, 300);
        viewer.show();
        viewer.setText(textOf(QByteArray(10'000, 'x') + "\nsecond\nthird", true), false);
        viewer.code()->goToLine(3);
        QCOMPARE(viewer.code()->textCursor().block().text(), u"third"_s);
        QCOMPARE(viewer.code()->currentLine(), 3);
    }

    void moreIsAskedForNearTheEnd()
    {
        ui::TextViewer viewer(themes);
        viewer.resize(600, 300);
        viewer.show();
        viewer.setText(textOf(QByteArray("line\n").repeated(3000), false), false);
        QTRY_VERIFY(!viewer.code()->isFilling());
        QSignalSpy wanted(&viewer, &ui::TextViewer::moreWanted);
        viewer.code()->moveCursor(QTextCursor::End);
        QVERIFY(wanted.count() > 0);
    }
};

HS_TEST(TestTextViewer)
#include "tst_textviewer.moc"
