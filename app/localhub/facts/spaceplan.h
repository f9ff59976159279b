// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/repofiles.h"
#include "localhub/types/spacestate.h"

#include <QJsonObject>

namespace hs::localhub {

/// What the files of a Space ask for, and what this hub can do about it.
///
/// Only static Spaces can be served here: there is no builder and there are no containers. For a Gradio or Docker Space
/// the stage of its files is STOPPED as long as nobody asks for it to run: nothing crashed (RUNTIME_ERROR), no owner
/// paused it (PAUSED), nothing is being built. Whoever asks (a restart, a commit) gets BUILD_ERROR with the reason in
/// errorMessage: an end that every client knows, so that one that waits for RUNNING stops waiting and says why.
struct SpacePlan
{
    QString sdk; ///< "static", "gradio", "docker"; what the card says, "static" when it says nothing
    QString sdkVersion;
    QString appFile;
    SpaceStage stage = SpaceStage::Stopped; ///< Running, NoAppFile, ConfigError or Stopped
    QString errorMessage;                   ///< of ConfigError
    QString refusal;                        ///< why it cannot be built here; empty when it can

    /// True when the files decide the stage by themselves: a page is served as it lies there, and where there is
    /// nothing to run or the configuration is wrong there is nothing to build.
    [[nodiscard]] bool isSettled() const { return stage != SpaceStage::Stopped; }
    [[nodiscard]] bool canRun() const { return stage == SpaceStage::Running && refusal.isEmpty(); }
};

/// @param readme the whole README.md
[[nodiscard]] SpacePlan planOf(const RepoFiles &files, const QByteArray &readme);

} // namespace hs::localhub
