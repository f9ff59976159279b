// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace hs::ui {

class ThemeSource;

/// A button painted inside a row. At least 24 px square; \a text is its tooltip.
struct RowButton
{
    int id = 0;
    QRect rect;
    Icon icon = Icon::More;
    QString text;
    QColor ThemeColors::*color = &ThemeColors::textSecondary;
    bool isEnabled = true;
};

/// Base of all rich rows: the style paints the background (setRowKind() of the view decides which), the subclass
/// paints the content, and in-row buttons get hover, press and tooltips. Sub-classes compute one layout from
/// option.rect and use it in paintRow(), buttons(), toolTip() and sizeHint().
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Watches \a view's mouse; child of \a view. The caller still calls setItemDelegate().
    RowDelegate(ThemeSource &themes, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool eventFilter(QObject *object, QEvent *event) override;

    /// The whole row as one sentence for screen readers; see AccessibleRowModel.
    [[nodiscard]] virtual QString accessibleText(const QModelIndex &index) const;

protected:
    /// \a option.state says what the row is in; option.widget is the view.
    virtual void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;
    [[nodiscard]] virtual QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// A button was pressed and released. Sub-classes emit a signal of their own with values, not the index.
    virtual void triggerButton(const QModelIndex &index, int id);
    /// Empty: the model's ToolTipRole.
    [[nodiscard]] virtual QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                          const QPoint &position) const;

    [[nodiscard]] ThemeSource &themes() const { return m_themes; }
    [[nodiscard]] const Theme &theme() const;
    /// Tertiary text; on a selected row secondary, for contrast.
    [[nodiscard]] QColor tertiaryColor(const QStyleOptionViewItem &option) const;
    /// Mirrors a rectangle of the layout for right-to-left.
    [[nodiscard]] static QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect);

private:
    struct Place
    {
        QPersistentModelIndex index;
        int button = -1; ///< RowButton::id
        friend bool operator==(const Place &, const Place &) = default;
    };

    [[nodiscard]] Place placeAt(const QPoint &position) const;
    void setHovered(const Place &place);
    void paintButtons(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ThemeSource &m_themes;
    QAbstractItemView *m_view;
    Place m_hovered;
    Place m_pressed;
};

} // namespace hs::ui
