// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace hs::models {
class FileTreeModel;
}

namespace hs::ui {

class ThemeSource;

/// The header of the file tree, with a check box for all files in its first section.
class FileHeader : public QHeaderView
{
    Q_OBJECT

public:
    FileHeader(ThemeSource &themes, models::FileTreeModel &model, QWidget *parent);

    /// The width in which a column's title has room, and the mark of sorting beside it.
    [[nodiscard]] int widthFor(int section) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QString titleOf(int section) const;

    ThemeSource &m_themes;
    models::FileTreeModel &m_model;
};

} // namespace hs::ui
