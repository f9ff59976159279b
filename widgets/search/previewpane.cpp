// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/previewpane.h"

#include "common/avatartile.h"
#include "common/buttons.h"
#include "common/cardlook.h"
#include "common/chiprow.h"
#include "common/elidedlabel.h"
#include "common/stateview.h"
#include "search/factsgrid.h"
#include "search/previewcard.h"
#include "search/previewfacts.h"
#include "search/repoactions.h"
#include "theme/themesource.h"
#include "whichfile/whichfilepane.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hs::ui {

PreviewPane::PreviewPane(const PageDependencies &dependencies, models::RepoPreview &preview, RepoActions &actions,
                         hub::RepoKind kind, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_themes(*dependencies.theme)
    , m_preview(preview)
    , m_actions(actions)
    , m_kind(kind)
{
    setAccessibleName(tr("Preview"));
    setSurface(this, Surface::Page);
    buildUi();
    const auto applyLook = [this] { m_preview.setCardStyle(cardLook(m_themes.theme())); };
    connect(&m_themes, &ThemeSource::changed, this, applyLook);
    applyLook();
    connect(&m_preview, &models::RepoPreview::repoChanged, this, &PreviewPane::refresh);
    connect(&m_preview, &models::RepoPreview::repoChanged, this, &PreviewPane::refreshCard);
    connect(&m_preview, &models::RepoPreview::detailsChanged, this, &PreviewPane::refresh);
    connect(&m_preview, &models::RepoPreview::cardChanged, this, &PreviewPane::refreshCard);
    refresh();
}

QSize PreviewPane::sizeHint() const
{
    const ThemeSizes &size = m_themes.theme().size;
    return {size.previewPaneWidth, size.previewPaneBottomHeight};
}

void PreviewPane::buildUi()
{
    m_stack = new QStackedWidget(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_nothing = new StateView(m_themes);
    m_stack->addWidget(m_nothing);
}

FactsGrid *PreviewPane::facts()
{
    makeContent();
    return m_facts;
}

PreviewCard *PreviewPane::card()
{
    makeContent();
    return m_card;
}

WhichFilePane *PreviewPane::whichFile()
{
    makeContent();
    return m_whichFile;
}

QToolButton *PreviewPane::primaryButton()
{
    makeContent();
    return m_primary;
}

void PreviewPane::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    if (!m_content)
        return;
    arrange();
    refresh();
}

/// The keys of the row in the list work here too, before the window's: they mean this repository, not this page.
bool PreviewPane::takes(const QKeyEvent &event) const
{
    return m_preview.repo() && event.modifiers().testFlag(Qt::ControlModifier) && m_actions.handles(event);
}

bool PreviewPane::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !takes(*static_cast<QKeyEvent *>(event)))
        return QWidget::event(event);
    event->accept();
    return true;
}

void PreviewPane::keyPressEvent(QKeyEvent *event)
{
    if (!takes(*event) || !m_actions.trigger(*event))
        QWidget::keyPressEvent(event);
}

bool PreviewPane::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        fitMargins();
    return QWidget::eventFilter(object, event);
}

void PreviewPane::setHasRows(bool hasRows)
{
    if (hasRows == m_hasRows)
        return;
    m_hasRows = hasRows;
    refresh();
}

void PreviewPane::setLocalCopy(models::LocalCopy copy)
{
    if (copy == m_copy)
        return;
    m_copy = copy;
    refresh();
}

void PreviewPane::setOffer(const std::optional<PreviewOffer> &offer)
{
    m_hasOffer = offer.has_value();
    if (!offer && !m_content)
        return;
    makeContent();
    m_primary->setVisible(offer.has_value());
    if (!offer)
        return;
    m_offer = *offer;
    const bool isDownload = m_offer.action == PreviewOffer::Action::Download;
    m_primary->setText(m_offer.text);
    m_primary->setIcon(m_themes.icon(isDownload || m_offer.action == PreviewOffer::Action::ShowTransfers
                                         ? Icon::Download
                                     : m_offer.action == PreviewOffer::Action::OpenFolder ? Icon::FolderOpen
                                                                                          : Icon::Gated));
    m_primary->setPopupMode(isDownload ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    m_primary->setMenu(isDownload ? m_downloadMenu : nullptr);
    setButtonKind(m_primary, isDownload || m_offer.action == PreviewOffer::Action::AskForAccess ? ButtonKind::Primary
                                                                                                : ButtonKind::Normal);
}

QString PreviewPane::shownName() const
{
    return m_content && m_stack->currentWidget() == m_content ? m_name->text() : QString();
}

void PreviewPane::refresh()
{
    const std::optional<hub::RepoSummary> &listed = m_preview.repo();
    if (!listed) {
        QString title = tr("Select a model to see its card");
        if (m_kind == hub::RepoKind::Dataset)
            title = tr("Select a dataset to see its card");
        else if (m_kind == hub::RepoKind::Space)
            title = tr("Select a Space to see its card");
        if (m_hasRows)
            m_nothing->showMessage({.icon = Icon::Card, .title = title, .text = {}, .details = {}, .actions = {}});
        else
            m_nothing->clear();
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    makeContent();
    const hub::RepoDetails *details = m_preview.details().value ? &*m_preview.details().value : nullptr;
    // A row made from what is on this computer knows only its name; the details know the rest.
    const hub::RepoSummary &repo = details ? details->summary : *listed;
    if (details)
        m_whichFile->showRepo(*details);
    else
        m_whichFile->clear();
    m_owner->setText(repo.id.owner());
    m_name->setText(repo.id.name());
    const QString avatarName = repo.id.owner().isEmpty() ? repo.id.name() : repo.id.owner();
    m_avatar->setName(avatarName);
    m_smallAvatar->setName(avatarName);
    m_chips->setChips(previewChips(repo, details, m_copy));
    m_facts->setFacts(
        previewFacts(repo, details, details ? &m_preview.sums() : nullptr, m_copy, QDateTime::currentDateTimeUtc()));
    m_stack->setCurrentWidget(m_content);
}

void PreviewPane::refreshCard()
{
    if (!m_content)
        return;
    m_card->showCard(m_preview.card(), m_kind);
    const bool hasCard = m_preview.card().state == models::LoadState::Ready;
    m_readCard->setEnabled(hasCard);
    if (m_preview.card().state == models::LoadState::Loading)
        m_scroll->ensureVisible(0, 0);
}

} // namespace hs::ui
