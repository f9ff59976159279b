// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/samplehub.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

Q_LOGGING_CATEGORY(lcSampleHub, "hs.models.samplehub", QtInfoMsg)

constexpr QByteArrayView kReady = "listening ";
constexpr qsizetype kLastWords = 2000;
constexpr int kDamaged = 3; ///< the server's exit code for a database that cannot be read (its --help)

#ifdef Q_OS_WIN
constexpr auto kProgramName = "hubscope-localhub.exe"_L1;
#else
constexpr auto kProgramName = "hubscope-localhub"_L1;
#endif

} // namespace

SampleHub::SampleHub(QString program, QString dataFolder, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_dataFolder(std::move(dataFolder))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SampleHub::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_lastWords += m_process.readAllStandardError();
        m_lastWords = m_lastWords.last(std::min(kLastWords, m_lastWords.size()));
    });
    connect(&m_process, &QProcess::finished, this, &SampleHub::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(lastWords(m_process.errorString()));
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SampleHub::lookAtData);
}

SampleHub::~SampleHub()
{
    m_process.disconnect(this);
    m_process.kill();
}

QString SampleHub::findProgram(const QString &applicationFolder)
{
    const QDir folder(applicationFolder);
    for (const QString &place : {u"."_s, u"../libexec/hubscope"_s, u"../lib/hubscope"_s}) {
        const QFileInfo found(folder.filePath(place + u'/' + kProgramName));
        if (found.isFile() && found.isExecutable())
            return found.canonicalFilePath();
    }
    return folder.filePath(kProgramName);
}

void SampleHub::start()
{
    if (m_state == State::Running)
        Q_EMIT started(m_endpoint);
    if (m_state != State::Stopped)
        return;
    m_isStopping = false;
    m_hasBegunAnew = false;
    launch();
}

void SampleHub::launch()
{
    m_state = State::Starting;
    m_areFilesGone = false;
    m_output.clear();
    m_lastWords.clear();
    QDir().mkpath(m_dataFolder);
    // Its standard input is our pipe, which also closes when this program is killed.
    m_process.start(m_program, {u"--data"_s, m_dataFolder, u"--port"_s, u"0"_s, u"--seed"_s, u"sample"_s,
                                u"--until-stdin-closes"_s});
}

void SampleHub::stop()
{
    if (m_state == State::Stopped) {
        Q_EMIT stopped();
        return;
    }
    m_isStopping = true;
    unwatchData();
    m_process.closeWriteChannel();
    m_process.terminate();
}

void SampleHub::readOutput()
{
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (m_state != State::Starting)
        return;
    m_output += bytes;
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0)
        return;
    const QByteArray line = m_output.first(end).trimmed();
    const QUrl url(line.startsWith(kReady) ? QString::fromUtf8(line.sliced(kReady.size())) : QString());
    if (!url.isValid() || url.host().isEmpty()) {
        m_process.kill();
        m_lastWords.clear();
        fail(lastWords(QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 200)))));
        return;
    }
    m_endpoint = url;
    m_state = State::Running;
    watchData();
    qCInfo(lcSampleHub).noquote() << "The sample hub listens at" << url.toString();
    Q_EMIT started(url);
}

void SampleHub::unwatchData()
{
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
}

void SampleHub::watchData()
{
    unwatchData();
    if (QFile::exists(database()))
        m_watcher.addPath(m_dataFolder);
}

/// A server whose files are deleted holds some of them open and answers half of what it is asked.
void SampleHub::lookAtData()
{
    if (m_state != State::Running || QFile::exists(database()))
        return;
    m_areFilesGone = true;
    m_process.kill(); // told when it has ended: then it can be started again
}

/// Nothing of a person's is in the folder, but nothing is deleted either.
bool SampleHub::beginAnew()
{
    if (std::exchange(m_hasBegunAnew, true))
        return false;
    const SetAsideFile folder = models::setAside(m_dataFolder);
    if (folder.keptAs.isEmpty())
        return false;
    Q_EMIT setAside(folder);
    launch();
    return true;
}

void SampleHub::finish(int exitCode)
{
    if (m_state == State::Stopped)
        return; // it said something else than the agreed line, and that was told already
    if (m_isStopping) {
        m_areFilesGone = false;
        m_state = State::Stopped;
        m_endpoint.clear();
        Q_EMIT stopped();
        return;
    }
    if (std::exchange(m_areFilesGone, false))
        return fail(base::HubError::of(base::HubError::Kind::EntryMissing, m_dataFolder));
    m_lastWords += m_process.readAllStandardError();
    if (exitCode == kDamaged && beginAnew())
        return;
    fail(lastWords(QString::fromUtf8(m_lastWords).trimmed()));
}

base::HubError SampleHub::lastWords(const QString &text) const
{
    return base::HubError::of(base::HubError::Kind::Server, m_program, text);
}

QString SampleHub::database() const
{
    return m_dataFolder + "/hub.sqlite"_L1;
}

void SampleHub::fail(const base::HubError &error)
{
    m_state = State::Stopped;
    m_endpoint.clear();
    unwatchData();
    qCWarning(lcSampleHub).noquote() << "The sample hub ended:" << error.details();
    Q_EMIT failed(error);
}

} // namespace hs::models
