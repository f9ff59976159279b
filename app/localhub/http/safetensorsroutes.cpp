// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All headers of a model that lies in several files, on main (huggingface_hub 2.4.0,
// HfApi.get_sharded_safetensors_metadata): `{index, headers: {file: header}}`, the index without its weight_map. How
// the Hub words refusals is not known.

#include "localhub/facts/repofiles.h"
#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLargestHeaders = 64'000'000; ///< bytes of all of them together, for an answer that is made in memory
constexpr qsizetype kMostShards = 2000;

Answer missingEntry(const QString &path)
{
    return errorAnswer(404, u"Entry not found: "_s + path, "EntryNotFound");
}

/// The files that an index names, in the order of their names.
QStringList shardsIn(const QJsonObject &index)
{
    QStringList shards;
    const QJsonObject map = index.value("weight_map"_L1).toObject();
    for (const QJsonValue &file : map)
        shards << file.toString();
    shards.sort();
    shards.removeDuplicates();
    return shards;
}

std::expected<QJsonObject, Answer> headersOf(const RepoFiles &files, const QString &folder, const QStringList &shards)
{
    QJsonObject headers;
    qint64 left = kLargestHeaders;
    for (const QString &shard : shards) {
        const QString path = folder + shard;
        if (!files.has(path))
            return std::unexpected(missingEntry(path));
        const auto header = safetensorsHeader(files.ranges(path), files.size(path), left);
        if (!header)
            return std::unexpected(errorAnswer(400, u"%1 is not a safetensors file"_s.arg(path)));
        left -= header->size;
        headers.insert(shard, header->tensors);
    }
    return headers;
}

} // namespace

Answer shardedSafetensors(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &indexPath)
{
    if (auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), {}, ErrorForm::Json);
    if (repo.head.isEmpty())
        return missingRevision(u"main"_s, ErrorForm::Json);
    const auto largeFiles = [&](const QString &sha256) { return hub.store.largeFile(repo, sha256); };
    const RepoFiles files(*git, largeFiles, repo.head);
    if (!files.has(indexPath))
        return missingEntry(indexPath);
    QJsonObject index = files.json(indexPath);
    const QStringList shards = shardsIn(index);
    if (shards.isEmpty() || shards.size() > kMostShards)
        return errorAnswer(400, u"%1 is not the index of a safetensors model"_s.arg(indexPath));
    const auto headers = headersOf(files, indexPath.first(indexPath.lastIndexOf(u'/') + 1), shards);
    if (!headers)
        return headers.error();
    index.remove("weight_map"_L1);
    return jsonAnswer(QJsonObject{{u"index"_s, index}, {u"headers"_s, *headers}});
}

} // namespace hs::localhub
