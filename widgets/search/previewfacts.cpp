// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/previewfacts.h"

#include "common/formats.h"
#include "common/kindicon.h"
#include "search/reporowlayout.h"
#include "search/rowwords.h"
#include "search/searchwords.h"
#include "sessions/repopreview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

using hub::RepoKind;
using models::Facet;

struct PreviewWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Preview)
};

constexpr int kMostChips = 6;

QString dash()
{
    return u"–"_s;
}

Fact fact(const QString &name, const QString &value, const QString &note = {})
{
    return {.name = name, .value = value.isEmpty() ? dash() : value, .note = note, .link = {}, .toolTip = {}};
}

/// The type most parameters have: "BF16".
QString mainDtype(const hub::RepoDetails &details)
{
    QString name;
    qint64 most = 0;
    for (auto it = details.parametersByDtype.cbegin(); it != details.parametersByDtype.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            name = it.key();
        }
    }
    return name;
}

QString licenceName(const hub::RepoSummary &repo, const hub::RepoDetails *details)
{
    QString id = details ? details->licences.value(0) : QString();
    for (const QString &tag : repo.tags) {
        if (id.isEmpty() && tag.startsWith("license:"_L1))
            id = tag.section(u':', 1);
    }
    return id.isEmpty() ? QString() : models::facetValueLabel(Facet::Licence, u"license:"_s + id, repo.kind, {});
}

QStringList languageCodes(const hub::RepoSummary &repo, const hub::RepoDetails *details)
{
    QStringList codes = details ? details->languages : QStringList();
    for (const QString &tag : repo.tags) {
        if (codes.isEmpty() || !details) {
            if (models::facetOfFilter(tag, repo.kind, {}) == Facet::Language)
                codes.append(tag.section(u':', -1));
        }
    }
    codes.removeDuplicates();
    return codes;
}

QString languageNames(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names.append(models::facetValueLabel(Facet::Language, code, RepoKind::Model, {}));
    return names.join(u", "_s);
}

Fact payload(const QString &name, const models::PreviewSums *sums)
{
    if (!sums || sums->payload.files == 0)
        return fact(name, {});
    const models::PayloadTotals &totals = sums->payload;
    const QString files = PreviewWords::tr("%Ln files", nullptr, totals.files);
    return totals.bytes ? fact(name, formats::bytes(*totals.bytes), files) : fact(name, files);
}

Fact baseModel(const hub::RepoDetails *details)
{
    const QStringList ids = details ? details->baseModels.ids : QStringList();
    Fact result = fact(PreviewWords::tr("Base model"), ids.isEmpty() ? QString() : ids.first().section(u'/', -1));
    if (!ids.isEmpty()) {
        result.link = ids.first();
        result.toolTip = ids.join(u'\n');
    }
    return result;
}

Fact downloads(const hub::RepoSummary &repo)
{
    return fact(PreviewWords::tr("Downloads, 30 days"),
                repo.downloads ? formats::exactCount(*repo.downloads) : QString());
}

Fact updated(const hub::RepoSummary &repo, const QDateTime &now)
{
    Fact result = fact(PreviewWords::tr("Updated"),
                       repo.lastModified ? formats::relativePast(*repo.lastModified, now) : QString());
    if (repo.lastModified)
        result.toolTip = formats::exactDateTime(*repo.lastModified);
    return result;
}

Fact onThisComputer(const models::PreviewSums *sums, models::LocalCopy copy)
{
    Fact result = fact(PreviewWords::tr("On this computer"), searchwords::localCopyName(copy));
    result.icon = Icon::Disk;
    result.isWide = true;
    if (copy == models::LocalCopy::Complete)
        result.value = PreviewWords::tr("Downloaded, complete");
    if (copy == models::LocalCopy::None && sums && sums->bytes)
        result.note = PreviewWords::tr("needs %1").arg(formats::bytes(*sums->bytes));
    return result;
}

