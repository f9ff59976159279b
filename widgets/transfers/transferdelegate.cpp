// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferdelegate.h"

#include "common/avatartile.h"
#include "common/chip.h"
#include "common/formats.h"
#include "common/reponame.h"
#include "lists/transferfiltermodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"
#include "transfers/transferlayout.h"
#include "transfers/transferrow.h"
#include "transfers/transferwords.h"

#include <QFileInfo>
#include <QPainter>
#include <QTreeView>

namespace hs::ui {

using models::TransferFilterModel;
using models::TransferListModel;
using transfers::GroupSnapshot;
using transfers::TransferSnapshot;
using transfers::TransferState;
using TransferRow = TransferListModel::RowKind;

namespace {

double ratioOf(qint64 done, qint64 total, bool isDone)
{
    return total > 0 ? static_cast<double>(done) / static_cast<double>(total) : (isDone ? 1.0 : 0.0);
}

QColor ThemeColors::*barColor(const GroupSnapshot &group)
{
    switch (models::sectionOf(group)) {
    case models::TransferSection::Active:
        return &ThemeColors::progressFill;
    case models::TransferSection::Failed:
        return &ThemeColors::danger;
    case models::TransferSection::Done:
    case models::TransferSection::Earlier:
        return &ThemeColors::positive;
    case models::TransferSection::Queued:
        break;
    }
    return &ThemeColors::paused;
}

} // namespace

TransferDelegate::TransferDelegate(ThemeSource &themes, QTreeView *view)
    : RowDelegate(themes, view)
    , m_view(view)
{}

QSize TransferDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    switch (transferRowKind(index)) {
    case TransferRow::Section:
        return {0, theme().size.rowHeader};
    case TransferRow::Group:
        return {0, theme().size.rowTransferGroup};
    case TransferRow::Failure:
        if (const QWidget *widget = m_view->indexWidget(index)) {
            const int width = m_view->viewport()->width();
            return {0, widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height()};
        }
        return {0, theme().size.rowResult};
    case TransferRow::File:
    case TransferRow::Rest:
        break;
    }
    return {0, theme().size.rowTransferFile};
}

void TransferDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    switch (transferRowKind(index)) {
    case TransferRow::Section:
        return paintSection(painter, option, index);
    case TransferRow::Group:
        return paintGroup(painter, option, index);
    case TransferRow::File:
        return paintFile(painter, option, index);
    case TransferRow::Rest:
        return paintRest(painter, option, index);
    case TransferRow::Failure:
        return;
    }
}

void TransferDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QRect row = option.rect;
    painter.fillRect(row, theme().color.sunken);
    const int bottom = row.top() + row.height() - 1;
    if (index.row() > 0)
        paintHairline(painter, row.topLeft(), row.topRight(), theme().color.hairline);
    paintHairline(painter, {double(row.left()), double(bottom)}, {double(row.right()), double(bottom)},
                  theme().color.hairline);
    const auto section = static_cast<models::TransferSection>(index.data(TransferListModel::SectionRole).toInt());
    QRect text = row.adjusted(theme().space.s6, 0, -theme().space.s6, 0);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const int width = paintText(painter, mirrored(option, text), transferwords::section(section),
                                theme().font(TextStyle::CaptionStrong), theme().color.textSecondary, start);
    text.setLeft(text.left() + width + theme().space.s2);
    paintText(painter, mirrored(option, text), transferwords::sectionNote(section, m_timeLeft),
              theme().numberFont(TextStyle::Caption), theme().color.textTertiary, start);
}

QList<Chip> TransferDelegate::chipsOf(const GroupSnapshot &group) const
{
    QList<Chip> chips;
    if (group.repo.kind == hub::RepoKind::Dataset)
        chips.append({ChipKind::Dataset, tr("Dataset"), Icon::Dataset});
    if (group.repo.kind == hub::RepoKind::Space)
        chips.append({ChipKind::Space, tr("Space"), Icon::Space});
    if (group.destination.form == transfers::Destination::Form::LocalDir)
        chips.append({ChipKind::Neutral, QFileInfo(group.destination.folder).fileName(), Icon::Folder});
    if (group.refusedFiles > 0)
        chips.append({ChipKind::Gated, tr("%Ln file(s) left out", nullptr, group.refusedFiles), Icon::StateWarning});
    return chips;
}

