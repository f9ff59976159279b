// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/iconloader.h"

#include "theme/iconengine.h"
#include "theme/themesource.h"

#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

/// Back is where reading began.
Icon inDirection(Icon icon, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return icon;
    return icon == Icon::Back ? Icon::Forward : icon == Icon::Forward ? Icon::Back : icon;
}

constexpr int kCachedPixmaps = 1000;
constexpr auto kRecolorablePrefix = "hubscope:"_L1;

/// Breeze draws for 16, 22 and 32 px. Its 16 px drawing keeps hairlines sharp, so it serves the small sizes too, and at
/// exactly twice its size where there is none for 32 px.
QString drawingPath(Icon icon, int size)
{
    const QLatin1StringView name = iconName(icon);
    if (name.startsWith(':'_L1)) {
        return ":/hubscope/icons/"_L1 + name.mid(1) + ".svg"_L1;
    }
    static constexpr std::array kSmall{16, 22, 32};
    static constexpr std::array kMedium{22, 16, 32};
    static constexpr std::array kLarge{32, 16, 22};
    static constexpr std::array kGroups{"actions"_L1,   "places"_L1, "devices"_L1,     "status"_L1,
                                        "mimetypes"_L1, "apps"_L1,   "preferences"_L1, "categories"_L1};
    const auto &sizes = size <= 20 ? kSmall : size < 32 ? kMedium : kLarge;
    for (const int drawn : sizes) {
        for (const QLatin1StringView group : kGroups) {
            const QString path = u":/icons/breeze/%1/%2/%3.svg"_s.arg(group).arg(drawn).arg(name);
            if (QFile::exists(path)) {
                return path;
            }
        }
    }
    return {};
}

/// Breeze colours its shapes with currentColor through the classes of one style sheet; replacing that sheet is how
/// KDE recolours it too. Every class becomes the one colour, and so does what a drawing colours beside its sheet; only
/// white stays, with which a drawing cuts holes.
QByteArray recolored(QByteArray svg, const QColor &color)
{
    static const QRegularExpression sheet(u"(<style[^>]*id=\"current-color-scheme\"[^>]*>).*?(</style>)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression classes(u"\\.(ColorScheme-[A-Za-z]+)"_s);
    static const QRegularExpression literal(u"\\b(fill|stroke)(:|=\")#(?!ffffff)[0-9a-fA-F]{6}"_s);
    QString text = QString::fromUtf8(svg);
    const QRegularExpressionMatch found = sheet.match(text);
    if (!found.hasMatch()) {
        return svg;
    }
    QString rules;
    for (const QRegularExpressionMatch &name : classes.globalMatch(found.captured())) {
        rules += u".%1{color:%2}"_s.arg(name.captured(1), color.name());
    }
    text.replace(found.capturedStart(), found.capturedLength(), found.captured(1) + rules + found.captured(2));
    text.replace(literal, u"\\1\\2"_s + color.name());
    return text.toUtf8();
}

} // namespace

IconLoader::IconLoader(const ThemeSource &themes)
    : m_themes(themes)
    , m_pixmaps(kCachedPixmaps)
{}

QIcon IconLoader::icon(Icon icon) const
{
    return QIcon(new IconEngine(m_themes, icon, nullptr));
}

QIcon IconLoader::icon(Icon icon, QColor ThemeColors::*token) const
{
    return QIcon(new IconEngine(m_themes, icon, token));
}

QPixmap IconLoader::pixmap(Icon icon, int size, qreal devicePixelRatio, const QColor &color) const
{
    const Key key{icon, size, devicePixelRatio, color.rgba()};
    if (const QPixmap *cached = m_pixmaps.object(key)) {
        return *cached;
    }
    QPixmap drawn = render(key);
    m_pixmaps.insert(key, new QPixmap(drawn));
    return drawn;
}

void IconLoader::paint(QPainter &painter, const QRect &rect, Icon icon, const QColor &color, int size) const
{
    const int side = size > 0 ? size : std::min(rect.width(), rect.height());
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    QRect target(0, 0, side, side);
    target.moveTopLeft({rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2});
    painter.drawPixmap(target, pixmap(inDirection(icon, painter.layoutDirection()), side, ratio, color));
}

bool IconLoader::contains(Icon icon) const
{
    const QString path = drawingPath(icon, 16);
    return !path.isEmpty() && QFile::exists(path);
}

std::optional<Icon> IconLoader::recolorable(const QIcon &icon)
{
    const QString name = icon.name();
    if (!name.startsWith(kRecolorablePrefix)) {
        return std::nullopt;
    }
    const int number = QStringView(name).mid(kRecolorablePrefix.size()).toInt();
    return static_cast<Icon>(number);
}

QPixmap IconLoader::render(const Key &key) const
{
    const int side = qRound(key.size * key.ratio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QFile file(drawingPath(key.icon, key.size));
    if (file.open(QIODevice::ReadOnly)) {
        const QColor color = QColor::fromRgba(key.color);
        QSvgRenderer renderer(recolored(file.readAll(), color));
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(0, 0, side, side));
    } else {
        qWarning("No drawing for the icon \"%s\"", iconName(key.icon).data());
    }
    pixmap.setDevicePixelRatio(key.ratio);
    return pixmap;
}

} // namespace hs::ui
