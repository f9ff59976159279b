// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace hs::ui {

class TextLabel;
class ThemeSource;

/// The title of a group: "Active  4 min left", and at the end an optional link. 28 px high.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(ThemeSource &themes, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Quiet words after the title.
    void setNote(const QString &note);
    /// A link at the end; empty takes it away.
    void setActionText(const QString &text);

Q_SIGNALS:
    void actionTriggered();

private:
    TextLabel *m_title;
    TextLabel *m_note;
    QToolButton *m_action;
};

} // namespace hs::ui