void TransferDelegate::paintTitle(QPainter &painter, const QStyleOptionViewItem &option, QRect rect,
                                  const GroupSnapshot &group) const
{
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const int name = paintRepoName(painter, theme(), mirrored(option, rect), group.repo.id.owner(),
                                   group.repo.id.name(), option.direction);
    rect.setLeft(rect.left() + name + theme().space.s2);
    const QString revision = transferwords::revision(group);
    const QFont &small = theme().font(TextStyle::Small);
    if (const int width = qMin(textWidth(revision, small), rect.width()); width > 0) {
        paintText(painter, mirrored(option, QRect(rect.left(), rect.top(), width, rect.height())), revision, small,
                  theme().color.textSecondary, start, Qt::ElideMiddle);
        rect.setLeft(rect.left() + width + theme().space.s2);
    }
    for (const Chip &chip : chipsOf(group)) {
        const QSize size = chipSize(theme(), chip);
        if (size.width() > rect.width())
            break;
        const QRect place(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
        paintChip(painter, themes(), mirrored(option, place), chip, option.direction);
        rect.setLeft(place.left() + place.width() + theme().space.s1);
    }
    const auto paintNote = [&](const QString &note) {
        if (rect.width() > 0 && !note.isEmpty())
            rect.setLeft(rect.left() + theme().space.s2 +
                         paintText(painter, mirrored(option, rect), note, small, theme().color.textTertiary, start));
    };
    if (!group.isDone() && group.rateLimit > 0)
        paintNote(tr("at most %1", "speed").arg(formats::speed(group.rateLimit)));
    if (!group.isDone() && group.priority != transfers::TransferPriority::Normal)
        paintNote(tr("%1 priority").arg(transferwords::priority(group.priority)));
    if (group.isDone()) {
        paintState(painter, themes(), mirrored(option, rect), Icon::StateOk, tr("Verified"), theme().color.positiveText,
                   option.direction);
    }
}

void TransferDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const GroupSnapshot group = transferGroup(index);
    const TransferGroupLayout layout = groupLayout(option.rect);
    const QString owner = group.repo.id.owner();
    paintAvatar(painter, theme(), mirrored(option, layout.avatar), owner.isEmpty() ? group.repo.id.name() : owner);
    paintTitle(painter, option, layout.text, group);
    // What has not begun has no bar, and a button in its place.
    const bool isUntouched = models::sectionOf(group) == models::TransferSection::Queued && group.bytesOnDisk == 0;
    if (!layout.amount.isNull()) {
        QRect amount = group.isDone() || isUntouched ? layout.amount.united(layout.bar) : layout.amount;
        if (isUntouched && !layout.upButton.isNull())
            amount.setRight(layout.upButton.left() - theme().space.s2);
        paintText(painter, mirrored(option, amount), transferwords::amount(group, QDateTime::currentDateTimeUtc()),
                  theme().numberFont(TextStyle::Small), theme().color.textSecondary,
                  QStyle::visualAlignment(option.direction, Qt::AlignRight));
    }
    if (!layout.bar.isNull() && !group.isDone() && !isUntouched && group.size > 0) {
        paintBar(painter, mirrored(option, layout.bar), ratioOf(group.bytesOnDisk, group.size, false),
                 theme().color.*barColor(group), theme().color.progressTrack, option.direction == Qt::RightToLeft);
    }
}

