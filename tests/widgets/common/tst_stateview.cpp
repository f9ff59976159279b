// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/statepane.h"
#include "common/stateview.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hs::ui;

class TestStateView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadingIsBlankBeforeItsDelay();
    void loadingShowsItsLineAfterTheDelay();
    void longLoadingSaysItIsStillWaiting();
    void messageEndsLoading();
    void repeatedLoadingDoesNotStartOver();
    void stopIsAskedFor();
    void actionsReportTheirIds();
    void longTextWrapsWithinThePane();
    void paneSwitchesBetweenContentAndState();

private:
    ThemeSource m_themes;
};

void TestStateView::loadingIsBlankBeforeItsDelay()
{
    StateView view(m_themes);
    view.setDelays(1h, 2h);
    view.showLoading(u"Searching models…"_s);
    QVERIFY(view.isLoading());
    QVERIFY(!view.hasVisibleContent());
    QVERIFY(view.loadingLine().isEmpty());
}

void TestStateView::loadingShowsItsLineAfterTheDelay()
{
    StateView view(m_themes);
    view.setDelays(0ms, 1h);
    view.showLoading(u"Searching models…"_s);
    QTRY_COMPARE(view.loadingLine(), u"Searching models…"_s);
}

void TestStateView::longLoadingSaysItIsStillWaiting()
{
    StateView view(m_themes);
    view.setDelays(0ms, 0ms);
    view.showLoading(u"Searching models…"_s);
    QTRY_COMPARE(view.loadingLine(), u"Still waiting for the Hub…"_s);
}

void TestStateView::messageEndsLoading()
{
    StateView view(m_themes);
    view.setDelays(0ms, 1h);
    view.showLoading(u"Searching models…"_s);
    view.showMessage({.title = u"No files yet"_s});
    QVERIFY(!view.isLoading());
    QVERIFY(view.hasVisibleContent());
    QCoreApplication::sendPostedEvents();
    QVERIFY(view.loadingLine().isEmpty());
}

void TestStateView::repeatedLoadingDoesNotStartOver()
{
    StateView view(m_themes);
    view.setDelays(0ms, 1h);
    view.showLoading(u"Listing files…"_s);
    QTRY_VERIFY(view.hasVisibleContent());
    view.showLoading(u"1,000 files so far"_s);
    QCOMPARE(view.loadingLine(), u"1,000 files so far"_s);
}

void TestStateView::stopIsAskedFor()
{
    StateView view(m_themes);
    view.setDelays(0ms, 1h);
    view.resize(600, 300);
    view.show();
    view.showLoading(u"Searching models…"_s);
    QTRY_VERIFY(view.hasVisibleContent());
    QSignalSpy stopped(&view, &StateView::stopRequested);
    QTest::mouseClick(view.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
}

void TestStateView::actionsReportTheirIds()
{
    StateView view(m_themes);
    view.show();
    view.showMessage({.title = u"This page could not be loaded"_s,
                      .actions = {{7, u"Try now"_s, Icon::Reload, true}, {8, u"Copy details"_s}}});
    QSignalSpy triggered(&view, &StateView::actionTriggered);
    const auto buttons = view.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QCOMPARE(triggered.takeFirst().first().toInt(), 8);
    // Acting on a message may replace it while its button is still handling the click.
    connect(&view, &StateView::actionTriggered, &view, [&] { view.showMessage({.title = u"No files yet"_s}); });
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QCOMPARE(triggered.takeFirst().first().toInt(), 7);
}

void TestStateView::longTextWrapsWithinThePane()
{
    StateView view(m_themes);
    view.resize(320, 400);
    view.show();
    view.showMessage(
        {.title = u"No models match these filters"_s, .text = u"Without one of them there are many. "_s.repeated(8)});
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            QVERIFY(view.rect().contains(QRect(label->mapTo(&view, QPoint()), label->size())));
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }
}

void TestStateView::paneSwitchesBetweenContentAndState()
{
    auto *content = new QLabel(u"content"_s);
    StatePane pane(m_themes, content);
    QVERIFY(pane.isShowingContent());
    pane.showLoading(u"Loading card…"_s);
    QVERIFY(!pane.isShowingContent());
    pane.showMessage({.title = u"No files yet"_s});
    QVERIFY(pane.state()->hasVisibleContent());
    pane.showContent();
    QVERIFY(pane.isShowingContent());
    QVERIFY(!pane.state()->isLoading());
}

HS_TEST(TestStateView)
#include "tst_stateview.moc"
