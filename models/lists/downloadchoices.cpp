// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/downloadchoices.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

/// Both tables of download.md §8. A longer name stands before one that it begins with.
constexpr auto kQuantizations = "Q4_1_SOME_F16|Q4_0_4_4|Q4_0_4_8|Q4_0_8_8|MXFP4_MOE|MXFP4|NVFP4|"
                                "IQ1_S|IQ1_M|IQ2_XXS|IQ2_XS|IQ2_S|IQ2_M|IQ3_XXS|IQ3_XS|IQ3_S|IQ3_M|IQ4_NL|IQ4_XS|"
                                "TQ1_0|TQ2_0|Q1_0|Q2_0|Q2_K_S|Q2_K|Q3_K_S|Q3_K_M|Q3_K_L|Q3_K|Q4_K_S|Q4_K_M|Q4_K|"
                                "Q5_K_S|Q5_K_M|Q5_K|Q6_K|Q8_K|Q4_0|Q4_1|Q4_2|Q4_3|Q5_0|Q5_1|Q8_0|Q8_1|BF16|F16|F32"_L1;

/// Formats that hold weights and are no safetensors; ".bin" is looked at more closely.
constexpr std::array kOtherFormats{"h5"_L1,      "msgpack"_L1, "ot"_L1,       "onnx"_L1, "onnx_data"_L1, "pt"_L1,
                                   "pth"_L1,     "ckpt"_L1,    "gguf"_L1,     "ggml"_L1, "npz"_L1,       "tflite"_L1,
                                   "mlmodel"_L1, "keras"_L1,   "pdparams"_L1, "nemo"_L1, "engine"_L1};
/// Folders that exporters fill for other runtimes.
constexpr std::array kOtherFolders{"onnx"_L1, "openvino"_L1, "coreml"_L1, "tensorrt"_L1, "flax"_L1, "tf"_L1};
/// What PyTorch's own files of weights are called.
constexpr std::array kWeightNames{"pytorch_model"_L1, "diffusion_pytorch_model"_L1, "adapter_model"_L1,
                                  "model"_L1,         "open_clip_pytorch_model"_L1, "pytorch_lora_weights"_L1,
                                  "consolidated"_L1};

QString baseName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QString folderOfPath(const QString &path)
{
    return path.first(qMax<qsizetype>(0, path.lastIndexOf(u'/')));
}

QString extensionOf(const QString &path)
{
    const QString name = baseName(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot + 1).toLower();
}

/// Path without extension and shard number.
QString stemOf(const QString &path)
{
    if (const auto shard = shardOf(path))
        return shard->stem;
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') ? path.first(dot) : path;
}

bool isProjector(const QString &path)
{
    return extensionOf(path) == "gguf"_L1 && baseName(path).contains("mmproj"_L1, Qt::CaseInsensitive);
}

/// Where safetensors are: their folders, and their names.
struct SafetensorsPlaces
{
    QSet<QString> folders;
    QSet<QString> stems;
};

bool isTwinOfSafetensors(const QString &path, const SafetensorsPlaces &places)
{
    if (places.stems.contains(stemOf(path)))
        return true;
    const QString name = baseName(path);
    const bool isNamedLikeWeights =
        std::ranges::any_of(kWeightNames, [&name](QLatin1StringView word) { return name.startsWith(word); });
    return isNamedLikeWeights && places.folders.contains(folderOfPath(path));
}

bool isOtherFormat(QString path, const SafetensorsPlaces &places)
{
    if (path.endsWith(".index.json"_L1)) // the table of contents of shards goes with them
        path.chop(11);
    const QString extension = extensionOf(path);
    if (extension == "safetensors"_L1)
        return false;
    if (extension == "bin"_L1)
        return isTwinOfSafetensors(path, places);
    const QStringList parts = folderOfPath(path).toLower().split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (std::ranges::contains(kOtherFolders, part) || part.endsWith(".mlpackage"_L1))
            return true;
    }
    return std::ranges::contains(kOtherFormats, extension);
}

