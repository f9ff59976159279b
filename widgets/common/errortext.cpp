// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hs::ui {

using base::HubError;

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::ErrorText)
};

/// What is particular about one kind. An empty title means the subject's own.
struct Reason
{
    QString title;
    QString what;
    QString advice;
    ErrorRemedy remedy = ErrorRemedy::TryAgain;
};

QString named(const HubError &error)
{
    return error.context.isEmpty() ? ErrorWords::tr("this") : error.context;
}

QString statusNote(const HubError &error)
{
    return error.httpStatus > 0 ? ErrorWords::tr(" (%1)").arg(error.httpStatus) : QString();
}

QString waitingText(const HubError &error, const QDateTime &now)
{
    const qint64 seconds = error.retryAt ? now.secsTo(*error.retryAt) : 0;
    if (seconds <= 0) {
        return ErrorWords::tr("Wait a little, then try again.");
    }
    return ErrorWords::tr("Hubscope waits %Ln seconds and continues on its own.", nullptr, static_cast<int>(seconds));
}

Reason connectionReason(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::Tls:
        return {{},
                ErrorWords::tr("The connection to the Hub is not secure: its certificate was refused."),
                ErrorWords::tr("Check the date of this computer and the certificates of your network."),
                ErrorRemedy::TryAgain};
    case HubError::Kind::Proxy:
        return {{},
                ErrorWords::tr("The proxy of your network did not let the request through."),
                ErrorWords::tr("Check the proxy in the settings of your system."),
                ErrorRemedy::TryAgain};
    case HubError::Kind::Timeout:
        return {{}, ErrorWords::tr("The Hub did not answer in time."), {}, ErrorRemedy::TryAgain};
    case HubError::Kind::NotSaved:
        return {{},
                ErrorWords::tr("You are offline, and there is no saved copy on this computer."),
                {},
                ErrorRemedy::TryAgain};
    default:
        return {{}, ErrorWords::tr("You are offline, or the Hub cannot be reached."), {}, ErrorRemedy::TryAgain};
    }
}

Reason accessReason(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::Unauthorized:
        return {ErrorWords::tr("The Hub refused this token"),
                ErrorWords::tr("It may be revoked, expired or copied incompletely."),
                ErrorWords::tr("Sign in again to continue."), ErrorRemedy::SignIn};
    case HubError::Kind::TokenNeeded:
        return {ErrorWords::tr("This needs an account"),
                ErrorWords::tr("The Hub shows %1 only to people who are signed in.").arg(named(error)),
                {},
                ErrorRemedy::SignIn};
    case HubError::Kind::GatedAsk:
        return {ErrorWords::tr("The owner asks for your name and e-mail before sharing the files"),
                ErrorWords::tr("The card and file list stay visible."),
                {},
                ErrorRemedy::AskForAccess};
    case HubError::Kind::GatedPending:
        return {ErrorWords::tr("Your request for access is waiting for the owner"),
                ErrorWords::tr("The card and file list stay visible."),
                ErrorWords::tr("The files can be downloaded once the owner accepts."), ErrorRemedy::TryAgain};
    case HubError::Kind::Disabled:
        return {ErrorWords::tr("%1 was disabled by the Hub").arg(named(error)),
                ErrorWords::tr("Copies on this computer stay."),
                {},
                ErrorRemedy::None};
    default:
        return {{},
                ErrorWords::tr("Your account may not do this%1.").arg(statusNote(error)),
                ErrorWords::tr("Ask the owner for access, or use another account."),
                ErrorRemedy::SignIn};
    }
}

Reason missingReason(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::RevisionMissing:
        return {ErrorWords::tr("There is no revision “%1”").arg(named(error)),
                ErrorWords::tr("The branch or tag may have been renamed or deleted."),
                {},
                ErrorRemedy::ShowMainRevision};
    case HubError::Kind::EntryMissing:
        return {ErrorWords::tr("There is no file “%1” at this revision").arg(named(error)),
                ErrorWords::tr("It may have been moved in a newer commit."),
                {},
                ErrorRemedy::ShowMainRevision};
    default:
        return {ErrorWords::tr("There is no %1, or you cannot see it").arg(named(error)),
                ErrorWords::tr("It may be private, renamed or deleted."),
                {},
                ErrorRemedy::SearchForName};
    }
}

Reason answerReason(const HubError &error, const QDateTime &now)
{
    switch (error.kind) {
    case HubError::Kind::Conflict:
        return {{},
                ErrorWords::tr("Somebody else changed this first, or the name is taken%1.").arg(statusNote(error)),
                ErrorWords::tr("Look at the newest version, then try again."),
                ErrorRemedy::TryAgain};
    case HubError::Kind::RateLimited:
        return {{},
                ErrorWords::tr("Too many requests%1.").arg(statusNote(error)),
                waitingText(error, now),
                ErrorRemedy::TryAgain};
    case HubError::Kind::BadAnswer:
        return {
            {}, ErrorWords::tr("The Hub sent an answer that Hubscope does not understand."), {}, ErrorRemedy::TryAgain};
    case HubError::Kind::TooLarge:
        return {{}, ErrorWords::tr("The answer of the Hub is too large to be shown."), {}, ErrorRemedy::None};
    case HubError::Kind::Invalid:
        return {{},
                ErrorWords::tr("“%1” is not something the Hub can be asked for.").arg(named(error)),
                {},
                ErrorRemedy::None};
    default:
        return {
            {}, ErrorWords::tr("The Hub answered with an error%1.").arg(statusNote(error)), {}, ErrorRemedy::TryAgain};
    }
}

