// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferwords.h"

#include "common/errortext.h"
#include "common/formats.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hs::ui::transferwords {

using namespace Qt::StringLiterals;
using base::HubError;
using transfers::GroupSnapshot;
using transfers::TransferSnapshot;
using transfers::TransferState;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::TransferWords)
};

QString fileName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// Who is to blame for a wait, in a few words.
QString reason(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::Offline:
        return Words::tr("No connection");
    case HubError::Kind::Timeout:
        return Words::tr("No answer");
    case HubError::Kind::Proxy:
        return Words::tr("The proxy refuses");
    case HubError::Kind::Disk:
        return Words::tr("The disk cannot be written");
    case HubError::Kind::RateLimited:
        return Words::tr("Too many requests");
    case HubError::Kind::Server:
        return error.httpStatus > 0 ? Words::tr("Hub error (%1)").arg(error.httpStatus) : Words::tr("Hub error");
    case HubError::Kind::Conflict:
        return Words::tr("Another program is downloading it");
    case HubError::Kind::Forbidden:
        return Words::tr("Address expired");
    default:
        return Words::tr("Interrupted");
    }
}

QString missingSpace(qint64 bytes)
{
    return bytes > 0 ? Words::tr("%1 of space are missing").arg(formats::bytes(bytes)) : Words::tr("The disk is full");
}

QString waiting(const TransferSnapshot &file, const QDateTime &now)
{
    QString why = file.hindrance ? blame(*file.hindrance) : QString();
    if (why.isEmpty())
        why = file.error ? reason(*file.error) : Words::tr("Interrupted");
    const auto until = file.hindrance && file.hindrance->until ? file.hindrance->until : file.waitsUntil;
    const qint64 seconds = until ? now.secsTo(*until) : 0;
    if (seconds < 2)
        return why;
    return Words::tr("%1, again in %2", "reason, time").arg(why, formats::timeLeft(std::chrono::seconds(seconds)));
}

QString checking(const TransferSnapshot &file)
{
    const QString hash = file.etag.toString().size() == 64 ? u"SHA-256"_s : u"SHA-1"_s;
    if (file.size <= 0 || file.bytesOnDisk >= file.size)
        return Words::tr("Checking %1", "name of a hash").arg(hash);
    const double ratio = static_cast<double>(file.bytesOnDisk) / static_cast<double>(file.size);
    return Words::tr("Checking %1, %2", "name of a hash, percent").arg(hash, formats::percent(ratio));
}

QString kindWord(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Dataset:
        return Words::tr("Open dataset page");
    case hub::RepoKind::Space:
        return Words::tr("Open Space page");
    case hub::RepoKind::Model:
        break;
    }
    return Words::tr("Open model page");
}

/// The Hub let it go; the host of the bytes did not.
QString blobHostText(const transfers::Hindrance &hindrance, int status)
{
    const QString answer =
        status > 0 ? Words::tr("%1, where its bytes are, answered with an error (%2).").arg(hindrance.host).arg(status)
                   : Words::tr("%1, where its bytes are, does not answer.").arg(hindrance.host);
    return answer + u' ' + Words::tr("Retry asks the Hub for a new address.");
}

/// The one action that helps most, then "Retry".
QList<MessageAction> failureActions(const models::TransferFailure &failure, const ErrorText &words,
                                    const hub::RepoRef &repo)
{
    using enum FailureAction;
    using transfers::Blame;
    const auto action = [](FailureAction id, const QString &text, bool isPrimary = false) {
        return MessageAction{.id = static_cast<int>(id), .text = text, .primary = isPrimary};
    };
    const Blame cause = failure.hindrance ? failure.hindrance->blame : Blame::Other;
    QList<MessageAction> actions;
    if (cause == Blame::BlobHost) // what it refuses says nothing about the account
        actions << action(OpenPage, kindWord(repo.kind));
    else if (words.remedy == ErrorRemedy::SignIn || cause == Blame::SignIn || cause == Blame::Token)
        actions << action(SignIn, words.remedy == ErrorRemedy::SignIn ? words.remedyText : Words::tr("Sign in"));
    else if (cause == Blame::Terms || words.remedy == ErrorRemedy::AskForAccess)
        actions << action(AskForAccess, Words::tr("Ask for access"));
    else if (words.remedy == ErrorRemedy::FreeSpace || cause == Blame::DiskFull)
        actions << action(ChooseFolder, Words::tr("Another folder…")) << action(ShowLibrary, Words::tr("Open Library"));
    else if (words.remedy == ErrorRemedy::ChooseFolder || cause == Blame::Disk)
        actions << action(ChooseFolder, Words::tr("Another folder…"));
    else if (cause == Blame::Content)
        actions << action(ShowFolder, Words::tr("Show the damaged copy"));
    else
        actions << action(OpenPage, kindWord(repo.kind));
    return actions << action(Retry, Words::tr("Retry"), true);
}

} // namespace

