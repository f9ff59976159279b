// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "localhub/contract/commenttext.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const auto kBase = u"/api/models/acme/tiny-GGUF/discussions"_s;

/// Only what these tests look at.
SeedHub fewRepos()
{
    SeedHub hub = acmeHub();
    hub.forEachRepo = [all = hub.forEachRepo](const std::function<void(SeedRepo)> &receive) {
        all([&receive](const SeedRepo &repo) {
            if (repo.name == "tiny-GGUF"_L1 || repo.name == "secret"_L1 || repo.name == "manual"_L1)
                receive(repo);
        });
    };
    return hub;
}

QList<int> numbersOf(const Reply &reply)
{
    QList<int> numbers;
    for (const QJsonValue &entry : reply.object().value("discussions"_L1).toArray())
        numbers << entry["num"_L1].toInt();
    return numbers;
}

QStringList typesOf(const QJsonObject &details)
{
    QStringList types;
    for (const QJsonValue &event : details.value("events"_L1).toArray())
        types << event["type"_L1].toString();
    return types;
}

} // namespace

/// The list of discussions and what one is made of (community.md §1–7).
class tst_Discussions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!m_hub)
            m_hub = std::make_unique<Hub>(fewRepos());
    }
    void cleanup() { forgetDiscussions(); }
    void cleanupTestCase() { m_hub.reset(); }

    void openingAnswersWithItsNumber();
    void wrongBodiesAreRefused_data();
    void wrongBodiesAreRefused();
    void newestComesFirstAndPinnedBeforeIt();
    void authorsAreToldWithTheirFollowers();
    void filtersNarrowTheList_data();
    void filtersNarrowTheList();
    void pagesOfFiftyFollowEachOther();
    void detailsOfADiscussionHaveNoKeysOfAPullRequest();
    void unknownNumberIsNotFound();
    void editKeepsTheHistory();
    void hidingForgetsTheText();
    void statusChangesWithAComment();
    void statusLeadsNowhereTwice();
    void titleChangeIsAnEvent();
    void rights_data();
    void rights();
    void discussionsOfAPrivateRepositoryAreHidden();
    void gatedRepositoryIsReadButNotWrittenTo();
    void disabledDiscussionsAreRefused();
    void deletedAccountsLeaveNoAuthor();
    void reactionsAreCounted();
    void deletedNumberIsNotGivenAgain();
    void markdownBecomesSafeHtml_data();
    void markdownBecomesSafeHtml();
    void mentionsAreFound();

private:
    Reply post(const QString &where, const QJsonObject &body, const char *token)
    {
        return m_hub->post(where, "application/json", json(body), as(token));
    }
    /// Opens one and gives its number.
    int open(const char *token, const QString &title = u"A question"_s, const QString &text = u"Why?"_s)
    {
        return post(kBase, {{u"title"_s, title}, {u"description"_s, text}}, token).object()["num"_L1].toInt();
    }
    QJsonObject details(int num, const char *token = "")
    {
        return m_hub->get(u"%1/%2"_s.arg(kBase).arg(num), as(token)).object();
    }

    /// Makes a hub that was talked on as good as new.
    void forgetDiscussions()
    {
        if (!m_hub)
            return;
        Discussions &discussions = m_hub->store().discussions();
        for (const QString &name : {u"acme/tiny-GGUF"_s, u"acme/secret"_s, u"acme/manual"_s}) {
            const RepoRow repo = m_hub->store().repos().find(RepoKind::Model, name)->row;
            for (const DiscussionPage::Item &item : discussions.list(repo.key, {}, 0, 100).items)
                QVERIFY(discussions.remove(repo, item.discussion));
        }
        m_hub->store().database().lease().run(u"DELETE FROM discussion_numbers"_s);
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Discussions::openingAnswersWithItsNumber()
{
    const Reply reply = post(
        kBase, {{u"title"_s, u"A question"_s}, {u"description"_s, u"Why?"_s}, {u"pullRequest"_s, false}}, "hf_erin");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["num"_L1].toInt(), 1);
    QCOMPARE(reply.object()["url"_L1].toString(), m_hub->server().address() + u"/acme/tiny-GGUF/discussions/1"_s);
    QCOMPARE(reply.object()["pullRequest"_L1].toBool(true), false);
    QCOMPARE(m_hub->get(u"/acme/tiny-GGUF/discussions/1"_s).status, 200);
}