std::optional<DownloadChoice> safetensorsChoice(const QList<OfferedFile> &files)
{
    SafetensorsPlaces places;
    for (const OfferedFile &file : files) {
        if (extensionOf(file.path) == "safetensors"_L1) {
            places.folders.insert(folderOfPath(file.path));
            places.stems.insert(stemOf(file.path));
        }
    }
    if (places.stems.isEmpty())
        return std::nullopt;
    DownloadChoice choice{.kind = DownloadChoice::Kind::Safetensors};
    for (int i = 0; i < files.size(); ++i) {
        if (isOtherFormat(files[i].path, places))
            continue;
        choice.files.append(i);
        choice.bytes += files[i].size;
    }
    return choice.files.size() < files.size() ? std::optional(choice) : std::nullopt;
}

/// The projector for a model: of its own folder before others; half precision before the rest; else the smallest.
int projectorFor(const QString &folder, const QList<int> &projectors, const QList<OfferedFile> &files)
{
    const auto rank = [&](int position) {
        const QString &path = files[position].path;
        const QString type = quantizationOf(path);
        const int precision = type == "F16"_L1 ? 0 : type == "BF16"_L1 ? 1 : 2;
        return std::tuple(folderOfPath(path) == folder ? 0 : 1, precision, files[position].size);
    };
    const auto best = std::ranges::min_element(projectors, {}, rank);
    return best == projectors.end() ? -1 : *best;
}

/// Models that share their quantization are told apart by their names.
void tellApart(QList<DownloadChoice> &choices, const QList<OfferedFile> &files)
{
    QHash<QString, int> uses;
    for (const DownloadChoice &choice : std::as_const(choices))
        ++uses[choice.label];
    for (DownloadChoice &choice : choices) {
        if (choice.label.isEmpty() || uses[choice.label] > 1)
            choice.label = stemOf(files[choice.files.first()].path);
    }
}

QList<DownloadChoice> quantizationChoices(const QList<OfferedFile> &files)
{
    QList<int> projectors;
    QHash<QString, DownloadChoice> byStem;
    QHash<QString, int> shards;
    for (int i = 0; i < files.size(); ++i) {
        const QString &path = files[i].path;
        if (isProjector(path)) {
            projectors.append(i);
        } else if (extensionOf(path) == "gguf"_L1 && !baseName(path).contains("imatrix"_L1, Qt::CaseInsensitive)) {
            DownloadChoice &choice = byStem[stemOf(path)];
            choice.kind = DownloadChoice::Kind::Quantization;
            choice.label = quantizationOf(path);
            choice.files.append(i);
            choice.bytes += files[i].size;
            if (const auto shard = shardOf(path))
                shards[shard->stem] = shard->count;
        }
    }
    QList<DownloadChoice> choices;
    for (auto found = byStem.begin(); found != byStem.end(); ++found) {
        found->missingShards = qMax(0, shards.value(found.key(), 1) - int(found->files.size()));
        choices.append(*found);
    }
    tellApart(choices, files);
    for (DownloadChoice &choice : choices) {
        const int projector = projectorFor(folderOfPath(files[choice.files.first()].path), projectors, files);
        if (projector < 0)
            continue;
        choice.projector = files[projector].path;
        choice.files.append(projector);
        std::ranges::sort(choice.files);
        choice.bytes += files[projector].size;
    }
    std::ranges::sort(choices, {}, [](const DownloadChoice &choice) { return std::pair(choice.bytes, choice.label); });
    return choices;
}

} // namespace

std::optional<Shard> shardOf(const QString &path)
{
    static const QRegularExpression kShard(u"^(.+)-(\\d{5})-of-(\\d{5})(\\.[^./]+)?$"_s);
    const auto match = kShard.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return Shard{match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
}

QString quantizationOf(QStringView path)
{
    static const QRegularExpression kType(u"(?:UD-)?(?:"_s + kQuantizations + u")(?:_[A-Z]+)?"_s);
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1).toString().toUpper();
    QString last;
    for (const auto &match : kType.globalMatch(name))
        last = match.captured();
    return last;
}

QList<DownloadChoice> downloadChoices(const QList<OfferedFile> &files)
{
    DownloadChoice everything;
    for (int i = 0; i < files.size(); ++i) {
        everything.files.append(i);
        everything.bytes += files[i].size;
    }
    QList<DownloadChoice> choices{everything};
    if (const auto safetensors = safetensorsChoice(files))
        choices.append(*safetensors);
    const QList<DownloadChoice> quantizations = quantizationChoices(files);
    if (quantizations.size() > 1 || (quantizations.size() == 1 && quantizations.first().files.size() < files.size()))
        choices += quantizations;
    return choices;
}

} // namespace hs::models
