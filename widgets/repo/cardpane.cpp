// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardpane.h"

#include "common/banner.h"
#include "common/cardlook.h"
#include "common/errortext.h"
#include "common/hairline.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "repo/cardimages.h"
#include "repo/cardprinter.h"
#include "repo/cardview.h"
#include "repo/findbar.h"
#include "repo/linkaction.h"
#include "repo/repotext.h"
#include "settings/appsettings.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QToolButton>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::AppSettings;
using models::LoadState;
using models::RepoSession;

namespace {

constexpr auto kCardLayout = "repo/card"_L1;
constexpr int kFactsShare = 45; ///< percent of the height, above the card

enum ImagesAnswer { ShowOnce, AlwaysForRepository, AlwaysForAuthor };

} // namespace

CardPane::CardPane(const PageDependencies &dependencies, RepoSession &session, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_session(session)
    , m_imagesBanner(new Banner(*dependencies.theme, Banner::Shape::Flush, this))
    , m_detailsToggle(new QToolButton(this))
    , m_view(new CardView(*dependencies.theme))
    , m_findBar(new FindBar(*dependencies.theme, this))
    , m_pane(new StatePane(*dependencies.theme, m_view, this))
    , m_facts(new MetadataColumn(*dependencies.theme, this))
    , m_factsLine(new Hairline(*dependencies.theme, Qt::Vertical, this))
    , m_images(new CardImages(*dependencies.client, *dependencies.images, this))
    , m_printer(new CardPrinter(*dependencies.theme, this))
{
    m_areFactsHidden = dependencies.settings->pageLayout(kCardLayout) == "hidden";
    buildUi();
    applyLooks();
    connect(dependencies.theme, &ThemeSource::changed, this, &CardPane::applyLooks);
    connect(&m_session, &RepoSession::partChanged, this, [this](RepoSession::Part part) {
        if (part == RepoSession::Part::Card)
            showCard();
        else if (part == RepoSession::Part::Details)
            loadImages();
    });
    connect(m_view, &CardView::cardBegun, this, &CardPane::loadImages);
    connect(m_view, &CardView::cardComplete, this, &CardPane::loadImages);
    connect(m_view, &CardView::linkActivated, this, &CardPane::follow);
    connect(m_view, &CardView::linkHovered, this, &CardPane::showHovered);
    connect(m_view, &CardView::codeCopied, this, [this] { Q_EMIT statusMessage(tr("Copied the code")); });
    connect(m_view, &CardView::zoomRequested, this, &CardPane::zoomBy);
    connect(m_printer, &CardPrinter::statusMessage, this, &CardPane::statusMessage);
    connect(m_images, &CardImages::imageReady, m_view, &CardView::setImage);
    connect(m_images, &CardImages::imageMissing, m_view,
            [this](const QString &source) { m_view->setPlaceholder(source, Icon::MissingImage); });
    connect(m_images, &CardImages::imageWithheld, m_view,
            [this](const QString &source) { m_view->setPlaceholder(source, Icon::Image); });
    connect(m_imagesBanner, &Banner::actionTriggered, this, &CardPane::answerImagesBanner);
    connect(m_facts, &MetadataColumn::openRequested, this, [this](const models::Location &location, bool inBackground) {
        Q_EMIT openRequested(location, inBackground ? Page::OpenIn::BackgroundTab : Page::OpenIn::CurrentTab);
    });
    connect(m_facts, &MetadataColumn::evaluationRequested, this, &CardPane::showEvaluation);
    showCard();
}

void CardPane::buildUi()
{
    const Theme &theme = m_dependencies.theme->theme();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    setFocusProxy(m_view);
    connect(m_pane, &StatePane::switched, this,
            [this](bool isContent) { setFocusProxy(isContent ? m_view : nullptr); });
    setTabOrder(m_view, m_detailsToggle); // behind the proxy, as Tab enters there
    m_imagesBanner->hide();
    m_detailsToggle->setText(tr("Details"));
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setAutoRaise(true);
    m_detailsToggle->setIcon(m_dependencies.theme->icon(Icon::ChevronRight));
    m_detailsToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_facts->setFixedWidth(theme.size.metaColumnWidth);
    m_facts->hide();
    grid->addWidget(m_imagesBanner, 0, 0);
    auto *toggleLine = new QHBoxLayout;
    toggleLine->setContentsMargins(theme.space.s3, theme.space.s1, theme.space.s3, 0);
    toggleLine->addWidget(m_detailsToggle, 0, Qt::AlignLeft);
    grid->addLayout(toggleLine, 1, 0);
    grid->addWidget(m_pane, 3, 0);
    grid->addWidget(m_findBar, 4, 0);
    grid->addWidget(m_factsLine, 0, 1, 5, 1);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(3, 1);
    setCompact(false);
    connect(m_detailsToggle, &QToolButton::toggled, this, [this](bool isOpen) {
        m_detailsToggle->setIcon(m_dependencies.theme->icon(isOpen ? Icon::ChevronDown : Icon::ChevronRight));
        m_facts->setVisible(m_hasFacts && isOpen);
    });
    connect(m_pane, &StatePane::stopRequested, this, &CardPane::stopRequested);
    connect(m_pane, &StatePane::actionTriggered, this, [this](int action) {
        const auto &error = m_session.card().error;
        if (!error)
            return;
        if (action == static_cast<int>(ErrorAction::CopyDetails))
            QGuiApplication::clipboard()->setText(error->details());
        else
            Q_EMIT remedyRequested(*error);
    });
    connectFinding();
}

void CardPane::connectFinding()
{
    connect(m_findBar, &FindBar::textChanged, m_view, &CardView::findText);
    connect(m_findBar, &FindBar::nextRequested, m_view, [this] { m_view->findNext(false); });
    connect(m_findBar, &FindBar::previousRequested, m_view, [this] { m_view->findNext(true); });
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_view->findText({});
        m_view->setFocus();
    });
    connect(m_view, &CardView::findChanged, m_findBar, &FindBar::showCount);
    auto *next = new QShortcut(QKeySequence(Qt::Key_F3), m_view, m_view, [this] { m_view->findNext(false); });
    auto *previous =
        new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), m_view, m_view, [this] { m_view->findNext(true); });
    next->setContext(Qt::WidgetShortcut);
    previous->setContext(Qt::WidgetShortcut);
}

