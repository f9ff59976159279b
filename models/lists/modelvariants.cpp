// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/modelvariants.h"

#include "lists/downloadchoices.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

/// Those of one format; nothing where the size of any is not told.
QList<OfferedFile> filesOfFormat(const hub::RepoDetails &details, QLatin1StringView suffix)
{
    QList<OfferedFile> files;
    for (const hub::Sibling &file : details.siblings) {
        if (!file.path.endsWith(suffix, Qt::CaseInsensitive))
            continue;
        if (!file.size)
            return {};
        OfferedFile offered;
        offered.path = file.path;
        offered.size = *file.size;
        files.append(offered);
    }
    return files;
}

std::optional<qint64> parametersOf(const hub::RepoDetails &details)
{
    if (details.gguf && details.gguf->total > 0)
        return details.gguf->total;
    return details.summary.parameters;
}

void setBits(ModelVariant &variant, std::optional<qint64> parameters)
{
    constexpr double kMostBits = 64; // more means that the number is not this file's
    if (!parameters || *parameters <= 0)
        return;
    const double bits = 8.0 * double(variant.weightBytes) / double(*parameters);
    if (bits <= kMostBits)
        variant.bitsPerWeight = bits;
}

ModelVariant variantOf(const DownloadChoice &choice, const QList<OfferedFile> &files)
{
    ModelVariant variant;
    variant.label = choice.label;
    variant.projector = choice.projector;
    variant.missingShards = choice.missingShards;
    for (const int position : choice.files) {
        const OfferedFile &file = files.at(position);
        variant.paths.append(file.path);
        (file.path == choice.projector ? variant.projectorBytes : variant.weightBytes) += file.size;
    }
    return variant;
}

/// "model.fp16.safetensors" is model.safetensors in another precision (huggingface/diffusers, its `variant` argument).
struct Precision
{
    QString plain; ///< the path without it
    QString name;
};

Precision precisionOf(const QString &path)
{
    static const QRegularExpression kMark(u"\\.(fp32|fp16|bf16|fp8|f32|f16|int8|int4|nf4|non_ema|ema)(?=[.-][^/]*$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = kMark.match(path);
    if (!match.hasMatch())
        return {path, {}};
    QString plain = path;
    return {plain.remove(match.capturedStart(), match.capturedLength()), match.captured(1)};
}

QList<ModelVariant> precisionVariants(const QList<OfferedFile> &files)
{
    // For each folder the files of each precision: a precision that a folder lacks is its plain one there.
    QMap<QString, QMap<QString, QList<OfferedFile>>> folders;
    QStringList names;
    for (const OfferedFile &file : files) {
        const QString name = precisionOf(file.path).name.toLower();
        folders[file.path.section(u'/', 0, -2)][name].append(file);
        if (!names.contains(name))
            names.append(name);
    }
    if (names.size() < 2)
        return {};
    QList<ModelVariant> variants;
    for (const QString &name : std::as_const(names)) {
        ModelVariant variant;
        variant.label = name;
        for (const auto &byName : std::as_const(folders)) {
            for (const OfferedFile &file : byName.contains(name) ? byName.value(name) : byName.value(QString())) {
                variant.paths.append(file.path);
                variant.weightBytes += file.size;
            }
        }
        variants.append(variant);
    }
    std::ranges::sort(variants, {}, &ModelVariant::weightBytes);
    return variants;
}

} // namespace

QList<ModelVariant> modelVariants(const hub::RepoDetails &details)
{
    if (details.summary.kind != hub::RepoKind::Model)
        return {};
    QList<OfferedFile> files = filesOfFormat(details, ".gguf"_L1);
    if (files.isEmpty())
        return precisionVariants(filesOfFormat(details, ".safetensors"_L1));
    // A model that is alone is no choice for a download, but it is one here: whether it fits is the question.
    files.append(OfferedFile());
    QList<ModelVariant> variants;
    for (const DownloadChoice &choice : downloadChoices(files)) {
        if (choice.kind == DownloadChoice::Kind::Quantization)
            variants.append(variantOf(choice, files));
    }
    const auto parameters = parametersOf(details);
    for (ModelVariant &variant : variants)
        setBits(variant, parameters);
    return variants;
}

} // namespace hs::models