void TransferDelegate::paintFile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TransferSnapshot file = transferFile(index);
    const TransferFileLayout layout = fileLayout(option.rect);
    const auto words = transferwords::state(file, QDateTime::currentDateTimeUtc());
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
    const QFont &numbers = theme().numberFont(TextStyle::Small);
    const bool isLarge = file.etag.toString().size() == 64;
    themes().icons().paint(painter, mirrored(option, layout.icon), isLarge ? Icon::Weights : Icon::CodeText,
                           theme().color.textSecondary, theme().size.iconSmall);
    paintText(painter, mirrored(option, layout.name), file.path, theme().font(TextStyle::Body), theme().color.text,
              start, Qt::ElideMiddle);
    if (!layout.bar.isNull() && !file.etag.isEmpty()) {
        paintBar(painter, mirrored(option, layout.bar),
                 ratioOf(file.bytesOnDisk, file.size, file.state == TransferState::Done), theme().color.*words.bar,
                 theme().color.progressTrack, option.direction == Qt::RightToLeft);
    }
    const bool isPartial = file.bytesOnDisk > 0 && file.bytesOnDisk < file.size;
    if (!file.etag.isEmpty()) {
        paintText(painter, mirrored(option, layout.amount),
                  isPartial ? transferwords::bytesOf(file.bytesOnDisk, file.size) : formats::bytes(file.size), numbers,
                  theme().color.textSecondary, start);
    }
    if (file.speed > 0)
        paintText(painter, mirrored(option, layout.speed), formats::speed(file.speed), numbers, theme().color.text,
                  end);
    if (file.timeLeft) {
        paintText(painter, mirrored(option, layout.timeLeft), formats::timeLeft(*file.timeLeft), numbers,
                  theme().color.textSecondary, end);
    }
    if (layout.state.isNull())
        return;
    // A wait is a sentence, and has no speed: it takes that room, too.
    const QRect place = file.state == TransferState::Waiting && !layout.speed.isNull()
                            ? layout.speed.united(layout.state)
                            : layout.state;
    if (words.mark) {
        paintState(painter, themes(), mirrored(option, place), *words.mark, words.text, theme().color.*words.color,
                   option.direction);
        return;
    }
    QRect rest = place;
    const int said = paintText(painter, mirrored(option, rest), words.text, theme().font(TextStyle::Small),
                               theme().color.*words.color, start);
    rest.setLeft(rest.left() + said + theme().space.s2);
    paintText(painter, mirrored(option, rest), transferwords::stateNote(file), numbers, tertiaryColor(option), start);
}

void TransferDelegate::paintRest(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto rest = index.data(TransferListModel::RestRole).value<models::TransferRest>();
    const auto *filter = qobject_cast<const TransferFilterModel *>(index.model());
    const QRect text = option.rect.adjusted(transferTextLeft(theme()), 0, 0, 0);
    paintText(painter, mirrored(option, text), transferwords::rest(rest, filter && filter->isUnfolded(rest.group)),
              theme().font(TextStyle::Small), theme().color.accentText,
              QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

QString TransferDelegate::toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const
{
    if (transferRowKind(index) == TransferRow::Group)
        return transferGroup(index).localFolder;
    if (transferRowKind(index) != TransferRow::File)
        return {};
    const TransferSnapshot file = transferFile(index);
    const TransferFileLayout layout = fileLayout(option.rect);
    if (!mirrored(option, layout.state).contains(position))
        return transferwords::details(file);
    if (file.state == TransferState::Done)
        return file.etag.toString();
    if (file.refetches > 0)
        return tr(
            "The first copy did not match its hash. It is compared with a second one, and what differs is replaced.");
    return file.error ? file.error->details() : transferwords::details(file);
}

/// Rows of one size have one layout, moved to where the row stands: a list of thousands computes it once.
TransferFileLayout TransferDelegate::fileLayout(const QRect &row) const
{
    if (row.size() != m_fileRow.size() || theme().textScale() != m_fileScale) {
        m_fileRow = row;
        m_fileScale = theme().textScale();
        m_fileLayout = transferFileLayout(theme(), row);
        ++m_layouts;
    }
    return m_fileLayout.translated(row.topLeft() - m_fileRow.topLeft());
}

TransferGroupLayout TransferDelegate::groupLayout(const QRect &row) const
{
    if (row.size() != m_groupRow.size() || theme().textScale() != m_groupScale) {
        m_groupRow = row;
        m_groupScale = theme().textScale();
        m_groupLayout = transferGroupLayout(theme(), row);
        ++m_layouts;
    }
    return m_groupLayout.translated(row.topLeft() - m_groupRow.topLeft());
}

QString TransferDelegate::accessibleText(const QModelIndex &index) const
{
    switch (transferRowKind(index)) {
    case TransferRow::Section:
        return transferwords::section(
            static_cast<models::TransferSection>(index.data(TransferListModel::SectionRole).toInt()));
    case TransferRow::Group:
        return transferwords::describe(transferGroup(index));
    case TransferRow::File:
        return transferwords::describe(transferFile(index), QDateTime::currentDateTimeUtc());
    case TransferRow::Rest:
        return transferwords::rest(index.data(TransferListModel::RestRole).value<models::TransferRest>(), false);
    case TransferRow::Failure:
        break;
    }
    return {};
}

} // namespace hs::ui
