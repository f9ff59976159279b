// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/headers.h"

#include "localhub/facts/jsonscan.h"

#include <QHash>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostTypes = 64; // the format has some twenty

/// Adds or multiplies; false when the result is beyond 63 bits.
bool multiply(qint64 &value, qint64 factor)
{
    return !__builtin_mul_overflow(value, factor, &value);
}

bool add(qint64 &value, qint64 more)
{
    return !__builtin_add_overflow(value, more, &value);
}

/// Goes over one tensor and counts its parameters to its dtype.
void countTensor(JsonScan &scan, QHash<QByteArray, qint64> &counts)
{
    QByteArray dtype;
    qint64 size = 1;
    scan.object([&](const QByteArray &key) {
        if (key == "dtype") {
            dtype = scan.string();
        } else if (key == "shape") {
            scan.array([&] {
                if (!multiply(size, scan.count()))
                    scan.fail();
            });
        } else {
            scan.skip();
        }
    });
    if (dtype.isEmpty() || dtype.size() >= JsonScan::kLongestKept || !add(counts[dtype], size) ||
        counts.size() > kMostTypes)
        scan.fail();
}

} // namespace

std::optional<qint64> safetensorsHeaderSize(const RangeReader &file, qint64 fileSize)
{
    const QByteArray prefix = file(0, kSafetensorsPrefix);
    if (prefix.size() != kSafetensorsPrefix)
        return std::nullopt;
    const auto length = qFromLittleEndian<quint64>(prefix.constData());
    if (length < 2 || length > static_cast<quint64>(kLargestSafetensorsHeader) ||
        static_cast<qint64>(length) + kSafetensorsPrefix > fileSize)
        return std::nullopt;
    return static_cast<qint64>(length);
}

bool isSafetensorsHeader(const RangeReader &file, qint64 size)
{
    JsonScan scan(file, kSafetensorsPrefix, size);
    scan.object([&scan](const QByteArray &) { scan.skip(); });
    return scan.isAtEnd();
}

std::optional<QJsonObject> safetensorsParameters(const RangeReader &file, qint64 fileSize)
{
    const auto size = safetensorsHeaderSize(file, fileSize);
    if (!size)
        return std::nullopt;
    JsonScan scan(file, kSafetensorsPrefix, *size);
    QHash<QByteArray, qint64> counts;
    scan.object([&](const QByteArray &name) {
        if (name == "__metadata__")
            scan.skip();
        else
            countTensor(scan, counts);
    });
    if (!scan.isAtEnd())
        return std::nullopt;
    QJsonObject parameters;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parameters.insert(QString::fromUtf8(it.key()), *it);
    return parameters;
}

} // namespace hs::localhub
