// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/stateview.h"

#include <QStackedWidget>

namespace hs::ui {

/// Content, or the state that stands in its place. It takes the room that it is given, unless its height is to follow
/// from its width.
class StatePane : public QStackedWidget
{
    Q_OBJECT
public:
    /// Takes over \a content.
    StatePane(ThemeSource &themes, QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] StateView *state() const { return m_state; }
    /// For a pane among others in a column that scrolls: as high as what is shown needs at the width there is.
    /// Elsewhere that is not asked for: each layout above would measure all texts anew, at many widths.
    void setHeightFollowsWidth(bool follows);
    [[nodiscard]] bool hasHeightForWidth() const override;

    void showContent();
    void showLoading(const QString &line, Skeleton skeleton = Skeleton::Results, bool canStop = true);
    void showMessage(const StateMessage &message);
    [[nodiscard]] bool isShowingContent() const;

Q_SIGNALS:
    /// Content came in place of a state, or the other way round. Who passes the focus on to the content does so only
    /// while that is shown: Tab would end at what is hidden.
    void switched(bool isShowingContent);
    void actionTriggered(int id);
    void stopRequested();

private:
    void switchTo(QWidget *shown);

    QWidget *m_content;
    StateView *m_state;
    bool m_heightFollowsWidth = false;
};

} // namespace hs::ui
