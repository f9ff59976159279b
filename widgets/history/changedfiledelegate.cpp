// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/changedfiledelegate.h"

#include "common/formats.h"
#include "lists/changedfilesmodel.h"
#include "lists/shownname.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

using namespace Qt::StringLiterals;
using hub::FileChange;
using models::ChangedFilesModel;

namespace {

constexpr QChar kMinus(0x2212);

FileChange::Kind kindOf(const QModelIndex &index)
{
    return static_cast<FileChange::Kind>(index.data(ChangedFilesModel::KindRole).toInt());
}

QString formerPath(const QModelIndex &index)
{
    const QString former = index.data(ChangedFilesModel::OldPathRole).toString();
    return former == index.data(ChangedFilesModel::PathRole).toString() ? QString() : models::shownName(former);
}

} // namespace

ChangeWords changeWords(FileChange::Kind kind)
{
    switch (kind) {
    case FileChange::Kind::Added:
        return {u"A"_s, ChangedFileDelegate::tr("added"), &ThemeColors::diffAddText};
    case FileChange::Kind::Removed:
        return {u"D"_s, ChangedFileDelegate::tr("removed"), &ThemeColors::diffRemoveText};
    case FileChange::Kind::Renamed:
        return {u"R"_s, ChangedFileDelegate::tr("renamed"), &ThemeColors::accentText};
    case FileChange::Kind::Copied:
        return {u"C"_s, ChangedFileDelegate::tr("copied"), &ThemeColors::accentText};
    case FileChange::Kind::TypeChanged:
        return {u"T"_s, ChangedFileDelegate::tr("of another type"), &ThemeColors::warningText};
    case FileChange::Kind::Modified:
        break;
    }
    return {u"M"_s, ChangedFileDelegate::tr("modified"), &ThemeColors::warningText};
}

QString signedCount(int count, bool isAdded)
{
    return (isAdded ? QChar(u'+') : kMinus) + formats::exactCount(count);
}

QString signedBytes(qint64 growth)
{
    return (growth < 0 ? kMinus : QChar(u'+')) + formats::bytes(std::abs(growth));
}

QSize ChangedFileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, theme().size.rowTree};
}

void ChangedFileDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Theme &look = theme();
    constexpr int kLetterWidth = 20;
    constexpr int kCountsWidth = 128;
    const QRect row = option.rect.adjusted(look.space.s4, 0, -look.space.s4, 0);
    const ChangeWords words = changeWords(kindOf(index));
    const QRect letter(row.x(), row.y(), look.scaled(kLetterWidth), row.height());
    paintText(painter, mirrored(option, letter), words.letter, look.font(TextStyle::SmallStrong),
              look.color.*words.color, Qt::AlignLeft);
    const int countsWidth = look.scaled(kCountsWidth);
    const QRect name = row.adjusted(letter.width(), 0, -countsWidth - look.space.s2, 0);
    const QString former = formerPath(index);
    const QString path = index.data().toString();
    paintText(painter, mirrored(option, name), former.isEmpty() ? path : tr("%1 → %2").arg(former, path),
              look.font(TextStyle::Body), look.color.text, Qt::AlignLeft, Qt::ElideMiddle);
    const int added = index.data(ChangedFilesModel::AddedRole).toInt();
    const int removed = index.data(ChangedFilesModel::RemovedRole).toInt();
    QRect counts(row.right() + 1 - countsWidth, row.y(), countsWidth, row.height());
    const QFont font = look.numberFont(TextStyle::Small);
    if (added < 0) {
        const qint64 growth = index.data(ChangedFilesModel::GrowthRole).toLongLong();
        if (growth != 0)
            paintText(painter, mirrored(option, counts), signedBytes(growth), font, look.color.textSecondary,
                      Qt::AlignRight);
        return;
    }
    const QRect less = counts.adjusted(counts.width() / 2, 0, 0, 0);
    const QRect more = counts.adjusted(0, 0, -counts.width() / 2, 0);
    if (removed > 0)
        paintText(painter, mirrored(option, less), signedCount(removed, false), font, look.color.diffRemoveText,
                  Qt::AlignRight);
    if (added > 0)
        paintText(painter, mirrored(option, more), signedCount(added, true), font, look.color.diffAddText,
                  Qt::AlignRight);
}

QString ChangedFileDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &index, const QPoint &) const
{
    return accessibleText(index);
}

QString ChangedFileDelegate::accessibleText(const QModelIndex &index) const
{
    QString text =
        tr("%1, %2", "file, what happened to it").arg(index.data().toString(), changeWords(kindOf(index)).word);
    const QString former = formerPath(index);
    if (!former.isEmpty())
        text = tr("%1, before %2", "…, former name").arg(text, former);
    const int added = index.data(ChangedFilesModel::AddedRole).toInt();
    const int removed = index.data(ChangedFilesModel::RemovedRole).toInt();
    if (added >= 0)
        text = tr("%1, %2, %3", "…, lines added, lines removed")
                   .arg(text, tr("%Ln lines added", nullptr, added), tr("%Ln removed", "lines", removed));
    return text;
}

} // namespace hs::ui
