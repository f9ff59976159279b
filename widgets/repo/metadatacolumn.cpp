// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/metadatacolumn.h"

#include "cards/markdown.h"
#include "common/avatartile.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/iconlabel.h"
#include "repo/linklabel.h"
#include "repo/metasection.h"
#include "repo/minibars.h"
#include "repo/modeltree.h"
#include "repo/repotext.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLinks = 5;
constexpr int kMostLanguages = 8;
constexpr int kMostResults = 8;
constexpr int kMostMetrics = 6;
constexpr qsizetype kLongestPrompt = 600; ///< characters; all of it is asked when access is asked for
constexpr int kMostSpaces = 5;

QString joined(const QStringList &words, int most)
{
    QStringList shown = words.first(std::min<qsizetype>(most, words.size()));
    if (words.size() > most)
        shown.append(MetadataColumn::tr("%Ln more", nullptr, static_cast<int>(words.size()) - most));
    return shown.join(u", "_s);
}

} // namespace

MetadataColumn::MetadataColumn(ThemeSource &themes, QWidget *parent)
    : QScrollArea(parent)
    , m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details"));
    setFocusPolicy(Qt::TabFocus); // it scrolls
    setSurface(this, Surface::Sunken);
    connect(&m_themes, &ThemeSource::changed, this, &MetadataColumn::rebuild);
}

void MetadataColumn::setFacts(const RepoFacts &facts)
{
    m_facts = facts;
    rebuild();
}

void MetadataColumn::clear()
{
    m_facts = {};
    delete takeWidget();
    m_column = nullptr;
}

void MetadataColumn::rebuild()
{
    if (m_facts.details.summary.id.isEmpty())
        return;
    auto *content = new QWidget;
    setSurface(content, Surface::Sunken);
    const ThemeSpace &space = m_themes.theme().space;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space.s5, space.s1, space.s5, space.s4);
    m_column->setSpacing(0);
    addDownloads();
    addFacts();
    addGate();
    addResults();
    addFamily();
    addSpaces();
    addLocal();
    m_column->addStretch();
    setWidget(content);
}

MetaSection *MetadataColumn::addSection(const QString &title, const QString &note)
{
    auto *section = new MetaSection(m_themes, title, note);
    m_column->addWidget(section);
    return section;
}

void MetadataColumn::addDownloads()
{
    const hub::RepoSummary &repo = m_facts.details.summary;
    if (!repo.downloads)
        return;
    MetaSection *section = addSection(tr("Downloads, last 30 days"));
    auto *count = new TextLabel(m_themes, TextStyle::Title, &ThemeColors::text);
    count->setNumeric(true);
    count->setText(formats::exactCount(*repo.downloads));
    if (m_facts.details.downloadsAllTime)
        count->setToolTip(tr("%1 since the beginning").arg(formats::exactCount(*m_facts.details.downloadsAllTime)));
    section->addWidget(count);
}

void MetadataColumn::addFacts()
{
    const hub::RepoDetails &details = m_facts.details;
    const hub::RepoSummary &repo = details.summary;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    MetaSection &section = *addSection({});
    const auto fact = [&section](const QString &name, const QString &value, const QString &toolTip = {}) {
        if (!value.isEmpty())
            section.addFact(name, value, toolTip);
    };
    QStringList licences;
    std::ranges::transform(details.licences, std::back_inserter(licences), licenceText);
    // "other" says nothing where the licence has a name.
    fact(tr("Licence"), details.licenceName.isEmpty() ? licences.join(u", "_s) : details.licenceName);
    fact(tr("Task"), repo.pipelineTag.isEmpty() ? QString() : taskText(repo.pipelineTag));
    fact(tr("Parameters"), parametersText(details),
         repo.parameters ? formats::exactCount(*repo.parameters) : QString());
    if (m_facts.totals && m_facts.totals->bytes)
        fact(tr("Size on the Hub"),
             tr("%1, %Ln files", "bytes, number of files", formats::pluralOf(m_facts.totals->files))
                 .arg(formats::bytes(*m_facts.totals->bytes)));
    fact(tr("Library"), libraryText(repo.libraryName));
    fact(tr("Architecture"), details.architectures.join(u", "_s));
    if (details.gguf && details.gguf->contextLength > 0)
        fact(tr("Context"), tr("%Ln tokens", nullptr, formats::pluralOf(details.gguf->contextLength)));
    fact(tr("Runs on"), spokenText(repo.sdk));
    fact(tr("State"), spokenText(repo.runtimeStage));
    fact(tr("Hardware"), details.hardware);
    QStringList languages;
    std::ranges::transform(details.languages, std::back_inserter(languages), languageText);
    fact(tr("Languages"), joined(languages, kMostLanguages), languages.join(u", "_s));
    addLinkFacts(section);
    fact(tr("Metrics"), joined(details.metrics, kMostMetrics), details.metrics.join(u", "_s));
    if (repo.likes)
        fact(tr("Likes"), formats::exactCount(*repo.likes));
    if (repo.lastModified)
        fact(tr("Updated"), formats::relativePast(*repo.lastModified, now), formats::exactDateTime(*repo.lastModified));
    if (repo.createdAt)
        fact(tr("Created"), formats::relativePast(*repo.createdAt, now), formats::exactDateTime(*repo.createdAt));
}

