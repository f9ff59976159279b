// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filecomparison.h"

#include "base/onworker.h"
#include "cards/carddocument.h"
#include "cards/markdown.h"
#include "hub/calls/files.h"
#include "sessions/tensorcomparison.h"

namespace hs::models {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;
using QCoro::Task;

namespace {

constexpr qint64 kWorthKeeping = 1 << 20; ///< whole files up to here are kept for reading offline (hub/calls/files.h)

bool isJsonPath(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive);
}

/// One side of a comparison; nothing to ask for when there is none.
struct SideSource
{
    std::optional<hub::RepoRef> repo;
    std::optional<hub::TreeEntry> entry;
};

Task<Result<QByteArray>> fetchSide(hub::HubContextPtr hub, SideSource side, std::stop_token stop)
{
    if (!side.repo || !side.entry)
        co_return QByteArray();
    const qint64 size = side.entry->size;
    if (size > FileComparison::kLargestText)
        co_return base::failure(HubError::Kind::TooLarge, side.entry->path);
    auto part = co_await hub::fetchFile(hub, *side.repo, side.entry->path, std::nullopt,
                                        size < kWorthKeeping ? kWorthKeeping : FileComparison::kLargestText, stop);
    if (!part)
        co_return std::unexpected(part.error());
    co_return std::move(part->bytes);
}

QList<QList<cards::CodeSpan>> spansOf(const QByteArray &bytes, const QString &path, const cards::SyntaxColors &colors)
{
    if (bytes.isEmpty() || bytes.size() > FileComparison::kLargestColoured)
        return {};
    QString text = QString::fromUtf8(bytes);
    text.replace("\r\n"_L1, "\n"_L1);
    cards::CodeHighlighter highlighter;
    return highlighter.highlightFile(text, path, colors);
}

std::optional<cards::RenderedCard> cardOf(const QByteArray &bytes, const cards::CardStyle &style)
{
    constexpr qsizetype kLargestShownCard = 200'000; // both go into a document at once
    if (bytes.isEmpty() || bytes.size() > kLargestShownCard)
        return std::nullopt;
    return cards::renderCard(cards::parseCard(bytes), {}, style);
}

struct TwoTexts
{
    QByteArray before;
    QByteArray after;
    diff::ChangedFile file;
};

FileContents compareOnWorker(const TwoTexts &texts, const ComparisonLook &look)
{
    const diff::ChangedFile &file = texts.file;
    if (diff::looksBinary(texts.before) || diff::looksBinary(texts.after))
        return NotCompared{NotCompared::Why::Binary};
    ComparedText text;
    text.diff = diff::diffTexts(texts.before, texts.after);
    if (!text.diff.isTooDifferent) {
        text.oldSpans = spansOf(texts.before, file.oldPath, look.colors);
        text.newSpans = spansOf(texts.after, file.path, look.colors);
    }
    if (isJsonPath(file.path)) {
        if (auto keys = diff::compareJson(texts.before, texts.after))
            text.keys = std::move(*keys);
    }
    if (isCardPath(file.path)) {
        text.oldCard = cardOf(texts.before, look.card);
        text.newCard = cardOf(texts.after, look.card);
    }
    return text;
}

struct ComparisonSources
{
    SideSource before;
    SideSource after;
    diff::ChangedFile file;
};

Task<Result<FileContents>> fetchContents(hub::HubContextPtr hub, ComparisonSources sources, ComparisonLook look,
                                         std::stop_token stop)
{
    auto olderTask = fetchSide(hub, sources.before, stop);
    auto newerTask = fetchSide(hub, sources.after, stop);
    auto older = co_await olderTask;
    auto newer = co_await newerTask;
    if (!older)
        co_return std::unexpected(older.error());
    if (!newer)
        co_return std::unexpected(newer.error());
    TwoTexts texts{std::move(*older), std::move(*newer), sources.file};
    FileContents contents = co_await base::onWorker([texts, look] { return compareOnWorker(texts, look); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return contents;
}

} // namespace

bool isCardPath(const QString &path)
{
    return path.endsWith(".md"_L1, Qt::CaseInsensitive);
}

void FileComparison::open(hub::HubContextPtr hub, const std::optional<hub::RepoRef> &base, const hub::RepoRef &head,
                          const diff::ChangedFile &file)
{
    const bool isSame = m_hub == hub && m_base == base && m_head == head && m_file.path == file.path;
    if (isSame && m_contents.state != LoadState::Idle)
        return;
    m_hub = std::move(hub);
    m_base = base;
    m_head = head;
    m_file = file;
    m_contents = {};
    retry();
}

void FileComparison::close()
{
    m_scope.cancel();
    m_hub.reset();
    m_file = {};
    m_contents = {};
    Q_EMIT changed();
}

void FileComparison::retry()
{
    if (!m_hub)
        return;
    const std::stop_token stop = m_scope.restart();
    m_contents.begin();
    const auto take = [this](Result<FileContents> contents) {
        if (contents)
            m_contents.succeed(std::move(*contents), {});
        else
            m_contents.failWith(contents.error());
        Q_EMIT changed();
    };
    if (m_file.hasSameContent()) {
        m_contents.succeed(NotCompared{NotCompared::Why::SameContent}, {});
    } else if (hasTensorHeader(m_file.path)) {
        const auto sideOf = [](const std::optional<hub::RepoRef> &repo, const QString &path,
                               const std::optional<hub::TreeEntry> &entry) {
            return TensorSide{entry ? repo : std::nullopt, path, entry ? entry->size : 0};
        };
        m_scope.then(compareTensors(m_hub, sideOf(m_base, m_file.oldPath, m_file.before),
                                    sideOf(m_head, m_file.path, m_file.after), stop),
                     take);
    } else if (m_file.isLarge()) {
        m_contents.succeed(NotCompared{NotCompared::Why::Large}, {});
    } else if (m_file.isBinary) {
        m_contents.succeed(NotCompared{NotCompared::Why::Binary}, {});
    } else {
        const ComparisonSources sources{
            .before = {m_base, m_file.before}, .after = {m_head, m_file.after}, .file = m_file};
        m_scope.then(fetchContents(m_hub, sources, m_look, stop), take);
    }
    Q_EMIT changed();
}

void FileComparison::stop()
{
    if (!m_contents.isLoading())
        return;
    m_scope.cancel();
    m_contents.settle();
    Q_EMIT changed();
}

void FileComparison::setLook(const ComparisonLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    if (m_contents.state != LoadState::Idle)
        retry();
}

} // namespace hs::models
