// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QWidget>

#include <optional>

class QLineEdit;

namespace hs::ui {

class RangeSlider;
class ThemeSource;

/// How many parameters a model may have: a slider over usual sizes, and two fields for exact ones.
class ParameterRange : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterRange(ThemeSource &themes, QWidget *parent = nullptr);

    /// Does not emit.
    void setRange(std::optional<qint64> least, std::optional<qint64> most);
    [[nodiscard]] QLineEdit *leastField() const { return m_leastField; }
    [[nodiscard]] QLineEdit *mostField() const { return m_mostField; }
    [[nodiscard]] RangeSlider *slider() const { return m_slider; }

Q_SIGNALS:
    /// Nothing: no limit on that side. Always least <= most.
    void rangeChosen(std::optional<qint64> least, std::optional<qint64> most);

private:
    void takeSlider(int lower, int upper);
    void takeFields();
    void showTexts(std::optional<qint64> least, std::optional<qint64> most);

    RangeSlider *m_slider;
    QLineEdit *m_leastField;
    QLineEdit *m_mostField;
    std::optional<qint64> m_least;
    std::optional<qint64> m_most;
};

/// "3B", "1.5 b", "500M", "7000000000", in the locale's digits or plain ones. Empty or unreadable text: nothing.
[[nodiscard]] std::optional<qint64> parseParameters(const QString &text, const QLocale &locale = QLocale());

} // namespace hs::ui
