// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/getcommand.h"

#include <QCoreApplication>

/// `hubscope get` without the window's libraries: what the tests start, and kill, as a program of its own.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    return hs::app::runGet(QCoreApplication::arguments().mid(1));
}
