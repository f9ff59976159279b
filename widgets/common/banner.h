// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/tone.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace hs::ui {

class IconLabel;
class TextLabel;
class ThemeSource;

/// A message about a field, row or page that stays until it is solved: mark, bold lead, text, actions, close.
/// Boxed: rounded, among other content. Flush: across a whole pane, square, with the pane's margins.
class Banner : public QWidget
{
    Q_OBJECT
public:
    enum class Shape { Boxed, Flush };

    explicit Banner(ThemeSource &themes, Shape shape = Shape::Boxed, QWidget *parent = nullptr);

    /// \a lead is drawn strong and may be empty. Both are plain text. Shows the banner.
    void showMessage(Tone tone, const QString &lead, const QString &text, const QList<MessageAction> &actions = {});
    /// A cross at the end; off by default.
    void setClosable(bool closable);

    [[nodiscard]] Tone tone() const { return m_tone; }
    /// Lead and text, as shown.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void actionTriggered(int id);
    /// The cross was pressed; the banner has hidden itself.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    void setActions(const QList<MessageAction> &actions);

    ThemeSource &m_themes;
    Shape m_shape;
    Tone m_tone = Tone::Info;
    QString m_lead;
    QString m_plainText;
    IconLabel *m_mark;
    TextLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

} // namespace hs::ui
