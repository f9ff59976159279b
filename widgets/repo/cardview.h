// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardstyle.h"
#include "cards/renderedcard.h"
#include "repo/cardplaces.h"
#include "repo/codeboxes.h"
#include "repo/quoteboxes.h"
#include "theme/icons.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTimer>

#include <functional>
#include <optional>

class QMenu;

namespace hs::ui {

class CardFiller;
class CardFinder;
class CardFolds;
class CodeCopyButtons;
class ThemeSource;
class WideTables;

/// Shows a rendered card. Loads nothing by itself, neither files nor addresses: pictures are given to it one by one,
/// links are told by a signal. A card of a megabyte goes in piece by piece, so that the first screen is there at once
/// and the window never waits.
///
/// Show cards whose style has `showsDetails` false, `scrollsTables` and `paintsCode` true: it opens and closes parts,
/// scrolls wide tables and paints the boxes of code and quotes.
class CardView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CardView(ThemeSource &themes, QWidget *parent = nullptr);
    ~CardView() override;

    /// Another card, from its top; the same one in other looks stays where it was read. After a beginning
    /// (RenderedCard::isBeginning) the whole of the same card goes on where that ended.
    void setCard(const cards::RenderedCard &card, const cards::CardStyle &style, bool keepsPlace);
    void clearCard();
    [[nodiscard]] const cards::RenderedCard &card() const { return m_card; }
    /// Every piece of the card is in the document.
    [[nodiscard]] bool isComplete() const;

    /// \a source as in CardImage. Only what the picture stands in is laid out again; what is read stays in its place.
    void setImage(const QString &source, const QImage &image);
    /// A small icon in the place of a picture that is not shown.
    void setPlaceholder(const QString &source, Icon icon);
    [[nodiscard]] bool hasImage(const QString &source) const { return m_images.contains(source); }
    [[nodiscard]] const QHash<QString, QImage> &images() const { return m_images; }

    /// False when the card has no such heading. Shown as soon as its piece is in; what hides it is opened.
    bool showFragment(const QString &fragment);
    /// The outline's entry that is being read: the last one above the upper edge; -1 before the first.
    [[nodiscard]] int currentHeading() const;
    /// Scrolls to a place of an earlier visit as soon as that much of the card is in.
    void restorePlace(int scrollValue);
    /// Opens every part that its author folded.
    void openAllParts();

    /// Marks every place of \a text, also in folded parts, which it opens; empty: none.
    void findText(const QString &text);
    void findNext(bool isBackward);

    /// The height that shows all of it without scrolling; of a complete card.
    [[nodiscard]] int wholeHeight() const;

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// The first pieces can be seen.
    void cardBegun();
    void cardComplete();
    void linkActivated(const QString &href, bool inBackground);
    /// Empty when the pointer left it.
    void linkHovered(const QString &href);
    void codeCopied();
    void findChanged(int current, int total);
    /// Ctrl and the wheel: \a steps in either direction.
    void zoomRequested(int steps);
    /// For the end of the view's own menu.
    void menuRequested(QMenu *menu);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// As the author wrote it.
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    /// What is read: the block at the upper edge, and how far above it begins.
    struct Place
    {
        int block = 0;
        int above = 0; ///< pixels
    };

    void connectParts();
    [[nodiscard]] bool continues(const cards::RenderedCard &card, const cards::CardStyle &style) const;
    void takeCard(const cards::RenderedCard &card, bool keepsState);
    void dressPiece(int from, int to);
    void takePiece(int from, int to);
    void finish();
    void updateMargins();
    void fitLines();
    void fillAgain();
    [[nodiscard]] Place currentPlace() const;
    void keepPlaces();
    void follow(const QString &href, bool inBackground);
    [[nodiscard]] QImage fitted(const QImage &image) const;
    [[nodiscard]] QImage plated(const QImage &image) const;
    void keepingPlace(const std::function<void()> &change);

    ThemeSource &m_themes;
    cards::RenderedCard m_card;
    cards::CardStyle m_style;
    QHash<QString, int> m_headingLevels;
    CardPlaces m_places;
    QuoteBoxes m_quoteBoxes;
    CodeBoxes m_codeBoxes;
    QHash<QString, QImage> m_images;
    std::optional<Place> m_placeToKeep; ///< while pieces go in
    std::optional<int> m_scrollToKeep;  ///< the same, of an earlier visit
    QString m_fragmentToShow;
    bool m_isRightToLeftCard = false; ///< by its first piece
    QTimer m_refitting;
    bool m_isFillingAgain = false;
    CardFiller *m_filler;
    CardFolds *m_folds;
    CardFinder *m_finder;
    WideTables *m_wideTables;
    CodeCopyButtons *m_copyButtons;
};

} // namespace hs::ui
