// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tensorcomparison.h"

#include "base/onworker.h"
#include "formats/gguf.h"
#include "formats/safetensors.h"
#include "hub/calls/files.h"

namespace hs::models {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;
using QCoro::Task;

namespace {

constexpr qint64 kFirstPortion = 64 * 1000;
constexpr qint64 kLargestPortion = 4 * 1000 * 1000;
constexpr qint64 kMostHeld = 64 * 1000 * 1000; ///< bytes of one header in memory

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

/// Reads what `reader` asks for, in growing portions, until it has enough or gives up.
template <typename T>
Task<Result<TensorHeader>> readHeaderAs(hub::HubContextPtr hub, TensorSide side,
                                        std::function<formats::Reading<T>(const formats::SparseBytes &)> reader,
                                        std::stop_token stop)
{
    formats::SparseBytes bytes(side.size);
    for (qint64 portion = kFirstPortion;; portion = std::min(2 * portion, kLargestPortion)) {
        const formats::Reading<TensorHeader> content = co_await base::onWorker(
            [reader, bytes] { return reader(bytes).transform([](const T &file) { return headerOf(file); }); });
        if (content)
            co_return *content;
        if (content.error().kind != formats::FormatTrouble::Kind::NeedsRange || bytes.held() > kMostHeld)
            co_return TensorHeader{.tensors = {}, .metadata = {}, .isUnderstood = false};
        const formats::ByteSpan wanted = content.error().range;
        const qint64 end = std::min(side.size, std::max(wanted.end, wanted.begin + portion));
        if (end <= wanted.begin) // a reader that asks for more than there is
            co_return TensorHeader{.tensors = {}, .metadata = {}, .isUnderstood = false};
        const hub::ByteRange range{.first = wanted.begin, .last = end - 1};
        // Also the few words of a redirect have to fit.
        const qint64 largest = std::max(end - wanted.begin + 1, kFirstPortion);
        const auto part = co_await hub::fetchFile(hub, *side.repo, side.path, range, largest, stop);
        if (!part)
            co_return std::unexpected(part.error());
        // A reader that got less than it needs would ask for the same again and again.
        if (part->bytes.size() < end - wanted.begin)
            co_return base::failure(HubError::Kind::BadAnswer, side.path, u"the file is shorter than listed"_s);
        bytes.add(wanted.begin, part->bytes);
    }
}

Task<Result<TensorHeader>> readHeader(hub::HubContextPtr hub, TensorSide side, std::stop_token stop)
{
    if (!side.repo)
        co_return TensorHeader{};
    if (isGgufPath(side.path))
        co_return co_await readHeaderAs<formats::Gguf>(hub, side, &formats::readGguf, stop);
    co_return co_await readHeaderAs<formats::Safetensors>(hub, side, &formats::readSafetensors, stop);
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
