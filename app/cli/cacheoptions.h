// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/cachefilter.h"
#include "cli/getoptions.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <expected>
#include <optional>

namespace hs::app {

/// What `hubscope cache` ends with; also in its --help and in the README.
enum class CacheExit {
    Done = 0,
    Damaged = 1, ///< verify: a file is not what it should be, or what was asked to count as that
    Usage = 2,
    NotFound = 3, ///< not in the cache, nothing to put back, no file to take in
    NoAccess = 4, ///< import: the account may not see the repository
    Network = 5,  ///< import: the Hub did not say which files the repository has
    Disk = 6,
    Busy = 8, ///< being downloaded, or another program works on the undo bin
    Interrupted = 130,
};

/// The command line of `hubscope cache`, understood.
struct CacheOptions
{
    enum class Verb { Help, List, Remove, Prune, Verify, Undo, Empty, Import };

    Verb verb = Verb::Help;
    QString cacheFolder; ///< absolute
    bool isJson = false;

    bool withRevisions = false; ///< List
    QList<CacheFilter> filters;
    std::optional<CacheOrder> order;
    std::optional<int> limit;
    bool withWarnings = false;

    QStringList targets; ///< Remove: as typed; Verify: the repository; Undo, Empty: an id, or nothing; Import: a folder
    bool isDryRun = false;
    bool isConfirmed = false; ///< -y
    bool isForGood = false;   ///< --now: no undo

    std::optional<QString> revision; ///< Verify
    bool failsOnMissing = false;
    bool failsOnExtra = false;

    std::optional<GetOptions> imported; ///< Import: the repository and its Hub; nothing: those that are here
    bool isLinking = false;             ///< Import: hard links instead of copies
};

/// The words after "cache"; or what is wrong with them.
[[nodiscard]] std::expected<CacheOptions, QString> parseCacheOptions(const QStringList &arguments,
                                                                     const QProcessEnvironment &environment);

[[nodiscard]] QString cacheHelpText();

} // namespace hs::app