void tst_Discussions::wrongBodiesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("title too short") << QJsonObject{{u"title"_s, u"ab"_s}, {u"description"_s, u"x"_s}};
    QTest::newRow("title too long") << QJsonObject{{u"title"_s, QString(201, u'x')}, {u"description"_s, u"x"_s}};
    QTest::newRow("no description") << QJsonObject{{u"title"_s, u"A question"_s}};
    QTest::newRow("description too long")
        << QJsonObject{{u"title"_s, u"A question"_s}, {u"description"_s, QString(65537, u'x')}};
    QTest::newRow("flag is a word") << QJsonObject{
        {u"title"_s, u"A question"_s}, {u"description"_s, u"x"_s}, {u"pullRequest"_s, u"yes"_s}};
}

void tst_Discussions::wrongBodiesAreRefused()
{
    QFETCH(const QJsonObject, body);
    QCOMPARE(post(kBase, body, "hf_erin").status, 400);
    QCOMPARE(m_hub->get(kBase).object()["count"_L1].toInt(-1), 0);
}

void tst_Discussions::authorsAreToldWithTheirFollowers()
{
    const int num = open("hf_erin");
    QCOMPARE(m_hub->sendJson("POST", u"/api/users/erin/follow"_s, {}, "hf_bob").status, 200);
    const auto listed = [this](const char *token) {
        return m_hub->get(kBase, as(token)).object()["discussions"_L1][0]["author"_L1].toObject();
    };
    QCOMPARE(listed("hf_bob")["followerCount"_L1].toInt(), 1);
    QCOMPARE(listed("hf_bob")["isUserFollowing"_L1], QJsonValue(true));
    QCOMPARE(listed("hf_alice")["isUserFollowing"_L1], QJsonValue(false));
    QCOMPARE(listed("")["isUserFollowing"_L1], QJsonValue(false));
    QCOMPARE(listed("")["isPro"_L1], QJsonValue(false));
    // Recorded (discussions/detail-*): without the number of followers where one discussion is shown.
    const QJsonObject shown = details(num, "hf_bob");
    for (const QString &name : {u"numComments"_s, u"topReactions"_s, u"numReactionUsers"_s, u"repoOwner"_s})
        QVERIFY2(!shown.contains(name), qPrintable(name));
    for (const QJsonValue &author : {shown["author"_L1], shown["events"_L1][0]["author"_L1]}) {
        QCOMPARE(author["isUserFollowing"_L1], QJsonValue(true));
        QVERIFY(!author.toObject().contains("followerCount"_L1));
    }
    QCOMPARE(m_hub->sendJson("POST", u"/api/users/erin/unfollow"_s, {}, "hf_bob").status, 200);
}

void tst_Discussions::newestComesFirstAndPinnedBeforeIt()
{
    for (int i = 0; i < 3; ++i)
        open("hf_erin");
    QCOMPARE(numbersOf(m_hub->get(kBase)), QList<int>({3, 2, 1}));
    QCOMPARE(post(kBase + u"/1/pin"_s, {{u"pinned"_s, true}}, "hf_alice").status, 200);
    const Reply reply = m_hub->get(kBase);
    QCOMPARE(numbersOf(reply), QList<int>({1, 3, 2}));
    const QJsonObject first = reply.object()["discussions"_L1][0].toObject();
    QCOMPARE(first["pinned"_L1].toBool(), true);
    QCOMPARE(first["repo"_L1].toObject(), QJsonObject({{u"name"_s, u"acme/tiny-GGUF"_s}, {u"type"_s, u"model"_s}}));
    QCOMPARE(first["author"_L1]["name"_L1].toString(), u"erin"_s);
    QCOMPARE(first["author"_L1]["type"_L1].toString(), u"user"_s);
    QCOMPARE(first["repoOwner"_L1].toObject(), QJsonObject({{u"name"_s, u"acme"_s},
                                                            {u"type"_s, u"org"_s},
                                                            {u"isParticipating"_s, true},
                                                            {u"isDiscussionAuthor"_s, false}}));
    QCOMPARE(first["numComments"_L1].toInt(), 1);
    QCOMPARE(typesOf(details(1)), QStringList({u"comment"_s, u"pinning-change"_s}));
}

