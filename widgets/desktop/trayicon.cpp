// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/trayicon.h"

#include "common/formats.h"
#include "theme/iconloader.h"
#include "theme/themesource.h"
#include "transfers/transferqueue.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace hs::ui {

using transfers::GroupSnapshot;
using transfers::TransferQueue;
using transfers::TransferSelection;
using transfers::TransferTotals;

namespace {

constexpr std::array kTraySizes{16, 22, 32, 44};
constexpr int kNewest = 3;

} // namespace

TrayIcon::TrayIcon(ThemeSource &themes, QMenu *limits, QObject *parent)
    : QObject(parent)
    , m_themes(themes)
    , m_limits(limits)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayIcon::fillMenu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::transfersRequested);
    connect(&m_themes, &ThemeSource::changed, this, &TrayIcon::drawIcon);
    drawIcon();
    show({});
    fillMenu(); // some desktops read it before they show it
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::follow(TransferQueue *queue)
{
    if (m_queue)
        m_queue->disconnect(this);
    m_queue = queue;
    if (queue) {
        connect(queue, &TransferQueue::changed, this,
                [this](const transfers::TransferChanges &changes) { show(changes.totals); });
        connect(queue, &QObject::destroyed, this, [this, queue] {
            if (m_queue == queue)
                follow(nullptr);
        });
    }
    show(queue ? queue->totals() : TransferTotals());
}

void TrayIcon::setShown(bool isShown)
{
    m_icon.setVisible(isShown && QSystemTrayIcon::isSystemTrayAvailable());
}

void TrayIcon::showMessage(const QString &title, const QString &text)
{
    if (m_icon.isVisible())
        m_icon.showMessage(title, text, m_icon.icon());
}

TrayIcon::Shape TrayIcon::shapeOf(const TransferTotals &totals)
{
    if (totals.activeFiles > 0)
        return Shape::Moving;
    return totals.failedFiles > 0 ? Shape::Failed : Shape::Idle;
}

QString TrayIcon::textOf(const TransferTotals &totals)
{
    if (totals.activeFiles == 0)
        return totals.failedFiles > 0 ? tr("%Ln transfer(s) failed", nullptr, totals.failedFiles)
                                      : tr("Nothing is moving");
    QStringList parts{tr("%Ln transfer(s)", nullptr, totals.activeFiles)};
    if (totals.speed > 0)
        parts << formats::speed(totals.speed);
    if (totals.timeLeft)
        parts << tr("%1 left", "time").arg(formats::timeLeft(*totals.timeLeft));
    return parts.join(tr(", ", "between figures"));
}

void TrayIcon::show(const TransferTotals &totals)
{
    m_icon.setToolTip(tr("Hubscope: %1", "what the transfers do").arg(textOf(totals)));
    if (const Shape shape = shapeOf(totals); shape != m_shape) {
        m_shape = shape;
        drawIcon();
    }
}

/// The state is a mark in the corner, so that it can be told without colours.
void TrayIcon::drawIcon()
{
    QIcon icon;
    const Theme &theme = m_themes.theme();
    for (const int size : kTraySizes) {
        QPixmap picture = m_themes.icons().pixmap(Icon::AppMark, size, 1, theme.color.brand);
        if (m_shape != Shape::Idle) {
            QPainter painter(&picture);
            const int side = size * 5 / 8;
            const QRect corner(size - side, size - side, side, side);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_shape == Shape::Failed ? theme.color.danger : theme.color.accent);
            painter.drawEllipse(corner);
            if (m_shape == Shape::Failed) {
                QFont font = theme.font(TextStyle::BodyStrong);
                font.setPixelSize(qMax(6, side * 4 / 5));
                painter.setFont(font);
                painter.setPen(theme.color.onAccent);
                painter.drawText(corner, Qt::AlignCenter, QStringLiteral("!"));
            } else {
                m_themes.icons().paint(painter, corner, Icon::Down, theme.color.onAccent, side * 4 / 5);
            }
        }
        icon.addPixmap(picture);
    }
    m_icon.setIcon(icon);
}

void TrayIcon::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(tr("Open Hubscope"), this, &TrayIcon::openRequested);
    m_menu.addSeparator();
    const TransferTotals totals = m_queue ? m_queue->totals() : TransferTotals();
    const bool isMoving = totals.activeFiles + totals.queuedFiles > 0;
    QAction *pause = m_menu.addAction(isMoving ? tr("Pause all") : tr("Resume all"), this, [this, isMoving] {
        if (m_queue && isMoving)
            m_queue->pause(TransferSelection::all());
        else if (m_queue)
            m_queue->resume(TransferSelection::all());
    });
    pause->setEnabled(isMoving || totals.pausedFiles > 0);
    if (m_limits)
        m_menu.addMenu(m_limits);
    addNewest();
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &TrayIcon::quitRequested);
}

void TrayIcon::addNewest()
{
    QList<GroupSnapshot> groups = m_queue ? m_queue->groups() : QList<GroupSnapshot>();
    groups.removeIf([](const GroupSnapshot &group) { return group.isDone(); });
    if (groups.isEmpty())
        return;
    m_menu.addSeparator();
    std::ranges::reverse(groups);
    for (const GroupSnapshot &group : std::as_const(groups).first(qMin<qsizetype>(kNewest, groups.size()))) {
        const QString name = QString(group.repo.id.name()).replace(u'&', QStringLiteral("&&"));
        const double ratio = group.size > 0 ? double(group.bytesOnDisk) / double(group.size) : 0;
        m_menu.addAction(tr("%1, %2", "repository, percent").arg(name, formats::percent(ratio)), this,
                         &TrayIcon::transfersRequested);
    }
}

} // namespace hs::ui
