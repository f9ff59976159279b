// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "sessions/quickfind.h"
#include "shell/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace hs::ui {

class PaletteDelegate;
class TextLabel;
class ThemeSource;

/// Ctrl+K: one field to go anywhere and do anything, by keyboard. Lies over the window with a flat scrim; local matches
/// are there at once, the Hub's follow. Only asks and tells; the window acts.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        ThemeSource &themes;
        const models::TabList &tabs;
        const PageStack &pages;
        const WindowActions &actions;
    };

    /// Covers \a window. All parts outlive this.
    CommandPalette(const Parts &parts, QWidget *window);

    void setHub(const hub::HubContextPtr &hub) { m_find.setHub(hub); }
    /// Shows it with an empty field. Closing gives the keyboard back to what had it.
    void open();
    void close();

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] const PaletteModel &model() const { return m_model; }

Q_SIGNALS:
    void placeChosen(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    void tabChosen(int position);
    void commandChosen(hs::ui::Command command);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    QWidget *makeHead();
    void place();
    void ask();
    void showEntries(const hub::QuickResult *found, const QString &remark);
    void selectRow(int row, int direction);
    void announceRow();
    bool handleKey(const QKeyEvent &key);
    void choose(const QModelIndex &index, Page::OpenIn where);
    void stepScope();
    [[nodiscard]] PaletteQuestion question() const;

    Parts m_parts;
    models::QuickFind m_find;
    PaletteModel m_model;
    QWidget *m_panel;
    QLineEdit *m_field;
    TextLabel *m_scopeName;
    QListView *m_list;
    PaletteDelegate *m_delegate;
    QWidget *m_foot;
    std::optional<hub::RepoKind> m_scope;
    QPointer<QWidget> m_formerFocus;
};

} // namespace hs::ui
