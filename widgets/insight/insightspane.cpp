// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/insightspane.h"

#include "charts/chartpanel.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "insight/insightnumbers.h"
#include "insight/linkrows.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hs::ui {

using models::LoadState;
using models::RepoInsights;

namespace {

constexpr int kWidestInsights = 960;
constexpr int kMostTypes = 10;

} // namespace

InsightsPane::InsightsPane(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
{
    setAccessibleName(tr("Insights"));
    setFocusPolicy(Qt::StrongFocus); // until there is more to it
    m_showing.setInterval(0);
    connect(&m_showing, &QTimer::timeout, this, &InsightsPane::showNext);
    connect(&m_insights, &RepoInsights::partChanged, this, [this](Part part) {
        takePart(part);
        Q_EMIT loadingChanged();
    });
}

InsightsPane::~InsightsPane() = default;

void InsightsPane::buildUi()
{
    const Theme &theme = m_dependencies.theme->theme();
    auto *content = new QWidget;
    setSurface(content, Surface::Page);
    // As wide as reading allows, and at the leading side where there is more.
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(theme.space.s6, theme.space.s6, theme.space.s6, theme.space.s6);
    auto *middle = new QWidget;
    middle->setMaximumWidth(kWidestInsights);
    row->addWidget(middle, 1);
    row->addStretch(0);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme.space.s8);
    addFacts();
    m_column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Insights"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_scroll);
}

void InsightsPane::addFacts()
{
    m_facts = new FactsGrid(*m_dependencies.theme);
    m_factsPane = new StatePane(*m_dependencies.theme, m_facts);
    m_factsPane->setHeightFollowsWidth(true);
    connect(m_factsPane, &StatePane::actionTriggered, this, [this](int action) { act(Part::Figures, action); });
    m_column->addWidget(m_factsPane);
    m_sources = new LinkRows(*m_dependencies.theme);
    connect(m_sources, &LinkRows::linkActivated, this, &InsightsPane::followLink);
    m_column->addWidget(m_sources);
}

void InsightsPane::hidePanel(Place place)
{
    m_changed.removeAll(place);
    if (ChartPanel *panel = m_panels.at(static_cast<size_t>(place)))
        panel->hide();
}

/// One panel in a turn: their charts take their time.
void InsightsPane::showLater(Place place)
{
    if (!m_changed.contains(place))
        m_changed.append(place);
    m_showing.start();
}

void InsightsPane::showNext()
{
    // Laid out once: Qt would do it for each change.
    m_column->setEnabled(false);
    if (!m_changed.isEmpty())
        showPanel(m_changed.takeFirst());
    m_column->setEnabled(true);
    m_column->invalidate();
    m_column->activate();
    if (!m_changed.isEmpty())
        return;
    m_showing.stop();
    Q_EMIT loadingChanged();
}

void InsightsPane::open(const hub::RepoRef &repo, const hub::RepoDetails &details)
{
    if (!m_scroll) {
        const bool hadFocus = hasFocus();
        buildUi();
        setFocusPolicy(Qt::NoFocus);
        if (hadFocus)
            m_scroll->setFocus();
    }
    const bool isNew = m_details != details;
    m_details = details;
    m_insights.open(m_dependencies.client->context(), repo);
    if (!isNew)
        return;
    showLater(Place::Types);
    isModel() ? showLater(Place::Dtypes) : hidePanel(Place::Dtypes);
    if (m_details.summary.kind == hub::RepoKind::Space)
        hidePanel(Place::Spaces);
    takePart(Part::Figures);
}

void InsightsPane::close()
{
    m_insights.close();
    m_changed.clear();
    m_showing.stop();
    m_details = {};
}

