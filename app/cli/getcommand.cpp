// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/getcommand.h"

#include "cli/getoptions.h"
#include "cli/getsession.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace hs::app {

int runGet(const QStringList &arguments)
{
    // What is expected is said in sentences; only the use of a commit known from before is told by the log alone.
    QLoggingCategory::setFilterRules(u"hs.*.info=false\nhs.transfers.info=false\nhs.transfers.plan.info=true"_s);
    const auto options = parseGetOptions(arguments, QProcessEnvironment::systemEnvironment());
    if (!options) {
        QTextStream(stderr) << "hubscope get: " << options.error() << "\nhubscope get --help says more.\n";
        return static_cast<int>(ExitCode::Usage);
    }
    if (options->isHelp) {
        QTextStream(stdout) << getHelpText();
        return static_cast<int>(ExitCode::Done);
    }
    GetSession session(*options);
    session.start();
    return QCoreApplication::exec();
}

} // namespace hs::app
