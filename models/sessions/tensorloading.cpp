// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tensorloading.h"

#include "base/limiter.h"
#include "formats/safetensors.h"
#include "sessions/formatreading.h"

#include <QScopeGuard>
#include <QSet>

#include <vector>

namespace hs::models {

using base::HubError;
using base::Result;
using formats::Reading;
using formats::Safetensors;
using formats::SparseBytes;
using HeaderResult = Result<Reading<Safetensors>>;

namespace {

constexpr int kAtATime = 6;
constexpr qint64 kLargestIndex = 32'000'000;
constexpr qint64 kShardBeginning = 32'000; ///< most shards' headers are shorter

struct Header
{
    Safetensors content;
    qint64 fileBytes = 0;
};

/// The file's size, which an index does not tell, comes with the first answer and is kept beside the header.
QCoro::Task<Result<Reading<Header>>> readHeader(FileSource source, FetchLimits limits, std::stop_token stop)
{
    auto content = co_await readFormat<Header>(
        source,
        [](const SparseBytes &bytes) -> Reading<Header> {
            auto header = formats::readSafetensors(bytes);
            if (!header)
                return std::unexpected(header.error());
            return Header{std::move(*header), bytes.size()};
        },
        limits, std::move(stop));
    co_return content;
}

struct ShardTask
{
    FileSource source;
    std::shared_ptr<base::Limiter> places;
    std::shared_ptr<int> done;
    int all = 0;
    FilesProgress progress;
};

QCoro::Task<Result<Reading<Header>>> readShard(ShardTask task, std::stop_token stop)
{
    auto place = co_await task.places->acquire(base::Priority::Interactive, stop);
    if (!place)
        co_return std::unexpected(place.error());
    const FileSource source = co_await located(task.source);
    FetchLimits limits;
    limits.firstPortion = kShardBeginning;
    auto header = co_await readHeader(source, limits, stop);
    ++*task.done;
    if (header && task.progress && !stop.stop_requested())
        task.progress(*task.done, task.all);
    co_return header;
}

/// What a header says of itself, without what others said before; known ones in a set, since a stranger's header may
/// have a great many.
using KnownPairs = QSet<std::pair<QString, QString>>;

void addShard(PreviewTensors &all, KnownPairs &known, Header header, int file)
{
    for (formats::Tensor &tensor : header.content.tensors) {
        tensor.file = file;
        all.tensors.append(std::move(tensor));
    }
    all.headerBytes += header.content.headerBytes;
    all.fileBytes += header.fileBytes;
    for (const auto &pair : std::as_const(header.content.metadata)) {
        if (!known.contains(pair)) {
            known.insert(pair);
            all.metadata.append(pair);
        }
    }
}

QString folderPrefixOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

} // namespace

QCoro::Task<ContentOrTrouble> loadTensors(FileSource source, std::stop_token stop)
{
    auto header = co_await readHeader(source, {}, std::move(stop));
    if (!header)
        co_return std::unexpected(header.error());
    if (!*header)
        co_return Reading<PreviewContent>(std::unexpected(header->error()));
    PreviewTensors tensors;
    KnownPairs known;
    addShard(tensors, known, std::move(**header), 0);
    tensors.files = {source.path};
    co_return Reading<PreviewContent>(PreviewContent(std::move(tensors)));
}

QCoro::Task<ContentOrTrouble> loadShards(FileSource index, FilesProgress progress, std::stop_token stop)
{
    const auto json = co_await readBytes(index, 0, kLargestIndex, stop);
    if (!json)
        co_return std::unexpected(json.error());
    const auto names = co_await base::onWorker([bytes = json->bytes] { return formats::readSafetensorsIndex(bytes); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    if (!names)
        co_return Reading<PreviewContent>(std::unexpected(names.error()));
    const auto places = std::make_shared<base::Limiter>(kAtATime);
    const auto done = std::make_shared<int>(0);
    // Whatever ends this ends what is still asked for.
    std::stop_source shardsStop;
    const std::stop_callback stopShards(stop, [&shardsStop] { shardsStop.request_stop(); });
    const auto stopRest = qScopeGuard([&shardsStop] { shardsStop.request_stop(); });
    std::vector<QCoro::Task<Result<Reading<Header>>>> tasks;
    for (const QString &name : names->files) {
        FileSource file = index;
        file.path = folderPrefixOf(index.path) + name;
        file.size = -1;
        file.localPath.clear();
        tasks.push_back(readShard({file, places, done, int(names->files.size()), progress}, shardsStop.get_token()));
    }
    PreviewTensors all;
    all.files = names->files;
    all.metadata = names->metadata;
    KnownPairs known(all.metadata.cbegin(), all.metadata.cend());
    int file = 0;
    for (auto &task : tasks) {
        auto header = co_await task;
        if (!header)
            co_return std::unexpected(header.error());
        if (!*header)
            co_return Reading<PreviewContent>(std::unexpected(header->error()));
        addShard(all, known, std::move(**header), file++);
    }
    co_return Reading<PreviewContent>(PreviewContent(std::move(all)));
}

} // namespace hs::models
