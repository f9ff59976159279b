// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/historyoverview.h"

#include "charts/chartpanel.h"
#include "common/avatartile.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/minibar.h"
#include "common/textlabel.h"
#include "repo/linklabel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace hs::ui {

using models::CommitActivity;
using models::LoadState;

namespace {

constexpr int kChartHeight = 60;
constexpr int kAuthorsWidth = 208;
constexpr qsizetype kAuthorsShown = 3;

/// A month's name under its first week.
QStringList monthLabels(const QList<CommitActivity::Week> &weeks)
{
    const QLocale locale;
    QStringList labels;
    for (qsizetype i = 0; i < weeks.size(); ++i) {
        const QDate monday = weeks.at(i).monday;
        const bool isFirst = i == 0 || weeks.at(i - 1).monday.month() != monday.month();
        const bool isYear = isFirst && monday.month() == 1;
        labels.append(!isFirst ? QString()
                      : isYear ? QString::number(monday.year())
                               : locale.standaloneMonthName(monday.month(), QLocale::ShortFormat));
    }
    return labels;
}

} // namespace

HistoryOverview::HistoryOverview(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_chart(new ChartPanel(themes, this))
    , m_authors(new QWidget(this))
{
    setSurface(this, Surface::Sunken);
    const ThemeSpace &space = themes.theme().space;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space.s6, space.s3, space.s6, space.s2);
    row->setSpacing(space.s8);
    m_chart->setTitle(tr("Commits per week"));
    m_chart->setForm(ChartForm::Bars);
    m_chart->setChartHeight(kChartHeight);
    m_chart->setActivatable(true);
    row->addWidget(m_chart, 1);
    row->addWidget(m_authors);
    auto *column = new QVBoxLayout(m_authors);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space.s2);
    auto *title = new TextLabel(themes, TextStyle::CaptionStrong, &ThemeColors::textSecondary, m_authors);
    title->setText(tr("Authors"));
    column->addWidget(title);
    column->addStretch(1);
    m_authors->setFixedWidth(themes.theme().scaled(kAuthorsWidth));
    connect(m_chart, &ChartPanel::activated, this, [this](int week) {
        if (week >= 0 && week < m_activity.weeks.size())
            Q_EMIT weekChosen(m_activity.weeks.at(week).monday);
    });
    connect(m_chart, &ChartPanel::statusMessage, this, &HistoryOverview::statusMessage);
}

void HistoryOverview::showActivity(const models::Loadable<CommitActivity> &activity)
{
    m_activity = activity.value.value_or(CommitActivity());
    if (activity.isLoading())
        m_chart->showLoading(tr("Loading commits…"));
    else if (activity.state == LoadState::Failed) {
        StateMessage message =
            errorMessage(errorText(*activity.error, {.failed = tr("The commits could not be counted"), .kept = {}},
                                   QDateTime::currentDateTimeUtc()));
        message.details.clear();
        message.actions.clear();
        m_chart->showMessage(message);
    } else
        showWeeks(m_activity);
    showAuthors(m_activity);
}

void HistoryOverview::showWeeks(const CommitActivity &activity)
{
    const QLocale locale;
    ChartNumbers numbers{.categoryTitle = tr("Week"), .axisLabels = monthLabels(activity.weeks), .isOverTime = true};
    ChartSeries commits{.name = tr("Commits"), .values = {}};
    for (const CommitActivity::Week &week : activity.weeks) {
        numbers.categories.append(tr("Week of %1").arg(locale.toString(week.monday, QLocale::ShortFormat)));
        commits.values.append(week.commits);
    }
    numbers.series = {commits};
    m_chart->setNumbers(numbers);
    const int authors = static_cast<int>(activity.authors.size());
    const QString commitsText = activity.isPartial ? tr("more than %1").arg(formats::exactCount(activity.commits))
                                                   : formats::exactCount(activity.commits);
    //: %1 commits in half a year, %2 "5 authors"
    m_chart->setNote(tr("%1 in 26 weeks, %2").arg(commitsText, tr("%Ln authors", nullptr, authors)));
}

void HistoryOverview::showAuthors(const CommitActivity &activity)
{
    delete m_authorRows;
    m_authorRows = new QWidget(m_authors);
    auto *grid = new QGridLayout(m_authorRows);
    const ThemeSpace &space = m_themes.theme().space;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space.s2);
    grid->setVerticalSpacing(space.s1);
    grid->setColumnStretch(1, 1);
    const int most = activity.authors.isEmpty() ? 1 : activity.authors.constFirst().commits;
    for (const CommitActivity::Author &author :
         activity.authors.first(std::min(kAuthorsShown, activity.authors.size()))) {
        const int row = grid->rowCount();
        auto *avatar = new AvatarTile(m_themes, m_themes.theme().size.avatarInline, m_authorRows);
        avatar->setName(author.name, AvatarShape::Round);
        auto *name = new LinkLabel(m_themes, author.name, TextStyle::Small, m_authorRows);
        name->setToolTip(tr("Commits by %1").arg(author.name));
        auto *bar = new MiniBar(m_themes, m_authorRows);
        bar->setRatio(double(author.commits) / most);
        auto *count = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::text, m_authorRows);
        count->setNumeric(true);
        count->setText(formats::exactCount(author.commits));
        count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(avatar, row, 0);
        grid->addWidget(name, row, 1);
        grid->addWidget(bar, row, 2);
        grid->addWidget(count, row, 3);
        connect(name, &LinkLabel::activated, this, [this, user = author.name] { Q_EMIT authorChosen(user); });
    }
    static_cast<QVBoxLayout *>(m_authors->layout())->insertWidget(1, m_authorRows);
    m_authors->setVisible(!activity.authors.isEmpty());
}

} // namespace hs::ui
