// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/errorwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace hs::app {

using base::HubError;

namespace {

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, detail);
}

QString accessSentence(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::Unauthorized:
        return u"The Hub refused the token. It may be revoked or expired."_s;
    case HubError::Kind::TokenNeeded:
        return u"The Hub wants to know who asks: set HF_TOKEN or use --token-file."_s;
    case HubError::Kind::GatedAsk:
        return u"Access has to be asked for on the repository's page on the Hub."_s;
    case HubError::Kind::GatedPending:
        return u"Access was asked for, and the owner has not answered yet."_s;
    case HubError::Kind::Disabled:
        return u"The Hub has disabled this repository."_s;
    default:
        return withDetail(u"This account may not do that."_s, error.serverText);
    }
}

QString networkSentence(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::Offline:
        return withDetail(u"The Hub cannot be reached."_s, error.serverText);
    case HubError::Kind::Tls:
        return withDetail(u"The server's certificate was refused."_s, error.serverText);
    case HubError::Kind::Proxy:
        return withDetail(u"The proxy cannot be reached or refused."_s, error.serverText);
    case HubError::Kind::Timeout:
        return u"The server sent nothing for too long."_s;
    case HubError::Kind::NotSaved:
        return u"HF_HUB_OFFLINE is set, and this is not in the cache."_s;
    case HubError::Kind::RateLimited:
        return error.retryAt ? u"Too many requests. The Hub wants to be asked again after %1."_s.arg(
                                   QLocale::c().toString(error.retryAt->toLocalTime().time(), u"HH:mm:ss"))
                             : u"Too many requests. Try again later."_s;
    case HubError::Kind::Server:
        return u"The Hub answered with an error (%1)."_s.arg(error.httpStatus);
    default:
        return withDetail(u"The answer was not what the Hub should send."_s, error.serverText);
    }
}

} // namespace

QString errorSentence(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::RepoMissing:
        return u"There is no such repository, or this account cannot see it."_s;
    case HubError::Kind::RevisionMissing:
        return u"There is no such branch, tag or commit."_s;
    case HubError::Kind::EntryMissing:
        return u"There is no such file in this revision."_s;
    case HubError::Kind::DiskFull:
        return withDetail(u"The disk is full. What was fetched is kept."_s, error.serverText);
    case HubError::Kind::Disk:
        return withDetail(u"A file could not be written or read."_s, error.serverText + u": "_s + error.context);
    case HubError::Kind::Integrity:
        return u"The contents are not what the Hub promises: %1. They are kept aside; nothing has the final name."_s
            .arg(error.serverText);
    case HubError::Kind::Invalid:
        return withDetail(u"The name is not safe to write on this computer, or the request makes no sense."_s,
                          error.serverText);
    case HubError::Kind::Cancelled:
        return u"Interrupted."_s;
    default:
        return exitCodeOf(error.kind) == ExitCode::NoAccess ? accessSentence(error) : networkSentence(error);
    }
}

ExitCode exitCodeOf(HubError::Kind kind)
{
    switch (kind) {
    case HubError::Kind::RepoMissing:
    case HubError::Kind::RevisionMissing:
    case HubError::Kind::EntryMissing:
        return ExitCode::NotFound;
    case HubError::Kind::Unauthorized:
    case HubError::Kind::TokenNeeded:
    case HubError::Kind::Forbidden:
    case HubError::Kind::GatedAsk:
    case HubError::Kind::GatedPending:
    case HubError::Kind::Disabled:
        return ExitCode::NoAccess;
    case HubError::Kind::Disk:
    case HubError::Kind::DiskFull:
        return ExitCode::Disk;
    case HubError::Kind::Integrity:
        return ExitCode::Integrity;
    case HubError::Kind::Cancelled:
        return ExitCode::Interrupted;
    case HubError::Kind::Invalid:
        return ExitCode::SomeFailed;
    default:
        return ExitCode::Network;
    }
}

} // namespace hs::app
