// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/timetableeditor.h"

#include "common/buttons.h"
#include "common/textlabel.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace hs::ui {

using transfers::SpeedRule;

namespace {

constexpr double kBytesOfMegabyte = 1e6;

QString daysText(const QList<int> &days)
{
    if (days.size() == 7)
        return TimetableEditor::tr("Every day");
    if (days == QList{1, 2, 3, 4, 5})
        return TimetableEditor::tr("Monday to Friday");
    QStringList names;
    for (const int day : days)
        names << QLocale().dayName(day, days.size() == 1 ? QLocale::LongFormat : QLocale::ShortFormat);
    return names.join(TimetableEditor::tr(", ", "between days"));
}

/// The locale's own without seconds, which some have in their short form: hours are not that exact.
QString timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}

/// What can be chosen; a set that somebody wrote into the file is one more.
QList<QList<int>> offeredDays(const QList<int> &current)
{
    QList<QList<int>> offered{{1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5}, {6, 7}};
    for (int day = 1; day <= 7; ++day)
        offered.append(QList<int>{day});
    if (!offered.contains(current))
        offered.append(current);
    return offered;
}

} // namespace

TimetableEditor::TimetableEditor(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_rows(new QVBoxLayout)
{
    setAccessibleName(tr("Timetable"));
    const Theme &theme = themes.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.space.s2);
    m_rows->setSpacing(theme.space.s2);
    column->addLayout(m_rows);
    QPushButton *add = makeButton(themes, Icon::New, tr("Add hours"), ButtonKind::Normal, this);
    connect(add, &QPushButton::clicked, this, [this] {
        m_rules.append({{1, 2, 3, 4, 5}, QTime(8, 0), QTime(18, 0), 5'000'000});
        rebuild();
        Q_EMIT edited();
    });
    column->addWidget(add, 0, Qt::AlignLeft);
}

void TimetableEditor::setRules(const QList<SpeedRule> &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    rebuild();
}

void TimetableEditor::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose button led here
        delete item;
    }
    for (int i = 0; i < m_rules.size(); ++i)
        m_rows->addWidget(makeRow(i));
}

void TimetableEditor::change(int position, const std::function<void(SpeedRule &)> &change)
{
    change(m_rules[position]);
    Q_EMIT edited();
}

QWidget *TimetableEditor::makeRow(int position)
{
    const SpeedRule &rule = m_rules.at(position);
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(m_themes.theme().space.s2);
    auto *days = new QComboBox(bar);
    const QList<QList<int>> offered = offeredDays(rule.weekdays);
    for (const QList<int> &set : offered)
        days->addItem(daysText(set));
    days->setCurrentIndex(int(offered.indexOf(rule.weekdays)));
    days->setAccessibleName(tr("Days"));
    connect(days, &QComboBox::activated, this, [this, position, offered](int chosen) {
        change(position, [&](SpeedRule &one) { one.weekdays = offered.at(chosen); });
    });
    row->addWidget(days, 1);
    const auto addTime = [&](const QString &name, QTime SpeedRule::*time) {
        auto *field = new QTimeEdit(rule.*time, bar);
        field->setDisplayFormat(timeFormat());
        field->setAccessibleName(name);
        connect(field, &QTimeEdit::timeChanged, this,
                [this, position, time](QTime value) { change(position, [&](SpeedRule &one) { one.*time = value; }); });
        row->addWidget(field);
    };
    addTime(tr("From"), &SpeedRule::from);
    auto *dash = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::textSecondary, bar);
    dash->setText(QStringLiteral("–"));
    row->addWidget(dash);
    addTime(tr("To"), &SpeedRule::to);
    auto *speed = new QDoubleSpinBox(bar);
    speed->setRange(0, 10000);
    speed->setDecimals(1);
    speed->setSuffix(tr(" MB/s", "behind a number"));
    speed->setSpecialValueText(tr("No limit"));
    speed->setKeyboardTracking(false);
    speed->setAccessibleName(tr("Limit"));
    speed->setValue(double(rule.bytesPerSecond) / kBytesOfMegabyte);
    connect(speed, &QDoubleSpinBox::valueChanged, this, [this, position](double megabytes) {
        change(position, [&](SpeedRule &one) { one.bytesPerSecond = qRound64(megabytes * kBytesOfMegabyte); });
    });
    row->addWidget(speed);
    QToolButton *remove = makeIconButton(m_themes, Icon::Close, tr("Remove these hours"), bar);
    connect(remove, &QToolButton::clicked, this, [this, position] {
        m_rules.removeAt(position);
        rebuild();
        Q_EMIT edited();
    });
    row->addWidget(remove);
    return bar;
}

} // namespace hs::ui
