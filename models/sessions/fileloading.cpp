// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/fileloading.h"

#include "base/onworker.h"
#include "formats/safetensors.h"
#include "sessions/formatreading.h"
#include "sessions/imagecache.h"

namespace hs::models {

using base::HubError;
using base::Result;
using formats::FormatTrouble;
using formats::Reading;
using formats::SparseBytes;

namespace {

constexpr int kLargestImageEdge = 4096;
constexpr qint64 kLargestPickle = 64 * 1000 * 1000; ///< unpacked from an archive

std::unexpected<FormatTrouble> other(const QString &detail)
{
    return formats::trouble(FormatTrouble::Kind::OtherFormat, detail);
}

QCoro::Task<ContentOrTrouble> loadImage(FileSource source, std::stop_token stop)
{
    if (source.size > kLargestImage)
        co_return Reading<PreviewContent>(
            formats::trouble(FormatTrouble::Kind::TooLarge, QString::number(source.size)));
    const auto part = co_await readBytes(source, 0, kLargestImage, stop);
    if (!part)
        co_return std::unexpected(part.error());
    const Result<QImage> image =
        co_await base::onWorker([bytes = part->bytes] { return decodeImage(bytes, kLargestImageEdge); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    if (!image)
        co_return Reading<PreviewContent>(other(image.error().serverText));
    co_return Reading<PreviewContent>(PreviewContent(PreviewImage{*image}));
}

PreviewText previewTextOf(const QByteArray &bytes, qint64 totalSize, const QString &path,
                          const cards::SyntaxColors &colors)
{
    PreviewText text;
    text.reader = std::make_shared<TextReader>(path, colors);
    text.bytes = bytes;
    text.totalSize = totalSize;
    text.piece = text.reader->next(bytes, text.isWhole());
    text.lines = text.piece.lines;
    text.language = text.reader->language();
    return text;
}

PreviewGguf ggufOf(formats::Gguf content, const cards::SyntaxColors &colors)
{
    const QString text = content.text(u"tokenizer.chat_template");
    return {std::move(content), cards::CodeHighlighter().highlight(text, QStringLiteral("jinja"), colors)};
}

QCoro::Task<ContentOrTrouble> loadText(FileSource source, cards::SyntaxColors colors, std::stop_token stop)
{
    const auto part = co_await readBytes(source, 0, kFirstPortion, stop);
    if (!part)
        co_return std::unexpected(part.error());
    const qint64 total = part->totalSize >= 0 ? part->totalSize : std::max(source.size, qint64(part->bytes.size()));
    auto content = co_await base::onWorker([bytes = part->bytes, total, path = source.path, colors] {
        if (!looksLikeText(bytes))
            return Reading<PreviewContent>(other({}));
        return Reading<PreviewContent>(PreviewContent(previewTextOf(bytes, total, path, colors)));
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return content;
}

formats::TableParser parserFor(const QString &path)
{
    using formats::TableParser;
    if (path.endsWith(QLatin1StringView(".jsonl"), Qt::CaseInsensitive) ||
        path.endsWith(QLatin1StringView(".ndjson"), Qt::CaseInsensitive))
        return TableParser(TableParser::Kind::JsonLines);
    return TableParser(TableParser::Kind::Delimited,
                       path.endsWith(QLatin1StringView(".tsv"), Qt::CaseInsensitive) ? '\t' : '\0');
}

QCoro::Task<ContentOrTrouble> loadTable(FileSource source, std::stop_token stop)
{
    const auto part = co_await readBytes(source, 0, kFirstPortion, stop);
    if (!part)
        co_return std::unexpected(part.error());
    const qint64 total = part->totalSize >= 0 ? part->totalSize : std::max(source.size, qint64(part->bytes.size()));
    auto content = co_await base::onWorker([bytes = part->bytes, total, path = source.path] {
        if (!looksLikeText(bytes))
            return Reading<PreviewContent>(other({}));
        PreviewTable table{.parser = parserFor(path), .rows = {}, .bytesRead = bytes.size(), .totalSize = total};
        table.rows = table.parser.feed(bytes, table.isWhole());
        table.rowCount = table.rows.size();
        return Reading<PreviewContent>(PreviewContent(std::move(table)));
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return content;
}

Reading<PreviewContent> cellsOf(const QByteArray &json)
{
    const auto notebook = formats::readNotebook(json);
    if (!notebook)
        return std::unexpected(notebook.error());
    return PreviewCells{.page = formats::notebookPage(*notebook),
                        .cells = notebook->cells.size(),
                        .language = notebook->language,
                        .kernel = notebook->kernel,
                        .isCut = notebook->isCut};
}

QCoro::Task<ContentOrTrouble> loadCells(FileSource source, std::stop_token stop)
{
    if (source.size > formats::kLargestNotebook)
        co_return Reading<PreviewContent>(
            formats::trouble(FormatTrouble::Kind::TooLarge, QString::number(source.size)));
    const auto part = co_await readBytes(source, 0, formats::kLargestNotebook, stop);
    if (!part)
        co_return std::unexpected(part.error());
    auto content = co_await base::onWorker([bytes = part->bytes] { return cellsOf(bytes); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return content;
}

/// A plain pickle, or the one inside what torch.save writes.
Reading<PreviewContent> opcodesOf(const SparseBytes &bytes)
{
    constexpr qint64 kZipMark = 4;
    if (const auto gap = bytes.missing(0, kZipMark))
        return formats::needs(*gap);
    // Two letters of it are pickle instructions.
    if (bytes.at(0, kZipMark) != QByteArrayView("PK\x03\x04")) {
        auto plain = formats::readPickle(bytes);
        if (!plain)
            return std::unexpected(plain.error());
        return PreviewOpcodes{std::move(*plain), {}};
    }
    const auto archive = formats::readZip(bytes);
    if (!archive)
        return std::unexpected(archive.error());
    const QString entry = formats::torchPickleOf(*archive);
    if (entry.isEmpty())
        return other(QStringLiteral("an archive without a pickle"));
    const auto pickle = formats::readZipEntry(bytes, entry, kLargestPickle);
    if (!pickle)
        return std::unexpected(pickle.error());
    auto inner = formats::readPickle(SparseBytes::of(*pickle));
    if (!inner)
        return std::unexpected(inner.error());
    return PreviewOpcodes{std::move(*inner), entry};
}

template <typename Reader>
QCoro::Task<ContentOrTrouble> loadBy(FileSource source, Reader reader, std::stop_token stop)
{
    return readFormat<PreviewContent>(std::move(source), std::move(reader), {}, std::move(stop));
}

/// What a reader gives, as content.
template <typename Content, typename Value>
Reading<PreviewContent> wrapped(Reading<Value> value)
{
    if (!value)
        return std::unexpected(value.error());
    return PreviewContent(Content{std::move(*value)});
}

/// The index that names a shard; the file itself when it is one.
FileSource indexOf(FileSource source)
{
    const QString name = formats::indexNameOf(source.path);
    if (!name.isEmpty()) {
        source.path = name;
        source.size = -1;
        source.localPath.clear();
    }
    return source;
}

QCoro::Task<ContentOrTrouble> loadStructured(LoadQuestion question, std::stop_token stop)
{
    const FileSource &source = question.source;
    switch (question.face) {
    case FileFace::Tensors:
        return loadTensors(source, stop);
    case FileFace::AllShards:
        return loadShards(indexOf(source), question.progress, stop);
    case FileFace::Gguf:
        return loadBy(
            source,
            [colors = question.colors](const SparseBytes &b) -> Reading<PreviewContent> {
                auto gguf = formats::readGguf(b);
                if (!gguf)
                    return std::unexpected(gguf.error());
                return ggufOf(std::move(*gguf), colors);
            },
            stop);
    case FileFace::Table:
        return loadTable(source, stop);
    case FileFace::Cells:
        return loadCells(source, stop);
    case FileFace::Sound:
        return loadBy(
            source,
            [name = source.path](const SparseBytes &b) { return wrapped<PreviewSound>(formats::readSound(b, name)); },
            stop);
    case FileFace::Archive:
        return loadBy(source, [](const SparseBytes &b) { return wrapped<PreviewArchive>(formats::readZip(b)); }, stop);
    case FileFace::Opcodes:
        return loadBy(source, [](const SparseBytes &b) { return opcodesOf(b); }, stop);
    case FileFace::Picture:
        return loadImage(source, stop);
    case FileFace::Text:
    case FileFace::Bytes:
        break;
    }
    return loadText(source, question.colors, stop);
}

} // namespace

QCoro::Task<Result<LoadedFace>> loadFace(LoadQuestion question, std::stop_token stop)
{
    question.source = co_await located(question.source);
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    if (question.face == FileFace::Bytes)
        co_return LoadedFace{FileFace::Bytes, PreviewBytes{question.source}};
    auto content = co_await loadStructured(question, stop);
    if (!content)
        co_return std::unexpected(content.error());
    if (*content)
        co_return LoadedFace{question.face, std::move(**content)};
    const FormatTrouble &why = content->error();
    const bool isText = question.face == FileFace::Text;
    if (why.kind == FormatTrouble::Kind::OtherFormat && (question.mayBeOther || isText))
        co_return LoadedFace{FileFace::Bytes, PreviewBytes{question.source}};
    co_return LoadedFace{question.face, PreviewDamaged{question.face, why}};
}

QCoro::Task<Result<PreviewText>> loadMoreText(FileSource source, PreviewText before, std::stop_token stop)
{
    source = co_await located(source);
    const auto part = co_await readBytes(source, before.bytes.size(), kNextPortion, stop);
    if (!part)
        co_return std::unexpected(part.error());
    PreviewText text = co_await base::onWorker([before, more = part->bytes] {
        PreviewText next = before;
        next.bytes += more;
        // A portion of nothing would never come to an end.
        if (more.isEmpty())
            next.totalSize = next.bytes.size();
        next.piece = next.reader->next(more, next.isWhole());
        next.lines += next.piece.lines;
        return next;
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return text;
}

QCoro::Task<Result<PreviewContent>> colourAgain(PreviewContent content, QString path, cards::SyntaxColors colors,
                                                std::stop_token stop)
{
    PreviewContent coloured = co_await base::onWorker([=]() -> PreviewContent {
        if (const auto *text = std::get_if<PreviewText>(&content))
            return previewTextOf(text->bytes, text->totalSize, path, colors);
        if (const auto *gguf = std::get_if<PreviewGguf>(&content))
            return ggufOf(gguf->content, colors);
        return content;
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return coloured;
}

QCoro::Task<Result<PreviewTable>> loadMoreRows(FileSource source, PreviewTable before, std::stop_token stop)
{
    source = co_await located(source);
    const auto part = co_await readBytes(source, before.bytesRead, kNextPortion, stop);
    if (!part)
        co_return std::unexpected(part.error());
    PreviewTable table = co_await base::onWorker([before, bytes = part->bytes] {
        PreviewTable next = before;
        next.bytesRead += bytes.size();
        if (bytes.isEmpty())
            next.totalSize = next.bytesRead;
        next.rows = next.parser.feed(bytes, next.isWhole());
        next.rowCount += next.rows.size();
        return next;
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return table;
}

} // namespace hs::models
