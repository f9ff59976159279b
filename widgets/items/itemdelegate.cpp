// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/itemdelegate.h"

#include "common/avatartile.h"
#include "items/itemlistmodel.h"
#include "search/reporowdelegate.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QListView>
#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kItemChipGap = 6;

Item itemAt(const QModelIndex &index)
{
    return index.data(ItemListModel::ItemRole).value<Item>();
}

} // namespace

PlainItemDelegate::PlainItemDelegate(ThemeSource &themes, QListView *view)
    : RowDelegate(themes, view)
    , m_view(view)
{}

QSize PlainItemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (itemAt(index).form == Item::Form::Section)
        return {0, theme().size.rowResultCompact + theme().space.s2};
    return {0, theme().size.rowResult};
}

QString PlainItemDelegate::accessibleText(const QModelIndex &index) const
{
    const Item item = itemAt(index);
    QStringList parts{item.lead + item.name};
    for (const Chip &chip : item.chips)
        parts.append(chip.text);
    parts += item.facts;
    if (!item.note.isEmpty())
        parts.append(item.note);
    if (!item.end.isEmpty())
        parts.append(item.end);
    return parts.join(QStringLiteral(", "));
}

void PlainItemDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option, const Item &item) const
{
    const int margin = theme().space.s4;
    QRect room = option.rect.adjusted(margin, theme().space.s2, -margin, 0);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const int width = std::min(textWidth(item.name, theme().font(TextStyle::Subtitle)), room.width());
    paintText(painter, mirrored(option, QRect(room.left(), room.top(), width, room.height())), item.name,
              theme().font(TextStyle::Subtitle), theme().color.text, start);
    room.setLeft(room.left() + width + theme().space.s2);
    paintText(painter, mirrored(option, room), item.note, theme().font(TextStyle::Body), theme().color.textTertiary,
              start);
}

void PlainItemDelegate::paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const Item &item,
                                   const QRect &room) const
{
    int chips = 0;
    for (const Chip &chip : item.chips)
        chips += chipSize(theme(), chip).width() + kItemChipGap;
    int x = room.left();
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const auto put = [&](const QString &text, TextStyle style, const QColor &color) {
        const int most = std::max(0, room.right() + 1 - chips - x);
        const int width = std::min(textWidth(text, theme().font(style)), most);
        paintText(painter, mirrored(option, QRect(x, room.top(), width, room.height())), text, theme().font(style),
                  color, start);
        x += width;
    };
    put(item.lead, TextStyle::Body, theme().color.textSecondary);
    put(item.name, TextStyle::BodyStrong, theme().color.text);
    for (const Chip &chip : item.chips) {
        const QSize size = chipSize(theme(), chip);
        x += kItemChipGap;
        const QRect rect(x, room.top() + (room.height() - size.height()) / 2, size.width(), size.height());
        paintChip(painter, themes(), mirrored(option, rect), chip, option.direction);
        x += size.width();
    }
}

void PlainItemDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Item item = itemAt(index);
    if (item.form == Item::Form::Section)
        return paintSection(painter, option, item);
    const ThemeSpace &space = theme().space;
    const int side = theme().size.avatarRow;
    const QRect tile(option.rect.left() + space.s4, option.rect.top() + (option.rect.height() - side) / 2, side, side);
    if (item.avatar.isEmpty())
        themes().icons().paint(painter, mirrored(option, tile), item.icon, theme().color.textSecondary,
                               theme().size.iconSmall);
    else
        paintAvatar(painter, theme(), mirrored(option, tile), item.avatar, item.shape);
    const int left = tile.left() + side + space.s3;
    int right = option.rect.right() + 1 - space.s4;
    if (!item.end.isEmpty()) {
        const int width = textWidth(item.end, theme().font(TextStyle::Small));
        paintText(painter, mirrored(option, QRect(right - width, option.rect.top(), width, option.rect.height())),
                  item.end, theme().font(TextStyle::Small), theme().color.textSecondary,
                  QStyle::visualAlignment(option.direction, Qt::AlignRight));
        right -= width + space.s4;
    }
    const int first = theme().lineHeight(TextStyle::Body);
    const int second = item.facts.isEmpty() ? 0 : theme().lineHeight(TextStyle::Small) + space.half;
    const int top = option.rect.top() + (option.rect.height() - first - second) / 2;
    paintTitle(painter, option, item, QRect(left, top, right - left, first));
    paintText(painter, mirrored(option, QRect(left, top + first + space.half, right - left, second - space.half)),
              item.facts.join(QStringLiteral("  ·  ")), theme().font(TextStyle::Small), theme().color.textSecondary,
              QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    const bool isMarked = option.state.testFlag(QStyle::State_Selected) ||
                          (below.isValid() && m_view->selectionModel()->isSelected(below));
    if (isMarked)
        return;
    const QRect line =
        mirrored(option, QRect(left, option.rect.bottom(), option.rect.right() + 1 - space.s4 - left, 1));
    paintHairline(painter, line.topLeft(), QPointF(line.left() + line.width(), line.top()), theme().color.hairline);
}

ItemDelegate::ItemDelegate(ThemeSource &themes, QListView *view)
    : QStyledItemDelegate(view)
    , m_themes(themes)
    , m_repos(new RepoRowDelegate(themes, view))
    , m_others(new PlainItemDelegate(themes, view))
{}

RowDelegate *ItemDelegate::of(const QModelIndex &index) const
{
    const bool isRepo = itemAt(index).form == Item::Form::Repo;
    return isRepo ? static_cast<RowDelegate *>(m_repos) : m_others;
}

/// A repository with a note is a row as in a search, and the note below it on the same ground.
void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Item item = itemAt(index);
    if (item.form != Item::Form::Repo || item.note.isEmpty())
        return of(index)->paint(painter, option, index);
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    QStyleOptionViewItem row(option);
    row.rect.setHeight(option.rect.height() - noteHeight());
    m_repos->paint(painter, row, index);
    const Theme &theme = m_themes.theme();
    const int left = theme.space.s4 + theme.size.avatarRow + theme.space.s3;
    const QRect note(option.rect.left() + left, row.rect.bottom() + 1, option.rect.width() - left - theme.space.s4,
                     noteHeight());
    paintText(*painter, QStyle::visualRect(option.direction, option.rect, note), item.note,
              theme.font(TextStyle::Small), theme.color.textSecondary,
              QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

int ItemDelegate::noteHeight() const
{
    return m_themes.theme().lineHeight(TextStyle::Small) + m_themes.theme().space.s2;
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Item item = itemAt(index);
    const QSize size = of(index)->sizeHint(option, index);
    const bool hasNote = item.form == Item::Form::Repo && !item.note.isEmpty();
    return hasNote ? QSize(size.width(), size.height() + noteHeight()) : size;
}

bool ItemDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    return index.isValid() && of(index)->helpEvent(event, view, option, index);
}

QString ItemDelegate::accessibleText(const QModelIndex &index) const
{
    const QString text = of(index)->accessibleText(index);
    const Item item = itemAt(index);
    return item.form == Item::Form::Repo && !item.note.isEmpty() ? text + QStringLiteral(", ") + item.note : text;
}

} // namespace hs::ui
