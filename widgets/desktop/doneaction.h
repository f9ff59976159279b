// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace hs::ui {

/// A program to start when a download is done.
struct DoneCommand
{
    QString program; ///< empty: there is none
    QStringList arguments;
    friend bool operator==(const DoneCommand &, const DoneCommand &) = default;
};

/// The person's command with the folder and the files as its last arguments, each one argument whatever is in its name:
/// no shell reads them. Of more files than a system takes as arguments, the folder alone is named.
/// \param command  quotes as in QProcess::splitCommand()
[[nodiscard]] DoneCommand doneCommand(const QString &command, const QString &folder, const QStringList &files);

/// Starts it on its own; false: there is no such program.
[[nodiscard]] bool start(const DoneCommand &command);

} // namespace hs::ui
