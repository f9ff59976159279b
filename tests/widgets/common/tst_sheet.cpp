// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sheet.h"

#include "common/textlabel.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QPointer>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace hs::ui;

namespace {

class TextSheet : public Sheet
{
public:
    TextSheet(ThemeSource &themes, QWidget *window)
        : Sheet(themes, 400, window)
        , text(new TextLabel(themes))
    {
        auto *contents = new QWidget;
        auto *column = new QVBoxLayout(contents);
        column->addWidget(text);
        text->setWordWrap(true);
        text->setText(u"Short."_s);
        setContents(contents);
    }
    TextLabel *text;
};

struct SheetWorld
{
    ThemeSource themes;
    QWidget window;
    TextSheet *sheet = nullptr;

    SheetWorld()
    {
        window.resize(1024, 640);
        window.show();
        sheet = new TextSheet(themes, &window);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    }
    [[nodiscard]] QScrollBar *scrollBar() const
    {
        for (QScrollBar *bar : sheet->findChildren<QScrollBar *>()) {
            if (bar->orientation() == Qt::Vertical)
                return bar;
        }
        return nullptr;
    }
    /// In the middle of the left edge, where no sheet is.
    [[nodiscard]] QColor windowColor() { return window.grab().toImage().pixelColor(10, 320); }
};

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsHighAsItsContents();
    void leavesRoomInItsWindow();
    void keysScroll();
    void growsWithTheText();
    void dimsItsWindowWhileOpen();
};

void TestSheet::isAsHighAsItsContents()
{
    const SheetWorld world;
    QCOMPARE(world.sheet->width(), 400);
    const int before = world.sheet->height();
    world.sheet->text->setText(u"A longer text that takes more lines. "_s.repeated(10));
    QTRY_VERIFY(world.sheet->height() > before);
    QCOMPARE(world.sheet->width(), 400);
    QCOMPARE(world.scrollBar()->maximum(), 0);
}

void TestSheet::leavesRoomInItsWindow()
{
    SheetWorld world;
    world.sheet->text->setText(u"A text without end. "_s.repeated(1000));
    QTRY_COMPARE(world.sheet->height(), 640 - 48);
    world.window.resize(1024, 700);
    QTRY_COMPARE(world.sheet->height(), 700 - 48);
}

void TestSheet::keysScroll()
{
    const SheetWorld world;
    world.sheet->text->setText(u"A text without end. "_s.repeated(1000));
    QTRY_VERIFY(world.scrollBar()->maximum() > 0);
    QTest::keyClick(world.sheet, Qt::Key_End);
    QCOMPARE(world.scrollBar()->value(), world.scrollBar()->maximum());
    QTest::keyClick(world.sheet, Qt::Key_PageUp);
    QVERIFY(world.scrollBar()->value() < world.scrollBar()->maximum());
}

void TestSheet::growsWithTheText()
{
    SheetWorld world;
    world.themes.setTextScale(1.5);
    QTRY_COMPARE(world.sheet->width(), 600);
    world.themes.setTextScale(1);
}

void TestSheet::dimsItsWindowWhileOpen()
{
    SheetWorld world;
    const QColor dimmed = world.windowColor();
    const QPointer<TextSheet> sheet = world.sheet;
    QTest::keyClick(world.sheet, Qt::Key_Escape);
    QTRY_VERIFY(sheet.isNull());
    QVERIFY(world.windowColor().lightness() > dimmed.lightness());
}

HS_TEST(TestSheet)
#include "tst_sheet.moc"
