// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/reposettings.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonObject settingsWithin(Database::Lease &connection, qint64 repo)
{
    const QVariant text = connection.value(u"SELECT settings FROM repo_settings WHERE repo = ?"_s, {repo});
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

} // namespace

QJsonObject repoSettings(Database &database, qint64 repo)
{
    Database::Lease connection = database.lease();
    return settingsWithin(connection, repo);
}

void putSettingsWithin(Database::Lease &connection, qint64 repo, const QJsonObject &settings)
{
    if (settings.isEmpty())
        return;
    QJsonObject all = settingsWithin(connection, repo);
    for (auto it = settings.begin(); it != settings.end(); ++it)
        all.insert(it.key(), it.value());
    connection.run(u"INSERT OR REPLACE INTO repo_settings(repo, settings) VALUES(?,?)"_s,
                   {repo, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact))});
}

Outcome<void> updateSettings(Database &database, const RepoRow &row, const QJsonObject &settings)
{
    return database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE repos SET private = ?, protected = ?, gate = ?, discussions_disabled = ?, "
                       "members_gated = ? WHERE key = ?"_s,
                       {row.isPrivate, row.isProtected, static_cast<int>(row.gate), row.areDiscussionsDisabled,
                        row.areMembersGated, row.key});
        putSettingsWithin(connection, row.key, settings);
        return true;
    });
}

QString resourceGroupOf(Database &database, qint64 repo)
{
    Database::Lease connection = database.lease();
    return connection.value(u"SELECT group_id FROM repo_groups WHERE repo = ?"_s, {repo}).toString();
}

void putGroupWithin(Database::Lease &connection, qint64 repo, const QString &group, const QString &addedBy)
{
    if (group.isEmpty())
        connection.run(u"DELETE FROM repo_groups WHERE repo = ?"_s, {repo});
    else
        connection.run(u"INSERT OR REPLACE INTO repo_groups(repo, group_id, added_by) VALUES(?,?,?)"_s,
                       {repo, group, addedBy});
}

Outcome<void> putGroup(Database &database, qint64 repo, const QString &group, const QString &addedBy)
{
    return database.transaction([&](Database::Lease &connection) {
        putGroupWithin(connection, repo, group, addedBy);
        return true;
    });
}

} // namespace hs::localhub
