// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/looseobjects.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

bool isKept(Store &store, const QString &sha)
{
    Database::Lease connection = store.database().lease();
    return connection
        .value(u"SELECT 1 FROM lfs WHERE sha = ? UNION ALL SELECT 1 FROM lfs_uploads WHERE sha = ? LIMIT 1"_s,
               {sha, sha})
        .isValid();
}

} // namespace

QStringList objectsOfWithin(Database::Lease &connection, qint64 repo)
{
    QSqlQuery query = connection.run(
        u"SELECT sha FROM lfs WHERE repo = ? UNION SELECT sha FROM lfs_uploads WHERE repo = ?"_s, {repo, repo});
    QStringList objects;
    while (query.next())
        objects << query.value(0).toString();
    return objects;
}

void noteLooseObjectsWithin(Database::Lease &connection, const QStringList &objects)
{
    if (!objects.isEmpty())
        Journal::noteWithin(connection, Journal::kLooseObjects, {{u"objects"_s, QJsonArray::fromStringList(objects)}});
}

Outcome<void> removeLooseObjects(Store &store)
{
    for (const Journal::Entry &entry : store.journal().open()) {
        if (entry.action != Journal::kLooseObjects)
            continue;
        for (const QJsonValue &object : entry.what["objects"_L1].toArray()) {
            const QString sha = object.toString();
            if (!isKept(store, sha))
                QFile::remove(store.lfs().path(sha));
        }
        if (auto done = store.journal().forget(entry.id); !done)
            return done;
    }
    return {};
}

} // namespace hs::localhub
