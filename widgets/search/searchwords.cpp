// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchwords.h"

#include "common/formats.h"
#include "lists/repotasks.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::ui::searchwords {

namespace {

using hub::RepoKind;
using models::Facet;
using models::SearchFilter;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Search)
};

/// "Text Generation" → "Text generation", "Text-to-3D" and "ASR" stay.
QString sentenceCase(const QString &label)
{
    QString result = label;
    for (qsizetype i = 1; i + 1 < result.size(); ++i) {
        const bool startsWord = result.at(i - 1) == u' ' || result.at(i - 1) == u'-';
        if (startsWord && result.at(i).isUpper() && result.at(i + 1).isLower())
            result[i] = result.at(i).toLower();
    }
    return result;
}

FilterName tagFilterName(const SearchFilter &filter, RepoKind kind, const hub::TagsByType &tags)
{
    const QString label = models::facetValueLabel(filter.facet, filter.value, kind, tags);
    if (filter.facet == Facet::BaseModel && !filter.isExcluded)
        return {relationName(models::baseModelOf(filter.value).relation), label};
    const QString value = facetValueName(filter.facet, filter.value, label);
    // Names of libraries, languages and SDKs speak for themselves; "MIT" or "Text" do not.
    const bool isPlain = filter.facet == Facet::Library || filter.facet == Facet::Language ||
                         filter.facet == Facet::Sdk || filter.facet == Facet::Other;
    if (filter.isExcluded)
        //: Before a thing that is left out: "Not MIT".
        return {Words::tr("Not"), value};
    return {isPlain ? QString() : facetTitle(filter.facet), value};
}

QString sinceDate(const QString &isoDate)
{
    return formats::date(QDate::fromString(isoDate, Qt::ISODate), QDate::currentDate());
}

/// "10K" of a size category as we write counts; anything else as it stands.
QString rowCount(const QString &text)
{
    static constexpr std::array kUnits{u'K', u'M', u'B', u'T'};
    qint64 factor = 1;
    QString digits = text;
    for (size_t i = 0; i < kUnits.size(); ++i) {
        if (text.endsWith(kUnits[i])) {
            digits.chop(1);
            for (size_t step = 0; step <= i; ++step)
                factor *= 1000;
        }
    }
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    constexpr qint64 kMost = 1'000'000;
    if (!isNumber || number < 0 || number > kMost)
        return text;
    const qint64 rows = number * factor;
    return rows < 10'000 ? formats::count(rows) : plainParameters(rows);
}

} // namespace

QString kindTitle(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return Words::tr("Models");
    case RepoKind::Dataset:
        return Words::tr("Datasets");
    case RepoKind::Space:
        break;
    }
    return Words::tr("Spaces");
}

QString kindNoun(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return Words::tr("models", "inside a sentence");
    case RepoKind::Dataset:
        return Words::tr("datasets", "inside a sentence");
    case RepoKind::Space:
        break;
    }
    return Words::tr("Spaces", "inside a sentence");
}

QString kindName(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return Words::tr("Model");
    case RepoKind::Dataset:
        return Words::tr("Dataset");
    case RepoKind::Space:
        break;
    }
    return Words::tr("Space");
}

QString facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Task:
        return Words::tr("Task");
    case Facet::Library:
        return Words::tr("Library");
    case Facet::Language:
        return Words::tr("Language");
    case Facet::Licence:
        return Words::tr("Licence");
    case Facet::Modality:
        return Words::tr("Modality");
    case Facet::Format:
        return Words::tr("Format");
    case Facet::Size:
        return Words::tr("Size");
    case Facet::Sdk:
        return Words::tr("SDK");
    case Facet::BaseModel:
        return Words::tr("Base model");
    case Facet::Provider:
        return Words::tr("Inference provider");
    case Facet::App:
        return Words::tr("Local app");
    case Facet::TrainedOn:
        return Words::tr("Trained on");
    case Facet::Region:
        return Words::tr("Region");
    case Facet::SubTask:
        return Words::tr("Sub-task");
    case Facet::Benchmark:
        return Words::tr("Benchmark");
    case Facet::Multilinguality:
        return Words::tr("Multilinguality");
    case Facet::Annotations:
        return Words::tr("Annotated by");
    case Facet::LanguageCreators:
        return Words::tr("Written by");
    case Facet::SourceDatasets:
        return Words::tr("Source datasets");
    case Facet::Other:
        break;
    }
    return Words::tr("Tag");
}

