// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <array>
#include <optional>

class QComboBox;

namespace hs::ui {

class ThemeSource;

/// How new results must be: made since, and changed since, a day.
class SinceFilter : public QWidget
{
    Q_OBJECT
public:
    explicit SinceFilter(ThemeSource &themes, QWidget *parent = nullptr);

    /// Does not emit. Another day than those offered is added to what is offered.
    void setDates(std::optional<QDate> created, std::optional<QDate> modified);
    [[nodiscard]] QComboBox *createdBox() const { return m_boxes[0]; }
    [[nodiscard]] QComboBox *modifiedBox() const { return m_boxes[1]; }

Q_SIGNALS:
    void datesChosen(std::optional<QDate> created, std::optional<QDate> modified);

private:
    void offer(QComboBox *box, std::optional<QDate> chosen) const;

    std::array<QComboBox *, 2> m_boxes;
};

} // namespace hs::ui
