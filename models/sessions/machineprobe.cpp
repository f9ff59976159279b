// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/machineprobe.h"

#include "base/onworker.h"
#include "sessions/machinememory.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

struct Findings
{
    Machine machine;
    QString nvidiaProgram; ///< empty: there is no card of theirs, or not their program
};

bool mayHaveNvidia([[maybe_unused]] const QString &root)
{
#if defined(Q_OS_LINUX)
    // The driver has a folder for each card, which names it but not its memory.
    return !QDir(QDir(root).filePath(u"proc/driver/nvidia/gpus"_s))
                .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                .isEmpty();
#elif defined(Q_OS_MACOS)
    return false;
#else
    return true;
#endif
}

QCoro::Task<base::Result<Findings>> look(MachineProbe::Places places, std::stop_token stop)
{
    Findings findings = co_await base::onWorker([places] {
        Findings all{detectedMachine(places.root), {}};
        if (mayHaveNvidia(places.root))
            all.nvidiaProgram = QStandardPaths::findExecutable(u"nvidia-smi"_s, places.programFolders);
        return all;
    });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return findings;
}

} // namespace

qint64 largestNvidiaMemory(const QByteArray &output)
{
    constexpr qint64 kMebibyte = 1024 * 1024;
    constexpr qint64 kMost = qint64(1) << 30; // mebibytes: a petabyte
    qint64 most = 0;
    for (const QByteArray &line : output.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        const qint64 size = words.first().toLongLong();
        if (words.value(1) == "MiB" && size > 0 && size <= kMost)
            most = std::max(most, size * kMebibyte);
    }
    return most;
}

MachineProbe::MachineProbe(QObject *parent)
    : MachineProbe(Places{}, parent)
{}

MachineProbe::MachineProbe(Places places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
{}

MachineProbe::~MachineProbe()
{
    if (!m_process)
        return;
    // A process object waits for its process when it goes; this one goes when that has ended.
    m_process->disconnect(this);
    m_process->setParent(QCoreApplication::instance());
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->kill();
}

void MachineProbe::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_scope.then(look(m_places, m_scope.token()), [this](const base::Result<Findings> &findings) {
        if (!findings)
            return;
        m_machine = findings->machine;
        Q_EMIT found(m_machine);
        if (!findings->nvidiaProgram.isEmpty())
            askNvidia(findings->nvidiaProgram);
    });
}

void MachineProbe::askNvidia(const QString &program)
{
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this, [this] {
        m_process->deleteLater();
        takeNvidia(m_process->readAllStandardOutput());
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            m_process->deleteLater();
    });
    m_process->start(program, {u"--query-gpu=memory.total"_s, u"--format=csv,noheader"_s});
    m_process->closeWriteChannel();
}

void MachineProbe::takeNvidia(const QByteArray &output)
{
    const qint64 memory = largestNvidiaMemory(output);
    if (memory <= m_machine.gpuMemory)
        return;
    m_machine.gpuMemory = memory;
    Q_EMIT found(m_machine);
}

} // namespace hs::models
