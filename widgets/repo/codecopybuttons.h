// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/renderedcard.h"

#include <QHash>
#include <QObject>

class QPainter;
class QTextBrowser;
class QToolButton;

namespace hs::ui {

class CodeBoxes;
class ThemeSource;

/// The copy buttons over the code blocks of a card: one for each block that can be seen.
class CodeCopyButtons : public QObject
{
    Q_OBJECT

public:
    /// \a boxes are those of the card that \a view shows; both outlive it.
    CodeCopyButtons(ThemeSource &themes, QTextBrowser &view, const CodeBoxes &boxes);

    void clear();
    /// Of another card; each gets its button when it stands in the document.
    void setBlocks(const QList<cards::CodeBlock> &blocks);
    /// Moves the buttons to where their blocks are now.
    void place();
    /// What the buttons stand on, over the code.
    void paint(QPainter &painter) const;

Q_SIGNALS:
    void copied();

private:
    [[nodiscard]] QToolButton *buttonFor(int code);
    void copy(int code);

    ThemeSource &m_themes;
    QTextBrowser &m_view;
    const CodeBoxes &m_boxes;
    QList<cards::CodeBlock> m_blocks;
    QHash<int, QToolButton *> m_buttons; ///< by CodeBlock::index
};

} // namespace hs::ui
