// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/cardoptions.h"
#include "repo/cardview.h"
#include "theme/themesource.h"

#include <QObject>

class QApplication;

namespace hs::app {

/// Draws a card into a picture with the view of the window, as high as the card is. Loads pictures from the folder of
/// the card and from nowhere else.
class CardPicture : public QObject
{
    Q_OBJECT

public:
    CardPicture(QApplication &application, const CardOptions &options);

    /// \param source  the card's bytes; finished() follows.
    void start(const QByteArray &source);

Q_SIGNALS:
    void finished(bool isSaved);

private:
    void showImages();
    void take();

    CardOptions m_options;
    ui::ThemeSource m_themes;
    ui::CardView m_view;
};

} // namespace hs::app
