// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/addressedit.h"

#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QFocusEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionFrame>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

struct Part
{
    QString text;
    TextStyle style;
    QColor ThemeColors::*color;
};

/// Scheme and revision step back, the last word of the place stands out.
QList<Part> addressParts(const QString &address)
{
    static const QRegularExpression form(u"^([a-z]+://)((?:[^/@?#]+/)*)([^/@?#]+)(.*)$"_s);
    const QRegularExpressionMatch match = form.match(address);
    if (!match.hasMatch())
        return {{address, TextStyle::Body, &ThemeColors::text}};
    return {{match.captured(1), TextStyle::Body, &ThemeColors::textTertiary},
            {match.captured(2), TextStyle::Body, &ThemeColors::text},
            {match.captured(3), TextStyle::BodyMedium, &ThemeColors::text},
            {match.captured(4), TextStyle::Body, &ThemeColors::textTertiary}};
}

} // namespace

AddressEdit::AddressEdit(ThemeSource &themes, QWidget *parent)
    : QLineEdit(parent)
    , m_themes(themes)
{
    setFieldKind(this, FieldKind::Bare);
    setFrame(false);
}

void AddressEdit::setShowsAddress(bool showsAddress)
{
    m_showsAddress = showsAddress;
    update();
}

void AddressEdit::paintEvent(QPaintEvent *event)
{
    if (!m_showsAddress || hasFocus() || text().isEmpty()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    room.adjust(textMargins().left() + 2, 0, -textMargins().right(), 0); // 2: QLineEdit's own inner margin
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // addresses are never mirrored
    for (const Part &part : addressParts(text())) {
        if (part.text.isEmpty() || room.width() <= 0)
            continue;
        const int width =
            paintText(painter, room, part.text, m_themes.theme().font(part.style), m_themes.theme().color.*part.color);
        room.setLeft(room.left() + width);
    }
}

void AddressEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // Coming back from the popup or another window is no fresh start: what was typed goes on.
    const bool isReturn = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    // A click selects all too, but only once the button is up: pressing puts the cursor somewhere.
    m_selectsOnRelease = event->reason() == Qt::MouseFocusReason;
    if (!isReturn)
        selectAll();
    update();
    Q_EMIT focused();
}

void AddressEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    update();
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT unfocused();
}

void AddressEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (std::exchange(m_selectsOnRelease, false) && !hasSelectedText())
        selectAll();
}

void AddressEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    case Qt::Key_Down:
        Q_EMIT downPressed();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace hs::ui
