// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/getreport.h"

#include "cli/errorwords.h"
#include "cli/sizewords.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::app {

using transfers::GroupSnapshot;
using transfers::PlanPreview;
using transfers::PreviewedFile;
using transfers::TransferSnapshot;
using transfers::TransferState;

namespace {

constexpr qint64 kBetweenTerminalLines = 200; // ms
constexpr qint64 kBetweenLogLines = 10000;    // ms; in a log file only a sign of life is wanted
constexpr qint64 kBetweenEvents = 1000;       // ms
constexpr qsizetype kAmountWidth = 8;         // "9.84 kB" and a blank

QJsonObject errorObject(const base::HubError &error)
{
    QJsonObject json{{u"kind"_s, base::kindName(error.kind)}, {u"message"_s, errorSentence(error)}};
    if (error.httpStatus > 0)
        json[u"status"_s] = error.httpStatus;
    if (!error.requestId.isEmpty())
        json[u"requestId"_s] = error.requestId;
    return json;
}

QString fileCount(int files)
{
    return files == 1 ? u"1 file"_s : u"%1 files"_s.arg(files);
}

QString progressWords(const GroupSnapshot &group)
{
    QString line = u"%1: %2 of %3 files, %4 of %5"_s.arg(group.repo.id.toString())
                       .arg(group.doneFiles)
                       .arg(group.files)
                       .arg(sizeWords(group.bytesOnDisk), sizeWords(group.size));
    if (group.speed > 0)
        line += u", %1/s"_s.arg(sizeWords(group.speed));
    if (group.timeLeft)
        line += u", %1 left"_s.arg(timeWords(*group.timeLeft));
    return line;
}

} // namespace

GetReport::GetReport(bool isJson, std::chrono::seconds patience)
    : m_out(stdout)
    , m_err(stderr)
    , m_isJson(isJson)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
    , m_patience(patience)
{
    m_sinceProgress.start();
}

void GetReport::print(const QJsonObject &event)
{
    m_out << QJsonDocument(event).toJson(QJsonDocument::Compact) << Qt::endl;
}

void GetReport::say(const QString &line)
{
    if (std::exchange(m_hasProgressLine, false))
        m_err << "\r\033[K";
    m_err << line << Qt::endl;
}

void GetReport::showChanges(const transfers::TransferChanges &changes)
{
    if (changes.totals.bytesFetched > m_fetched)
        m_isWaitTold = false;
    m_fetched = changes.totals.bytesFetched;
    for (const GroupSnapshot &group : changes.groups)
        showGroup(group);
    for (const TransferSnapshot &file : changes.transfers)
        showFile(file);
    for (const GroupSnapshot &group : changes.groups)
        showProgress(group);
}

void GetReport::showGroup(const GroupSnapshot &group)
{
    if (m_isPlanTold || group.planning == GroupSnapshot::Planning::Asking)
        return;
    m_isPlanTold = true;
    if (group.error) {
        if (m_isJson)
            print({{u"event"_s, u"failed"_s}, {u"error"_s, errorObject(*group.error)}});
        say(u"%1: %2"_s.arg(group.repo.id.toString(), errorSentence(*group.error)));
        return;
    }
    if (m_isJson) {
        print({{u"event"_s, u"plan"_s},
               {u"repo"_s, group.repo.id.toString()},
               {u"commit"_s, group.commit.toString()},
               {u"files"_s, group.files},
               {u"bytes"_s, group.size},
               {u"refusedFiles"_s, group.refusedFiles}});
    }
    if (group.refusedFiles > 0)
        say(u"%1 left out: not safe to write on this computer."_s.arg(fileCount(group.refusedFiles)));
}

/// Access is refused to a whole repository: once is enough for people. Programs get an event a file.
void GetReport::showFailure(const TransferSnapshot &file)
{
    const base::HubError &error = *file.error;
    if (m_isJson)
        print({{u"event"_s, u"failed"_s}, {u"path"_s, file.path}, {u"error"_s, errorObject(error)}});
    if (exitCodeOf(error.kind) != ExitCode::NoAccess)
        say(u"%1: %2"_s.arg(file.path, errorSentence(error)));
    else if (m_refusal != error.kind)
        say(errorSentence(error));
    if (exitCodeOf(error.kind) == ExitCode::NoAccess)
        m_refusal = error.kind;
}

/// The first tries are soon over and not worth a word.
void GetReport::showWait(const TransferSnapshot &file)
{
    constexpr qint64 kWorthTelling = 2000; // ms
    const bool isLong = file.waitsUntil && QDateTime::currentDateTimeUtc().msecsTo(*file.waitsUntil) >= kWorthTelling;
    if (m_isWaitTold || !isLong)
        return;
    m_isWaitTold = true;
    if (m_isJson)
        print({{u"event"_s, u"waiting"_s}, {u"path"_s, file.path}, {u"error"_s, errorObject(*file.error)}});
    const QString patience = m_patience.count() > 0 ? u", for up to %1"_s.arg(timeWords(m_patience)) : QString();
    say(u"%1 Trying again by itself%2; what was fetched is kept."_s.arg(errorSentence(*file.error), patience));
}

