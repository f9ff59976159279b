// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/repokind.h"
#include "sessions/location.h"
#include "theme/icons.h"

#include <QList>
#include <QWidget>

class QCompleter;
class QStandardItemModel;
class QToolButton;

namespace hs::ui {

class AddressEdit;
class ThemeSource;

/// An entry of the popup below the address field.
struct Suggestion
{
    QString text;    ///< what is shown and matched
    QString address; ///< what is opened
    Icon icon = Icon::Model;
};

/// Search field and address field in one. On search pages what is typed narrows the page's list at once; elsewhere
/// the field shows the address, and what is typed is searched for, or opened when it is an address, on Enter.
class Omnibox : public QWidget
{
    Q_OBJECT

public:
    explicit Omnibox(ThemeSource &themes, QWidget *parent = nullptr);

    void showSearch(hub::RepoKind kind, const QString &text);
    void showSearch(models::FindPlace::Scope scope, const QString &text);
    void showAddress(const QString &address);
    /// For the popup; shown while somebody types.
    void setSuggestions(const QList<Suggestion> &suggestions);
    void focusAndSelect();
    [[nodiscard]] bool isEditing() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] AddressEdit *edit() const { return m_edit; }

Q_SIGNALS:
    /// Typed on a search page.
    void searchEdited(const QString &text);
    /// Typed elsewhere: time for suggestions.
    void textEdited(const QString &text);
    /// Enter. \a text may be an address or a search.
    void submitted(const QString &text, hs::ui::Page::OpenIn where);
    void addressChosen(const QString &address);
    void scopeChosen(hs::hub::RepoKind kind);
    void findScopeChosen(hs::models::FindPlace::Scope scope);
    void copyRequested();
    /// Esc, or Down on a search page: the keyboard goes to the page.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    void buildScopes();
    void buildCompleter();
    void editText(const QString &text);
    void submit();
    void escape();
    void setMode(bool isSearch, const QString &placeholder);
    void showScope(const QString &name, Icon icon, const QString &placeholder, const QString &text);

    ThemeSource &m_themes;
    QToolButton *m_scope;
    QWidget *m_line;
    QWidget *m_glass;
    AddressEdit *m_edit;
    QWidget *m_keys;
    QToolButton *m_copy;
    QCompleter *m_completer;
    QStandardItemModel *m_suggestions;
    QString m_shown; ///< what the page's place is, without what is being typed
    bool m_isSearch = true;
};

} // namespace hs::ui
