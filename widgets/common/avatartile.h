// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QPainter;

namespace hs::ui {

class Theme;
class ThemeSource;

/// People are round, repositories and organizations square (design.md, mockup 14).
enum class AvatarShape { Square, Round };

/// 0 … 7, always the same for a name; the owner's name decides, so that one owner's repositories match.
[[nodiscard]] int avatarColor(QStringView name);
/// The first letter or digit of \a name, in upper case.
[[nodiscard]] QString avatarInitial(QStringView name);

/// Paints the initial of \a name on its tint. For delegates.
void paintAvatar(QPainter &painter, const Theme &theme, const QRect &rect, QStringView name,
                 AvatarShape shape = AvatarShape::Square);

/// The same as a widget of a fixed size (sizes: theme.size.avatar…).
class AvatarTile : public QWidget
{
    Q_OBJECT
public:
    AvatarTile(ThemeSource &themes, int side, QWidget *parent = nullptr);

    void setName(const QString &name, AvatarShape shape = AvatarShape::Square);

    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    int m_side;
    QString m_name;
    AvatarShape m_shape = AvatarShape::Square;
};

} // namespace hs::ui