void GetReport::showFile(const TransferSnapshot &file)
{
    if (file.state == TransferState::Waiting && file.error)
        showWait(file);
    if (file.refetches > 0 && !m_doubted.contains(file.id)) {
        m_doubted.insert(file.id);
        if (m_isJson)
            print({{u"event"_s, u"refetch"_s}, {u"path"_s, file.path}});
        say(u"%1: the contents do not have the promised hash. They are fetched once more, and what differs is replaced."_s
                .arg(file.path));
    }
    const bool hasEnded = file.state == TransferState::Done || file.state == TransferState::Failed;
    if (!hasEnded || m_told.contains(file.id))
        return;
    m_told.insert(file.id);
    if (file.error && file.state == TransferState::Failed) {
        showFailure(file);
    } else if (m_isJson) {
        print({{u"event"_s, u"file"_s},
               {u"path"_s, file.path},
               {u"bytes"_s, file.size},
               {u"fetched"_s, file.bytesFetched},
               {u"etag"_s, file.etag.toString()},
               {u"localPath"_s, file.localPath}});
    }
}

void GetReport::showProgress(const GroupSnapshot &group)
{
    if (group.files == 0)
        return;
    const qint64 between = m_isJson ? kBetweenEvents : m_isTerminal ? kBetweenTerminalLines : kBetweenLogLines;
    if (m_sinceProgress.elapsed() < between)
        return;
    m_sinceProgress.restart();
    if (m_isJson) {
        print({{u"event"_s, u"progress"_s},
               {u"doneFiles"_s, group.doneFiles},
               {u"bytes"_s, group.bytesOnDisk},
               {u"totalBytes"_s, group.size},
               {u"speed"_s, group.speed}});
        return;
    }
    if (!m_isTerminal) {
        say(progressWords(group));
        return;
    }
    m_err << "\r\033[K" << progressWords(group) << Qt::flush;
    m_hasProgressLine = true;
}

/// An event a file, so that neither the line nor the reader's memory grows with the repository.
void GetReport::printPreview(const PlanPreview &preview)
{
    for (const PreviewedFile &file : preview.files) {
        QJsonObject event{{u"event"_s, u"would"_s},
                          {u"path"_s, file.path},
                          {u"bytes"_s, file.size},
                          {u"fetch"_s, file.error ? 0 : file.size - file.bytesOnDisk}};
        if (file.error)
            event[u"error"_s] = errorObject(*file.error);
        print(event);
    }
    print({{u"event"_s, u"dryRun"_s},
           {u"repo"_s, preview.request.repo.id.toString()},
           {u"commit"_s, preview.commit.toString()},
           {u"files"_s, preview.files.size()},
           {u"refusedFiles"_s, preview.refusedFiles},
           {u"bytes"_s, preview.size},
           {u"fetch"_s, preview.bytesToFetch()},
           {u"freeSpace"_s, preview.freeSpace},
           {u"path"_s, preview.localFolder}});
}

void GetReport::sayPreview(const PlanPreview &preview)
{
    int missing = 0;
    for (const PreviewedFile &file : preview.files) {
        missing += file.isHere || file.error ? 0 : 1;
        const QString amount = file.error ? u"-"_s : file.isHere ? u"here"_s : sizeWords(file.size - file.bytesOnDisk);
        m_out << amount.rightJustified(kAmountWidth) << "  " << file.path << Qt::endl;
        if (file.error)
            say(u"%1: %2"_s.arg(file.path, errorSentence(*file.error)));
    }
    if (preview.refusedFiles > 0)
        say(u"%1 would be left out: not safe to write on this computer."_s.arg(fileCount(preview.refusedFiles)));
    say(u"%1: would fetch %2 of %3, %4 of %5"_s.arg(preview.request.repo.id.toString())
            .arg(missing)
            .arg(fileCount(static_cast<int>(preview.files.size())), sizeWords(preview.bytesToFetch()),
                 sizeWords(preview.size)));
    if (preview.freeSpace >= 0 && preview.freeAfter() < 0)
        say(u"The disk is too small for it: %1 are missing."_s.arg(sizeWords(-preview.freeAfter())));
}

ExitCode GetReport::showPreview(const PlanPreview &preview)
{
    if (preview.error) {
        if (m_isJson)
            print({{u"event"_s, u"failed"_s}, {u"error"_s, errorObject(*preview.error)}});
        say(u"%1: %2"_s.arg(preview.request.repo.id.toString(), errorSentence(*preview.error)));
        return written(exitCodeOf(preview.error->kind));
    }
    if (m_isJson)
        printPreview(preview);
    else
        sayPreview(preview);
    const auto refused = std::ranges::find_if(preview.files, [](const PreviewedFile &file) { return !!file.error; });
    return written(refused != preview.files.end() ? exitCodeOf(refused->error->kind)
                   : preview.refusedFiles > 0     ? ExitCode::SomeFailed
                                                  : ExitCode::Done);
}

void GetReport::showInterrupted()
{
    say(u"Interrupted. What was fetched is kept; the same command goes on from there."_s);
}

ExitCode GetReport::showEnd(const GroupSnapshot &group, const QString &path, ExitCode code)
{
    if (m_isJson) {
        print({{u"event"_s, u"end"_s},
               {u"exitCode"_s, static_cast<int>(code)},
               {u"doneFiles"_s, group.doneFiles},
               {u"failedFiles"_s, group.failedFiles},
               {u"path"_s, path}});
    } else if (code == ExitCode::Done) {
        say(u"%1: %2, %3, all verified"_s.arg(group.repo.id.toString(), fileCount(group.files), sizeWords(group.size)));
        if (!path.isEmpty())
            m_out << path << Qt::endl;
    }
    return written(code);
}

ExitCode GetReport::written(ExitCode code)
{
    if (m_out.status() == QTextStream::Ok)
        return code;
    say(u"Standard output could not be written."_s);
    return code == ExitCode::Done ? ExitCode::Disk : code;
}

} // namespace hs::app
