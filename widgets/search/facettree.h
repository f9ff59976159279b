// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

namespace hs::models {
class FacetListModel;
}

namespace hs::ui {

class ThemeSource;

/// The check boxes of one facet. As tall as its rows up to a limit, so that the panel scrolls and not each list; a
/// click, Space or Enter anywhere on a row means that row; "−" leaves its value out.
class FacetTree : public QTreeView
{
    Q_OBJECT
public:
    /// \a model outlives the tree.
    FacetTree(ThemeSource &themes, models::FacetListModel &model, QWidget *parent = nullptr);

    /// Opens a group now and keeps it open when the rows change.
    void setGroupOpen(const QString &group, bool isOpen);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int kMostRows = 14; ///< more scroll inside

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void activateRow(const QModelIndex &index);
    void restoreGroups();
    void noteGroup(const QModelIndex &index, bool isOpen);
    [[nodiscard]] int shownRows() const;

    ThemeSource &m_themes;
    models::FacetListModel &m_model;
    QSet<QString> m_openGroups;
};

} // namespace hs::ui
