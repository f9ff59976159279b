// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with the whole card: outline, finding, size, paper.

#include "charts/chartpanel.h"
#include "common/buttons.h"
#include "common/cardlook.h"
#include "hub/hubclient.h"
#include "repo/cardimages.h"
#include "repo/cardpane.h"
#include "repo/cardprinter.h"
#include "repo/cardview.h"
#include "repo/evaluationdialog.h"
#include "repo/outlinepopup.h"
#include "theme/themesource.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace hs::ui {

namespace {

constexpr qreal kZoomStep = 1.1;
constexpr qreal kLeastZoom = 0.5;
constexpr qreal kMostZoom = 3.0;

} // namespace

QList<QWidget *> CardPane::makeTabActions()
{
    m_outlineButton = new QToolButton(this);
    m_outlineButton->setText(tr("Outline"));
    m_outlineButton->setIcon(m_dependencies.theme->icon(Icon::Outline));
    m_outlineButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_outlineButton->setAutoRaise(true);
    m_outlineButton->setEnabled(false);
    connect(m_outlineButton, &QToolButton::clicked, this, &CardPane::showOutline);
    auto *popup = new OutlinePopup(*m_dependencies.theme, this);
    m_outline = popup;
    connect(popup, &OutlinePopup::headingChosen, this, [this](const QString &anchor) {
        m_view->setFocus(Qt::PopupFocusReason);
        showFragment(anchor);
    });
    m_more = makeIconButton(*m_dependencies.theme, Icon::More, tr("More for this card"), this);
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(menu);
    });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setEnabled(false);
    connect(m_view, &CardView::menuRequested, this, [this](QMenu *context) {
        context->addSeparator();
        fillMenu(context);
    });
    return {m_outlineButton, m_more};
}

void CardPane::showOutline()
{
    m_outline->popUpBelow(m_outlineButton, m_view->card().outline, m_view->currentHeading());
}

void CardPane::updateTabActions()
{
    if (m_outlineButton == nullptr)
        return;
    m_outlineButton->setEnabled(!m_view->card().outline.isEmpty());
    m_more->setEnabled(!m_view->card().sections.isEmpty());
}

void CardPane::fillMenu(QMenu *menu)
{
    // The key is the window's: here it is only told.
    const QString key = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    menu->addAction(tr("Find in card") + u'\t' + key, this, &CardPane::find);
    if (!m_view->card().details.isEmpty())
        menu->addAction(tr("Open all parts"), m_view, &CardView::openAllParts);
    menu->addSeparator();
    menu->addAction(tr("Larger"), this, [this] { zoomBy(1); });
    menu->addAction(tr("Smaller"), this, [this] { zoomBy(-1); });
    menu->addAction(tr("Usual size"), this, [this] { zoomBy(0); })->setEnabled(m_zoom != 1.0);
    menu->addSeparator();
    menu->addAction(tr("Print…"), this, [this] { m_printer->print(paperCard()); });
    menu->addAction(tr("Save as PDF…"), this, [this] { m_printer->savePdf(paperCard()); });
}

void CardPane::zoomBy(int steps)
{
    m_zoom = steps == 0 ? 1.0 : std::clamp(m_zoom * std::pow(kZoomStep, steps), kLeastZoom, kMostZoom);
    applyLooks();
}

void CardPane::showEvaluation()
{
    const auto &details = m_session.details().value;
    auto *dialog =
        new EvaluationDialog(m_dependencies, m_session.repo(), details ? details->baseModels.ids : QStringList(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog->chart(), &ChartPanel::statusMessage, this, &CardPane::statusMessage);
    dialog->show();
}

PaperCard CardPane::paperCard() const
{
    PaperCard card;
    card.title = m_session.repo().id.toString();
    if (const auto &loaded = m_session.card().value) {
        card.document = loaded->document;
        card.context = loaded->context;
    }
    card.style = paperLook(*m_dependencies.theme);
    card.images = m_view->images();
    return card;
}

} // namespace hs::ui
