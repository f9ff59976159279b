// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace hs::ui {

class ThemeSource;

/// Some facts in a row: a caption and below it the value, strong.
class FactStrip : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString caption;
        QString value;
        QString toolTip = {};
    };

    explicit FactStrip(ThemeSource &themes, QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    /// Without room it leaves what there is to others.
    void setHasRoom(bool hasRoom);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    QHBoxLayout *m_row;
    bool m_hasRoom = true;
};

} // namespace hs::ui
