// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/datasetviewer.h"
#include "hub/hubclient.h"
#include "hub/json/datasetdecoder.h"
#include "testkit/faketransport.h"
#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QUrlQuery>

Q_DECLARE_METATYPE(hs::hub::RowsQuery)
Q_DECLARE_METATYPE(hs::hub::ViewerTrouble)

using namespace Qt::StringLiterals;
using namespace hs;
using hub::DatasetCell;
using hub::DatasetColumn;

/// Questions to the dataset viewer and its answers (shared/hub-api/datasets-viewer.md).
class DatasetViewerCallsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<testkit::FakeTransport> m_transport = std::make_shared<testkit::FakeTransport>();

    [[nodiscard]] std::unique_ptr<hub::HubClient> client(const QString &endpoint) const
    {
        return std::make_unique<hub::HubClient>(hub::HubClientOptions{.endpoint = QUrl(endpoint),
                                                                      .token = hub::AccessToken(u"hf_secretsecret"_s),
                                                                      .cacheFolder = {},
                                                                      .isOffline = false,
                                                                      .transport = m_transport,
                                                                      .clock = {}});
    }

    template <typename T>
    [[nodiscard]] static hub::Result<T> result(QCoro::Task<hub::Result<T>> task)
    {
        auto ended = testkit::ended(std::move(task));
        return ended ? std::move(*ended) : base::failure(base::HubError::Kind::Timeout);
    }

    [[nodiscard]] static hub::RepoId dataset() { return *hub::RepoId::parse(u"acme/table"); }

    [[nodiscard]] static QByteArray recorded(const QString &part)
    {
        const QString folder = testkit::fixturesFolder();
        for (const QString &name : testkit::fixtureFiles(u"api/dataset-viewer"_s, u".json"_s)) {
            if (name.contains(part))
                return testkit::readFile(folder + u'/' + name);
        }
        return {};
    }

