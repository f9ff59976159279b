// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/errortext.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::ui;
using hs::base::HubError;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasWords_data();
    void everyKindHasWords();
    void cancelledSaysNothing();
    void saysWhatHappenedThenWhatWasKept();
    void namesTheRepository();
    void countsTheSecondsToWait();
    void rawAnswerStaysOutOfTheHeadline();
    void messageOffersRemedyAndDetails();
};

namespace {

const QDateTime kNow(QDate(2025, 9, 24), QTime(15, 0), QTimeZone::UTC);

const ErrorSubject kPage{u"This page could not be loaded"_s, u"Your tabs are kept."_s};

} // namespace

void TestErrorText::everyKindHasWords_data()
{
    QTest::addColumn<HubError::Kind>("kind");
    for (int i = static_cast<int>(HubError::Kind::Cancelled) + 1; i <= static_cast<int>(HubError::Kind::Invalid); ++i) {
        const auto kind = static_cast<HubError::Kind>(i);
        QTest::newRow(qPrintable(hs::base::kindName(kind))) << kind;
    }
}

void TestErrorText::everyKindHasWords()
{
    QFETCH(const HubError::Kind, kind);
    const ErrorText text = errorText(HubError::of(kind, u"owner/name"_s), kPage, kNow);
    QVERIFY(!text.title.isEmpty());
    QVERIFY(!text.text.isEmpty());
    QCOMPARE(text.remedyText.isEmpty(), text.remedy == ErrorRemedy::None);
    QVERIFY(!text.title.endsWith(u'.'));
    // The tone of design.md §8.
    const QString all = text.title + u' ' + text.text;
    for (const QString &word : {u"!"_s, u"please"_s, u"oops"_s, u"failed to"_s, u"sorry"_s}) {
        QVERIFY2(!all.contains(word, Qt::CaseInsensitive), qPrintable(all));
    }
}

void TestErrorText::cancelledSaysNothing()
{
    const ErrorText text = errorText(HubError::of(HubError::Kind::Cancelled), kPage, kNow);
    QVERIFY(text.title.isEmpty());
    QVERIFY(text.text.isEmpty());
    QCOMPARE(text.remedy, ErrorRemedy::None);
}

void TestErrorText::saysWhatHappenedThenWhatWasKept()
{
    HubError error = HubError::of(HubError::Kind::Server);
    error.httpStatus = 503;
    const ErrorText text = errorText(error, kPage, kNow);
    QCOMPARE(text.title, kPage.failed);
    QCOMPARE(text.text, u"The Hub answered with an error (503). Your tabs are kept."_s);
    QCOMPARE(text.remedy, ErrorRemedy::TryAgain);
}

void TestErrorText::namesTheRepository()
{
    const ErrorText text = errorText(HubError::of(HubError::Kind::RepoMissing, u"owner/name"_s), kPage, kNow);
    QCOMPARE(text.title, u"There is no owner/name, or you cannot see it"_s);
    QCOMPARE(text.remedyText, u"Search for “name”"_s);
}

void TestErrorText::countsTheSecondsToWait()
{
    HubError error = HubError::of(HubError::Kind::RateLimited);
    error.httpStatus = 429;
    error.retryAt = kNow.addSecs(48);
    QVERIFY(errorText(error, kPage, kNow).text.contains(u"Hubscope waits 48 seconds and continues on its own."_s));
    error.retryAt = kNow.addSecs(-5);
    QVERIFY(!errorText(error, kPage, kNow).text.contains(u"-5"_s));
}

void TestErrorText::rawAnswerStaysOutOfTheHeadline()
{
    HubError error = HubError::of(HubError::Kind::Server);
    error.serverText = u"Internal mishap in shard 7"_s;
    const ErrorText text = errorText(error, kPage, kNow);
    QVERIFY(!text.title.contains(error.serverText));
    QVERIFY(!text.text.contains(error.serverText));
    QVERIFY(text.details.contains(error.serverText));
}

void TestErrorText::messageOffersRemedyAndDetails()
{
    const StateMessage message = errorMessage(errorText(HubError::of(HubError::Kind::Timeout), kPage, kNow));
    QCOMPARE(message.actions.size(), 2);
    QCOMPARE(message.actions.first().id, static_cast<int>(ErrorAction::Remedy));
    QVERIFY(message.actions.first().primary);
    QCOMPARE(message.actions.last().text, u"Copy details"_s);
}

HS_TEST(TestErrorText)
#include "tst_errortext.moc"
