// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/cardvalidation.h"

#include "localhub/contract/cardcheck.h"
#include "localhub/contract/licenses.h"
#include "localhub/contract/taganswer.h"
#include "localhub/facts/frontmatter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

const QStringList &colors()
{
    static const QStringList words = u"red yellow green blue indigo purple pink gray"_s.split(u' ');
    return words;
}

/// Two or three letters; whether they stand for a language is not looked up.
bool isLanguageCode(const QString &text)
{
    static const QRegularExpression code(u"^([a-z]{2,3}|code|multilingual)$"_s);
    return code.match(text).hasMatch();
}

/// The grammar of conventions.md §3, a namespace or none.
bool isRepoId(const QString &text)
{
    static const QRegularExpression id(u"^([\\w.-]+/)?[\\w.-]{1,96}$"_s);
    return id.match(text).hasMatch() && !text.contains("--"_L1) && !text.contains(".."_L1);
}

QStringList taskIds()
{
    QStringList ids;
    for (const TaskWords &task : allTasks())
        ids << task.id;
    return ids;
}

/// One card on its way through.
class Validation
{
public:
    Validation(const QJsonObject &card, RepoKind kind)
        : m_card(card)
        , m_kind(kind)
        , m_check(m_verdict.errors)
    {}

    [[nodiscard]] CardVerdict run()
    {
        common();
        gating();
        if (m_kind == RepoKind::Model)
            model();
        else if (m_kind == RepoKind::Dataset)
            dataset();
        else
            space();
        return m_verdict;
    }

private:
    [[nodiscard]] QJsonValue at(QLatin1StringView key) const { return m_card.value(key); }
    void textKeys(std::initializer_list<QLatin1StringView> keys)
    {
        for (const QLatin1StringView key : keys)
            m_check.text(key, at(key));
    }
    void ids(QLatin1StringView key, const QString &advice)
    {
        m_check.texts(key, at(key), [&](const QString &path, const QString &id) {
            if (!isRepoId(id))
                m_check.complain(path, u"with value \"%1\" is not valid. %2"_s.arg(id, advice));
        });
    }
    void modelIds(QLatin1StringView key) { ids(key, u"Use a model id from https://hf.co/models."_s); }
    void datasetIds(QLatin1StringView key)
    {
        ids(key, u"If possible, use a dataset id from https://hf.co/datasets."_s);
    }
    void warnOfUnknown(const QString &what, const QString &word, const QStringList &known)
    {
        if (!known.contains(word))
            m_verdict.warnings << u"The %1 \"%2\" is not in the official list: %3."_s.arg(what, word,
                                                                                          known.join(", "_L1));
    }

    void common();
    void gating();
    void model();
    void results(const QString &path, const QJsonObject &result);
    void dataset();
    void space();

    const QJsonObject &m_card;
    RepoKind m_kind;
    CardVerdict m_verdict;
    CardCheck m_check;
};

void Validation::common()
{
    m_check.texts(u"license"_s, at("license"_L1),
                  [this](const QString &path, const QString &id) { m_check.oneOf(path, id, licenseIds()); });
    textKeys({"license_name"_L1, "license_link"_L1, "thumbnail"_L1});
    m_check.texts(u"tags"_s, at("tags"_L1));
    if (m_kind == RepoKind::Space)
        return;
    m_check.texts(u"language"_s, at("language"_L1), [this](const QString &path, const QString &code) {
        if (code != code.toLower())
            m_check.complain(path, u"must only contain lowercase characters"_s);
        else if (!isLanguageCode(code))
            m_check.complain(path,
                             u"with value \"%1\" is not valid. It must be an ISO 639-1, 639-2 or 639-3 code "
                             "(two/three letters), or a special value like \"code\", \"multilingual\". If you "
                             "want to use BCP-47 identifiers, you can specify them in language_bcp47."_s.arg(code));
    });
}

void Validation::gating()
{
    textKeys({"extra_gated_heading"_L1, "extra_gated_description"_L1, "extra_gated_prompt"_L1,
              "extra_gated_button_content"_L1});
    m_check.types(u"extra_gated_fields"_s, at("extra_gated_fields"_L1), {u"object"_s});
    m_check.flag(u"extra_gated_eu_disallowed"_s, at("extra_gated_eu_disallowed"_L1));
}

void Validation::model()
{
    textKeys({"library_name"_L1, "instance_prompt"_L1, "mask_token"_L1});
    m_check.text(u"pipeline_tag"_s, at("pipeline_tag"_L1),
                 [this](const QString &, const QString &tag) { warnOfUnknown(u"pipeline tag"_s, tag, taskIds()); });
    m_check.texts(u"metrics"_s, at("metrics"_L1));
    datasetIds("datasets"_L1);
    modelIds("base_model"_L1);
    modelIds("new_version"_L1);
    m_check.text(u"base_model_relation"_s, at("base_model_relation"_L1),
                 [this](const QString &path, const QString &word) {
                     m_check.oneOf(path, word, {u"finetune"_s, u"adapter"_s, u"merge"_s, u"quantized"_s});
                 });
    m_check.types(u"widget"_s, at("widget"_L1), {u"array"_s});
    m_check.types(u"inference"_s, at("inference"_L1), {u"boolean"_s, u"object"_s, u"string"_s});
    m_check.types(u"co2_eq_emissions"_s, at("co2_eq_emissions"_L1), {u"number"_s, u"object"_s});
    m_check.objects(u"model-index"_s, at("model-index"_L1), [this](const QString &path, const QJsonObject &entry) {
        m_check.text(path + u".name"_s, m_check.required(entry, path, "name"_L1));
        m_check.objects(path + u".results"_s, m_check.required(entry, path, "results"_L1),
                        [this](const QString &at, const QJsonObject &result) { results(at, result); });
    });
}