void MetadataColumn::addLinkFacts(MetaSection &section)
{
    const hub::RepoDetails &details = m_facts.details;
    addRepoLinks(section, tr("Datasets"), details.datasets, hub::RepoKind::Dataset);
    addRepoLinks(section, tr("Models"), details.usedModels, hub::RepoKind::Model);
    addRepoLinks(section, tr("Datasets"), details.usedDatasets, hub::RepoKind::Dataset);
}

void MetadataColumn::addRepoLinks(MetaSection &section, const QString &name, const QStringList &ids, hub::RepoKind kind)
{
    if (ids.isEmpty())
        return;
    const QString owner = m_facts.repo.id.owner() + u'/';
    const QStringList shown = ids.first(std::min<qsizetype>(kMostLinks, ids.size()));
    QStringList texts;
    // The owner's own ones are told by their name, as on its page.
    for (const QString &id : shown)
        texts.append(id.startsWith(owner) ? id.sliced(owner.size()) : id);
    const QList<LinkLabel *> links = section.addLinks(name, texts);
    for (qsizetype i = 0; i < links.size(); ++i)
        connect(links.at(i), &LinkLabel::activated, this,
                [this, id = shown.at(i), kind](bool inBackground) { openRepo(id, kind, inBackground); });
    if (ids.size() > kMostLinks)
        section.addFact({}, tr("%Ln more", nullptr, static_cast<int>(ids.size()) - kMostLinks));
}

/// What the authors of a gated repository say before they give access.
void MetadataColumn::addGate()
{
    const hub::RepoDetails &details = m_facts.details;
    if (details.summary.gate == hub::Gate::Open || (details.gatedHeading.isEmpty() && details.gatedPrompt.isEmpty()))
        return;
    MetaSection *section =
        addSection(details.gatedHeading.isEmpty() ? tr("Before you get access") : details.gatedHeading);
    QString words = cards::renderCard(cards::parseCard(details.gatedPrompt.toUtf8()), {}, {}).plainText.trimmed();
    if (words.size() > kLongestPrompt)
        words = words.left(words.lastIndexOf(u' ', kLongestPrompt)) + u'…';
    if (words.isEmpty())
        return;
    auto *text = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary);
    text->setWordWrap(true);
    text->setText(words);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    section->addWidget(text);
}

void MetadataColumn::addResults()
{
    const QList<hub::EvalResult> &results = m_facts.details.evalResults;
    // Results in files are not in the details: they are asked for when somebody wants to see them.
    const bool hasFiles = m_facts.totals && m_facts.totals->hasEvaluationFiles;
    if (results.isEmpty() && !hasFiles)
        return;
    const QString metric = results.isEmpty() ? QString() : results.constFirst().metric;
    const bool isOneMetric =
        std::ranges::all_of(results, [&metric](const hub::EvalResult &r) { return r.metric == metric; });
    MetaSection *section = addSection(tr("Evaluation results"), isOneMetric ? metric.toUpper() : QString());
    LinkLabel *all = section->addTitleLink(tr("Compare…", "evaluation results"));
    connect(all, &LinkLabel::activated, this, &MetadataColumn::evaluationRequested);
    if (!results.isEmpty()) {
        auto *bars = new MiniBars(m_themes);
        bars->setRows(miniBarRows(results, kMostResults));
        section->addWidget(bars);
    }
    const int others = static_cast<int>(results.size()) - kMostResults;
    if (others <= 0 && !hasFiles)
        return;
    auto *more = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textTertiary);
    more->setWordWrap(true);
    more->setText(others > 0 ? tr("%Ln more in the card", nullptr, others) : tr("There are results in files."));
    section->addWidget(more);
}

