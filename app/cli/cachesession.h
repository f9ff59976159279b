// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/cacheoptions.h"
#include "library/folderimport.h"
#include "library/scanmemory.h"
#include "library/undobin.h"

#include <QJsonObject>
#include <QTextStream>

namespace hs::app {

/// One run of `hubscope cache`. Blocks on the disk: it has no event loop but those of `verify` and `import`.
class CacheSession
{
public:
    CacheSession(CacheOptions options, const QString &memoryFolder);

    [[nodiscard]] CacheExit run();

private:
    [[nodiscard]] base::Result<library::CacheScan> look();
    [[nodiscard]] CacheExit list();
    [[nodiscard]] CacheExit remove();
    [[nodiscard]] CacheExit prune();
    [[nodiscard]] CacheExit takeOut(const library::CacheScan &scan, const QList<library::DeletionWish> &wishes,
                                    bool isComplete);
    [[nodiscard]] CacheExit undo();
    [[nodiscard]] CacheExit empty();
    [[nodiscard]] CacheExit verify();
    [[nodiscard]] base::Result<QList<library::ImportWish>> wishesToImport();
    [[nodiscard]] CacheExit import();
    [[nodiscard]] CacheExit takeIn(const QList<library::ImportMatch> &matches, qint64 bytes);

    void printRows(const QList<CacheRow> &rows);
    void printSums(const library::CacheScan &scan, const QList<CacheRow> &rows);
    void printPlan(const library::CacheScan &scan, const library::DeletionPlan &plan,
                   const QList<library::DeletionWish> &wishes);
    [[nodiscard]] CacheExit printReport(const struct CheckedRevision &checked);
    [[nodiscard]] bool isAnsweredWithYes(const QString &question);
    [[nodiscard]] CacheExit tell(const base::HubError &error);
    void say(const QString &line);
    void print(const QJsonObject &object);

    CacheOptions m_options;
    library::ScanMemory m_memory;
    library::UndoBin m_bin;
    QTextStream m_out;
    QTextStream m_err;
};

/// \a many has a %1 for the count.
[[nodiscard]] QString counted(qint64 count, const QString &one, const QString &many);

} // namespace hs::app
