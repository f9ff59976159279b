// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whichfile/variantdelegate.h"

#include "common/chip.h"
#include "theme/painting.h"
#include "theme/themesource.h"
#include "whichfile/varianttablemodel.h"

#include <QPainter>
#include <QTreeView>

namespace hs::ui {

using models::Fit;

namespace {

constexpr int kVariantButton = 24;

Icon fitMark(Fit fit)
{
    return fit == Fit::Yes ? Icon::StateOk : fit == Fit::Partly ? Icon::StateWarning : Icon::StateError;
}

} // namespace

VariantDelegate::VariantDelegate(ThemeSource &themes, QTreeView *view)
    : RowDelegate(themes, view)
{}

QSize VariantDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme().scaled(64), theme().size.rowResultCompact};
}

QString VariantDelegate::accessibleText(const QModelIndex &index) const
{
    return index.data(Qt::AccessibleTextRole).toString();
}

void VariantDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int pad = theme().space.s1;
    const QRect room = option.rect.adjusted(pad, 0, -pad, 0);
    const QString text = index.data().toString();
    if (index.column() != VariantTableModel::Fits) {
        const bool isName = index.column() == VariantTableModel::Name;
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
        paintText(painter, mirrored(option, room), text,
                  isName ? theme().font(TextStyle::BodyStrong) : theme().numberFont(TextStyle::Body),
                  isName ? theme().color.text : theme().color.textSecondary,
                  QStyle::visualAlignment(option.direction, alignment), Qt::ElideMiddle);
        return;
    }
    const auto fit = Fit(index.data(VariantTableModel::FitRole).toInt());
    if (fit == Fit::Unknown) {
        paintText(painter, mirrored(option, room), text, theme().font(TextStyle::Body), theme().color.textTertiary,
                  QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        return;
    }
    const QColor color = fit == Fit::Yes      ? theme().color.positiveText
                         : fit == Fit::Partly ? theme().color.warningText
                                              : theme().color.dangerText;
    paintState(painter, themes(), mirrored(option, room), fitMark(fit), text, color, option.direction);
}

QList<RowButton> VariantDelegate::buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_canDownload || index.column() != VariantTableModel::Fits)
        return {};
    const QRect rect(option.rect.right() + 1 - kVariantButton,
                     option.rect.top() + (option.rect.height() - kVariantButton) / 2, kVariantButton, kVariantButton);
    const QString name = index.siblingAtColumn(VariantTableModel::Name).data().toString();
    return {{.id = 0, .rect = rect, .icon = Icon::Download, .text = tr("Download %1…").arg(name)}};
}

void VariantDelegate::triggerButton(const QModelIndex &index, int)
{
    Q_EMIT downloadRequested(index.row());
}

} // namespace hs::ui
