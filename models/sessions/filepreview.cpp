// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filepreview.h"

#include "base/onworker.h"
#include "hub/calls/files.h"
#include "sessions/imagecache.h"

#include <QSet>
#include <QStringDecoder>

namespace hs::models {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;

namespace {

constexpr int kLargestImageEdge = 4096;
/// Longer texts stay plain: colouring them would take seconds.
constexpr qsizetype kLargestColoured = 1'500'000;

QString suffixOf(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'.') + 1).toLower();
}

bool isImage(const QString &path)
{
    static const QSet<QString> suffixes{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"svg"_s, u"bmp"_s};
    return suffixes.contains(suffixOf(path));
}

/// Formats that are known to hold no text: not a byte of them is asked for.
bool isOpaque(const QString &path)
{
    static const QSet<QString> suffixes{
        u"safetensors"_s, u"gguf"_s,    u"ggml"_s,   u"bin"_s, u"pt"_s,  u"pth"_s,  u"ckpt"_s, u"onnx"_s,
        u"h5"_s,          u"msgpack"_s, u"tflite"_s, u"pb"_s,  u"npz"_s, u"npy"_s,  u"pkl"_s,  u"parquet"_s,
        u"arrow"_s,       u"zip"_s,     u"tar"_s,    u"gz"_s,  u"bz2"_s, u"xz"_s,   u"zst"_s,  u"7z"_s,
        u"mp3"_s,         u"wav"_s,     u"flac"_s,   u"ogg"_s, u"mp4"_s, u"webm"_s, u"pdf"_s,  u"spm"_s};
    return suffixes.contains(suffixOf(path));
}

QString decoded(const QByteArray &bytes)
{
    // A UTF-16 or UTF-32 file says so with its first bytes; everything else counts as UTF-8.
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return text;
}

bool looksLikeText(const QByteArray &bytes)
{
    if (QStringConverter::encodingForData(bytes))
        return true;
    const QByteArrayView head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 8192));
    if (head.contains('\0'))
        return false;
    // Another 8-bit encoding has a few wrong bytes, a binary file has many.
    const QString text = QStringDecoder(QStringDecoder::Utf8).decode(head);
    return text.count(QChar(QChar::ReplacementCharacter)) * 10 < text.size();
}

PreviewContent readText(QByteArray bytes, qint64 totalSize, const QString &name, const cards::SyntaxColors &colors)
{
    if (!looksLikeText(bytes))
        return PreviewNothing{};
    PreviewText preview{
        .bytes = std::move(bytes), .text = {}, .spans = {}, .language = {}, .lines = 0, .totalSize = totalSize};
    preview.text = decoded(preview.bytes);
    preview.lines = static_cast<int>(preview.text.count(u'\n')) + (preview.text.endsWith(u'\n') ? 0 : 1);
    if (preview.text.size() <= kLargestColoured) {
        cards::CodeHighlighter highlighter;
        preview.language = highlighter.languageOf(name);
        preview.spans = highlighter.highlightFile(preview.text, name, colors);
    }
    return preview;
}

