// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testkit/localhubprocess.h"
#include "wirerelay.h"

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <functional>

namespace hs::faults {

/// A number from the environment.
[[nodiscard]] int setting(const char *name, int byDefault);

/// Turns the event loop until `condition` holds; false when it does not within the limit. Unlike QTest::qWaitFor it
/// never sleeps: the relay works on this loop.
[[nodiscard]] bool turnUntil(const std::function<bool()> &condition,
                             std::chrono::milliseconds limit = std::chrono::seconds(60));

/// How a program ended, and what it said.
struct Run
{
    int exitCode = -1; ///< -1: killed, or it did not end
    QList<QJsonObject> events;
    QByteArray errors;

    /// Where the files are, from the last event.
    [[nodiscard]] QString path() const;
    /// The last "failed" event's error: kind and message.
    [[nodiscard]] QJsonObject error() const;
    /// The exit code and what was said.
    [[nodiscard]] QByteArray text() const;
};

/// One repository, acme/mixed, with large and small files on a local hub of its own; a relay that counts; and a cache
/// that `hubscope get` fills.
class FaultWorld
{
public:
    struct Options
    {
        QList<qint64> large{20'000'000, 12'000'000, 3'000'000}; ///< bytes of the large files
        int small = 120;                                        ///< files of 0 to 20 kB
        QStringList hub;                                        ///< further arguments of hubscope-localhub
    };

    /// An error, or nothing.
    [[nodiscard]] QString make(const Options &options);
    /// True where the programs are and this computer has a second loopback address.
    [[nodiscard]] static bool isPossible();

    [[nodiscard]] testkit::LocalHubProcess &hub() { return *m_hub; }
    [[nodiscard]] WireRelay &wire() { return m_wire; }
    /// The same hub on the same ports.
    [[nodiscard]] bool restartHub();
    [[nodiscard]] bool startWire();
    /// POST to the hub, as the owner of the repository; the status.
    [[nodiscard]] int post(const QString &path, const QJsonObject &body);

    /// An empty cache, no faults, nothing counted.
    void renew();
    [[nodiscard]] QString cache() const { return m_cache; }
    void setCache(const QString &folder) { m_cache = folder; }
    [[nodiscard]] QString scratch() const { return m_folder.path(); }
    [[nodiscard]] QString repoFolder() const { return m_cache + QStringLiteral("/models--acme--mixed"); }
    [[nodiscard]] QString endpoint() const;
    /// Bytes of all different contents.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

    [[nodiscard]] static QString program();
    /// `get acme/mixed … --json` and `more`.
    [[nodiscard]] QStringList arguments(const QStringList &more = {}) const;
    void start(QProcess &process, const QStringList &more = {}) const;
    /// Waits for its end; kills it at the limit.
    [[nodiscard]] static Run finish(QProcess &process, std::chrono::milliseconds limit = std::chrono::seconds(60));
    [[nodiscard]] Run get(const QStringList &more = {},
                          std::chrono::milliseconds limit = std::chrono::seconds(60)) const;
    /// The environment of programs: no setting of whoever runs the tests.
    [[nodiscard]] QProcessEnvironment environment() const;

    /// What is wrong in a folder of downloaded files: one is missing, or has other bytes. Nothing: it is as the source.
    [[nodiscard]] QString wrongIn(const QString &folder) const;
    /// What is in the cache under a final name and is not what that name says. `cache` empty: cache().
    [[nodiscard]] QString unverified(const QString &cache = {}) const;
    /// Contents under a final name.
    [[nodiscard]] int verifiedBlobs() const;

private:
    [[nodiscard]] QString makeSource(const Options &options);
    [[nodiscard]] QString startHub();

    QTemporaryDir m_folder;
    std::unique_ptr<testkit::LocalHubProcess> m_hub;
    WireRelay m_wire;
    QStringList m_hubArguments;
    quint16 m_blobPort = 0;
    QString m_cache;
    int m_caches = 0;
    QMap<QString, QByteArray> m_files; // path → SHA-256
    qint64 m_bytes = 0;
};

} // namespace hs::faults