cards::CardStyle CardPane::look() const
{
    cards::CardStyle style = cardLook(m_dependencies.theme->theme(), m_zoom);
    style.showsDetails = false;
    style.scrollsTables = true;
    style.paintsCode = true;
    return style;
}

void CardPane::applyLooks()
{
    m_session.setCardStyle(look());
}

void CardPane::setFacts(const RepoFacts &facts)
{
    m_hasFacts = true;
    m_facts->setFacts(facts);
    setCompact(m_isCompact);
}

void CardPane::clearFacts()
{
    m_hasFacts = false;
    m_facts->clear();
    setCompact(m_isCompact);
}

void CardPane::toggleFacts()
{
    if (m_isCompact)
        return m_detailsToggle->toggle();
    m_areFactsHidden = !m_areFactsHidden;
    m_dependencies.settings->setPageLayout(kCardLayout, m_areFactsHidden ? "hidden" : "shown");
    setCompact(m_isCompact);
}

void CardPane::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    const Theme &theme = m_dependencies.theme->theme();
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->removeWidget(m_facts);
    if (isCompact) {
        grid->addWidget(m_facts, 2, 0);
        m_facts->setMinimumWidth(0);
        m_facts->setMaximumWidth(QWIDGETSIZE_MAX);
        const int wanted = m_facts->widget() ? m_facts->widget()->sizeHint().height() : 0;
        m_facts->setFixedHeight(std::min(wanted, height() * kFactsShare / 100));
    } else {
        grid->addWidget(m_facts, 0, 2, 5, 1);
        m_facts->setFixedWidth(theme.size.metaColumnWidth);
        m_facts->setMinimumHeight(0);
        m_facts->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    m_detailsToggle->setVisible(isCompact && m_hasFacts);
    m_factsLine->setVisible(!isCompact && m_hasFacts && !m_areFactsHidden);
    m_facts->setVisible(m_hasFacts && (isCompact ? m_detailsToggle->isChecked() : !m_areFactsHidden));
}

void CardPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isCompact)
        setCompact(true);
}

void CardPane::showCard()
{
    const auto &card = m_session.card();
    if (card.state == LoadState::Ready && !card.value->document.isBodyEmpty()) {
        const bool isSame = m_shownBlob == card.value->blobId;
        m_shownBlob = card.value->blobId;
        m_pane->showContent();
        m_view->setCard(card.value->rendered, look(), isSame);
    } else if (!card.isLoading() || !card.value) {
        m_shownBlob.clear();
        m_view->clearCard();
        m_images->clear();
        showState();
    }
    updateImagesBanner();
    updateTabActions();
}

