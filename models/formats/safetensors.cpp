// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/safetensors.h"

#include "formats/bytecursor.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hs::formats {

using namespace Qt::StringLiterals;
using Kind = FormatTrouble::Kind;

namespace {

constexpr qint64 kPrefix = 8;
constexpr int kMostDimensions = 64;

/// Bits of one element (huggingface/safetensors, safetensors/src/tensor.rs, enum Dtype); 0 for a type of the future.
int bitsOf(const QString &dtype)
{
    static const QHash<QString, int> bits{
        {u"BOOL"_s, 8}, {u"F4"_s, 4},      {u"F6_E2M3"_s, 6}, {u"F6_E3M2"_s, 6}, {u"U8"_s, 8},
        {u"I8"_s, 8},   {u"F8_E5M2"_s, 8}, {u"F8_E4M3"_s, 8}, {u"F8_E8M0"_s, 8}, {u"F8_E4M3FNUZ"_s, 8},
        {u"I16"_s, 16}, {u"U16"_s, 16},    {u"F16"_s, 16},    {u"BF16"_s, 16},   {u"F8_E5M2FNUZ"_s, 8},
        {u"I32"_s, 32}, {u"U32"_s, 32},    {u"F32"_s, 32},    {u"C64"_s, 64},    {u"F64"_s, 64},
        {u"I64"_s, 64}, {u"U64"_s, 64}};
    return bits.value(dtype, 0);
}

std::unexpected<FormatTrouble> badTensor(const QString &name, const QString &what)
{
    return trouble(Kind::Damaged, u"tensor “%1”: %2"_s.arg(name.left(200), what));
}

Reading<Tensor> tensorOf(const QString &name, const QJsonObject &object, qint64 dataBegin, qint64 fileSize)
{
    Tensor tensor;
    tensor.name = name;
    tensor.dtype = object.value("dtype"_L1).toString();
    const QJsonArray shape = object.value("shape"_L1).toArray();
    if (tensor.dtype.isEmpty() || shape.size() > kMostDimensions)
        return badTensor(name, u"no type, or too many dimensions"_s);
    for (const QJsonValue &dimension : shape)
        tensor.shape.append(dimension.toInteger(-1));
    const auto elements = elementsOf(tensor.shape);
    if (!elements)
        return badTensor(name, u"an impossible shape"_s);
    tensor.parameters = *elements;
    const QJsonArray offsets = object.value("data_offsets"_L1).toArray();
    const qint64 begin = offsets.size() == 2 ? offsets.at(0).toInteger(-1) : -1;
    const qint64 end = offsets.size() == 2 ? offsets.at(1).toInteger(-1) : -1;
    if (begin < 0 || end < begin || end > fileSize - dataBegin)
        return badTensor(name, u"its data lies outside of the file"_s);
    tensor.bytes = end - begin;
    tensor.offset = dataBegin + begin;
    // In bits, rounded up: types below one byte are packed.
    qint64 bits = 0;
    if (const int each = bitsOf(tensor.dtype); each > 0) {
        if (__builtin_mul_overflow(tensor.parameters, qint64(each), &bits) || (bits + 7) / 8 != tensor.bytes)
            return badTensor(name, u"its data has not the size of its shape"_s);
    }
    return tensor;
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble() && value.toInteger(-1) >= 0)
        return QString::number(value.toInteger());
    return value.toVariant().toString();
}

QList<std::pair<QString, QString>> pairsOf(const QJsonObject &object)
{
    QList<std::pair<QString, QString>> pairs;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        pairs.append({entry.key(), textOf(entry.value())});
    return pairs;
}

} // namespace

Reading<Safetensors> readSafetensors(const SparseBytes &file)
{
    ByteCursor cursor(file);
    if (file.size() < kPrefix)
        return trouble(Kind::OtherFormat, u"shorter than its own length"_s);
    const auto length = cursor.number<quint64>();
    if (!cursor.isGood())
        return cursor.failure();
    if (length > quint64(kLargestSafetensorsHeader))
        return trouble(Kind::OtherFormat, u"a header of %1 bytes"_s.arg(length));
    if (qint64(length) > cursor.remaining())
        return trouble(Kind::Truncated, u"a header of %1 bytes in %2"_s.arg(length).arg(file.size()));
    const QByteArrayView json = cursor.take(qint64(length));
    if (!cursor.isGood())
        return cursor.failure();
    if (!json.startsWith('{'))
        return trouble(Kind::OtherFormat, u"the header is no JSON object"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &error);
    if (!document.isObject())
        return trouble(Kind::Damaged,
                       u"the header is no JSON object: %1 at %2"_s.arg(error.errorString()).arg(error.offset));
    Safetensors content;
    content.headerBytes = kPrefix + qint64(length);
    const QJsonObject object = document.object();
    content.tensors.reserve(object.size());
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry.key() == "__metadata__"_L1) {
            content.metadata = pairsOf(entry.value().toObject());
            continue;
        }
        auto tensor = tensorOf(entry.key(), entry.value().toObject(), content.headerBytes, file.size());
        if (!tensor)
            return std::unexpected(tensor.error());
        content.tensors.append(std::move(*tensor));
    }
    std::ranges::stable_sort(content.tensors, {}, &Tensor::offset);
    return content;
}

Reading<SafetensorsIndex> readSafetensorsIndex(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return trouble(Kind::OtherFormat, u"no JSON object: %1 at %2"_s.arg(error.errorString()).arg(error.offset));
    const QJsonValue map = document.object().value("weight_map"_L1);
    if (!map.isObject())
        return trouble(Kind::OtherFormat, u"no weight_map"_s);
    constexpr qsizetype kMostFiles = 2000; // the largest models have some hundreds
    SafetensorsIndex index;
    QSet<QString> files;
    const QJsonObject weights = map.toObject();
    for (const QJsonValue &value : weights) {
        const QString name = value.toString();
        // A name leads to a request: nothing that points elsewhere.
        if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.split(u'/').contains(u".."_s))
            return trouble(Kind::Damaged, u"weight_map names “%1”"_s.arg(name.left(200)));
        files.insert(name);
        if (files.size() > kMostFiles)
            return trouble(Kind::TooLarge, u"more than %1 files"_s.arg(kMostFiles));
    }
    index.tensors = weights.size();
    index.files = QStringList(files.cbegin(), files.cend());
    index.files.sort();
    index.metadata = pairsOf(document.object().value("metadata"_L1).toObject());
    return index;
}

QString indexNameOf(const QString &path)
{
    static const QRegularExpression kShard(u"^(.*)-\\d{5}-of-\\d{5}\\.safetensors$"_s);
    const auto match = kShard.match(path);
    return match.hasMatch() ? match.captured(1) + u".safetensors.index.json"_s : QString();
}

} // namespace hs::formats
