// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/safetensorsfile.h"

#include "localhub/sample/noise.h"
#include "localhub/sample/samplelog.h"
#include "localhub/sample/tensorlayout.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

struct Dtype
{
    QLatin1StringView name;
    int size;
    quint64 keep; ///< random bits that stay
    quint64 set;  ///< bits that are always there, so that floats are small numbers and never NaN
};

constexpr Dtype kDtypes[] = {
    {"F64"_L1, 8, 0x800fffffffffffffU, 0x3f80000000000000U},
    {"F32"_L1, 4, 0x80ffffff80ffffffU, 0x3c0000003c000000U},
    {"F16"_L1, 2, 0x87ff87ff87ff87ffU, 0x2000200020002000U},
    {"BF16"_L1, 2, 0x81ff81ff81ff81ffU, 0x3b003b003b003b00U},
    {"I64"_L1, 8, 0xffU, 0},
    {"I32"_L1, 4, ~quint64{0}, 0},
    {"I8"_L1, 1, ~quint64{0}, 0},
    {"U8"_L1, 1, ~quint64{0}, 0},
};

const Dtype &dtypeOf(const TensorPlan &tensor, const FileSpec &spec)
{
    const QString name = tensor.dtype.isEmpty() ? spec.text(u"dtype", u"F32"_s) : tensor.dtype;
    for (const Dtype &dtype : kDtypes) {
        if (dtype.name == name)
            return dtype;
    }
    qCWarning(lcSample) << "unknown dtype" << name << "in" << spec.path();
    return kDtypes[1];
}

/// Written by hand: QJsonDocument would not keep the order of the tensors.
QByteArray headerOf(const QList<TensorPlan> &tensors, const FileSpec &spec)
{
    QByteArray header = R"({"__metadata__":{"format":")" + spec.text(u"format", u"pt"_s).toUtf8() + R"("})";
    qint64 begin = 0;
    for (const TensorPlan &tensor : tensors) {
        const Dtype &dtype = dtypeOf(tensor, spec);
        const qint64 end = begin + tensor.elements() * dtype.size;
        QByteArrayList shape;
        for (const qint64 size : tensor.shape)
            shape.append(QByteArray::number(size));
        header += ",\"" + tensor.name + R"(":{"dtype":")" + dtype.name.data() + R"(","shape":[)" + shape.join(',') +
                  R"(],"data_offsets":[)" + QByteArray::number(begin) + ',' + QByteArray::number(end) + "]}";
        begin = end;
    }
    header += '}';
    while (header.size() % 8 != 0) // the data begin on a multiple of eight
        header += ' ';
    return header;
}

QByteArray contentOf(const QList<TensorPlan> &tensors, const FileSpec &spec)
{
    const QByteArray header = headerOf(tensors, spec);
    QByteArray content(8, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint64>(header.size()), content.data());
    content += header;
    Noise noise(spec.seed());
    for (const TensorPlan &tensor : tensors) {
        const Dtype &dtype = dtypeOf(tensor, spec);
        content += noise.bytes(tensor.elements() * dtype.size, dtype.keep, dtype.set);
    }
    return content;
}

QList<SeedFile> sharded(const QList<TensorPlan> &tensors, const FileSpec &spec, int shards)
{
    const QString stem = spec.path().chopped(QStringView(u".safetensors").size());
    QList<SeedFile> files;
    QJsonObject map;
    qint64 total = 0;
    for (int shard = 0; shard < shards; ++shard) {
        const qsizetype from = tensors.size() * shard / shards;
        const QList<TensorPlan> part = tensors.sliced(from, tensors.size() * (shard + 1) / shards - from);
        const QString name = u"%1-%2-of-%3.safetensors"_s.arg(stem)
                                 .arg(shard + 1, 5, 10, QLatin1Char('0'))
                                 .arg(shards, 5, 10, QLatin1Char('0'));
        for (const TensorPlan &tensor : part) {
            map.insert(QString::fromUtf8(tensor.name), name.section(u'/', -1));
            total += tensor.elements() * dtypeOf(tensor, spec).size;
        }
        files.append({name, contentOf(part, spec.at(name))});
    }
    const QJsonObject index{{u"metadata"_s, QJsonObject{{u"total_size"_s, total}}}, {u"weight_map"_s, map}};
    files.append({stem + u".safetensors.index.json"_s, QJsonDocument(index).toJson()});
    return files;
}

} // namespace

QList<SeedFile> makeSafetensors(const FileSpec &spec)
{
    const QList<TensorPlan> tensors = planTensors(spec);
    const int shards = spec.number(u"shards", 1);
    if (shards > 1)
        return sharded(tensors, spec, shards);
    return {{spec.path(), contentOf(tensors, spec)}};
}

} // namespace hs::localhub