QString section(models::TransferSection section)
{
    switch (section) {
    case models::TransferSection::Active:
        return Words::tr("Active");
    case models::TransferSection::Failed:
        return Words::tr("Failed");
    case models::TransferSection::Queued:
        return Words::tr("Queued");
    case models::TransferSection::Done:
        return Words::tr("Done today");
    case models::TransferSection::Earlier:
        return Words::tr("Done earlier");
    }
    return {};
}

QString sectionNote(models::TransferSection section, std::optional<std::chrono::seconds> timeLeft)
{
    if (section == models::TransferSection::Active && timeLeft)
        return Words::tr("%1 left", "time").arg(formats::timeLeft(*timeLeft));
    if (section == models::TransferSection::Queued)
        return Words::tr("drag to change the order");
    return {};
}

QString blame(const transfers::Hindrance &hindrance)
{
    using transfers::Blame;
    const QString host = hindrance.host.isEmpty() ? Words::tr("The server") : hindrance.host;
    switch (hindrance.blame) {
    case Blame::Network:
        return Words::tr("No connection");
    case Blame::Hub:
        return Words::tr("The Hub does not answer");
    case Blame::BlobHost:
        return Words::tr("%1 does not deliver", "a host").arg(host);
    case Blame::Proxy:
        return Words::tr("The proxy refuses");
    case Blame::HubLimit:
        return Words::tr("Too many requests");
    case Blame::Disk:
        return Words::tr("The disk cannot be written");
    case Blame::DiskReadOnly:
        return Words::tr("The disk is read-only");
    case Blame::DiskGone:
        return Words::tr("The disk is not there");
    case Blame::DiskFull:
        return missingSpace(hindrance.bytesMissing);
    case Blame::OtherProgram:
        return Words::tr("Another program is downloading it");
    case Blame::SignIn:
        return Words::tr("Needs you to sign in");
    case Blame::Token:
        return Words::tr("The token was refused");
    case Blame::TokenScope:
        return Words::tr("The token may not read it");
    case Blame::Terms:
        return Words::tr("Needs access");
    case Blame::AccessPending:
        return Words::tr("Access is not answered yet");
    case Blame::Missing:
        return Words::tr("No longer on the Hub");
    case Blame::Content:
        return Words::tr("Damaged");
    case Blame::Other:
        break;
    }
    return {};
}

QString stateNote(const TransferSnapshot &file)
{
    if (file.state == TransferState::Downloading && file.connections > 1)
        return Words::tr("%Ln connection(s)", nullptr, file.connections);
    return {};
}

QString details(const TransferSnapshot &file)
{
    QStringList lines{file.path, Words::tr("On the disk: %1").arg(bytesOf(file.bytesOnDisk, file.size))};
    if (file.bytesFetched > 0)
        lines << Words::tr("Over the network since the start: %1").arg(formats::bytes(file.bytesFetched));
    if (file.connections > 0) {
        const QString count = Words::tr("%Ln connection(s)", nullptr, file.connections);
        lines << (file.host.isEmpty() ? count : Words::tr("%1 to %2", "connections, host").arg(count, file.host));
    }
    return lines.join(u'\n');
}

QString groupLimit(qint64 bytesPerSecond)
{
    return bytesPerSecond > 0 ? formats::speed(bytesPerSecond) : Words::tr("No limit of its own");
}

QString priority(transfers::TransferPriority priority)
{
    switch (priority) {
    case transfers::TransferPriority::High:
        return Words::tr("High", "priority");
    case transfers::TransferPriority::Normal:
        return Words::tr("Normal", "priority");
    case transfers::TransferPriority::Low:
        return Words::tr("Low", "priority");
    }
    return {};
}

QString revision(const GroupSnapshot &group)
{
    const QString name = group.repo.revision.shortText();
    if (group.commit.isEmpty() || group.repo.revision.isCommit())
        return name;
    return Words::tr("%1, %2", "branch, commit").arg(name, formats::shortOid(group.commit.toString()));
}

QString bytesOf(qint64 done, qint64 total)
{
    const QString whole = formats::bytes(total);
    QString part = formats::bytes(done);
    const QString unit = whole.sliced(whole.lastIndexOf(formats::kNarrowSpace) + 1);
    if (part.endsWith(formats::kNarrowSpace + unit))
        part.chop(unit.size() + 1);
    return Words::tr("%1 of %2", "bytes here, bytes of all").arg(part, whole);
}

QString amount(const GroupSnapshot &group, const QDateTime &now)
{
    if (group.planning == GroupSnapshot::Planning::Failed)
        return {};
    if (group.planning == GroupSnapshot::Planning::Asking)
        return group.isPaused ? Words::tr("Paused")
               : group.error  ? Words::tr("%1, asks again by itself", "reason").arg(reason(*group.error))
                              : Words::tr("Listing files…");
    const QString files = Words::tr("%Ln file(s)", nullptr, group.files);
    if (group.isDone()) {
        const QString size = formats::bytes(group.size);
        return group.finishedAt ? Words::tr("%1 · %2 · %3", "files, size, when")
                                      .arg(files, size, formats::relativePast(*group.finishedAt, now))
                                : Words::tr("%1 · %2", "files, size").arg(files, size);
    }
    if (group.doneFiles == 0 && group.bytesOnDisk == 0)
        return Words::tr("%1 · %2", "files, size").arg(files, formats::bytes(group.size));
    return Words::tr("%1 of %Ln file(s) · %2", nullptr, group.files)
        .arg(formats::exactCount(group.doneFiles), bytesOf(group.bytesOnDisk, group.size));
}

