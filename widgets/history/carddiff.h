// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardstyle.h"
#include "cards/renderedcard.h"

#include <QWidget>

class QTextBrowser;

namespace hs::ui {

class ThemeSource;

/// Two cards as they are read, beside each other: paragraphs that are gone have the ground of removed lines to the
/// left, new ones that of added lines to the right. Loads nothing: pictures are places only.
class CardDiff : public QWidget
{
    Q_OBJECT

public:
    explicit CardDiff(ThemeSource &themes, QWidget *parent = nullptr);

    void showCards(const std::optional<cards::RenderedCard> &before, const std::optional<cards::RenderedCard> &after,
                   const cards::CardStyle &style);
    void clear();

private:
    void markChanges();

    ThemeSource &m_themes;
    QTextBrowser *m_old;
    QTextBrowser *m_new;
    bool m_isFollowing = false; ///< a scroll bar is moved because the other one was
};

} // namespace hs::ui
