// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerepos.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

namespace {

template <typename T>
T little(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

int dtypeSize(const QString &dtype)
{
    static const QHash<QString, int> sizes{{u"F64"_s, 8}, {u"F32"_s, 4}, {u"F16"_s, 2}, {u"BF16"_s, 2},
                                           {u"I64"_s, 8}, {u"I32"_s, 4}, {u"I8"_s, 1},  {u"U8"_s, 1}};
    return sizes.value(dtype, -1);
}

/// Reads the parts of a GGUF file one after the other; `ok` falls at the first step past the end.
class GgufReader
{
public:
    explicit GgufReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    template <typename T>
    T number()
    {
        if (m_at + qsizetype{sizeof(T)} > m_bytes.size()) {
            m_ok = false;
            return {};
        }
        const T value = little<T>(m_bytes, m_at);
        m_at += sizeof(T);
        return value;
    }

    QByteArray text()
    {
        const auto size = static_cast<qsizetype>(number<quint64>());
        if (!m_ok || size < 0 || m_at + size > m_bytes.size()) {
            m_ok = false;
            return {};
        }
        m_at += size;
        return m_bytes.sliced(m_at - size, size);
    }

    void skipValue(quint32 type)
    {
        static constexpr int sizes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
        if (type == 8) {
            text();
        } else if (type == 9) {
            const auto element = number<quint32>();
            for (quint64 left = number<quint64>(); left > 0 && m_ok; --left)
                skipValue(element);
        } else {
            m_ok = m_ok && type <= 12;
            m_at += m_ok ? sizes[type] : 0;
        }
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace

class TestSampleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_repos = sampleRepos(); }
    void safetensorsHeadersDescribeTheirFiles();
    void shardsAndIndexAgree();
    void ggufHeadersDescribeTheirFiles();
    void shardedGgufKnowsItsParts();
    void parquetFilesHaveTheirFooters();
    void pngAndWavBeginAsTheyShould();
    void jsonFilesAreJson();
    void tokenizersFitTheirConfigs();

private:
    /// Calls `check` for every file, of every commit, whose path ends so; returns how many.
    int forEach(QLatin1StringView ending, const std::function<void(const QString &, const QByteArray &)> &check) const;

    QList<SeedRepo> m_repos;
};

int TestSampleFiles::forEach(QLatin1StringView ending,
                             const std::function<void(const QString &, const QByteArray &)> &check) const
{
    int count = 0;
    for (const SeedRepo &repo : m_repos) {
        for (const SeedCommit &commit : repo.commits) {
            for (const SeedFile &file : commit.files) {
                if (!file.path.endsWith(ending))
                    continue;
                check(repoLabel(repo) + u' ' + file.path, file.content);
                ++count;
            }
        }
    }
    return count;
}

void TestSampleFiles::safetensorsHeadersDescribeTheirFiles()
{
    const int count = forEach(".safetensors"_L1, [](const QString &name, const QByteArray &content) {
        const auto length = static_cast<qsizetype>(little<quint64>(content, 0));
        QVERIFY2(length > 0 && 8 + length <= content.size(), qPrintable(name));
        const QJsonObject header = QJsonDocument::fromJson(content.sliced(8, length)).object();
        QVERIFY2(header.size() > 1, qPrintable(name));
        QMap<qint64, qint64> ranges;
        for (auto tensor = header.begin(); tensor != header.end(); ++tensor) {
            if (tensor.key() == "__metadata__"_L1)
                continue;
            const QJsonObject value = tensor.value().toObject();
            qint64 bytes = dtypeSize(value.value("dtype"_L1).toString());
            for (const QJsonValue size : value.value("shape"_L1).toArray())
                bytes *= size.toInteger();
            const qint64 begin = value.value("data_offsets"_L1)[0].toInteger();
            const qint64 end = value.value("data_offsets"_L1)[1].toInteger();
            QVERIFY2(bytes > 0 && end - begin == bytes, qPrintable(name + u' ' + tensor.key()));
            ranges.insert(begin, end);
        }
        qint64 covered = 0;
        for (const auto &[begin, end] : ranges.asKeyValueRange()) {
            QCOMPARE(begin, covered);
            covered = end;
        }
        QCOMPARE(8 + length + covered, content.size());
    });
    QCOMPARE_GE(count, 50);
}

void TestSampleFiles::shardsAndIndexAgree()
{
    int indexes = 0;
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        const QMap<QString, QByteArray> tree = treeOf(repo);
        const QByteArray index = tree.value(u"model.safetensors.index.json"_s);
        if (index.isEmpty())
            continue;
        ++indexes;
        const QJsonObject map = QJsonDocument::fromJson(index).object().value("weight_map"_L1).toObject();
        QVERIFY(map.size() > 10);
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const QByteArray shard = tree.value(entry.value().toString());
            QVERIFY2(shard.contains('"' + entry.key().toUtf8() + '"'), qPrintable(repoLabel(repo) + entry.key()));
        }
    }
    QCOMPARE_GE(indexes, 2);
}