QString rest(const models::TransferRest &rest, bool isUnfolded)
{
    if (isUnfolded)
        return Words::tr("Show fewer files");
    QStringList parts;
    if (rest.queued > 0)
        parts << Words::tr("%Ln waiting", nullptr, rest.queued);
    if (rest.done > 0)
        parts << Words::tr("%Ln done", nullptr, rest.done);
    return parts.isEmpty() ? Words::tr("Show all files") : parts.join(Words::tr(", ", "between two counts"));
}

StateWords state(const TransferSnapshot &file, const QDateTime &now)
{
    StateWords words;
    switch (file.state) {
    case TransferState::Queued:
        words.text = Words::tr("Waiting");
        words.color = &ThemeColors::textSecondary;
        words.bar = &ThemeColors::paused;
        break;
    case TransferState::Resolving:
        words.text = Words::tr("Starting");
        break;
    case TransferState::Downloading:
        words.text = file.refetches > 0 ? Words::tr("Downloading again") : Words::tr("Downloading");
        break;
    case TransferState::Verifying:
        words = {checking(file), &ThemeColors::text, &ThemeColors::paused, Icon::Waiting};
        break;
    case TransferState::Waiting:
        words = {waiting(file, now), &ThemeColors::warningText, &ThemeColors::paused, Icon::StateWarning};
        break;
    case TransferState::Paused:
        words = {Words::tr("Paused"), &ThemeColors::textSecondary, &ThemeColors::paused, Icon::Pause};
        break;
    case TransferState::Failed:
        words = {Words::tr("Failed"), &ThemeColors::dangerText, &ThemeColors::danger, Icon::StateError};
        break;
    case TransferState::Done:
        words = {file.isVerified ? Words::tr("Verified") : Words::tr("Was already here"), &ThemeColors::positiveText,
                 &ThemeColors::positive, Icon::StateOk};
        break;
    }
    return words;
}

FailureWords failure(const models::TransferFailure &failure, const hub::RepoRef &repo, const QDateTime &now)
{
    const QString name = failure.path.isEmpty() ? repo.id.name() : fileName(failure.path);
    QString kept;
    if (failure.bytesOnDisk > 0)
        kept = Words::tr("The %1 already downloaded are kept.").arg(formats::bytes(failure.bytesOnDisk));
    HubError error = failure.error;
    error.context = name;
    const ErrorText words = errorText(error, {Words::tr("%1 could not be downloaded").arg(name), kept}, now);
    FailureWords out;
    out.lead = words.title + u'.';
    out.text = words.text;
    if (failure.hindrance && failure.hindrance->blame == transfers::Blame::BlobHost) {
        out.lead = Words::tr("%1 could not be downloaded").arg(name) + u'.';
        out.text = blobHostText(*failure.hindrance, failure.error.httpStatus);
        if (!kept.isEmpty())
            out.text += u' ' + kept;
    }
    if (error.kind == HubError::Kind::Integrity && !error.serverText.isEmpty())
        out.text += u' ' + Words::tr("(%1)", "both hashes").arg(error.serverText);
    if (failure.others > 0)
        out.text += u' ' + Words::tr("%Ln more file(s) failed.", nullptr, failure.others);
    out.actions = failureActions(failure, words, repo);
    return out;
}

QString describe(const GroupSnapshot &group)
{
    return Words::tr("%1, %2, %3", "repository, revision, how far")
        .arg(group.repo.id.toString(), revision(group), amount(group, QDateTime::currentDateTimeUtc()));
}

QString describe(const TransferSnapshot &file, const QDateTime &now)
{
    QStringList parts{file.path, bytesOf(file.bytesOnDisk, file.size), state(file, now).text, stateNote(file)};
    if (file.speed > 0)
        parts << formats::speed(file.speed);
    if (file.timeLeft)
        parts << Words::tr("%1 left", "time").arg(formats::timeLeft(*file.timeLeft));
    parts.removeAll(QString());
    return parts.join(Words::tr(", ", "between two parts of a sentence"));
}

CancelQuestion cancelQuestion(int files, const QString &name, qint64 bytesOnDisk)
{
    CancelQuestion question;
    question.title = files == 1 ? Words::tr("Cancel %1?", "a file").arg(fileName(name))
                                : Words::tr("Cancel %Ln transfer(s)?", nullptr, files);
    question.text = Words::tr("The %1 already downloaded are removed. Files that are complete stay.")
                        .arg(formats::bytes(bytesOnDisk));
    return question;
}

} // namespace hs::ui::transferwords
