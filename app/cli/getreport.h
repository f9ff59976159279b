// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/getoptions.h"
#include "transfers/planpreview.h"
#include "transfers/transfer.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTextStream>

#include <chrono>

namespace hs::app {

/// What `hubscope get` says while it works: words on standard error (one line that changes on a terminal, a line now
/// and then elsewhere), or JSON objects on standard output. Standard output ends with the result in both cases.
class GetReport
{
public:
    /// \param patience  with a server that went away; for the sentence that says so
    explicit GetReport(bool isJson, std::chrono::seconds patience = {});

    void showChanges(const transfers::TransferChanges &changes);
    void showInterrupted();
    /// What would be fetched: a line a file, bytes and path, and the sums; on standard output, because it is the
    /// result. Returns the exit code.
    [[nodiscard]] ExitCode showPreview(const transfers::PlanPreview &preview);
    /// \param path  where the files are; empty when there is nothing to show for it. Words print it only when all is
    /// done. Returns \a code, or Disk when standard output could not be written.
    [[nodiscard]] ExitCode showEnd(const transfers::GroupSnapshot &group, const QString &path, ExitCode code);

private:
    void printPreview(const transfers::PlanPreview &preview);
    void sayPreview(const transfers::PlanPreview &preview);
    [[nodiscard]] ExitCode written(ExitCode code);
    void showGroup(const transfers::GroupSnapshot &group);
    void showFile(const transfers::TransferSnapshot &file);
    void showFailure(const transfers::TransferSnapshot &file);
    void showWait(const transfers::TransferSnapshot &file);
    void showProgress(const transfers::GroupSnapshot &group);
    void print(const QJsonObject &event);
    void say(const QString &line);

    QTextStream m_out;
    QTextStream m_err;
    bool m_isJson;
    bool m_isTerminal;
    bool m_hasProgressLine = false;
    bool m_isPlanTold = false;
    bool m_isWaitTold = false; ///< one sentence for an outage, however many files it holds up
    qint64 m_fetched = 0;      ///< bytes, of everything
    std::chrono::seconds m_patience;
    std::optional<base::HubError::Kind> m_refusal; ///< of access to the repository, that was told
    QElapsedTimer m_sinceProgress;
    QSet<transfers::TransferId> m_told;    // ends that were told
    QSet<transfers::TransferId> m_doubted; // wrong hashes that were told
};

} // namespace hs::app
