// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/cardstyle.h"
#include "cards/links.h"
#include "cards/renderedcard.h"

#include <QHash>
#include <QTextBrowser>

namespace hs::models {
class ImageCache;
}

namespace hs::ui {

class ThemeSource;

/// The beginning of a card, as tall as its text: the pane around it scrolls. Shows pictures of the repository and of
/// the Hub; those of other sites are left out here, the card's own page asks for permission. Reads no local files.
class ExcerptView : public QTextBrowser
{
    Q_OBJECT
public:
    /// \a images may be null: then no pictures are shown.
    ExcerptView(ThemeSource &themes, models::ImageCache *images, QWidget *parent = nullptr);

    void showCard(const cards::RenderedCard &card, const cards::CardContext &context, const cards::CardStyle &style);
    void clearCard();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void linkChosen(const hs::cards::LinkTarget &target, bool inBackground);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QImage fitted(const QImage &image, const QSize &declared) const;
    void takeImage(const QUrl &url);

    ThemeSource &m_themes;
    models::ImageCache *m_images;
    cards::CardContext m_context;
    bool m_hasTable = false;
    QHash<QString, cards::CardImage> m_wanted; ///< by source; those that may be fetched
};

} // namespace hs::ui
