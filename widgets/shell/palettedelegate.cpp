// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/palettedelegate.h"

#include "common/avatartile.h"
#include "shell/palettemodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QTextLayout>

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
    return {option.rect.width(), isSection ? theme().scaled(kSectionHeight) : theme().size.rowPalette};
}

void PaletteDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PaletteEntry &entry = m_model.at(index.row());
    const ThemeColors &color = theme().color;
    QRect room = option.rect.adjusted(theme().space.s3, 0, -theme().space.s3, 0);
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
    paintMatches(painter, option, mirrored(option, room), entry);
}

void PaletteDelegate::paintMatches(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                                   const PaletteEntry &entry) const
{
    const QFont &strong = theme().font(TextStyle::BodyStrong);
    const QString text = QFontMetrics(strong).elidedText(entry.text, Qt::ElideMiddle, room.width());
    const bool isAddress = !entry.avatar.isEmpty();
    const qsizetype quietUntil = isAddress ? text.indexOf(u'/') + 1 : 0;
    const QList<bool> matched = matchedCharacters(text, m_words);
    QList<QTextLayout::FormatRange> formats;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QTextLayout::FormatRange range{static_cast<int>(i), 1, {}};
        range.format.setFontWeight(matched.at(i) ? strong.weight() : theme().font(TextStyle::Body).weight());
        range.format.setForeground(matched.at(i)    ? theme().color.accentText
                                   : i < quietUntil ? theme().color.textSecondary
                                                    : theme().color.text);
        formats.append(range);
    }
    QTextLayout layout(text, theme().font(TextStyle::Body), painter.device());
    // Names of repositories read from left to right everywhere; they still begin at the leading edge.
    QTextOption line(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    line.setTextDirection(isAddress ? Qt::LeftToRight : option.direction);
    line.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(line);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine words = layout.createLine();
    words.setLineWidth(room.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(room.left(), room.top() + (room.height() - words.height()) / 2));
}

} // namespace hs::ui
