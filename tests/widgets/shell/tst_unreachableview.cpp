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

HS_TEST(TestUnreachableView)
#include "tst_unreachableview.moc"
