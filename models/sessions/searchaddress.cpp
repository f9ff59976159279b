// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/searchaddress.h"

#include <QHash>
#include <QUrlQuery>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hs::models {

using hub::RepoKind;
using hub::SearchQuery;

namespace {

struct SortWord
{
    SearchQuery::Sort sort;
    QLatin1StringView api;
    QLatin1StringView web;
};

constexpr std::array kSortWords{
    SortWord{SearchQuery::Sort::Trending, "trendingScore"_L1, "trending"_L1},
    SortWord{SearchQuery::Sort::Downloads, "downloads"_L1, "downloads"_L1},
    SortWord{SearchQuery::Sort::Likes, "likes"_L1, "likes"_L1},
    SortWord{SearchQuery::Sort::LikesLately, "likes30d"_L1, "likes30d"_L1},
    SortWord{SearchQuery::Sort::Created, "createdAt"_L1, "created"_L1},
    SortWord{SearchQuery::Sort::Modified, "lastModified"_L1, "modified"_L1},
    SortWord{SearchQuery::Sort::Parameters, "num_parameters"_L1, "num_parameters"_L1},
    SortWord{SearchQuery::Sort::MainSize, "mainSize"_L1, "mainSize"_L1},
    SortWord{SearchQuery::Sort::Id, "id"_L1, "id"_L1},
};

/// Names whose values are tags as they are, with what stands before a tag that does not say it itself.
struct TagAlias
{
    QLatin1StringView name;
    QLatin1StringView prefix;
};

constexpr std::array kTagAliases{
    TagAlias{"filter"_L1, ""_L1},
    TagAlias{"other"_L1, ""_L1},
    TagAlias{"library"_L1, ""_L1},
    TagAlias{"language"_L1, ""_L1},
    TagAlias{"license"_L1, "license:"_L1},
    TagAlias{"dataset"_L1, "dataset:"_L1},
    TagAlias{"base_model"_L1, "base_model:"_L1},
    TagAlias{"modality"_L1, "modality:"_L1},
    TagAlias{"format"_L1, "format:"_L1},
    TagAlias{"size_categories"_L1, "size_categories:"_L1},
    TagAlias{"task_ids"_L1, "task_ids:"_L1},
    TagAlias{"region"_L1, "region:"_L1},
    TagAlias{"benchmark"_L1, "benchmark:"_L1},
};

// What only this program knows: the Hub's pages ignore them.
constexpr auto kExclude = "exclude"_L1;
constexpr auto kCreatedSince = "created_since"_L1;
constexpr auto kModifiedSince = "modified_since"_L1;

std::optional<QDate> parseDate(const QString &value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// QUrlQuery leaves "+" and some others as they are; a value of ours must survive any reader.
QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, ":/,", {}));
}

void add(QStringList &parts, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        parts.append(name + u'=' + encoded(value));
}

QStringList split(const QString &value)
{
    return value.split(u',', Qt::SkipEmptyParts);
}

/// "6B", "350M", "1.5b", "12000".
std::optional<qint64> parseCount(QStringView text)
{
    double factor = 1;
    if (!text.isEmpty()) {
        switch (text.last().toUpper().unicode()) {
        case u'K':
            factor = 1e3;
            break;
        case u'M':
            factor = 1e6;
            break;
        case u'B':
            factor = 1e9;
            break;
        case u'T':
            factor = 1e12;
            break;
        default:
            break;
        }
    }
    if (factor > 1)
        text.chop(1);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !(number >= 0) || number * factor > 9e18)
        return std::nullopt;
    return std::llround(number * factor);
}

void readParameterRange(SearchQuery &query, const QString &value)
{
    for (const QString &bound : split(value)) {
        const QStringView view(bound);
        if (view.startsWith("min:"_L1))
            query.minParameters = parseCount(view.sliced(4));
        else if (view.startsWith("max:"_L1))
            query.maxParameters = parseCount(view.sliced(4));
    }
}

void readSort(SearchQuery &query, const QString &value)
{
    for (const SortWord &word : kSortWords) {
        if (value == word.api || value == word.web)
            query.sort = word.sort;
    }
}

