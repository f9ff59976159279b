// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filepreview.h"

namespace hs::models {

using base::Result;

void FilePreview::open(hub::HubContextPtr hub, const hub::RepoRef &repo, const hub::TreeEntry &file)
{
    if (m_hub == hub && m_repo == repo && m_file.path == file.path && m_content.state != LoadState::Idle)
        return;
    m_hub = std::move(hub);
    m_repo = repo;
    m_file = file;
    m_content = {};
    m_face = faces().constFirst();
    load(true);
}

FileSource FilePreview::source() const
{
    return {.hub = m_hub,
            .repo = m_repo,
            .path = m_file.path,
            .size = m_file.size,
            .cacheFolder = m_cacheFolder,
            .localPath = {}};
}

void FilePreview::retry()
{
    load(m_face == faces().constFirst());
}

void FilePreview::setFace(FileFace face)
{
    if (face == m_face || !faces().contains(face))
        return;
    m_face = face;
    m_content = {};
    load(false);
}

void FilePreview::load(bool mayBeOther)
{
    const std::stop_token stop = m_scope.restart();
    m_isReadingMore = false;
    m_isReaderAhead = false;
    m_filesRead = {};
    m_content.begin();
    const LoadQuestion question{.source = source(),
                                .face = m_face,
                                .mayBeOther = mayBeOther,
                                .colors = m_colors,
                                .progress = [this](int done, int all) {
                                    m_filesRead = {done, all};
                                    Q_EMIT changed();
                                }};
    m_scope.then(loadFace(question, stop), [this](Result<LoadedFace> loaded) {
        m_filesRead = {};
        if (loaded) {
            m_face = loaded->face;
            replace(std::move(loaded->content));
        } else {
            m_content.failWith(loaded.error());
            Q_EMIT changed();
        }
    });
    Q_EMIT changed();
}

void FilePreview::replace(PreviewContent content)
{
    m_content.succeed(std::move(content), {});
    ++m_edition;
    Q_EMIT changed();
}

void FilePreview::close()
{
    m_scope.cancel();
    m_file = {};
    m_content = {};
    m_filesRead = {};
    m_isReadingMore = false;
    Q_EMIT changed();
}

void FilePreview::stop()
{
    if (!m_content.isLoading() && !m_isReadingMore)
        return;
    m_scope.cancel();
    m_isReaderAhead = m_isReadingMore;
    m_isReadingMore = false;
    m_filesRead = {};
    m_content.settle();
    Q_EMIT changed();
}

bool FilePreview::canReadMore() const
{
    if (!m_content.value)
        return false;
    if (const auto *text = std::get_if<PreviewText>(&*m_content.value))
        return !text->isWhole() && text->bytes.size() < kLargestText;
    const auto *table = std::get_if<PreviewTable>(&*m_content.value);
    return table && !table->isWhole() && table->bytesRead < kLargestText;
}

void FilePreview::readMore()
{
    if (!canReadMore() || m_isReadingMore)
        return;
    if (m_isReaderAhead)
        return retry();
    m_isReadingMore = true;
    const std::stop_token stop = m_scope.restart();
    if (const auto *text = std::get_if<PreviewText>(&*m_content.value))
        m_scope.then(loadMoreText(source(), *text, stop),
                     [this](Result<PreviewText> more) { takeMore(std::move(more)); });
    else
        m_scope.then(loadMoreRows(source(), std::get<PreviewTable>(*m_content.value), stop),
                     [this](Result<PreviewTable> more) { takeMore(std::move(more)); });
    Q_EMIT changed();
}

template <typename More>
void FilePreview::takeMore(Result<More> more)
{
    m_isReadingMore = false;
    if (more) {
        m_content.value = std::move(*more);
        Q_EMIT moreArrived();
    }
    Q_EMIT changed();
    if (!more)
        Q_EMIT readMoreFailed(more.error());
}

void FilePreview::setColors(const cards::SyntaxColors &colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    if (m_content.isLoading())
        return load(m_face == faces().constFirst());
    const bool hasColors = m_content.value && (std::holds_alternative<PreviewText>(*m_content.value) ||
                                               std::holds_alternative<PreviewGguf>(*m_content.value));
    if (!hasColors)
        return;
    const std::stop_token stop = m_scope.restart();
    // A reader that was on its way has gone on without us.
    m_isReaderAhead = m_isReaderAhead || m_isReadingMore;
    m_isReadingMore = false;
    m_scope.then(colourAgain(*m_content.value, m_file.path, m_colors, stop), [this](Result<PreviewContent> coloured) {
        if (!coloured)
            return;
        m_isReaderAhead = false; // it begins anew
        replace(std::move(*coloured));
    });
}

} // namespace hs::models
