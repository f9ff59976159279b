// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardstyle.h"
#include "cards/renderedcard.h"

#include <QHash>
#include <QObject>
#include <QTextCursor>

class QTextDocument;

namespace hs::ui {

class CardFiller;
class CardPlaces;

/// The parts of a card that its author folded (`<details>`): opens and closes them in the document. What a closed one
/// holds is not in the document.
class CardFolds : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    CardFolds(QTextDocument &document, CardFiller &filler, CardPlaces &places, QObject *parent = nullptr);

    /// \param keepsState  the same card in other looks: open stays open
    void setCard(const cards::RenderedCard &card, const cards::CardStyle &style, bool keepsState);
    /// More of the card is in the document: fills what should be open there.
    void fillNew();

    [[nodiscard]] bool isOpen(int index) const { return m_isOpen.value(index); }
    void toggle(int index);
    void openAll();
    /// Opens what hides \a anchor; false when nothing does.
    bool openFor(const QString &anchor);
    /// Opens what hides \a text; false when nothing does.
    bool openWith(const QString &text);

private:
    template <typename F>
    bool openWhere(F isWanted);
    void close(int index);
    void showMark(int index);
    [[nodiscard]] int endOfLine(int index) const;

    QTextDocument &m_document;
    CardFiller &m_filler;
    CardPlaces &m_places;
    cards::CardStyle m_style;
    QList<cards::CardDetails> m_details;
    QList<bool> m_isOpen;
    QHash<int, QTextCursor> m_ends; ///< of those that are filled: the line after what they hold
};

} // namespace hs::ui
