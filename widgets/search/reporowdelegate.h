// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/rowdelegate.h"
#include "search/reporowlayout.h"

class QListView;

namespace hs::ui {

/// Paints a repository of a RepoSearchModel as in mockup 01.
class RepoRowDelegate : public RowDelegate
{
    Q_OBJECT
public:
    RepoRowDelegate(ThemeSource &themes, QListView *view);

    [[nodiscard]] RepoRowStyle style() const { return m_style; }
    void setStyle(RepoRowStyle style);
    /// While the answer to a newer question is on its way: rows of the old one are drawn fainter.
    void setDimmed(bool isDimmed);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    [[nodiscard]] static RepoRowContent contentOf(const QModelIndex &index);
    void paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const RepoRowLayout &layout,
                    const hub::RepoSummary &repo) const;
    void paintFacts(QPainter &painter, const QStyleOptionViewItem &option, const RepoRowLayout &layout,
                    const RepoRowContent &content) const;
    void paintCount(QPainter &painter, const QStyleOptionViewItem &option, const QRect &icon, const QRect &number,
                    Icon mark, std::optional<qint64> count) const;
    [[nodiscard]] bool hasSeparator(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QListView *m_view;
    RepoRowStyle m_style = RepoRowStyle::Rich;
    bool m_isDimmed = false;
};

} // namespace hs::ui
