// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kAll = u"/api/collections"_s;

QStringList idsIn(const QJsonObject &collection)
{
    QStringList ids;
    for (const QJsonValue &item : collection["items"_L1].toArray())
        ids << item["type"_L1].toString() + u' ' + item["id"_L1].toString();
    return ids;
}

QStringList titlesIn(const QJsonArray &collections)
{
    QStringList titles;
    for (const QJsonValue &collection : collections)
        titles << collection["title"_L1].toString();
    return titles;
}

QJsonObject itemOf(const QString &type, const QString &id, const QString &note = {})
{
    QJsonObject body{{u"item"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}};
    if (!note.isEmpty())
        body.insert(u"note"_s, note);
    return body;
}

} // namespace

/// Collections, by search.md §7.1 and organizations.md §10.
class tst_Collections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void madeCollectionIsFoundByAnySlug();
    void sameTitleAgainAnswersTheSlug();
    void itemsHaveTheFieldsOfTheirThings();
    void addingRefuses_data();
    void addingRefuses();
    void itemsAreMovedNotedAndRemoved();
    void batchChangesAllOrNone();
    void listCutsItemsAndPages();
    void listFindsByOwnerItemAndText();
    void privateOnesAreHidden();
    void privateItemsAreHidden();
    void changesAreWrapped();
    void positionMovesTheOthers();
    void badFieldsAreRefused_data();
    void badFieldsAreRefused();
    void onlyOwnersAndWritersChange();
    void itemsGoWithTheirRepository();
    void gatingGroupOpensAllWithOneRequest();
    void gatingGroupRefusesForeignRepositories();
    void resourceGroupHidesACollection();
    void quickSearchFindsThem();
    void sharedAddressIsAPage();
    void seededOnesKeepTheirDates();

private:
    [[nodiscard]] Reply send(const QByteArray &verb, const QString &where, const QJsonObject &body,
                             const char *token = "hf_alice")
    {
        return m_hub->sendJson(verb, kAll + where, body, token);
    }
    [[nodiscard]] QJsonObject make(const QString &title, const QString &owner = u"acme"_s, bool isPrivate = false)
    {
        return send("POST", {}, {{u"title"_s, title}, {u"namespace"_s, owner}, {u"private"_s, isPrivate}}).object();
    }
    [[nodiscard]] QString makeSlug(const QString &title, const QString &owner = u"acme"_s, bool isPrivate = false)
    {
        return u'/' + make(title, owner, isPrivate)["slug"_L1].toString();
    }
    void add(const QString &slug, const QString &type, const QString &id)
    {
        QCOMPARE(send("POST", slug + u"/items"_s, itemOf(type, id)).status, 200);
    }
    [[nodiscard]] QJsonObject whole(const QString &slug, const char *token = "hf_alice")
    {
        return m_hub->get(kAll + slug, as(token)).object();
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Collections::init()
{
    m_hub = std::make_unique<Hub>(acmeHub());
}

void tst_Collections::madeCollectionIsFoundByAnySlug()
{
    const QJsonObject made =
        send("POST", {},
             {{u"title"_s, u"My cool  stuff!"_s}, {u"namespace"_s, u"alice"_s}, {u"description"_s, u"A few"_s}})
            .object();
    const QString slug = made["slug"_L1].toString();
    QVERIFY(slug.startsWith("alice/my-cool-stuff-"_L1));
    const QString id = slug.last(24);
    QCOMPARE(made["items"_L1].toArray().size(), 0);
    QCOMPARE(made["owner"_L1]["name"_L1].toString(), u"alice"_s);
    QCOMPARE(made["owner"_L1]["followerCount"_L1].toInt(-1), 0);
    QCOMPARE(made["gating"_L1].toBool(true), false);
    QCOMPARE(made["upvotes"_L1].toInt(-1), 0);
    QVERIFY(made["lastUpdated"_L1].toString().endsWith(u'Z'));
    const QJsonObject changed = send("PATCH", u'/' + slug, {{u"title"_s, u"New title"_s}}).object();
    QCOMPARE(changed["data"_L1]["slug"_L1].toString(), u"alice/new-title-"_s + id);
    for (const QString &way : {slug, u"alice/new-title-"_s + id, u"alice/new-title"_s, u"Alice/whatever-"_s + id})
        QCOMPARE(whole(u'/' + way)["title"_L1].toString(), u"New title"_s);
    QCOMPARE(send("DELETE", u'/' + slug, {}).status, 200);
    QCOMPARE(send("DELETE", u'/' + slug, {}).status, 404);
}

void tst_Collections::sameTitleAgainAnswersTheSlug()
{
    const QString slug = make(u"Twice"_s)["slug"_L1].toString();
    const Reply reply = send("POST", {}, {{u"title"_s, u"Twice"_s}, {u"namespace"_s, u"acme"_s}});
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.object()["slug"_L1].toString(), slug);
    QVERIFY(!makeSlug(u"Twice"_s, u"alice"_s).isEmpty());
}

