// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferheader.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/searchfield.h"
#include "common/segmentedbutton.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/limitmenu.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace hs::ui {

using ShownTransfers = models::TransferFilterModel::Shown;

TransferHeader::TransferHeader(ThemeSource &themes, models::AppSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    buildUi(settings);
}

void TransferHeader::buildUi(models::AppSettings *settings)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_titleRow = makeTitleRow(settings);
    m_column->addWidget(m_titleRow);
    m_column->addWidget(new Hairline(m_themes, Qt::Horizontal, this));
    m_column->addWidget(makeSumRow());
    m_column->addWidget(new Hairline(m_themes, Qt::Horizontal, this));
}

void TransferHeader::setOverview(QWidget *overview)
{
    m_column->insertWidget(2, overview);
    m_column->insertWidget(3, new Hairline(m_themes, Qt::Horizontal, this));
}

QWidget *TransferHeader::makeTitleRow(models::AppSettings *settings)
{
    const Theme &theme = m_themes.theme();
    auto *bar = new QWidget(this);
    keepHeight(bar, m_themes, &ThemeSizes::pageHeaderSimple);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    auto *title = new TextLabel(m_themes, TextStyle::Title, &ThemeColors::text, bar);
    title->setText(tr("Transfers"));
    row->addWidget(title);
    row->addSpacing(theme.space.s2);
    m_shown = new SegmentedButton(m_themes, bar);
    m_shown->setAccessibleName(tr("Which transfers are shown"));
    m_shown->addSegment(static_cast<int>(ShownTransfers::All), tr("All"));
    m_shown->addSegment(static_cast<int>(ShownTransfers::Active), tr("Active"));
    m_shown->addSegment(static_cast<int>(ShownTransfers::Queued), tr("Queued"));
    m_shown->addSegment(static_cast<int>(ShownTransfers::Failed), tr("Failed"));
    m_shown->addSegment(static_cast<int>(ShownTransfers::Done), tr("Done"));
    connect(m_shown, &SegmentedButton::chosen, this,
            [this](int id) { Q_EMIT shownChosen(static_cast<ShownTransfers>(id)); });
    row->addWidget(m_shown);
    row->addStretch(1);
    if (settings)
        addLimits(*settings, bar, row);
    m_pause = makeButton(m_themes, Icon::Pause, tr("Pause all"), ButtonKind::Normal, bar);
    m_resume = makeButton(m_themes, Icon::Resume, tr("Resume all"), ButtonKind::Normal, bar);
    m_clear = makeButton(m_themes, Icon::ClearList, tr("Clear done"), ButtonKind::Normal, bar);
    connect(m_pause, &QPushButton::clicked, this, &TransferHeader::pauseAllRequested);
    connect(m_resume, &QPushButton::clicked, this, &TransferHeader::resumeAllRequested);
    connect(m_clear, &QPushButton::clicked, this, &TransferHeader::clearDoneRequested);
    for (QPushButton *button : {m_pause, m_resume, m_clear}) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    return bar;
}

void TransferHeader::addLimits(models::AppSettings &settings, QWidget *bar, QHBoxLayout *row)
{
    QToolButton *easy = makeIconButton(m_themes, Icon::Later, tr("Go easy"), bar);
    easy->setCheckable(true);
    const auto showEasy = [easy, &settings] {
        easy->setChecked(settings.isGoingEasy.value());
        easy->setToolTip(
            tr("Go easy: at most %1, one connection a file").arg(formats::speed(settings.easyLimit.value())));
    };
    showEasy();
    connect(easy, &QToolButton::toggled, &settings, [&settings](bool isOn) { settings.isGoingEasy.set(isOn); });
    connect(&settings, &models::AppSettings::speedLimitsChanged, easy, showEasy);
    row->addWidget(easy);
    m_limit = makeMenuButton(m_themes, Icon::Bandwidth, QString(), bar);
    m_limit->setAccessibleName(tr("Speed limit"));
    auto *menu = new LimitMenu(&settings, m_limit);
    m_limit->setMenu(menu);
    connect(menu, &LimitMenu::limitChanged, this, [this, menu] { showLimit(*menu); });
    connect(menu, &LimitMenu::settingsRequested, this, &TransferHeader::settingsRequested);
    // The hours of the timetable begin and end by themselves.
    auto *minute = new QTimer(menu);
    minute->setInterval(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this, menu] { showLimit(*menu); });
    minute->start();
    showLimit(*menu);
    row->addWidget(m_limit);
}