void tst_Discussions::filtersNarrowTheList_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("all") << u"?type=all&status=all"_s << QList<int>{4, 3, 2, 1};
    QTest::newRow("discussions") << u"?type=discussion"_s << QList<int>{4, 2, 1};
    QTest::newRow("pull requests") << u"?type=pull_request"_s << QList<int>{3};
    QTest::newRow("drafts are open") << u"?status=open"_s << QList<int>{4, 3, 1};
    QTest::newRow("closed") << u"?status=closed"_s << QList<int>{2};
    QTest::newRow("author") << u"?author=bob"_s << QList<int>{2};
    QTest::newRow("no such author") << u"?author=unknown"_s << QList<int>{};
    QTest::newRow("in a title") << u"?search=question"_s << QList<int>{2, 1};
    QTest::newRow("in a comment") << u"?search=100%25%20sure"_s << QList<int>{4};
    QTest::newRow("both") << u"?type=discussion&status=open"_s << QList<int>{4, 1};
}

void tst_Discussions::filtersNarrowTheList()
{
    QFETCH(const QString, query);
    QFETCH(const QList<int>, numbers);
    open("hf_erin");
    open("hf_bob");
    post(kBase, {{u"title"_s, u"A change"_s}, {u"description"_s, u"x"_s}, {u"pullRequest"_s, true}}, "hf_erin");
    open("hf_erin", u"A remark"_s, u"I am 100% sure."_s);
    post(kBase + u"/2/status"_s, {{u"status"_s, u"closed"_s}}, "hf_bob");
    const Reply reply = m_hub->get(kBase + query);
    QCOMPARE(numbersOf(reply), numbers);
    QCOMPARE(reply.object()["count"_L1].toInt(), numbers.size());
    QCOMPARE(reply.object()["start"_L1].toInt(-1), 0);
    QCOMPARE(m_hub->get(kBase + u"?status=merged"_s).status, 400);
}

void tst_Discussions::pagesOfFiftyFollowEachOther()
{
    const RepoRow repo = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny-GGUF"_s)->row;
    for (int i = 0; i < 53; ++i)
        QVERIFY(m_hub->store().discussions().open(repo, {u"erin"_s, u"Question %1"_s.arg(i), u"x"_s}));
    const Reply first = m_hub->get(kBase + u"?p=0"_s);
    const Reply second = m_hub->get(kBase + u"?p=1"_s);
    QCOMPARE(numbersOf(first).size(), 50);
    QCOMPARE(numbersOf(second), QList<int>({3, 2, 1}));
    QCOMPARE(second.object()["start"_L1].toInt(), 50);
    QCOMPARE(second.object()["count"_L1].toInt(), 53);
}

void tst_Discussions::detailsOfADiscussionHaveNoKeysOfAPullRequest()
{
    const QJsonObject shown = details(open("hf_erin"));
    for (const QString &key : {u"changes"_s, u"filesWithConflicts"_s, u"diffUrl"_s, u"diff"_s})
        QVERIFY2(!shown.contains(key), qPrintable(key));
    QCOMPARE(shown["collection"_L1].toString(), u"discussions"_s);
    QCOMPARE(shown["locked"_L1].toBool(true), false);
    QCOMPARE(shown["org"_L1]["name"_L1].toString(), u"acme"_s);
    const QJsonObject event = shown["events"_L1][0].toObject();
    QCOMPARE(event["id"_L1].toString().size(), 24);
    QCOMPARE(event["author"_L1]["isOrgMember"_L1].toBool(true), false);
    const QJsonObject data = event["data"_L1].toObject();
    QCOMPARE(data["latest"_L1]["raw"_L1].toString(), u"Why?"_s);
    QCOMPARE(data["latest"_L1]["html"_L1].toString(), u"<p>Why?</p>\n"_s);
    QCOMPARE(data["edited"_L1].toBool(true), false);
    QCOMPARE(data["numEdits"_L1].toInt(-1), 0);
    QCOMPARE(data["editors"_L1].toArray(), QJsonArray{u"erin"_s});
    QVERIFY(data["history"_L1].isArray());
}

void tst_Discussions::unknownNumberIsNotFound()
{
    const Reply reply = m_hub->get(kBase + u"/7"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.object()["error"_L1].toString(), u"No discussion found matching num #7"_s);
    QCOMPARE(m_hub->get(u"/api/datasets/acme/tiny-GGUF/discussions/1"_s, as("hf_erin")).object()["error"_L1].toString(),
             u"Repository not found"_s);
}

