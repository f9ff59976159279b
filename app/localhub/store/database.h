// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace hs::localhub {

/// The SQLite file of the store (WAL, so that readers never wait for a writer). Hands out connections to any thread:
/// there are a few, each used by one thread at a time, so that two hundred idle HTTP connections cost nothing here.
class Database
{
public:
    /// A connection for the time of a scope.
    class Lease
    {
    public:
        Lease(Database &owner, std::unique_ptr<QSqlDatabase> connection);
        ~Lease();
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;

        /// Runs one statement with positional values (a null text counts as an empty one); a failure is logged and the
        /// query is inactive.
        QSqlQuery run(const QString &sql, const QVariantList &values = {});
        /// First column of the first row; an invalid value when there is none.
        [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {});
        [[nodiscard]] QString lastError() const { return m_error; }
        /// Did SQLite find the file broken, or that it is none of its own?
        [[nodiscard]] bool hasMetDamage() const { return m_hasMetDamage; }

    private:
        friend class Database;
        Database &m_owner;
        std::unique_ptr<QSqlDatabase> m_connection;
        QString m_error;
        bool m_hasMetDamage = false;
    };

    explicit Database(QString file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Makes or upgrades the schema; must succeed before anything else. Damaged: the file is no database, or one with
    /// broken pages (large ones are not looked through).
    [[nodiscard]] Outcome<void> prepare();
    /// The schema's version in the file, 0 for an empty one.
    [[nodiscard]] int version();
    /// Waits for a free connection when all are in use.
    [[nodiscard]] Lease lease();
    /// Runs `work` in one transaction; rolled back when it returns false or throws.
    [[nodiscard]] Outcome<void> transaction(const std::function<bool(Lease &)> &work);

private:
    void giveBack(std::unique_ptr<QSqlDatabase> connection);
    [[nodiscard]] std::unique_ptr<QSqlDatabase> openConnection(int number) const;
    [[nodiscard]] Outcome<void> check();

    QString m_file;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    /// Behind pointers: Qt lets a connection change threads only while there is a single copy of its handle.
    std::vector<std::unique_ptr<QSqlDatabase>> m_free;
    int m_opened = 0;
};

/// For a LIKE with ESCAPE '\\' that finds the text itself.
[[nodiscard]] QString escapedForLike(QString text);
[[nodiscard]] QString placeholders(qsizetype count); ///< "?,?,?"
/// Milliseconds of the epoch as the tables keep them; 0 is no time.
[[nodiscard]] QDateTime storedTime(const QVariant &value);
[[nodiscard]] qint64 storedTime(const QDateTime &when);
/// A JSON object as the tables keep it; "" for an empty one.
[[nodiscard]] QString storedJson(const QJsonObject &object);
[[nodiscard]] QJsonObject storedObject(const QVariant &text);

} // namespace hs::localhub
