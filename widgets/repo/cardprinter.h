// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "cards/carddocument.h"
#include "cards/cardstyle.h"
#include "cards/links.h"

#include <QHash>
#include <QImage>
#include <QObject>

class QPrinter;
class QWidget;

namespace hs::ui {

class ThemeSource;

/// A card for paper: light, all of its parts open, its tables as wide as the page.
struct PaperCard
{
    QString title;
    cards::CardDocument document;
    cards::CardContext context;
    cards::CardStyle style;        ///< see paperLook()
    QHash<QString, QImage> images; ///< by their source
};

/// The looks of cards on paper, in the fonts of the theme.
[[nodiscard]] cards::CardStyle paperLook(const ThemeSource &themes);

/// Prints cards and keeps them as PDF: asks where, draws on a worker, and tells how it went. The window goes on.
class CardPrinter : public QObject
{
    Q_OBJECT

public:
    /// \param window  owns the dialogs
    CardPrinter(ThemeSource &themes, QWidget *window);

    void print(const PaperCard &card);
    void savePdf(const PaperCard &card);
    /// The same without the question.
    void writePdf(const PaperCard &card, const QString &file);

Q_SIGNALS:
    /// For the status line.
    void statusMessage(const QString &text);
    void written(const QString &file);

private:
    [[nodiscard]] PaperCard withMarks(PaperCard card) const;

    ThemeSource &m_themes;
    QWidget *m_window;
    base::AsyncScope m_scope;
};

} // namespace hs::ui
