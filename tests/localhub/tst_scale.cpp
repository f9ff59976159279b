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

constexpr int kModels = 2000;
constexpr int kCommits = 400;
constexpr int kFiles = 2500;

SeedRepo repoOf(const QString &name, int number)
{
    SeedRepo repo;
    repo.owner = u"scale"_s;
    repo.name = name;
    repo.createdAt = QDateTime(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::UTC).addSecs(60LL * number);
    repo.likes = number % 97;
    repo.trendingScore = number % 31;
    SeedCommit commit;
    commit.author = u"scale"_s;
    commit.title = u"Initial commit"_s;
    commit.when = repo.createdAt;
    commit.files = {{u"README.md"_s, number % 2 ? "---\nlicense: mit\n---\n" : "---\nlicense: other\n---\n"}};
    repo.commits = {commit};
    return repo;
}

SeedHub largeHub()
{
    SeedHub hub;
    hub.forEachRepo = [](const std::function<void(SeedRepo)> &receive) {
        for (int i = 0; i < kModels; ++i)
            receive(repoOf(u"model-%1"_s.arg(i, 5, 10, QChar(u'0')), i));
        SeedRepo history = repoOf(u"many-commits"_s, kModels);
        for (int i = 1; i < kCommits; ++i) {
            SeedCommit commit = history.commits.first();
            commit.title = u"Commit %1"_s.arg(i);
            commit.when = history.createdAt.addSecs(i);
            commit.files = {{u"part-%1.txt"_s.arg(i % 10), QByteArray::number(i)}};
            history.commits << commit;
        }
        receive(history);
        SeedRepo files = repoOf(u"many-files"_s, kModels + 1);
        for (int i = 0; i < kFiles; ++i)
            files.commits.first().files.append({u"folder-%1/file-%2.txt"_s.arg(i / 100).arg(i), QByteArray::number(i)});
        receive(files);
    };
    return hub;
}

} // namespace

/// Thousands of repositories, commits and files: everything arrives once, page by page.
class tst_Scale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(largeHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void everyModelOnce_data();
    void everyModelOnce();
    void everyCommitOnce();
    void everyFileOnce();
    void lastCommitsOfALongHistory();

private:
    [[nodiscard]] QStringList collect(QString next, QLatin1StringView key)
    {
        QStringList all;
        while (!next.isEmpty()) {
            const Reply reply = m_hub->get(next);
            if (reply.status != 200)
                return {};
            for (const QJsonValue &item : reply.array())
                all << item[key].toString();
            next = nextLink(reply);
        }
        return all;
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Scale::everyModelOnce_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("count");
    QTest::newRow("by trend") << u"/api/models?limit=700"_s << kModels + 2;
    QTest::newRow("by likes, full") << u"/api/models?limit=500&sort=likes&full=true"_s << kModels + 2;
    QTest::newRow("by a common tag") << u"/api/models?limit=400&filter=license:mit"_s << kModels / 2 + 1;
    QTest::newRow("by name") << u"/api/models?limit=100&search=model-00&sort=createdAt"_s << 1000;
    QTest::newRow("nothing") << u"/api/models?search=absent"_s << 0;
}

void tst_Scale::everyModelOnce()
{
    QFETCH(const QString, where);
    QFETCH(const int, count);
    const QStringList ids = collect(where, "id"_L1);
    QCOMPARE(ids.size(), count);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), count);
}

void tst_Scale::everyCommitOnce()
{
    const QStringList ids = collect(u"/api/models/scale/many-commits/commits/main?limit=90"_s, "id"_L1);
    QCOMPARE(ids.size(), kCommits);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), kCommits);
}

void tst_Scale::everyFileOnce()
{
    const QStringList paths = collect(u"/api/models/scale/many-files/tree/main?recursive=true&limit=900"_s, "path"_L1);
    QCOMPARE(paths.size(), kFiles + kFiles / 100 + 2); // files, folders, README.md and .gitattributes
    QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
    const QJsonObject info = m_hub->get(u"/api/models/scale/many-files"_s).object();
    QCOMPARE(info["siblings"_L1].toArray().size(), kFiles + 2);
}

void tst_Scale::lastCommitsOfALongHistory()
{
    const QJsonArray tree = m_hub->get(u"/api/models/scale/many-commits/tree/main?expand=true"_s).array();
    for (const QJsonValue &item : tree) {
        const QString path = item["path"_L1].toString();
        if (path == "part-9.txt"_L1)
            QCOMPARE(item["lastCommit"_L1]["title"_L1].toString(), u"Commit 399"_s);
        else if (path == "README.md"_L1)
            QCOMPARE(item["lastCommit"_L1]["title"_L1].toString(), u"Initial commit"_s);
    }
}

HS_GUILESS_TEST(tst_Scale)
#include "tst_scale.moc"