QString modalityName(const QString &modality)
{
    static const QHash<QString, const char *> kNames{
        {u"nlp"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Natural language")},
        {u"cv"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Vision")},
        {u"audio"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Audio")},
        {u"multimodal"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Multimodal")},
        {u"rl"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Robotics and RL")},
        {u"tabular"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Tabular and time series")},
        {u"other"_s, QT_TRANSLATE_NOOP("hs::ui::Search", "Other tasks")},
    };
    const char *name = kNames.value(modality);
    return name ? Words::tr(name) : modality;
}

QString taskName(const QString &id)
{
    const models::RepoTask *task = models::findRepoTask(id);
    return task ? sentenceCase(task->label) : id;
}

QString facetValueName(Facet facet, const QString &id, const QString &label)
{
    if (facet == Facet::Task)
        return models::findRepoTask(id) ? taskName(id) : sentenceCase(label);
    return facet == Facet::Size ? sizeName(label) : label;
}

QString sortName(hub::SearchQuery::Sort sort)
{
    using Sort = hub::SearchQuery::Sort;
    switch (sort) {
    case Sort::Trending:
        return Words::tr("Trending");
    case Sort::Downloads:
        return Words::tr("Downloads");
    case Sort::Likes:
        return Words::tr("Likes");
    case Sort::LikesLately:
        return Words::tr("Likes, 30 days");
    case Sort::Created:
        return Words::tr("Created");
    case Sort::Modified:
        return Words::tr("Updated");
    case Sort::Parameters:
        return Words::tr("Parameters");
    case Sort::MainSize:
        return Words::tr("Size");
    case Sort::Id:
        break;
    }
    return Words::tr("Name");
}

QString otherDirectionName(hub::SearchQuery::Sort sort)
{
    using Sort = hub::SearchQuery::Sort;
    if (sort == Sort::Id)
        return Words::tr("From Z to A");
    if (sort == Sort::Created || sort == Sort::Modified)
        return Words::tr("Oldest first");
    return sort == Sort::Parameters || sort == Sort::MainSize ? Words::tr("Smallest first") : Words::tr("Least first");
}

QString relationName(const QString &relation)
{
    if (relation == "finetune"_L1)
        return Words::tr("Fine-tuned from");
    if (relation == "adapter"_L1)
        return Words::tr("Adapter of");
    if (relation == "quantized"_L1)
        return Words::tr("Quantized from");
    return relation == "merge"_L1 ? Words::tr("Merged from") : Words::tr("Made from");
}

QString plainParameters(qint64 count)
{
    const QString text = formats::parameters(count);
    const QString unit = text.section(formats::kNarrowSpace, 1);
    qint64 whole = count;
    while (whole >= 1000 && whole % 1000 == 0)
        whole /= 1000;
    const bool isWhole = whole < 1000 && !unit.isEmpty();
    return isWhole ? QLocale().toString(whole) + formats::kNarrowSpace + unit : text;
}

QString parameterRange(std::optional<qint64> least, std::optional<qint64> most)
{
    if (least && most)
        //: A range of model sizes: "3 B – 24 B".
        return Words::tr("%1 – %2").arg(plainParameters(*least), plainParameters(*most));
    if (least)
        return Words::tr("from %1").arg(plainParameters(*least));
    return most ? Words::tr("up to %1").arg(plainParameters(*most)) : QString();
}

QString FilterName::whole() const
{
    //: A filter: %1 what it is about, %2 the chosen value: "Licence: MIT".
    return facet.isEmpty() ? value : Words::tr("%1: %2").arg(facet, value);
}

FilterName filterName(const SearchFilter &filter, const hub::SearchQuery &query, const hub::TagsByType &tags)
{
    switch (filter.kind) {
    case SearchFilter::Kind::Tag:
        return tagFilterName(filter, query.kind, tags);
    case SearchFilter::Kind::Author:
        return {Words::tr("Owner"), filter.value};
    case SearchFilter::Kind::Parameters:
        return {Words::tr("Size"), parameterRange(query.minParameters, query.maxParameters)};
    case SearchFilter::Kind::NotGated:
        return {{}, Words::tr("Not gated")};
    case SearchFilter::Kind::OnlyGated:
        return {{}, Words::tr("Gated")};
    case SearchFilter::Kind::Inference:
        return {{}, Words::tr("Inference available")};
    case SearchFilter::Kind::Provider:
        return {Words::tr("Inference"), models::facetValueLabel(Facet::Provider, filter.value, query.kind, tags)};
    case SearchFilter::Kind::App:
        return {Words::tr("App"), models::facetValueLabel(Facet::App, filter.value, query.kind, tags)};
    case SearchFilter::Kind::UsesModel:
    case SearchFilter::Kind::UsesDataset:
        return {Words::tr("Uses"), filter.value};
    case SearchFilter::Kind::CreatedSince:
        return {Words::tr("Created since"), sinceDate(filter.value)};
    case SearchFilter::Kind::ModifiedSince:
        return {Words::tr("Updated since"), sinceDate(filter.value)};
    case SearchFilter::Kind::Linked:
        break;
    }
    return {{}, Words::tr("Uses a model or dataset")};
}

QString resultCount(RepoKind kind, int shown, bool isComplete, std::optional<qint64> total)
{
    const auto counted = [kind](qint64 count) {
        const int n = formats::pluralOf(count);
        switch (kind) {
        case RepoKind::Model:
            return Words::tr("%Ln models", nullptr, n);
        case RepoKind::Dataset:
            return Words::tr("%Ln datasets", nullptr, n);
        case RepoKind::Space:
            break;
        }
        return Words::tr("%Ln Spaces", nullptr, n);
    };
    if (total)
        return counted(*total);
    if (isComplete)
        return counted(shown);
    // A list of which only the beginning was fetched.
    switch (kind) {
    case RepoKind::Model:
        return Words::tr("%Ln+ models", nullptr, shown);
    case RepoKind::Dataset:
        return Words::tr("%Ln+ datasets", nullptr, shown);
    case RepoKind::Space:
        break;
    }
    return Words::tr("%Ln+ Spaces", nullptr, shown);
}

QString sizeName(const QString &category)
{
    const QStringList parts = category.section(u':', -1).split(u'<');
    if (parts.size() == 3)
        //: The number of rows of a dataset: "10 k – 100 k rows".
        return Words::tr("%1 – %2 rows").arg(rowCount(parts.first()), rowCount(parts.last()));
    if (parts.size() == 2)
        return Words::tr("under %1 rows").arg(rowCount(parts.last()));
    const QStringList more = category.section(u':', -1).split(u'>');
    return more.size() == 2 ? Words::tr("over %1 rows").arg(rowCount(more.last())) : category;
}

} // namespace hs::ui::searchwords
