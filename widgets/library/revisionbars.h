// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// How much of each revision is its own, and how much others share: a bar for each, with a legend (mockup 08).
class RevisionBars : public QWidget
{
    Q_OBJECT

public:
    RevisionBars(ThemeSource &themes, const library::CachedRepo &repo, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bar
    {
        QString name;
        qint64 own = 0;    ///< bytes that only this revision uses
        qint64 shared = 0; ///< bytes that another one uses as well
    };

    ThemeSource &m_themes;
    QList<Bar> m_bars;
    qint64 m_largest = 0;
};

} // namespace hs::ui