void tst_Collections::itemsHaveTheFieldsOfTheirThings()
{
    const QString slug = makeSlug(u"All kinds"_s);
    const QString other = makeSlug(u"Other"_s);
    add(slug, u"dataset"_s, u"acme/words"_s);
    add(slug, u"collection"_s, other.sliced(1));
    add(slug, u"space"_s, u"acme/demo"_s);
    const Reply last = send("POST", slug + u"/items"_s, itemOf(u"model"_s, u"acme/tiny"_s, u"A <note>"_s));
    const QJsonArray items = last.object()["items"_L1].toArray();
    QCOMPARE(items.size(), 4);
    for (int i = 0; i < items.size(); ++i) {
        QCOMPARE(items[i]["position"_L1].toInt(-1), i);
        QCOMPARE(items[i]["_id"_L1].toString().size(), 24);
    }
    QCOMPARE(items[0]["repoType"_L1].toString(), u"dataset"_s);
    QCOMPARE(items[1]["slug"_L1].toString(), other.sliced(1));
    QCOMPARE(items[1]["id"_L1].toString(), other.last(24));
    QCOMPARE(items[1]["numberItems"_L1].toInt(-1), 0);
    QCOMPARE(items[2]["title"_L1].toString(), u"Demo"_s);
    QCOMPARE(items[2]["emoji"_L1].toString(), u"🚀"_s);
    QCOMPARE(items[3]["id"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(items[3]["downloads"_L1].toInt(), 500);
    QCOMPARE(items[3]["note"_L1]["text"_L1].toString(), u"A <note>"_s);
    QCOMPARE(items[3]["note"_L1]["html"_L1].toString(), u"<p>A &lt;note&gt;</p>"_s);
}

void tst_Collections::addingRefuses_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("twice") << itemOf(u"model"_s, u"acme/tiny"_s) << 409;
    QTest::newRow("no such repository") << itemOf(u"model"_s, u"acme/nothing"_s) << 404;
    QTest::newRow("of another kind") << itemOf(u"dataset"_s, u"acme/tiny"_s) << 404;
    QTest::newRow("a paper, there are none") << itemOf(u"paper"_s, u"2103.00020"_s) << 404;
    QTest::newRow("no such type") << itemOf(u"kernel"_s, u"acme/tiny"_s) << 400;
    QTest::newRow("long note") << itemOf(u"dataset"_s, u"acme/words"_s, QString(501, u'x')) << 400;
}

void tst_Collections::addingRefuses()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const int, status);
    const QString slug = makeSlug(u"One"_s);
    add(slug, u"model"_s, u"acme/tiny"_s);
    QCOMPARE(send("POST", slug + u"/items"_s, body).status, status);
    QCOMPARE(idsIn(whole(slug)), QStringList{u"model acme/tiny"_s});
}

void tst_Collections::itemsAreMovedNotedAndRemoved()
{
    const QString slug = makeSlug(u"Order"_s);
    for (const QString &name : {u"tiny"_s, u"tiny-GGUF"_s, u"auto"_s})
        add(slug, u"model"_s, u"acme/"_s + name);
    const QJsonArray items = whole(slug)["items"_L1].toArray();
    const QString first = slug + u"/items/"_s + items[0]["_id"_L1].toString();
    QCOMPARE(send("PATCH", first, {{u"note"_s, u"New note"_s}, {u"position"_s, 1}}).status, 200);
    const QJsonObject moved = whole(slug);
    QCOMPARE(idsIn(moved), QStringList({u"model acme/tiny-GGUF"_s, u"model acme/tiny"_s, u"model acme/auto"_s}));
    QCOMPARE(moved["items"_L1][1]["note"_L1]["text"_L1].toString(), u"New note"_s);
    QCOMPARE(send("DELETE", first, {}).status, 200);
    QCOMPARE(send("DELETE", first, {}).status, 404);
    QCOMPARE(idsIn(whole(slug)), QStringList({u"model acme/tiny-GGUF"_s, u"model acme/auto"_s}));
    QCOMPARE(whole(slug)["items"_L1][1]["position"_L1].toInt(), 1);
}

