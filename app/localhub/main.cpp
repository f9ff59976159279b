// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/gitptr.h"
#include "localhub/options.h"
#include "localhub/runaccounts.h"
#include "localhub/runfsck.h"
#include "localhub/runimport.h"
#include "localhub/serve.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

namespace {

int complain(const Failure &failure, int code)
{
    std::fprintf(stderr, "hubscope-localhub: %s\n", qPrintable(failure.text));
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hubscope-localhub"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HS_VERSION));
    constexpr int kUsage = 2;
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.value(0) == "account"_L1) {
        const auto account = parseAccountLine(arguments.sliced(1));
        return account ? runAccounts(*account) : complain(account.error(), kUsage);
    }
    const auto line = parseCommandLine(arguments);
    if (!line)
        return complain(line.error(), kUsage);
    const GitLibrary git;
    switch (line->action) {
    case CommandLine::Action::ShowHelp:
        std::fputs(qPrintable(helpText()), stdout);
        return 0;
    case CommandLine::Action::ShowVersion:
        std::printf("hubscope-localhub %s\n", HS_VERSION);
        return 0;
    case CommandLine::Action::Import:
        return runImport(*line);
    case CommandLine::Action::Fsck:
        return runFsck(*line);
    case CommandLine::Action::Serve:
        break;
    }
    return serve(*line);
}
