// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/cellsview.h"

#include "common/cardlook.h"
#include "common/formats.h"
#include "files/factstrip.h"
#include "files/noteline.h"
#include "repo/cardview.h"
#include "sessions/cellsrendering.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

namespace hs::ui {

CellsView::CellsView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_facts(new FactStrip(themes, this))
    , m_view(new CardView(themes, this))
    , m_note(new NoteLine(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Cells of the notebook"));
    connect(m_view, &CardView::linkActivated, this, [this](const QString &href) { Q_EMIT linkActivated(href); });
    connect(m_view, &CardView::codeCopied, this, [this] { Q_EMIT statusMessage(tr("Copied the code")); });
    connect(&themes, &ThemeSource::changed, this, [this] { render(true); });
}

void CellsView::setContent(const models::PreviewCells &cells, const cards::CardContext &context)
{
    m_cells = cells;
    m_context = context;
    QList<FactStrip::Fact> facts{{tr("Cells"), formats::exactCount(cells.cells)}};
    if (!cells.language.isEmpty())
        facts.append({tr("Language"), cells.language});
    if (!cells.kernel.isEmpty())
        facts.append({tr("Kernel"), cells.kernel});
    if (!cells.page.pictures.isEmpty())
        facts.append({tr("Pictures"), formats::exactCount(cells.page.pictures.size())});
    m_facts->setFacts(facts);
    m_note->setNote(cells.isCut ? tr("This notebook is too long to be shown whole.") : QString());
    m_view->clearCard();
    render(false);
}

void CellsView::clear()
{
    m_scope.cancel();
    m_cells = {};
    m_view->clearCard();
}

void CellsView::render(bool keepsPlace)
{
    if (m_cells.page.markdown.isEmpty())
        return;
    const cards::CardStyle style = cardLook(m_themes.theme());
    m_scope.then(models::renderCells(m_cells.page, m_context, style, m_scope.restart()),
                 [this, style, keepsPlace](const base::Result<models::RenderedCells> &cells) {
                     if (!cells)
                         return;
                     m_view->setCard(cells->card, style, keepsPlace);
                     for (const cards::CardImage &image : cells->card.images) {
                         const auto picture = cells->pictures.constFind(image.source);
                         if (picture != cells->pictures.cend())
                             m_view->setImage(image.source, *picture);
                         else
                             m_view->setPlaceholder(image.source, Icon::MissingImage);
                     }
                 });
}

} // namespace hs::ui