void MetadataColumn::addFamily()
{
    if (!ModelTree::hasFamily(m_facts.details))
        return;
    MetaSection *section = addSection(tr("Model tree"));
    auto *tree = new ModelTree(m_themes, m_facts.details);
    section->addWidget(tree);
    connect(tree, &ModelTree::baseChosen, this,
            [this](const QString &id, bool inBackground) { openRepo(id, hub::RepoKind::Model, inBackground); });
    connect(tree, &ModelTree::childrenChosen, this, [this](const QString &relation, bool inBackground) {
        hub::SearchQuery query;
        query.filters = {u"base_model:%1:%2"_s.arg(relation, m_facts.repo.id.toString())};
        openSearch(query, inBackground);
    });
}

void MetadataColumn::addSpaces()
{
    const QStringList &spaces = m_facts.details.spaces;
    if (spaces.isEmpty())
        return;
    const bool isModel = m_facts.repo.kind == hub::RepoKind::Model;
    MetaSection *section = addSection(isModel ? tr("Spaces using this model") : tr("Spaces using this dataset"));
    if (spaces.size() > kMostSpaces) {
        LinkLabel *all = section->addTitleLink(tr("All %1", "Spaces").arg(formats::exactCount(spaces.size())));
        connect(all, &LinkLabel::activated, this, [this, isModel](bool inBackground) {
            hub::SearchQuery query;
            query.kind = hub::RepoKind::Space;
            (isModel ? query.usesModels : query.usesDatasets).append(m_facts.repo.id.toString());
            openSearch(query, inBackground);
        });
    }
    for (const QString &id : spaces.first(std::min<qsizetype>(kMostSpaces, spaces.size()))) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(m_themes.theme().space.s2);
        auto *avatar = new AvatarTile(m_themes, m_themes.theme().size.avatarInline, row);
        avatar->setName(id.section(u'/', 0, 0));
        auto *link = new LinkLabel(m_themes, id, TextStyle::Small, row);
        connect(link, &LinkLabel::activated, this,
                [this, id](bool inBackground) { openRepo(id, hub::RepoKind::Space, inBackground); });
        line->addWidget(avatar);
        line->addWidget(link, 1);
        section->addWidget(row);
    }
}

void MetadataColumn::addLocal()
{
    const auto &local = m_facts.local;
    if (!local || local->files == 0)
        return;
    MetaSection *section = addSection(tr("On this computer"));
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_themes.theme().space.s2);
    const auto color = local->isComplete() ? &ThemeColors::positiveText : &ThemeColors::textSecondary;
    line->addWidget(new IconLabel(m_themes, Icon::Disk, color, m_themes.theme().size.iconSmall, row));
    auto *what = new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::text, row);
    const QString commit = formats::shortOid(m_facts.details.commit.toString());
    what->setText(m_facts.repo.revision.isCommit()
                      ? commit
                      : tr("%1 at %2", "branch, commit").arg(m_facts.repo.revision.shortText(), commit));
    what->setToolTip(local->folder);
    auto *size = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textTertiary, row);
    size->setNumeric(true);
    size->setText(local->isComplete()
                      ? tr("Complete, %1").arg(formats::bytes(local->bytes))
                      : tr("%1 of %2").arg(formats::bytes(local->bytes), formats::bytes(local->allBytes)));
    line->addWidget(what, 1);
    line->addWidget(size);
    section->addWidget(row);
}

void MetadataColumn::openRepo(const QString &id, hub::RepoKind kind, bool inBackground)
{
    const auto repo = hub::RepoId::parse(id);
    if (repo)
        Q_EMIT openRequested(models::RepoPlace{.repo = {.kind = kind, .id = *repo, .revision = {}},
                                               .view = models::RepoPlace::View::Card,
                                               .path = {},
                                               .fragment = {}},
                             inBackground);
}

void MetadataColumn::openSearch(const hub::SearchQuery &query, bool inBackground)
{
    Q_EMIT openRequested(models::SearchPlace{query}, inBackground);
}

} // namespace hs::ui
