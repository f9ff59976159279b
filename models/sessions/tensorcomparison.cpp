// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tensorcomparison.h"

#include "base/onworker.h"
#include "formats/gguf.h"
#include "formats/safetensors.h"
#include "sessions/formatreading.h"

namespace hs::models {

using namespace Qt::StringLiterals;
using base::Result;
using QCoro::Task;

namespace {

/// What a header says, as values that can be compared by name.
struct TensorHeader
{
    diff::NamedValues tensors;
    diff::NamedValues metadata;
    bool isUnderstood = true;
};

bool isGgufPath(const QString &path)
{
    return path.endsWith(".gguf"_L1, Qt::CaseInsensitive);
}

/// "BF16 [4096, 1024]"
QString tensorText(const formats::Tensor &tensor)
{
    QStringList sides;
    for (const qint64 side : tensor.shape)
        sides.append(QString::number(side));
    return u"%1 [%2]"_s.arg(tensor.dtype, sides.join(", "_L1));
}

TensorHeader headerOf(const formats::Safetensors &file)
{
    TensorHeader header;
    for (const formats::Tensor &tensor : file.tensors)
        header.tensors.append({tensor.name, tensorText(tensor)});
    header.metadata = file.metadata;
    return header;
}

TensorHeader headerOf(const formats::Gguf &file)
{
    TensorHeader header;
    for (const formats::Tensor &tensor : file.tensors)
        header.tensors.append({tensor.name, tensorText(tensor)});
    for (const formats::GgufEntry &entry : file.entries)
        header.metadata.append({entry.key, entry.isArray
                                               ? u"%1 × %2"_s.arg(entry.type).arg(entry.count) + u": "_s + entry.text
                                               : entry.text});
    return header;
}

/// What a reader of models/formats found; a file that it does not understand is no error.
template <typename T>
Task<Result<TensorHeader>> readHeaderAs(FileSource source, formats::Reading<T> (*reader)(const formats::SparseBytes &),
                                        std::stop_token stop)
{
    const auto header = co_await readFormat<TensorHeader>(
        source,
        [reader](const formats::SparseBytes &bytes) {
            return reader(bytes).transform([](const T &file) { return headerOf(file); });
        },
        {}, stop);
    if (!header)
        co_return std::unexpected(header.error());
    co_return header->value_or(TensorHeader{.tensors = {}, .metadata = {}, .isUnderstood = false});
}

Task<Result<TensorHeader>> readHeader(hub::HubContextPtr hub, TensorSide side, std::stop_token stop)
{
    if (!side.repo)
        co_return TensorHeader{};
    const FileSource source{
        .hub = hub, .repo = *side.repo, .path = side.path, .size = side.size, .cacheFolder = {}, .localPath = {}};
    if (isGgufPath(side.path))
        co_return co_await readHeaderAs<formats::Gguf>(source, &formats::readGguf, stop);
    co_return co_await readHeaderAs<formats::Safetensors>(source, &formats::readSafetensors, stop);
}

} // namespace

bool hasTensorHeader(const QString &path)
{
    return isGgufPath(path) || path.endsWith(".safetensors"_L1, Qt::CaseInsensitive);
}

Task<Result<FileContents>> compareTensors(hub::HubContextPtr hub, TensorSide before, TensorSide after,
                                          std::stop_token stop)
{
    auto olderTask = readHeader(hub, before, stop);
    auto newerTask = readHeader(hub, after, stop);
    const auto older = co_await olderTask;
    const auto newer = co_await newerTask;
    if (!older)
        co_return std::unexpected(older.error());
    if (!newer)
        co_return std::unexpected(newer.error());
    if (!older->isUnderstood || !newer->isUnderstood)
        co_return FileContents(NotCompared{NotCompared::Why::Large});
    co_return co_await base::onWorker([older = *older, newer = *newer] {
        return Result<FileContents>(ComparedTensors{.tensors = diff::compareValues(older.tensors, newer.tensors),
                                                    .metadata = diff::compareValues(older.metadata, newer.metadata)});
    });
}

} // namespace hs::models