void tst_Collections::batchChangesAllOrNone()
{
    const QString slug = makeSlug(u"Batch"_s);
    for (const QString &name : {u"tiny"_s, u"auto"_s})
        add(slug, u"model"_s, u"acme/"_s + name);
    const QJsonArray items = whole(slug)["items"_L1].toArray();
    const auto update = [](const QString &id, const QJsonObject &data) {
        return QJsonObject{{u"action"_s, u"update"_s}, {u"_id"_s, id}, {u"data"_s, data}};
    };
    const auto sendBatch = [&](const QJsonArray &batch) {
        return m_hub
            ->post(kAll + slug + u"/items/batch"_s, "application/json",
                   QJsonDocument(batch).toJson(QJsonDocument::Compact), as("hf_alice"))
            .status;
    };
    const QString one = items[0]["_id"_L1].toString();
    const QString two = items[1]["_id"_L1].toString();
    QCOMPARE(sendBatch({update(one, {{u"note"_s, u"x"_s}}), update(QString(24, u'0'), {{u"note"_s, u"y"_s}})}), 404);
    QVERIFY(!whole(slug)["items"_L1][0].toObject().contains("note"_L1));
    const QJsonArray pictures{u"https://example.test/a.png"_s};
    QCOMPARE(
        sendBatch({update(one, {{u"note"_s, u"x"_s}, {u"gallery"_s, pictures}}), update(two, {{u"position"_s, 0}})}),
        200);
    const QJsonObject changed = whole(slug);
    QCOMPARE(idsIn(changed), QStringList({u"model acme/auto"_s, u"model acme/tiny"_s}));
    QCOMPARE(changed["items"_L1][1]["gallery"_L1].toArray(), pictures);
}

void tst_Collections::listCutsItemsAndPages()
{
    const QString slug = makeSlug(u"Five"_s);
    for (const QString &name : {u"tiny"_s, u"tiny-GGUF"_s, u"auto"_s, u"manual"_s, u"gone"_s})
        add(slug, u"model"_s, u"acme/"_s + name);
    const QJsonObject listed = m_hub->get(kAll).array()[0].toObject();
    QCOMPARE(listed["items"_L1].toArray().size(), 4);
    QVERIFY(!listed.contains("position"_L1)); // the Python client gives one of its own
    QCOMPARE(whole(slug)["items"_L1].toArray().size(), 5);
    const QJsonObject plain = m_hub->get(kAll + u"?expand=false"_s).array()[0]["items"_L1][0].toObject();
    QVERIFY(!plain.contains("downloads"_L1));
    QCOMPARE(plain["id"_L1].toString(), u"acme/tiny"_s);

    for (int i = 0; i < 11; ++i)
        QVERIFY(!makeSlug(u"Number %1"_s.arg(i)).isEmpty());
    const Reply first = m_hub->get(kAll);
    QCOMPARE(first.array().size(), 10);
    QStringList titles = titlesIn(first.array());
    titles += titlesIn(m_hub->get(nextLink(first)).array());
    QCOMPARE(titles.size(), 12);
    titles.removeDuplicates();
    QCOMPARE(titles.size(), 12);
    QCOMPARE(m_hub->get(kAll + u"?limit=100"_s).array().size(), 12);
}

