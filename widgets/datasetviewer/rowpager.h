// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/calls/datasetviewer.h"
#include "hub/types/datasetrows.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace hs::ui {

class TextLabel;
class ThemeSource;

/// Below a dataset's table: which rows these are, back and on, and a field to go to one.
class RowPager : public QWidget
{
    Q_OBJECT

public:
    explicit RowPager(ThemeSource &themes, QWidget *parent = nullptr);

    void showPage(const hub::RowsQuery &query, const hub::DatasetRows &rows);

Q_SIGNALS:
    void rowRequested(qint64 row);

private:
    ThemeSource &m_themes;
    TextLabel *m_words;
    QToolButton *m_back;
    QToolButton *m_on;
    QLineEdit *m_row;
    qint64 m_offset = 0;
    int m_length = hub::RowsQuery::kLargestPage;
};

} // namespace hs::ui