bool readTag(SearchQuery &query, const QString &name, const QString &value)
{
    for (const TagAlias &alias : kTagAliases) {
        if (name != alias.name)
            continue;
        // The API repeats `filter`; only the web's aliases hold lists, and tags may have commas of their own.
        const QStringList tags = name == "filter"_L1 ? QStringList{value} : split(value);
        for (const QString &tag : tags) {
            const QString whole = tag.startsWith(alias.prefix) ? tag : alias.prefix + tag;
            if (!whole.isEmpty() && !query.filters.contains(whole))
                query.filters.append(whole);
        }
        return true;
    }
    return false;
}

bool readText(SearchQuery &query, const QString &name, const QString &value)
{
    if (name == "search"_L1)
        query.text = value;
    else if (name == "author"_L1)
        query.author = value;
    else if (name == "pipeline_tag"_L1)
        query.pipelineTag = value;
    else if (name == "task_categories"_L1)
        query.pipelineTag = value.startsWith("task_categories:"_L1) ? value.mid(16) : value;
    else if (name == "apps"_L1)
        query.apps += split(value);
    else if (name == "inference_provider"_L1)
        query.inferenceProviders += split(value);
    else if (name == kExclude && !value.isEmpty() && !query.excluded.contains(value))
        query.excluded.append(value);
    else if (name == "models"_L1)
        query.usesModels.append(value);
    else if (name == "datasets"_L1)
        query.usesDatasets.append(value);
    else
        return false;
    return true;
}

void readSwitch(SearchQuery &query, const QString &name, const QString &value)
{
    if (name == "inference"_L1)
        query.onlyWarm = value == "warm"_L1;
    else if (name == "gated"_L1 && (value == "true"_L1 || value == "false"_L1))
        query.gated = value == "true"_L1;
    else if (name == "linked"_L1)
        query.onlyLinked = value == "true"_L1;
    else if (name == "num_parameters"_L1)
        readParameterRange(query, value);
    else if (name == "sort"_L1)
        readSort(query, value);
    else if (name == kCreatedSince)
        query.createdSince = parseDate(value);
    else if (name == kModifiedSince)
        query.modifiedSince = parseDate(value);
    else if (name == "direction"_L1)
        query.isAscending = value == "1"_L1;
}

QString parameterRange(const SearchQuery &query)
{
    QStringList bounds;
    if (query.minParameters)
        bounds.append("min:"_L1 + QString::number(*query.minParameters));
    if (query.maxParameters)
        bounds.append("max:"_L1 + QString::number(*query.maxParameters));
    return bounds.join(u',');
}

QString sortWord(SearchQuery::Sort sort)
{
    for (const SortWord &word : kSortWords) {
        if (word.sort == sort)
            return word.api;
    }
    return {};
}

} // namespace

QString searchQueryText(const SearchQuery &query)
{
    QStringList parts;
    add(parts, "search"_L1, query.text);
    add(parts, "author"_L1, query.author);
    add(parts, "pipeline_tag"_L1, query.pipelineTag);
    for (const QString &tag : query.filters)
        add(parts, "filter"_L1, tag);
    add(parts, "apps"_L1, query.apps.join(u','));
    add(parts, "inference_provider"_L1, query.inferenceProviders.join(u','));
    add(parts, "inference"_L1, query.onlyWarm ? u"warm"_s : QString());
    if (query.gated)
        add(parts, "gated"_L1, *query.gated ? u"true"_s : u"false"_s);
    add(parts, "num_parameters"_L1, parameterRange(query));
    for (const QString &id : query.usesModels)
        add(parts, "models"_L1, id);
    for (const QString &id : query.usesDatasets)
        add(parts, "datasets"_L1, id);
    add(parts, "linked"_L1, query.onlyLinked ? u"true"_s : QString());
    for (const QString &tag : query.excluded)
        add(parts, kExclude, tag);
    if (query.createdSince)
        add(parts, kCreatedSince, query.createdSince->toString(Qt::ISODate));
    if (query.modifiedSince)
        add(parts, kModifiedSince, query.modifiedSince->toString(Qt::ISODate));
    if (query.sort != SearchQuery::Sort::Trending)
        add(parts, "sort"_L1, sortWord(query.sort));
    add(parts, "direction"_L1, query.isAscending ? u"1"_s : QString());
    return parts.join(u'&');
}

SearchQuery parseSearchQuery(RepoKind kind, const QString &text)
{
    SearchQuery query;
    query.kind = kind;
    const auto items = QUrlQuery(text).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!readTag(query, name, value) && !readText(query, name, value))
            readSwitch(query, name, value);
    }
    return query;
}

} // namespace hs::models
