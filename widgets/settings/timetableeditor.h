// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/speedlimits.h"

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace hs::ui {

class ThemeSource;

/// Other speed limits at certain hours: a row for each, and a button for one more.
class TimetableEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TimetableEditor(ThemeSource &themes, QWidget *parent = nullptr);

    void setRules(const QList<transfers::SpeedRule> &rules);
    [[nodiscard]] const QList<transfers::SpeedRule> &rules() const { return m_rules; }

Q_SIGNALS:
    /// By the person's hand.
    void edited();

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(int position);
    void change(int position, const std::function<void(transfers::SpeedRule &)> &change);

    ThemeSource &m_themes;
    QList<transfers::SpeedRule> m_rules;
    QVBoxLayout *m_rows;
};

} // namespace hs::ui
