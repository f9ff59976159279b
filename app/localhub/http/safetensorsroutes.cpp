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

constexpr qint64 kLargestHeaders = 64'000'000; ///< bytes of all of them together
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

struct Shard
{
    QString name;
    QString path;
    qint64 headerSize = 0;
};

/// All shards with headers that are JSON.
std::expected<QList<Shard>, Answer> checked(const RepoFiles &files, const QString &folder, const QStringList &names)
{
    QList<Shard> shards;
    qint64 left = kLargestHeaders;
    for (const QString &name : names) {
        const QString path = folder + name;
        if (!files.has(path))
            return std::unexpected(missingEntry(path));
        const RangeReader file = files.ranges(path);
        const auto size = safetensorsHeaderSize(file, files.size(path));
        if (!size || *size > left || !isSafetensorsHeader(file, *size))
            return std::unexpected(errorAnswer(400, u"%1 is not a safetensors file"_s.arg(path)));
        left -= *size;
        shards.append({name, path, *size});
    }
    return shards;
}

/// The files of a commit along with what they are read from.
struct OpenFiles
{
    OpenFiles(GitReader reader, LargeFilePath largeFiles, const QString &commit)
        : git(std::move(reader))
        , files(git, std::move(largeFiles), commit)
    {}

    GitReader git;
    RepoFiles files;
};

/// Sends the headers as they stand in the files: a document made of them all has many times their size.
bool sendHeaders(const RepoFiles &files, const QJsonObject &index, const QList<Shard> &shards, const AnswerSink &sink)
{
    constexpr qint64 kHeadAtOnce = 64LL * 1024;
    if (!sink("{\"index\":" + jsonAnswer(index).body + ",\"headers\":{"))
        return false;
    for (const Shard &shard : shards) {
        const RangeReader file = files.ranges(shard.path);
        if (!sink((&shard == &shards.first() ? "" : ",") + jsonAnswer(shard.name).body + ':'))
            return false;
        for (qint64 at = 0; at < shard.headerSize; at += kHeadAtOnce) {
            const qint64 wanted = qMin(kHeadAtOnce, shard.headerSize - at);
            const QByteArray piece = file(kSafetensorsPrefix + at, wanted);
            if (piece.size() != wanted || !sink(piece))
                return false;
        }
    }
    return sink("}}");
}

} // namespace

Answer shardedSafetensors(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &indexPath)
{
    if (auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), {}, ErrorForm::Json);
    if (repo.head.isEmpty())
        return missingRevision(u"main"_s, ErrorForm::Json);
    const auto largeFiles = [&store = hub.store, repo](const QString &sha256) { return store.largeFile(repo, sha256); };
    const auto open = std::make_shared<OpenFiles>(std::move(*git), largeFiles, repo.head);
    const RepoFiles &files = open->files;
    if (!files.has(indexPath))
        return missingEntry(indexPath);
    QJsonObject index = files.json(indexPath);
    const QStringList shards = shardsIn(index);
    if (shards.isEmpty() || shards.size() > kMostShards)
        return errorAnswer(400, u"%1 is not the index of a safetensors model"_s.arg(indexPath));
    const auto headers = checked(files, indexPath.first(indexPath.lastIndexOf(u'/') + 1), shards);
    if (!headers)
        return headers.error();
    index.remove("weight_map"_L1);
    Answer answer;
    answer.contentType = "application/json; charset=utf-8";
    answer.stream = [open, index, shards = *headers](const AnswerSink &sink) {
        return sendHeaders(open->files, index, shards, sink);
    };
    return answer;
}

} // namespace hs::localhub
