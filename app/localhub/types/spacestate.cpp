// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/types/spacestate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr std::array kWords = {
    std::pair(SpaceStage::NoAppFile, "NO_APP_FILE"_L1),
    std::pair(SpaceStage::ConfigError, "CONFIG_ERROR"_L1),
    std::pair(SpaceStage::Building, "BUILDING"_L1),
    std::pair(SpaceStage::BuildError, "BUILD_ERROR"_L1),
    std::pair(SpaceStage::AppStarting, "APP_STARTING"_L1),
    std::pair(SpaceStage::Running, "RUNNING"_L1),
    std::pair(SpaceStage::RunningBuilding, "RUNNING_BUILDING"_L1),
    std::pair(SpaceStage::RunningAppStarting, "RUNNING_APP_STARTING"_L1),
    std::pair(SpaceStage::RuntimeError, "RUNTIME_ERROR"_L1),
    std::pair(SpaceStage::Paused, "PAUSED"_L1),
    std::pair(SpaceStage::Sleeping, "SLEEPING"_L1),
    std::pair(SpaceStage::Stopped, "STOPPED"_L1),
};

} // namespace

QString wordOf(SpaceStage stage)
{
    return std::ranges::find(kWords, stage, [](const auto &pair) { return pair.first; })->second;
}

std::optional<SpaceStage> spaceStageOf(QStringView word)
{
    const auto found = std::ranges::find_if(kWords, [word](const auto &pair) { return pair.second == word; });
    return found == kWords.end() ? std::nullopt : std::optional(found->first);
}

bool isServing(SpaceStage stage)
{
    return stage == SpaceStage::Running || stage == SpaceStage::RunningBuilding ||
           stage == SpaceStage::RunningAppStarting;
}

bool isOnTheWay(SpaceStage stage)
{
    return stage == SpaceStage::Building || stage == SpaceStage::AppStarting || stage == SpaceStage::RunningBuilding ||
           stage == SpaceStage::RunningAppStarting;
}

} // namespace hs::localhub
