// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewerkit.h"

using namespace Qt::StringLiterals;

namespace hs::localhub::test {

SeedRepo datasetOf(const QString &name, const QByteArray &card, const QList<SeedFile> &files)
{
    SeedRepo repo;
    repo.kind = SeedKind::Dataset;
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

namespace {

QList<SeedRepo> datasets()
{
    QByteArray numbers = "n\n";
    for (int i = 0; i < 250; ++i)
        numbers += QByteArray::number(i) + '\n';
    SeedRepo table = datasetOf(
        u"table"_s, "# Table\n",
        {{u"train.csv"_s, "id,name,score,ok,note\n1,\"Ann, the first\",1.5,true,\n2,\"Bob \"\"B\"\"\",2,False,x\n"
                          "3,\"two\r\nlines\",NaN,TRUE,\xC3\xA4\n\n4,Dan,-1e3,false,\n"},
         {u"test.csv"_s, "id,name,score,ok,note\n9,Zed,0,true,\n"}});
    SeedRepo secret = datasetOf(u"hidden"_s, "# Hidden\n", {{u"a.csv"_s, "a\n1\n"}});
    secret.isPrivate = true;
    SeedRepo gated = datasetOf(u"gated"_s, "# Gated\n", {{u"a.csv"_s, "a\n1\n"}});
    gated.gate = SeedGate::Manual;
    gated.accessGranted = {u"carol"_s};
    SeedRepo moved = datasetOf(u"moved"_s, "# Moved\n", {{u"a.csv"_s, "a\n1\n"}});
    moved.formerIds = {u"acme/before"_s};
    return {table,
            secret,
            gated,
            moved,
            datasetOf(
                u"lines"_s,
                "---\nconfigs:\n- config_name: people\n  data_files:\n  - split: train\n    path: \"data/p-*.jsonl\"\n"
                "- config_name: places\n  data_files: places.json\n---\n",
                {{u"data/p-1.jsonl"_s, R"({"zeta":1,"name":"Ann","tags":["a","b"],"at":{"x":1}})"
                                       "\n\n"
                                       R"({"zeta":2.5,"name":"Bob","tags":[],"extra":true})"
                                       "\n"},
                 {u"data/p-2.jsonl"_s, R"({"name":"Cy","zeta":null,"tags":null,"at":{"x":2,"y":"q"}})"},
                 {u"places.json"_s, R"([{"city":"Lagos","n":[1,2,3]}, {"city":"Kyoto","n":[4]}])"}}),
            datasetOf(u"numbers"_s, "# N\n", {{u"numbers.csv"_s, numbers}}),
            datasetOf(u"parquet"_s, "# P\n", {{u"train-00000-of-00001.parquet"_s, "PAR1"}}),
            datasetOf(u"tabs"_s, "# T\n", {{u"data.tsv"_s, "a\tb\n1\tx y\n"}}),
            datasetOf(u"broken"_s, "# B\n", {{u"data.jsonl"_s, "{\"a\": 1}\n{\"a\": \n"}}),
            datasetOf(u"bare"_s, "# Nothing\n", {})};
}

} // namespace

SeedHub viewerHub()
{
    SeedHub hub = acmeHub();
    hub.forEachRepo = [](const std::function<void(SeedRepo)> &receive) {
        for (const SeedRepo &repo : datasets())
            receive(repo);
    };
    return hub;
}

} // namespace hs::localhub::test