void InsightsPane::takePart(Part part)
{
    if (!m_scroll)
        return;
    if (part == Part::Commits) {
        showLater(Place::Rhythm);
        return m_insights.commits().value ? showLater(Place::Authors) : hidePanel(Place::Authors);
    }
    if (part != Part::Figures)
        return showLater(placeOf(part));
    showFacts();
    const auto &figures = m_insights.figures().value;
    const bool isSpace = m_details.summary.kind == hub::RepoKind::Space;
    figures && !isSpace ? showLater(Place::Downloads) : hidePanel(Place::Downloads);
    figures ? showLater(Place::Storage) : hidePanel(Place::Storage);
    figures &&isModel() ? showLater(Place::Relations) : hidePanel(Place::Relations);
    const hub::ChildCounts counts = figures ? figures->children.value_or(hub::ChildCounts()) : hub::ChildCounts();
    for (const Part relation : RepoInsights::kRelations) {
        if (figures && models::childCount(counts, relation) == 0)
            hidePanel(placeOf(relation));
    }
}

void InsightsPane::showFacts()
{
    const auto &figures = m_insights.figures();
    m_sources->setFacts(insightnumbers::sources(m_details, figures.value.value_or(hub::RepoDetails())));
    m_sources->setVisible(!m_sources->isEmpty());
    if (figures.value) {
        m_facts->setFacts(insightnumbers::facts(m_details, *figures.value, QDateTime::currentDateTimeUtc()));
        m_factsPane->showContent();
    } else if (figures.state == LoadState::Failed) {
        m_factsPane->showMessage(
            errorMessage(errorText(*figures.error, {.failed = tr("The figures could not be loaded"), .kept = {}},
                                   QDateTime::currentDateTimeUtc())));
    } else {
        m_factsPane->showLoading(tr("Loading figures…"), Skeleton::Rows, false);
    }
}

/// What is not known any more waits no longer: hidePanel() has seen to that.
void InsightsPane::showPanel(Place place)
{
    ChartPanel &panel = panelAt(place);
    panel.show();
    switch (place) {
    case Place::Downloads:
        return panel.setNumbers(insightnumbers::downloads(*m_insights.figures().value));
    case Place::Types:
        return showTypes(panel);
    case Place::Storage:
        return panel.setNumbers(insightnumbers::storage(m_details, *m_insights.figures().value));
    case Place::Dtypes:
        return showDtypes(panel);
    case Place::Rhythm:
        return showRhythm(panel);
    case Place::Authors:
        panel.setNote(tr("by commits"));
        return panel.setNumbers(insightnumbers::authors(m_insights.commits().value->authors));
    case Place::Relations:
        return showRelations(panel);
    case Place::Spaces:
        return showList(Part::Spaces, panel);
    case Place::Quantized:
    case Place::FineTuned:
    case Place::Adapters:
    case Place::Merged:
        return showList(RepoInsights::kRelations.at(static_cast<size_t>(place) - static_cast<size_t>(Place::Quantized)),
                        panel);
    }
}

void InsightsPane::showTypes(ChartPanel &panel)
{
    panel.setNumbers(insightnumbers::fileTypes(models::sizesByType(m_details.siblings, kMostTypes)));
    panel.setNote(tr("in this revision"));
}

void InsightsPane::showDtypes(ChartPanel &panel)
{
    panel.setNumbers(insightnumbers::dtypes(m_details.parametersByDtype));
    if (m_details.parametersByDtype.isEmpty())
        panel.showMessage({.title = tr("Not told for this model"),
                           .text = tr("The Hub counts parameters by type where there are safetensors weights.")});
}

void InsightsPane::showRelations(ChartPanel &panel)
{
    const hub::ChildCounts counts = m_insights.figures().value->children.value_or(hub::ChildCounts());
    panel.setNumbers(insightnumbers::relations(counts));
    if (counts == hub::ChildCounts())
        panel.showMessage({.title = tr("No model names this one as its base")});
}

