// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/viewer/datasplits.h"
#include "localhub/viewer/featuretype.h"

#include <QCache>
#include <QIODevice>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <expected>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

namespace hs::localhub {

/// Why the viewer cannot answer, in its own words (datasets-viewer.md §3).
struct ViewerTrouble
{
    int status = 500;
    QByteArray code;
    QString text;
};
template <typename T>
using Viewed = std::expected<T, ViewerTrouble>;

struct SplitColumn
{
    QString name;
    FeatureType type;
};

/// Where the reading of a split ends.
struct SplitLimits
{
    qint64 bytes = 256LL * 1024 * 1024;
    qint64 rows = 1'000'000;
};

/// A split that was read into a SQLite table of its own: `rows(idx, c0, c1, …)`, and `words`, a full-text index over
/// the texts among its columns. The file is gone with the object. Thread-safe: each thread opens a connection.
class SplitTable
{
public:
    /// Gives the content of a file; null when it is not there.
    using Open = std::function<std::unique_ptr<QIODevice>(const QString &path)>;

    /// Reads the files twice, once for the types and once for the values, one row at a time. Where a limit is
    /// reached it stops, and the table is partial.
    [[nodiscard]] static Viewed<std::shared_ptr<const SplitTable>>
    build(const DataSplit &split, const Open &open, const QString &folder, const SplitLimits &limits = {});
    ~SplitTable();
    SplitTable(const SplitTable &) = delete;
    SplitTable &operator=(const SplitTable &) = delete;

    [[nodiscard]] const QList<SplitColumn> &columns() const { return m_columns; }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< of the files, as far as they were read
    [[nodiscard]] bool isPartial() const { return m_isPartial; }
    [[nodiscard]] bool isSearchable() const { return m_isSearchable; }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    SplitTable(QString file, const SplitLimits &limits)
        : m_file(std::move(file))
        , m_limits(limits)
    {}
    [[nodiscard]] Viewed<void> findTypes(const DataSplit &split, const Open &open);
    [[nodiscard]] Viewed<void> fill(const DataSplit &split, const Open &open);

    QString m_file;
    SplitLimits m_limits;
    QList<SplitColumn> m_columns;
    qint64 m_rows = 0;
    qint64 m_bytes = 0;
    bool m_isPartial = false;
    bool m_isSearchable = false;
};

/// A connection to a table's file, for one thread and one scope.
class TableConnection
{
public:
    enum class Mode { Read, Write };
    TableConnection(const QString &file, Mode mode);
    ~TableConnection();
    TableConnection(const TableConnection &) = delete;
    TableConnection &operator=(const TableConnection &) = delete;

    /// False when a statement failed.
    [[nodiscard]] bool run(QSqlQuery &query, const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] QSqlQuery query() const;
    [[nodiscard]] QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

/// The tables that were asked for last. Thread-safe; one is built at a time.
class SplitTables
{
public:
    explicit SplitTables(QString folder)
        : m_folder(std::move(folder))
    {}

    /// @param key names the split at its commit
    [[nodiscard]] Viewed<std::shared_ptr<const SplitTable>> table(const QString &key, const DataSplit &split,
                                                                  const SplitTable::Open &open);

private:
    using Entry = std::pair<QString, std::shared_ptr<const SplitTable>>;
    [[nodiscard]] std::optional<Viewed<std::shared_ptr<const SplitTable>>> known(const QString &key);

    QString m_folder;
    std::mutex m_building;
    std::mutex m_mutex;
    std::list<Entry> m_tables; ///< latest first
    static constexpr qsizetype kMostTroubles = 256;
    QCache<QString, ViewerTrouble> m_troubles{kMostTroubles}; ///< what cannot be read is not read again and again
};

} // namespace hs::localhub
