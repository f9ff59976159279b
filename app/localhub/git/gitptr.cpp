// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/gitptr.h"

#include <QLoggingCategory>

#include <array>

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcLibrary, "hs.localhub.libgit2", QtInfoMsg)

} // namespace

GitLibrary::GitLibrary()
{
    git_libgit2_init();
    for (int level :
         {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_PROGRAMDATA})
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
    // The data folder is ours by its path; who owns the files on a mounted volume says nothing.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    // Every object is written by us a moment before it is named; checking it again doubles the cost of a seed.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);
}

GitLibrary::~GitLibrary()
{
    git_libgit2_shutdown();
}

std::unexpected<Failure> gitFailed(const char *what, Failure::Kind kind)
{
    const git_error *error = git_error_last();
    const QString detail =
        error && error->message ? QString::fromUtf8(error->message) : QStringLiteral("unknown error");
    const QString text = QStringLiteral("%1: %2").arg(QString::fromLatin1(what), detail);
    if (kind == Failure::Kind::Broken)
        return failed(kind, text); // for the log
    // These may be shown; the library's own words name files of this machine and are no answer.
    qCDebug(lcLibrary).noquote() << text;
    return failed(kind, QStringLiteral("git refuses to %1").arg(QString::fromLatin1(what)));
}

QString hexOf(const git_oid &oid)
{
    std::array<char, GIT_OID_SHA1_HEXSIZE> text{};
    git_oid_fmt(text.data(), &oid);
    return QString::fromLatin1(text.data(), text.size());
}

QByteArray rawId(const git_oid &oid)
{
    return QByteArray(reinterpret_cast<const char *>(oid.id), sizeof oid.id);
}

std::optional<git_oid> oidOf(const QString &hex)
{
    git_oid oid{};
    if (hex.size() != GIT_OID_SHA1_HEXSIZE || git_oid_fromstr(&oid, hex.toLatin1().constData()) != 0)
        return std::nullopt;
    return oid;
}

} // namespace hs::localhub
