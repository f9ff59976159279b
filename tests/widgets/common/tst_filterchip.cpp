// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/filterchip.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestFilterChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossRemoves();
    void bodyClicks();
    void keyboardRemoves();
    void mirroredCrossIsAtTheLeft();

private:
    ThemeSource m_themes;
};

void TestFilterChip::crossRemoves()
{
    FilterChip chip(m_themes, u"Task"_s, u"Text generation"_s);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &FilterChip::removeRequested);
    QSignalSpy clicked(&chip, &FilterChip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, chip.height() / 2));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(clicked.count(), 0);
}

void TestFilterChip::bodyClicks()
{
    FilterChip chip(m_themes, {}, u"Transformers"_s);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &FilterChip::removeRequested);
    QSignalSpy clicked(&chip, &FilterChip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(10, chip.height() / 2));
    QCOMPARE(removed.count(), 0);
    QCOMPARE(clicked.count(), 1);
}

void TestFilterChip::keyboardRemoves()
{
    FilterChip chip(m_themes, u"Task"_s, u"Text generation"_s);
    QSignalSpy removed(&chip, &FilterChip::removeRequested);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Backspace);
    QCOMPARE(removed.count(), 2);
}

void TestFilterChip::mirroredCrossIsAtTheLeft()
{
    FilterChip chip(m_themes, u"Task"_s, u"Text generation"_s);
    chip.setLayoutDirection(Qt::RightToLeft);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &FilterChip::removeRequested);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(8, chip.height() / 2));
    QCOMPARE(removed.count(), 1);
}

HS_TEST(TestFilterChip)
#include "tst_filterchip.moc"
