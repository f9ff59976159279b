// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/insightnumbers.h"

#include "common/formats.h"
#include "sessions/repoinsights.h"

#include <QCoreApplication>

namespace hs::ui::insightnumbers {

using namespace Qt::StringLiterals;
using models::CommitRhythm;

namespace {

struct InsightWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Insights)
};

ChartNumbers amounts(const models::LargestAmounts &sums, const QString &title, const QString &seriesName,
                     const QString &others)
{
    ChartNumbers numbers{.categoryTitle = title, .series = {{seriesName, {}}}};
    for (const models::NamedAmount &amount : sums.largest) {
        numbers.categories.append(amount.name);
        numbers.series[0].values.append(double(amount.amount));
    }
    if (sums.others > 0) {
        numbers.categories.append(others);
        numbers.series[0].values.append(double(sums.otherAmount));
    }
    return numbers;
}

QString spanName(const QDate &first, CommitRhythm::Unit unit)
{
    const QLocale locale;
    switch (unit) {
    case CommitRhythm::Unit::Week:
        return InsightWords::tr("Week of %1").arg(locale.toString(first, u"d MMM yyyy"_s));
    case CommitRhythm::Unit::Month:
        return locale.toString(first, u"MMMM yyyy"_s);
    case CommitRhythm::Unit::Year:
        break;
    }
    return QString::number(first.year());
}

/// A month or a year is named where it begins.
QString axisWord(const QDate &first, const QDate &before, CommitRhythm::Unit unit)
{
    if (before.isValid() && unit == CommitRhythm::Unit::Week && first.month() == before.month())
        return {};
    if (unit == CommitRhythm::Unit::Year || (before.isValid() && before.year() != first.year()))
        return QString::number(first.year());
    return QLocale().toString(first, u"MMM"_s);
}

Fact fact(const QString &name, const std::optional<qint64> &count)
{
    Fact result{.name = name, .value = count ? formats::count(*count) : u"–"_s, .note = {}, .link = {}, .toolTip = {}};
    if (count)
        result.toolTip = formats::exactCount(*count);
    return result;
}

Fact dateFact(const QString &name, const std::optional<QDateTime> &when, const QDateTime &now)
{
    Fact result{.name = name,
                .value = when ? formats::relativePast(*when, now) : u"–"_s,
                .note = {},
                .link = {},
                .toolTip = {}};
    if (when)
        result.toolTip = formats::exactDateTime(*when);
    return result;
}

QString relationName(models::RepoInsights::Part relation)
{
    switch (relation) {
    case models::RepoInsights::Part::Quantized:
        return InsightWords::tr("Quantized");
    case models::RepoInsights::Part::Finetunes:
        return InsightWords::tr("Fine-tunes");
    case models::RepoInsights::Part::Adapters:
        return InsightWords::tr("Adapters");
    default:
        return InsightWords::tr("Merges");
    }
}

QString howMade(const QString &relation)
{
    if (relation == "quantized"_L1)
        return InsightWords::tr("Quantized from");
    if (relation == "adapter"_L1)
        return InsightWords::tr("Adapter for");
    if (relation == "merge"_L1)
        return InsightWords::tr("Merged from");
    return relation == "finetune"_L1 ? InsightWords::tr("Fine-tuned from") : InsightWords::tr("Made from");
}

void appendLinks(QList<Fact> &facts, const QString &name, const QStringList &ids, const QString &prefix)
{
    for (const QString &id : ids)
        facts.append({.name = name, .value = id, .note = {}, .link = prefix + id, .toolTip = id});
}

} // namespace

ChartNumbers fileTypes(const models::LargestAmounts &sizes)
{
    return amounts(sizes, InsightWords::tr("File type"), InsightWords::tr("Size"),
                   InsightWords::tr("%Ln other types", nullptr, sizes.others));
}

ChartNumbers authors(const models::LargestAmounts &counts)
{
    return amounts(counts, InsightWords::tr("Contributor"), InsightWords::tr("Commits"),
                   InsightWords::tr("%Ln others", "contributors", counts.others));
}

ChartNumbers dtypes(const QMap<QString, qint64> &parameters)
{
    models::LargestAmounts sums;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        sums.largest.append({it.key(), it.value()});
    std::ranges::sort(sums.largest, std::ranges::greater(), &models::NamedAmount::amount);
    return amounts(sums, InsightWords::tr("Number type"), InsightWords::tr("Parameters"), {});
}

ChartNumbers rhythm(const CommitRhythm &rhythm)
{
    ChartNumbers numbers{.categoryTitle = rhythm.unit == CommitRhythm::Unit::Week    ? InsightWords::tr("Week")
                                          : rhythm.unit == CommitRhythm::Unit::Month ? InsightWords::tr("Month")
                                                                                     : InsightWords::tr("Year"),
                         .series = {{InsightWords::tr("Commits"), {}}},
                         .isOverTime = true};
    QDate before;
    for (const CommitRhythm::Span &span : rhythm.spans) {
        numbers.categories.append(spanName(span.first, rhythm.unit));
        numbers.axisLabels.append(axisWord(span.first, before, rhythm.unit));
        numbers.series[0].values.append(double(span.commits));
        before = span.first;
    }
    return numbers;
}