Reason diskReason(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::DiskFull:
        return {ErrorWords::tr("The disk is full"), ErrorWords::tr("What was already downloaded is kept."),
                ErrorWords::tr("Free space in Library, or choose another folder."), ErrorRemedy::FreeSpace};
    case HubError::Kind::Integrity:
        return {ErrorWords::tr("%1 does not match its checksum").arg(named(error)),
                ErrorWords::tr("The damaged part was removed, the rest is kept."),
                ErrorWords::tr("Retry downloads what is missing."), ErrorRemedy::TryAgain};
    default: {
        const QString why = error.serverText.isEmpty() ? QString() : ErrorWords::tr(": %1").arg(error.serverText);
        return {ErrorWords::tr("%1 cannot be read or written").arg(named(error)),
                ErrorWords::tr("The system refused it%1.").arg(why),
                ErrorWords::tr("Check the permissions, or choose another folder."), ErrorRemedy::ChooseFolder};
    }
    }
}

Reason reasonOf(const HubError &error, const QDateTime &now)
{
    switch (error.kind) {
    case HubError::Kind::Cancelled:
        return {};
    case HubError::Kind::Offline:
    case HubError::Kind::Tls:
    case HubError::Kind::Proxy:
    case HubError::Kind::Timeout:
    case HubError::Kind::NotSaved:
        return connectionReason(error);
    case HubError::Kind::Unauthorized:
    case HubError::Kind::TokenNeeded:
    case HubError::Kind::Forbidden:
    case HubError::Kind::GatedAsk:
    case HubError::Kind::GatedPending:
    case HubError::Kind::Disabled:
        return accessReason(error);
    case HubError::Kind::RepoMissing:
    case HubError::Kind::RevisionMissing:
    case HubError::Kind::EntryMissing:
        return missingReason(error);
    case HubError::Kind::Conflict:
    case HubError::Kind::RateLimited:
    case HubError::Kind::Server:
    case HubError::Kind::BadAnswer:
    case HubError::Kind::TooLarge:
    case HubError::Kind::Invalid:
        return answerReason(error, now);
    case HubError::Kind::Disk:
    case HubError::Kind::DiskFull:
    case HubError::Kind::Integrity:
        return diskReason(error);
    }
    Q_UNREACHABLE_RETURN({});
}

QString remedyText(ErrorRemedy remedy, const HubError &error)
{
    switch (remedy) {
    case ErrorRemedy::None:
        return {};
    case ErrorRemedy::TryAgain:
        return error.kind == HubError::Kind::Integrity ? ErrorWords::tr("Retry") : ErrorWords::tr("Try now");
    case ErrorRemedy::SignIn:
        return ErrorWords::tr("Sign in");
    case ErrorRemedy::AskForAccess:
        return ErrorWords::tr("Ask for access…");
    case ErrorRemedy::ShowMainRevision:
        return ErrorWords::tr("Show newest");
    case ErrorRemedy::SearchForName:
        return ErrorWords::tr("Search for “%1”").arg(error.context.section(u'/', -1));
    case ErrorRemedy::FreeSpace:
        return ErrorWords::tr("Open Library");
    case ErrorRemedy::ChooseFolder:
        return ErrorWords::tr("Choose folder…");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ErrorText errorText(const HubError &error, const ErrorSubject &subject, const QDateTime &now)
{
    if (error.kind == HubError::Kind::Cancelled) {
        return {{}, {}, ErrorRemedy::None, {}, {}};
    }
    const Reason reason = reasonOf(error, now);
    ErrorText text;
    text.title = !reason.title.isEmpty()     ? reason.title
                 : !subject.failed.isEmpty() ? subject.failed
                                             : ErrorWords::tr("This could not be loaded");
    QStringList sentences{reason.what, subject.kept, reason.advice};
    sentences.removeAll(QString());
    text.text = sentences.join(u' ');
    text.remedy = reason.remedy;
    if (text.remedy == ErrorRemedy::SearchForName && error.context.isEmpty()) {
        text.remedy = ErrorRemedy::None;
    }
    text.remedyText = remedyText(text.remedy, error);
    text.details = error.details();
    return text;
}

StateMessage errorMessage(const ErrorText &text)
{
    StateMessage message;
    message.tone = Tone::Danger;
    message.title = text.title;
    message.text = text.text;
    message.details = text.details;
    if (text.remedy != ErrorRemedy::None) {
        std::optional<Icon> icon;
        if (text.remedy == ErrorRemedy::TryAgain) {
            icon = Icon::Reload;
        }
        message.actions.append({static_cast<int>(ErrorAction::Remedy), text.remedyText, icon, true});
    }
    if (!text.details.isEmpty()) {
        message.actions.append({static_cast<int>(ErrorAction::CopyDetails),
                                QCoreApplication::translate("hs::ui::ErrorText", "Copy details"), Icon::Copy, false});
    }
    return message;
}

} // namespace hs::ui
