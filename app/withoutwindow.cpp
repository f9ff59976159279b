// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "withoutwindow.h"

#include "apppaths.h"
#include "cli/cachecommand.h"
#include "cli/getcommand.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

constexpr int kNoDisplay = 1;
constexpr int kMisuse = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

} // namespace

int runWithoutWindow(const CommandLine &line)
{
    switch (line.action) {
    case CommandLine::Action::Get:
        return runGet(line.subArguments);
    case CommandLine::Action::Cache:
        return runCache(line.subArguments, AppPaths::ofThisUser().library());
    case CommandLine::Action::ShowVersion:
        print(stdout, u"hubscope " HS_VERSION "\n"_s);
        return 0;
    case CommandLine::Action::ShowHelp:
        print(stdout, helpText());
        return 0;
    case CommandLine::Action::Refuse:
        print(stderr, u"hubscope: "_s + line.complaint + u'\n');
        return kMisuse;
    case CommandLine::Action::OpenWindow:
        break;
    }
    print(stderr, CommandLine::tr("hubscope: there is no display to open the window on: neither DISPLAY nor "
                                  "WAYLAND_DISPLAY names one that answers.") +
                      u'\n');
    return kNoDisplay;
}

} // namespace hs::app
