// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/getsession.h"

#include "cli/errorwords.h"

#include <QCoreApplication>

namespace hs::app {

using transfers::GroupSnapshot;
using transfers::TransferSnapshot;
using transfers::TransferState;

namespace {

transfers::TransferEngineOptions engineOptions(const GetOptions &options)
{
    transfers::TransferEngineOptions engine;
    engine.hub = options.hub;
    engine.cacheFolder = options.cacheFolder;
    engine.isLinking = options.isLinking;
    engine.maxConnections = options.maxConnections;
    engine.limits.always = options.rateLimit;
    engine.isPatient = false; // a script wants an answer
    engine.patience = options.patience;
    engine.retry = {};
    return engine;
}

} // namespace

GetSession::GetSession(const GetOptions &options)
    : m_request(options.request)
    , m_isDryRun(options.isDryRun)
    , m_report(options.isJson, options.patience)
    , m_engine(engineOptions(options))
    , m_queue(&m_engine)
{
    connect(&m_queue, &transfers::TransferQueue::changed, this, &GetSession::look);
    connect(&m_queue, &transfers::TransferQueue::previewed, this, [this](const transfers::PlanPreview &preview) {
        if (!m_code)
            end(m_report.showPreview(preview));
    });
    connect(&m_interrupts, &Interrupts::interrupted, this, &GetSession::interrupt);
    connect(&m_queue, &transfers::TransferQueue::stopped, this,
            [this] { QCoreApplication::exit(static_cast<int>(m_code.value_or(ExitCode::Interrupted))); });
}

void GetSession::start()
{
    m_queue.start();
    if (m_isDryRun)
        m_queue.preview(m_request);
    else
        m_group = m_queue.enqueue(m_request);
}

void GetSession::look(const transfers::TransferChanges &changes)
{
    if (m_code)
        return;
    m_report.showChanges(changes);
    const auto group = m_queue.findGroup(m_group);
    if (!group || group->planning == GroupSnapshot::Planning::Asking)
        return;
    if (group->doneFiles + group->failedFiles < group->files)
        return;
    end(m_report.showEnd(*group, resultPath(*group), codeOf(*group)));
}

void GetSession::interrupt()
{
    if (m_code)
        return;
    m_report.showInterrupted();
    end(ExitCode::Interrupted);
}

void GetSession::end(ExitCode code)
{
    m_code = code;
    m_queue.stop();
}

ExitCode GetSession::codeOf(const GroupSnapshot &group) const
{
    if (group.error)
        return exitCodeOf(group.error->kind);
    std::optional<ExitCode> code;
    for (const TransferSnapshot &file : m_queue.transfers(group.id)) {
        if (file.state != TransferState::Failed || !file.error)
            continue;
        const ExitCode one = exitCodeOf(file.error->kind);
        code = !code || *code == one ? one : ExitCode::SomeFailed;
    }
    if (!code && group.refusedFiles > 0)
        return ExitCode::SomeFailed;
    return code.value_or(ExitCode::Done);
}

QString GetSession::resultPath(const GroupSnapshot &group) const
{
    if (group.doneFiles == 0)
        return group.files == 0 && !group.error ? group.localFolder : QString();
    const auto files = m_queue.transfers(group.id);
    // One file was asked for by its name: its own path is the answer.
    if (m_request.paths.size() == 1 && files.size() == 1 && files.first().path == m_request.paths.first())
        return files.first().localPath;
    return group.localFolder;
}

} // namespace hs::app
