// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/renderedcard.h"

#include <QHash>
#include <QObject>

class QTextBrowser;
class QToolButton;

namespace hs::ui {

class CardPlaces;
class ThemeSource;

/// The copy buttons over the code blocks of a card: one for each block that can be seen.
class CodeCopyButtons : public QObject
{
    Q_OBJECT

public:
    /// \a places are those of the card that \a view shows; both outlive it.
    CodeCopyButtons(ThemeSource &themes, QTextBrowser &view, const CardPlaces &places);

    void clear();
    /// Of another card; each gets its button when it stands in the document.
    void setBlocks(const QList<cards::CodeBlock> &blocks);
    /// Moves the buttons to where their blocks are now.
    void place();

Q_SIGNALS:
    void copied();

private:
    [[nodiscard]] QToolButton *buttonFor(int index);
    [[nodiscard]] QRectF rectOf(int position) const;

    ThemeSource &m_themes;
    QTextBrowser &m_view;
    const CardPlaces &m_places;
    QList<cards::CodeBlock> m_blocks;
    QHash<int, QToolButton *> m_buttons;
};

} // namespace hs::ui
