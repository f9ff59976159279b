// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/splitter.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace hs::ui;

class TestSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsThinAndGrabZoneWide();
    void doubleClickBringsBackTheDefaults();
    void onePaneHasWhatTheOthersLeave();

private:
    ThemeSource m_themes;
};

void TestSplitter::lineIsThinAndGrabZoneWide()
{
    Splitter splitter(m_themes, Qt::Horizontal);
    splitter.addWidget(new QWidget);
    splitter.addWidget(new QWidget);
    splitter.resize(401, 200);
    splitter.show();
    splitter.setDefaultSizes({200, 200});
    QCOMPARE(splitter.handleWidth(), 1);
    QCOMPARE(splitter.handle(1)->width(), 7);
    QCOMPARE(splitter.sizes(), QList<int>({200, 200}));
}

void TestSplitter::doubleClickBringsBackTheDefaults()
{
    Splitter splitter(m_themes, Qt::Horizontal);
    splitter.addWidget(new QWidget);
    splitter.addWidget(new QWidget);
    splitter.resize(401, 200);
    splitter.show();
    splitter.setDefaultSizes({300, 100});
    splitter.setSizes({100, 300});
    QSignalSpy reset(&splitter, &Splitter::sizesReset);
    QTest::mouseDClick(splitter.handle(1), Qt::LeftButton);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(splitter.sizes(), QList<int>({300, 100}));
}

void TestSplitter::onePaneHasWhatTheOthersLeave()
{
    Splitter splitter(m_themes, Qt::Vertical);
    splitter.addWidget(new QWidget);
    splitter.addWidget(new QWidget);
    splitter.resize(200, 501);
    splitter.show();
    splitter.setDefaultSizes({Splitter::kRest, 184});
    QCOMPARE(splitter.sizes(), QList<int>({316, 184}));
    splitter.resize(200, 301);
    QCOMPARE(splitter.sizes(), QList<int>({116, 184}));
    splitter.setSizes({200, 100});
    splitter.restoreSizes(splitter.saveState());
    splitter.resize(200, 401);
    QVERIFY(splitter.sizes().last() != 184);
    splitter.resetSizes();
    QCOMPARE(splitter.sizes(), QList<int>({216, 184}));
}

HS_TEST(TestSplitter)
#include "tst_splitter.moc"