void InsightsPane::showRhythm(ChartPanel &panel)
{
    const auto &commits = m_insights.commits();
    if (commits.value) {
        const models::CommitFigures &figures = *commits.value;
        //: %1 of %2 commits, both as numbers: "the newest 1,000 of 12.4 k"
        const QString note =
            figures.counted < figures.total
                ? tr("the newest %1 of %2").arg(formats::count(figures.counted), formats::count(figures.total))
                : tr("%Ln commits", nullptr, int(figures.total));
        panel.setNumbers(insightnumbers::rhythm(figures.rhythm));
        panel.setNote(note);
    } else if (commits.state == LoadState::Failed) {
        showFailure(panel, *commits.error, tr("The commits could not be loaded"));
    } else if (commits.state == LoadState::Empty) {
        panel.showMessage({.title = tr("No commits yet")});
    } else {
        panel.showLoading(tr("Loading commits…"));
    }
}

InsightsPane::Place InsightsPane::placeOf(Part part)
{
    const auto found = std::ranges::find(RepoInsights::kRelations, part);
    if (found == RepoInsights::kRelations.end())
        return Place::Spaces;
    return static_cast<Place>(static_cast<int>(Place::Quantized) +
                              static_cast<int>(found - RepoInsights::kRelations.begin()));
}

void InsightsPane::showList(Part part, ChartPanel &panel)
{
    const auto &list = m_insights.list(part);
    if (list.value) {
        panel.setNumbers(part == Part::Spaces ? insightnumbers::liked(*list.value)
                                              : insightnumbers::downloaded(*list.value));
        if (part != Part::Spaces)
            panel.setNote(tr("the most downloaded ones"));
    } else if (list.state == LoadState::Failed) {
        showFailure(panel, *list.error, tr("This list could not be loaded"));
    } else if (list.state == LoadState::Empty) {
        panel.showMessage({.title = part == Part::Spaces ? tr("No Space uses it") : tr("None that may be seen")});
    } else {
        panel.showLoading(tr("Searching…"));
    }
}

void InsightsPane::showFailure(ChartPanel &panel, const base::HubError &error, const QString &failed)
{
    panel.showMessage(errorMessage(errorText(error, {.failed = failed, .kept = {}}, QDateTime::currentDateTimeUtc())));
}

void InsightsPane::act(Part part, int action)
{
    const auto &error = part == Part::Figures   ? m_insights.figures().error
                        : part == Part::Commits ? m_insights.commits().error
                                                : m_insights.list(part).error;
    if (!error)
        return;
    if (action == static_cast<int>(ErrorAction::CopyDetails))
        QGuiApplication::clipboard()->setText(error->details());
    else if (base::RetryPolicy::isPassing(error->kind))
        m_insights.retry(part);
    else
        Q_EMIT remedyRequested(*error);
}

void InsightsPane::openRepo(Part part, int row, bool inBackground)
{
    const auto &list = m_insights.list(part).value;
    if (!list || row < 0 || row >= list->size())
        return;
    const hub::RepoSummary &repo = list->at(row);
    Q_EMIT openRequested(models::RepoPlace{.repo = {repo.kind, repo.id, {}}, .path = {}, .fragment = {}},
                         inBackground ? Page::OpenIn::BackgroundTab : Page::OpenIn::CurrentTab);
}

void InsightsPane::followLink(const QString &address, bool inBackground)
{
    if (const auto place = models::parseLocation(address, m_dependencies.client->endpoint(), true))
        Q_EMIT openRequested(*place, inBackground ? Page::OpenIn::BackgroundTab : Page::OpenIn::CurrentTab);
}

QWidget *InsightsPane::initialFocus()
{
    return m_scroll ? static_cast<QWidget *>(m_scroll) : this;
}

ChartPanel *InsightsPane::panel(const QString &title) const
{
    const QList<ChartPanel *> panels = findChildren<ChartPanel *>();
    const auto found = std::ranges::find(panels, title, &ChartPanel::title);
    return found == panels.end() ? nullptr : *found;
}

} // namespace hs::ui
