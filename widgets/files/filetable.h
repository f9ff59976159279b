// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace hs::models {
class RowsModel;
}

namespace hs::ui {

class ThemeSource;

/// The rows of a RowsModel: columns that can be sorted and resized, cells in the type of code where asked for, Ctrl+C
/// and a menu for copying.
class FileTable : public QTreeView
{
    Q_OBJECT

public:
    FileTable(ThemeSource &themes, models::RowsModel &model, QWidget *parent = nullptr);

    /// Widths at the normal text size, one a column; 0 takes the room that is left, the others can be dragged. Where
    /// too little is left for that one, the last columns leave.
    void setColumnWidths(const QList<int> &widths);
    /// The columns get the width of what they hold now, within bounds: for tables nobody knows beforehand.
    void fitColumns();

Q_SIGNALS:
    void copied();
    /// The last rows came into sight.
    void endSeen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyTheme();
    void leaveOutColumns();
    /// The selected rows with tabs between cells, or the current cell alone.
    void copyRows();
    void copyCell();

    ThemeSource &m_themes;
    models::RowsModel &m_model;
    QList<int> m_widths;
};

} // namespace hs::ui
