// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/runfsck.h"

#include "localhub/store/storecheck.h"

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
}

void printSummary(const StoreCheck &check, bool repairs)
{
    if (check.leftovers() > 0)
        print(u"%1 temporary files were left by a stop%2"_s.arg(check.leftovers())
                  .arg(repairs ? u"; they are gone now"_s : u"; nothing minds them, --repair removes them"_s));
    QString sum = u"%1 repositories, %2 large files: "_s.arg(check.repositories()).arg(check.largeFiles());
    if (check.problems() + check.repaired() == 0)
        sum += u"all is well"_s;
    else
        sum += u"%1 problems, %2 repaired"_s.arg(check.problems() + check.repaired()).arg(check.repaired());
    print(sum);
    if (repairs && check.problems() > 0)
        print(u"What is not marked as repaired cannot be mended here: it needs a backup, or a push of what was lost"_s);
}

} // namespace

int runFsck(const CommandLine &line)
{
    std::signal(SIGPIPE, SIG_IGN); // a git that ends early is seen by its exit code
    const auto store = Store::openAsItIs(line.dataFolder);
    if (!store) {
        std::fprintf(stderr, "hubscope-localhub: %s\n", qPrintable(store.error().text));
        return 1;
    }
    StoreCheck check(**store, line.repairs, [](const Finding &finding) {
        print(finding.isRepaired ? finding.text + u" (repaired)"_s : finding.text);
    });
    check.run();
    printSummary(check, line.repairs);
    return check.problems() == 0 ? 0 : 1;
}

} // namespace hs::localhub
