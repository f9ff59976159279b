// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/revisiondelegate.h"

#include "common/formats.h"
#include "lists/revisionlistmodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

using models::RevisionListModel;

QSize RevisionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), theme().size.rowMenu};
}

void RevisionDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme();
    const QRect row = option.rect.adjusted(look.space.s2, 0, -look.space.s2, 0);
    const QRect mark(row.x(), row.y(), look.size.iconSmall, row.height());
    const bool isCurrent = index.data(RevisionListModel::IsCurrentRole).toBool();
    if (isCurrent)
        themes().icons().paint(painter, mirrored(option, mark), Icon::Check, look.color.accentText,
                               look.size.iconSmall);
    const QString oid = formats::shortOid(index.data(RevisionListModel::OidRole).toString());
    const QFont &mono = look.font(TextStyle::MonoSmall);
    const int oidWidth = textWidth(oid, mono);
    const QRect oidRect(row.right() + 1 - oidWidth, row.y(), oidWidth, row.height());
    QRect name = row;
    name.setLeft(mark.right() + 1 + look.space.s2);
    name.setRight(oidRect.left() - look.space.s3);
    const Qt::Alignment leading = Qt::AlignLeft;
    paintText(painter, mirrored(option, name), index.data(Qt::DisplayRole).toString(),
              look.font(isCurrent ? TextStyle::BodyMedium : TextStyle::Body), look.color.text, leading,
              Qt::ElideMiddle);
    paintText(painter, mirrored(option, oidRect), oid, mono, tertiaryColor(option));
}

} // namespace hs::ui
