// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// /size, /info and /parquet of the dataset viewer, and the Hub's own /parquet (datasets-viewer.md §2.4, §2.6, §4).

#include "localhub/http/routes.h"
#include "localhub/http/sideservice.h"
#include "localhub/http/vieweddataset.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kParquetBranch = "refs/convert/parquet"_L1;

/// A split whose table was made, and what was found.
struct MeasuredSplit
{
    QString config;
    QString name;
    qint64 bytes = 0;
    std::shared_ptr<const SplitTable> table;
};

struct Measured
{
    QList<MeasuredSplit> splits;
    QStringList failed; ///< subsets with a split that cannot be read; nothing else is told of them
    bool isPartial = false;
};

/// A subset of which nothing can be said: the step of the Hub's own that would have failed (dataset-viewer,
/// services/worker dataset/size.py, info.py, parquet.py). The reason is told by the same question about that subset.
QJsonObject failedEntry(const ViewedDataset &dataset, const QString &config, const QString &step)
{
    return {{u"kind"_s, u"config-"_s + step},
            {u"dataset"_s, dataset.row().fullName()},
            {u"config"_s, config},
            {u"split"_s, QJsonValue::Null}};
}

Viewed<Measured> measure(const ViewedDataset &dataset, const QString &config)
{
    const auto splits = dataset.splits(config, {});
    if (!splits)
        return std::unexpected(splits.error());
    Measured measured;
    for (const NamedSplit &split : *splits) {
        const auto table = dataset.table(split.config, split.split.name);
        if (table) {
            measured.splits.append({split.config, split.split.name, dataset.bytesOf(split.split), *table});
            measured.isPartial = measured.isPartial || (*table)->isPartial();
        } else if (!config.isEmpty()) {
            return std::unexpected(table.error());
        } else {
            measured.failed << split.config;
        }
    }
    measured.failed.removeDuplicates();
    measured.splits.removeIf([&](const MeasuredSplit &split) { return measured.failed.contains(split.config); });
    return measured;
}

/// There are no Parquet files here, and nobody measures memory: the files themselves stand for it.
QJsonObject sizes(const QList<MeasuredSplit> &splits, bool withOriginals)
{
    qint64 bytes = 0;
    qint64 rows = 0;
    for (const MeasuredSplit &split : splits) {
        bytes += split.bytes;
        rows += split.table->rows();
    }
    QJsonObject size{{u"num_bytes_parquet_files"_s, 0},
                     {u"num_bytes_memory"_s, bytes},
                     {u"num_rows"_s, rows},
                     {u"estimated_num_rows"_s, QJsonValue::Null}};
    if (withOriginals)
        size.insert(u"num_bytes_original_files"_s, bytes);
    return size;
}

QJsonObject splitSize(const ViewedDataset &dataset, const MeasuredSplit &split)
{
    QJsonObject size = sizes({split}, false);
    size.insert(u"dataset"_s, dataset.row().fullName());
    size.insert(u"config"_s, split.config);
    size.insert(u"split"_s, split.name);
    size.insert(u"num_columns"_s, split.table->columns().size());
    return size;
}

QJsonObject configSize(const ViewedDataset &dataset, const QString &config, const QList<MeasuredSplit> &all)
{
    QList<MeasuredSplit> own;
    for (const MeasuredSplit &split : all) {
        if (split.config == config)
            own.append(split);
    }
    QJsonObject size = sizes(own, true);
    size.insert(u"dataset"_s, dataset.row().fullName());
    size.insert(u"config"_s, config);
    size.insert(u"num_columns"_s, own.isEmpty() ? 0 : own.constFirst().table->columns().size());
    return size;
}