void tst_Collections::listFindsByOwnerItemAndText()
{
    const QString slug = makeSlug(u"Acme's words"_s);
    add(slug, u"dataset"_s, u"acme/words"_s);
    QVERIFY(!makeSlug(u"Alice's"_s, u"alice"_s).isEmpty());
    const auto found = [this](const QString &query) { return titlesIn(m_hub->get(kAll + query).array()); };
    QCOMPARE(found(u"?owner=alice"_s), QStringList{u"Alice's"_s});
    QCOMPARE(found(u"?owner=alice&owner=acme"_s).size(), 2);
    QCOMPARE(found(u"?item=datasets/acme/words"_s), QStringList{u"Acme's words"_s});
    QVERIFY(found(u"?item=models/acme/tiny"_s).isEmpty());
    QVERIFY(found(u"?item=papers/2103.00020"_s).isEmpty());
    QCOMPARE(found(u"?q=WORD"_s), QStringList{u"Acme's words"_s});
    QCOMPARE(found(u"?sort=upvotes"_s).size(), 2);
    QCOMPARE(m_hub->get(kAll + u"?sort=size"_s).status, 400);
}

void tst_Collections::privateOnesAreHidden()
{
    const QString slug = makeSlug(u"Secret"_s, u"acme"_s, true);
    QCOMPARE(m_hub->get(kAll + slug).status, 404);
    QCOMPARE(m_hub->get(kAll + slug, as("hf_erin")).status, 404);
    QCOMPARE(m_hub->get(kAll + slug, as("hf_bob")).status, 200);
    QCOMPARE(m_hub->get(kAll).body, "[]");
    QCOMPARE(m_hub->get(kAll, as("hf_bob")).array().size(), 1);
    QCOMPARE(send("PATCH", slug, {{u"private"_s, false}}).status, 200);
    QCOMPARE(m_hub->get(kAll + slug).status, 200);
}

void tst_Collections::privateItemsAreHidden()
{
    const QString slug = makeSlug(u"Mixed"_s);
    add(slug, u"model"_s, u"acme/secret"_s);
    add(slug, u"model"_s, u"acme/tiny"_s);
    QCOMPARE(idsIn(whole(slug, "hf_bob")).size(), 2);
    QCOMPARE(idsIn(whole(slug, "")), QStringList{u"model acme/tiny"_s});
    // Nobody can find out by trying either.
    QCOMPARE(
        send("POST", makeSlug(u"Erin's"_s, u"alice"_s) + u"/items"_s, itemOf(u"model"_s, u"acme/secret"_s), "hf_erin")
            .status,
        403);
}

void tst_Collections::changesAreWrapped()
{
    const Reply reply = send("PATCH", makeSlug(u"Plain"_s),
                             {{u"description"_s, u"Words"_s}, {u"theme"_s, u"pink"_s}, {u"private"_s, true}});
    QCOMPARE(reply.status, 200);
    const QJsonObject data = reply.object()["data"_L1].toObject();
    QCOMPARE(data["description"_L1].toString(), u"Words"_s);
    QCOMPARE(data["theme"_L1].toString(), u"pink"_s);
    QCOMPARE(data["private"_L1].toBool(), true);
    QVERIFY(data.contains("position"_L1) && data.contains("shareUrl"_L1));
}

void tst_Collections::positionMovesTheOthers()
{
    const QString a = makeSlug(u"A"_s);
    const QString b = makeSlug(u"B"_s);
    const QString c = makeSlug(u"C"_s);
    const auto places = [&] {
        return QList<int>{whole(a)["position"_L1].toInt(), whole(b)["position"_L1].toInt(),
                          whole(c)["position"_L1].toInt()};
    };
    QCOMPARE(places(), QList<int>({2, 1, 0})); // the newest is first
    QCOMPARE(send("PATCH", a, {{u"position"_s, 0}}).status, 200);
    QCOMPARE(places(), QList<int>({0, 2, 1}));
}

void tst_Collections::badFieldsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("no title") << QJsonObject{{u"namespace"_s, u"acme"_s}};
    QTest::newRow("long title") << QJsonObject{{u"title"_s, QString(61, u'x')}, {u"namespace"_s, u"acme"_s}};
    QTest::newRow("long description") << QJsonObject{
        {u"title"_s, u"x"_s}, {u"namespace"_s, u"acme"_s}, {u"description"_s, QString(151, u'x')}};
    QTest::newRow("no namespace") << QJsonObject{{u"title"_s, u"x"_s}};
}

void tst_Collections::badFieldsAreRefused()
{
    QFETCH(const QJsonObject, body);
    QCOMPARE(send("POST", {}, body).status, 400);
    const QString slug = makeSlug(u"Good"_s);
    QCOMPARE(send("PATCH", slug, {{u"theme"_s, u"black"_s}}).status, 400);
    QCOMPARE(send("PATCH", slug, {{u"position"_s, -1}}).status, 400);
    QCOMPARE(send("PATCH", slug, {{u"gating"_s, true}}).status, 400);
}

