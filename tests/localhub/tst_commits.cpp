// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QStringList titlesOf(const Reply &reply)
{
    QStringList titles;
    for (const QJsonValue &commit : reply.array())
        titles << commit["title"_L1].toString();
    return titles;
}

QStringList namesOf(const QJsonValue &refs)
{
    QStringList names;
    for (const QJsonValue &ref : refs.toArray())
        names << ref["name"_L1].toString();
    return names;
}

} // namespace

/// refs, commits and compare (repo-info.md §2, §5, §6).
class tst_Commits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void refsHaveTheirGroups();
    void newestCommitComesFirst();
    void pagesCarryTotalAndLink();
    void authorsAreAccountsWithPictures();
    void formattedTitlesAreEscaped();
    void aFormattedCommitWithoutAMessageHasAnEmptyOne();
    void pagesOfARevisionExist();
    void branchesHaveTheirOwnHistory();
    void compareIsAUnifiedDiff();
    void compareOfUnknownRevisions();
    void compareOfOneRevisionIsWithItsParent();
    void rawCompareIsALineAFile();
    void seedingTwiceGivesTheSameIds();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Commits::refsHaveTheirGroups()
{
    const QJsonObject plain = m_hub->get(u"/api/models/acme/tiny/refs"_s).object();
    QCOMPARE(plain.keys(), QStringList({u"branches"_s, u"converts"_s, u"tags"_s}));
    QCOMPARE(namesOf(plain["branches"_L1]), QStringList({u"main"_s, u"dev"_s}));
    QCOMPARE(namesOf(plain["tags"_L1]), QStringList{u"v1.0"_s});
    const QJsonObject all = m_hub->get(u"/api/models/acme/tiny/refs?include_prs=1"_s).object();
    QCOMPARE(all["pullRequests"_L1][0]["ref"_L1].toString(), u"refs/pr/1"_s);
    QCOMPARE(all["branches"_L1][0]["ref"_L1].toString(), u"refs/heads/main"_s);
    QCOMPARE(all["branches"_L1][0]["targetCommit"_L1].toString(),
             m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString());
}

void tst_Commits::newestCommitComesFirst()
{
    const Reply reply = m_hub->get(u"/api/models/acme/tiny/commits/main"_s);
    QCOMPARE(titlesOf(reply), QStringList({u"Say more <b>"_s, u"Add weights"_s, u"Initial commit"_s}));
    QCOMPARE(reply.header("x-total-count"), "3");
    QVERIFY(nextLink(reply).isEmpty());
    const QJsonObject newest = reply.array().at(0).toObject();
    QCOMPARE(newest["id"_L1].toString().size(), 40);
    QCOMPARE(newest["date"_L1].toString(), u"2026-01-03T12:00:00.000Z"_s);
    QCOMPARE(newest["message"_L1].toString().trimmed(), u"Because it was short."_s);
    QVERIFY(newest["formatted"_L1].isUndefined());
}

void tst_Commits::pagesCarryTotalAndLink()
{
    QStringList titles;
    QString next = u"/api/models/acme/tiny/commits/main?limit=2"_s;
    while (!next.isEmpty()) {
        const Reply reply = m_hub->get(next);
        QCOMPARE(reply.header("x-total-count"), "3");
        titles += titlesOf(reply);
        next = nextLink(reply);
    }
    QCOMPARE(titles.size(), 3);
}

void tst_Commits::authorsAreAccountsWithPictures()
{
    const QJsonObject weights = m_hub->get(u"/api/models/acme/tiny/commits/main"_s).array().at(1).toObject();
    const QJsonArray authors = weights["authors"_L1].toArray();
    QCOMPARE(authors.size(), 2);
    QCOMPARE(authors.at(0)["user"_L1].toString(), u"alice"_s);
    QCOMPARE(authors.at(1)["user"_L1].toString(), u"bob"_s);
    const Reply picture = m_hub->get(authors.at(0)["avatar"_L1].toString());
    QCOMPARE(picture.status, 200);
    QCOMPARE(picture.header("content-type"), "image/svg+xml");
}

void tst_Commits::formattedTitlesAreEscaped()
{
    const QJsonObject newest =
        m_hub->get(u"/api/models/acme/tiny/commits/main?expand[]=formatted"_s).array().at(0).toObject();
    QCOMPARE(newest["formatted"_L1]["title"_L1].toString(), u"Say more &lt;b&gt;"_s);
    QCOMPARE(newest["formatted"_L1]["message"_L1].toString(), u"<p>Because it was short.</p>"_s);
}

