// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"
#include "localhub/http/hubserver.h"
#include "localhub/types/values.h"

#include <QStringList>

namespace hs::localhub {

/// The command line of hubscope-localhub.
struct CommandLine
{
    enum class Action { Serve, Import, Fsck, ShowHelp, ShowVersion };

    Action action = Action::Serve;
    QString dataFolder;
    ServerOptions server;
    QString seed = QStringLiteral("none"); ///< "none", "sample", "scale:…"
    QString accountsFile;
    QString faultsFile;
    QString inferenceTokenFile;
    bool isInsecure = false;
    bool diesWithParent = false;
    bool endsWithStdin = false;
    bool repairs = false; ///< of fsck
    std::optional<RepoKind> importKind;
    QString importOwner;
    QStringList importPaths;
};

/// Reads the arguments (without the program's name); Invalid with a sentence for the user.
[[nodiscard]] Outcome<CommandLine> parseCommandLine(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace hs::localhub
