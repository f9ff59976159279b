// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/textlabel.h"

#include "theme/themesource.h"

using namespace Qt::StringLiterals;

namespace hs::ui {

TextLabel::TextLabel(ThemeSource &themes, TextStyle style, QColor ThemeColors::*color, QWidget *parent)
    : QLabel(parent)
    , m_themes(themes)
    , m_style(style)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    // Else the role follows the parent's background: on Surface::Page it would be Text, whose colour is not ours.
    setForegroundRole(QPalette::WindowText);
    connect(&m_themes, &ThemeSource::changed, this, &TextLabel::applyTheme);
    applyTheme();
}

void TextLabel::setParagraph(const QString &lead, const QString &text)
{
    m_lead = lead;
    m_paragraph = text;
    setTextFormat(Qt::RichText);
    showParagraph();
}

void TextLabel::showParagraph()
{
    QString html = m_paragraph.toHtmlEscaped();
    if (!m_lead.isEmpty()) {
        html.prepend(u"<span style='font-weight:600'>%1</span> "_s.arg(m_lead.toHtmlEscaped()));
    }
    // Qt puts the base line at four fifths of a fixed line, which is low; as much space below brings the text back to
    // the middle.
    const QFontMetricsF metrics(font());
    const int line = m_themes.theme().lineHeight(m_style);
    const qreal tooLow = 0.8 * line - ((line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent());
    setContentsMargins(0, 0, 0, static_cast<int>(2 * tooLow));
    setText(u"<div style='line-height:%1px;-qt-line-height-type:fixed'>%2</div>"_s.arg(line).arg(html));
}

void TextLabel::setStyle(TextStyle style)
{
    m_style = style;
    applyTheme();
}

void TextLabel::setColor(QColor ThemeColors::*color)
{
    m_color = color;
    applyTheme();
}

void TextLabel::setNumeric(bool numeric)
{
    m_isNumeric = numeric;
    applyTheme();
}

void TextLabel::applyTheme()
{
    const Theme &theme = m_themes.theme();
    setFont(m_isNumeric ? theme.numberFont(m_style) : theme.font(m_style));
    QPalette own;
    own.setColor(QPalette::WindowText, theme.color.*m_color);
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.color.textDisabled);
    setPalette(own);
    if (textFormat() == Qt::RichText) {
        showParagraph();
    }
}

} // namespace hs::ui
