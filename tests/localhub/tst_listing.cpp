// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QStringList idsOf(const Reply &reply)
{
    QStringList ids;
    for (const QJsonValue &value : reply.array())
        ids << value["id"_L1].toString();
    return ids;
}

} // namespace

/// GET /api/models|datasets|spaces (shared/hub-api/search.md §1–3).
class tst_Listing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void sendsTheDefaultFields();
    void filters_data();
    void filters();
    void whoeverAsksWhatSpacesUseIsTold();
    void followingLinksGivesEveryRepositoryOnce_data();
    void followingLinksGivesEveryRepositoryOnce();
    void linkIsAbsoluteAndLeadsBackTheSameWay();
    void sortsByLikesDescending();
    void expandGivesIdAndNamedFieldsOnly();
    void nothingIsInXetStorage();
    void unknownExpandListsTheValidNames();
    void fullAddsFileNamesWithoutSizes();
    void privateRepositoriesAreListedToMembersOnly();
    void refusesForeignCursorsAndSorts();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Listing::sendsTheDefaultFields()
{
    const Reply reply = m_hub->get(u"/api/models?search=acme/tiny&limit=5"_s);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("content-type").startsWith("application/json"));
    const QJsonObject model = reply.array().at(0).toObject();
    const QStringList expected = {u"_id"_s,          u"createdAt"_s, u"downloads"_s,    u"id"_s,
                                  u"library_name"_s, u"likes"_s,     u"modelId"_s,      u"pipeline_tag"_s,
                                  u"private"_s,      u"tags"_s,      u"trendingScore"_s};
    QCOMPARE(model.keys(), expected);
    QCOMPARE(model["id"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(model["_id"_L1].toString().size(), 24);
    QCOMPARE(model["createdAt"_L1].toString(), u"2026-01-01T12:00:00.000Z"_s);
    QVERIFY(!idsOf(reply).contains(u"acme/secret"_s));
}

void tst_Listing::filters_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *name, const QString &where, const QStringList &ids) {
        QTest::newRow(name) << where << ids;
    };
    row("part of the name", u"/api/models?search=tiny"_s, {u"acme/tiny"_s, u"acme/tiny-GGUF"_s});
    row("without case", u"/api/models?search=TINY-g"_s, {u"acme/tiny-GGUF"_s});
    row("letters that are no word", u"/api/models?search=e/tin"_s, {u"acme/tiny"_s, u"acme/tiny-GGUF"_s});
    row("two letters", u"/api/models?search=gg"_s, {u"acme/tiny-GGUF"_s});
    row("quotation marks are letters", u"/api/models?search=%22tiny%22"_s, {});
    row("words are not operators", u"/api/models?search=tiny%20OR%20gguf"_s, {});
    row("two searches", u"/api/models?search=acme&search=gguf"_s, {u"acme/tiny-GGUF"_s});
    row("author", u"/api/models?author=Acme&search=tiny"_s, {u"acme/tiny"_s, u"acme/tiny-GGUF"_s});
    row("tag", u"/api/models?filter=gguf"_s, {u"acme/tiny-GGUF"_s});
    row("two tags", u"/api/models?filter=license:apache-2.0&filter=en"_s, {u"acme/tiny"_s});
    row("tags that exclude each other", u"/api/models?filter=gguf&filter=license:apache-2.0"_s, {});
    row("task", u"/api/models?pipeline_tag=text-generation"_s, {u"acme/tiny"_s});
    row("language that looks like false", u"/api/models?filter=no"_s, {u"acme/tiny"_s});
    row("base model", u"/api/models?filter=base_model:quantized:acme/tiny"_s, {u"acme/tiny-GGUF"_s});
    row("gated", u"/api/models?gated=true"_s, {u"acme/manual"_s, u"acme/auto"_s});
    row("least parameters", u"/api/models?num_parameters=min:5"_s, {u"acme/tiny-GGUF"_s});
    row("range of parameters", u"/api/models?num_parameters=min:1,max:6&filter=transformers"_s, {u"acme/tiny"_s});
    row("local app", u"/api/models?apps=llama.cpp"_s, {u"acme/tiny-GGUF"_s});
    row("inference is served by nobody", u"/api/models?inference=warm"_s, {});
    row("percent sign is a letter", u"/api/models?search=%25"_s, {});
    row("data set by category", u"/api/datasets?filter=task_categories:text-classification"_s, {u"acme/words"_s});
    row("data set by size", u"/api/datasets?filter=size_categories:n%3C1K"_s, {u"acme/words"_s});
    row("Space by model", u"/api/spaces?models=acme/tiny"_s, {u"acme/demo"_s});
    row("linked Spaces", u"/api/spaces?linked=true"_s, {u"acme/demo"_s});
    row("Space by another model", u"/api/spaces?models=acme/other"_s, {});
}

