// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/diffpane.h"

class QStackedLayout;

namespace hs::ui {

class Splitter;

/// A compared text, side by side with locked scroll bars or in one column.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { SideBySide, Unified };

    explicit DiffView(ThemeSource &themes, QWidget *parent = nullptr);

    void showDiff(const ShownDiff &shown);
    void clear();
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }

    /// Goes to the next change, or the one before; false at the end.
    bool goToChange(bool isForward);
    /// Where the first (or last) change is, for who comes from another file.
    void goToEnd(bool isLast);
    [[nodiscard]] QWidget *focusTarget() const;

private:
    void fill();
    void lockTogether();
    [[nodiscard]] DiffPane *mainPane() const;
    void goToRow(int row);

    Mode m_mode = Mode::SideBySide;
    ShownDiff m_shown;
    QList<diff::DiffRow> m_rows;
    QList<int> m_changes; ///< rows
    QStackedLayout *m_stack;
    Splitter *m_sides;
    DiffPane *m_old;
    DiffPane *m_new;
    DiffPane *m_both;
};

} // namespace hs::ui