void CardPane::showState()
{
    const auto &card = m_session.card();
    switch (card.state) {
    case LoadState::Idle:
    case LoadState::Loading:
        return m_pane->showLoading(tr("Loading card…"), Skeleton::Text);
    case LoadState::Failed:
        return m_pane->showMessage(
            errorMessage(errorText(*card.error, {.failed = tr("This card could not be loaded"), .kept = {}},
                                   QDateTime::currentDateTimeUtc())));
    case LoadState::Ready:
    case LoadState::Empty:
        break;
    }
    const bool hasFacts = card.value && card.value->document.hasFrontMatter;
    m_pane->showMessage({.icon = Icon::Readme,
                         .tone = Tone::Neutral,
                         .title = tr("This repository has no card yet"),
                         .text = hasFacts ? tr("Its README.md holds facts, but no text.") : QString(),
                         .details = {},
                         .actions = {}});
}

/// Pictures wait for the details: they are those of the commit, not of wherever the branch points by then.
void CardPane::loadImages()
{
    const auto &card = m_session.card();
    if (!card.value || m_view->card().sections.isEmpty() || !m_session.details().isSettled())
        return;
    const auto choice = m_dependencies.settings->remoteImages(repositoryPath(m_session.repo()));
    m_images->load(m_view->card().images, m_session.pinned(), choice == AppSettings::RemoteImages::Allow);
    updateImagesBanner();
}

void CardPane::updateImagesBanner()
{
    const auto choice = m_dependencies.settings->remoteImages(repositoryPath(m_session.repo()));
    if (!m_images->isWithholding() || choice == AppSettings::RemoteImages::Block)
        return m_imagesBanner->hide();
    QList<MessageAction> actions{{.id = ShowOnce, .text = tr("Show once")},
                                 {.id = AlwaysForRepository, .text = tr("Always for this repository")}};
    const QString owner = m_session.repo().id.owner();
    if (!owner.isEmpty())
        actions.append({.id = AlwaysForAuthor, .text = tr("Always for %1").arg(owner)});
    m_imagesBanner->showMessage(Tone::Info, tr("Pictures from other sites are not loaded."),
                                tr("Those sites would learn your address and that you read this card."), actions);
}

void CardPane::answerImagesBanner(int action)
{
    const hub::RepoRef &repo = m_session.repo();
    if (action == AlwaysForRepository)
        m_dependencies.settings->setRemoteImagesOfRepository(repositoryPath(repo), AppSettings::RemoteImages::Allow);
    else if (action == AlwaysForAuthor)
        m_dependencies.settings->setRemoteImagesOfAuthor(repo.id.owner(), AppSettings::RemoteImages::Allow);
    m_images->allowThirdParties();
    updateImagesBanner();
}

void CardPane::follow(const QString &href, bool inBackground)
{
    if (!m_session.card().value)
        return;
    const cards::CardContext &context = m_session.card().value->context;
    const LinkAction action =
        actionFor(cards::resolveLink(href, context), m_session.repo(), m_dependencies.client->endpoint());
    if (const auto *place = std::get_if<models::Location>(&action))
        Q_EMIT openRequested(*place, inBackground ? Page::OpenIn::BackgroundTab : Page::OpenIn::CurrentTab);
    else if (const auto *url = std::get_if<QUrl>(&action))
        Q_EMIT externalLinkRequested(*url);
    else if (const auto *anchor = std::get_if<CardPlace>(&action))
        showFragment(anchor->fragment);
    else
        Q_EMIT statusMessage(std::get<NoPlace>(action).reason);
}

void CardPane::showHovered(const QString &href)
{
    if (href.isEmpty() || !m_session.card().value)
        return Q_EMIT statusMessage({});
    const cards::CardContext &context = m_session.card().value->context;
    Q_EMIT statusMessage(cards::linkAddress(cards::resolveLink(href, context), context));
}

void CardPane::showFragment(const QString &fragment)
{
    if (!fragment.isEmpty() && !m_view->showFragment(fragment))
        Q_EMIT statusMessage(tr("This card has no part called “%1”.").arg(fragment));
}

void CardPane::find()
{
    m_findBar->open();
    m_view->findText(m_findBar->text());
}

} // namespace hs::ui
