// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecontent.h"

#include <QWidget>

namespace hs::ui {

class Banner;
class RowsView;
class ThemeSource;

/// What loading a pickle would do: what it would import, said first, and its instructions. Nothing is executed.
class OpcodesView : public QWidget
{
    Q_OBJECT

public:
    explicit OpcodesView(ThemeSource &themes, QWidget *parent = nullptr);
    void setContent(const models::PreviewOpcodes &content);

private:
    Banner *m_imports;
    RowsView *m_rows;
};

} // namespace hs::ui
