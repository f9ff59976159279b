// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"

namespace hs::localhub {

/// A large file as a history has it: where it came first.
struct LfsOccurrence
{
    QString sha256;
    qint64 size = 0;
    QString path;
    QString ref; ///< "refs/heads/main"
    CommitAuthor author;
    QDateTime when;
};

/// All references with the commits that they lead to, main first.
[[nodiscard]] QList<RefItem> allTips(const GitReader &git);
/// Every large file that can be reached from the tips, once each, oldest first within a tip. Reads every tree once.
[[nodiscard]] QList<LfsOccurrence> lfsHistory(const GitReader &git, const QList<RefItem> &tips);
/// The same as SHA-256 and size.
[[nodiscard]] QList<std::pair<QString, qint64>> lfsObjectsOf(const GitReader &git, const QList<RefItem> &tips);

} // namespace hs::localhub
