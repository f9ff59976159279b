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

QString waiting(const TransferSnapshot &file, const QDateTime &now)
{
    const QString why = file.error ? reason(*file.error) : Words::tr("Interrupted");
    const qint64 seconds = file.waitsUntil ? now.secsTo(*file.waitsUntil) : 0;
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
        return Words::tr("Done");
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
        return group.isPaused ? Words::tr("Paused") : Words::tr("Listing files…");
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
        words = {Words::tr("Verified"), &ThemeColors::positiveText, &ThemeColors::positive, Icon::StateOk};
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
    if (error.kind == HubError::Kind::Integrity && !error.serverText.isEmpty())
        out.text += u' ' + Words::tr("(%1)", "both hashes").arg(error.serverText);
    if (failure.others > 0)
        out.text += u' ' + Words::tr("%Ln more file(s) failed.", nullptr, failure.others);
    using enum FailureAction;
    const auto action = [](FailureAction id, const QString &text, bool isPrimary = false) {
        return MessageAction{.id = static_cast<int>(id), .text = text, .primary = isPrimary};
    };
    if (words.remedy == ErrorRemedy::SignIn)
        out.actions << action(SignIn, words.remedyText);
    else if (words.remedy == ErrorRemedy::FreeSpace)
        out.actions << action(ShowLibrary, Words::tr("Open Library"));
    else
        out.actions << action(OpenPage, kindWord(repo.kind));
    out.actions << action(Retry, Words::tr("Retry"), true);
    return out;
}

QString describe(const GroupSnapshot &group)
{
    return Words::tr("%1, %2, %3", "repository, revision, how far")
        .arg(group.repo.id.toString(), revision(group), amount(group, QDateTime::currentDateTimeUtc()));
}

QString describe(const TransferSnapshot &file, const QDateTime &now)
{
    return Words::tr("%1, %2, %3", "file, how far, state")
        .arg(file.path, bytesOf(file.bytesOnDisk, file.size), state(file, now).text);
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
