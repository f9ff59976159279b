// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/setting.h"
#include "settings/settingsfile.h"
#include "transfers/speedlimits.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace hs::models {

/// Everything the program remembers about a person's wishes, in two INI files of one folder: `preferences.ini` may
/// follow the person to another computer, `this-computer.ini` stays. Changes are effective at once and are written by
/// QSettings soon after. Never for secrets: tokens belong to hub::TokenStore. GUI thread.
class AppSettings : public QObject
{
    Q_OBJECT

    // The files come first: the keys below refer to them.
    OpenedSettings m_preferences;
    OpenedSettings m_machine;

public:
    enum class Appearance { System, Light, Dark, HighContrast };
    Q_ENUM(Appearance)
    /// Whether a card may load images from hosts other than the Hub.
    enum class RemoteImages { Ask, Allow, Block };
    Q_ENUM(RemoteImages)
    /// What closing the last window does while files move.
    enum class WhenClosing { Ask, KeepGoing, PauseAndQuit };
    Q_ENUM(WhenClosing)
    /// What happens when the last transfer of a repository is done.
    enum class WhenDone { Nothing, OpenFolder, RunCommand };
    Q_ENUM(WhenDone)

    /// \param folder  made when missing
    explicit AppSettings(const QString &folder, QObject *parent = nullptr);

    Setting<Appearance> appearance;
    Setting<double> textScale;   ///< 0.85 … 1.5
    Setting<int> maxConnections; ///< over all files together, 1 … 32
    Setting<qint64> rateLimit;   ///< bytes per second for all transfers together; 0: no limit
    Setting<QString> timetable;  ///< other limits at certain hours: settings/timetable.h
    Setting<bool> isGoingEasy;   ///< somebody else needs the line now
    Setting<qint64> easyLimit;   ///< bytes per second while going easy
    Setting<bool> hasTrayIcon;
    Setting<bool> tellsWhenDone; ///< system notifications about transfers, while the window is not in front
    Setting<bool> staysAwake;    ///< the computer does not go to sleep while files move
    Setting<WhenClosing> whenClosing;
    Setting<WhenDone> whenDone;
    Setting<QString> doneCommand; ///< RunCommand: a program and its arguments; the folder and the files come behind

    Setting<qint64> machineMemory; ///< bytes; 0: as detected
    Setting<qint64> gpuMemory;     ///< bytes; 0: as detected
    Setting<int> modelContext;     ///< tokens that a model is asked to keep, for "Which file do I need"
    Setting<int> cacheBits;        ///< of what it keeps of them: 16, 8 or 4

    Setting<QString> cacheFolder;  ///< instead of HF_HUB_CACHE; empty: follow the environment
    Setting<QString> lastEndpoint; ///< the Hub that was open when the program ended; empty: the environment's
    Setting<QByteArray> windowGeometry;
    Setting<QByteArray> windowState;
    Setting<bool> isNavigationShown;

    /// Limit, timetable and going easy together; changed when any of the four keys did.
    [[nodiscard]] transfers::SpeedLimits speedLimits() const;

    /// Splitter positions and the like of one kind of page ("search", "repo/files" …). Empty when never saved.
    [[nodiscard]] QByteArray pageLayout(const QString &pageKind) const;
    void setPageLayout(const QString &pageKind, const QByteArray &layout);

    /// The choice for a repository, else for its owner, else Ask. \a repository is its path: `owner/name`,
    /// `datasets/owner/name` …; the owner's choice covers all kinds.
    [[nodiscard]] RemoteImages remoteImages(const QString &repository) const;
    void setRemoteImagesOfRepository(const QString &repository, RemoteImages choice);
    void setRemoteImagesOfAuthor(const QString &author, RemoteImages choice);
    /// How many choices are remembered.
    [[nodiscard]] int remoteImagesCount() const;
    void forgetRemoteImages();

    /// Files that were damaged at the start, for a notice.
    [[nodiscard]] QList<SetAsideFile> setAsideFiles() const;

Q_SIGNALS:
    void remoteImagesChanged();
    void speedLimitsChanged();

private:
    void setRemoteImages(const QString &key, RemoteImages choice);
};

} // namespace hs::models
