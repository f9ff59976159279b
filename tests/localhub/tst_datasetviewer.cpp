// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "viewerkit.h"

#include "localhub/viewer/datasplits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// The dataset viewer (datasets-viewer.md) over the files of a repository.
class tst_DatasetViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(viewerHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void bothAddressesLeadToIt();
    void splitsFollowTheNames();
    void splitsOfNames_data();
    void splitsOfNames();
    void sizeAndInfoCount();
    void statisticsAreThoseOfTheHub();
    void whatCannotBeReadIsSaid();
    void parquetIsNotMade();
    void errorsHaveTheirCodes_data();
    void errorsHaveTheirCodes();
    void missingParametersAreNamed_data();
    void missingParametersAreNamed();
    void newCommitIsANewTable();
    void headersAreTheViewers();

private:
    [[nodiscard]] Reply get(const QString &what, const char *token = "")
    {
        return m_hub->get(u"/-/datasets-server/"_s + what, as(token));
    }
    [[nodiscard]] static QJsonArray columnOf(const Reply &reply, const QString &name)
    {
        QJsonArray values;
        for (const QJsonValue &row : reply.object()["rows"_L1].toArray())
            values.append(row["row"_L1][name]);
        return values;
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_DatasetViewer::bothAddressesLeadToIt()
{
    const Reply byPath = get(u"is-valid?dataset=acme/table"_s);
    const QByteArray host = "datasets-server.127.0.0.1:" + QByteArray::number(m_hub->server().port());
    const Reply byHost = m_hub->get(u"/is-valid?dataset=acme%2Ftable"_s, {{"Host", host}});
    QCOMPARE(byPath.status, 200);
    QCOMPARE(byHost.body, byPath.body);
    for (const char *name : {"viewer", "preview", "search", "filter", "statistics"})
        QCOMPARE(byPath.object()[QLatin1StringView(name)], QJsonValue(true));
    QCOMPARE(get(u"healthcheck"_s).body, "ok");
    QCOMPARE(get(u"nonsense?dataset=acme/table"_s).status, 404);
}

void tst_DatasetViewer::splitsFollowTheNames()
{
    const QJsonObject answer = get(u"splits?dataset=acme/table"_s).object();
    const auto split = [](const QString &dataset, const QString &config, const QString &name) {
        return QJsonObject{{u"dataset"_s, dataset}, {u"config"_s, config}, {u"split"_s, name}};
    };
    QCOMPARE(answer["splits"_L1].toArray(), QJsonArray({split(u"acme/table"_s, u"default"_s, u"train"_s),
                                                        split(u"acme/table"_s, u"default"_s, u"test"_s)}));
    QCOMPARE(answer["pending"_L1].toArray(), QJsonArray());
    QCOMPARE(answer["failed"_L1].toArray(), QJsonArray());
    QCOMPARE(
        get(u"splits?dataset=acme/lines"_s).object()["splits"_L1].toArray(),
        QJsonArray({split(u"acme/lines"_s, u"people"_s, u"train"_s), split(u"acme/lines"_s, u"places"_s, u"train"_s)}));
    QCOMPARE(get(u"splits?dataset=acme/lines&config=places"_s).object()["splits"_L1].toArray().size(), 1);
}

void tst_DatasetViewer::splitsOfNames_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QStringList>("splits");
    QTest::newRow("one file") << QStringList{u"README.md"_s, u"x.csv"_s} << QStringList{u"train: x.csv"_s};
    QTest::newRow("folders") << QStringList{u"training/a.csv"_s, u"val/b.csv"_s}
                             << QStringList{u"train: training/a.csv"_s, u"validation: val/b.csv"_s};
    QTest::newRow("words within names") << QStringList{u"my_test_2.jsonl"_s, u"my_train_1.jsonl"_s}
                                        << QStringList{u"train: my_train_1.jsonl"_s, u"test: my_test_2.jsonl"_s};
    QTest::newRow("no words in the middle of one")
        << QStringList{u"latest.csv"_s} << QStringList{u"train: latest.csv"_s};
    QTest::newRow("shards of any name") << QStringList{u"data/mine-00000-of-00002.csv"_s,
                                                       u"data/mine-00001-of-00002.csv"_s}
                                        << QStringList{
                                               u"mine: data/mine-00000-of-00002.csv data/mine-00001-of-00002.csv"_s};
    QTest::newRow("the main format only")
        << QStringList{u"a.csv"_s, u"b.csv"_s, u"c.jsonl"_s} << QStringList{u"train: a.csv b.csv"_s};
    QTest::newRow("hidden ones are left out")
        << QStringList{u".cache/a.csv"_s, u"_x/b.csv"_s, u"dataset_infos.json"_s} << QStringList{};
}

void tst_DatasetViewer::splitsOfNames()
{
    QFETCH(const QStringList, paths);
    QFETCH(const QStringList, splits);
    QStringList found;
    for (const DataConfig &config : dataConfigs(paths, {})) {
        for (const DataSplit &split : config.splits)
            found << split.name + u": "_s + split.files.join(u' ');
    }
    QCOMPARE(found, splits);
}

void tst_DatasetViewer::sizeAndInfoCount()
{
    const QJsonObject size = get(u"size?dataset=acme/table"_s).object();
    QCOMPARE(size["size"_L1]["dataset"_L1]["num_rows"_L1].toInt(), 5);
    QCOMPARE(size["size"_L1]["configs"_L1][0]["num_columns"_L1].toInt(), 5);
    QCOMPARE(size["size"_L1]["splits"_L1].toArray().size(), 2);
    QCOMPARE(size["size"_L1]["dataset"_L1]["num_bytes_parquet_files"_L1].toInt(-1), 0);
    QVERIFY(size["size"_L1]["dataset"_L1]["num_bytes_original_files"_L1].toInt() > 100);
    QVERIFY(size["size"_L1]["splits"_L1][0]["num_bytes_original_files"_L1].isUndefined());
    QCOMPARE(size["partial"_L1], QJsonValue(false));
    const QJsonObject one = get(u"size?dataset=acme/lines&config=people"_s).object();
    QCOMPARE(one["size"_L1]["config"_L1]["num_rows"_L1].toInt(), 3);
    QVERIFY(!one.contains("failed"_L1));

    const QJsonObject info = get(u"info?dataset=acme/lines"_s).object()["dataset_info"_L1].toObject();
    QCOMPARE(info.keys(), QStringList({u"people"_s, u"places"_s}));
    QCOMPARE(info["people"_L1]["splits"_L1]["train"_L1]["num_examples"_L1].toInt(), 3);
    QCOMPARE(info["people"_L1]["builder_name"_L1].toString(), u"json"_s);
    QCOMPARE(info["people"_L1]["features"_L1]["name"_L1]["dtype"_L1].toString(), u"string"_s);
}

void tst_DatasetViewer::statisticsAreThoseOfTheHub()
{
    const QJsonObject numbers = get(u"statistics?dataset=acme/numbers&config=default&split=train"_s).object();
    QCOMPARE(numbers["num_examples"_L1].toInt(), 250);
    const QJsonObject n = numbers["statistics"_L1][0].toObject();
    QCOMPARE(n["column_type"_L1].toString(), u"int"_s);
    const QJsonObject values = n["column_statistics"_L1].toObject();
    QCOMPARE(values["min"_L1].toInt(), 0);
    QCOMPARE(values["max"_L1].toInt(), 249);
    QCOMPARE(values["mean"_L1].toDouble(), 124.5);
    QCOMPARE(values["median"_L1].toDouble(), 124.5);
    QCOMPARE(values["std"_L1].toDouble(), 72.31298);
    QCOMPARE(values["histogram"_L1]["hist"_L1].toArray(), QJsonArray({25, 25, 25, 25, 25, 25, 25, 25, 25, 25}));
    QCOMPARE(values["histogram"_L1]["bin_edges"_L1].toArray(),
             QJsonArray({0, 25, 50, 75, 100, 125, 150, 175, 200, 225, 249}));

    QHash<QString, QJsonObject> columns;
    for (const QJsonValue &item :
         get(u"statistics?dataset=acme/table&config=default&split=train"_s).object()["statistics"_L1].toArray())
        columns.insert(item["column_name"_L1].toString(), item.toObject());
    QCOMPARE(columns["ok"_L1]["column_type"_L1].toString(), u"bool"_s);
    QCOMPARE(columns["ok"_L1]["column_statistics"_L1]["frequencies"_L1].toObject(),
             QJsonObject({{u"True"_s, 2}, {u"False"_s, 2}}));
    QCOMPARE(columns["score"_L1]["column_statistics"_L1]["nan_count"_L1].toInt(), 1);
    QCOMPARE(columns["score"_L1]["column_statistics"_L1]["nan_proportion"_L1].toDouble(), 0.25);
    QCOMPARE(columns["note"_L1]["column_type"_L1].toString(), u"string_label"_s);
    QCOMPARE(columns["note"_L1]["column_statistics"_L1]["n_unique"_L1].toInt(), 2);
    const QJsonObject tags =
        get(u"statistics?dataset=acme/lines&config=people&split=train"_s).object()["statistics"_L1][2].toObject();
    QCOMPARE(tags["column_type"_L1].toString(), u"list"_s);
    QCOMPARE(tags["column_statistics"_L1]["max"_L1].toInt(), 2);
}

void tst_DatasetViewer::whatCannotBeReadIsSaid()
{
    QCOMPARE(get(u"is-valid?dataset=acme/parquet"_s).object()["viewer"_L1], QJsonValue(false));
    QCOMPARE(get(u"splits?dataset=acme/parquet"_s).object()["splits"_L1][0]["split"_L1].toString(), u"train"_s);
    const Reply rows = get(u"rows?dataset=acme/parquet&config=default&split=train"_s);
    QCOMPARE(rows.status, 501);
    QVERIFY(rows.object()["error"_L1].toString().contains(".parquet"_L1));
    QCOMPARE(rows.header("x-error-code"), "NoSupportedFeaturesError");
    for (const char *what : {"first-rows", "search", "filter", "statistics"}) {
        const Reply reply =
            get(QLatin1StringView(what) + u"?dataset=acme/parquet&config=default&split=train&query=x"_s);
        QCOMPARE(reply.status, 501);
        QCOMPARE(reply.object()["error"_L1], rows.object()["error"_L1]);
    }
    const Reply broken = get(u"rows?dataset=acme/broken&config=default&split=train"_s);
    QCOMPARE(broken.status, 500);
    QCOMPARE(broken.header("x-error-code"), "DatasetGenerationError");
    const QJsonObject size = get(u"size?dataset=acme/broken"_s).object();
    const auto failure = [](const QString &step) {
        return QJsonArray{QJsonObject{{u"kind"_s, step},
                                      {u"dataset"_s, u"acme/broken"_s},
                                      {u"config"_s, u"default"_s},
                                      {u"split"_s, QJsonValue::Null}}};
    };
    QCOMPARE(size["failed"_L1].toArray(), failure(u"config-size"_s));
    QCOMPARE(size["size"_L1]["configs"_L1].toArray(), QJsonArray());
    const QJsonObject info = get(u"info?dataset=acme/broken"_s).object();
    QCOMPARE(info["failed"_L1].toArray(), failure(u"config-info"_s));
    QCOMPARE(info["dataset_info"_L1].toObject(), QJsonObject());
    QCOMPARE(get(u"info?dataset=acme/broken&config=default"_s).status, 500); // which says why
    QCOMPARE(get(u"is-valid?dataset=acme/bare"_s).header("x-error-code"), "EmptyDatasetError");
}

void tst_DatasetViewer::parquetIsNotMade()
{
    const Reply reply = get(u"parquet?dataset=acme/table"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["parquet_files"_L1].toArray(), QJsonArray());
    QCOMPARE(reply.object()["failed"_L1].toArray().size(), 1); // so that nobody takes the list for complete
    QCOMPARE(get(u"parquet?dataset=acme/table&config=default"_s).status, 501);
    QCOMPARE(m_hub->get(u"/api/datasets/acme/table/parquet"_s).status, 404);

    // What came with the repository is listed.
    const RepoRow row = m_hub->store().repos().find(RepoKind::Dataset, u"acme/tabs"_s)->row;
    CommitRequest request;
    request.branch = u"refs/convert/parquet"_s;
    request.author = {u"bot"_s, u"bot@example.test"_s};
    request.message = u"Convert"_s;
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, u"default/train/0000.parquet"_s, "PAR1PAR1", {}}};
    QVERIFY(m_hub->store().commit(row, request));
    const QString url = m_hub->server().address() +
                        u"/datasets/acme/tabs/resolve/refs%2Fconvert%2Fparquet/default/train/0000.parquet"_s;
    const QJsonObject listed = get(u"parquet?dataset=acme/tabs"_s).object();
    QCOMPARE(listed["parquet_files"_L1][0]["url"_L1].toString(), url);
    QCOMPARE(listed["parquet_files"_L1][0]["size"_L1].toInt(), 8);
    QCOMPARE(listed["failed"_L1].toArray(), QJsonArray());
    QCOMPARE(m_hub->get(u"/api/datasets/acme/tabs/parquet"_s).object()["default"_L1]["train"_L1][0].toString(), url);
    QCOMPARE(m_hub->get(u"/api/datasets/acme/tabs/parquet/default/train"_s).array(), QJsonArray{url});
    const Reply shard = m_hub->get(u"/api/datasets/acme/tabs/parquet/default/train/0.parquet"_s);
    QVERIFY(shard.status == 302 || shard.status == 307);
    QVERIFY(url.endsWith(QString::fromUtf8(shard.header("location"))));
    QCOMPARE(m_hub->get(u"/api/datasets/acme/tabs/parquet/default/train/1.parquet"_s).status, 404);
}

