// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

SeedRepo modelOf(const QString &name, const QByteArray &card, const QList<SeedFile> &files)
{
    SeedRepo repo;
    repo.owner = u"acme"_s;
    repo.name = name;
    repo.createdAt = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);
    SeedCommit commit;
    commit.author = u"alice"_s;
    commit.title = u"Initial commit"_s;
    commit.when = repo.createdAt;
    commit.files = QList<SeedFile>{{u"README.md"_s, card}} + files;
    repo.commits = {commit};
    return repo;
}

SeedHub evaluatedHub()
{
    SeedHub hub = acmeHub();
    hub.forEachRepo = [before = hub.forEachRepo](const std::function<void(SeedRepo)> &receive) {
        before(receive);
        receive(modelOf(
            u"good"_s,
            "---\nmodel-index:\n- name: good\n  results:\n  - task: {type: text-generation}\n"
            "    dataset: {type: words, name: Words}\n    metrics: [{type: accuracy, value: 0.5}]\n---\n",
            {{u".eval_results/words.yaml"_s,
              "- dataset: {id: acme/words, task_id: spell}\n  value: 20.9\n  date: \"2026-01-02\"\n"
              "  source: {url: https://example.test, name: Log}\n  notes: no-tools\n"
              "- dataset: {id: acme/words, task_id: count}\n  value: 7\n"
              "- dataset: {id: acme/words}\n  value: 1\n"
              "- dataset: {id: acme/words, task_id: spell}\n  value: high\n"
              "- dataset: {id: acme/words, task_id: spell}\n  value: 3\n  source: {name: nowhere}\n"},
             {u".eval_results/broken.yaml"_s, "- [\n"},
             {u".eval_results/deeper/x.yaml"_s, "- dataset: {id: acme/words, task_id: spell}\n  value: 99\n"}}));
        receive(modelOf(u"better"_s, "---\nbase_model: acme/good\n---\n",
                        {{u".eval_results/w.yml"_s, "- dataset: {id: acme/words, task_id: spell}\n  value: 30\n"}}));
        SeedRepo hidden =
            modelOf(u"hidden"_s, "# Hidden\n",
                    {{u".eval_results/w.yaml"_s, "- dataset: {id: acme/words, task_id: spell}\n  value: 50\n"}});
        hidden.isPrivate = true;
        receive(hidden);
    };
    return hub;
}

} // namespace

/// Results of evaluations, of both forms (model-cards.md §4, §5).
class tst_EvalResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(evaluatedHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void modelIndexIsShown();
    void resultsAreListed();
    void leaderboardRanksModels();

private:
    [[nodiscard]] QStringList ranked(const QString &query, const char *token = "")
    {
        QStringList list;
        for (const QJsonValue &entry : m_hub->get(u"/api/datasets/acme/words/leaderboard"_s + query, as(token)).array())
            list << u"%1 %2 %3"_s.arg(entry["rank"_L1].toInt())
                        .arg(entry["modelId"_L1].toString())
                        .arg(entry["value"_L1].toDouble());
        return list;
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_EvalResults::modelIndexIsShown()
{
    const QJsonObject model = m_hub->get(u"/api/models/acme/good"_s).object();
    QCOMPARE(model["model-index"_L1][0]["results"_L1][0]["metrics"_L1][0]["value"_L1].toDouble(), 0.5);
    QVERIFY(model["tags"_L1].toArray().contains(u"model-index"_s));
    QVERIFY(m_hub->get(u"/api/models/acme/better"_s).object()["model-index"_L1].isNull());
}

void tst_EvalResults::resultsAreListed()
{
    const QJsonArray results =
        m_hub->get(u"/api/models/acme/good?expand[]=evalResults"_s).object()["evalResults"_L1].toArray();
    QCOMPARE(results.size(), 2); // those that lack something are left out
    QCOMPARE(results.at(0)["filename"_L1].toString(), u".eval_results/words.yaml"_s);
    QCOMPARE(results.at(0)["verified"_L1], QJsonValue(false));
    QCOMPARE(results.at(0)["data"_L1].toObject(),
             QJsonObject({{u"dataset"_s, QJsonObject{{u"id"_s, u"acme/words"_s}, {u"task_id"_s, u"spell"_s}}},
                          {u"value"_s, 20.9},
                          {u"date"_s, u"2026-01-02"_s},
                          {u"source"_s, QJsonObject{{u"url"_s, u"https://example.test"_s}, {u"name"_s, u"Log"_s}}},
                          {u"notes"_s, u"no-tools"_s}}));
    QVERIFY(!m_hub->get(u"/api/models/acme/tiny?expand[]=evalResults"_s).object().contains("evalResults"_L1));
}

void tst_EvalResults::leaderboardRanksModels()
{
    QCOMPARE(ranked(u""_s), QStringList({u"1 acme/good 20.9"_s, u"2 acme/good 7"_s}));
    QCOMPARE(ranked(u"?base_model=false"_s),
             QStringList({u"1 acme/better 30"_s, u"2 acme/good 20.9"_s, u"3 acme/good 7"_s}));
    QCOMPARE(ranked(u"?task_id=count"_s), QStringList{u"1 acme/good 7"_s});
    QCOMPARE(ranked(u"?task_id=spell"_s, "hf_bob"), QStringList({u"1 acme/hidden 50"_s, u"2 acme/good 20.9"_s}));
    const QJsonObject entry = m_hub->get(u"/api/datasets/acme/words/leaderboard"_s).array().at(0).toObject();
    QCOMPARE(entry["source"_L1]["name"_L1].toString(), u"Log"_s);
    QCOMPARE(entry["author"_L1]["type"_L1].toString(), u"org"_s);
    QCOMPARE(m_hub->get(u"/api/datasets/acme/words/leaderboard?task_id=none"_s).status, 404);
}

HS_GUILESS_TEST(tst_EvalResults)
#include "tst_evalresults.moc"
