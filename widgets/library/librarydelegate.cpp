// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarydelegate.h"

#include "common/avatartile.h"
#include "common/formats.h"
#include "common/reponame.h"
#include "library/librarysortmodel.h"
#include "lists/librarylistmodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOptionButton>

namespace hs::ui {

using library::CachedRepo;
using library::CachedRevision;
using models::LibraryListModel;

namespace {

enum LibraryButton { OpenFolder, UpdateRepo };

constexpr int kRevisionRow = 28;

CachedRepo repoOf(const QModelIndex &index)
{
    return index.data(LibraryListModel::RepoRole).value<CachedRepo>();
}

std::optional<CachedRevision> revisionOf(const QModelIndex &index)
{
    const QVariant value = index.data(LibraryListModel::RevisionRole);
    return value.isValid() ? std::optional(value.value<CachedRevision>()) : std::nullopt;
}

std::optional<library::Outdated> outdatedOf(const QModelIndex &index)
{
    const QVariant value = index.data(LibraryListModel::OutdatedRole);
    return value.isValid() ? std::optional(value.value<library::Outdated>()) : std::nullopt;
}

} // namespace

LibraryDelegate::LibraryDelegate(ThemeSource &themes, QAbstractItemView *view)
    : RowDelegate(themes, view)
{}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, index.parent().isValid() ? theme().scaled(kRevisionRow) : theme().size.rowTable};
}

QString LibraryDelegate::words(const QModelIndex &index)
{
    const CachedRepo repo = repoOf(index);
    const auto revision = revisionOf(index);
    const bool isInUse = index.data(LibraryListModel::InUseRole).toBool();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (index.column()) {
    case LibraryListModel::Size:
        return formats::bytes(revision ? revision->size : repo.size + repo.incompleteBytes);
    case LibraryListModel::Freed:
        return isInUse ? QStringLiteral("–") : formats::bytes(index.data(LibraryListModel::FreedRole).toLongLong());
    case LibraryListModel::Revisions:
        return revision ? QString() : formats::exactCount(repo.revisions.size());
    case LibraryListModel::LastUsed:
        if (revision)
            return formats::relativePast(revision->lastModified, now);
        if (isInUse)
            return tr("In use");
        return repo.lastUsed ? formats::relativePast(*repo.lastUsed, now) : tr("Never");
    default:
        return {};
    }
}

void LibraryDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == LibraryListModel::Check)
        return paintBox(painter, option, index);
    const bool isRevision = index.parent().isValid();
    if (index.column() == LibraryListModel::Repository)
        return isRevision ? paintRevision(painter, option, index) : paintRepo(painter, option, index);
    const bool isNumber = index.column() == LibraryListModel::Size || index.column() == LibraryListModel::Freed;
    const QRect rect = option.rect.adjusted(theme().space.s3, 0, -theme().space.s3, 0);
    const bool isStrong = isNumber && !isRevision;
    paintText(painter, rect, words(index), theme().numberFont(isStrong ? TextStyle::Body : TextStyle::Small),
              isStrong ? theme().color.text : theme().color.textSecondary,
              QStyle::visualAlignment(option.direction, isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

void LibraryDelegate::paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionButton box;
    const int side = theme().size.controlCheck;
    box.rect = mirrored(
        option, {option.rect.x() + theme().space.s6, option.rect.y() + (option.rect.height() - side) / 2, side, side});
    const int state = index.data(Qt::CheckStateRole).toInt();
    box.state = index.data(LibraryListModel::InUseRole).toBool() ? QStyle::State_None : QStyle::State_Enabled;
    box.state |= state == Qt::Checked     ? QStyle::State_On
                 : state == Qt::Unchecked ? QStyle::State_Off
                                          : QStyle::State_NoChange;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
}

QList<Chip> LibraryDelegate::chipsOf(const QModelIndex &index)
{
    const CachedRepo repo = repoOf(index);
    QList<Chip> chips;
    if (repo.key.kind == hub::RepoKind::Dataset)
        chips.append({ChipKind::Dataset, tr("Dataset"), Icon::Dataset});
    if (repo.key.kind == hub::RepoKind::Space)
        chips.append({ChipKind::Space, tr("Space"), Icon::Space});
    if (index.data(LibraryListModel::InUseRole).toBool()) {
        chips.append({ChipKind::Model, tr("Downloading"), Icon::Download});
        return chips;
    }
    const auto damaged = static_cast<int>(index.data(LibraryListModel::DamagedRole).toStringList().size());
    const int missing = missingFilesOf(repo);
    if (damaged > 0) {
        chips.append({ChipKind::Gated, tr("%Ln damaged", "files", damaged), Icon::StateError});
    } else if (missing > 0 && repo.incompleteBytes > 0) {
        const int files = repo.revisions.first().files;
        chips.append({ChipKind::Gated, tr("Incomplete, %1 of %Ln files", nullptr, files + missing).arg(files),
                      Icon::StateWarning});
    } else if (missing > 0) {
        chips.append({ChipKind::Gated, tr("%Ln file(s) missing", nullptr, missing), Icon::StateWarning});
    } else if (repo.incompleteBytes > 0) {
        chips.append({ChipKind::Gated, tr("Incomplete"), Icon::StateWarning});
    }
    if (const auto outdated = outdatedOf(index))
        chips.append({ChipKind::Inference, tr("Outdated"), Icon::Later});
    return chips;
}

void LibraryDelegate::paintChips(QPainter &painter, const QStyleOptionViewItem &option, QRect rest,
                                 const QList<Chip> &chips) const
{
    rest.setLeft(rest.left() + theme().space.s2);
    for (const Chip &chip : chips) {
        const QSize size = chipSize(theme(), chip);
        if (size.width() > rest.width())
            continue; // a shorter one may have room
        const QRect place(rest.left(), rest.top() + (rest.height() - size.height()) / 2, size.width(), size.height());
        paintChip(painter, themes(), mirrored(option, place), chip, option.direction);
        rest.setLeft(place.left() + place.width() + theme().space.s1);
    }
}

void LibraryDelegate::paintRepo(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CachedRepo repo = repoOf(index);
    QRect rest = option.rect.adjusted(0, 0, -theme().space.s2, 0);
    const int side = theme().size.avatarSmall;
    const QString owner = repo.key.id.owner();
    paintAvatar(painter, theme(), mirrored(option, {rest.left(), rest.top() + (rest.height() - side) / 2, side, side}),
                owner.isEmpty() ? repo.key.id.name() : owner);
    rest.setLeft(rest.left() + side + theme().space.s2);
    rest.setLeft(rest.left() +
                 paintRepoName(painter, theme(), mirrored(option, rest), owner, repo.key.id.name(), option.direction));
    paintChips(painter, option, rest, chipsOf(index));
}

void LibraryDelegate::paintRevision(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const CachedRevision revision = *revisionOf(index);
    QRect rest = option.rect.adjusted(0, 0, -theme().space.s2, 0);
    const auto put = [&](const QString &text, TextStyle style, const QColor &color) {
        const int width = paintText(painter, mirrored(option, rest), text, theme().font(style), color,
                                    QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        rest.setLeft(rest.left() + width + theme().space.s2);
    };
    put(formats::shortOid(revision.commit.toString()), TextStyle::Mono, theme().color.textSecondary);
    put(revision.refs.isEmpty() ? tr("nothing points to it") : revision.refs.join(QStringLiteral(", ")),
        TextStyle::Small, tertiaryColor(option));
    QList<Chip> chips;
    if (index.row() == 0 && repoOf(index).revisions.size() > 1)
        chips.append({ChipKind::Local, tr("Newest"), std::nullopt});
    if (const int missing = revision.missingFiles.value_or(0) + revision.brokenFiles; missing > 0)
        chips.append({ChipKind::Gated, tr("%Ln file(s) missing", nullptr, missing), Icon::StateWarning});
    rest.setLeft(rest.left() - theme().space.s2);
    paintChips(painter, option, rest, chips);
}

QList<RowButton> LibraryDelegate::buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != LibraryListModel::LastUsed || !option.state.testFlag(QStyle::State_MouseOver) ||
        index.parent().isValid())
        return {};
    const int side = theme().size.controlTouchTarget;
    QRect rect(option.rect.left() + option.rect.width() - side - theme().space.s2,
               option.rect.top() + (option.rect.height() - side) / 2, side, side);
    QList<RowButton> buttons{{.id = OpenFolder, .rect = rect, .icon = Icon::FolderOpen, .text = tr("Open folder")}};
    const auto outdated = outdatedOf(index);
    if (outdated && !index.data(LibraryListModel::InUseRole).toBool()) {
        rect.translate(-side, 0);
        buttons.append({.id = UpdateRepo,
                        .rect = rect,
                        .icon = Icon::Download,
                        .text = tr("Update (%Ln files, %1)", nullptr, static_cast<int>(outdated->changedPaths.size()))
                                    .arg(formats::bytes(outdated->changedBytes))});
    }
    return buttons;
}