private Q_SLOTS:
    void init() { m_transport = std::make_shared<testkit::FakeTransport>(); }

    void theTokenStaysWithTheHubWhereTheViewerIsElsewhere()
    {
        const auto hub = client(u"https://huggingface.co"_s);
        m_transport->answer(u"/api/datasets/acme/table/jwt"_s, 200, R"({"token":"key-of-a-day"})");
        m_transport->answer(u"/rows"_s, 200, R"({"features":[],"rows":[],"num_rows_total":0})");
        const auto key = result(hub::viewerKey(hub->context(), dataset(), {}));
        QVERIFY(key);
        const auto rows = result(hub::fetchRows(hub->context(), {dataset(), *key}, {.split = {u"a"_s, u"b"_s}}, {}));
        QVERIFY(rows);
        QCOMPARE(m_transport->requests().size(), 2);
        const hub::HttpRequest &ofHub = m_transport->requests().first();
        QCOMPARE(ofHub.headers.value("Authorization"), "Bearer hf_secretsecret");
        const hub::HttpRequest &ofViewer = m_transport->requests().last();
        QCOMPARE(ofViewer.url.host(), u"datasets-server.huggingface.co"_s);
        QVERIFY(!ofViewer.headers.contains("Authorization"));
        QCOMPARE(ofViewer.headers.value("X-Api-Key"), "key-of-a-day");
        QVERIFY(!ofViewer.url.toString().contains(u"secret"));
    }

    void anotherHubIsAskedAtItsOwnAddress()
    {
        const auto hub = client(u"https://hub.example/prefix"_s);
        m_transport->answer(u"/is-valid"_s, 200, R"({"viewer":true,"preview":true,"search":true})");
        const auto abilities = result(hub::fetchAbilities(hub->context(), {dataset(), {}}, {}));
        QVERIFY(abilities);
        QVERIFY(abilities->hasRows && abilities->canSearch && !abilities->canFilter);
        QCOMPARE(m_transport->requests().last().url.toString(QUrl::RemoveQuery),
                 u"https://hub.example/prefix/-/datasets-server/is-valid"_s);
    }

    void questionsAreAskedInTheViewersWords_data()
    {
        QTest::addColumn<hub::RowsQuery>("query");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        hub::RowsQuery plain{.split = {u"en"_s, u"train"_s}, .offset = 300};
        QTest::newRow("a page") << plain << u"rows"_s << u"offset"_s << u"300"_s;
        QTest::newRow("its length") << plain << u"rows"_s << u"length"_s << u"100"_s;
        plain.text = u"a&b=c +"_s;
        plain.where = u"\"x\" > 1"_s;
        QTest::newRow("a search goes first") << plain << u"search"_s << u"query"_s << u"a&b=c +"_s;
        plain.text.clear();
        QTest::newRow("a filter") << plain << u"filter"_s << u"where"_s << u"\"x\" > 1"_s;
        plain.where.clear();
        plain.orderBy = u"a \"b\""_s;
        plain.isDescending = true;
        QTest::newRow("an order") << plain << u"filter"_s << u"orderby"_s << u"\"a \"\"b\"\"\" DESC"_s;
        plain.isPreview = true;
        QTest::newRow("a preview") << plain << u"first-rows"_s << u"config"_s << u"en"_s;
    }
    void questionsAreAskedInTheViewersWords()
    {
        QFETCH(hub::RowsQuery, query);
        QFETCH(QString, path);
        QFETCH(QString, key);
        QFETCH(QString, value);
        const auto hub = client(u"https://hub.example"_s);
        m_transport->answer(u"/-/datasets-server/"_s, 200, R"({"features":[],"rows":[]})");
        QVERIFY(result(hub::fetchRows(hub->context(), {dataset(), {}}, query, {})));
        const QUrl url = m_transport->requests().last().url;
        QCOMPARE(url.fileName(), path);
        const QUrlQuery asked(url);
        QCOMPARE(QUrl::fromPercentEncoding(asked.queryItemValue(key, QUrl::FullyEncoded).toLatin1()), value);
        QCOMPARE(QUrl::fromPercentEncoding(asked.queryItemValue(u"dataset"_s, QUrl::FullyEncoded).toLatin1()),
                 u"acme/table"_s);
    }

    void recordedRowsAreRead()
    {
        HS_NEEDS_FIXTURES();
        const auto rows = hub::decodeDatasetRows(recorded(u"first-rows--200--Audio"_s));
        QVERIFY(rows);
        QVERIFY(!rows->rows.isEmpty());
        const auto audio = std::ranges::find(rows->columns, DatasetColumn::Kind::Audio, &DatasetColumn::kind);
        QVERIFY(audio != rows->columns.end());
        const DatasetCell &cell = rows->rows.first().cells.at(audio - rows->columns.begin());
        QCOMPARE(cell.kind, DatasetCell::Kind::Media);
        QVERIFY(cell.source.isValid() && cell.text.startsWith(u"audio/"));
        const auto label = std::ranges::find(rows->columns, DatasetColumn::Kind::Label, &DatasetColumn::kind);
        QVERIFY(label != rows->columns.end());
        QCOMPARE(label->type, u"label (17)"_s);
        QCOMPARE(rows->rows.first().cells.at(label - rows->columns.begin()).text, u"cs"_s);
    }

    void recordedPicturesHaveTheirSize()
    {
        HS_NEEDS_FIXTURES();
        const auto rows = hub::decodeDatasetRows(recorded(u"first-rows--200--Image"_s));
        QVERIFY(rows);
        const auto image = std::ranges::find(rows->columns, DatasetColumn::Kind::Image, &DatasetColumn::kind);
        QVERIFY(image != rows->columns.end());
        const DatasetCell &cell = rows->rows.first().cells.at(image - rows->columns.begin());
        QVERIFY(cell.width > 0 && cell.height > 0 && cell.source.isValid());
    }

    void cutCellsAreKnown()
    {
        HS_NEEDS_FIXTURES();
        const auto rows = hub::decodeDatasetRows(recorded(u"Truncated--cells"_s));
        QVERIFY(rows);
        QVERIFY(std::ranges::any_of(rows->rows, [](const hub::DatasetRow &row) {
            return std::ranges::any_of(row.cells, &DatasetCell::isTruncated);
        }));
    }

    void everyRecordedAnswerIsReadWithoutHarm()
    {
        HS_NEEDS_FIXTURES();
        const QStringList files = testkit::fixtureFiles(u"api/dataset-viewer"_s, u".json"_s);
        QVERIFY(files.size() > 20);
        for (const QString &name : files) {
            const QByteArray json = testkit::readFile(testkit::fixturesFolder() + u'/' + name);
            static_cast<void>(hub::decodeAbilities(json));
            static_cast<void>(hub::decodeSplits(json));
            static_cast<void>(hub::decodeDatasetRows(json));
            static_cast<void>(hub::decodeStatistics(json));
        }
    }

    void typesAreWrittenAsTheyNest()
    {
        const auto rows = hub::decodeDatasetRows(
            R"({"features":[
              {"name":"a","type":{"_type":"Sequence","feature":{"_type":"Value","dtype":"int64"}}},
              {"name":"b","type":{"x":{"_type":"Value","dtype":"string"},"y":[{"_type":"Value","dtype":"bool"}]}},
              {"name":"c","type":{"_type":"Array2D","shape":[2,null],"dtype":"float32"}},
              {"name":"d","type":7},
              {"name":"e","type":{"_type":"Hologram"}}],
             "rows":[{"row_idx":9007199254740993,"row":{"a":[1,2],"b":null,"c":3.5,"d":9007199254740993,"e":"x"}}],
             "num_rows_total":1})");
        QVERIFY(rows);
        QStringList types;
        for (const DatasetColumn &column : rows->columns)
            types.append(column.type);
        QCOMPARE(types, (QStringList{u"list<int64>"_s, u"{x: string, y: list<bool>}"_s, u"float32 2×?"_s, u"?"_s,
                                     u"hologram"_s}));
        const hub::DatasetRow &row = rows->rows.first();
        QCOMPARE(row.index, 9007199254740993);
        QCOMPARE(row.cells.at(0).text, u"[1,2]"_s);
        QCOMPARE(row.cells.at(0).kind, DatasetCell::Kind::Nested);
        QCOMPARE(row.cells.at(1).kind, DatasetCell::Kind::Null);
        QCOMPARE(row.cells.at(2).text, u"3.5"_s);
        QCOMPARE(row.cells.at(3).text, u"9007199254740993"_s);
        QCOMPARE(hub::indentedJson(u"[1,2]"_s), u"[\n    1,\n    2\n]"_s);
        QCOMPARE(hub::indentedJson(u"[1,2"_s), u"[1,2"_s);
    }

    void damageCostsOnlyWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isAnswer");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a list") << QByteArray("[]") << false;
        QTest::newRow("an empty object") << QByteArray("{}") << true;
        QTest::newRow("rows are a number") << QByteArray(R"({"features":3,"rows":7})") << true;
        QTest::newRow("a row without cells")
            << QByteArray(R"({"features":[{"name":"a","type":{}}],"rows":[{},{"row":3},null]})") << true;
        QTest::newRow("a deep type") << QByteArray(R"({"features":[{"name":"a","type":)") + QByteArray(900, '[') +
                                            QByteArray(900, ']') + "}]}"
                                     << true;
    }
    void damageCostsOnlyWhatIsDamaged()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isAnswer);
        const auto rows = hub::decodeDatasetRows(json);
        QCOMPARE(rows.has_value(), isAnswer);
        if (rows) {
            for (const hub::DatasetRow &row : rows->rows)
                QCOMPARE(row.cells.size(), rows->columns.size());
        }
        QCOMPARE(hub::decodeStatistics(json).has_value(), isAnswer);
    }

    void figuresOfColumnsAreRead()
    {
        const auto statistics = hub::decodeStatistics(
            R"({"num_examples":3,"statistics":[
              {"column_name":"age","column_type":"float","column_statistics":{"nan_count":177,"min":0.42,"max":80.0,
               "mean":29.69,"median":28,"std":14.5,"histogram":{"hist":[1,2],"bin_edges":[0,40,80]}}},
              {"column_name":"odd","column_type":"int","column_statistics":{"histogram":{"hist":[1],"bin_edges":[0]}}},
              {"column_name":"sex","column_type":"string_label","column_statistics":{"nan_count":0,"n_unique":2,
               "frequencies":{"female":314,"male":577}}}],"partial":true})");
        QVERIFY(statistics);
        QVERIFY(statistics->isPartial);
        const hub::ColumnStatistics &age = statistics->columns.at(0);
        QCOMPARE(age.min, u"0.42"_s);
        QCOMPARE(age.missing, 177);
        QCOMPARE(age.counts, (QList<qint64>{1, 2}));
        QVERIFY(statistics->columns.at(1).counts.isEmpty()); // edges that do not fit
        QCOMPARE(statistics->columns.at(2).frequencies.first().first, u"male"_s);
    }

    void troubleIsToldByItsCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<hub::ViewerTrouble>("trouble");
        using enum hub::ViewerTrouble;
        QTest::newRow("not ready") << 500 << u"ResponseNotReady"_s << NotReady;
        QTest::newRow("no account") << 401 << u"ExternalUnauthenticatedError"_s << NoAccess;
        QTest::newRow("another account") << 404 << u"ExternalAuthenticatedError"_s << NoAccess;
        QTest::newRow("wrong filter") << 422 << u"InvalidParameter"_s << BadQuestion;
        QTest::newRow("a script") << 501 << u"DatasetWithScriptNotSupportedError"_s << Unsupported;
        QTest::newRow("no viewer at all") << 404 << QString() << Unsupported;
        QTest::newRow("its owner's fault") << 500 << u"DatasetGenerationError"_s << Unsupported;
        QTest::newRow("the viewer's fault") << 500 << u"UnexpectedError"_s << Other;
        QTest::newRow("no network") << 0 << QString() << Other;
    }
    void troubleIsToldByItsCode()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        base::HubError error;
        error.httpStatus = status;
        error.serverCode = code;
        QTEST(hub::viewerTroubleOf(error), "trouble");
    }
};

HS_GUILESS_TEST(DatasetViewerCallsTest)
#include "tst_datasetviewercalls.moc"
