// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/sincefilter.h"

#include "common/formats.h"
#include "common/textlabel.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace hs::ui {

namespace {

std::optional<QDate> dateIn(const QComboBox *box)
{
    const QDate date = box->currentData().toDate();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

SinceFilter::SinceFilter(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_boxes{new QComboBox(this), new QComboBox(this)}
{
    const ThemeSpace &space = themes.theme().space;
    auto *outer = new QVBoxLayout(this);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(space.s4, 0, space.s4, space.s1);
    grid->setHorizontalSpacing(space.s2);
    grid->setVerticalSpacing(space.s1);
    grid->setColumnStretch(1, 1);
    const std::array names{tr("Created"), tr("Updated")};
    const std::array spoken{tr("Created since"), tr("Updated since")};
    for (int row = 0; row < 2; ++row) {
        auto *label = new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this);
        label->setText(names.at(size_t(row)));
        grid->addWidget(label, row, 0);
        QComboBox *box = m_boxes.at(size_t(row));
        box->setAccessibleName(spoken.at(size_t(row)));
        grid->addWidget(box, row, 1);
        connect(box, &QComboBox::activated, this,
                [this] { Q_EMIT datesChosen(dateIn(m_boxes[0]), dateIn(m_boxes[1])); });
    }
    outer->addLayout(grid);
    setDates(std::nullopt, std::nullopt);
}

void SinceFilter::setDates(std::optional<QDate> created, std::optional<QDate> modified)
{
    offer(m_boxes[0], created);
    offer(m_boxes[1], modified);
}

/// The days are those of now: yesterday's "last 7 days" is another day.
void SinceFilter::offer(QComboBox *box, std::optional<QDate> chosen) const
{
    const QSignalBlocker blocker(box); // the choice is the query's, not a new one
    const QDate today = QDate::currentDate();
    box->clear();
    box->addItem(tr("Any time"));
    box->addItem(tr("Since yesterday"), today.addDays(-1));
    box->addItem(tr("Last 7 days"), today.addDays(-7));
    box->addItem(tr("Last 30 days"), today.addDays(-30));
    box->addItem(tr("Last 3 months"), today.addMonths(-3));
    box->addItem(tr("Last year"), today.addYears(-1));
    int row = chosen ? box->findData(*chosen) : 0;
    if (row < 0) {
        row = box->count();
        box->addItem(tr("Since %1").arg(formats::date(*chosen, today)), *chosen);
    }
    box->setCurrentIndex(row);
}

} // namespace hs::ui
