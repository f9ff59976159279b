// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace hs::ui {

class ElidedLabel;
class ThemeSource;

/// The last line of a viewer: what was read for it, and a link to another part of it.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLine(ThemeSource &themes, QWidget *parent = nullptr);
    /// \a link: words of the button at the end; none when empty.
    void setNote(const QString &note, const QString &link = {});
    /// Without room it leaves what there is to others.
    void setHasRoom(bool hasRoom);

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    ElidedLabel *m_text;
    QPushButton *m_link;
    bool m_hasRoom = true;
};

} // namespace hs::ui
