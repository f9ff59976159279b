// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/statusline.h"

#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/iconlabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"
#include "transfers/transfer.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStatusBar>

namespace hs::ui {

using models::Reachability;

namespace {

/// A filled circle. The words next to it say the same.
class Dot : public QWidget
{
public:
    Dot(ThemeSource &themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {
        setFixedSize(themes.theme().space.s2, themes.theme().space.s2);
    }
    void setColor(QColor ThemeColors::*color)
    {
        m_color = color;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(painter, rect(), width() / 2.0, m_themes.theme().color.*m_color);
    }

private:
    ThemeSource &m_themes;
    QColor ThemeColors::*m_color = &ThemeColors::paused;
};

class Line : public QWidget
{
public:
    Line(ThemeSource &themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {
        setFixedSize(themes.theme().stroke.hairline, themes.theme().space.s3);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_themes.theme().color.hairlineStrong);
    }

private:
    ThemeSource &m_themes;
};

constexpr std::chrono::seconds kMessageTime{5};

QString hostName(const QUrl &endpoint)
{
    return endpoint.port() < 0 ? endpoint.host()
                               : endpoint.host() + QLatin1Char(':') + QString::number(endpoint.port());
}

} // namespace

StatusLine::StatusLine(ThemeSource &themes, QStatusBar *bar)
    : QObject(bar)
    , m_themes(themes)
    , m_bar(bar)
    , m_message(new ElidedLabel(themes, TextStyle::Caption, &ThemeColors::text, bar))
    , m_dot(new Dot(themes, bar))
    , m_connection(new ElidedLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_transfers(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_speedMark(
          new IconLabel(themes, Icon::ChevronDown, &ThemeColors::textSecondary, themes.theme().size.iconChip, bar))
    , m_speed(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_left(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_separator(new Line(themes, bar))
    , m_diskMark(new IconLabel(themes, Icon::Disk, &ThemeColors::textSecondary, themes.theme().size.iconChip, bar))
    , m_free(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
{
    const Theme &theme = themes.theme();
    bar->setFixedHeight(theme.size.statusBar);
    bar->setSizeGripEnabled(false);
    bar->setAccessibleName(tr("Status"));

    auto *left = new QWidget(bar);
    auto *row = new QHBoxLayout(left);
    row->setContentsMargins(theme.space.s2, 0, 0, 0);
    row->setSpacing(theme.space.s2);
    row->addWidget(m_dot);
    row->addWidget(m_connection, 1);
    row->addWidget(m_message, 1);
    bar->addWidget(left, 1);
    m_message->hide();
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(kMessageTime);
    connect(&m_messageTimer, &QTimer::timeout, this, &StatusLine::endMessage);

    auto *right = new QWidget(bar);
    auto *figures = new QHBoxLayout(right);
    figures->setContentsMargins(0, 0, theme.space.s2, 0);
    figures->setSpacing(theme.space.s3);
    const auto pair = [&](QWidget *mark, QWidget *text) {
        auto *both = new QHBoxLayout;
        both->setSpacing(theme.space.s1);
        both->addWidget(mark);
        both->addWidget(text);
        figures->addLayout(both);
    };
    figures->addWidget(m_transfers);
    pair(m_speedMark, m_speed);
    figures->addWidget(m_left);
    figures->addWidget(m_separator);
    pair(m_diskMark, m_free);
    bar->addPermanentWidget(right);

    for (TextLabel *number : {m_transfers, m_speed, m_left, m_free})
        number->setNumeric(true);
    showTransfers({});
    showFreeSpace(-1);
}

void StatusLine::showConnection(Reachability::State state, const QUrl &endpoint, bool isSampleHub,
                                const QDateTime &since)
{
    QString text;
    QColor ThemeColors::*color = &ThemeColors::paused;
    switch (state) {
    case Reachability::State::Unknown:
        text = isSampleHub ? tr("Sample hub on this computer") : tr("Connecting to %1…").arg(hostName(endpoint));
        break;
    case Reachability::State::Reachable:
        text = isSampleHub ? tr("Sample hub on this computer") : tr("Connected to %1").arg(hostName(endpoint));
        color = &ThemeColors::positive;
        break;
    case Reachability::State::Unreachable:
        text = tr("Offline since %1").arg(QLocale().toString(since.toLocalTime().time(), QLocale::ShortFormat));
        color = &ThemeColors::warning;
        break;
    }
    static_cast<Dot *>(m_dot)->setColor(color);
    m_connection->setText(text);
    m_connection->setToolTip(endpoint.toString());
}

void StatusLine::showTransfers(const transfers::TransferTotals &totals)
{
    const int waiting = totals.activeFiles == 0 ? totals.queuedFiles : 0;
    m_transfers->setVisible(totals.activeFiles > 0 || waiting > 0 || totals.pausedFiles > 0);
    if (totals.activeFiles > 0)
        m_transfers->setText(tr("%n transfer(s)", nullptr, totals.activeFiles));
    else if (waiting > 0)
        m_transfers->setText(tr("%n transfer(s) waiting", nullptr, waiting));
    else
        m_transfers->setText(tr("%n transfer(s) paused", nullptr, totals.pausedFiles));
    const bool isMoving = totals.activeFiles > 0 && totals.speed > 0;
    m_speedMark->setVisible(isMoving);
    m_speed->setVisible(isMoving);
    m_speed->setText(formats::speed(totals.speed));
    m_left->setVisible(isMoving && totals.timeLeft.has_value());
    if (totals.timeLeft)
        m_left->setText(tr("%1 left").arg(formats::timeLeft(*totals.timeLeft)));
    m_separator->setVisible(m_transfers->isVisibleTo(m_bar) && m_free->isVisibleTo(m_bar));
}

void StatusLine::showFreeSpace(qint64 bytes)
{
    m_free->setVisible(bytes >= 0);
    m_diskMark->setVisible(bytes >= 0);
    m_separator->setVisible(bytes >= 0 && m_transfers->isVisibleTo(m_bar));
    m_free->setText(tr("%1 free").arg(formats::bytes(std::max<qint64>(0, bytes))));
}

void StatusLine::showMessage(const QString &text)
{
    // Not QStatusBar's own messages: those are painted over what a layout has just shown again.
    m_message->setText(text);
    m_message->show();
    m_connection->hide();
    m_messageTimer.start();
}

QString StatusLine::message() const
{
    return m_messageTimer.isActive() ? m_message->text() : QString();
}

void StatusLine::endMessage()
{
    m_messageTimer.stop();
    m_message->hide();
    m_connection->show();
}

} // namespace hs::ui
