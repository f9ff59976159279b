// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/unreachableview.h"

#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using hs::ui::ThemeSource;
using hs::ui::UnreachableView;

class TestUnreachableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheHubAndOffersThreeWays();
    void saysWhatHoldsNoAddress();
    void keptOfflineOffersNoOtherTry();
    void sampleHubThatFailsSaysWhy();
};

void TestUnreachableView::namesTheHubAndOffersThreeWays()
{
    ThemeSource themes;
    UnreachableView view(themes);
    view.showError(QUrl(u"https://hub.example"_s), HubError::of(HubError::Kind::Offline));
    view.resize(800, 600);
    view.show();
    const auto labels = view.findChildren<QLabel *>();
    const auto says = [&labels](QStringView words) {
        return std::ranges::any_of(labels, [words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(u"hub.example cannot be reached"));
    QVERIFY(!says(u"You are offline")); // a refused connection may have other causes

    QSignalSpy retry(&view, &UnreachableView::retryRequested);
    QSignalSpy library(&view, &UnreachableView::libraryRequested);
    QSignalSpy sample(&view, &UnreachableView::sampleHubRequested);
    const auto buttons = view.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    for (QPushButton *button : buttons)
        button->click();
    QCOMPARE(retry.size() + library.size() + sample.size(), 3);
    QCOMPARE(sample.size(), 1);

    view.showError(QUrl(u"https://hub.example"_s), HubError::of(HubError::Kind::Tls));
    QVERIFY(says(u"certificate"));
}

namespace {

QStringList textsOf(const UnreachableView &view)
{
    QStringList texts;
    const auto labels = view.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    const auto buttons = view.findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        texts.append(button->text());
    return texts;
}

} // namespace

void TestUnreachableView::saysWhatHoldsNoAddress()
{
    ThemeSource themes;
    UnreachableView view(themes);
    view.showError(QUrl(u"garbage"_s), HubError::of(HubError::Kind::Invalid, u"HF_ENDPOINT"_s, u"garbage"_s));
    const QStringList texts = textsOf(view);
    QVERIFY(!texts.filter(u"is no address of a Hub"_s).isEmpty());
    QVERIFY(!texts.filter(u"“garbage”"_s).isEmpty());
    for (const QString &way : {u"Try now"_s, u"Open the library"_s, u"Try the sample hub"_s})
        QVERIFY2(texts.contains(way), qPrintable(way));
}

void TestUnreachableView::keptOfflineOffersNoOtherTry()
{
    ThemeSource themes;
    UnreachableView view(themes);
    view.showError(QUrl(u"https://hub.example"_s), HubError::of(HubError::Kind::NotSaved));
    const QStringList texts = textsOf(view);
    QVERIFY(!texts.filter(u"HF_HUB_OFFLINE"_s).isEmpty());
    QVERIFY(!texts.contains(u"Try now"_s));
    QVERIFY(texts.contains(u"Open the library"_s));
    QVERIFY(texts.contains(u"Try the sample hub"_s));
}

void TestUnreachableView::sampleHubThatFailsSaysWhy()
{
    ThemeSource themes;
    UnreachableView view(themes);
    view.showSampleFailure(HubError::of(HubError::Kind::Server, u"hub"_s, u"a line\nthe port is taken"_s));
    const QStringList texts = textsOf(view);
    QVERIFY(!texts.filter(u"the port is taken"_s).isEmpty());
    QVERIFY(texts.contains(u"Try again"_s));
    QVERIFY(texts.contains(u"Open the library"_s));
    QVERIFY(!texts.contains(u"Try the sample hub"_s));
}

HS_TEST(TestUnreachableView)
#include "tst_unreachableview.moc"
