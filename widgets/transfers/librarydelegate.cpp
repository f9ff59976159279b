// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/librarydelegate.h"

#include "common/avatartile.h"
#include "common/chip.h"
#include "common/formats.h"
#include "common/reponame.h"
#include "lists/librarylistmodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAbstractItemView>
#include <QPainter>

namespace hs::ui {

using library::CachedRepo;
using models::LibraryListModel;

namespace {

enum LibraryButton { OpenFolder };

CachedRepo repoOf(const QModelIndex &index)
{
    return index.data(LibraryListModel::RepoRole).value<CachedRepo>();
}

} // namespace

LibraryDelegate::LibraryDelegate(ThemeSource &themes, QAbstractItemView *view)
    : RowDelegate(themes, view)
{}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, theme().size.rowTable};
}

QString LibraryDelegate::words(const CachedRepo &repo, int column)
{
    switch (column) {
    case LibraryListModel::Size:
        return formats::bytes(repo.size + repo.incompleteBytes);
    case LibraryListModel::Files:
        return formats::exactCount(repo.files);
    case LibraryListModel::Revisions:
        return formats::exactCount(repo.revisions.size());
    case LibraryListModel::LastUsed:
        return repo.lastUsed ? formats::relativePast(*repo.lastUsed, QDateTime::currentDateTimeUtc()) : tr("Never");
    default:
        return {};
    }
}

void LibraryDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CachedRepo repo = repoOf(index);
    if (index.column() == LibraryListModel::Repository)
        return paintName(painter, option, repo);
    const bool isNumber = index.column() == LibraryListModel::Size || index.column() == LibraryListModel::Files;
    const QRect rect = option.rect.adjusted(theme().space.s4, 0, -theme().space.s4, 0);
    paintText(painter, rect, words(repo, index.column()), theme().numberFont(TextStyle::Small),
              index.column() == LibraryListModel::Size ? theme().color.text : theme().color.textSecondary,
              QStyle::visualAlignment(option.direction, isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

void LibraryDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const CachedRepo &repo) const
{
    QRect rest = option.rect.adjusted(theme().space.s6, 0, -theme().space.s2, 0);
    const int side = theme().size.avatarSmall;
    const QString owner = repo.key.id.owner();
    paintAvatar(painter, theme(), mirrored(option, {rest.left(), rest.top() + (rest.height() - side) / 2, side, side}),
                owner.isEmpty() ? repo.key.id.name() : owner);
    rest.setLeft(rest.left() + side + theme().space.s2);
    rest.setLeft(rest.left() +
                 paintRepoName(painter, theme(), mirrored(option, rest), owner, repo.key.id.name(), option.direction));
    QList<Chip> chips;
    if (repo.key.kind == hub::RepoKind::Dataset)
        chips.append({ChipKind::Dataset, tr("Dataset"), Icon::Dataset});
    if (repo.key.kind == hub::RepoKind::Space)
        chips.append({ChipKind::Space, tr("Space"), Icon::Space});
    const int missing = repo.revisions.isEmpty() ? 0 : repo.revisions.first().missingFiles.value_or(0);
    if (missing > 0)
        chips.append({ChipKind::Gated, tr("%Ln file(s) missing", nullptr, missing), Icon::StateWarning});
    if (repo.incompleteBytes > 0)
        chips.append({ChipKind::Gated, tr("Incomplete"), Icon::StateWarning});
    rest.setLeft(rest.left() + theme().space.s2);
    for (const Chip &chip : std::as_const(chips)) {
        const QSize size = chipSize(theme(), chip);
        if (size.width() > rest.width())
            break;
        const QRect place(rest.left(), rest.top() + (rest.height() - size.height()) / 2, size.width(), size.height());
        paintChip(painter, themes(), mirrored(option, place), chip, option.direction);
        rest.setLeft(place.left() + place.width() + theme().space.s1);
    }
}

QList<RowButton> LibraryDelegate::buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != LibraryListModel::LastUsed)
        return {};
    const int side = theme().size.controlTouchTarget;
    const QRect rect(option.rect.left() + option.rect.width() - side - theme().space.s5,
                     option.rect.top() + (option.rect.height() - side) / 2, side, side);
    return {{.id = OpenFolder, .rect = rect, .icon = Icon::FolderOpen, .text = tr("Open folder")}};
}

void LibraryDelegate::triggerButton(const QModelIndex &index, int id)
{
    if (id == OpenFolder)
        Q_EMIT showFolderRequested(repoOf(index).folder);
}

QString LibraryDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &index, const QPoint &) const
{
    const CachedRepo repo = repoOf(index);
    switch (index.column()) {
    case LibraryListModel::Repository:
        return repo.folder;
    case LibraryListModel::LastUsed:
        return repo.lastUsed ? formats::exactDateTime(*repo.lastUsed) : QString();
    case LibraryListModel::Size:
        return repo.incompleteBytes > 0
                   ? tr("%1 of it are unfinished downloads").arg(formats::bytes(repo.incompleteBytes))
                   : QString();
    default:
        return {};
    }
}

QString LibraryDelegate::accessibleText(const QModelIndex &index) const
{
    const CachedRepo repo = repoOf(index);
    return tr("%1, %2, %Ln file(s), last used %3", "repository, size, time", repo.files)
        .arg(repo.key.id.toString(), words(repo, LibraryListModel::Size), words(repo, LibraryListModel::LastUsed));
}

} // namespace hs::ui
