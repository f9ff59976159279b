// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/segmentedbutton.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestSegmentedButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSegmentIsCurrent();
    void clickChoosesAndSetCurrentIsSilent();
    void countIsWrittenAfterTheText();

private:
    ThemeSource m_themes;
};

void TestSegmentedButton::firstSegmentIsCurrent()
{
    SegmentedButton button(m_themes);
    button.addSegment(4, u"Pending"_s);
    button.addSegment(5, Icon::Tree, u"Tree"_s);
    QCOMPARE(button.current(), 4);
    QCOMPARE(button.findChildren<QAbstractButton *>().last()->accessibleName(), u"Tree"_s);
}

void TestSegmentedButton::clickChoosesAndSetCurrentIsSilent()
{
    SegmentedButton button(m_themes);
    button.addSegment(0, u"Pending"_s);
    button.addSegment(1, u"Accepted"_s);
    button.show();
    QSignalSpy chosen(&button, &SegmentedButton::chosen);
    button.setCurrent(1);
    QCOMPARE(button.current(), 1);
    QCOMPARE(chosen.count(), 0);
    QTest::mouseClick(button.findChildren<QAbstractButton *>().first(), Qt::LeftButton);
    QCOMPARE(chosen.takeFirst().first().toInt(), 0);
}

void TestSegmentedButton::countIsWrittenAfterTheText()
{
    SegmentedButton button(m_themes);
    button.addSegment(0, u"Failed"_s);
    const int plain = button.sizeHint().width();
    button.setCount(0, 12);
    QVERIFY(button.sizeHint().width() > plain);
    button.setCount(0, std::nullopt);
    QCOMPARE(button.sizeHint().width(), plain);
}

HS_TEST(TestSegmentedButton)
#include "tst_segmentedbutton.moc"
