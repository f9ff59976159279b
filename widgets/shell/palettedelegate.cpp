// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/palettedelegate.h"

#include "common/avatartile.h"
#include "shell/palettemodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kSectionHeight = 28;

/// For each character, whether it belongs to one of the words.
QList<bool> matchedCharacters(const QString &text, const QStringList &words)
{
    QList<bool> matched(text.size(), false);
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        for (qsizetype index = at; at >= 0 && index < at + word.size(); ++index)
            matched[index] = true;
    }
    return matched;
}

} // namespace

PaletteDelegate::PaletteDelegate(ThemeSource &themes, const PaletteModel &model, QAbstractItemView *view)
    : RowDelegate(themes, view)
    , m_model(model)
{}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSection = m_model.at(index.row()).form == PaletteEntry::Form::Section;
    return {option.rect.width(), isSection ? kSectionHeight : theme().size.rowPalette};
}

void PaletteDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PaletteEntry &entry = m_model.at(index.row());
    const ThemeColors &color = theme().color;
    QRect room = option.rect.adjusted(theme().space.s4, 0, -theme().space.s4, 0);
    if (entry.form == PaletteEntry::Form::Section) {
        room.setTop(room.bottom() - theme().lineHeight(TextStyle::CaptionStrong) - theme().space.half);
        paintText(painter, room, entry.text, theme().font(TextStyle::CaptionStrong), color.textTertiary);
        return;
    }
    if (entry.form == PaletteEntry::Form::Remark) {
        paintText(painter, room, entry.text, theme().font(TextStyle::Body), color.textTertiary);
        return;
    }
    const bool hasAvatar = !entry.avatar.isEmpty();
    const int side = hasAvatar ? theme().size.avatarSmall : theme().size.iconSmall;
    const QRect mark(room.left(), room.center().y() + 1 - side / 2, side, side);
    if (hasAvatar)
        paintAvatar(painter, theme(), mirrored(option, mark), entry.avatar);
    else
        themes().icons().paint(painter, mirrored(option, mark), entry.icon, color.textSecondary, side);

    const QFont &small = theme().font(TextStyle::Small);
    const int detail = textWidth(entry.detail, small);
    QRect end = room;
    end.setLeft(room.right() + 1 - detail);
    paintText(painter, mirrored(option, end), entry.detail, small, tertiaryColor(option));

    room.setLeft(mark.right() + 1 + theme().space.s3);
    room.setRight(end.left() - theme().space.s4);
    paintMatches(painter, mirrored(option, room), entry.text, hasAvatar ? entry.text.indexOf(u'/') + 1 : 0);
}

void PaletteDelegate::paintMatches(QPainter &painter, const QRect &room, const QString &text,
                                   qsizetype quietUntil) const
{
    const ThemeColors &color = theme().color;
    const QList<bool> matched = matchedCharacters(text, m_words);
    QRect rest = room;
    for (qsizetype start = 0; start < text.size() && rest.width() > 0;) {
        qsizetype end = start + 1;
        while (end < text.size() && matched.at(end) == matched.at(start) && (end < quietUntil) == (start < quietUntil))
            ++end;
        const bool isMatch = matched.at(start);
        const QColor &ink = isMatch ? color.accentText : start < quietUntil ? color.textSecondary : color.text;
        const QFont &font = theme().font(isMatch ? TextStyle::BodyStrong : TextStyle::Body);
        rest.setLeft(rest.left() + paintText(painter, rest, text.sliced(start, end - start), font, ink));
        start = end;
    }
}

} // namespace hs::ui
