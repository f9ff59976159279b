// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace hs::faults {

/// A row of the table of faults (faulttable.py).
struct FaultResult
{
    QString fault;
    int runs = 0;         ///< downloads that met the fault
    int lost = 0;         ///< of them: those that did not end as they should
    qint64 refetched = 0; ///< bytes of contents that went over the wire more than once, all runs together
};

/// Appends it to the file that HS_FAULT_RESULTS names, else to faults.jsonl beside the test program.
void note(const FaultResult &result);

} // namespace hs::faults
