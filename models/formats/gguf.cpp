// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/gguf.h"

#include "formats/bytecursor.h"
#include "formats/gguftypes.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace hs::formats {

using namespace Qt::StringLiterals;
using Kind = FormatTrouble::Kind;

namespace {

// Limits of download.md §8.
constexpr quint64 kMostPairs = 100'000;
constexpr quint64 kMostTensors = 10'000'000;
constexpr quint64 kLongestArray = 1'000'000;
constexpr quint64 kLongestString = 10'000'000;
constexpr quint32 kMostGgufDimensions = 8;
constexpr int kDeepestArray = 4;
constexpr qint64 kLeastTensor = 24;            ///< bytes that the table has for a tensor at least
constexpr qsizetype kLongestShown = 1'000'000; ///< characters of one value
constexpr qsizetype kLongestElement = 200;

enum ValueType : quint32 {
    GgufU8,
    GgufI8,
    GgufU16,
    GgufI16,
    GgufU32,
    GgufI32,
    GgufF32,
    GgufBool,
    GgufString,
    GgufArray,
    GgufU64,
    GgufI64,
    GgufF64,
    GgufTypeCount
};
constexpr std::array<qint64, GgufTypeCount> kFixedSize{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
constexpr std::array<QLatin1StringView, GgufTypeCount> kTypeNames{
    "u8"_L1,   "i8"_L1,     "u16"_L1,   "i16"_L1, "u32"_L1, "i32"_L1, "f32"_L1,
    "bool"_L1, "string"_L1, "array"_L1, "u64"_L1, "i64"_L1, "f64"_L1};

/// The steps of the format above numbers.
struct GgufCursor : ByteCursor
{
    using ByteCursor::ByteCursor;
    bool isWide = true; ///< counts of 8 bytes (versions 2 and 3), not of 4

    quint64 count() { return isWide ? number<quint64>() : number<quint32>(); }
    QByteArrayView string()
    {
        const quint64 length = count();
        if (length > kLongestString) {
            fail(Kind::Damaged, u"a text of %1 bytes at %2"_s.arg(length).arg(position()));
            return {};
        }
        return take(qint64(length));
    }
};

QString realText(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString scalarText(GgufCursor &cursor, quint32 type)
{
    switch (type) {
    case GgufU8:
        return QString::number(cursor.number<quint8>());
    case GgufI8:
        return QString::number(cursor.number<qint8>());
    case GgufU16:
        return QString::number(cursor.number<quint16>());
    case GgufI16:
        return QString::number(cursor.number<qint16>());
    case GgufU32:
        return QString::number(cursor.number<quint32>());
    case GgufI32:
        return QString::number(cursor.number<qint32>());
    case GgufU64:
        return QString::number(cursor.number<quint64>());
    case GgufI64:
        return QString::number(cursor.number<qint64>());
    case GgufF32:
        return QLocale::c().toString(cursor.number<float>(), 'g', 7);
    case GgufF64:
        return realText(cursor.number<double>());
    case GgufBool:
        return cursor.number<quint8>() != 0 ? u"true"_s : u"false"_s;
    case GgufString:
        return QString::fromUtf8(cursor.string()).left(kLongestShown);
    default:
        cursor.fail(Kind::Damaged, u"value type %1 at %2"_s.arg(type).arg(cursor.position()));
        return {};
    }
}

struct ArrayContent
{
    quint32 type = 0;
    quint64 length = 0;
    QStringList head;
};

ArrayContent readArray(GgufCursor &cursor, int depth)
{
    ArrayContent array{cursor.number<quint32>(), cursor.count(), {}};
    if (!cursor.isGood())
        return array;
    if (array.length > kLongestArray || depth > kDeepestArray || array.type >= GgufTypeCount) {
        cursor.fail(Kind::Damaged, u"an array of %1 at %2"_s.arg(array.length).arg(cursor.position()));
        return array;
    }
    const quint64 shown = depth > 0 ? 0 : std::min<quint64>(array.length, kGgufArrayHead);
    for (quint64 i = 0; i < array.length && cursor.isGood(); ++i) {
        if (array.type == GgufArray) {
            const ArrayContent inner = readArray(cursor, depth + 1);
            if (i < shown)
                array.head.append(u"[%1]"_s.arg(inner.length));
        } else if (i < shown) {
            array.head.append(scalarText(cursor, array.type).left(kLongestElement));
        } else if (const qint64 size = kFixedSize.at(array.type); size > 0) {
            cursor.skip(size * qint64(array.length - i));
            break;
        } else {
            (void)cursor.string();
        }
    }
    return array;
}

QString readKey(GgufCursor &cursor)
{
    return QString::fromUtf8(cursor.string()).left(kLongestElement);
}

GgufEntry readValue(GgufCursor &cursor, const QString &key)
{
    GgufEntry entry{.key = key, .type = {}, .text = {}, .count = 1, .head = {}, .isArray = false};
    const auto type = cursor.number<quint32>();
    if (type != GgufArray) {
        entry.text = scalarText(cursor, type);
        entry.type = type < GgufTypeCount ? QString(kTypeNames.at(type)) : QString();
        return entry;
    }
    ArrayContent array = readArray(cursor, 0);
    if (!cursor.isGood())
        return entry;
    entry.isArray = true;
    entry.type = u"array of %1"_s.arg(kTypeNames.at(array.type));
    entry.count = qint64(array.length);
    constexpr qsizetype kInText = 8;
    entry.text = array.head.mid(0, kInText).join(u", "_s);
    if (entry.count > kInText)
        entry.text += u", …"_s;
    entry.head = std::move(array.head);
    return entry;
}

Tensor readTensor(GgufCursor &cursor, qint64 fileSize)
{
    Tensor tensor;
    tensor.name = QString::fromUtf8(cursor.string()).left(kLongestElement);
    const auto dimensions = cursor.number<quint32>();
    if (dimensions > kMostGgufDimensions)
        cursor.fail(Kind::Damaged, u"tensor “%1” has %2 dimensions"_s.arg(tensor.name).arg(dimensions));
    for (quint32 i = 0; i < dimensions && cursor.isGood(); ++i)
        tensor.shape.append(qint64(cursor.count()));
    const auto type = cursor.number<quint32>();
    tensor.offset = qint64(cursor.number<quint64>());
    if (!cursor.isGood())
        return tensor;
    const auto elements = elementsOf(tensor.shape);
    // No type packs more than eight into a byte.
    if (!elements || *elements / 8 > fileSize || tensor.offset < 0 || tensor.offset > fileSize) {
        cursor.fail(Kind::Damaged, u"tensor “%1” is larger than the file"_s.arg(tensor.name));
        return tensor;
    }
    tensor.parameters = *elements;
    const auto known = ggmlType(type);
    tensor.dtype = known ? QString(known->name) : u"type %1"_s.arg(type);
    // Rows are padded to whole blocks, and all but odd files have whole ones.
    if (known && known->bytes > 0)
        tensor.bytes = (tensor.parameters + known->elements - 1) / known->elements * known->bytes;
    return tensor;
}

/// Where the table ends, rounded up as the file says.
Reading<qint64> dataBegin(const Gguf &content, qint64 end)
{
    bool isNumber = true;
    const QString text = content.text(u"general.alignment");
    const qint64 alignment = text.isEmpty() ? 32 : text.toLongLong(&isNumber);
    constexpr qint64 kLargestAlignment = 1 << 20;
    if (!isNumber || alignment <= 0 || alignment > kLargestAlignment)
        return trouble(Kind::Damaged, u"an alignment of “%1”"_s.arg(text.left(kLongestElement)));
    return (end + alignment - 1) / alignment * alignment;
}

Reading<Gguf> readHead(GgufCursor &cursor, quint64 &pairs, quint64 &tensors)
{
    Gguf content;
    if (cursor.remaining() < 8 || cursor.take(4) != QByteArrayView("GGUF")) {
        if (!cursor.isGood())
            return cursor.failure();
        return trouble(Kind::OtherFormat, u"it does not begin with GGUF"_s);
    }
    auto version = cursor.number<quint32>();
    content.isBigEndian = (version & 0xffff) == 0;
    if (content.isBigEndian) {
        cursor.setBigEndian(true);
        version = qbswap(version);
    }
    if (!cursor.isGood())
        return cursor.failure();
    if (version < 1 || version > 3)
        return trouble(Kind::OtherFormat, u"GGUF version %1"_s.arg(version));
    content.version = int(version);
    cursor.isWide = version > 1;
    tensors = cursor.count();
    pairs = cursor.count();
    if (!cursor.isGood())
        return cursor.failure();
    if (pairs > kMostPairs || tensors > kMostTensors || tensors > quint64(cursor.remaining() / kLeastTensor))
        return trouble(Kind::Damaged, u"%1 pairs and %2 tensors"_s.arg(pairs).arg(tensors));
    return content;
}

} // namespace

const GgufEntry *Gguf::find(QStringView key) const
{
    const auto entry = std::ranges::find(entries, key, &GgufEntry::key);
    return entry == entries.end() ? nullptr : &*entry;
}

QString Gguf::text(QStringView key) const
{
    const GgufEntry *entry = find(key);
    return entry ? entry->text : QString();
}

Reading<Gguf> readGguf(const SparseBytes &file)
{
    GgufCursor cursor(file);
    quint64 pairs = 0;
    quint64 tensors = 0;
    auto content = readHead(cursor, pairs, tensors);
    for (quint64 i = 0; content && i < pairs && cursor.isGood(); ++i)
        content->entries.append(readValue(cursor, readKey(cursor)));
    for (quint64 i = 0; content && i < tensors && cursor.isGood(); ++i)
        content->tensors.append(readTensor(cursor, file.size()));
    if (!content)
        return content;
    if (!cursor.isGood())
        return cursor.failure();
    const auto begin = dataBegin(*content, cursor.position());
    if (!begin)
        return std::unexpected(begin.error());
    content->headerBytes = *begin;
    for (Tensor &tensor : content->tensors)
        tensor.offset += *begin;
    return content;
}

Reading<Gguf> readGgufPairs(const SparseBytes &file, QLatin1StringView before)
{
    GgufCursor cursor(file);
    quint64 pairs = 0;
    quint64 tensors = 0;
    auto content = readHead(cursor, pairs, tensors);
    for (quint64 i = 0; content && i < pairs && cursor.isGood(); ++i) {
        const QString key = readKey(cursor);
        if (cursor.isGood() && key.startsWith(before))
            return content;
        content->entries.append(readValue(cursor, key));
    }
    if (content && !cursor.isGood())
        return cursor.failure();
    return content;
}

} // namespace hs::formats
