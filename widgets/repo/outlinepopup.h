// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/renderedcard.h"

#include <QFrame>
#include <QStandardItemModel>

class QListView;

namespace hs::ui {

class SearchField;
class ThemeSource;

/// The table of contents of a card: a field that narrows it down, and the headings. Arrows move, Enter goes there.
class OutlinePopup : public QFrame
{
    Q_OBJECT

public:
    explicit OutlinePopup(ThemeSource &themes, QWidget *parent = nullptr);

    /// Opens below \a button, ends aligned, with the \a current entry (-1: none) chosen.
    void popUpBelow(QWidget *button, const QList<cards::OutlineEntry> &outline, int current);

Q_SIGNALS:
    void headingChosen(const QString &anchor);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    void fill();
    void choose(const QModelIndex &index);

    ThemeSource &m_themes;
    QList<cards::OutlineEntry> m_outline;
    int m_current = -1;
    QStandardItemModel m_model;
    SearchField *m_field;
    QListView *m_list;
};

} // namespace hs::ui