QJsonObject configInfo(const ViewedDataset &dataset, const QString &config, const QList<MeasuredSplit> &all)
{
    const QString name = dataset.row().name;
    QJsonObject features;
    QJsonObject splits;
    qint64 bytes = 0;
    QString builder;
    for (const MeasuredSplit &split : all) {
        if (split.config != config)
            continue;
        for (const SplitColumn &column : split.table->columns())
            features.insert(column.name, column.type.toJson());
        splits.insert(split.name, QJsonObject{{u"name"_s, split.name},
                                              {u"num_bytes"_s, split.bytes},
                                              {u"num_examples"_s, split.table->rows()},
                                              {u"dataset_name"_s, name}});
        bytes += split.bytes;
    }
    for (const DataConfig &item : dataset.configs()) {
        if (item.name == config)
            builder =
                dataFormatOf(item.splits.constFirst().files.constFirst()) == DataFormat::Json ? u"json"_s : u"csv"_s;
    }
    return {
        {u"description"_s, u""_s},
        {u"citation"_s, u""_s},
        {u"homepage"_s, u""_s},
        {u"license"_s, u""_s},
        {u"features"_s, features},
        {u"builder_name"_s, builder},
        {u"dataset_name"_s, name},
        {u"config_name"_s, config},
        {u"version"_s, QJsonObject{{u"version_str"_s, u"0.0.0"_s}, {u"major"_s, 0}, {u"minor"_s, 0}, {u"patch"_s, 0}}},
        {u"splits"_s, splits},
        {u"download_size"_s, bytes},
        {u"dataset_size"_s, bytes}};
}

/// An answer about all subsets, or about the one that is named.
using Summary = QJsonObject (*)(const ViewedDataset &, const Measured &, const QString &config);

Answer summaryAnswer(const HubContext &hub, const Call &call, Summary summary, const QString &step)
{
    const auto dataset = openViewed(hub, call);
    if (!dataset)
        return troubleAnswer(dataset.error(), {});
    const QString config = call.params.value("config"_L1);
    const auto measured = measure(*dataset, config);
    if (!measured)
        return troubleAnswer(measured.error(), dataset->commit());
    QJsonObject answer = summary(*dataset, *measured, config);
    answer.insert(u"partial"_s, measured->isPartial);
    if (config.isEmpty()) {
        answer.insert(u"pending"_s, QJsonArray());
        QJsonArray failed;
        for (const QString &name : measured->failed)
            failed.append(failedEntry(*dataset, name, step));
        answer.insert(u"failed"_s, failed);
    }
    return viewedAnswer(answer, dataset->commit());
}

QJsonObject sizeSummary(const ViewedDataset &dataset, const Measured &measured, const QString &config)
{
    QJsonArray splits;
    for (const MeasuredSplit &split : measured.splits)
        splits.append(splitSize(dataset, split));
    if (!config.isEmpty())
        return {{u"size"_s,
                 QJsonObject{{u"config"_s, configSize(dataset, config, measured.splits)}, {u"splits"_s, splits}}}};
    QJsonArray configs;
    for (const DataConfig &item : dataset.configs()) {
        if (!measured.failed.contains(item.name))
            configs.append(configSize(dataset, item.name, measured.splits));
    }
    QJsonObject whole = sizes(measured.splits, true);
    whole.insert(u"dataset"_s, dataset.row().fullName());
    return {{u"size"_s, QJsonObject{{u"dataset"_s, whole}, {u"configs"_s, configs}, {u"splits"_s, splits}}}};
}

QJsonObject infoSummary(const ViewedDataset &dataset, const Measured &measured, const QString &config)
{
    if (!config.isEmpty())
        return {{u"dataset_info"_s, configInfo(dataset, config, measured.splits)}};
    QJsonObject all;
    for (const DataConfig &item : dataset.configs()) {
        if (!measured.failed.contains(item.name))
            all.insert(item.name, configInfo(dataset, item.name, measured.splits));
    }
    return {{u"dataset_info"_s, all}};
}

struct ParquetFile
{
    QString config;
    QString split;
    QString name;
    qint64 size = 0;
};

/// What came with a repository on the Hub's branch for it; this hub converts nothing itself.
QList<ParquetFile> parquetFiles(const GitReader &git)
{
    static const QRegularExpression form(u"\\A([^/]+)/([^/]+)/([^/]+\\.parquet)\\z"_s);
    QList<ParquetFile> files;
    const auto commit = git.resolve(kParquetBranch);
    auto items = commit ? git.list(*commit, {}, true).value_or(QList<TreeItem>()) : QList<TreeItem>();
    for (TreeItem &item : items) {
        const auto match = form.match(item.path);
        if (!match.hasMatch())
            continue;
        git.complete(item);
        files.append({match.captured(1), match.captured(2), match.captured(3), item.realSize()});
    }
    return files;
}

QString parquetUrl(const Call &call, const RepoRow &row, const ParquetFile &file)
{
    // Not by arg(): "%2F" looks like a place to it.
    const QStringList parts{QString::fromUtf8(hubOriginOf(call)) + u"/datasets"_s,
                            row.fullName(),
                            u"resolve"_s,
                            QString::fromLatin1(QUrl::toPercentEncoding(kParquetBranch)),
                            QString::fromLatin1(QUrl::toPercentEncoding(file.config)),
                            QString::fromLatin1(QUrl::toPercentEncoding(file.split)),
                            file.name};
    return parts.join(u'/');
}

} // namespace

