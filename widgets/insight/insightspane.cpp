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
constexpr int kRhythmHeight = 120;

QString bytesWords(double value)
{
    return formats::bytes(qRound64(value));
}

} // namespace

InsightsPane::InsightsPane(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
{
    buildUi();
    connect(&m_insights, &RepoInsights::partChanged, this, [this](Part part) {
        showPart(part);
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
    addPanels();
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
    connect(m_factsPane, &StatePane::actionTriggered, this, [this](int action) { act(Part::Figures, action); });
    m_column->addWidget(m_factsPane);
    m_sources = new LinkRows(*m_dependencies.theme);
    connect(m_sources, &LinkRows::linkActivated, this, &InsightsPane::followLink);
    m_column->addWidget(m_sources);
}

ChartPanel *InsightsPane::addPanel(const QString &title, std::optional<Part> part)
{
    auto *panel = new ChartPanel(*m_dependencies.theme);
    panel->setTitle(title);
    panel->setForm(ChartForm::HorizontalBars);
    panel->hide();
    connect(panel, &ChartPanel::statusMessage, this, &InsightsPane::statusMessage);
    if (part) {
        connect(panel, &ChartPanel::actionTriggered, this, [this, part](int action) { act(*part, action); });
        connect(panel, &ChartPanel::activated, this,
                [this, part](int row, bool inBackground) { openRepo(*part, row, inBackground); });
    }
    m_column->addWidget(panel);
    return panel;
}

void InsightsPane::addPanels()
{
    m_downloads = addPanel(tr("Downloads"));
    m_types = addPanel(tr("Size by file type"));
    m_types->setFormat(bytesWords);
    m_storage = addPanel(tr("Storage"));
    m_storage->setFormat(bytesWords);
    m_dtypes = addPanel(tr("Parameters by number type"));
    m_dtypes->setFormat([](double value) { return formats::parameters(qRound64(value)); },
                        [](double value) { return formats::exactCount(qRound64(value)); });
    m_rhythm = addPanel(tr("Commits over time"), Part::Commits);
    m_rhythm->setForm(ChartForm::Bars);
    m_rhythm->setChartHeight(kRhythmHeight);
    m_authors = addPanel(tr("Contributors"), Part::Commits);
    m_relations = addPanel(tr("Models made from this one"));
    const std::array titles{tr("Quantized from this one"), tr("Fine-tuned from this one"), tr("Adapters for this one"),
                            tr("Merged from this one")};
    for (size_t i = 0; i < m_children.size(); ++i) {
        m_children.at(i) = addPanel(titles.at(i), RepoInsights::kRelations.at(i));
        m_children.at(i)->setActivatable(true);
    }
    m_spaces = addPanel(tr("Spaces that use it"), Part::Spaces);
    m_spaces->setActivatable(true);
    m_spaces->setNote(tr("the most liked ones"));
}

void InsightsPane::open(const hub::RepoRef &repo, const hub::RepoDetails &details)
{
    const bool isNew = m_details != details;
    m_details = details;
    m_insights.open(m_dependencies.client->context(), repo);
    if (isNew) {
        showDetails();
        showFigures();
    }
}

void InsightsPane::close()
{
    m_insights.close();
    m_details = {};
}

void InsightsPane::showDetails()
{
    m_types->setNumbers(insightnumbers::fileTypes(models::sizesByType(m_details.siblings, kMostTypes)));
    m_types->setNote(tr("in this revision"));
    m_types->show();
    m_dtypes->setVisible(isModel());
    m_dtypes->setNumbers(insightnumbers::dtypes(m_details.parametersByDtype));
    if (m_details.parametersByDtype.isEmpty())
        m_dtypes->showMessage({.title = tr("Not told for this model"),
                               .text = tr("The Hub counts parameters by type where there are safetensors weights.")});
    if (m_details.summary.kind == hub::RepoKind::Space)
        m_spaces->hide();
}

void InsightsPane::showPart(Part part)
{
    switch (part) {
    case Part::Figures:
        return showFigures();
    case Part::Commits:
        return showCommits();
    default:
        return showList(part);
    }
}

void InsightsPane::showFigures()
{
    const auto &figures = m_insights.figures();
    m_sources->setFacts(insightnumbers::sources(m_details, figures.value.value_or(hub::RepoDetails())));
    m_sources->setVisible(!m_sources->isEmpty());
    const bool isSpace = m_details.summary.kind == hub::RepoKind::Space;
    m_downloads->setVisible(figures.value && !isSpace);
    m_storage->setVisible(figures.value.has_value());
    m_relations->setVisible(figures.value && isModel());
    if (figures.value) {
        m_facts->setFacts(insightnumbers::facts(m_details, *figures.value, QDateTime::currentDateTimeUtc()));
        m_factsPane->showContent();
        m_downloads->setNumbers(insightnumbers::downloads(*figures.value));
        m_storage->setNumbers(insightnumbers::storage(m_details, *figures.value));
        const hub::ChildCounts counts = figures.value->children.value_or(hub::ChildCounts());
        m_relations->setNumbers(insightnumbers::relations(counts));
        if (counts == hub::ChildCounts())
            m_relations->showMessage({.title = tr("No model names this one as its base")});
        for (const Part relation : RepoInsights::kRelations) {
            if (models::childCount(counts, relation) == 0)
                listPanel(relation)->hide();
        }
    } else if (figures.state == LoadState::Failed) {
        m_factsPane->showMessage(
            errorMessage(errorText(*figures.error, {.failed = tr("The figures could not be loaded"), .kept = {}},
                                   QDateTime::currentDateTimeUtc())));
    } else {
        m_factsPane->showLoading(tr("Loading figures…"), Skeleton::Rows, false);
    }
}

void InsightsPane::showCommits()
{
    const auto &commits = m_insights.commits();
    m_rhythm->show();
    m_authors->setVisible(commits.value.has_value());
    if (commits.value) {
        const models::CommitFigures &figures = *commits.value;
        //: %1 of %2 commits, both as numbers: "the newest 1,000 of 12.4 k"
        const QString note =
            figures.counted < figures.total
                ? tr("the newest %1 of %2").arg(formats::count(figures.counted), formats::count(figures.total))
                : tr("%Ln commits", nullptr, int(figures.total));
        m_rhythm->setNumbers(insightnumbers::rhythm(figures.rhythm));
        m_rhythm->setNote(note);
        m_authors->setNumbers(insightnumbers::authors(figures.authors));
        m_authors->setNote(tr("by commits"));
    } else if (commits.state == LoadState::Failed) {
        showFailure(m_rhythm, *commits.error, tr("The commits could not be loaded"));
    } else if (commits.state == LoadState::Empty) {
        m_rhythm->showMessage({.title = tr("No commits yet")});
    } else {
        m_rhythm->showLoading(tr("Loading commits…"));
    }
}

ChartPanel *InsightsPane::listPanel(Part part) const
{
    for (size_t i = 0; i < m_children.size(); ++i) {
        if (RepoInsights::kRelations.at(i) == part)
            return m_children.at(i);
    }
    return m_spaces;
}

void InsightsPane::showList(Part part)
{
    const auto &list = m_insights.list(part);
    ChartPanel *panel = listPanel(part);
    panel->show();
    if (list.value) {
        panel->setNumbers(part == Part::Spaces ? insightnumbers::liked(*list.value)
                                               : insightnumbers::downloaded(*list.value));
        if (part != Part::Spaces)
            panel->setNote(tr("the most downloaded ones"));
    } else if (list.state == LoadState::Failed) {
        showFailure(panel, *list.error, tr("This list could not be loaded"));
    } else if (list.state == LoadState::Empty) {
        panel->showMessage({.title = part == Part::Spaces ? tr("No Space uses it") : tr("None that may be seen")});
    } else {
        panel->showLoading(tr("Searching…"));
    }
}

void InsightsPane::showFailure(ChartPanel *panel, const base::HubError &error, const QString &failed)
{
    panel->showMessage(errorMessage(errorText(error, {.failed = failed, .kept = {}}, QDateTime::currentDateTimeUtc())));
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

QWidget *InsightsPane::initialFocus() const
{
    return m_scroll;
}

ChartPanel *InsightsPane::panel(const QString &title) const
{
    const QList<ChartPanel *> panels = findChildren<ChartPanel *>();
    const auto found = std::ranges::find(panels, title, &ChartPanel::title);
    return found == panels.end() ? nullptr : *found;
}

} // namespace hs::ui
