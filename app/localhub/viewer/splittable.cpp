// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/viewer/splittable.h"

#include "localhub/viewer/rowreader.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcViewer, "hs.localhub.viewer")

constexpr auto kNoFile = "DataFilesNotFoundError";
constexpr size_t kMostTables = 8;

std::unexpected<ViewerTrouble> generationFailed(const QString &text)
{
    return std::unexpected(ViewerTrouble{500, "DatasetGenerationError", text});
}

std::unique_ptr<RowReader> readerOf(const QString &path, QIODevice &device)
{
    switch (dataFormatOf(path)) {
    case DataFormat::Csv:
        return openCsv(device, ',');
    case DataFormat::Tsv:
        return openCsv(device, '\t');
    case DataFormat::Json:
    case DataFormat::Other:
        break;
    }
    return openJson(device);
}

/// Hands over the rows of all files; ends when `take` returns false.
Viewed<void> forEachRow(const DataSplit &split, const SplitTable::Open &open,
                        const std::function<bool(const RowReader &, const QList<Cell> &, qint64 bytes)> &take)
{
    qint64 before = 0;
    for (const QString &path : split.files) {
        const auto device = open(path);
        if (!device)
            return std::unexpected(ViewerTrouble{500, kNoFile, u"%1 is not on this hub"_s.arg(path)});
        const auto reader = readerOf(path, *device);
        QList<Cell> row;
        for (;;) {
            const auto more = reader->next(row);
            if (!more)
                return generationFailed(u"%1: %2"_s.arg(path, more.error().text));
            if (!*more)
                break;
            if (!take(*reader, row, before + device->pos()))
                return {};
        }
        before += device->size();
    }
    return {};
}

QString affinityOf(const FeatureType &type)
{
    switch (type.kind) {
    case FeatureType::Kind::Bool:
    case FeatureType::Kind::Int:
        return u"INTEGER"_s;
    case FeatureType::Kind::Float:
        return u"REAL"_s;
    default:
        return u"TEXT"_s;
    }
}

} // namespace

SplitTable::~SplitTable()
{
    QFile::remove(m_file);
}

Viewed<void> SplitTable::findTypes(const DataSplit &split, const Open &open)
{
    QHash<QString, qsizetype> places;
    bool hasTooMany = false;
    auto done = forEachRow(split, open, [&](const RowReader &reader, const QList<Cell> &row, qint64 bytes) {
        for (const Cell &cell : row) {
            const FeatureType type = reader.typeOf(cell);
            const auto place = places.constFind(cell.column);
            if (place == places.constEnd()) {
                places.insert(cell.column, m_columns.size());
                m_columns.append({cell.column, type});
            } else {
                FeatureType &known = m_columns[*place].type;
                known = reader.merge(known, type);
            }
        }
        hasTooMany = m_columns.size() > RowReader::kMostColumns;
        ++m_rows;
        m_bytes = bytes;
        m_isPartial = m_rows >= m_limits.rows || bytes >= m_limits.bytes;
        return !hasTooMany && !m_isPartial;
    });
    if (done && hasTooMany)
        return std::unexpected(
            ViewerTrouble{501, "TooManyColumnsError",
                          u"The number of columns exceeds the maximum of %1"_s.arg(RowReader::kMostColumns)});
    return done;
}

