// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace hs::ui {

class TextLabel;
class ThemeSource;

/// The bar of find-in-page: field, count, previous, next, close. It looks for nothing itself.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Shows the bar with everything selected and the keyboard in it.
    void open();
    /// \a current counts from 1; 0 matches say so in words.
    void showCount(int current, int total);

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    void close();

    ThemeSource &m_themes;
    QLineEdit *m_field;
    TextLabel *m_count;
};

} // namespace hs::ui