bool isDatasetWord(const QString &word)
{
    static const QStringList words = {u"is-valid"_s, u"splits"_s, u"size"_s, u"info"_s, u"parquet"_s};
    return words.contains(word);
}

Answer sizeOfDataset(const HubContext &hub, const Call &call)
{
    return summaryAnswer(hub, call, &sizeSummary, u"size"_s);
}

Answer infoOfDataset(const HubContext &hub, const Call &call)
{
    return summaryAnswer(hub, call, &infoSummary, u"info"_s);
}

Answer parquetOfDataset(const HubContext &hub, const Call &call)
{
    const auto dataset = openViewed(hub, call);
    if (!dataset)
        return troubleAnswer(dataset.error(), {});
    const QString config = call.params.value("config"_L1);
    if (const auto known = dataset->splits(config, {}); !known)
        return troubleAnswer(known.error(), dataset->commit());
    QJsonArray files;
    QStringList configs;
    for (const ParquetFile &file : parquetFiles(dataset->git())) {
        if (!config.isEmpty() && file.config != config)
            continue;
        configs << file.config;
        files.append(QJsonObject{{u"dataset"_s, dataset->row().fullName()},
                                 {u"config"_s, file.config},
                                 {u"split"_s, file.split},
                                 {u"url"_s, parquetUrl(call, dataset->row(), file)},
                                 {u"filename"_s, file.name},
                                 {u"size"_s, file.size}});
    }
    const QString reason = u"hubscope-localhub does not convert data to Parquet"_s;
    if (!config.isEmpty() && files.isEmpty())
        return troubleAnswer({501, "NoSupportedFeaturesError", reason}, dataset->commit());
    QJsonObject answer{{u"parquet_files"_s, files}, {u"partial"_s, false}};
    if (config.isEmpty()) {
        // The `datasets` library takes a list without failures for complete.
        QJsonArray failed;
        for (const DataConfig &item : dataset->configs()) {
            if (!configs.contains(item.name))
                failed.append(failedEntry(*dataset, item.name, u"parquet"_s));
        }
        answer.insert(u"pending"_s, QJsonArray());
        answer.insert(u"failed"_s, failed);
    }
    return viewedAnswer(answer, dataset->commit());
}

std::optional<Answer> parquetBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (repo.kind != RepoKind::Dataset || !call.isGet() || call.segments.value(rest) != "parquet"_L1)
        return std::nullopt;
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), {}, ErrorForm::Json);
    const QString config = call.segments.value(rest + 1);
    const QString split = call.segments.value(rest + 2);
    QMap<QString, QMap<QString, QStringList>> urls;
    for (const ParquetFile &file : parquetFiles(*git)) {
        if ((config.isEmpty() || file.config == config) && (split.isEmpty() || file.split == split))
            urls[file.config][file.split] << parquetUrl(call, repo, file);
    }
    if (urls.isEmpty())
        return errorAnswer(404, u"Not Found"_s);
    const auto splitsOf = [](const QMap<QString, QStringList> &splits) {
        QJsonObject object;
        for (auto it = splits.begin(); it != splits.end(); ++it)
            object.insert(it.key(), QJsonArray::fromStringList(it.value()));
        return object;
    };
    if (call.segments.size() == rest + 4) {
        static const QRegularExpression number(u"\\A([0-9]{1,4})\\.parquet\\z"_s);
        const auto match = number.match(call.segments.at(rest + 3));
        const QString url = match.hasMatch() ? urls[config][split].value(match.captured(1).toInt()) : QString();
        return url.isEmpty() ? errorAnswer(404, u"Not Found"_s)
                             : redirectAnswer(QUrl(url).path(QUrl::FullyEncoded).toLatin1());
    }
    if (!split.isEmpty())
        return jsonAnswer(QJsonArray::fromStringList(urls[config][split]));
    if (!config.isEmpty())
        return jsonAnswer(splitsOf(urls[config]));
    QJsonObject all;
    for (auto it = urls.begin(); it != urls.end(); ++it)
        all.insert(it.key(), splitsOf(it.value()));
    return jsonAnswer(all);
}

} // namespace hs::localhub
