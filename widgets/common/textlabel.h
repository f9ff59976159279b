// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>

namespace hs::ui {

class ThemeSource;

/// A QLabel in one text style and one colour of the theme, following both. Plain text unless told otherwise, because
/// most of what it shows comes from the Hub.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(ThemeSource &themes, TextStyle style = TextStyle::Body,
                       QColor ThemeColors::*color = &ThemeColors::text, QWidget *parent = nullptr);

    /// Plain text of several lines at the line height of the style, \a lead before it drawn strong; both may be empty.
    void setParagraph(const QString &lead, const QString &text);
    void setStyle(TextStyle style);
    void setColor(QColor ThemeColors::*color);
    /// Tabular figures.
    void setNumeric(bool numeric);

private:
    void applyTheme();
    void showParagraph();

    ThemeSource &m_themes;
    TextStyle m_style;
    QColor ThemeColors::*m_color;
    bool m_isNumeric = false;
    QString m_lead;
    QString m_paragraph;
};

} // namespace hs::ui
