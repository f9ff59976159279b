// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/store/secretbox.h"
#include "localhub/types/spacestate.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// The rows about Spaces beside their files: state, variables, secrets, logs. A Space that nobody has touched yet has
/// no row; what it is follows from its files. Thread-safe.
class SpaceTable
{
public:
    SpaceTable(Database &database, SecretBox box)
        : m_database(database)
        , m_box(std::move(box))
    {}

    [[nodiscard]] std::optional<SpaceState> state(qint64 repo);
    [[nodiscard]] Outcome<void> setState(qint64 repo, const SpaceState &state);
    /// Inside a transaction of the caller's.
    static void setStateWithin(Database::Lease &connection, qint64 repo, const SpaceState &state);
    /// Spaces in one of the stages.
    [[nodiscard]] QList<RepoRow> inStages(const QList<SpaceStage> &stages);

    /// In the order of their keys.
    [[nodiscard]] QList<SpaceSetting> variables(qint64 repo);
    [[nodiscard]] Outcome<void> setVariable(qint64 repo, const SpaceSetting &variable);
    /// Unknown keys are fine.
    [[nodiscard]] Outcome<void> removeVariable(qint64 repo, const QString &key);

    /// What a Space is made with (repos-write.md §2): hardware, storageTier, sleepTimeSeconds, secrets, variables,
    /// volumes, devModeEnabled, already checked. Inside a transaction of the caller's.
    void setUpWithin(Database::Lease &connection, const RepoRow &repo, const QJsonObject &fields) const;

    /// Keys and descriptions; values are only for openSecrets().
    [[nodiscard]] QList<SpaceSetting> secrets(qint64 repo);
    [[nodiscard]] Outcome<void> setSecret(const RepoRow &repo, const SpaceSetting &secret);
    [[nodiscard]] Outcome<void> removeSecret(qint64 repo, const QString &key);
    /// With their values, for the Space itself; what does not open (another key) is left out.
    [[nodiscard]] QList<SpaceSetting> openSecrets(const RepoRow &repo);

    /// Adds a line; the oldest go when there are more than kMostLines.
    [[nodiscard]] Outcome<void> addLog(qint64 repo, SpaceLog log, const QString &text);
    [[nodiscard]] Outcome<void> clearLog(qint64 repo, SpaceLog log);
    /// Lines after one, oldest first.
    [[nodiscard]] QList<SpaceLogLine> logAfter(qint64 repo, SpaceLog log, qint64 after);
    static constexpr int kMostLines = 2000;

    /// The Space's part of its host name: owner and name in lower case with "-" for all else, made unique where two
    /// Spaces come to the same (spaces.md §8 has no rule for that).
    [[nodiscard]] QString subdomain(const RepoRow &repo);
    [[nodiscard]] std::optional<RepoRow> bySubdomain(const QString &subdomain);

private:
    [[nodiscard]] bool putSecretWithin(Database::Lease &connection, const RepoRow &repo,
                                       const SpaceSetting &secret) const;

    Database &m_database;
    SecretBox m_box;
};

} // namespace hs::localhub
