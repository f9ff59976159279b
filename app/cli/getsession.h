// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/getoptions.h"
#include "cli/getreport.h"
#include "cli/interrupts.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QObject>

namespace hs::app {

/// One run of `hubscope get`: the engine and its queue on this thread, no stored list, until everything has ended or
/// somebody interrupts. Ends the application's event loop with the exit code.
class GetSession : public QObject
{
    Q_OBJECT

public:
    explicit GetSession(const GetOptions &options);

    void start();

private:
    void look(const transfers::TransferChanges &changes);
    void interrupt();
    void end(ExitCode code);
    [[nodiscard]] ExitCode codeOf(const transfers::GroupSnapshot &group) const;
    [[nodiscard]] QString resultPath(const transfers::GroupSnapshot &group) const;

    transfers::DownloadRequest m_request;
    bool m_isDryRun;
    GetReport m_report;
    transfers::TransferEngine m_engine;
    transfers::TransferQueue m_queue;
    Interrupts m_interrupts;
    transfers::GroupId m_group;
    std::optional<ExitCode> m_code; // once it is known how this ends
};

} // namespace hs::app
