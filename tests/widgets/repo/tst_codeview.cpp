// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/codeview.h"

#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QTest>
#include <QTextBlock>

using namespace hs::ui;

class TestCodeView : public QObject
{
    Q_OBJECT

    ThemeSource themes;
    std::unique_ptr<CodeView> view;

    [[nodiscard]] int lineHeight() const { return themes.theme().lineHeight(TextStyle::Mono); }
    [[nodiscard]] QRect cursorIn(int line) const
    {
        return view->cursorRect(QTextCursor(view->document()->findBlockByNumber(line)));
    }

private Q_SLOTS:
    void initTestCase() { themes.install(*qApp); }
    void init()
    {
        view = std::make_unique<CodeView>(themes);
        view->resize(600, 400);
        view->setCode(QStringLiteral("first\n\nthird\nfourth line\n"), {}, false);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    }

    void everyLineHasTheSameHeight()
    {
        for (int line = 1; line < 4; ++line)
            QCOMPARE(cursorIn(line).center().y() - cursorIn(line - 1).center().y(), lineHeight());
        themes.setTextScale(1.5);
        QTRY_COMPARE(cursorIn(1).center().y() - cursorIn(0).center().y(), lineHeight());
        themes.setTextScale(1);
    }

    void clicksBetweenLinesMeanTheNearerOne()
    {
        const int middle = cursorIn(3).center().y();
        const int x = cursorIn(3).x() + 30;
        for (const int y : {middle - lineHeight() / 2 + 1, middle, middle + lineHeight() / 2 - 2}) {
            view->setTextCursor(QTextCursor(view->document()->firstBlock()));
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, y});
            QCOMPARE(view->textCursor().blockNumber(), 3);
            QVERIFY(view->textCursor().positionInBlock() > 0);
            QVERIFY(view->textCursor().positionInBlock() < view->textCursor().block().length() - 1);
        }
    }
};

HS_TEST(TestCodeView)
#include "tst_codeview.moc"
