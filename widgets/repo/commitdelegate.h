// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chip.h"
#include "common/rowdelegate.h"
#include "hub/types/refs.h"

#include <QHash>

namespace hs::ui {

/// A commit in the history: its place in the graph, author, title, refs that point to it, age, id; above it the day,
/// where one begins.
class CommitDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Branches, tags and pull requests, shown as chips beside the commits they stand for.
    void setRefs(const hub::Refs &refs);
    /// Room for this many lanes of the graph beside the first.
    void setHighestLane(int lane) { m_highestLane = lane; }

    [[nodiscard]] int dayHeight() const;
    /// The heading of a commit's day.
    void paintDay(QPainter &painter, const QRect &band, const QModelIndex &index, Qt::LayoutDirection direction) const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

    /// "Today", "Sunday 21 September", "11 September 2024".
    [[nodiscard]] static QString dayText(const QDate &day, const QDate &today, const QLocale &locale = QLocale());

Q_SIGNALS:
    void copyRequested(const QString &oid);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void triggerButton(const QModelIndex &index, int id) override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    struct Layout
    {
        QRect day;
        QRect row;
        QRect avatar;
        QRect title;
        QRect facts;
        QRect oid;
        QRect copy;
    };
    [[nodiscard]] Layout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLanes(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                    const QModelIndex &index) const;
    void paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                    const QModelIndex &index) const;

    [[nodiscard]] int contentLeft() const;

    QHash<QString, QList<Chip>> m_chips; ///< by commit
    int m_highestLane = 0;
};

} // namespace hs::ui
