// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/runimport.h"

#include "localhub/import/importer.h"

#include <cstdio>

namespace hs::localhub {

int runImport(const CommandLine &line)
{
    const auto store = Store::open(line.dataFolder);
    if (!store) {
        std::fprintf(stderr, "hubscope-localhub: %s\n", qPrintable(store.error().text));
        return 1;
    }
    for (const QString &path : line.importPaths) {
        const auto made = importPath(**store, path, {line.importKind, line.importOwner});
        if (!made) {
            std::fprintf(stderr, "hubscope-localhub: %s\n", qPrintable(made.error().text));
            return 1;
        }
        for (const ImportedRepo &repo : *made) {
            std::printf("%s%s\n", qPrintable(wordsOf(repo.kind).webPrefix), qPrintable(repo.fullName));
            if (!repo.note.isEmpty())
                std::fprintf(stderr, "%s: %s\n", qPrintable(repo.fullName), qPrintable(repo.note));
        }
    }
    return 0;
}

} // namespace hs::localhub