QCoro::Task<Result<PreviewContent>> fetchImage(hub::HubContextPtr hub, hub::RepoRef repo, hub::TreeEntry file,
                                               std::stop_token stop)
{
    const Result<hub::FilePart> part =
        co_await hub::fetchFile(hub, repo, file.path, std::nullopt, FilePreview::kLargestImage, stop);
    if (!part)
        co_return std::unexpected(part.error());
    const Result<QImage> image =
        co_await base::onWorker([bytes = part->bytes] { return decodeImage(bytes, kLargestImageEdge); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    if (!image)
        co_return PreviewContent(PreviewNothing{});
    co_return PreviewContent(PreviewImage{*image});
}

/// \param before  what was read already: the new bytes follow
QCoro::Task<Result<PreviewContent>> fetchText(hub::HubContextPtr hub, hub::RepoRef repo, hub::TreeEntry file,
                                              QByteArray before, qint64 portion, cards::SyntaxColors colors,
                                              std::stop_token stop)
{
    // A whole small file can be saved for offline reading; a range cannot, and an empty file has none.
    std::optional<hub::ByteRange> range;
    if (!before.isEmpty() || file.size > portion)
        range = hub::ByteRange{before.size(), std::min(before.size() + portion, file.size) - 1};
    const Result<hub::FilePart> part = co_await hub::fetchFile(hub, repo, file.path, range, portion + 1, stop);
    if (!part)
        co_return std::unexpected(part.error());
    const qint64 total = part->totalSize >= 0 ? part->totalSize : file.size;
    PreviewContent content = co_await base::onWorker([bytes = before + part->bytes, total, path = file.path, colors] {
        return readText(bytes, total, path, colors);
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return content;
}

QCoro::Task<Result<PreviewContent>> colourAgain(PreviewText text, QString path, cards::SyntaxColors colors,
                                                std::stop_token stop)
{
    PreviewContent content =
        co_await base::onWorker([=] { return readText(text.bytes, text.totalSize, path, colors); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return content;
}

} // namespace

void FilePreview::open(hub::HubContextPtr hub, const hub::RepoRef &repo, const hub::TreeEntry &file)
{
    if (m_hub == hub && m_repo == repo && m_file.path == file.path && m_content.state != LoadState::Idle)
        return;
    m_hub = std::move(hub);
    m_repo = repo;
    m_file = file;
    m_content = {};
    retry();
}

void FilePreview::retry()
{
    const std::stop_token stop = m_scope.restart();
    m_isReadingMore = false;
    m_content.begin();
    const auto take = [this](Result<PreviewContent> content) {
        if (content)
            m_content.succeed(std::move(*content), {});
        else
            m_content.failWith(content.error());
        Q_EMIT changed();
    };
    if (isOpaque(m_file.path) || (isImage(m_file.path) && m_file.size > kLargestImage))
        m_content.succeed(PreviewNothing{}, {});
    else if (isImage(m_file.path))
        m_scope.then(fetchImage(m_hub, m_repo, m_file, stop), take);
    else
        m_scope.then(fetchText(m_hub, m_repo, m_file, {}, kFirstPortion, m_colors, stop), take);
    Q_EMIT changed();
}

void FilePreview::close()
{
    m_scope.cancel();
    m_file = {};
    m_content = {};
    m_isReadingMore = false;
    Q_EMIT changed();
}

void FilePreview::stop()
{
    if (!m_content.isLoading() && !m_isReadingMore)
        return;
    m_scope.cancel();
    m_isReadingMore = false;
    m_content.settle();
    Q_EMIT changed();
}

bool FilePreview::canReadMore() const
{
    const auto *text = m_content.value ? std::get_if<PreviewText>(&*m_content.value) : nullptr;
    return text && !text->isWhole() && text->bytes.size() < kLargestText;
}

void FilePreview::readMore()
{
    if (!canReadMore() || m_isReadingMore)
        return;
    m_isReadingMore = true;
    const QByteArray before = std::get<PreviewText>(*m_content.value).bytes;
    const std::stop_token stop = m_scope.restart();
    m_scope.then(fetchText(m_hub, m_repo, m_file, before, kNextPortion, m_colors, stop),
                 [this](const Result<PreviewContent> &text) { takeText(text); });
    Q_EMIT changed();
}

void FilePreview::takeText(const Result<PreviewContent> &text)
{
    m_isReadingMore = false;
    if (text)
        m_content.value = *text;
    Q_EMIT changed();
    if (!text)
        Q_EMIT readMoreFailed(text.error());
}

void FilePreview::setColors(const cards::SyntaxColors &colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    if (m_content.isLoading())
        return retry();
    const auto *text = m_content.value ? std::get_if<PreviewText>(&*m_content.value) : nullptr;
    if (!text || m_isReadingMore)
        return;
    const std::stop_token stop = m_scope.restart();
    m_scope.then(colourAgain(*text, m_file.path, m_colors, stop),
                 [this](const Result<PreviewContent> &coloured) { takeText(coloured); });
}

} // namespace hs::models
