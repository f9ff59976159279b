// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/commitactivity.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QToolButton;

namespace hs::ui {

class SearchField;
class ThemeSource;

/// The line above a list of commits: which branches, whose commits, and a field for words and `path:`, `since:`,
/// `until:`.
class CommitFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit CommitFilterBar(ThemeSource &themes, QWidget *parent = nullptr);

    /// The revision that is shown, as it is written on the button.
    void setRevision(const QString &name);
    void setAuthors(const QList<models::CommitActivity::Author> &authors);
    /// What is to be found, as models::CommitQuery::parse() takes it.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Replaces (or takes away) one of the words with a colon in the text.
    void setWord(const QString &name, const QString &value);
    /// `name:value`, in quotes where it needs them; empty for an empty value.
    [[nodiscard]] static QString wordText(const QString &name, const QString &value);
    void focusField();
    /// Without the authors, who can be named in the field as well.
    void setNarrow(bool isNarrow);
    [[nodiscard]] bool showsOthers() const;

Q_SIGNALS:
    /// A moment after the last key.
    void textChanged();
    void showsOthersChanged();

private:
    void buildUi();
    [[nodiscard]] QMenu *makeMoreMenu();
    void fillAuthors();
    void showAuthor();

    ThemeSource &m_themes;
    QList<models::CommitActivity::Author> m_authors;
    QToolButton *m_revision;
    QToolButton *m_author;
    QToolButton *m_more;
    SearchField *m_field;
    QAction *m_others = nullptr;
    QTimer m_typing;
};

} // namespace hs::ui