QWidget *TransferHeader::makeSumRow()
{
    const Theme &theme = m_themes.theme();
    auto *bar = new QWidget(this);
    keepHeight(bar, m_themes, &ThemeSizes::paneHeader);
    setSurface(bar, Surface::Sunken);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    m_sums = new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, bar);
    m_sums->setNumeric(true);
    row->addWidget(m_sums, 1);
    m_filter = new SearchField(m_themes, tr("Filter transfers"), bar);
    constexpr int kFilterWidth = 240;
    m_filter->setFixedWidth(kFilterWidth);
    connect(m_filter, &QLineEdit::textChanged, this, &TransferHeader::filterChanged);
    row->addWidget(m_filter);
    QPushButton *add = makeButton(m_themes, Icon::New, tr("Add links…"), ButtonKind::Normal, bar);
    connect(add, &QPushButton::clicked, this, &TransferHeader::addLinksRequested);
    row->addWidget(add);
    return bar;
}

void TransferHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLabels();
}

/// Where there is no room for all words, buttons keep their icons and lose their labels from the end.
void TransferHeader::fitLabels()
{
    const int parts = m_shown->sizeHint().width() + (m_limit ? m_limit->sizeHint().width() : 0);
    if (width() == m_fittedRoom && parts == m_fittedParts)
        return;
    m_fittedRoom = width();
    m_fittedParts = parts;
    const std::array<QPushButton *, 3> buttons{m_clear, m_resume, m_pause};
    for (QPushButton *button : buttons) {
        button->setText(button->accessibleName());
        button->setToolTip({});
    }
    for (QPushButton *button : buttons) {
        if (m_titleRow->layout()->sizeHint().width() <= width())
            return;
        button->setText({});
        button->setToolTip(button->accessibleName());
    }
}

void TransferHeader::showLimit(const LimitMenu &menu)
{
    setButtonCaption(m_limit, menu.hasLimit() ? tr("Limit") : QString()); // "No limit" needs none
    m_limit->setText(menu.currentText());
    m_limit->setToolTip(menu.reason());
    if (m_clear) // not while they are made
        fitLabels();
}

QLineEdit *TransferHeader::filterField() const
{
    return m_filter;
}

void TransferHeader::setShown(ShownTransfers shown)
{
    m_shown->setCurrent(static_cast<int>(shown));
}

void TransferHeader::showTotals(const transfers::TransferTotals &totals)
{
    const int waiting = totals.queuedFiles + totals.pausedFiles;
    m_shown->setCount(static_cast<int>(ShownTransfers::All), totals.files);
    m_shown->setCount(static_cast<int>(ShownTransfers::Active), totals.activeFiles);
    m_shown->setCount(static_cast<int>(ShownTransfers::Queued), waiting);
    m_shown->setCount(static_cast<int>(ShownTransfers::Failed), totals.failedFiles);
    m_shown->setCount(static_cast<int>(ShownTransfers::Done), totals.doneFiles);
    m_pause->setEnabled(totals.activeFiles > 0 || totals.queuedFiles > 0);
    m_resume->setEnabled(totals.pausedFiles > 0);
    m_clear->setEnabled(totals.doneFiles > 0);
    QStringList parts;
    if (totals.activeFiles > 0) {
        parts << tr("%Ln file(s) moving", nullptr, totals.activeFiles);
        if (totals.speed > 0)
            parts << formats::speed(totals.speed);
        parts << tr("%1 to go", "bytes").arg(formats::bytes(totals.bytesLeft));
        if (totals.timeLeft)
            parts << tr("%1 left", "time").arg(formats::timeLeft(*totals.timeLeft));
    } else if (waiting > 0) {
        parts << tr("Nothing is moving. %Ln file(s) wait.", nullptr, waiting);
    } else if (totals.files > 0) { // else the page says that there is nothing
        parts << tr("Nothing is moving.");
    }
    m_sums->setText(parts.join(QStringLiteral(" · ")));
    fitLabels();
}

} // namespace hs::ui