QList<Fact> modelFacts(const hub::RepoSummary &repo, const hub::RepoDetails *details, const models::PreviewSums *sums,
                       const QDateTime &now)
{
    const auto parameters = repo.parameters            ? repo.parameters
                            : details && details->gguf ? std::optional(details->gguf->total)
                                                       : std::nullopt;
    QString type = details ? mainDtype(*details) : QString();
    if (type.isEmpty() && details && details->gguf)
        type = details->gguf->architecture;
    Fact size = fact(PreviewWords::tr("Parameters"), parameters ? formats::parameters(*parameters) : QString(), type);
    if (parameters)
        size.toolTip = formats::exactCount(*parameters);
    return {size,
            fact(PreviewWords::tr("Licence"), licenceName(repo, details)),
            payload(PreviewWords::tr("Weights"), sums),
            baseModel(details),
            downloads(repo),
            updated(repo, now)};
}

QList<Fact> datasetFacts(const hub::RepoSummary &repo, const hub::RepoDetails *details, const models::PreviewSums *sums,
                         const QDateTime &now)
{
    QString size;
    for (const QString &tag : repo.tags) {
        if (tag.startsWith("size_categories:"_L1) && size.isEmpty())
            size = searchwords::sizeName(tag);
    }
    const QStringList languages = languageCodes(repo, details);
    Fact language =
        fact(PreviewWords::tr("Languages"),
             languages.size() > 2 ? PreviewWords::tr("%Ln languages", nullptr, static_cast<int>(languages.size()))
                                  : languageNames(languages));
    language.toolTip = languages.size() > 2 ? languageNames(languages) : QString();
    return {fact(PreviewWords::tr("Size"), size),
            fact(PreviewWords::tr("Licence"), licenceName(repo, details)),
            payload(PreviewWords::tr("Files"), sums),
            language,
            downloads(repo),
            updated(repo, now)};
}

QList<Fact> spaceFacts(const hub::RepoSummary &repo, const hub::RepoDetails *details, const models::PreviewSums *sums,
                       const QDateTime &now)
{
    return {fact(PreviewWords::tr("SDK"), models::facetValueLabel(Facet::Sdk, repo.sdk, RepoKind::Space, {})),
            fact(PreviewWords::tr("Licence"), licenceName(repo, details)),
            fact(PreviewWords::tr("State"),
                 repo.runtimeStage.isEmpty() ? QString() : searchwords::stageName(repo.runtimeStage)),
            fact(PreviewWords::tr("Hardware"), details ? details->hardware : QString()),
            payload(PreviewWords::tr("Files"), sums),
            updated(repo, now)};
}

} // namespace

QList<Chip> previewChips(const hub::RepoSummary &repo, const hub::RepoDetails *details, models::LocalCopy copy)
{
    const ChipKind kind = repo.kind == RepoKind::Model     ? ChipKind::Model
                          : repo.kind == RepoKind::Dataset ? ChipKind::Dataset
                                                           : ChipKind::Space;
    QList<Chip> chips{{kind, searchwords::kindName(repo.kind), kindIcon(repo.kind)}};
    const auto addNeutral = [&chips](const QString &text) {
        if (!text.isEmpty())
            chips.append({ChipKind::Neutral, text});
    };
    if (!repo.pipelineTag.isEmpty())
        addNeutral(searchwords::taskName(repo.pipelineTag));
    if (!repo.libraryName.isEmpty())
        addNeutral(models::facetValueLabel(Facet::Library, repo.libraryName, RepoKind::Model, {}));
    if (repo.kind == RepoKind::Dataset) {
        for (const QString &tag : repo.tags) {
            if (tag.startsWith("modality:"_L1))
                addNeutral(models::facetValueLabel(Facet::Modality, tag, repo.kind, {}));
        }
    }
    const QStringList languages = languageCodes(repo, details);
    if (languages.size() == 1)
        addNeutral(languageNames(languages));
    else if (languages.size() > 1)
        addNeutral(PreviewWords::tr("%Ln languages", nullptr, static_cast<int>(languages.size())));
    chips += repoChips(repo, copy);
    if (chips.size() > kMostChips)
        chips.resize(kMostChips);
    return chips;
}

QList<Fact> previewFacts(const hub::RepoSummary &repo, const hub::RepoDetails *details, const models::PreviewSums *sums,
                         models::LocalCopy copy, const QDateTime &now)
{
    QList<Fact> facts = repo.kind == RepoKind::Model     ? modelFacts(repo, details, sums, now)
                        : repo.kind == RepoKind::Dataset ? datasetFacts(repo, details, sums, now)
                                                         : spaceFacts(repo, details, sums, now);
    facts.append(onThisComputer(sums, copy));
    return facts;
}

} // namespace hs::ui
