// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "settings/settingsfile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace hs::models {

/// The sample hub: `hubscope-localhub --seed sample` as a child process on loopback. It ends with the program, also
/// when the program is killed. GUI thread.
///
///     Stopped ──start()──► Starting ──"listening …"──► Running
///        ▲                    │                           │
///        └──────stop()────────┴──── ends by itself: failed() ──► Stopped
///
/// A data folder whose database is damaged is renamed, told by setAside(), and made anew. When its files are deleted
/// while it runs, it is ended and failed() tells EntryMissing; start() makes them anew.
class SampleHub : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Running };
    Q_ENUM(State)

    /// \param program     path of hubscope-localhub
    /// \param dataFolder  where it keeps its repositories; made when missing
    SampleHub(QString program, QString dataFolder, QObject *parent = nullptr);
    /// Ends the child at once.
    ~SampleHub() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Valid while running.
    [[nodiscard]] const QUrl &endpoint() const { return m_endpoint; }

    /// Ends in started() or failed(). Already starting or running: nothing happens, or started() again.
    void start();
    /// Asks the child to end; stopped() follows. Stopped already: stopped() at once.
    void stop();

    /// The first existing program of that name beside \a applicationFolder or in its `../libexec/hubscope`.
    [[nodiscard]] static QString findProgram(const QString &applicationFolder);

Q_SIGNALS:
    void started(const QUrl &endpoint);
    /// It could not be started, or ended by itself: `serverText` holds its last words. EntryMissing: its files are
    /// gone, `context` is their folder.
    void failed(const hs::base::HubError &error);
    /// The damaged data folder; started() or failed() follows.
    void setAside(const hs::models::SetAsideFile &folder);
    void stopped();

private:
    void launch();
    void readOutput();
    void watchData();
    void unwatchData();
    [[nodiscard]] QString database() const;
    [[nodiscard]] base::HubError lastWords(const QString &text) const;
    void lookAtData();
    void finish(int exitCode);
    [[nodiscard]] bool beginAnew();
    void fail(const base::HubError &error);

    QString m_program;
    QString m_dataFolder;
    QProcess m_process;
    QFileSystemWatcher m_watcher; ///< of the data folder, while it runs
    State m_state = State::Stopped;
    QUrl m_endpoint;
    QByteArray m_output;    ///< up to its first line
    QByteArray m_lastWords; ///< the end of its standard error
    bool m_isStopping = false;
    bool m_areFilesGone = false; ///< that is why it ends
    bool m_hasBegunAnew = false; ///< since start()
};

} // namespace hs::models