void tst_DatasetViewer::errorsHaveTheirCodes_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QString table = u"rows?dataset=acme/table&config=default&split=train"_s;
    QTest::newRow("no data set") << u"is-valid"_s << QByteArray() << 422 << QByteArray("MissingRequiredParameter");
    QTest::newRow("no split") << u"rows?dataset=acme/table&config=default"_s << QByteArray() << 422
                              << QByteArray("MissingRequiredParameter");
    QTest::newRow("no query") << u"search?dataset=acme/table&config=default&split=train"_s << QByteArray() << 422
                              << QByteArray("MissingRequiredParameter");
    QTest::newRow("too long a page") << table + u"&length=101"_s << QByteArray() << 422
                                     << QByteArray("InvalidParameter");
    QTest::newRow("negative offset") << table + u"&offset=-1"_s << QByteArray() << 422
                                     << QByteArray("InvalidParameter");
    QTest::newRow("no number") << table + u"&offset=x"_s << QByteArray() << 422 << QByteArray("InvalidParameter");
    QTest::newRow("unknown config") << u"rows?dataset=acme/table&config=x&split=train"_s << QByteArray() << 404
                                    << QByteArray("ConfigNotFoundError");
    QTest::newRow("unknown split") << u"rows?dataset=acme/table&config=default&split=x"_s << QByteArray() << 404
                                   << QByteArray("SplitNotFoundError");
    QTest::newRow("missing, nobody") << u"is-valid?dataset=acme/none"_s << QByteArray() << 401
                                     << QByteArray("ExternalUnauthenticatedError");
    QTest::newRow("missing, somebody") << u"is-valid?dataset=acme/none"_s << QByteArray("hf_erin") << 404
                                       << QByteArray("ExternalAuthenticatedError");
    QTest::newRow("private, nobody") << u"is-valid?dataset=acme/hidden"_s << QByteArray() << 401
                                     << QByteArray("ExternalUnauthenticatedError");
    QTest::newRow("private, a stranger") << u"is-valid?dataset=acme/hidden"_s << QByteArray("hf_erin") << 404
                                         << QByteArray("ExternalAuthenticatedError");
    QTest::newRow("private, a member") << u"is-valid?dataset=acme/hidden"_s << QByteArray("hf_bob") << 200
                                       << QByteArray();
    QTest::newRow("gated, a stranger") << u"is-valid?dataset=acme/gated"_s << QByteArray("hf_erin") << 404
                                       << QByteArray("ExternalAuthenticatedError");
    QTest::newRow("gated, let in") << u"is-valid?dataset=acme/gated"_s << QByteArray("hf_carol") << 200 << QByteArray();
    QTest::newRow("renamed") << u"is-valid?dataset=acme/before"_s << QByteArray() << 404
                             << QByteArray("RenamedDatasetError");
}

