// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QStringList>

namespace hs::formats {

/// One instruction of a pickle.
struct PickleOp
{
    qint64 offset = 0;
    QString name;     ///< as Python's pickletools names it: "STACK_GLOBAL"
    QString argument; ///< shortened; empty for an instruction that has none
};

inline constexpr int kMostPickleOps = 50'000; ///< that are listed; the others are only looked through

/// What a pickle file would do when it is loaded, listed and never done.
struct PickleListing
{
    QList<PickleOp> ops; ///< the first kMostPickleOps
    qint64 opCount = 0;
    int pickles = 0;     ///< one after the other in the same file
    int protocol = 0;    ///< the highest that is named; 0 for text pickles
    QStringList imports; ///< "module.name", each once, in the order of the file; "?" for what is made while it runs
    bool isCut = false;  ///< the last one ends too early or goes beyond a limit
};

/// Walks through the instructions of one or more pickles (Python, Lib/pickletools.py); nothing is executed and no
/// object made. Contents of long byte strings are passed over. OtherFormat when the first instruction makes no sense.
[[nodiscard]] Reading<PickleListing> readPickle(const SparseBytes &file);

} // namespace hs::formats
