// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/factstrip.h"
#include "lists/rowsmodel.h"

#include <QWidget>

namespace hs::ui {

class FileTable;
class NoteLine;
class StatePane;
class ThemeSource;

/// What a viewer of facts and rows shows.
struct RowsPage
{
    QString name; ///< of the table, for screen readers
    QList<FactStrip::Fact> facts;
    QStringList titles;
    QList<QStringList> rows;
    QList<int> widths;                                        ///< see FileTable; none: by the contents
    QList<std::pair<int, models::RowsModel::Format>> formats; ///< of columns with numbers
    QString empty;                                            ///< said in place of no rows
    QString note;
};

/// Facts above a table: archives, sounds, opcodes, metadata, tables of text.
class RowsView : public QWidget
{
    Q_OBJECT

public:
    explicit RowsView(ThemeSource &themes, QWidget *parent = nullptr);

    void setPage(const RowsPage &page);
    /// More rows of the same table, perhaps with more columns.
    void append(const QStringList &titles, const QList<QStringList> &rows);
    void setNote(const QString &note);
    void setFacts(const QList<FactStrip::Fact> &facts);
    [[nodiscard]] FileTable *table() const { return m_table; }
    [[nodiscard]] models::RowsModel &model() { return m_model; }

Q_SIGNALS:
    void endSeen();

private:
    void showNote();

    models::RowsModel m_model;
    QString m_noteText;
    FactStrip *m_facts;
    FileTable *m_table;
    StatePane *m_pane;
    NoteLine *m_note;
};

} // namespace hs::ui