void tst_Collections::onlyOwnersAndWritersChange()
{
    const QString slug = makeSlug(u"Ours"_s);
    QCOMPARE(send("PATCH", slug, {{u"title"_s, u"Mine"_s}}, "hf_bob").status, 403);
    QCOMPARE(send("PATCH", slug, {{u"title"_s, u"Mine"_s}}, "").status, 401);
    QCOMPARE(send("POST", {}, {{u"title"_s, u"x"_s}, {u"namespace"_s, u"acme"_s}}, "hf_bob").status, 403);
    QCOMPARE(send("POST", {}, {{u"title"_s, u"x"_s}, {u"namespace"_s, u"alice"_s}}, "hf_erin").status, 403);
    QVERIFY(m_hub->store().accounts().putMember({u"acme"_s, u"bob"_s, u"contributor"_s}));
    const QString own = send("POST", {}, {{u"title"_s, u"Bob's"_s}, {u"namespace"_s, u"acme"_s}}, "hf_bob")
                            .object()["slug"_L1]
                            .toString();
    QCOMPARE(send("PATCH", u'/' + own, {{u"title"_s, u"Mine"_s}}, "hf_bob").status, 200);
    QCOMPARE(send("PATCH", slug, {{u"title"_s, u"Mine"_s}}, "hf_bob").status, 403);
}

void tst_Collections::itemsGoWithTheirRepository()
{
    const QString slug = makeSlug(u"Going"_s);
    add(slug, u"model"_s, u"acme/tiny"_s);
    add(slug, u"dataset"_s, u"acme/words"_s);
    QVERIFY(m_hub->store().database().transaction([](Database::Lease &connection) {
        connection.run(u"DELETE FROM repos WHERE full = 'acme/tiny'"_s);
        return true;
    }));
    QCOMPARE(idsIn(whole(slug)), QStringList{u"dataset acme/words"_s});
}

void tst_Collections::gatingGroupOpensAllWithOneRequest()
{
    const QString slug = makeSlug(u"Gated together"_s);
    add(slug, u"model"_s, u"acme/tiny"_s);
    add(slug, u"space"_s, u"acme/demo"_s);
    const QJsonObject notifications{{u"mode"_s, u"real-time"_s}, {u"email"_s, u"a@example.test"_s}};
    const QJsonObject gating{{u"mode"_s, u"manual"_s}, {u"notifications"_s, notifications}};
    const Reply reply = send("PATCH", slug, {{u"gating"_s, gating}});
    QCOMPARE(reply.object()["data"_L1]["gating"_L1].toObject(), gating);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).object()["gated"_L1].toString(), u"manual"_s);
    add(slug, u"dataset"_s, u"acme/words"_s); // one that comes later is gated as well

    const auto check = [this](const QString &repo) {
        return m_hub->get(u"/api/%1/auth-check"_s.arg(repo), as("hf_erin")).status;
    };
    QCOMPARE(check(u"models/acme/tiny"_s), 403);
    QCOMPARE(check(u"datasets/acme/words"_s), 403);
    QCOMPARE(check(u"spaces/acme/demo"_s), 200);
    QCOMPARE(m_hub->sendJson("POST", u"/datasets/acme/words/ask-access"_s, {}, "hf_erin").status, 303);
    // Any of them leads to the same requests.
    const QString requests = u"/api/models/acme/tiny/user-access-request/"_s;
    QCOMPARE(m_hub->get(requests + u"pending"_s, as("hf_alice")).array().size(), 1);
    QCOMPARE(m_hub
                 ->sendJson("POST", requests + u"handle"_s, {{u"user"_s, u"erin"_s}, {u"status"_s, u"accepted"_s}},
                            "hf_alice")
                 .status,
             200);
    QCOMPARE(check(u"models/acme/tiny"_s), 200);
    QCOMPARE(check(u"datasets/acme/words"_s), 200);
    QCOMPARE(send("PATCH", slug, {{u"gating"_s, false}}).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).object()["gated"_L1].toBool(true), false);
}