void tst_Discussions::editKeepsTheHistory()
{
    const int num = open("hf_erin");
    const QString id = details(num)["events"_L1][0]["id"_L1].toString();
    const Reply reply =
        post(u"%1/%2/comment/%3/edit"_s.arg(kBase).arg(num).arg(id), {{u"content"_s, u"**So?**"_s}}, "hf_alice");
    QCOMPARE(reply.status, 200);
    const QJsonObject event = reply.object()["updatedComment"_L1].toObject();
    QCOMPARE(event, details(num)["events"_L1][0].toObject());
    const QJsonObject data = event["data"_L1].toObject();
    QCOMPARE(data["edited"_L1].toBool(), true);
    QCOMPARE(data["latest"_L1]["raw"_L1].toString(), u"**So?**"_s);
    QCOMPARE(data["latest"_L1]["author"_L1]["name"_L1].toString(), u"alice"_s);
    QCOMPARE(data["history"_L1][0]["raw"_L1].toString(), u"Why?"_s);
    QCOMPARE(data["numEdits"_L1].toInt(), 1);
    QCOMPARE(data["editors"_L1].toArray(), QJsonArray({u"alice"_s, u"erin"_s}));
    QCOMPARE(event["author"_L1]["name"_L1].toString(), u"erin"_s);
}

void tst_Discussions::hidingForgetsTheText()
{
    const int num = open("hf_erin", u"A question"_s, u"my password"_s);
    const QString where =
        u"%1/%2/comment/%3/"_s.arg(kBase).arg(num).arg(details(num)["events"_L1][0]["id"_L1].toString());
    post(where + u"edit"_s, {{u"content"_s, u"nothing"_s}}, "hf_erin");
    const QJsonObject event = post(where + u"hide"_s, {}, "hf_erin").object()["updatedComment"_L1].toObject();
    QCOMPARE(event["data"_L1]["hidden"_L1].toBool(), true);
    QCOMPARE(event["data"_L1]["edited"_L1].toBool(), true);
    QCOMPARE(event["data"_L1]["latest"_L1]["raw"_L1].toString(), u"This comment has been hidden"_s);
    QCOMPARE(event["data"_L1]["editors"_L1].toArray(), QJsonArray());
    QVERIFY(!m_hub->get(u"%1/%2"_s.arg(kBase).arg(num)).body.contains("password"));
    QCOMPARE(post(where + u"edit"_s, {{u"content"_s, u"again"_s}}, "hf_erin").status, 412);
}

void tst_Discussions::statusChangesWithAComment()
{
    const int num = open("hf_erin");
    const QString where = u"%1/%2/status"_s.arg(kBase).arg(num);
    const Reply reply = post(where, {{u"status"_s, u"closed"_s}, {u"comment"_s, u"Done."_s}}, "hf_erin");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["newStatus"_L1]["data"_L1]["status"_L1].toString(), u"closed"_s);
    const QJsonObject shown = details(num);
    QCOMPARE(shown["status"_L1].toString(), u"closed"_s);
    QCOMPARE(typesOf(shown), QStringList({u"comment"_s, u"comment"_s, u"status-change"_s}));
    QCOMPARE(m_hub->get(kBase).object()["discussions"_L1][0]["numComments"_L1].toInt(), 2);
    QCOMPARE(m_hub->get(kBase).object()["numClosedDiscussions"_L1].toInt(), 1);
    QCOMPARE(post(where, {{u"status"_s, u"open"_s}}, "hf_alice").status, 200);
}

void tst_Discussions::statusLeadsNowhereTwice()
{
    const int num = open("hf_erin");
    const QString where = u"%1/%2/status"_s.arg(kBase).arg(num);
    QCOMPARE(post(where, {{u"status"_s, u"open"_s}}, "hf_erin").status, 400);
    QCOMPARE(post(where, {{u"status"_s, u"merged"_s}}, "hf_erin").status, 400);
    QCOMPARE(post(where, {}, "hf_erin").status, 400);
    QCOMPARE(typesOf(details(num)), QStringList{u"comment"_s});
}

void tst_Discussions::titleChangeIsAnEvent()
{
    const int num = open("hf_erin");
    const Reply reply = post(u"%1/%2/title"_s.arg(kBase).arg(num), {{u"title"_s, u"A better question"_s}}, "hf_erin");
    QCOMPARE(reply.object()["newTitle"_L1]["data"_L1].toObject(),
             QJsonObject({{u"from"_s, u"A question"_s}, {u"to"_s, u"A better question"_s}}));
    QCOMPARE(details(num)["title"_L1].toString(), u"A better question"_s);
}

