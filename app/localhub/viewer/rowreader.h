// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"
#include "localhub/viewer/featuretype.h"

#include <QIODevice>
#include <QVariant>

#include <memory>

namespace hs::localhub {

/// A value of a row as it stands in the file.
struct Cell
{
    QString column;
    QJsonValue value;    ///< of a CSV file: a text, or null
    bool isReal = false; ///< a number that was written with a point
};

/// The bytes of a file one after the other, read in blocks.
class ByteSource
{
public:
    /// @param device open, and outlives the source
    explicit ByteSource(QIODevice &device)
        : m_device(device)
    {}
    /// False at the end.
    [[nodiscard]] bool next(char &byte)
    {
        if (m_at == m_block.size() && !refill())
            return false;
        byte = m_block.at(m_at++);
        return true;
    }
    /// The next one, still to be taken; NUL at the end.
    [[nodiscard]] char peek() { return m_at < m_block.size() || refill() ? m_block.at(m_at) : '\0'; }

private:
    [[nodiscard]] bool refill()
    {
        constexpr qint64 kBlock = 64 * 1024;
        m_block = m_device.read(kBlock);
        m_at = 0;
        return !m_block.isEmpty();
    }
    QIODevice &m_device;
    QByteArray m_block;
    qsizetype m_at = 0;
};

/// Reads the rows of a file one after the other; never more than one of them is in memory. What is longer than
/// kLongestRow is no row.
class RowReader
{
public:
    virtual ~RowReader() = default;
    /// The next row in the order of its columns; false at the end. Invalid for what is not in the format.
    [[nodiscard]] virtual Outcome<bool> next(QList<Cell> &row) = 0;
    /// The type that a cell alone would have.
    [[nodiscard]] virtual FeatureType typeOf(const Cell &cell) const = 0;
    /// The type of a column that has both.
    [[nodiscard]] virtual FeatureType merge(const FeatureType &one, const FeatureType &other) const = 0;

    static constexpr qsizetype kLongestRow = 16 * 1024 * 1024;
    static constexpr qsizetype kMostColumns = 1000; ///< of a row with more, one more are handed over
};

/// @param device open, and outlives the reader
[[nodiscard]] std::unique_ptr<RowReader> openCsv(QIODevice &device, char separator);
[[nodiscard]] std::unique_ptr<RowReader> openJson(QIODevice &device);

/// The value of a cell for a column of the type: what SQLite holds.
[[nodiscard]] QVariant storedValue(const Cell &cell, const FeatureType &type);
/// And back.
[[nodiscard]] QJsonValue shownValue(const QVariant &stored, const FeatureType &type);

} // namespace hs::localhub
