// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartnumbers.h"

#include <QTableView>

namespace hs::ui {

class ChartTableModel;
class ThemeSource;

/// The second face of a ChartPanel: the same numbers as a table. As high as its rows, up to a limit; Tab leaves it.
/// Ctrl+C copies the selected cells with tabs between them.
class ChartTable : public QTableView
{
    Q_OBJECT

public:
    explicit ChartTable(ThemeSource &themes, QWidget *parent = nullptr);

    void setNumbers(const ChartNumbers &numbers, const ChartFormat &format);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void applyTheme();
    void copySelection();

    ThemeSource &m_themes;
    ChartTableModel *m_model;
};

} // namespace hs::ui
