// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacekit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Spaces as a whole: hardware, templates, search and their host names (spaces.md §4, §8, §9).
class tst_SpaceSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces()); }
    void cleanupTestCase() { m_hub.reset(); }

    void hardwareCostsNothingHere();
    void templatesAreSpacesWithTheTag();
    void searchFindsWords_data();
    void searchFindsWords();
    void whatIsFoundHasTheRecordedFields();
    void nobodyHasAQuota();
    void clashingNamesGetTheirOwnHosts();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_SpaceSearch::hardwareCostsNothingHere()
{
    const QJsonArray list = m_hub->get(u"/api/spaces/hardware"_s).array();
    QVERIFY(list.size() > 10);
    for (const QJsonValue &item : list) {
        QCOMPARE(item["unitCostMicroUSD"_L1].toInt(-1), 0);
        QVERIFY(item["cpu"_L1].isString() && item["ram"_L1].isString() && item["prettyName"_L1].isString());
        QVERIFY(item["accelerator"_L1].isNull() || item["accelerator"_L1]["quantity"_L1].isString());
    }
    QCOMPARE(list.at(0)["name"_L1].toString(), u"cpu-basic"_s);
}

void tst_SpaceSearch::templatesAreSpacesWithTheTag()
{
    const QJsonArray list = m_hub->get(u"/api/spaces/templates"_s).object()["templates"_L1].toArray();
    QCOMPARE(list, QJsonArray({QJsonObject{{u"name"_s, u"A Page"_s},
                                           {u"repoId"_s, u"acme/page"_s},
                                           {u"sdk"_s, u"static"_s},
                                           {u"preferredPrivate"_s, false}}}));
}

void tst_SpaceSearch::searchFindsWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("a word of the description") << u"q=gardener"_s << QStringList{u"acme/page"_s};
    QTest::newRow("two words") << u"q=greets page"_s << QStringList{u"acme/page"_s};
    QTest::newRow("a word that is nowhere") << u"q=greets turbine"_s << QStringList{};
    QTest::newRow("one that does not run") << u"q=rocket demo"_s << QStringList{};
    QTest::newRow("running ones only") << u"q=demo"_s << QStringList{};
    QTest::newRow("all of them") << u"q=demo&includeNonRunning=True"_s << QStringList{u"acme/demo"_s};
    QTest::newRow("by sdk") << u"q=acme&sdk=docker&includeNonRunning=true"_s << QStringList{u"acme/box"_s};
    QTest::newRow("by tag") << u"q=acme&filter=template"_s << QStringList{u"acme/page"_s};
    QTest::newRow("not the private one") << u"q=hidden"_s << QStringList{};
    QTest::newRow("no pattern") << u"q=%25"_s << QStringList{};
}

void tst_SpaceSearch::searchFindsWords()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, found);
    const Reply reply = m_hub->get(u"/api/spaces/semantic-search?"_s + query);
    QCOMPARE(reply.status, 200);
    QStringList ids;
    for (const QJsonValue &item : reply.array()) {
        ids << item["id"_L1].toString();
        QVERIFY(item["title"_L1].isString() && item["runtime"_L1].isObject());
        QVERIFY(item["semanticRelevancyScore"_L1].isUndefined());
    }
    QCOMPARE(ids, found);
}

void tst_SpaceSearch::whatIsFoundHasTheRecordedFields()
{
    const QJsonObject found =
        m_hub->get(u"/api/spaces/semantic-search?q=gardener"_s, as("hf_bob")).array()[0].toObject();
    for (const char *field : {"author", "id", "title", "createdAt", "lastModified", "repoType", "sdk"})
        QVERIFY2(found[QLatin1StringView(field)].isString(), field);
    QCOMPARE(found["repoType"_L1].toString(), u"space"_s);
    QCOMPARE(found["isLikedByUser"_L1], QJsonValue(false));
    QCOMPARE(found["pinned"_L1], QJsonValue(false));
    QVERIFY(!found.contains("tags"_L1));
    QCOMPARE(found["authorData"_L1]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(found["authorData"_L1]["followerCount"_L1].toInt(-1), 0);
    QCOMPARE(m_hub->post(u"/api/spaces/acme/page/like"_s, "application/json", {}, as("hf_bob")).status, 200);
    const QJsonObject liked =
        m_hub->get(u"/api/spaces/semantic-search?q=gardener"_s, as("hf_bob")).array()[0].toObject();
    QCOMPARE(liked["isLikedByUser"_L1], QJsonValue(true));
}

void tst_SpaceSearch::nobodyHasAQuota()
{
    QCOMPARE(m_hub->get(u"/api/spaces/zero-gpu/quota"_s).status, 401);
    QCOMPARE(m_hub->get(u"/api/spaces/zero-gpu/quota"_s, as("hf_bob")).object(),
             QJsonObject({{u"base"_s, 0}, {u"current"_s, 0}, {u"resetsAt"_s, QJsonValue::Null}}));
}

void tst_SpaceSearch::clashingNamesGetTheirOwnHosts()
{
    const auto add = [this](const QString &owner, const QString &name, const QString &oid) {
        RepoRow row;
        row.kind = RepoKind::Space;
        row.owner = owner;
        row.name = name;
        row.oid = oid;
        row.createdAt = QDateTime::currentDateTimeUtc();
        row.lastModified = row.createdAt;
        QVERIFY(m_hub->store().repos().add({NewRepo{.row = row}}));
    };
    add(u"a-b"_s, u"c.D"_s, u"00000000000000001111aaaa"_s);
    add(u"a"_s, u"B_c_d"_s, u"00000000000000002222bbbb"_s);
    add(u"long"_s, QString(90, u'x'), u"00000000000000003333cccc"_s);
    SpaceTable &table = m_hub->store().spaces();
    const auto subdomain = [&](const QString &oid) { return table.subdomain(*m_hub->store().repos().byOid(oid)); };
    QCOMPARE(subdomain(u"00000000000000001111aaaa"_s), u"a-b-c-d"_s);
    QCOMPARE(subdomain(u"00000000000000002222bbbb"_s), u"a-b-c-d-2222bbbb"_s);
    QCOMPARE(subdomain(u"00000000000000003333cccc"_s).size(), 63);
    for (const QString &oid :
         {u"00000000000000001111aaaa"_s, u"00000000000000002222bbbb"_s, u"00000000000000003333cccc"_s})
        QCOMPARE(table.bySubdomain(subdomain(oid).toUpper())->oid, oid);
    QVERIFY(!table.bySubdomain(u"a-b-c-d-3333cccc"_s));
    QVERIFY(!table.bySubdomain(u"%"_s));
}

HS_GUILESS_TEST(tst_SpaceSearch)
#include "tst_spacesearch.moc"
