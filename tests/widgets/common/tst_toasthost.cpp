// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/toasthost.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestToastHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTwoAtMost();
    void standsAtTheBottomRightAndFollowsTheWindow();
    void durationDependsOnTheMessage();
    void actionReportsItsIdAndCloses();

private:
    ThemeSource m_themes;
};

void TestToastHost::showsTwoAtMost()
{
    QWidget window;
    ToastHost host(m_themes, &window);
    for (int i = 0; i < 3; ++i) {
        host.show({Tone::Positive, {}, u"Saved %1"_s.arg(i)});
    }
    QCOMPARE(host.count(), 2);
}

void TestToastHost::standsAtTheBottomRightAndFollowsTheWindow()
{
    QWidget window;
    window.resize(1000, 700);
    auto *host = new ToastHost(m_themes, &window);
    host->setBottomMargin(24);
    window.show();
    host->show({Tone::Positive, {}, u"Saved"_s});
    const auto *toast = window.findChild<Toast *>();
    QCOMPARE(toast->width(), 400);
    QCOMPARE(toast->geometry().right(), 1000 - 16 - 1);
    QCOMPARE(toast->geometry().bottom(), 700 - 24 - 16 - 1);
    window.resize(300, 500);
    QTRY_COMPARE(toast->width(), 300 - 32);
}

void TestToastHost::durationDependsOnTheMessage()
{
    QWidget window;
    const Toast plain(m_themes, {Tone::Positive, {}, u"Saved"_s}, &window);
    const Toast withAction(m_themes, {Tone::Positive, {}, u"Saved"_s, MessageAction{1, u"Show"_s}}, &window);
    const Toast error(m_themes, {Tone::Danger, {}, u"Not saved"_s}, &window);
    QCOMPARE(plain.duration(), 5000);
    QCOMPARE(withAction.duration(), 10000);
    QCOMPARE(error.duration(), 0);
}

void TestToastHost::actionReportsItsIdAndCloses()
{
    QWidget window;
    window.resize(800, 600);
    auto *host = new ToastHost(m_themes, &window);
    window.show();
    host->show({Tone::Positive, u"Qwen3-8B-GGUF"_s, u"downloaded and verified"_s, MessageAction{9, u"Show"_s}});
    QSignalSpy triggered(host, &ToastHost::actionTriggered);
    QTest::mouseClick(window.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(triggered.takeFirst().first().toInt(), 9);
    QCOMPARE(host->count(), 0);
}

HS_TEST(TestToastHost)
#include "tst_toasthost.moc"
