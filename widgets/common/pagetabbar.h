// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QTabBar>

#include <optional>

namespace hs::ui {

class ThemeSource;

/// Tabs inside a page: icon, text, a count; the current one is underlined. Sits on the hairline below the header.
class PageTabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit PageTabBar(ThemeSource &themes, QWidget *parent = nullptr);

    /// Returns the index.
    int addPageTab(Icon icon, const QString &text);
    /// The number in the grey lozenge; nothing takes it away.
    void setTabCount(int index, std::optional<qint64> count);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct TabLook
    {
        QString count;
        int countWidth = 0;
    };
    [[nodiscard]] TabLook look(int index) const;
    void paintTab(QPainter &painter, int index) const;

    ThemeSource &m_themes;
    bool m_showsFocus = false;
};

} // namespace hs::ui