/// One of model-index[].results[] (model-cards.md §4).
void Validation::results(const QString &path, const QJsonObject &result)
{
    const auto part = [&](QLatin1StringView name, std::initializer_list<QLatin1StringView> keys) {
        const QString at = path + u'.' + name;
        const QJsonValue value = m_check.required(result, path, name);
        m_check.types(at, value, {u"object"_s});
        for (const QLatin1StringView key : keys) {
            if (value.isObject())
                m_check.text(at + u'.' + key, m_check.required(value.toObject(), at, key));
        }
        return value.toObject();
    };
    part("task"_L1, {"type"_L1});
    const QJsonObject dataset = part("dataset"_L1, {"type"_L1, "name"_L1});
    for (const QLatin1StringView key : {"config"_L1, "split"_L1, "revision"_L1})
        m_check.text(path + u".dataset."_s + key, dataset.value(key));
    m_check.objects(path + u".metrics"_s, m_check.required(result, path, "metrics"_L1),
                    [this](const QString &at, const QJsonObject &metric) {
                        m_check.text(at + u".type"_s, m_check.required(metric, at, "type"_L1));
                        static_cast<void>(m_check.required(metric, at, "value"_L1));
                        m_check.text(at + u".name"_s, metric.value("name"_L1));
                        m_check.text(at + u".config"_s, metric.value("config"_L1));
                    });
    if (const QJsonValue source = result.value("source"_L1); !source.isUndefined()) {
        m_check.types(path + u".source"_s, source, {u"object"_s});
        if (source.isObject())
            m_check.text(path + u".source.url"_s, m_check.required(source.toObject(), path + u".source"_s, "url"_L1));
    }
}

void Validation::dataset()
{
    textKeys({"pretty_name"_L1});
    m_check.texts(u"task_categories"_s, at("task_categories"_L1),
                  [this](const QString &, const QString &id) { warnOfUnknown(u"task_categories"_s, id, taskIds()); });
    for (const QLatin1StringView key : {"task_ids"_L1, "size_categories"_L1, "source_datasets"_L1,
                                        "annotations_creators"_L1, "language_creators"_L1, "multilinguality"_L1})
        m_check.texts(key, at(key));
    m_check.objects(u"configs"_s, at("configs"_L1), [this](const QString &path, const QJsonObject &config) {
        m_check.text(path + u".config_name"_s, m_check.required(config, path, "config_name"_L1));
        m_check.types(path + u".data_files"_s, config.value("data_files"_L1), {u"string"_s, u"array"_s, u"object"_s});
        m_check.text(path + u".data_dir"_s, config.value("data_dir"_L1));
        m_check.flag(path + u".default"_s, config.value("default"_L1));
    });
    m_check.types(u"dataset_info"_s, at("dataset_info"_L1), {u"object"_s, u"array"_s});
}

void Validation::space()
{
    textKeys({"title"_L1, "emoji"_L1, "app_file"_L1, "app_build_command"_L1, "base_path"_L1, "suggested_hardware"_L1});
    for (const QString &key : {u"colorFrom"_s, u"colorTo"_s}) {
        m_check.text(key, m_card.value(key),
                     [this](const QString &path, const QString &color) { m_check.oneOf(path, color, colors()); });
    }
    m_check.text(u"sdk"_s, at("sdk"_L1), [this](const QString &path, const QString &sdk) {
        m_check.oneOf(path, sdk, {u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s});
    });
    m_check.text(u"short_description"_s, at("short_description"_L1),
                 [this](const QString &path, const QString &text) { m_check.longest(path, text, 60); });
    m_check.text(u"header"_s, at("header"_L1), [this](const QString &path, const QString &word) {
        m_check.oneOf(path, word, {u"mini"_s, u"default"_s});
    });
    // Written without quotes these are numbers.
    for (const QLatin1StringView key : {"sdk_version"_L1, "python_version"_L1})
        m_check.types(key, at(key), {u"string"_s, u"number"_s});
    m_check.number(u"app_port"_s, at("app_port"_L1));
    for (const QLatin1StringView key : {"pinned"_L1, "fullWidth"_L1, "hf_oauth"_L1, "disable_embedding"_L1})
        m_check.flag(key, at(key));
    m_check.types(u"custom_headers"_s, at("custom_headers"_L1), {u"object"_s});
    modelIds("models"_L1);
    datasetIds("datasets"_L1);
}

} // namespace

CardVerdict validateCard(const QByteArray &card, RepoKind kind)
{
    const FrontMatter front = parseFrontMatter(card);
    if (front.state == FrontMatter::State::Broken)
        return {{front.problem}, {}};
    if (front.values.isEmpty())
        return {{}, {u"empty or missing yaml metadata in repo card"_s}};
    CardVerdict verdict;
    const QStringList keys = front.values.keys();
    if (std::ranges::any_of(keys, [](const QString &key) { return key.contains(u'.') || key.contains(u'$'); }))
        verdict.errors << u"You can't have a key with a \".\" or \"$\" character in your YAML metadata"_s;
    const CardVerdict details = Validation(front.values, kind).run();
    verdict.errors += details.errors;
    verdict.warnings += details.warnings;
    return verdict;
}

} // namespace hs::localhub
