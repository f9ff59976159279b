// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/calls/datasetviewer.h"
#include "hub/types/datasetrows.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace hs::ui {

class SearchField;
class TextLabel;
class ThemeSource;

/// Above a dataset's table: which subset and split, words to look for, a condition for the rows. Shows what it is given
/// and asks for everything by a signal.
class DatasetToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetToolbar(ThemeSource &themes, QWidget *parent = nullptr);

    /// \a splits of the query's subset.
    void showQuery(const QStringList &configs, const QStringList &splits, const hub::RowsQuery &query);
    void setAbilities(const hub::ViewerAbilities &abilities);
    /// The condition was refused: what the viewer says of it; empty takes that away.
    void setFilterTrouble(const QString &words);
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    [[nodiscard]] QLineEdit *filterField() const { return m_filter; }

Q_SIGNALS:
    void splitChosen(const QString &config, const QString &split);
    void searchRequested(const QString &text);
    void filterRequested(const QString &where);

private:
    void buildUi();
    void search();
    void filter(const QString &where);

    ThemeSource &m_themes;
    TextLabel *m_configLabel;
    QComboBox *m_config;
    TextLabel *m_splitLabel;
    QComboBox *m_split;
    SearchField *m_search;
    QLineEdit *m_filter;
    TextLabel *m_trouble;
    QTimer m_typing;
    QString m_searched;
    QString m_filtered;
};

} // namespace hs::ui
