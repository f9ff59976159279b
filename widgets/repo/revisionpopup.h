// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/revisionlistmodel.h"
#include "sessions/loadable.h"

#include <QFrame>

class QListView;

namespace hs::ui {

class SearchField;
class SegmentedButton;
class StatePane;
class ThemeSource;

/// The popup of the revision selector: a field, three groups, a list. Typing a commit's first seven digits (or more)
/// and Enter goes to that commit.
class RevisionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit RevisionPopup(ThemeSource &themes, QWidget *parent = nullptr);

    void setRefs(const models::Loadable<hub::Refs> &refs);
    void setCurrent(const hub::Revision &revision);
    /// Opens below \a anchor, ends aligned.
    void popUpBelow(QWidget *anchor);

Q_SIGNALS:
    void revisionChosen(const hs::hub::Revision &revision);
    void retryRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    void updateGroups();
    void showListOrState();
    void choose(const QModelIndex &index);
    void chooseTyped();

    ThemeSource &m_themes;
    models::RevisionListModel m_model;
    models::Loadable<hub::Refs> m_refs;
    SearchField *m_field;
    SegmentedButton *m_groups;
    QListView *m_list;
    StatePane *m_pane;
};

} // namespace hs::ui
