// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/doneaction.h"

#include <QDir>
#include <QProcess>

namespace hs::ui {

namespace {

constexpr qsizetype kMostArguments = 1000;

} // namespace

DoneCommand doneCommand(const QString &command, const QString &folder, const QStringList &files)
{
    QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty())
        return {};
    DoneCommand made{.program = words.takeFirst(), .arguments = words};
    made.arguments << folder;
    if (files.size() <= kMostArguments)
        made.arguments += files;
    return made;
}

bool start(const DoneCommand &command)
{
    return !command.program.isEmpty() && QProcess::startDetached(command.program, command.arguments, QDir::homePath());
}

} // namespace hs::ui
