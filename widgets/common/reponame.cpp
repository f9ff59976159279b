// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reponame.h"

#include "theme/painting.h"

#include <QPainter>

namespace hs::ui {

int paintRepoName(QPainter &painter, const Theme &theme, const QRect &room, const QString &owner, const QString &name,
                  Qt::LayoutDirection direction)
{
    const QFont &plain = theme.font(TextStyle::Body);
    const QFont &strong = theme.font(TextStyle::BodyStrong);
    const QString before = owner.isEmpty() ? QString() : owner + u'/';
    const int wanted = textWidth(before, plain) + textWidth(name, strong);
    const int whole = std::min(wanted, room.width());
    if (whole <= 0) {
        return 0;
    }
    const int share = wanted <= whole ? textWidth(before, plain) : std::min(textWidth(before, plain), whole / 2);
    const int left = direction == Qt::RightToLeft ? room.left() + room.width() - whole : room.left();
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    paintText(painter, QRect(left, room.top(), share, room.height()), before, plain, theme.color.textSecondary);
    paintText(painter, QRect(left + share, room.top(), whole - share, room.height()), name, strong, theme.color.text,
              Qt::AlignLeft, Qt::ElideMiddle);
    painter.restore();
    return whole;
}

} // namespace hs::ui
