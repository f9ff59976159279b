// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubclient.h"
#include "transfers/transfer.h"

#include <QProcessEnvironment>

#include <chrono>
#include <expected>

namespace hs::app {

/// What `hubscope get` ends with; also in its --help and in the README.
enum class ExitCode {
    Done = 0,
    SomeFailed = 1, ///< for different reasons, or one without a number of its own
    Usage = 2,
    NotFound = 3,
    NoAccess = 4,
    Network = 5,
    Disk = 6,
    Integrity = 7,
    Interrupted = 130,
};

/// The command line of `hubscope get`, understood.
struct GetOptions
{
    transfers::DownloadRequest request;
    hub::HubClientOptions hub;
    QString cacheFolder; ///< absolute
    bool isLinking = true;
    int maxConnections = 8;
    qint64 rateLimit = 0;                                     ///< bytes a second; 0: none
    std::chrono::seconds patience = std::chrono::minutes(30); ///< with a Hub or network that goes away once bytes came
    bool isJson = false;
    bool isDryRun = false; ///< only say what would be fetched
    bool isHelp = false;   ///< nothing else is set then
};

/// The words a person typed; or what is wrong with them. Reads the token's file.
[[nodiscard]] std::expected<GetOptions, QString> parseGetOptions(const QStringList &arguments,
                                                                 const QProcessEnvironment &environment);

[[nodiscard]] QString getHelpText();

/// "500k", "2.5M", "1G" (decimal, as the Hub counts) or plain bytes; nothing for anything else.
[[nodiscard]] std::optional<qint64> parseByteCount(const QString &text);

/// "90" or "90s", "10m", "2h"; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(const QString &text);

} // namespace hs::app