void tst_DatasetViewer::errorsHaveTheirCodes()
{
    QFETCH(const QString, what);
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    const Reply reply = get(what, token.constData());
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("x-error-code"), code);
    QCOMPARE(reply.object().contains("error"_L1), status != 200);
}

void tst_DatasetViewer::missingParametersAreNamed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("error");
    const QString allThree = u"Parameters 'dataset', 'config' and 'split' are required"_s;
    QTest::newRow("first rows of nothing") << u"first-rows"_s << allThree;
    QTest::newRow("first rows of a data set") << u"first-rows?dataset=acme/table"_s << allThree;
    QTest::newRow("statistics") << u"statistics?dataset=acme/table&config=default"_s << allThree;
    QTest::newRow("rows") << u"rows?dataset=acme/table"_s << u"Parameter 'config' is required"_s;
    QTest::newRow("size") << u"size"_s << u"Parameter 'dataset' is required"_s;
}

void tst_DatasetViewer::missingParametersAreNamed()
{
    QFETCH(const QString, what);
    QFETCH(const QString, error);
    const Reply reply = get(what);
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.object(), QJsonObject({{u"error"_s, error}}));
}

void tst_DatasetViewer::newCommitIsANewTable()
{
    const QString what = u"rows?dataset=acme/moved&config=default&split=train"_s;
    const Reply before = get(what);
    QCOMPARE(columnOf(before, u"a"_s), QJsonArray{1});
    const RepoRow row = m_hub->store().repos().find(RepoKind::Dataset, u"acme/moved"_s)->row;
    QCOMPARE(before.header("x-revision"), row.head.toLatin1());
    CommitRequest request;
    request.author = {u"alice"_s, commitEmail(u"alice"_s)};
    request.message = u"More"_s;
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, u"a.csv"_s, "a\nx\n", {}}};
    const auto id = m_hub->store().commit(row, request);
    QVERIFY(id);
    const Reply after = get(what);
    QCOMPARE(columnOf(after, u"a"_s), QJsonArray{u"x"_s});
    QCOMPARE(after.header("x-revision"), id->toLatin1());
}

void tst_DatasetViewer::headersAreTheViewers()
{
    const Reply reply = get(u"is-valid?dataset=acme/table"_s);
    QCOMPARE(reply.header("access-control-allow-origin"), "*");
    QCOMPARE(reply.header("access-control-expose-headers"), "X-Error-Code,X-Revision");
    QCOMPARE(reply.header("cache-control"), "no-store");
    QCOMPARE(reply.header("content-type"), "application/json; charset=utf-8");
}

HS_GUILESS_TEST(tst_DatasetViewer)
#include "tst_datasetviewer.moc"
