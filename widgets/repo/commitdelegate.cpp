// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/commitdelegate.h"

#include "common/avatartile.h"
#include "common/formats.h"
#include "history/graphpainting.h"
#include "lists/commitlistmodel.h"
#include "lists/shownname.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::CommitListModel;

namespace {

constexpr int kDayHeight = 24;
constexpr int kOidWidth = 56;
constexpr int kWithOid = 400; ///< narrower rows go without
constexpr int kCopyButton = 0;
constexpr int kFirstLane = 11;  ///< from the margin to the middle of the first lane
constexpr int kAfterLanes = 13; ///< from the middle of the last lane to the picture of the author

QString authorText(const QModelIndex &index)
{
    const QStringList authors = index.data(CommitListModel::AuthorsRole).toStringList();
    if (authors.isEmpty())
        return CommitDelegate::tr("unknown author");
    if (authors.size() == 1)
        return authors.constFirst();
    return CommitDelegate::tr("%1 and %Ln more", "authors", static_cast<int>(authors.size()) - 1)
        .arg(authors.constFirst());
}

} // namespace

void CommitDelegate::setRefs(const hub::Refs &refs)
{
    m_chips.clear();
    const auto add = [this](const QList<hub::GitRef> &list, ChipKind kind, Icon icon) {
        for (const hub::GitRef &ref : list)
            m_chips[ref.target.toString()].append({.kind = kind, .text = models::shownName(ref.name), .icon = icon});
    };
    add(refs.branches, ChipKind::Model, Icon::Branch);
    add(refs.tags, ChipKind::Pro, Icon::Tag);
    for (const hub::GitRef &ref : refs.pullRequests) {
        // "refs/pr/12" is "pr/12" to everybody.
        const QString name = ref.ref.startsWith("refs/"_L1) ? ref.ref.sliced(5) : ref.name;
        m_chips[ref.target.toString()].append(
            {.kind = ChipKind::Space, .text = models::shownName(name), .icon = Icon::PullRequest});
    }
}

int CommitDelegate::dayHeight() const
{
    return theme().scaled(kDayHeight);
}

int CommitDelegate::contentLeft() const
{
    return theme().space.s6 + kFirstLane + graphWidth(m_highestLane) + kAfterLanes;
}

QString CommitDelegate::dayText(const QDate &day, const QDate &today, const QLocale &locale)
{
    if (!day.isValid())
        return tr("No date");
    if (day == today)
        return tr("Today");
    if (day == today.addDays(-1))
        return tr("Yesterday");
    if (day.year() == today.year())
        return tr("%1 %2", "weekday, day and month")
            .arg(locale.dayName(day.dayOfWeek()), locale.toString(day, QStringLiteral("d MMMM")));
    return locale.toString(day, QStringLiteral("d MMMM yyyy"));
}

CommitDelegate::Layout CommitDelegate::layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme();
    const ThemeSpace &space = look.space;
    Layout layout;
    layout.row = option.rect;
    if (index.data(CommitListModel::StartsDayRole).toBool()) {
        layout.day = QRect(option.rect.x(), option.rect.y(), option.rect.width(), dayHeight());
        layout.row.setTop(layout.day.bottom() + 1);
    }
    const QRect inner = layout.row.adjusted(contentLeft(), 0, -space.s3, 0);
    const int side = look.size.avatarCommit;
    layout.avatar = QRect(inner.x(), inner.y() + (inner.height() - side) / 2, side, side);
    const int button = look.size.controlSmall;
    layout.copy = QRect(inner.right() + 1 - button, inner.y() + (inner.height() - button) / 2, button, button);
    // In a narrow list the title needs the room; the id stands in the details.
    const int oid = option.rect.width() < look.scaled(kWithOid) ? 0 : look.scaled(kOidWidth);
    layout.oid = QRect(layout.copy.left() - space.s1 - oid, inner.y(), oid, inner.height());
    const int left = layout.avatar.right() + 1 + space.s2;
    const int width = layout.oid.left() - space.s2 - left;
    const int titleLine = look.lineHeight(TextStyle::BodyMedium);
    const int factLine = look.lineHeight(TextStyle::Small);
    const int top = inner.y() + (inner.height() - titleLine - factLine) / 2;
    layout.title = QRect(left, top, width, titleLine);
    layout.facts = QRect(left, top + titleLine, width, factLine);
    return layout;
}

QSize CommitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int day = index.data(CommitListModel::StartsDayRole).toBool() ? dayHeight() : 0;
    return {0, theme().size.rowCommit + day}; // as wide as the view
}

void CommitDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme();
    const Layout layout = layoutOf(option, index);
    const auto leading = Qt::AlignLeft;
    if (!layout.day.isEmpty())
        paintDay(painter, layout.day, index, option.direction);
    paintLanes(painter, option, layout.row, index);
    const QStringList authors = index.data(CommitListModel::AuthorsRole).toStringList();
    paintAvatar(painter, look, mirrored(option, layout.avatar), authors.isEmpty() ? QString() : authors.constFirst(),
                AvatarShape::Round);
    paintTitle(painter, option, layout.title, index);
    const QDateTime date = index.data(CommitListModel::DateRole).toDateTime();
    QString facts = authorText(index);
    if (date.isValid())
        facts = tr("%1 · %2", "author, time").arg(facts, formats::relativePast(date, QDateTime::currentDateTimeUtc()));
    paintText(painter, mirrored(option, layout.facts), facts, look.font(TextStyle::Small), look.color.textSecondary,
              leading);
    if (layout.oid.width() > 0)
        paintText(painter, mirrored(option, layout.oid),
                  formats::shortOid(index.data(CommitListModel::OidRole).toString()), look.font(TextStyle::MonoSmall),
                  look.color.textSecondary, Qt::AlignRight);
}

void CommitDelegate::paintDay(QPainter &painter, const QRect &band, const QModelIndex &index,
                              Qt::LayoutDirection direction) const
{
    const Theme &look = theme();
    painter.fillRect(band, look.color.sunken);
    const QRect text = band.adjusted(contentLeft(), 0, -look.space.s3, 0);
    paintText(painter, QStyle::visualRect(direction, band, text),
              dayText(index.data(CommitListModel::DayRole).toDate(), QDate::currentDate()),
              look.font(TextStyle::CaptionStrong), look.color.textSecondary,
              QStyle::visualAlignment(direction, Qt::AlignLeft));
}

void CommitDelegate::paintLanes(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                                const QModelIndex &index) const
{
    const QVariant graph = index.data(CommitListModel::GraphRole);
    if (!graph.isValid())
        return;
    const Theme &look = theme();
    painter.save();
    if (option.direction == Qt::RightToLeft) {
        painter.translate(2 * option.rect.center().x() + 1, 0);
        painter.scale(-1, 1);
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintGraph(painter, look,
               {.row = option.rect, .middle = row.center().y(), .left = option.rect.x() + look.space.s6 + kFirstLane},
               graph.value<models::GraphRow>(), isSelected ? look.color.selection : look.color.surface);
    painter.restore();
}

void CommitDelegate::paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                                const QModelIndex &index) const
{
    const Theme &look = theme();
    const QList<Chip> chips = m_chips.value(index.data(CommitListModel::OidRole).toString());
    int chipsWidth = 0;
    for (const Chip &chip : chips)
        chipsWidth += chipSize(look, chip).width() + look.size.chipGap;
    // The title gives way, but not to nothing.
    chipsWidth = std::min(chipsWidth, area.width() / 2);
    QRect text = area.adjusted(0, 0, chipsWidth > 0 ? -chipsWidth - look.space.s2 : 0, 0);
    const int taken = paintText(painter, mirrored(option, text), index.data().toString(),
                                look.font(TextStyle::BodyMedium), look.color.text, Qt::AlignLeft);
    int x = area.left() + taken + look.space.s2;
    for (const Chip &chip : chips) {
        const QSize size = chipSize(look, chip);
        const QRect place(x, area.y() + (area.height() - size.height()) / 2,
                          std::min(size.width(), area.right() + 1 - x), size.height());
        if (place.width() < size.height())
            return;
        paintChip(painter, themes(), mirrored(option, place), chip, option.direction);
        x = place.right() + 1 + look.size.chipGap;
    }
}

QList<RowButton> CommitDelegate::buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {
        {.id = kCopyButton, .rect = layoutOf(option, index).copy, .icon = Icon::Copy, .text = tr("Copy commit id")}};
}

void CommitDelegate::triggerButton(const QModelIndex &index, int id)
{
    if (id == kCopyButton)
        Q_EMIT copyRequested(index.data(CommitListModel::OidRole).toString());
}

QString CommitDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &index, const QPoint &) const
{
    const QDateTime date = index.data(CommitListModel::DateRole).toDateTime();
    const QString title = index.data().toString();
    return date.isValid() ? tr("%1\n%2", "title, time").arg(title, formats::exactDateTime(date)) : title;
}

QString CommitDelegate::accessibleText(const QModelIndex &index) const
{
    const QDateTime date = index.data(CommitListModel::DateRole).toDateTime();
    return tr("%1, by %2, %3, commit %4")
        .arg(index.data().toString(), authorText(index), formats::relativePast(date, QDateTime::currentDateTimeUtc()),
             formats::shortOid(index.data(CommitListModel::OidRole).toString()));
}

} // namespace hs::ui
