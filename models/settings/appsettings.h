// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/setting.h"
#include "settings/settingsfile.h"

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
    enum class Appearance { System, Light, Dark };
    Q_ENUM(Appearance)
    /// Whether a card may load images from hosts other than the Hub.
    enum class RemoteImages { Ask, Allow, Block };
    Q_ENUM(RemoteImages)

    /// \param folder  made when missing
    explicit AppSettings(const QString &folder, QObject *parent = nullptr);

    Setting<Appearance> appearance;
    Setting<double> textScale;   ///< 0.85 … 1.5
    Setting<int> maxConnections; ///< files moving at the same time, 1 … 16
    Setting<qint64> rateLimit;   ///< bytes per second for all transfers together; 0: no limit

    Setting<QString> cacheFolder;  ///< instead of HF_HUB_CACHE; empty: follow the environment
    Setting<QString> lastEndpoint; ///< the Hub that was open when the program ended; empty: the environment's
    Setting<QByteArray> windowGeometry;
    Setting<QByteArray> windowState;
    Setting<bool> isNavigationShown;

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

private:
    void setRemoteImages(const QString &key, RemoteImages choice);
};

} // namespace hs::models
