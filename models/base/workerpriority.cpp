// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/workerpriority.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#else
#include <QThread>
#endif

namespace hs::base {

void giveWayToWindow()
{
    thread_local bool isDone = false;
    if (isDone)
        return;
    isDone = true;
#ifdef Q_OS_LINUX
    // QThread's priorities say nothing to Linux's usual scheduler; a nice value does, and it is the thread's own there.
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, kNice);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace hs::base
