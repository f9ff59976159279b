// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/places.h"

#include "sessions/tablist.h"
#include "shell/suggestions.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using models::Location;
using models::RepoPlace;

namespace {

const QUrl kEndpoint(u"https://hub.example"_s);

Location place(const QString &address)
{
    return *models::parseLocation(address, kEndpoint, true);
}

} // namespace

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeaveTheViewOut_data();
    void linksLeaveTheViewOut();
    void webAddresses_data();
    void webAddresses();
    void addressesLookLikeAddresses_data();
    void addressesLookLikeAddresses();
    void partsOfTheProgramHaveAddresses();
    void everyPlaceHasItsOwnIcon();
    void recentRepositoriesAreEachOnce();
    void suggestionsBeginWithWhatWasSeen();
    void suggestionsHaveRoomForEverySort();
};

void TestPlaces::linksLeaveTheViewOut_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("link");
    QTest::newRow("card") << u"hf://acme/reader@main"_s << u"hf://acme/reader@main"_s;
    QTest::newRow("history") << u"hf://acme/reader@main?view=history"_s << u"hf://acme/reader@main"_s;
    QTest::newRow("files") << u"hf://acme/reader@main?view=files"_s << u"hf://acme/reader@main"_s;
    QTest::newRow("file") << u"hf://acme/reader@main/a.txt"_s << u"hf://acme/reader@main/a.txt"_s;
}

void TestPlaces::linksLeaveTheViewOut()
{
    QFETCH(QString, address);
    QFETCH(QString, link);
    QCOMPARE(ui::linkOf(place(address)), link);
}

void TestPlaces::webAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("web");
    QTest::newRow("card") << u"hf://acme/reader"_s << u"https://hub.example/acme/reader"_s;
    QTest::newRow("dataset") << u"hf://datasets/acme/words"_s << u"https://hub.example/datasets/acme/words"_s;
    QTest::newRow("files") << u"hf://acme/reader@main?view=files"_s << u"https://hub.example/acme/reader/tree/main"_s;
    QTest::newRow("file") << u"hf://acme/reader@main/a/b.txt"_s
                          << u"https://hub.example/acme/reader/blob/main/a/b.txt"_s;
    QTest::newRow("history") << u"hf://acme/reader@v1?view=history"_s
                             << u"https://hub.example/acme/reader/commits/v1"_s;
    QTest::newRow("search") << u"hf://search/datasets?search=words"_s << u"https://hub.example/datasets?search=words"_s;
    QTest::newRow("person") << u"hf://acme"_s << u"https://hub.example/acme"_s;
    QTest::newRow("collection") << u"hf://collections/acme/best-of"_s
                                << u"https://hub.example/collections/acme/best-of"_s;
    QTest::newRow("only here") << u"hubscope://library"_s << QString();
}

void TestPlaces::webAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, web);
    QCOMPARE(ui::webAddressOf(place(address), kEndpoint).toString(), web);
}

void TestPlaces::addressesLookLikeAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    QTest::newRow("word") << u"whisper"_s << false;
    QTest::newRow("words") << u"text to speech"_s << false;
    QTest::newRow("owner and name") << u"acme/reader"_s << false;
    QTest::newRow("hf") << u"hf://acme"_s << true;
    QTest::newRow("web") << u"https://hub.example/acme/reader"_s << true;
    QTest::newRow("other web") << u"https://example.org"_s << true;
}

void TestPlaces::addressesLookLikeAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, isAddress);
    QCOMPARE(ui::looksLikeAddress(text, kEndpoint), isAddress);
}

void TestPlaces::partsOfTheProgramHaveAddresses()
{
    QCOMPARE(ui::commandAt(u"hubscope://settings"_s), ui::Command::Settings);
    QCOMPARE(ui::commandAt(u" hubscope://help "_s), ui::Command::Help);
    QVERIFY(!ui::commandAt(u"hubscope://quit"_s));
    QVERIFY(!ui::commandAt(u"hf://acme/reader"_s));
}

void TestPlaces::everyPlaceHasItsOwnIcon()
{
    QCOMPARE(ui::placeIcon(place(u"hf://search/models"_s)), ui::Icon::Model);
    QCOMPARE(ui::placeIcon(place(u"hf://datasets/acme/words"_s)), ui::Icon::Dataset);
    QCOMPARE(ui::placeIcon(models::LibraryPlace{}), ui::Icon::Disk);
    QCOMPARE(ui::placeIcon(models::TransfersPlace{}), ui::Icon::Download);
}

void TestPlaces::recentRepositoriesAreEachOnce()
{
    const testkit::ManualClock clock;
    models::TabList tabs(clock);
    for (const QString &address : {u"hf://acme/a"_s, u"hf://acme/b@v1?view=history"_s, u"hf://acme/a@v2"_s})
        tabs.navigate(place(address));
    tabs.open(place(u"hf://acme/c"_s), true);
    tabs.close(1);
    QStringList names;
    for (const RepoPlace &repo : ui::recentRepositories(tabs))
        names.append(repo.repo.id.name());
    QCOMPARE(names, QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestPlaces::suggestionsBeginWithWhatWasSeen()
{
    const testkit::ManualClock clock;
    models::TabList tabs(clock);
    tabs.open(place(u"hf://acme/whisper-small"_s), true);
    hub::QuickResult found;
    for (const QString &id : {u"acme/whisper-small"_s, u"zeta/whisper"_s})
        found.repos.append({hub::RepoKind::Model, *hub::RepoId::parse(id), false});
    QStringList texts;
    for (const ui::Suggestion &suggestion : ui::suggestionsFor(u"whisper"_s, tabs, &found, std::nullopt))
        texts.append(suggestion.text);
    QCOMPARE(texts, QStringList({u"acme/whisper-small"_s, u"zeta/whisper"_s}));
    QVERIFY(ui::suggestionsFor(u" "_s, tabs, &found, std::nullopt).isEmpty());
}

void TestPlaces::suggestionsHaveRoomForEverySort()
{
    const testkit::ManualClock clock;
    models::TabList tabs(clock);
    hub::QuickResult found;
    for (int i = 0; i < 12; ++i)
        found.repos.append(
            {i < 6 ? hub::RepoKind::Model : hub::RepoKind::Dataset, *hub::RepoId::parse(u"acme/m%1"_s.arg(i)), false});
    found.accounts = {{u"acme"_s, u"Acme"_s, {}, true}, {u"ada"_s, u"Ada"_s, {}, false}};
    found.collections = {{u"acme/best-of"_s, u"Best of"_s}};
    const auto all = ui::suggestionsFor(u"acme"_s, tabs, &found, std::nullopt);
    QCOMPARE(all.size(), 10);
    QCOMPARE(all.last().address, u"hf://collections/acme/best-of"_s);
    QCOMPARE(all.at(7).address, u"hf://acme"_s);
    for (const ui::Suggestion &suggestion : ui::suggestionsFor(u"acme"_s, tabs, &found, hub::RepoKind::Model))
        QVERIFY(suggestion.icon != ui::Icon::Model);
}

HS_TEST(TestPlaces)
#include "tst_places.moc"
