// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/headers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Product of the dimensions; nothing for a shape that is no shape.
std::optional<qint64> countOf(const QJsonArray &shape)
{
    qint64 count = 1;
    for (const QJsonValue &dimension : shape) {
        const qint64 size = dimension.toInteger(-1);
        if (size < 0 || (size > 0 && count > std::numeric_limits<qint64>::max() / qMax<qint64>(size, 1)))
            return std::nullopt;
        count *= size;
    }
    return count;
}

} // namespace

std::optional<SafetensorsHeader> safetensorsHeader(const RangeReader &file, qint64 fileSize, qint64 most)
{
    const QByteArray prefix = file(0, 8);
    if (prefix.size() != 8)
        return std::nullopt;
    const auto length = qFromLittleEndian<quint64>(prefix.constData());
    if (length < 2 || length > static_cast<quint64>(most) || static_cast<qint64>(length) + 8 > fileSize)
        return std::nullopt;
    const QJsonDocument header = QJsonDocument::fromJson(file(8, static_cast<qint64>(length)));
    if (!header.isObject())
        return std::nullopt;
    return SafetensorsHeader{header.object(), static_cast<qint64>(length)};
}

std::optional<QJsonObject> safetensorsParameters(const RangeReader &file, qint64 fileSize)
{
    const auto header = safetensorsHeader(file, fileSize);
    if (!header)
        return std::nullopt;
    QJsonObject parameters;
    for (auto it = header->tensors.begin(); it != header->tensors.end(); ++it) {
        if (it.key() == "__metadata__"_L1)
            continue;
        const QJsonObject tensor = it.value().toObject();
        const QString dtype = tensor.value("dtype"_L1).toString();
        const auto count = countOf(tensor.value("shape"_L1).toArray());
        if (dtype.isEmpty() || !count)
            return std::nullopt;
        parameters.insert(dtype, parameters.value(dtype).toInteger() + *count);
    }
    return parameters;
}

} // namespace hs::localhub
