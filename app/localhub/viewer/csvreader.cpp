// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CSV as RFC 4180 has it and pandas reads it, which is what the Hub's viewer uses.

#include "localhub/viewer/rowreader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using Kind = FeatureType::Kind;

/// The texts that pandas takes for "no value".
bool isMissing(const QString &text)
{
    static const QStringList missing = {u""_s,         u"#N/A"_s, u"#N/A N/A"_s, u"#NA"_s,    u"-1.#IND"_s,
                                        u"-1.#QNAN"_s, u"-NaN"_s, u"-nan"_s,     u"1.#IND"_s, u"1.#QNAN"_s,
                                        u"<NA>"_s,     u"N/A"_s,  u"NA"_s,       u"NULL"_s,   u"NaN"_s,
                                        u"None"_s,     u"n/a"_s,  u"nan"_s,      u"null"_s};
    return missing.contains(text);
}

class CsvReader : public RowReader
{
public:
    CsvReader(QIODevice &device, char separator)
        : m_source(device)
        , m_separator(separator)
    {}

    Outcome<bool> next(QList<Cell> &row) override
    {
        if (m_columns.isEmpty()) {
            if (auto done = readHeader(); !done)
                return std::unexpected(done.error());
        }
        row.clear();
        QStringList fields;
        for (;;) {
            const auto more = readRecord(fields);
            if (!more || !*more)
                return more;
            if (fields.size() != 1 || !fields.constFirst().isEmpty())
                break; // an empty line is none
        }
        if (m_fields > m_columns.size() && !m_hasTooMany)
            return failed(Failure::Kind::Invalid,
                          u"Expected %1 fields in line %2, saw %3"_s.arg(m_columns.size()).arg(m_line).arg(m_fields));
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString text = fields.value(i);
            row.append({m_columns.at(i), isMissing(text) ? QJsonValue(QJsonValue::Null) : QJsonValue(text)});
        }
        return true;
    }

    FeatureType typeOf(const Cell &cell) const override
    {
        if (cell.value.isNull())
            return {};
        const QString text = cell.value.toString();
        bool isNumber = false;
        (void)text.toLongLong(&isNumber);
        if (isNumber)
            return {Kind::Int, {}};
        (void)text.toDouble(&isNumber);
        if (isNumber)
            return {Kind::Float, {}};
        const bool isTruth =
            text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text.compare("false"_L1, Qt::CaseInsensitive) == 0;
        return {isTruth ? Kind::Bool : Kind::String, {}};
    }

    FeatureType merge(const FeatureType &one, const FeatureType &other) const override
    {
        // pandas has no whole numbers beside missing ones.
        if ((one.kind == Kind::Null && other.kind == Kind::Int) || (one.kind == Kind::Int && other.kind == Kind::Null))
            return {Kind::Float, {}};
        const FeatureType both = merged(one, other);
        return both.kind == Kind::Json ? FeatureType{Kind::String, {}} : both;
    }

private:
    Outcome<void> readHeader()
    {
        QStringList fields;
        const auto more = readRecord(fields);
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return failed(Failure::Kind::Invalid, u"The file is empty"_s);
        if (fields.constFirst().startsWith(QChar(0xFEFF)))
            fields.first().remove(0, 1);
        m_hasTooMany = m_fields > kMostColumns;
        QSet<QString> taken;
        for (const QString &field : std::as_const(fields)) {
            const QString name = field.isEmpty() ? u"Unnamed: %1"_s.arg(m_columns.size()) : field;
            QString unique = name;
            for (int i = 1; taken.contains(unique); ++i)
                unique = u"%1.%2"_s.arg(name).arg(i);
            taken.insert(unique);
            m_columns << unique;
        }
        return {};
    }

    /// Keeps a field, as long as there are not more than anybody takes.
    void keep(QStringList &fields, QByteArray &field)
    {
        ++m_fields;
        if (fields.size() <= kMostColumns)
            fields << QString::fromUtf8(field);
        field.clear();
    }

    /// One record: fields may be quoted, and then hold separators and line ends.
    Outcome<bool> readRecord(QStringList &fields)
    {
        fields.clear();
        m_fields = 0;
        QByteArray field;
        bool isQuoted = false;
        bool hasAny = false;
        qsizetype size = 0;
        char c = '\0';
        while (m_source.next(c)) {
            hasAny = true;
            if (++size > kLongestRow)
                return failed(Failure::Kind::Invalid, u"Line %1 is too long"_s.arg(m_line + 1));
            if (isQuoted && c == '"') {
                isQuoted = m_source.peek() == '"' && m_source.next(c); // an escaped one
                if (isQuoted)
                    field += '"';
            } else if (isQuoted) {
                field += c;
            } else if (c == '"' && field.isEmpty()) {
                isQuoted = true;
            } else if (c == m_separator) {
                keep(fields, field);
            } else if (c == '\n') {
                break;
            } else if (c != '\r' || m_source.peek() != '\n') {
                field += c;
            }
        }
        ++m_line;
        if (isQuoted)
            return failed(Failure::Kind::Invalid, u"A quote is not closed in line %1"_s.arg(m_line));
        if (hasAny)
            keep(fields, field);
        return hasAny;
    }

    ByteSource m_source;
    char m_separator;
    QStringList m_columns; ///< of a file with too many: one more than are taken
    bool m_hasTooMany = false;
    qsizetype m_fields = 0; ///< of the last record
    qint64 m_line = 0;
};

} // namespace

std::unique_ptr<RowReader> openCsv(QIODevice &device, char separator)
{
    return std::make_unique<CsvReader>(device, separator);
}

} // namespace hs::localhub
