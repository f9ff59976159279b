// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "cards/links.h"
#include "sessions/filecontent.h"

#include <QWidget>

namespace hs::ui {

class CardView;
class FactStrip;
class NoteLine;
class ThemeSource;

/// A notebook: its cells one below the other, code coloured, outputs and pictures under it.
class CellsView : public QWidget
{
    Q_OBJECT

public:
    explicit CellsView(ThemeSource &themes, QWidget *parent = nullptr);
    /// \a context: what relative links and pictures are resolved against
    void setContent(const models::PreviewCells &cells, const cards::CardContext &context);
    void clear();

Q_SIGNALS:
    void linkActivated(const QString &href);
    void statusMessage(const QString &text);

private:
    void render(bool keepsPlace);

    ThemeSource &m_themes;
    FactStrip *m_facts;
    CardView *m_view;
    NoteLine *m_note;
    models::PreviewCells m_cells;
    cards::CardContext m_context;
    base::AsyncScope m_scope;
};

} // namespace hs::ui
