// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/frontmatter.h"

#include <QLatin1StringView>

#include <algorithm>
#include <initializer_list>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// Reads keys of one map; a value of the wrong shape becomes a problem that names the key.
class MapReader
{
public:
    MapReader(const MetadataValue &map, QList<MetadataProblem> &problems, QString path = {})
        : m_map(map)
        , m_problems(problems)
        , m_path(std::move(path))
    {}

    [[nodiscard]] const MetadataValue *value(QLatin1StringView key) const
    {
        const MetadataValue *found = m_map.find(QString(key));
        return found == nullptr || found->isNull() ? nullptr : found;
    }

    [[nodiscard]] QString text(QLatin1StringView key) const
    {
        const MetadataValue *found = value(key);
        if (found == nullptr)
            return {};
        // A list of one where one value is meant is common, and harmless.
        if (found->isList() && found->items.size() == 1)
            found = &found->items.constFirst();
        if (found->isScalar())
            return found->text.trimmed();
        report(*found, key, "should be one value"_L1);
        return {};
    }

    [[nodiscard]] QStringList list(QLatin1StringView key) const
    {
        const MetadataValue *found = value(key);
        QStringList words;
        if (found == nullptr)
            return words;
        if (found->isScalar())
            return oneWord(*found);
        if (found->isMap()) {
            report(*found, key, "should be a list"_L1);
            return words;
        }
        for (const MetadataValue &item : found->items) {
            if (item.isScalar())
                words += oneWord(item);
            else if (!item.isNull())
                report(item, key, "should hold plain values"_L1);
        }
        words.removeDuplicates();
        return words;
    }

    [[nodiscard]] bool flag(QLatin1StringView key) const
    {
        const QString word = text(key).toLower();
        return word == "true"_L1 || word == "yes"_L1 || word == "on"_L1;
    }

    void report(const MetadataValue &at, QLatin1StringView key, QLatin1StringView what) const
    {
        if (m_problems.size() < kMostProblems)
            m_problems.append({at.line, at.column, m_path + key + u' ' + what});
    }

    static constexpr qsizetype kMostProblems = 100;

private:
    [[nodiscard]] static QStringList oneWord(const MetadataValue &scalar)
    {
        const QString word = scalar.text.trimmed();
        return word.isEmpty() ? QStringList{} : QStringList{word};
    }

    const MetadataValue &m_map;
    QList<MetadataProblem> &m_problems;
    QString m_path;
};

GatedField decodeField(const QString &label, const MetadataValue &value, QList<MetadataProblem> &problems)
{
    GatedField field{label, {}, {}};
    if (value.isScalar()) {
        field.type = value.text.trimmed();
        return field;
    }
    const MapReader reader(value, problems, u"extra_gated_fields."_s + label + u'.');
    field.type = reader.text("type"_L1);
    const MetadataValue *options = reader.value("options"_L1);
    if (options == nullptr || !options->isList())
        return field;
    for (const MetadataValue &option : options->items) {
        if (option.isScalar()) {
            field.options.append({option.text, option.text});
        } else if (option.isMap()) {
            const MapReader entry(option, problems, u"extra_gated_fields."_s + label + u".options."_s);
            field.options.append({entry.text("label"_L1), entry.text("value"_L1)});
        }
    }
    return field;
}

GatedPrompt decodeGated(const MapReader &reader, QList<MetadataProblem> &problems)
{
    GatedPrompt prompt;
    prompt.heading = reader.text("extra_gated_heading"_L1);
    prompt.description = reader.text("extra_gated_description"_L1);
    prompt.prompt = reader.text("extra_gated_prompt"_L1);
    prompt.buttonText = reader.text("extra_gated_button_content"_L1);
    prompt.isEuDisallowed = reader.flag("extra_gated_eu_disallowed"_L1);
    const MetadataValue *fields = reader.value("extra_gated_fields"_L1);
    if (fields == nullptr)
        return prompt;
    if (!fields->isMap()) {
        reader.report(*fields, "extra_gated_fields"_L1, "should map each question to its type"_L1);
        return prompt;
    }
    for (const auto &[label, value] : fields->entries)
        prompt.fields.append(decodeField(label, value, problems));
    return prompt;
}

/// The items of a value that should be a list of maps; one map alone counts as a list of one.
QList<MetadataValue> mapsOf(const MetadataValue *value)
{
    if (value == nullptr)
        return {};
    if (value->isMap())
        return {*value};
    QList<MetadataValue> maps;
    std::ranges::copy_if(value->items, std::back_inserter(maps), &MetadataValue::isMap);
    return maps;
}

