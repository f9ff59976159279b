// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cachecommand.h"

#include "cli/cachesession.h"

using namespace Qt::StringLiterals;

namespace hs::app {

int runCache(const QStringList &arguments, const QString &memoryFolder)
{
    const auto options = parseCacheOptions(arguments, QProcessEnvironment::systemEnvironment());
    if (!options) {
        QTextStream(stderr) << "hubscope cache: " << options.error() << "\nhubscope cache --help says more.\n";
        return static_cast<int>(CacheExit::Usage);
    }
    if (options->verb == CacheOptions::Verb::Help) {
        QTextStream(stdout) << cacheHelpText();
        return static_cast<int>(CacheExit::Done);
    }
    return static_cast<int>(CacheSession(*options, memoryFolder).run());
}

} // namespace hs::app