void tst_Commits::aFormattedCommitWithoutAMessageHasAnEmptyOne()
{
    const QJsonObject oldest =
        m_hub->get(u"/api/models/acme/tiny/commits/main?expand[]=formatted"_s).array().at(2).toObject();
    QCOMPARE(oldest["formatted"_L1]["message"_L1], QJsonValue(QString()));
}

void tst_Commits::pagesOfARevisionExist()
{
    const QString sha = m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString();
    for (const QString &page :
         {u"commit/"_s + sha, u"tree/main"_s, u"commits/dev"_s, u"blob/main/README.md"_s, u"tree/v1.0/folder"_s})
        QVERIFY2(m_hub->get(u"/acme/tiny/"_s + page).status == 200, qPrintable(page));
    QCOMPARE(m_hub->get(u"/acme/tiny/tree/nowhere"_s).status, 404);
}

void tst_Commits::branchesHaveTheirOwnHistory()
{
    QCOMPARE(titlesOf(m_hub->get(u"/api/models/acme/tiny/commits/dev"_s)).value(0), u"Try something"_s);
    QCOMPARE(titlesOf(m_hub->get(u"/api/models/acme/tiny/commits/refs%2Fpr%2F1"_s)).value(0), u"Propose a change"_s);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/commits/v1.0"_s).header("x-total-count"), "2");
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/commits/nope"_s).header("x-error-code"), "RevisionNotFound");
}

void tst_Commits::compareIsAUnifiedDiff()
{
    const Reply reply = m_hub->get(u"/api/models/acme/tiny/compare/v1.0..main"_s);
    QCOMPARE(reply.status, 200);
    const QString diff = QJsonDocument::fromJson('[' + reply.body + ']').array().at(0).toString();
    QVERIFY2(diff.contains(u"+++ b/notes/long name.txt"_s), qPrintable(diff));
    QVERIFY(diff.contains(u"\n+two"_s));
}

void tst_Commits::compareOfUnknownRevisions()
{
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/compare/nope..main"_s).status, 404);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/compare/nope"_s).status, 404);
}

void tst_Commits::compareOfOneRevisionIsWithItsParent()
{
    const QString where = u"/api/models/acme/tiny/compare/%1?raw=true"_s;
    const QJsonArray commits = m_hub->get(u"/api/models/acme/tiny/commits/main"_s).array();
    const QString newest = commits.at(0)["id"_L1].toString();
    const QString before = commits.at(1)["id"_L1].toString();
    QCOMPARE(m_hub->get(where.arg(newest)).body, m_hub->get(where.arg(before + u".."_s + newest)).body);
    const Reply first = m_hub->get(where.arg(commits.at(2)["id"_L1].toString()));
    QVERIFY2(first.body.contains("... A\t"), first.body.constData());
    QVERIFY(!first.body.contains("... M\t"));
    const Reply asPatch = m_hub->get(u"/api/models/acme/tiny/compare/"_s + commits.at(2)["id"_L1].toString());
    QVERIFY(asPatch.body.contains("new file mode"));
}

void tst_Commits::rawCompareIsALineAFile()
{
    const Reply reply = m_hub->get(u"/api/models/acme/tiny/compare/v1.0..main?raw=true"_s);
    QCOMPARE(reply.status, 200);
    static const QRegularExpression kLine(
        u"^[TB] [0-9]+\t:[0-7]{6} [0-7]{6} [0-9a-f]{40}\\.\\.\\. [0-9a-f]{40}\\.\\.\\. [ACDMRTUX][0-9]*\t.+$"_s);
    for (const QByteArray &line : reply.body.trimmed().split('\n'))
        QVERIFY2(kLine.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    QVERIFY2(reply.body.contains("\tnotes/long name.txt"), reply.body.constData());
}

void tst_Commits::seedingTwiceGivesTheSameIds()
{
    Hub other(smallHub());
    const QString where = u"/api/models/acme/tiny/commits/refs%2Fpr%2F1"_s;
    QCOMPARE(other.get(where).array().at(0)["id"_L1], m_hub->get(where).array().at(0)["id"_L1]);
}

HS_GUILESS_TEST(tst_Commits)
#include "tst_commits.moc"
