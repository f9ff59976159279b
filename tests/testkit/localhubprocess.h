// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace hs::testkit {

/// The real hubscope-localhub as a child, on a loopback port of its own, with data in a temporary folder. Ends with
/// this object.
class LocalHubProcess
{
public:
    struct Options
    {
        QString seed = QStringLiteral("none");
        QByteArray accounts; ///< JSON, see `hubscope-localhub --help`; empty: none
        QByteArray faults;   ///< JSON rules; empty: none, and no /-/ routes
        QString data;        ///< an own data folder; empty: a temporary one
        QStringList more;    ///< further arguments
    };

    LocalHubProcess();
    ~LocalHubProcess();

    /// Waits for the "listening" line; false with errorText() set when it did not come.
    [[nodiscard]] bool start(const Options &options);
    /// `hubscope-localhub import …` into the data folder, before start().
    [[nodiscard]] bool import(const QStringList &arguments);

    [[nodiscard]] QUrl endpoint() const { return m_endpoint; }
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// Replaces the fault rules of a hub that was started with some.
    [[nodiscard]] bool setFaults(const QByteArray &rules);
    /// What was asked so far (JSON of /-/requests), of a hub that was started with faults.
    [[nodiscard]] QByteArray requestLog();

    void stop();

private:
    [[nodiscard]] QByteArray askControl(const QByteArray &method, const QString &path, const QByteArray &body);
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_data;
    QUrl m_endpoint;
    QString m_errorText;
};

} // namespace hs::testkit
