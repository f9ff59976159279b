// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QString>

#include <optional>

namespace hs::localhub {

/// Where a Space stands (spaces.md §2). Python says STOPPED for what JavaScript calls SLEEPING; here STOPPED has never
/// been started and SLEEPING was running before.
enum class SpaceStage {
    NoAppFile,
    ConfigError,
    Building,
    BuildError,
    AppStarting,
    Running,
    RunningBuilding,
    RunningAppStarting,
    RuntimeError,
    Paused,
    Sleeping,
    Stopped
};

[[nodiscard]] QString wordOf(SpaceStage stage);
[[nodiscard]] std::optional<SpaceStage> spaceStageOf(QStringView word);
/// True while something is being served.
[[nodiscard]] bool isServing(SpaceStage stage);
/// True for stages that another one follows without anybody's doing.
[[nodiscard]] bool isOnTheWay(SpaceStage stage);

/// What is remembered about a Space beside its files.
struct SpaceState
{
    SpaceStage stage = SpaceStage::Stopped;
    QString errorMessage;
    QString liveCommit;           ///< what is served, or was when it last was; empty when nothing ever
    QString hardware;             ///< id of what was asked for; empty when nothing was
    std::optional<qint64> sleeps; ///< seconds without a visit; -1 for never, nothing for the hardware's own
    qint64 replicas = 1;
    bool isDevMode = false;
    QString storageTier;
    QJsonArray volumes; ///< as they were put (spaces.md §6)
    QDateTime changed;  ///< of the stage

    friend bool operator==(const SpaceState &, const SpaceState &) = default;
};

/// A variable or secret without its value.
struct SpaceSetting
{
    QString key;
    QString value; ///< empty for a secret
    QString description;
    QDateTime updated;
};

enum class SpaceLog { Build, Run };

struct SpaceLogLine
{
    qint64 id = 0; ///< grows
    QDateTime when;
    QString text;
};

} // namespace hs::localhub