void tst_Discussions::rights_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const auto row = [](const QString &call, const QList<std::pair<QByteArray, int>> &expected) {
        for (const auto &[token, status] : expected)
            QTest::addRow("%s as %s", qPrintable(call), token.isEmpty() ? "nobody" : token.constData())
                << call << token << status;
    };
    row(u"comment"_s, {{"", 401}, {"hf_dave", 201}, {"hf_erin", 201}});
    row(u"edit"_s, {{"", 401}, {"hf_dave", 403}, {"hf_bob", 403}, {"hf_erin", 200}, {"hf_alice", 200}});
    row(u"hide"_s, {{"", 401}, {"hf_dave", 403}, {"hf_erin", 200}, {"hf_alice", 200}});
    row(u"status"_s, {{"", 401}, {"hf_dave", 403}, {"hf_erin", 200}, {"hf_alice", 200}});
    row(u"title"_s, {{"", 401}, {"hf_dave", 403}, {"hf_erin", 200}, {"hf_alice", 200}});
    row(u"pin"_s, {{"", 401}, {"hf_erin", 403}, {"hf_alice", 200}});
    row(u"delete"_s, {{"", 401}, {"hf_dave", 403}, {"hf_erin", 200}, {"hf_alice", 200}});
}

void tst_Discussions::rights()
{
    QFETCH(const QString, call);
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    const int num = open("hf_erin");
    const QString where = u"%1/%2"_s.arg(kBase).arg(num);
    if (call == "delete"_L1) {
        QCOMPARE(m_hub->send("DELETE", where, {}, as(token.constData())).status, status);
        return;
    }
    const QString comment = details(num)["events"_L1][0]["id"_L1].toString();
    const bool isOfComment = call == "edit"_L1 || call == "hide"_L1;
    const QJsonObject body{{u"comment"_s, u"x"_s},
                           {u"content"_s, u"x"_s},
                           {u"status"_s, u"closed"_s},
                           {u"title"_s, u"Another"_s},
                           {u"pinned"_s, true}};
    const QString path = isOfComment ? u"/comment/%1/%2"_s.arg(comment, call) : u'/' + call;
    QCOMPARE(post(where + path, body, token.constData()).status, status);
}

void tst_Discussions::discussionsOfAPrivateRepositoryAreHidden()
{
    const QString where = u"/api/models/acme/secret/discussions"_s;
    QCOMPARE(post(where, {{u"title"_s, u"A question"_s}, {u"description"_s, u"x"_s}}, "hf_bob").status, 200);
    QCOMPARE(m_hub->get(where).status, 401);
    QCOMPARE(m_hub->get(where + u"/1"_s, as("hf_erin")).status, 404);
    QCOMPARE(m_hub->get(where + u"/1"_s, as("hf_bob")).status, 200);
}

void tst_Discussions::gatedRepositoryIsReadButNotWrittenTo()
{
    const QString where = u"/api/models/acme/manual/discussions"_s;
    const QJsonObject body{{u"title"_s, u"A question"_s}, {u"description"_s, u"x"_s}};
    QCOMPARE(post(where, body, "hf_erin").status, 403);
    QCOMPARE(post(where, body, "hf_carol").status, 200);
    QCOMPARE(m_hub->get(where + u"/1"_s).status, 200);
    QCOMPARE(post(where + u"/1/comment"_s, {{u"comment"_s, u"x"_s}}, "hf_erin").status, 403);
}

void tst_Discussions::disabledDiscussionsAreRefused()
{
    open("hf_erin");
    const auto disable = [this](bool isDisabled) {
        return m_hub
            ->send("PUT", u"/api/models/acme/tiny-GGUF/settings"_s, json({{u"discussionsDisabled"_s, isDisabled}}),
                   Headers{{"Content-Type", "application/json"}} + as("hf_alice"))
            .status;
    };
    QCOMPARE(disable(true), 200);
    QCOMPARE(m_hub->get(kBase).status, 403);
    QCOMPARE(post(kBase + u"/1/comment"_s, {{u"comment"_s, u"x"_s}}, "hf_erin").status, 403);
    QCOMPARE(disable(false), 200);
    QCOMPARE(numbersOf(m_hub->get(kBase)), QList<int>{1});
}

void tst_Discussions::deletedAccountsLeaveNoAuthor()
{
    const int num = open("hf_erin");
    m_hub->store().database().lease().run(u"DELETE FROM tokens WHERE account = (SELECT id FROM accounts WHERE name = "
                                          "'erin')"_s);
    m_hub->store().database().lease().run(u"DELETE FROM accounts WHERE name = 'erin'"_s);
    const QJsonObject shown = details(num);
    QVERIFY(!shown.contains("author"_L1));
    QVERIFY(!shown["events"_L1][0].toObject().contains("author"_L1));
    QVERIFY(!m_hub->get(kBase).object()["discussions"_L1][0].toObject().contains("author"_L1));
    m_hub.reset(); // the next test needs erin
}