void tst_Listing::filters()
{
    QFETCH(const QString, where);
    QFETCH(const QStringList, ids);
    const Reply reply = m_hub->get(where);
    QCOMPARE(reply.status, 200);
    QCOMPARE(idsOf(reply), ids);
}

void tst_Listing::whoeverAsksWhatSpacesUseIsTold()
{
    const QJsonArray used{u"acme/tiny"_s};
    for (const QString &where : {u"linked=true"_s, u"models=acme/tiny"_s}) {
        const QJsonObject space = m_hub->get(u"/api/spaces?"_s + where).array().at(0).toObject();
        QCOMPARE(space["models"_L1].toArray(), used);
        QVERIFY(space["datasets"_L1].isArray());
    }
    QVERIFY(!m_hub->get(u"/api/spaces?search=demo"_s).array().at(0).toObject().contains("models"_L1));
}

void tst_Listing::followingLinksGivesEveryRepositoryOnce_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"", "likes", "createdAt", "lastModified", "downloads", "id", "num_parameters"})
        QTest::newRow(*sort ? sort : "default") << QString::fromLatin1(sort);
}

void tst_Listing::followingLinksGivesEveryRepositoryOnce()
{
    QFETCH(const QString, sort);
    QStringList all;
    QString next = u"/api/models?author=bulk&limit=4"_s + (sort.isEmpty() ? QString() : u"&sort="_s + sort);
    int pages = 0;
    while (!next.isEmpty() && pages < 20) {
        const Reply reply = m_hub->get(next);
        QCOMPARE(reply.status, 200);
        all += idsOf(reply);
        next = nextLink(reply);
        ++pages;
    }
    QCOMPARE(pages, 7);
    QCOMPARE(all.size(), 25);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 25);
}

void tst_Listing::linkIsAbsoluteAndLeadsBackTheSameWay()
{
    QUrl address = m_hub->url(u"/api/models?limit=1&filter=license:mit"_s);
    address.setHost(u"localhost"_s);
    const QString next = nextLink(m_hub->get(address.toString()));
    QVERIFY2(next.startsWith(u"http://localhost:%1/api/models?"_s.arg(m_hub->server().port())), qPrintable(next));
    QVERIFY(next.contains(u"filter=license%3Amit"_s));
    QVERIFY(next.contains(u"cursor="_s));
}

void tst_Listing::sortsByLikesDescending()
{
    const QJsonArray list = m_hub->get(u"/api/models?sort=likes&limit=30"_s).array();
    for (qsizetype i = 1; i < list.size(); ++i)
        QVERIFY(list.at(i - 1)["likes"_L1].toInt() >= list.at(i)["likes"_L1].toInt());
    const QStringList ascending = idsOf(m_hub->get(u"/api/models?author=bulk&sort=id&direction=1&limit=3"_s));
    QCOMPARE(ascending, QStringList({u"bulk/m-000"_s, u"bulk/m-001"_s, u"bulk/m-002"_s}));
}

