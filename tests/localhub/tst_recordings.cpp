// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

/// Fields of the recording that ours lacks or has with another type. Below `maps` the keys are data, not fields.
QStringList differences(const QJsonValue &recorded, const QJsonValue &ours, const QStringList &mayBeAbsent,
                        const QString &at)
{
    if (recorded.isNull() || ours.isNull())
        return {};
    if (typeName(recorded) != typeName(ours))
        return {u"%1: %2 is recorded, ours is %3"_s.arg(at, typeName(recorded), typeName(ours))};
    QStringList found;
    if (recorded.isArray() && !recorded.toArray().isEmpty() && !ours.toArray().isEmpty())
        found += differences(recorded.toArray().at(0), ours.toArray().at(0), mayBeAbsent, at + u"[]"_s);
    const QJsonObject object = recorded.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = at + u'.' + it.key();
        if (mayBeAbsent.contains(path))
            continue;
        if (!ours.toObject().contains(it.key()))
            found << path + u" is missing"_s;
        else
            found += differences(it.value(), ours.toObject().value(it.key()), mayBeAbsent, path);
    }
    return found;
}

} // namespace

/// Our answers beside recorded ones of huggingface.co: every recorded field is there with its type.
class tst_Recordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(QStringLiteral(HS_SHARED_DIR "/fixtures/api")))
            QSKIP("the recorded answers are not on this machine");
        m_hub = std::make_unique<Hub>(smallHub());
    }
    void cleanupTestCase() { m_hub.reset(); }

    void answersHaveTheRecordedShape_data();
    void answersHaveTheRecordedShape();
    void errorsAreByteForByteAlike_data();
    void errorsAreByteForByteAlike();
    void validatorsAreExpresss();

private:
    [[nodiscard]] static QJsonValue recorded(const QString &name)
    {
        QFile file(QStringLiteral(HS_SHARED_DIR "/fixtures/api/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return QJsonValue::Undefined;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Recordings::answersHaveTheRecordedShape_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("mayBeAbsent");
    const auto row = [](const char *name, const QString &file, const QString &where,
                        const QStringList &mayBeAbsent = {}) { QTest::newRow(name) << file << where << mayBeAbsent; };
    row("list", u"models-list/sort-trendingScore-limit-3--2026.json"_s, u"/api/models?limit=3"_s);
    row("full list", u"models-list/full-true-100-most-liked--2025-11.json"_s, u"/api/models?limit=3&full=true"_s);
    row("model", u"models-info/wzshiming--gpt2--2026-09-22.json"_s, u"/api/models/acme/tiny"_s,
        {u".cardData.tags"_s, u".cardData.language"_s, u".config.tokenizer_config"_s});
    row("data set", u"datasets-info/wzshiming--fixtures_image_utils--2026-09-22.json"_s, u"/api/datasets/acme/words"_s,
        {u".citation"_s});
    row("refs", u"refs/wzshiming--gpt2--refs--2026-09-22.json"_s, u"/api/models/acme/tiny/refs"_s);
    row("tree", u"tree/wzshiming--gpt2--tree--2026-09-22.json"_s, u"/api/models/acme/tiny/tree/main"_s);
    row("expanded tree", u"tree/wzshiming--gpt2--tree--recursive--expand--securityFileStatus--2026-09-22.json"_s,
        u"/api/models/acme/tiny/tree/main?recursive=true&expand=true"_s);
    row("commits", u"commits/wzshiming--gpt2--commits--limit-2--2026-09-22.json"_s,
        u"/api/models/acme/tiny/commits/main?limit=2"_s);
    row("tasks", u"other/api--tasks--2025-01-22.json"_s, u"/api/tasks"_s,
        {u".audio-classification.youtubeId"_s, u".text-to-speech.youtubeId"_s});
}

void tst_Recordings::answersHaveTheRecordedShape()
{
    QFETCH(const QString, file);
    QFETCH(const QString, where);
    QFETCH(QStringList, mayBeAbsent);
    const QJsonValue expected = recorded(file);
    QVERIFY2(!expected.isUndefined(), qPrintable(file));
    const Reply reply = m_hub->get(where);
    QCOMPARE(reply.status, 200);
    const QJsonValue ours = expected.isArray() ? QJsonValue(reply.array()) : QJsonValue(reply.object());
    if (file.startsWith("other/api--tasks"_L1)) {
        // A description is complete for some tasks only; the fields that all of them have are what clients rely on.
        for (const QString &field :
             {u"id"_s, u"label"_s, u"summary"_s, u"models"_s, u"widgetModels"_s, u"libraries"_s}) {
            QCOMPARE(typeName(ours["fill-mask"_L1][field]), typeName(expected["fill-mask"_L1][field]));
        }
        return;
    }
    const QStringList found = differences(expected, ours, mayBeAbsent, {});
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; "_s)));
}

void tst_Recordings::errorsAreByteForByteAlike_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("where");
    QTest::newRow("missing model") << u"errors/401--model-that-does-not-exist--anonymous--2026-09-22.exchange.json"_s
                                   << u"/api/models/acme/does-not-exist"_s;
    QTest::newRow("whoami") << u"errors/401--whoami-v2--anonymous--2026-09-22.exchange.json"_s << u"/api/whoami-v2"_s;
    QTest::newRow("revision") << u"errors/404--RevisionNotFound--2026-09-22.exchange.json"_s
                              << u"/api/models/acme/tiny/revision/does-not-exist"_s;
    QTest::newRow("tree entry") << u"errors/404--EntryNotFound--tree--2026-09-22.exchange.json"_s
                                << u"/api/models/acme/tiny/tree/main/does-not-exist"_s;
    QTest::newRow("file") << u"errors/404--EntryNotFound--resolve--2026-09-22.exchange.json"_s
                          << u"/acme/tiny/resolve/main/does-not-exist.txt"_s;
}

void tst_Recordings::errorsAreByteForByteAlike()
{
    QFETCH(const QString, file);
    QFETCH(const QString, where);
    const QJsonValue response = recorded(file)["response"_L1];
    QVERIFY(response.isObject());
    const Reply reply = m_hub->get(where);
    QCOMPARE(reply.status, response["status"_L1].toInt());
    const QJsonObject headers = response["headers"_L1].toObject();
    for (const QString &name : {u"X-Error-Code"_s, u"X-Error-Message"_s, u"Content-Type"_s, u"Content-Length"_s,
                                u"Www-Authenticate"_s, u"Etag"_s})
        QCOMPARE(QString::fromLatin1(reply.header(name.toLower().toLatin1().constData())),
                 headers.value(name).toString());
}

void tst_Recordings::validatorsAreExpresss()
{
    const Reply reply = m_hub->get(u"/api/whoami-v2"_s);
    QCOMPARE(reply.header("etag"), "W/\"29-dEMcHWfJi78ZR1aqzb1ELAhp3Us\"");
}

HS_GUILESS_TEST(tst_Recordings)
#include "tst_recordings.moc"
