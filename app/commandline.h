// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace hs::app {

/// What the program was started for.
struct CommandLine
{
    enum class Action { OpenWindow, Get, Cache, ShowHelp, ShowVersion, Refuse };

    Action action = Action::OpenWindow;
    QString complaint;        ///< Refuse: what is wrong, for people
    QStringList subArguments; ///< Get, Cache: everything after that word
    bool isSample = false;
    std::optional<QUrl> endpoint;
    std::optional<std::chrono::seconds> runFor;
    QString picture; ///< file for a picture of the window; empty: none
    bool isVerbose = false;
    QStringList addresses; ///< to open

    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Reads the arguments after the program's name.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/// What --help prints.
[[nodiscard]] QString helpText();

/// Only the window needs a display; everything else runs without one. Looks at the raw arguments, because the kind of
/// application object depends on it.
[[nodiscard]] bool needsWindow(int argc, char *argv[]);

} // namespace hs::app