Viewed<void> SplitTable::fill(const DataSplit &split, const Open &open)
{
    TableConnection connection(m_file, TableConnection::Mode::Write);
    QStringList columns{u"idx INTEGER PRIMARY KEY"_s};
    QStringList marks{u"?"_s};
    QStringList texts;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        columns << u"c%1 %2"_s.arg(i).arg(affinityOf(m_columns.at(i).type));
        marks << u"?"_s;
        places.insert(m_columns.at(i).name, i);
        if (m_columns.at(i).type.kind == FeatureType::Kind::String)
            texts << u"c%1"_s.arg(i);
    }
    QSqlQuery query = connection.query();
    bool isGood = connection.run(query, u"CREATE TABLE rows(%1)"_s.arg(columns.join(u", "_s))) &&
                  connection.database().transaction() &&
                  query.prepare(u"INSERT INTO rows VALUES(%1)"_s.arg(marks.join(u',')));
    qint64 index = 0;
    const auto done = forEachRow(split, open, [&](const RowReader &, const QList<Cell> &row, qint64) {
        QVariantList values(m_columns.size() + 1);
        values[0] = index;
        for (const Cell &cell : row) {
            const qsizetype place = places.value(cell.column);
            values[place + 1] = storedValue(cell, m_columns.at(place).type);
        }
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), values.at(i));
        isGood = isGood && query.exec();
        return isGood && ++index < m_rows;
    });
    if (!done)
        return done;
    if (!isGood || !connection.database().commit()) {
        qCWarning(lcViewer).noquote() << query.lastError().text();
        return generationFailed(u"The rows cannot be stored"_s);
    }
    m_isSearchable =
        !texts.isEmpty() &&
        connection.run(query, u"CREATE VIRTUAL TABLE words USING fts5(%1, content='rows', "
                              "content_rowid='idx', tokenize='porter unicode61')"_s.arg(texts.join(u','))) &&
        connection.run(query, u"INSERT INTO words(words) VALUES('rebuild')"_s);
    return {};
}

Viewed<std::shared_ptr<const SplitTable>> SplitTable::build(const DataSplit &split, const Open &open,
                                                            const QString &folder, const SplitLimits &limits)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const std::shared_ptr<SplitTable> table(new SplitTable(u"%1/viewer-%2.sqlite"_s.arg(folder, name), limits));
    if (auto done = table->findTypes(split, open); !done)
        return std::unexpected(done.error());
    if (auto done = table->fill(split, open); !done)
        return std::unexpected(done.error());
    return table;
}

TableConnection::TableConnection(const QString &file, Mode mode)
    : m_name(u"viewer-%1"_s.arg(reinterpret_cast<quintptr>(this), 0, 16))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(file);
    if (mode == Mode::Read)
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!m_database.open())
        qCWarning(lcViewer).noquote() << file << m_database.lastError().text();
    QSqlQuery setup(m_database);
    // What is lost is made anew.
    for (const char *pragma : {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA temp_store = MEMORY"})
        setup.exec(QString::fromLatin1(pragma));
}

TableConnection::~TableConnection()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery TableConnection::query() const
{
    QSqlQuery made(m_database);
    made.setForwardOnly(true);
    return made;
}

bool TableConnection::run(QSqlQuery &query, const QString &sql, const QVariantList &values) const
{
    bool isGood = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isGood = isGood && query.exec();
    if (!isGood)
        qCDebug(lcViewer).noquote() << query.lastError().text();
    return isGood;
}

std::optional<Viewed<std::shared_ptr<const SplitTable>>> SplitTables::known(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    if (const ViewerTrouble *trouble = m_troubles.object(key))
        return std::unexpected(*trouble);
    const auto found = std::ranges::find(m_tables, key, &Entry::first);
    if (found == m_tables.end())
        return std::nullopt;
    m_tables.splice(m_tables.begin(), m_tables, found);
    return found->second;
}

Viewed<std::shared_ptr<const SplitTable>> SplitTables::table(const QString &key, const DataSplit &split,
                                                             const SplitTable::Open &open)
{
    if (auto table = known(key))
        return *table;
    const std::scoped_lock building(m_building);
    if (auto table = known(key)) // somebody else was waiting for the same one
        return *table;
    auto built = SplitTable::build(split, open, m_folder);
    const std::scoped_lock lock(m_mutex);
    if (built) {
        m_tables.emplace_front(key, *built);
        if (m_tables.size() > kMostTables)
            m_tables.pop_back();
    } else if (built.error().code != kNoFile) { // which may come
        m_troubles.insert(key, new ViewerTrouble(built.error()));
    }
    return built;
}

} // namespace hs::localhub
