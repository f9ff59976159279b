// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"

#include <QMetaType>

namespace hs::ui {

/// What stands at the end of a navigation row.
struct NavBadge
{
    enum class Form {
        Plain,   ///< quiet text
        Count,   ///< a filled circle with a number: something happens
        Warning, ///< a warning mark with a number: something failed
        News,    ///< a number in the colour of links: something new
    };
    Form form = Form::Plain;
    QString text;        ///< empty: no badge
    QString description; ///< for screen readers and tooltips
    friend bool operator==(const NavBadge &, const NavBadge &) = default;
};

/// Sections, places, and their badges; as a rail, icons and a line between the sections.
class NavDelegate : public RowDelegate
{
    Q_OBJECT

public:
    enum Role {
        IconRole = Qt::UserRole + 1,
        PlaceRole,
        BadgeRole,
        AvatarRole,  ///< whose tile stands there instead of the icon
        AddressRole, ///< of a row that is no Place
        SearchRole,  ///< position of a saved search
        NameRole,    ///< of a saved search, as it is known
    };

    NavDelegate(ThemeSource &themes, QAbstractItemView *view);

    void setRail(bool isRail) { m_isRail = isRail; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRailRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QRect &rect) const;
    int paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const NavBadge &badge) const;

    bool m_isRail = false;
};

} // namespace hs::ui

Q_DECLARE_METATYPE(hs::ui::NavBadge)
