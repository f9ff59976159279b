// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/renderedcard.h"
#include "hub/types/reporef.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace hs::hub {
class HubClient;
}
namespace hs::models {
class ImageCache;
}

namespace hs::ui {

/// Brings the pictures of one card: those of its repository at the commit that is shown, those of the Hub, and those
/// of other sites only after allowThirdParties(). Nobody else may ask for a picture of a card.
class CardImages : public QObject
{
    Q_OBJECT

public:
    CardImages(const hub::HubClient &client, models::ImageCache &images, QObject *parent = nullptr);

    /// \param repo  at the commit that is shown
    void load(const QList<cards::CardImage> &images, const hub::RepoRef &repo, bool areThirdPartiesAllowed);
    void allowThirdParties();
    void clear();
    /// Some pictures wait for permission.
    [[nodiscard]] bool isWithholding() const { return !m_withheld.isEmpty(); }

Q_SIGNALS:
    void imageReady(const QString &source, const QImage &image);
    /// It could not be had, or was refused.
    void imageMissing(const QString &source);
    /// It waits for permission.
    void imageWithheld(const QString &source);

private:
    void request(const cards::CardImage &image);
    void take(const QUrl &url);

    const hub::HubClient &m_client;
    models::ImageCache &m_images;
    hub::RepoRef m_repo;
    QList<cards::CardImage> m_withheld;
    QMultiHash<QUrl, QString> m_sources; ///< address → sources of pictures on their way
};

} // namespace hs::ui
