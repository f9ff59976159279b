// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/commitactivity.h"

#include <QWidget>

class QGridLayout;

namespace hs::ui {

class ChartPanel;
class TextLabel;
class ThemeSource;

/// The band above a history: commits of each week of half a year as bars, and who made most of them.
class HistoryOverview : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryOverview(ThemeSource &themes, QWidget *parent = nullptr);

    void showActivity(const models::Loadable<models::CommitActivity> &activity);

Q_SIGNALS:
    /// A bar: that week.
    void weekChosen(const QDate &monday);
    void authorChosen(const QString &name);
    void statusMessage(const QString &text);

private:
    void showWeeks(const models::CommitActivity &activity);
    void showAuthors(const models::CommitActivity &activity);

    ThemeSource &m_themes;
    models::CommitActivity m_activity;
    ChartPanel *m_chart;
    QWidget *m_authors;
    QWidget *m_authorRows = nullptr;
};

} // namespace hs::ui
