// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/tensordelegate.h"

#include "common/formats.h"
#include "formats/tensor.h"
#include "lists/tensorlistmodel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

using models::TensorListModel;

namespace {

constexpr int kTensorPad = 16; ///< as in the header

} // namespace

QSize TensorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {textWidth(cellText(index), theme().font(TextStyle::Mono)) + 2 * kTensorPad, theme().size.rowTree};
}

QString TensorDelegate::cellText(const QModelIndex &index) const
{
    const bool isGroup = index.data(TensorListModel::IsGroupRole).toBool();
    switch (index.column()) {
    case TensorListModel::Size:
        return formats::bytes(index.data(TensorListModel::BytesRole).toLongLong());
    case TensorListModel::Shape:
        if (isGroup) {
            const qint64 groups = index.data(TensorListModel::GroupsRole).toLongLong();
            const qint64 tensors = index.data(TensorListModel::TensorsRole).toLongLong();
            return groups > 0 ? tr("%Ln groups", nullptr, formats::pluralOf(groups))
                              : tr("%Ln tensors", nullptr, formats::pluralOf(tensors));
        }
        [[fallthrough]];
    default:
        return index.data().toString();
    }
}

void TensorDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = index.data(TensorListModel::IsGroupRole).toBool();
    // Words begin, and numbers end, below those of the header.
    const QRect cell = option.rect.adjusted(kTensorPad, 0, -4, 0);
    const QRect number = option.rect.adjusted(4, 0, -kTensorPad, 0);
    const ThemeColors &color = theme().color;
    switch (index.column()) {
    case TensorListModel::Name:
        // A name reads from left to right everywhere.
        paintText(painter, cell.adjusted(4 - kTensorPad, 0, 0, 0), QChar(0x200E) + cellText(index),
                  theme().font(TextStyle::Mono), color.text, Qt::AlignLeft, Qt::ElideMiddle);
        return;
    case TensorListModel::Shape:
        paintText(painter, number, cellText(index), theme().font(isGroup ? TextStyle::Small : TextStyle::Mono),
                  isGroup ? tertiaryColor(option) : color.text, Qt::AlignRight);
        return;
    case TensorListModel::Size:
        paintText(painter, number, cellText(index), theme().numberFont(TextStyle::Small), color.text, Qt::AlignRight);
        return;
    default:
        paintText(painter, cell, cellText(index), theme().font(TextStyle::Small), color.textSecondary, Qt::AlignLeft,
                  Qt::ElideMiddle);
    }
}

QString TensorDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &index, const QPoint &) const
{
    const qint64 parameters = index.data(TensorListModel::ParametersRole).toLongLong();
    const QString count =
        tr("%1 parameters", nullptr, formats::pluralOf(parameters)).arg(formats::exactCount(parameters));
    if (index.data(TensorListModel::IsGroupRole).toBool())
        return count;
    const auto tensor = index.data(TensorListModel::TensorRole).value<hs::formats::Tensor>();
    return tensor.name.toHtmlEscaped() + QStringLiteral("<br>") + count;
}

QString TensorDelegate::accessibleText(const QModelIndex &index) const
{
    if (index.column() != TensorListModel::Name)
        return cellText(index);
    QStringList parts{index.data().toString()};
    for (const auto column : {TensorListModel::Dtype, TensorListModel::Shape, TensorListModel::Size})
        parts.append(cellText(index.siblingAtColumn(column)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace hs::ui