void decodeResult(const MetadataValue &value, const QString &modelName, QList<EvaluationResult> &rows,
                  QList<MetadataProblem> &problems)
{
    static const MetadataValue kNothing;
    const MapReader result(value, problems, u"model-index.results."_s);
    const auto part = [&](QLatin1StringView key) {
        const MetadataValue *found = result.value(key);
        return MapReader(found == nullptr ? kNothing : *found, problems, u"model-index.results."_s + key + u'.');
    };
    const MapReader task = part("task"_L1);
    const MapReader dataset = part("dataset"_L1);
    const MapReader source = part("source"_L1);
    EvaluationResult row;
    row.modelName = modelName;
    row.taskType = task.text("type"_L1);
    row.taskName = task.text("name"_L1);
    row.datasetType = dataset.text("type"_L1);
    row.datasetName = dataset.text("name"_L1);
    row.datasetConfig = dataset.text("config"_L1);
    row.datasetSplit = dataset.text("split"_L1);
    row.datasetRevision = dataset.text("revision"_L1);
    row.sourceName = source.text("name"_L1);
    row.sourceUrl = source.text("url"_L1);
    for (const MetadataValue &metric : mapsOf(result.value("metrics"_L1))) {
        const MapReader reader(metric, problems, u"model-index.results.metrics."_s);
        const MetadataValue *number = reader.value("value"_L1);
        if (number == nullptr || !number->isScalar()) {
            reader.report(metric, "value"_L1, "is missing or no plain value"_L1);
            continue;
        }
        row.metricType = reader.text("type"_L1);
        row.metricName = reader.text("name"_L1);
        row.value = number->text.trimmed();
        bool isNumber = false;
        const double parsed = row.value.toDouble(&isNumber);
        row.number = isNumber ? std::optional(parsed) : std::nullopt;
        row.isVerified = reader.flag("verified"_L1);
        rows.append(row);
    }
}

QList<EvaluationResult> decodeResults(const MapReader &card, QList<MetadataProblem> &problems)
{
    QList<EvaluationResult> rows;
    const MetadataValue *index = card.value("model-index"_L1);
    if (index != nullptr && index->isScalar())
        card.report(*index, "model-index"_L1, "should be a list"_L1);
    for (const MetadataValue &model : mapsOf(index)) {
        const MapReader reader(model, problems, u"model-index."_s);
        const QString name = reader.text("name"_L1);
        for (const MetadataValue &result : mapsOf(reader.value("results"_L1)))
            decodeResult(result, name, rows, problems);
    }
    return rows;
}

std::optional<double> decodeEmissions(const MapReader &card, QList<MetadataProblem> &problems)
{
    const MetadataValue *value = card.value("co2_eq_emissions"_L1);
    if (value == nullptr)
        return std::nullopt;
    const QString text = value->isMap() ? MapReader(*value, problems, u"co2_eq_emissions."_s).text("emissions"_L1)
                                        : card.text("co2_eq_emissions"_L1);
    bool isNumber = false;
    const double grams = text.toDouble(&isNumber);
    return isNumber ? std::optional(grams) : std::nullopt;
}

void decodeLists(const MapReader &card, CardMetadata &metadata)
{
    metadata.licenses = card.list("license"_L1);
    metadata.languages = card.list("language"_L1);
    metadata.tags = card.list("tags"_L1);
    metadata.datasets = card.list("datasets"_L1);
    metadata.models = card.list("models"_L1);
    metadata.metrics = card.list("metrics"_L1);
    metadata.baseModels = card.list("base_model"_L1);
    metadata.taskCategories = card.list("task_categories"_L1);
    metadata.taskIds = card.list("task_ids"_L1);
    metadata.sizeCategories = card.list("size_categories"_L1);
    metadata.sourceDatasets = card.list("source_datasets"_L1);
    metadata.annotationsCreators = card.list("annotations_creators"_L1);
    metadata.multilinguality = card.list("multilinguality"_L1);
    metadata.configNames = card.list("config_names"_L1);
    for (const MetadataValue &config : mapsOf(card.value("configs"_L1))) {
        if (const MetadataValue *name = config.find(u"config_name"); name != nullptr && name->isScalar())
            metadata.configNames.append(name->text);
    }
    metadata.configNames.removeDuplicates();
}

void decodeTexts(const MapReader &card, CardMetadata &metadata)
{
    metadata.licenseName = card.text("license_name"_L1);
    metadata.licenseLink = card.text("license_link"_L1);
    metadata.baseModelRelation = card.text("base_model_relation"_L1);
    metadata.newVersion = card.text("new_version"_L1);
    metadata.pipelineTag = card.text("pipeline_tag"_L1);
    metadata.libraryName = card.text("library_name"_L1);
    metadata.prettyName = card.text("pretty_name"_L1);
    metadata.title = card.text("title"_L1);
    metadata.emoji = card.text("emoji"_L1);
    metadata.sdk = card.text("sdk"_L1);
    metadata.sdkVersion = card.text("sdk_version"_L1);
    metadata.appFile = card.text("app_file"_L1);
    metadata.colorFrom = card.text("colorFrom"_L1);
    metadata.colorTo = card.text("colorTo"_L1);
    metadata.shortDescription = card.text("short_description"_L1);
    metadata.thumbnail = card.text("thumbnail"_L1);
    metadata.arxivId = card.text("arxiv"_L1);
}

} // namespace

CardMetadata decodeMetadata(const MetadataValue &root, QList<MetadataProblem> &problems)
{
    CardMetadata metadata;
    if (root.isNull())
        return metadata;
    if (!root.isMap()) {
        problems.append({root.line, root.column, u"the metadata should be keys with values"_s});
        return metadata;
    }
    const MapReader card(root, problems);
    decodeLists(card, metadata);
    decodeTexts(card, metadata);
    metadata.co2Grams = decodeEmissions(card, problems);
    metadata.gated = decodeGated(card, problems);
    metadata.results = decodeResults(card, problems);
    return metadata;
}

} // namespace hs::cards
