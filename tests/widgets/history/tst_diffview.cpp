// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/diffview.h"

#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace hs;
using ui::DiffPane;
using ui::DiffView;

class TestDiffView : public QObject
{
    Q_OBJECT

    static QByteArray numbered(int count)
    {
        QByteArray text;
        for (int i = 1; i <= count; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        return text;
    }
    static ui::ShownDiff changed()
    {
        QByteArray after = numbered(200);
        after.replace("line 20\n", "line twenty\nand more\n");
        after.replace("line 150\n", "");
        return {.diff = diff::diffTexts(numbered(200), after), .oldSpans = {}, .newSpans = {}};
    }
    static DiffPane *pane(DiffView &view, const QString &name)
    {
        for (DiffPane *one : view.findChildren<DiffPane *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    struct Shown
    {
        ui::ThemeSource themes;
        DiffView view{themes};
        Shown()
        {
            view.resize(900, 300);
            view.show();
            view.showDiff(changed());
        }
    };

private Q_SLOTS:
    void sidesHaveTheSameRows()
    {
        Shown shown;
        DiffPane *old = pane(shown.view, u"Before the change"_s);
        DiffPane *now = pane(shown.view, u"After the change"_s);
        QCOMPARE(old->blockCount(), now->blockCount());
        QVERIFY(old->toPlainText().contains(u"line 150"_s));
        QVERIFY(!now->toPlainText().contains(u"line 150"_s));
        QVERIFY(old->toPlainText().startsWith(u"@@ -17,7 @@"_s));
        QVERIFY(now->toPlainText().startsWith(u"@@ +17,8 @@"_s));
    }

    void sidesScrollTogether()
    {
        Shown shown;
        DiffPane *old = pane(shown.view, u"Before the change"_s);
        DiffPane *now = pane(shown.view, u"After the change"_s);
        QTRY_VERIFY(now->verticalScrollBar()->maximum() > 0);
        now->verticalScrollBar()->setValue(now->verticalScrollBar()->maximum());
        QCOMPARE(old->verticalScrollBar()->value(), now->verticalScrollBar()->value());
        old->verticalScrollBar()->setValue(1);
        QCOMPARE(now->verticalScrollBar()->value(), 1);
    }

    void keysGoFromChangeToChange()
    {
        for (const DiffView::Mode mode : {DiffView::Mode::SideBySide, DiffView::Mode::Unified}) {
            Shown shown;
            shown.view.setMode(mode);
            auto *now = static_cast<DiffPane *>(shown.view.focusTarget());
            QVERIFY(shown.view.goToChange(true));
            QVERIFY(now->textCursor().block().text().startsWith(u"line "));
            QVERIFY(!now->accessibleDescription().isEmpty());
            QVERIFY(shown.view.goToChange(true));
            QVERIFY(!shown.view.goToChange(true));
            QVERIFY(shown.view.goToChange(false));
            QVERIFY(!shown.view.goToChange(false));
        }
    }

    void copyingTakesLinesOnly()
    {
        Shown shown;
        DiffPane *old = pane(shown.view, u"Before the change"_s);
        old->selectAll();
        old->copy();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(u"line 17\nline 18"_s));
        QVERIFY(!text.contains(u"@@"_s));
        QVERIFY(text.contains(u"line 20\nline 21"_s)); // no line where only the other side has one
    }

    void sayingWhichLine()
    {
        Shown shown;
        shown.view.setMode(DiffView::Mode::Unified);
        DiffPane *both = pane(shown.view, u"Changes"_s);
        QVERIFY(shown.view.goToChange(true));
        QCOMPARE(both->accessibleDescription(), u"Line 20, removed"_s);
        both->moveCursor(QTextCursor::Down);
        QCOMPARE(both->accessibleDescription(), u"Line 20, added"_s);
    }

    void darkAndRightToLeftPaint()
    {
        Shown shown;
        shown.themes.setAppearance(ui::ThemeSource::Appearance::Dark);
        shown.view.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(!shown.view.grab().isNull());
        shown.view.setMode(DiffView::Mode::Unified);
        QVERIFY(!shown.view.grab().isNull());
        shown.view.clear();
        QVERIFY(!shown.view.grab().isNull());
    }
};

HS_TEST(TestDiffView)
#include "tst_diffview.moc"