void LibraryDelegate::triggerButton(const QModelIndex &index, int id)
{
    if (id == OpenFolder)
        Q_EMIT showFolderRequested(repoOf(index).folder);
    else
        Q_EMIT updateRequested(repoOf(index).key);
}

QString LibraryDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &index, const QPoint &) const
{
    const CachedRepo repo = repoOf(index);
    const auto revision = revisionOf(index);
    switch (index.column()) {
    case LibraryListModel::Repository:
        return revision ? revision->commit.toString() : repo.folder;
    case LibraryListModel::LastUsed:
        if (revision)
            return formats::exactDateTime(revision->lastModified);
        return repo.lastUsed ? formats::exactDateTime(*repo.lastUsed) : QString();
    case LibraryListModel::Size:
        return !revision && repo.incompleteBytes > 0
                   ? tr("%1 of it are unfinished downloads").arg(formats::bytes(repo.incompleteBytes))
                   : QString();
    case LibraryListModel::Freed:
        return tr("What is free afterwards: contents that stay in use are not counted");
    default:
        return {};
    }
}

QString LibraryDelegate::accessibleText(const QModelIndex &index) const
{
    const auto column = [&index](int number) { return words(index.siblingAtColumn(number)); };
    const bool isMarked =
        index.siblingAtColumn(LibraryListModel::Check).data(Qt::CheckStateRole).toInt() != Qt::Unchecked;
    QStringList parts;
    if (const auto revision = revisionOf(index)) {
        const QString refs = revision->refs.isEmpty() ? tr("nothing points to it") : revision->refs.join(u' ');
        parts = {tr("Revision %1").arg(formats::shortOid(revision->commit.toString())), refs,
                 column(LibraryListModel::Size)};
    } else {
        const CachedRepo repo = repoOf(index);
        parts = {repo.key.id.toString(), column(LibraryListModel::Size),
                 tr("%Ln revision(s)", nullptr, static_cast<int>(repo.revisions.size())),
                 tr("last used %1", "time").arg(column(LibraryListModel::LastUsed))};
        for (const Chip &chip : chipsOf(index.siblingAtColumn(0)))
            parts.append(chip.text);
    }
    parts.append(tr("frees %1", "size").arg(column(LibraryListModel::Freed)));
    if (isMarked)
        parts.append(tr("marked"));
    return parts.join(QStringLiteral(", "));
}

} // namespace hs::ui
