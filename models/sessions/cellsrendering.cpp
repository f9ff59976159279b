// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/cellsrendering.h"

#include "base/onworker.h"
#include "cards/carddocument.h"
#include "cards/markdown.h"
#include "sessions/imagecache.h"

namespace hs::models {

namespace {

constexpr int kLargestEdge = 2048;

RenderedCells renderedOf(const formats::NotebookPage &page, const cards::CardContext &context,
                         const cards::CardStyle &style)
{
    cards::CardLimits limits;
    cards::CardDocument document;
    // No front matter: a cell may begin with a rule.
    document.body = page.markdown.first(std::min(page.markdown.size(), limits.sourceBytes));
    document.isTruncated = document.body.size() < page.markdown.size();
    document.sourceBytes = page.markdown.size();
    RenderedCells cells;
    cells.card = cards::renderCard(document, context, style, limits);
    for (const cards::CardImage &image : std::as_const(cells.card.images)) {
        const QString name = image.target.path.sliced(image.target.path.lastIndexOf(u'/') + 1);
        const auto bytes = page.pictures.constFind(name);
        if (bytes == page.pictures.cend())
            continue;
        if (const auto picture = decodeImage(*bytes, kLargestEdge))
            cells.pictures.insert(image.source, *picture);
    }
    return cells;
}

} // namespace

QCoro::Task<base::Result<RenderedCells>> renderCells(formats::NotebookPage page, cards::CardContext context,
                                                     cards::CardStyle style, std::stop_token stop)
{
    RenderedCells cells = co_await base::onWorker([page, context, style] { return renderedOf(page, context, style); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return cells;
}

} // namespace hs::models
