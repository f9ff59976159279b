// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QButtonGroup>
#include <QWidget>

#include <optional>

namespace hs::ui {

class ThemeSource;

/// A few choices of which exactly one holds, in one outlined box: "Pending | Accepted | Rejected".
class SegmentedButton : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedButton(ThemeSource &themes, QWidget *parent = nullptr);

    /// The first one added becomes current.
    void addSegment(int id, const QString &text);
    /// Without words: \a text is tooltip and accessible name.
    void addSegment(int id, Icon icon, const QString &text);
    /// A number after the text, "Failed 1"; nothing takes it away.
    void setCount(int id, std::optional<int> count);

    [[nodiscard]] int current() const { return m_group.checkedId(); }
    /// Does not emit chosen().
    void setCurrent(int id);
    /// After the segments were added.
    void setSmall();

Q_SIGNALS:
    /// A person chose another segment.
    void chosen(int id);

private:
    void add(int id, QAbstractButton *button);
    void fixTabStops();

    ThemeSource &m_themes;
    QButtonGroup m_group;
};

} // namespace hs::ui