void TestSampleFiles::ggufHeadersDescribeTheirFiles()
{
    const int count = forEach(".gguf"_L1, [](const QString &name, const QByteArray &content) {
        QVERIFY2(content.startsWith("GGUF"), qPrintable(name));
        GgufReader reader(content);
        reader.number<quint32>();
        QCOMPARE(reader.number<quint32>(), 3U);
        const auto tensors = reader.number<quint64>();
        QByteArrayList keys;
        for (quint64 left = reader.number<quint64>(); left > 0 && reader.ok(); --left) {
            keys.append(reader.text());
            reader.skipValue(reader.number<quint32>());
        }
        quint64 lastOffset = 0;
        for (quint64 i = 0; i < tensors && reader.ok(); ++i) {
            reader.text();
            for (quint32 dimensions = reader.number<quint32>(); dimensions > 0; --dimensions)
                QVERIFY2(reader.number<quint64>() > 0, qPrintable(name));
            reader.number<quint32>();
            const auto offset = reader.number<quint64>();
            QVERIFY2(offset % 32 == 0 && (i == 0 ? offset == 0 : offset > lastOffset), qPrintable(name));
            lastOffset = offset;
        }
        QVERIFY2(reader.ok(), qPrintable(name));
        const qsizetype data = (reader.at() + 31) / 32 * 32;
        QVERIFY2(data + static_cast<qsizetype>(lastOffset) < content.size(), qPrintable(name));
        QVERIFY2(keys.contains("general.architecture") || keys.contains("split.no"), qPrintable(name));
    });
    QCOMPARE_GE(count, 12);
}

void TestSampleFiles::shardedGgufKnowsItsParts()
{
    const int parts = forEach("-of-00003.gguf"_L1, [](const QString &name, const QByteArray &content) {
        const qsizetype at = content.indexOf("split.count");
        QVERIFY2(at > 0, qPrintable(name));
        QCOMPARE(little<quint16>(content, at + QByteArrayView("split.count").size() + 4), 3);
    });
    QCOMPARE(parts, 3);
}

void TestSampleFiles::parquetFilesHaveTheirFooters()
{
    const int count = forEach(".parquet"_L1, [](const QString &name, const QByteArray &content) {
        QVERIFY2(content.startsWith("PAR1") && content.endsWith("PAR1"), qPrintable(name));
        const auto footer = little<quint32>(content, content.size() - 8);
        QVERIFY2(footer > 20 && footer < content.size() - 12, qPrintable(name));
        const QByteArray tail = content.sliced(content.size() - 8 - static_cast<qsizetype>(footer));
        QVERIFY2(tail.contains("huggingface") && tail.contains("features"), qPrintable(name));
    });
    QCOMPARE_GE(count, 15);
}

void TestSampleFiles::pngAndWavBeginAsTheyShould()
{
    const int pictures = forEach(".png"_L1, [](const QString &name, const QByteArray &content) {
        QVERIFY2(content.startsWith("\x89PNG\r\n\x1a\n") && content.sliced(12).startsWith("IHDR"), qPrintable(name));
        QVERIFY2(content.last(8).startsWith("IEND"), qPrintable(name));
    });
    QCOMPARE_GE(pictures, 40);
    const int sounds = forEach(".wav"_L1, [](const QString &name, const QByteArray &content) {
        QVERIFY2(content.startsWith("RIFF") && content.sliced(8).startsWith("WAVEfmt "), qPrintable(name));
        QCOMPARE(little<quint32>(content, 4) + 8, static_cast<quint32>(content.size()));
        QCOMPARE(little<quint32>(content, 40) + 44, static_cast<quint32>(content.size()));
    });
    QCOMPARE_GE(sounds, 20);
}

void TestSampleFiles::jsonFilesAreJson()
{
    const int count = forEach(".json"_L1, [](const QString &name, const QByteArray &content) {
        QJsonParseError error;
        QJsonDocument::fromJson(content, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(name + u' ' + error.errorString()));
    });
    QCOMPARE_GE(count, 200);
    forEach(".jsonl"_L1, [](const QString &name, const QByteArray &content) {
        for (const QByteArray &line : content.trimmed().split('\n'))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), qPrintable(name));
    });
}

void TestSampleFiles::tokenizersFitTheirConfigs()
{
    int compared = 0;
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        const QMap<QString, QByteArray> tree = treeOf(repo);
        const QJsonObject config = QJsonDocument::fromJson(tree.value(u"config.json"_s)).object();
        const QJsonObject tokenizer = QJsonDocument::fromJson(tree.value(u"tokenizer.json"_s)).object();
        if (tokenizer.isEmpty() || !config.contains("vocab_size"_L1))
            continue;
        int highest = 0;
        const QJsonObject vocabulary = tokenizer.value("model"_L1)["vocab"_L1].toObject();
        for (const QJsonValue id : vocabulary)
            highest = qMax(highest, id.toInt());
        for (const QJsonValue token : tokenizer.value("added_tokens"_L1).toArray())
            highest = qMax(highest, token["id"_L1].toInt());
        QVERIFY2(highest < config.value("vocab_size"_L1).toInt(), qPrintable(repoLabel(repo)));
        ++compared;
    }
    QCOMPARE_GE(compared, 20);
}

HS_GUILESS_TEST(TestSampleFiles)
#include "tst_samplefiles.moc"
