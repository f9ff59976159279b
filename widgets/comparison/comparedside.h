// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/reporef.h"
#include "sessions/refsession.h"

class QLineEdit;
class QToolButton;

namespace hs::ui {

class RevisionPopup;
class TextLabel;

/// One side of a comparison: a field for the repository and a button for its revision. The field takes a name, a link
/// or an hf:// address, and keeps its last good repository.
class ComparedSide : public QWidget
{
    Q_OBJECT

public:
    ComparedSide(const PageDependencies &dependencies, const QString &title, QWidget *parent = nullptr);

    void showRepo(const hub::RepoRef &repo);
    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    /// A person chose another repository or revision.
    void repoChosen(const hs::hub::RepoRef &repo);

private:
    void buildUi(const QString &title);
    void takeText();
    void showRevisions();

    PageDependencies m_dependencies;
    models::RefSession m_refs;
    hub::RepoRef m_repo;
    QLineEdit *m_field;
    QToolButton *m_revision;
    RevisionPopup *m_popup;
    TextLabel *m_trouble;
};

} // namespace hs::ui
