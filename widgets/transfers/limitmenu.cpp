// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/limitmenu.h"

#include "common/formats.h"
#include "settings/appsettings.h"

#include <QActionGroup>

#include <array>

namespace hs::ui {

namespace {

constexpr qint64 kMega = 1'000'000;
constexpr std::array<qint64, 7> kChoices{0, kMega, 2 * kMega, 5 * kMega, 10 * kMega, 50 * kMega, 100 * kMega};

} // namespace

LimitMenu::LimitMenu(models::AppSettings *settings, QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
{
    connect(this, &QMenu::aboutToShow, this, &LimitMenu::fill);
    connect(&settings->rateLimit, &models::SettingKey::changed, this, &LimitMenu::limitChanged);
}

QString LimitMenu::textOf(qint64 bytesPerSecond) const
{
    return bytesPerSecond > 0 ? formats::speed(bytesPerSecond) : tr("No limit", "of speed");
}

QString LimitMenu::currentText() const
{
    return textOf(m_settings->rateLimit.value());
}

bool LimitMenu::hasLimit() const
{
    return m_settings->rateLimit.value() > 0;
}

void LimitMenu::fill()
{
    clear();
    auto *group = new QActionGroup(this);
    QList<qint64> choices(kChoices.begin(), kChoices.end());
    const qint64 current = m_settings->rateLimit.value();
    if (!choices.contains(current)) // somebody chose another one in the settings
        choices.append(current);
    for (const qint64 choice : std::as_const(choices)) {
        QAction *action = addAction(textOf(choice), this, [this, choice] { m_settings->rateLimit.set(choice); });
        action->setCheckable(true);
        action->setChecked(choice == current);
        group->addAction(action);
    }
}

} // namespace hs::ui
