// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/loadingview.h"
#include "common/tone.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QStackedLayout;

namespace hs::ui {

class MessageView;
class ThemeSource;

/// What stands in place of content that is empty, failed or unreachable. Wording: design.md §5.
struct StateMessage
{
    std::optional<Icon> icon;
    Tone tone = Tone::Neutral; ///< gives the mark where \a icon is not set, and its colour
    QString title;
    QString text;
    QString details;              ///< shown in a code box; may be empty
    QList<MessageAction> actions; ///< at most three
};

/// Stands where content will be: loading, empty, error and offline, all the same way. Nothing is shown for the first
/// 250 ms of loading, then flat skeleton rows with one line of text; after 8 s the line becomes "Still waiting for the
/// Hub…". The caller shows or hides the view itself (StatePane does both).
class StateView : public QWidget
{
    Q_OBJECT
public:
    explicit StateView(ThemeSource &themes, QWidget *parent = nullptr);

    /// Starts waiting; \a line is for example "Searching models…". Called again while loading it only changes the line.
    void showLoading(const QString &line, Skeleton skeleton = Skeleton::Results, bool canStop = true);
    void showMessage(const StateMessage &shown);
    /// Blank, no timer.
    void clear();

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// True when the skeleton or a message can be seen.
    [[nodiscard]] bool hasVisibleContent() const;
    /// The line of text shown while loading, empty before the skeleton appears.
    [[nodiscard]] QString loadingLine() const;

    /// 250 ms and 8 s unless changed (tests).
    void setDelays(std::chrono::milliseconds skeleton, std::chrono::milliseconds stillWaiting);

Q_SIGNALS:
    /// A button of the message; \a id is its MessageAction::id.
    void actionTriggered(int id);
    /// "Stop" beside the loading line.
    void stopRequested();

private:
    [[nodiscard]] LoadingView &loading();
    [[nodiscard]] MessageView &message();

    ThemeSource &m_themes;
    QStackedLayout *m_stack;
    QWidget *m_blank;
    LoadingView *m_loading = nullptr; ///< made when first needed, as the message is: every pane has a StateView
    MessageView *m_message = nullptr;
    QTimer m_skeletonTimer;
    QTimer m_slowTimer;
    bool m_isLoading = false;
};

} // namespace hs::ui
