// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/avatartile.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kTints = 8;

struct TileType
{
    int side; ///< up to this many pixels
    int letter;
    int radius;
};

/// Letter and corner by size of the tile, as in the mockups.
constexpr TileType kTileTypes[] = {{16, 9, 4},  {20, 11, 4}, {24, 12, 6}, {28, 12, 6},
                                   {32, 13, 6}, {36, 14, 6}, {44, 17, 8}, {72, 28, 10}};

TileType typeFor(int side)
{
    for (const TileType &type : kTileTypes) {
        if (side <= type.side) {
            return type;
        }
    }
    return {side, side * 2 / 5, side / 7};
}

} // namespace

// FNV-1a: stable between runs and platforms, unlike qHash.
int avatarColor(QStringView name)
{
    quint32 hash = 2166136261u;
    for (const QChar character : name) {
        hash = (hash ^ character.toCaseFolded().unicode()) * 16777619u;
    }
    return static_cast<int>((hash ^ (hash >> 16)) % kTints);
}

QString avatarInitial(QStringView name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i].isHighSurrogate() && i + 1 < name.size()) {
            return name.sliced(i, 2).toString();
        }
        if (name[i].isLetterOrNumber()) {
            return name.sliced(i, 1).toString().toUpper();
        }
    }
    return {};
}

void paintAvatar(QPainter &painter, const Theme &theme, const QRect &rect, QStringView name, AvatarShape shape)
{
    const TintPair tint = theme.avatar(avatarColor(name));
    const TileType type = typeFor(rect.height());
    paintRounded(painter, rect, shape == AvatarShape::Round ? rect.height() / 2.0 : type.radius, tint.background,
                 theme.tintBorder());
    QFont font = theme.font(TextStyle::BodyStrong);
    font.setPixelSize(type.letter);
    paintText(painter, rect, avatarInitial(name), font, tint.foreground, Qt::AlignHCenter, Qt::ElideNone);
}

AvatarTile::AvatarTile(ThemeSource &themes, int side, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_side(side)
{
    setFixedSize(side, side);
}

void AvatarTile::setName(const QString &name, AvatarShape shape)
{
    m_name = name;
    m_shape = shape;
    setAccessibleName(name);
    update();
}

void AvatarTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, m_themes.theme(), rect(), m_name, m_shape);
}

} // namespace hs::ui
