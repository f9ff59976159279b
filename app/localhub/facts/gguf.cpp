// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/headers.h"

#include <QJsonValue>
#include <QtEndian>

#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

// Limits of download.md §8.
constexpr quint64 kMostPairs = 100'000;
constexpr quint64 kMostTensors = 10'000'000;
constexpr quint64 kLongestArray = 1'000'000;
constexpr quint64 kLongestString = 10'000'000;
constexpr qint64 kMostBytes = 50'000'000;
constexpr int kDeepestArray = 4;
constexpr qint64 kHeadPiece = 1024LL * 1024;

enum ValueType : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };

/// Reads the header from start to end in pieces; any step beyond a limit makes it bad for good.
class Reader
{
public:
    Reader(const RangeReader &file, qint64 fileSize)
        : m_file(file)
        , m_size(qMin(fileSize, kMostBytes))
    {}

    [[nodiscard]] bool isGood() const { return m_isGood; }
    void fail() { m_isGood = false; }
    void setBigEndian(bool isBig) { m_isBigEndian = isBig; }

    QByteArray bytes(quint64 count)
    {
        if (!m_isGood || count > static_cast<quint64>(m_size - m_at)) {
            m_isGood = false;
            return {};
        }
        const auto wanted = static_cast<qint64>(count);
        if (m_at < m_start || m_at + wanted > m_start + m_piece.size()) {
            m_start = m_at;
            m_piece = m_file(m_at, qMax(wanted, qMin(kHeadPiece, m_size - m_at)));
            m_isGood = m_piece.size() >= wanted;
        }
        const QByteArray result = m_isGood ? m_piece.sliced(m_at - m_start, wanted) : QByteArray();
        m_at += wanted;
        return result;
    }

    template <typename T>
    T number()
    {
        const QByteArray raw = bytes(sizeof(T));
        if (!m_isGood)
            return T{};
        return m_isBigEndian ? qFromBigEndian<T>(raw.constData()) : qFromLittleEndian<T>(raw.constData());
    }

    quint64 count(bool isWide) { return isWide ? number<quint64>() : number<quint32>(); }

    QByteArray string(bool isWide)
    {
        const quint64 length = count(isWide);
        if (length > kLongestString)
            m_isGood = false;
        return m_isGood ? bytes(length) : QByteArray();
    }

private:
    const RangeReader &m_file;
    qint64 m_size;
    qint64 m_at = 0;
    qint64 m_start = 0;
    QByteArray m_piece;
    bool m_isGood = true;
    bool m_isBigEndian = false;
};

constexpr std::array<quint64, 13> kFixedSize = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

QJsonValue value(Reader &reader, quint32 type, bool isWide, int depth);

void skipArray(Reader &reader, bool isWide, int depth)
{
    const auto type = reader.number<quint32>();
    const quint64 length = reader.count(isWide);
    if (length > kLongestArray || depth > kDeepestArray || type > F64) {
        reader.fail();
        return;
    }
    if (kFixedSize.at(type) > 0) {
        reader.bytes(length * kFixedSize.at(type));
        return;
    }
    for (quint64 i = 0; i < length && reader.isGood(); ++i)
        value(reader, type, isWide, depth + 1);
}

QJsonValue value(Reader &reader, quint32 type, bool isWide, int depth)
{
    switch (type) {
    case U8:
    case I8:
    case Bool:
        return reader.number<quint8>();
    case U16:
    case I16:
        return reader.number<quint16>();
    case U32:
        return static_cast<qint64>(reader.number<quint32>());
    case I32:
        return reader.number<qint32>();
    case U64:
    case I64:
        return static_cast<qint64>(reader.number<quint64>());
    case F32:
        return static_cast<double>(std::bit_cast<float>(reader.number<quint32>()));
    case F64:
        return std::bit_cast<double>(reader.number<quint64>());
    case String:
        return QString::fromUtf8(reader.string(isWide));
    case Array:
        skipArray(reader, isWide, depth);
        return {};
    default:
        reader.fail();
        return {};
    }
}

/// What the summary is made of; a header has room for a hundred thousand others.
bool isWanted(const QString &key)
{
    return key == "general.architecture"_L1 || key == "tokenizer.chat_template"_L1 ||
           key.endsWith(".context_length"_L1);
}

/// Parameters of all tensors; each may have at most eight dimensions.
quint64 countParameters(Reader &reader, quint64 tensors, bool isWide)
{
    constexpr quint32 kMostDimensions = 8;
    quint64 total = 0;
    for (quint64 i = 0; i < tensors && reader.isGood(); ++i) {
        reader.string(isWide);
        const auto dimensions = reader.number<quint32>();
        if (dimensions > kMostDimensions)
            reader.fail();
        quint64 product = 1;
        for (quint32 d = 0; d < dimensions && reader.isGood(); ++d) {
            const quint64 size = reader.count(isWide);
            if (size != 0 && product > std::numeric_limits<quint64>::max() / size)
                reader.fail();
            product *= size;
        }
        reader.number<quint32>();
        reader.number<quint64>();
        total += product;
    }
    return total;
}

} // namespace

std::optional<QJsonObject> ggufSummary(const RangeReader &file, qint64 fileSize)
{
    Reader reader(file, fileSize);
    if (reader.bytes(4) != "GGUF")
        return std::nullopt;
    auto version = reader.number<quint32>();
    if ((version & 0xFFFFU) == 0) {
        reader.setBigEndian(true);
        version = qbswap(version);
    }
    if (version < 1 || version > 3)
        return std::nullopt;
    const bool isWide = version > 1;
    const quint64 tensors = reader.count(isWide);
    const quint64 pairs = reader.count(isWide);
    if (tensors > kMostTensors || pairs > kMostPairs)
        return std::nullopt;
    QJsonObject pairsRead;
    for (quint64 i = 0; i < pairs && reader.isGood(); ++i) {
        const QString key = QString::fromUtf8(reader.string(isWide));
        const auto type = reader.number<quint32>();
        const QJsonValue read = value(reader, type, isWide, 0);
        if (isWanted(key))
            pairsRead.insert(key, read);
    }
    const quint64 total = countParameters(reader, tensors, isWide);
    if (!reader.isGood() || total > static_cast<quint64>(fileSize) * 8)
        return std::nullopt;

    QJsonObject summary{{u"total"_s, static_cast<qint64>(total)}};
    const QString architecture = pairsRead.value("general.architecture"_L1).toString();
    if (!architecture.isEmpty())
        summary.insert(u"architecture"_s, architecture);
    if (const auto length = pairsRead.value(architecture + ".context_length"_L1); length.isDouble())
        summary.insert(u"context_length"_s, length);
    if (const auto chat = pairsRead.value("tokenizer.chat_template"_L1); chat.isString())
        summary.insert(u"chat_template"_s, chat);
    return summary;
}

} // namespace hs::localhub
