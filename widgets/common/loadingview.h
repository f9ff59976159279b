// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace hs::ui {

class TextLabel;
class ThemeSource;

/// What the content will look like when it is here.
enum class Skeleton {
    None,    ///< the line alone
    Results, ///< 64 px rows with a tile
    Rows,    ///< 28 px rows
    Text,    ///< paragraphs of a card
};

/// One line ("Searching models… Stop") above flat grey blocks. Used through StateView.
class LoadingView : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingView(ThemeSource &themes, QWidget *parent = nullptr);

    void setLine(const QString &line);
    [[nodiscard]] QString line() const;
    void setSkeleton(Skeleton skeleton);
    void setCanStop(bool canStop);

Q_SIGNALS:
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintResults(QPainter &painter, const QRect &area) const;
    void paintRows(QPainter &painter, const QRect &area) const;
    void paintParagraphs(QPainter &painter, const QRect &area) const;

    ThemeSource &m_themes;
    QWidget *m_bar;
    TextLabel *m_line;
    QToolButton *m_stop;
    Skeleton m_skeleton = Skeleton::Results;
};

} // namespace hs::ui
