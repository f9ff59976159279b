// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/factsgrid.h"

#include <QWidget>

class QGridLayout;

namespace hs::ui {

class ThemeSource;

/// What a repository was made from or uses: a name and a whole link in each line.
class LinkRows : public QWidget
{
    Q_OBJECT

public:
    explicit LinkRows(ThemeSource &themes, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] bool isEmpty() const { return m_facts.isEmpty(); }

Q_SIGNALS:
    void linkActivated(const QString &link, bool inBackground);

private:
    ThemeSource &m_themes;
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<QWidget *> m_cells;
};

} // namespace hs::ui