void tst_Discussions::reactionsAreCounted()
{
    const int num = open("hf_erin");
    const QString where =
        u"%1/%2/comment/%3/reaction"_s.arg(kBase).arg(num).arg(details(num)["events"_L1][0]["id"_L1].toString());
    const QJsonObject add{{u"action"_s, u"add"_s}, {u"reaction"_s, u"🔥"_s}};
    QCOMPARE(post(where, add, "hf_bob").status, 200);
    QCOMPARE(post(where, add, "hf_bob").status, 200);
    QCOMPARE(post(where, add, "hf_dave").status, 200);
    QCOMPARE(post(where, {{u"action"_s, u"add"_s}, {u"reaction"_s, u"x"_s}}, "hf_bob").status, 400);
    QCOMPARE(details(num)["events"_L1][0]["data"_L1]["reactions"_L1].toArray(),
             QJsonArray({QJsonObject{
                 {u"reaction"_s, u"🔥"_s}, {u"users"_s, QJsonArray({u"bob"_s, u"dave"_s})}, {u"count"_s, 2}}}));
    open("hf_erin");
    const Reply list = m_hub->get(kBase + u"?sort=reactions"_s);
    QCOMPARE(numbersOf(list), QList<int>({1, 2}));
    QCOMPARE(list.object()["discussions"_L1][0]["topReactions"_L1].toArray(),
             QJsonArray({QJsonObject{{u"reaction"_s, u"🔥"_s}, {u"count"_s, 2}}}));
    QCOMPARE(list.object()["discussions"_L1][0]["numReactionUsers"_L1].toInt(), 2);
    post(where, {{u"action"_s, u"remove"_s}, {u"reaction"_s, u"🔥"_s}}, "hf_bob");
    const QJsonObject after = m_hub->get(kBase + u"?sort=reactions"_s).object();
    QCOMPARE(after["discussions"_L1][0]["numReactionUsers"_L1].toInt(), 1);
}

void tst_Discussions::deletedNumberIsNotGivenAgain()
{
    open("hf_erin");
    open("hf_erin");
    QCOMPARE(m_hub->send("DELETE", kBase + u"/2"_s, {}, as("hf_erin")).status, 200);
    QCOMPARE(m_hub->get(kBase + u"/2"_s).status, 404);
    QCOMPARE(open("hf_erin"), 3);
}

void tst_Discussions::markdownBecomesSafeHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("mention") << u"Ask @alice, not @nobody"_s
                             << u"<p>Ask <a href=\"/alice\">@alice</a>, not @nobody</p>\n"_s;
    QTest::newRow("mention in code") << u"`@alice`"_s << u"<p><code>@alice</code></p>\n"_s;
    QTest::newRow("mail is no mention") << u"x@alice"_s << u"<p>x@alice</p>\n"_s;
    QTest::newRow("script") << u"<script>alert(1)</script>"_s << u"<!-- raw HTML omitted -->\n"_s;
    QTest::newRow("inline html") << u"a <b onclick=x>b</b>"_s
                                 << u"<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --></p>\n"_s;
    QTest::newRow("script in a link") << u"[x](javascript:alert(1))"_s << u"<p><a href=\"\">x</a></p>\n"_s;
    QTest::newRow("data in a link") << u"[x](data:text/html,x)"_s << u"<p><a href=\"\">x</a></p>\n"_s;
    QTest::newRow("address") << u"https://example.test/a?b=c&d"_s
                             << u"<p><a href=\"https://example.test/a?b=c&amp;d\">https://example.test/a?b=c&amp;d"
                                "</a></p>\n"_s;
    QTest::newRow("struck out") << u"~~old~~"_s << u"<p><del>old</del></p>\n"_s;
}

void tst_Discussions::markdownBecomesSafeHtml()
{
    QFETCH(const QString, markdown);
    QTEST(commentHtml(markdown, [](const QString &name) { return name == "alice"_L1; }), "html");
}

void tst_Discussions::mentionsAreFound()
{
    QCOMPARE(mentionsIn(u"@bob and @alice-b (@bob), not a@b.c, `@code`, [@link](/x) or @.\n\n    @block"_s),
             QStringList({u"bob"_s, u"alice-b"_s}));
}

HS_GUILESS_TEST(tst_Discussions)
#include "tst_discussions.moc"
