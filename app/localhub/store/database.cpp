// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/database.h"

#include "localhub/store/schema.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSqlError>
#include <QThread>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcDatabase, "hs.localhub.database")

constexpr int kMostConnections = 16;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteNotADatabase = 26;
constexpr qint64 kLookedThrough = qint64(32) << 20; ///< bytes; takes some 100 ms

Failure failureOf(const Database::Lease &connection)
{
    const bool isDamaged = connection.hasMetDamage();
    return {isDamaged ? Failure::Kind::Damaged : Failure::Kind::Broken, connection.lastError()};
}

QString connectionName(const void *owner, int number)
{
    return u"hub-%1-%2"_s.arg(reinterpret_cast<quintptr>(owner), 0, 16).arg(number);
}

} // namespace

Database::Lease::Lease(Database &owner, std::unique_ptr<QSqlDatabase> connection)
    : m_owner(owner)
    , m_connection(std::move(connection))
{}

Database::Lease::~Lease()
{
    m_owner.giveBack(std::move(m_connection));
}

QSqlQuery Database::Lease::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(*m_connection);
    query.setForwardOnly(true);
    bool isDone = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s) : value);
    isDone = isDone && query.exec();
    if (!isDone) {
        m_error = query.lastError().text();
        const int code = query.lastError().nativeErrorCode().toInt() & 0xff;
        m_hasMetDamage = m_hasMetDamage || code == kSqliteCorrupt || code == kSqliteNotADatabase;
        qCWarning(lcDatabase).noquote() << m_error << "in" << sql;
    }
    return query;
}

QVariant Database::Lease::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = run(sql, values);
    return query.next() ? query.value(0) : QVariant();
}

Database::Database(QString file)
    : m_file(std::move(file))
{}

Database::~Database()
{
    const int opened = m_opened;
    m_free.clear();
    for (int number = 0; number < opened; ++number)
        QSqlDatabase::removeDatabase(connectionName(this, number));
}

std::unique_ptr<QSqlDatabase> Database::openConnection(int number) const
{
    auto connection =
        std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName(this, number)));
    connection->setDatabaseName(m_file);
    connection->setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=20000"_s);
    if (!connection->open()) {
        qCCritical(lcDatabase).noquote() << m_file << connection->lastError().text();
        return connection;
    }
    QSqlQuery setup(*connection);
    // FULL: git's references are on disk when a commit is answered, and the rows must not be older than they.
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA temp_store = MEMORY", "PRAGMA mmap_size = 268435456"})
        setup.exec(QString::fromLatin1(pragma));
    return connection;
}

Database::Lease Database::lease()
{
    std::unique_lock lock(m_mutex);
    m_freed.wait(lock, [this] { return !m_free.empty() || m_opened < kMostConnections; });
    if (m_free.empty()) {
        const int number = m_opened++;
        lock.unlock();
        return Lease(*this, openConnection(number));
    }
    std::unique_ptr<QSqlDatabase> connection = std::move(m_free.back());
    m_free.pop_back();
    lock.unlock();
    connection->moveToThread(QThread::currentThread());
    return Lease(*this, std::move(connection));
}

void Database::giveBack(std::unique_ptr<QSqlDatabase> connection)
{
    // Without a thread, so that the next one may take it.
    connection->moveToThread(nullptr);
    {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(connection));
    }
    m_freed.notify_one();
}

Outcome<void> Database::transaction(const std::function<bool(Lease &)> &work)
{
    Lease connection = lease();
    connection.run(u"BEGIN IMMEDIATE"_s);
    if (!connection.lastError().isEmpty())
        return std::unexpected(failureOf(connection));
    if (!work(connection) || !connection.lastError().isEmpty()) {
        const Failure failure = failureOf(connection);
        connection.run(u"ROLLBACK"_s);
        return std::unexpected(failure);
    }
    connection.run(u"COMMIT"_s);
    if (!connection.lastError().isEmpty())
        return std::unexpected(failureOf(connection));
    return {};
}

QString escapedForLike(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

QDateTime storedTime(const QVariant &value)
{
    const qint64 milliseconds = value.toLongLong();
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

qint64 storedTime(const QDateTime &when)
{
    return when.isValid() ? when.toMSecsSinceEpoch() : 0;
}

QString storedJson(const QJsonObject &object)
{
    return object.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject storedObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

int Database::version()
{
    return lease().value(u"PRAGMA user_version"_s).toInt();
}

Outcome<void> Database::check()
{
    if (QFileInfo(m_file).size() > kLookedThrough)
        return {};
    Lease connection = lease();
    const QString found = connection.value(u"PRAGMA quick_check(1)"_s).toString();
    if (!connection.lastError().isEmpty())
        return std::unexpected(failureOf(connection));
    return found == "ok"_L1 ? Outcome<void>() : failed(Failure::Kind::Damaged, found);
}

Outcome<void> Database::prepare()
{
    if (auto isWhole = check(); !isWhole)
        return failed(isWhole.error().kind, u"%1: %2"_s.arg(m_file, isWhole.error().text));
    return transaction([](Lease &connection) {
        const int version = connection.value(u"PRAGMA user_version"_s).toInt();
        for (int step = version; step < schemaVersion(); ++step) {
            for (const QString &statement : schemaStep(step))
                connection.run(statement);
            connection.run(u"PRAGMA user_version = %1"_s.arg(step + 1));
        }
        return version <= schemaVersion();
    });
}

} // namespace hs::localhub
