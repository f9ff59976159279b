// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/tone.h"

#include <QTimer>
#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A result with a follow-up: "Qwen3-8B-GGUF downloaded and verified. Show".
struct ToastMessage
{
    Tone tone = Tone::Positive;
    QString lead; ///< drawn strong; may be empty
    QString text;
    std::optional<MessageAction> action = std::nullopt;
};

/// One message of a ToastHost. It counts down by itself, but not while hovered or focused.
class Toast : public QWidget
{
    Q_OBJECT
public:
    Toast(ThemeSource &themes, const ToastMessage &message, QWidget *parent);

    /// How long it stays; 0 is until it is closed.
    [[nodiscard]] int duration() const { return m_countdown.interval(); }

Q_SIGNALS:
    void actionTriggered(int id);
    /// Time is up, or the cross was pressed.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi(const ToastMessage &message);
    void restart();

    ThemeSource &m_themes;
    QTimer m_countdown;
};

} // namespace hs::ui
