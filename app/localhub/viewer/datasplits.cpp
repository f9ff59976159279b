// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/viewer/datasplits.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

struct SplitWords
{
    QLatin1StringView split;
    QStringView words; ///< of a regular expression
};

constexpr std::array kSplits = {SplitWords{"train"_L1, u"train|training"},
                                SplitWords{"validation"_L1, u"validation|valid|val|dev"},
                                SplitWords{"test"_L1, u"test|testing|eval|evaluation"}};

QString endingOf(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 ? QString() : name.sliced(dot + 1).toLower();
}

bool isData(const QString &path)
{
    static const QStringList notData = {u"config.json"_s, u"dataset_info.json"_s, u"dataset_infos.json"_s,
                                        u"dataset_dict.json"_s};
    static const QStringList endings = {u"csv"_s,    u"tsv"_s,     u"json"_s,  u"jsonl"_s,
                                        u"ndjson"_s, u"parquet"_s, u"arrow"_s, u"txt"_s};
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    const bool isHidden = path.startsWith(u'.') || path.contains("/."_L1) || path.startsWith(u'_') ||
                          path.contains("/_"_L1); // as the library leaves them out
    return !isHidden && !notData.contains(name) && endings.contains(endingOf(path));
}

/// What a pattern of a card stands for: "*" stays within a folder, "**" does not.
QRegularExpression patternOf(const QString &glob)
{
    QString form;
    for (qsizetype at = 0; at < glob.size(); ++at) {
        if (glob.sliced(at).startsWith("**"_L1)) {
            form += u".*"_s;
            ++at;
            if (glob.sliced(at + 1).startsWith(u'/'))
                ++at; // "**/x" is also "x"
        } else if (glob.at(at) == u'*') {
            form += u"[^/]*"_s;
        } else if (glob.at(at) == u'?') {
            form += u"[^/]"_s;
        } else {
            form += QRegularExpression::escape(glob.sliced(at, 1));
        }
    }
    return QRegularExpression(u"\\A(?:"_s + form + u")\\z"_s);
}

QStringList matching(const QStringList &paths, const QJsonValue &globs)
{
    QStringList found;
    const QJsonArray list = globs.isArray() ? globs.toArray() : QJsonArray{globs};
    for (const QJsonValue &glob : list) {
        const QRegularExpression pattern = patternOf(glob.toString());
        for (const QString &path : paths) {
            if (isData(path) && pattern.match(path).hasMatch() && !found.contains(path))
                found << path;
        }
    }
    return found;
}

void addTo(QList<DataSplit> &splits, const QString &name, const QStringList &files)
{
    if (files.isEmpty())
        return;
    const auto same = std::ranges::find(splits, name, &DataSplit::name);
    if (same == splits.end())
        splits.append({name, files});
    else
        same->files += files;
}

/// One element of the card's `configs`.
DataConfig declaredConfig(const QStringList &paths, const QJsonObject &declared)
{
    DataConfig config{declared.value("config_name"_L1).toString(u"default"_s), {}};
    const QJsonValue files = declared.value("data_files"_L1);
    const QJsonArray list = files.isArray() ? files.toArray() : QJsonArray{files};
    for (const QJsonValue &item : list) {
        if (item.isObject())
            addTo(config.splits, item["split"_L1].toString(u"train"_s), matching(paths, item["path"_L1]));
        else
            addTo(config.splits, u"train"_s, matching(paths, item));
    }
    return config;
}

/// The name of a split in a path; empty when there is none.
QString splitIn(const QString &path)
{
    // "data/anything-00000-of-00002.csv" names any split.
    static const QRegularExpression shard(u"(?:\\A|/)([A-Za-z0-9_.]+)-[0-9]{5}-of-[0-9]{5}"_s);
    if (const auto match = shard.match(path); match.hasMatch())
        return match.captured(1);
    for (const SplitWords &split : kSplits) {
        const QRegularExpression word(u"(?:\\A|[^a-z])(?:%1)(?:[^a-z]|\\z)"_s.arg(split.words));
        if (word.match(path.toLower()).hasMatch())
            return split.split;
    }
    return {};
}

/// Only the most frequent ending counts, as in the library: a table beside pictures is not a part of them.
QStringList mainFiles(const QStringList &paths)
{
    QHash<QString, int> counts;
    QString most;
    QStringList data;
    for (const QString &path : paths) {
        if (isData(path))
            data << path;
    }
    for (const QString &path : std::as_const(data)) {
        const QString ending = endingOf(path);
        if (++counts[ending] > counts.value(most, 0))
            most = ending;
    }
    data.removeIf([&most](const QString &path) { return endingOf(path) != most; });
    return data;
}

int rankOf(const QString &split)
{
    const auto found = std::ranges::find(kSplits, split, &SplitWords::split);
    return static_cast<int>(found - kSplits.begin());
}

QList<DataSplit> splitsByName(const QStringList &paths)
{
    QList<DataSplit> splits;
    const QStringList files = mainFiles(paths);
    const bool isNamed = std::ranges::any_of(files, [](const QString &path) { return !splitIn(path).isEmpty(); });
    for (const QString &path : files) {
        const QString split = isNamed ? splitIn(path) : u"train"_s;
        if (!split.isEmpty())
            addTo(splits, split, {path});
    }
    std::ranges::stable_sort(splits, {}, [](const DataSplit &split) { return rankOf(split.name); });
    return splits;
}

} // namespace

DataFormat dataFormatOf(const QString &path)
{
    const QString ending = endingOf(path);
    if (ending == "csv"_L1)
        return DataFormat::Csv;
    if (ending == "tsv"_L1)
        return DataFormat::Tsv;
    return ending == "json"_L1 || ending == "jsonl"_L1 || ending == "ndjson"_L1 ? DataFormat::Json : DataFormat::Other;
}

bool DataSplit::isReadable() const
{
    return !files.isEmpty() &&
           std::ranges::none_of(files, [](const QString &path) { return dataFormatOf(path) == DataFormat::Other; });
}

QList<DataConfig> dataConfigs(const QStringList &paths, const QJsonObject &card)
{
    QList<DataConfig> configs;
    for (const QJsonValue &declared : card.value("configs"_L1).toArray()) {
        if (DataConfig config = declaredConfig(paths, declared.toObject()); !config.splits.isEmpty())
            configs.append(config);
    }
    if (configs.isEmpty()) {
        if (const QList<DataSplit> splits = splitsByName(paths); !splits.isEmpty())
            configs.append({u"default"_s, splits});
    }
    return configs;
}

} // namespace hs::localhub