void tst_Listing::expandGivesIdAndNamedFieldsOnly()
{
    for (const QString &form : {u"expand=sha&expand=baseModels&expand=inference"_s,
                                u"expand[]=sha&expand[]=baseModels&expand[]=inference"_s}) {
        const QJsonObject model = m_hub->get(u"/api/models?search=tiny-GGUF&"_s + form).array().at(0).toObject();
        QCOMPARE(model.keys(), QStringList({u"_id"_s, u"baseModels"_s, u"id"_s, u"sha"_s}));
        QCOMPARE(model["baseModels"_L1]["relation"_L1].toString(), u"quantized"_s);
        QCOMPARE(model["baseModels"_L1]["models"_L1][0]["id"_L1].toString(), u"acme/tiny"_s);
    }
}

void tst_Listing::nothingIsInXetStorage()
{
    for (const QString &kind : {u"models"_s, u"datasets"_s, u"spaces"_s}) {
        const QString one = m_hub->get(u"/api/%1?limit=1"_s.arg(kind)).array()[0]["id"_L1].toString();
        QVERIFY(!one.isEmpty());
        const Reply reply = m_hub->get(u"/api/%1/%2?expand=xetEnabled"_s.arg(kind, one));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object().keys(), QStringList({u"_id"_s, u"id"_s, u"xetEnabled"_s}));
        QCOMPARE(reply.object()["xetEnabled"_L1], QJsonValue(false));
        QCOMPARE(m_hub->get(u"/api/%1?limit=1&expand=xetEnabled"_s.arg(kind)).array()[0]["xetEnabled"_L1],
                 QJsonValue(false));
    }
}

void tst_Listing::unknownExpandListsTheValidNames()
{
    const Reply reply = m_hub->get(u"/api/models?expand=cardData.license"_s);
    QCOMPARE(reply.status, 400);
    const QString error = reply.object()["error"_L1].toString();
    for (const QString &name : {u"\"trendingScore\""_s, u"\"xetEnabled\""_s, u"\"model-index\""_s})
        QVERIFY2(error.contains(name), qPrintable(error));
}

void tst_Listing::fullAddsFileNamesWithoutSizes()
{
    const QJsonObject model =
        m_hub->get(u"/api/models?search=acme/tiny&full=true&config=true&cardData=true"_s).array().at(0).toObject();
    QCOMPARE(model["author"_L1].toString(), u"acme"_s);
    QCOMPARE(model["gated"_L1].toBool(true), false);
    QCOMPARE(model["sha"_L1].toString().size(), 40);
    QCOMPARE(model["cardData"_L1]["license"_L1].toString(), u"apache-2.0"_s);
    QCOMPARE(model["config"_L1]["model_type"_L1].toString(), u"llama"_s);
    const QJsonObject sibling = model["siblings"_L1][0].toObject();
    QCOMPARE(sibling.keys(), QStringList{u"rfilename"_s});
}

void tst_Listing::privateRepositoriesAreListedToMembersOnly()
{
    const QString where = u"/api/models?search=secret"_s;
    QCOMPARE(idsOf(m_hub->get(where)), QStringList());
    QCOMPARE(idsOf(m_hub->get(where, as("hf_erin"))), QStringList());
    QCOMPARE(idsOf(m_hub->get(where, as("hf_bob"))), QStringList{u"acme/secret"_s});
}

void tst_Listing::refusesForeignCursorsAndSorts()
{
    QCOMPARE(m_hub->get(u"/api/models?cursor=bm9uc2Vuc2U"_s).status, 400);
    QCOMPARE(m_hub->get(u"/api/models?sort=nonsense"_s).status, 400);
    QCOMPARE(m_hub->get(u"/api/models?num_parameters=many"_s).status, 400);
}

HS_GUILESS_TEST(tst_Listing)
#include "tst_listing.moc"
