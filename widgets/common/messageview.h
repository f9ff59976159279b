// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/tone.h"

#include <QWidget>

class QHBoxLayout;

namespace hs::ui {

class IconLabel;
class TextLabel;
class ThemeSource;
struct StateMessage;

/// The centred icon, title, text, details and buttons of a StateMessage. Used through StateView.
class MessageView : public QWidget
{
    Q_OBJECT
public:
    explicit MessageView(ThemeSource &themes, QWidget *parent = nullptr);

    void setMessage(const StateMessage &message);

Q_SIGNALS:
    void actionTriggered(int id);

private:
    void buildUi();
    void setIcon(const StateMessage &message);
    void setActions(const QList<MessageAction> &actions);

    ThemeSource &m_themes;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_details;
    QWidget *m_detailsBox;
    QWidget *m_buttons;
};

} // namespace hs::ui
