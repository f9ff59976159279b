// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarymap.h"

#include "common/formats.h"
#include "library/treemap.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr qsizetype kMostTiles = 14;
constexpr int kMapHeight = 142;
constexpr qreal kGap = 3;
constexpr double kLeastShare = 0.02; // of the whole; a smaller tile has no room for a word

ChipKind chipKindOf(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Dataset:
        return ChipKind::Dataset;
    case hub::RepoKind::Space:
        return ChipKind::Space;
    case hub::RepoKind::Model:
        break;
    }
    return ChipKind::Model;
}

} // namespace

LibraryMap::LibraryMap(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Map of the library"));
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

QSize LibraryMap::sizeHint() const
{
    return {400, m_themes.theme().scaled(kMapHeight)};
}

void LibraryMap::setTiles(const QList<LibraryTile> &tiles)
{
    if (tiles == m_tiles)
        return;
    m_tiles = tiles;
    arrange();
    setCurrent(std::min(m_current, std::max<qsizetype>(0, m_shown - 1)));
}

std::optional<library::RepoKey> LibraryMap::currentRepo() const
{
    return m_current < m_shown ? std::optional(m_tiles.at(m_current).repo) : std::nullopt;
}

void LibraryMap::arrange()
{
    qint64 all = 0;
    for (const LibraryTile &tile : std::as_const(m_tiles))
        all += tile.bytes;
    m_shown = 0;
    qint64 shown = 0;
    QList<double> weights;
    for (const LibraryTile &tile : std::as_const(m_tiles)) {
        if (m_shown == kMostTiles || tile.bytes <= 0 || double(tile.bytes) < kLeastShare * double(all))
            break;
        weights.append(double(tile.bytes));
        shown += tile.bytes;
        ++m_shown;
    }
    m_rest = m_tiles.size() - m_shown;
    m_restBytes = all - shown;
    // The rest has to be seen and read, however little it is.
    constexpr double kRestLeast = 0.03;
    if (m_rest > 0)
        weights.append(std::max(double(m_restBytes), std::max(kRestLeast * double(all), 1.0)));
    m_rects = squarified(QRectF(rect()).adjusted(0, 0, kGap, kGap), weights);
    for (QRectF &one : m_rects)
        one = QRectF(one.topLeft(), QSizeF(one.width() - kGap, one.height() - kGap));
    update();
}

void LibraryMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QString LibraryMap::wordsOf(qsizetype index) const
{
    if (isRest(index))
        return tr("%Ln more, %1", "repositories, size", static_cast<int>(m_rest)).arg(formats::bytes(m_restBytes));
    const LibraryTile &tile = m_tiles.at(index);
    QString words = tr("%1, %2", "repository, size").arg(tile.repo.id.toString(), formats::bytes(tile.bytes));
    if (tile.isIncomplete)
        words = tr("%1, incomplete").arg(words);
    return tile.isMarked ? tr("%1, marked").arg(words) : words;
}

void LibraryMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_rects.size(); ++i)
        paintTile(painter, i);
}

void LibraryMap::paintTile(QPainter &painter, qsizetype index) const
{
    const Theme &theme = m_themes.theme();
    const QRectF rect = m_rects.at(index);
    if (rect.width() < 1 || rect.height() < 1)
        return;
    const bool rest = isRest(index);
    const TintPair tint = theme.chip(rest ? ChipKind::Neutral : chipKindOf(m_tiles.at(index).repo.kind));
    const QColor fill = index == m_hovered ? mixed(tint.background, tint.foreground, 0.08) : tint.background;
    paintRounded(painter, rect, theme.radius.control, fill);
    const bool isMarked = !rest && m_tiles.at(index).isMarked;
    const bool isIncomplete = !rest && m_tiles.at(index).isIncomplete;
    if (isMarked || isIncomplete) {
        const qreal width = isMarked ? 2 : 1;
        QPen pen(isMarked ? theme.color.selectionMark : theme.color.warning, width);
        if (!isMarked)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const qreal inset = width / 2;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), theme.radius.control,
                                theme.radius.control);
    }
    if (index == m_current && hasFocus()) {
        const qreal inset = 4; // the ring lies outside of what it is given, and the map has no room there
        paintFocusRing(painter, rect.adjusted(inset, inset, -inset, -inset), theme.radius.control, theme);
    }
    const QRect text = rect.toRect().adjusted(theme.space.s2, theme.space.s1, -theme.space.s1, 0);
    const int line = theme.lineHeight(TextStyle::Small);
    if (text.width() < theme.scaled(36) || text.height() < line)
        return;
    painter.save();
    painter.setClipRect(rect);
    const QString name =
        rest ? tr("%Ln more", "repositories", static_cast<int>(m_rest)) : m_tiles.at(index).repo.id.name();
    paintText(painter, QRect(text.left(), text.top() + 2, text.width(), line), name, theme.font(TextStyle::SmallStrong),
              tint.foreground);
    if (text.height() >= 2 * line + 2)
        paintText(painter, QRect(text.left(), text.top() + 2 + line, text.width(), line),
                  formats::bytes(rest ? m_restBytes : m_tiles.at(index).bytes), theme.numberFont(TextStyle::Small),
                  tint.foreground);
    painter.restore();
}

qsizetype LibraryMap::tileAt(const QPointF &position) const
{
    const auto found = std::ranges::find_if(m_rects, [&](const QRectF &rect) { return rect.contains(position); });
    return found == m_rects.end() ? -1 : found - m_rects.begin();
}

void LibraryMap::mousePressEvent(QMouseEvent *event)
{
    const qsizetype index = tileAt(event->position());
    if (event->button() != Qt::LeftButton || index < 0 || isRest(index))
        return QWidget::mousePressEvent(event);
    setCurrent(index);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT markToggled(m_tiles.at(index).repo);
    else
        Q_EMIT repoActivated(m_tiles.at(index).repo);
}

void LibraryMap::mouseMoveEvent(QMouseEvent *event)
{
    if (const qsizetype index = tileAt(event->position()); std::exchange(m_hovered, index) != index)
        update();
}

void LibraryMap::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

bool LibraryMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype index = tileAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : wordsOf(index), this,
                           index < 0 ? QRect() : m_rects.at(index).toRect());
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

/// The nearest tile in the direction of an arrow key.
qsizetype LibraryMap::neighbour(int key) const
{
    const QPointF from = m_rects.at(m_current).center();
    qsizetype best = m_current;
    qreal least = 0;
    for (qsizetype i = 0; i < m_shown; ++i) {
        const QPointF way = m_rects.at(i).center() - from;
        const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const qreal along = isSideways ? way.x() : way.y();
        const qreal across = isSideways ? way.y() : way.x();
        const bool isForward = key == Qt::Key_Right || key == Qt::Key_Down;
        if (i == m_current || (isForward ? along <= 1 : along >= -1))
            continue;
        const qreal distance = std::abs(along) + 2 * std::abs(across);
        if (best == m_current || distance < least) {
            best = i;
            least = distance;
        }
    }
    return best;
}

void LibraryMap::keyPressEvent(QKeyEvent *event)
{
    if (m_current >= m_shown)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return setCurrent(neighbour(event->key()));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(m_shown - 1);
    case Qt::Key_Space:
        return Q_EMIT markToggled(m_tiles.at(m_current).repo);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT repoActivated(m_tiles.at(m_current).repo);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LibraryMap::setCurrent(qsizetype index)
{
    m_current = index;
    setAccessibleDescription(m_current < m_shown ? wordsOf(m_current) : QString());
    update();
}

} // namespace hs::ui