ChartNumbers relations(const hub::ChildCounts &counts)
{
    ChartNumbers numbers{.categoryTitle = InsightWords::tr("Made by"), .series = {{InsightWords::tr("Models"), {}}}};
    for (const models::RepoInsights::Part relation : models::RepoInsights::kRelations) {
        numbers.categories.append(relationName(relation));
        numbers.series[0].values.append(double(models::childCount(counts, relation)));
    }
    return numbers;
}

ChartNumbers downloaded(const QList<hub::RepoSummary> &repos)
{
    ChartNumbers numbers{.categoryTitle = InsightWords::tr("Model"),
                         .series = {{InsightWords::tr("Downloads, 30 days"), {}}}};
    for (const hub::RepoSummary &repo : repos) {
        numbers.categories.append(repo.id.toString());
        numbers.series[0].values.append(repo.downloads ? std::optional(double(*repo.downloads)) : std::nullopt);
    }
    return numbers;
}

ChartNumbers liked(const QList<hub::RepoSummary> &repos)
{
    ChartNumbers numbers{.categoryTitle = InsightWords::tr("Space"), .series = {{InsightWords::tr("Likes"), {}}}};
    for (const hub::RepoSummary &repo : repos) {
        numbers.categories.append(repo.id.toString());
        numbers.series[0].values.append(repo.likes ? std::optional(double(*repo.likes)) : std::nullopt);
    }
    return numbers;
}

std::optional<qint64> bytesOf(const hub::RepoDetails &details)
{
    std::optional<qint64> bytes;
    for (const hub::Sibling &file : details.siblings) {
        if (file.size)
            bytes = bytes.value_or(0) + *file.size;
    }
    return bytes;
}

ChartNumbers storage(const hub::RepoDetails &details, const hub::RepoDetails &figures)
{
    ChartNumbers numbers{.categoryTitle = InsightWords::tr("Revisions"), .series = {{InsightWords::tr("Size"), {}}}};
    const auto append = [&numbers](const QString &name, const std::optional<qint64> &bytes) {
        if (!bytes)
            return;
        numbers.categories.append(name);
        numbers.series[0].values.append(double(*bytes));
    };
    append(InsightWords::tr("This revision"), bytesOf(details));
    append(InsightWords::tr("All revisions"), figures.summary.usedStorage);
    return numbers;
}

ChartNumbers downloads(const hub::RepoDetails &figures)
{
    ChartNumbers numbers{.categoryTitle = InsightWords::tr("Time"), .series = {{InsightWords::tr("Downloads"), {}}}};
    const auto append = [&numbers](const QString &name, const std::optional<qint64> &count) {
        if (!count)
            return;
        numbers.categories.append(name);
        numbers.series[0].values.append(double(*count));
    };
    append(InsightWords::tr("Last 30 days"), figures.summary.downloads);
    append(InsightWords::tr("Since it was made"), figures.downloadsAllTime);
    return numbers;
}

QList<Fact> facts(const hub::RepoDetails &details, const hub::RepoDetails &figures, const QDateTime &now)
{
    const hub::RepoSummary &summary = figures.summary;
    QList<Fact> facts;
    if (details.summary.kind != hub::RepoKind::Space)
        facts = {fact(InsightWords::tr("Downloads, 30 days"), summary.downloads),
                 fact(InsightWords::tr("Downloads, all time"), figures.downloadsAllTime)};
    const auto trending = summary.trendingScore ? std::optional(formats::whole(*summary.trendingScore)) : std::nullopt;
    facts += {fact(InsightWords::tr("Likes"), summary.likes), fact(InsightWords::tr("Trending score"), trending),
              dateFact(InsightWords::tr("Created"), summary.createdAt, now),
              dateFact(InsightWords::tr("Updated"), summary.lastModified, now)};
    return facts;
}

QList<Fact> sources(const hub::RepoDetails &details, const hub::RepoDetails &figures)
{
    QList<Fact> facts;
    const hub::BaseModels &base = figures.baseModels.ids.isEmpty() ? details.baseModels : figures.baseModels;
    appendLinks(facts, howMade(base.relation), base.ids, u"hf://"_s);
    appendLinks(facts, InsightWords::tr("Uses the model"), figures.usedModels, u"hf://"_s);
    appendLinks(facts, InsightWords::tr("Uses the dataset"), figures.usedDatasets, u"hf://datasets/"_s);
    return facts;
}

} // namespace hs::ui::insightnumbers
