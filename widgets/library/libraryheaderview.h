// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace hs::models {
class LibraryListModel;
}

namespace hs::ui {

class ThemeSource;

/// The header of the library's table, with a check box for all that can be marked in its first section.
class LibraryHeaderView : public QHeaderView
{
    Q_OBJECT

public:
    LibraryHeaderView(ThemeSource &themes, models::LibraryListModel &model, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] Qt::CheckState stateOfAll() const;
    void toggleAll();

    ThemeSource &m_themes;
    models::LibraryListModel &m_model;
};

} // namespace hs::ui
