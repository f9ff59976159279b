// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/limitmenu.h"

#include "common/formats.h"
#include "settings/appsettings.h"

#include <QActionGroup>

#include <algorithm>

namespace hs::ui {

using models::AppSettings;

namespace {

constexpr qint64 kMega = 1'000'000;

QString limitText(qint64 bytesPerSecond)
{
    return bytesPerSecond > 0 ? formats::speed(bytesPerSecond) : LimitMenu::tr("No limit", "of speed");
}

transfers::ActiveLimit limitNow(const AppSettings &settings)
{
    return transfers::activeLimit(settings.speedLimits(), QDateTime::currentDateTime());
}

} // namespace

QList<qint64> offeredSpeeds()
{
    return {kMega, 2 * kMega, 5 * kMega, 10 * kMega, 20 * kMega, 50 * kMega, 100 * kMega};
}

LimitMenu::LimitMenu(AppSettings *settings, QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
{
    setTitle(tr("Limit"));
    connect(this, &QMenu::aboutToShow, this, &LimitMenu::fill);
    connect(settings, &AppSettings::speedLimitsChanged, this, &LimitMenu::limitChanged);
    fill(); // a menu without entries is not opened, and not shown in other menus
}

QString LimitMenu::currentText() const
{
    return limitText(limitNow(*m_settings).bytesPerSecond);
}

bool LimitMenu::hasLimit() const
{
    return limitNow(*m_settings).bytesPerSecond > 0;
}

QString LimitMenu::reason() const
{
    if (m_settings->isGoingEasy.value())
        return tr("going easy");
    const auto now = limitNow(*m_settings);
    return now.until ? tr("until %1", "a time of day")
                           .arg(QLocale().toString(now.until->toLocalTime().time(), QLocale::ShortFormat))
                     : QString();
}

void LimitMenu::fill()
{
    clear();
    QAction *easy =
        addAction(tr("Go easy: at most %1, one connection a file").arg(formats::speed(m_settings->easyLimit.value())));
    easy->setCheckable(true);
    easy->setChecked(m_settings->isGoingEasy.value());
    connect(easy, &QAction::toggled, this, [this](bool isOn) { m_settings->isGoingEasy.set(isOn); });
    addSeparator();
    auto *group = new QActionGroup(this);
    const qint64 current = m_settings->rateLimit.value();
    QList<qint64> choices = QList<qint64>{0} + offeredSpeeds();
    if (!choices.contains(current)) { // somebody chose another one in the settings
        choices.append(current);
        std::ranges::sort(choices);
    }
    for (const qint64 choice : std::as_const(choices)) {
        QAction *action = addAction(limitText(choice), this, [this, choice] { m_settings->rateLimit.set(choice); });
        action->setCheckable(true);
        action->setChecked(choice == current);
        group->addAction(action);
    }
    addSeparator();
    addAction(m_settings->timetable.value().isEmpty() ? tr("Other limits at certain hours…")
                                                      : tr("Change the timetable…"),
              this, &LimitMenu::settingsRequested);
}

} // namespace hs::ui
