// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/hindrance.h"

namespace hs::transfers {

namespace {

using Kind = HubError::Kind;

/// An answer of the blob host says nothing about the file or the account: those are the Hub's to judge, and it does so
/// with a code (shared/hub-api/download.md §1.2).
bool isBlobHostsWord(const HubError &error, bool isBlobHost)
{
    return isBlobHost && error.serverCode.isEmpty() && error.httpStatus >= 400;
}

Blame blameOf(const HubError &error, bool isBlobHost)
{
    const Blame server = isBlobHost ? Blame::BlobHost : Blame::Hub;
    if (isBlobHostsWord(error, isBlobHost))
        return error.kind == Kind::RateLimited ? Blame::HubLimit : server;
    switch (error.kind) {
    case Kind::Offline: // an answer that broke off had begun: then there is a network
        return error.httpStatus > 0 ? server : Blame::Network;
    case Kind::NotSaved:
        return Blame::Network;
    case Kind::Timeout:
    case Kind::Tls:
    case Kind::Server:
    case Kind::BadAnswer:
    case Kind::TooLarge:
    case Kind::Disabled:
        return server;
    case Kind::Proxy:
        return Blame::Proxy;
    case Kind::RateLimited:
        return Blame::HubLimit;
    case Kind::TokenNeeded:
        return Blame::SignIn;
    case Kind::Unauthorized:
        return Blame::Token;
    case Kind::Forbidden:
        return Blame::TokenScope;
    case Kind::GatedAsk:
        return Blame::Terms;
    case Kind::GatedPending:
        return Blame::AccessPending;
    case Kind::RepoMissing:
    case Kind::RevisionMissing:
    case Kind::EntryMissing:
        return Blame::Missing;
    case Kind::Conflict:
        return Blame::OtherProgram;
    case Kind::Disk:
        return error.serverCode == u"EROFS"    ? Blame::DiskReadOnly
               : error.serverCode == u"ENODEV" ? Blame::DiskGone
                                               : Blame::Disk;
    case Kind::DiskFull:
        return Blame::DiskFull;
    case Kind::Integrity:
        return Blame::Content;
    case Kind::Cancelled:
    case Kind::Invalid:
        return Blame::Other;
    }
    return Blame::Other;
}

} // namespace

Hindrance hindranceOf(const HubError &error, const QString &host, const QString &hubHost)
{
    Hindrance hindrance;
    const QString asked = host.isEmpty() ? hubHost : host;
    hindrance.blame = blameOf(error, asked != hubHost);
    hindrance.until = error.retryAt;
    if (error.kind == Kind::Disk || error.kind == Kind::DiskFull)
        hindrance.folder = error.context;
    else
        hindrance.host = asked;
    return hindrance;
}

} // namespace hs::transfers