void tst_Collections::gatingGroupRefusesForeignRepositories()
{
    const QString own = makeSlug(u"Alice's"_s, u"alice"_s);
    const QJsonObject gating{{u"gating"_s, QJsonObject{{u"mode"_s, u"auto"_s}}}};
    QCOMPARE(send("PATCH", own, gating).status, 400); // not an organization's
    const QString one = makeSlug(u"One"_s);
    const QString two = makeSlug(u"Two"_s);
    add(one, u"model"_s, u"acme/tiny"_s);
    add(two, u"model"_s, u"acme/tiny"_s);
    QCOMPARE(send("PATCH", one, gating).status, 200);
    QCOMPARE(send("PATCH", two, gating).status, 400); // in another one already
}

void tst_Collections::resourceGroupHidesACollection()
{
    const QString slug = makeSlug(u"For a group"_s, u"acme"_s, true);
    const QString groups = u"/api/organizations/acme/resource-groups"_s;
    const QString group =
        m_hub->sendJson("POST", groups, {{u"name"_s, u"G"_s}}, "hf_alice").object()["id"_L1].toString();
    QCOMPARE(send("POST", slug + u"/resource-group"_s, {{u"resourceGroupId"_s, group}}).status, 200);
    QCOMPARE(m_hub->get(kAll + slug, as("hf_bob")).status, 404);
    QCOMPARE(m_hub->get(kAll, as("hf_bob")).body, "[]");
    QCOMPARE(whole(slug)["resourceGroup"_L1]["name"_L1].toString(), u"G"_s);
    QCOMPARE(send("POST", slug + u"/resource-group"_s, {{u"resourceGroupId"_s, QJsonValue::Null}}).status, 200);
    QCOMPARE(m_hub->get(kAll + slug, as("hf_bob")).status, 200);
    QCOMPARE(send("POST", slug + u"/resource-group"_s, {{u"resourceGroupId"_s, QString(24, u'0')}}).status, 404);
}

void tst_Collections::quickSearchFindsThem()
{
    QVERIFY(!makeSlug(u"Findable words"_s).isEmpty());
    QVERIFY(!makeSlug(u"Findable secret"_s, u"acme"_s, true).isEmpty());
    const QJsonObject found = m_hub->get(u"/api/quicksearch?q=findable"_s).object();
    QCOMPARE(found["collectionsCount"_L1].toInt(), 1);
    QCOMPARE(found["collections"_L1][0]["title"_L1].toString(), u"Findable words"_s);
    QCOMPARE(m_hub->get(u"/api/quicksearch?q=findable"_s, as("hf_bob")).object()["collectionsCount"_L1].toInt(), 2);
    QCOMPARE(m_hub->get(u"/api/quicksearch?q=findable&type=model"_s).object()["collectionsCount"_L1].toInt(-1), 0);
}

void tst_Collections::sharedAddressIsAPage()
{
    const QString slug = makeSlug(u"Shared"_s);
    const QString url = whole(slug)["shareUrl"_L1].toString();
    QCOMPARE(url, m_hub->url(u"/collections/acme/shared"_s).toString());
    QVERIFY(m_hub->get(url).header("content-type").startsWith("text/html"));
    QCOMPARE(m_hub->get(u"/collections/acme/nothing"_s).status, 404);
}

void tst_Collections::seededOnesKeepTheirDates()
{
    SeedHub seed = acmeHub();
    SeedCollection collection;
    collection.owner = u"acme"_s;
    collection.creator = u"alice"_s;
    collection.title = u"Of March"_s;
    collection.createdAt = QDateTime::fromString(u"2026-03-04T09:00:00Z"_s, Qt::ISODate);
    collection.items = {{u"models/acme/tiny-GGUF"_s, u"a note"_s}};
    seed.collections = {collection};
    Hub hub(seed);
    const QJsonArray all = hub.get(kAll + u"?owner=acme"_s).array();
    QCOMPARE(titlesIn(all), QStringList{u"Of March"_s});
    QCOMPARE(idsIn(all.first().toObject()), QStringList{u"model acme/tiny-GGUF"_s});
    QVERIFY(all.first()["lastUpdated"_L1].toString().startsWith(u"2026-03-04T09:00:00"_s));
}

HS_GUILESS_TEST(tst_Collections)
#include "tst_collections.moc"
