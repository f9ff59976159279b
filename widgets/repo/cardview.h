// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardstyle.h"
#include "cards/renderedcard.h"
#include "theme/icons.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTimer>

namespace hs::ui {

class CodeCopyButtons;
class ThemeSource;

/// Shows a rendered card. Loads nothing by itself, neither files nor addresses: pictures are given to it one by one,
/// links are told by a signal. A card of a megabyte goes in piece by piece, so that the first screen is there at once
/// and the window never waits.
class CardView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CardView(ThemeSource &themes, QWidget *parent = nullptr);

    /// Another card, from its top; the same one in other looks stays where it was read.
    void setCard(const cards::RenderedCard &card, const cards::CardStyle &style, bool keepsPlace);
    void clearCard();
    [[nodiscard]] const cards::RenderedCard &card() const { return m_card; }
    /// Every piece of the card is in the document.
    [[nodiscard]] bool isComplete() const { return m_nextSection >= m_card.sections.size(); }

    /// \a source as in CardImage. Only what the picture stands in is laid out again; what is read stays in its place.
    void setImage(const QString &source, const QImage &image);
    /// A small icon in the place of a picture that is not shown.
    void setPlaceholder(const QString &source, Icon icon);
    [[nodiscard]] bool hasImage(const QString &source) const { return m_images.contains(source); }

    /// False when the card has no such heading. While pieces are missing it is looked for again at the end.
    bool showFragment(const QString &fragment);

    /// Marks every place of \a text; empty: none.
    void findText(const QString &text);
    void findNext(bool isBackward);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void cardComplete();
    void linkActivated(const QString &href, bool inBackground);
    /// Empty when the pointer left it.
    void linkHovered(const QString &href);
    void codeCopied();
    void findChanged(int current, int total);
    /// Ctrl and the wheel: \a steps in either direction.
    void zoomRequested(int steps);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// As the author wrote it.
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void insertNextSection();
    void finish();
    void updateMargins();
    void indexPlaces();
    [[nodiscard]] QImage fitted(const QImage &image) const;
    template <typename F>
    void keepingPlace(F change);
    void showMatches();

    ThemeSource &m_themes;
    cards::RenderedCard m_card;
    cards::CardStyle m_style;
    qsizetype m_nextSection = 0;
    bool m_isRightToLeftCard = false; ///< by its first piece
    QTimer m_sectionTimer;
    QHash<QString, QImage> m_images;
    QMultiHash<QString, int> m_imagePlaces; ///< source → position in the document
    double m_placeToKeep = -1;              ///< share of the document above the first line, while pieces go in
    QString m_fragmentToShow;
    QList<QTextCursor> m_matches;
    int m_currentMatch = -1;
    CodeCopyButtons *m_copyButtons;
};

} // namespace hs::ui
