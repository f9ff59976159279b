// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/windowsession.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::models;

namespace {

TabsSnapshot someTabs()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);
    SearchPlace place;
    place.query.text = u"whisper"_s;
    TabHistory first(place, now);
    first.remember(u"Models"_s, QByteArray("\x00\x01state", 7));
    first.visit(LibraryPlace{}, now);
    TabHistory second(TransfersPlace{}, now);
    return {{first, second}, 1, {second}};
}

/// Times are not kept: a restored step is old.
QStringList places(const TabsSnapshot &tabs)
{
    QStringList list;
    for (const TabHistory &tab : tabs.tabs + tabs.closed) {
        for (const HistoryStep &step : tab.steps())
            list.append(locationText(step.location) + u'|' + step.title + u'|' +
                        QString::fromLatin1(step.pageState.toHex()));
        list.append(QString::number(tab.currentIndex()));
    }
    return list;
}

void writeSession(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestWindowSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedTabsAreRestored();
    void theLastSaveStays();
    void noFileIsNoNotice();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void aSecondDamagedFileDoesNotReplaceTheFirst();
    void unknownAddressesAreLeftOut();
};

void TestWindowSession::savedTabsAreRestored()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/tabs.cbor"_s);
    const TabsSnapshot tabs = someTabs();
    {
        WindowSession session(path);
        session.save(tabs);
    }
    const auto restored = WindowSession(path).restore();
    QVERIFY(restored.tabs.has_value());
    QVERIFY(!restored.setAside.has_value());
    QCOMPARE(places(*restored.tabs), places(tabs));
    QCOMPARE(restored.tabs->current, 1);
}

void TestWindowSession::theLastSaveStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tabs.cbor"_s);
    {
        WindowSession session(path);
        for (int number = 0; number < 50; ++number) {
            TabsSnapshot tabs = someTabs();
            tabs.current = number;
            session.save(tabs);
        }
    }
    QCOMPARE(WindowSession(path).restore().tabs->current, 49);
}

void TestWindowSession::noFileIsNoNotice()
{
    const QTemporaryDir folder;
    const auto restored = WindowSession(folder.filePath(u"none"_s)).restore();
    QVERIFY(!restored.tabs && !restored.setAside);
}

void TestWindowSession::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = encodeTabs(someTabs());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("these are no tabs");
    QTest::newRow("cut") << good.first(good.size() / 2);
    QTest::newRow("other format") << QByteArray(good).replace("hubscope tabs", "HUBSCOPE TABS");
    QTest::newRow("zeros") << QByteArray(2000, '\0');
}

void TestWindowSession::damagedFileIsSetAside()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tabs.cbor"_s);
    writeSession(path, bytes);
    const auto restored = WindowSession(path).restore();
    QVERIFY(!restored.tabs.has_value());
    QVERIFY(restored.setAside.has_value());
    QCOMPARE(restored.setAside->keptAs, path + u".bad"_s);
    QVERIFY(!QFile::exists(path));
    QFile kept(restored.setAside->keptAs);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
}

void TestWindowSession::aSecondDamagedFileDoesNotReplaceTheFirst()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tabs.cbor"_s);
    for (const QByteArray &bytes : {QByteArray("one"), QByteArray("two")}) {
        writeSession(path, bytes);
        QVERIFY(WindowSession(path).restore().setAside.has_value());
    }
    QVERIFY(QFile::exists(path + u".bad"_s));
    QVERIFY(QFile::exists(path + u".bad.2"_s));
}

void TestWindowSession::unknownAddressesAreLeftOut()
{
    const QByteArray bytes = encodeTabs(someTabs()).replace("hubscope://library", "hubscope://nowhere");
    const auto tabs = decodeTabs(bytes);
    QVERIFY(tabs.has_value());
    QCOMPARE(tabs->tabs.at(0).steps().size(), 1);
    QCOMPARE(tabs->tabs.at(0).currentIndex(), 0);
}

HS_GUILESS_TEST(TestWindowSession)
#include "tst_windowsession.moc"
