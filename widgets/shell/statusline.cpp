// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/statusline.h"

#include "common/accessiblerole.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/iconlabel.h"
#include "common/themedheight.h"
#include "theme/painting.h"
#include "theme/themesource.h"
#include "transfers/transfer.h"

#include <QHBoxLayout>
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

class Separator : public QWidget
{
public:
    Separator(ThemeSource &themes, QWidget *parent)
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

/// Holds the words at the left. F6 comes here; a ring shows it.
class Region : public QWidget
{
public:
    Region(ThemeSource &themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {
        setFocusPolicy(Qt::ClickFocus); // nothing to do here: not a stop of the Tab key
        setAccessibleRole(this, QAccessible::StatusBar);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter painter(this);
        const int inset = m_themes.theme().space.s1;
        paintFocusRing(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_themes.theme().radius.chip,
                       m_themes.theme());
    }

private:
    ThemeSource &m_themes;
};

constexpr std::chrono::seconds kMessageTime{5};
constexpr int kBarEdge = 2;                  ///< QStatusBar keeps that free at both ends
constexpr std::chrono::seconds kAgeStep{20}; ///< "2 min ago" is late by less than that

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
    , m_region(new Region(themes, bar))
    , m_message(new ElidedLabel(themes, TextStyle::Caption, &ThemeColors::text, bar))
    , m_dot(new Dot(themes, bar))
    , m_connection(new ElidedLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_transfers(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_speedMark(
          new IconLabel(themes, Icon::ChevronDown, &ThemeColors::textSecondary, themes.theme().size.iconChip, bar))
    , m_speed(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_left(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
    , m_separator(new Separator(themes, bar))
    , m_diskMark(new IconLabel(themes, Icon::Disk, &ThemeColors::textSecondary, themes.theme().size.iconChip, bar))
    , m_free(new TextLabel(themes, TextStyle::Caption, &ThemeColors::textSecondary, bar))
{
    const Theme &theme = themes.theme();
    keepHeight(bar, themes, &ThemeSizes::statusBar);
    bar->setSizeGripEnabled(false);
    bar->setAccessibleName(tr("Status"));

    auto *row = new QHBoxLayout(m_region);
    row->setContentsMargins({}); // a spacing changes sides with the window, a margin does not
    row->setSpacing(theme.space.s2);
    row->addSpacing(theme.space.s3 - kBarEdge);
    row->addWidget(m_dot);
    row->addWidget(m_connection, 1);
    row->addWidget(m_message, 1);
    bar->addWidget(m_region, 1);
    m_message->hide();
    m_ageTimer.setInterval(kAgeStep);
    connect(&m_ageTimer, &QTimer::timeout, this, &StatusLine::tellConnection);
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(kMessageTime);
    connect(&m_messageTimer, &QTimer::timeout, this, &StatusLine::endMessage);

    auto *right = new QWidget(bar);
    auto *figures = new QHBoxLayout(right);
    figures->setContentsMargins({});
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
    figures->addSpacing(theme.space.s3 - kBarEdge);
    bar->addPermanentWidget(right);

    for (TextLabel *number : {m_transfers, m_speed, m_left, m_free})
        number->setNumeric(true);
    showTransfers({});
    showFreeSpace(-1);
}

void StatusLine::showConnection(const Connection &connection)
{
    if (connection == m_shown && !m_connection->text().isEmpty())
        return;
    m_shown = connection;
    tellConnection();
}

void StatusLine::tellConnection()
{
    using State = Reachability::State;
    const State state = m_shown.state;
    const QString host = hostName(m_shown.endpoint);
    const bool isLost = state == State::Unreachable;
    QString text;
    if (!m_shown.hasHub && !m_shown.isSampleHub)
        text = tr("No Hub is connected.");
    else if (m_shown.isKeptOffline && m_shown.hasHub)
        text = tr("You are offline, because HF_HUB_OFFLINE is set.");
    else if (m_shown.isSampleHub)
        text = isLost ? tr("The sample hub does not answer.") : tr("Sample hub on this computer");
    else if (isLost && !m_shown.wasReached)
        text = tr("%1 does not answer.", "address of the Hub").arg(host);
    else if (isLost)
        //: %1 tells when: "just now", "5 min ago", "yesterday", "26 Jul".
        text = tr("You are offline. The connection was lost %1.")
                   .arg(formats::pastInSentence(m_shown.since, QDateTime::currentDateTimeUtc()));
    else if (state == State::Reachable)
        text = tr("Connected to %1").arg(host);
    else
        text = m_shown.wasAsked ? tr("Connecting to %1…").arg(host) : tr("Nothing was asked of %1 yet").arg(host);
    static_cast<Dot *>(m_dot)->setColor(isLost                      ? &ThemeColors::warning
                                        : state == State::Reachable ? &ThemeColors::positive
                                                                    : &ThemeColors::paused);
    m_connection->setText(text);
    m_connection->setToolTip(isLost ? tr("%1, since %2", "address of the Hub, time")
                                          .arg(m_shown.endpoint.toString(), formats::exactDateTime(m_shown.since))
                                    : m_shown.endpoint.toString());
    isLost ? m_ageTimer.start() : m_ageTimer.stop();
    describe();
}

QString StatusLine::connectionText() const
{
    return m_connection->text();
}

/// What a screen reader says when F6 comes here: all of the line.
void StatusLine::describe()
{
    QStringList words;
    for (const TextLabel *part : {static_cast<TextLabel *>(m_message), static_cast<TextLabel *>(m_connection),
                                  m_transfers, m_speed, m_left, m_free}) {
        if (!part->isHidden() && !part->text().isEmpty())
            words.append(part->text());
    }
    m_region->setAccessibleName(words.join(QLatin1StringView(", ")));
}

void StatusLine::showTransfers(const transfers::TransferTotals &totals)
{
    const int waiting = totals.activeFiles == 0 ? totals.queuedFiles : 0;
    m_transfers->setVisible(totals.activeFiles > 0 || waiting > 0 || totals.pausedFiles > 0);
    if (totals.activeFiles > 0)
        m_transfers->setText(tr("%Ln transfer(s)", nullptr, totals.activeFiles));
    else if (waiting > 0)
        m_transfers->setText(tr("%Ln transfer(s) waiting", nullptr, waiting));
    else
        m_transfers->setText(tr("%Ln transfer(s) paused", nullptr, totals.pausedFiles));
    const bool isMoving = totals.activeFiles > 0 && totals.speed > 0;
    m_speedMark->setVisible(isMoving);
    m_speed->setVisible(isMoving);
    m_speed->setText(formats::speed(totals.speed));
    m_left->setVisible(isMoving && totals.timeLeft.has_value());
    if (totals.timeLeft)
        m_left->setText(tr("%1 left").arg(formats::timeLeft(*totals.timeLeft)));
    m_separator->setVisible(m_transfers->isVisibleTo(m_bar) && m_free->isVisibleTo(m_bar));
    describe();
}

void StatusLine::showFreeSpace(qint64 bytes)
{
    m_free->setVisible(bytes >= 0);
    m_diskMark->setVisible(bytes >= 0);
    m_separator->setVisible(bytes >= 0 && m_transfers->isVisibleTo(m_bar));
    m_free->setText(tr("%1 free").arg(formats::bytes(std::max<qint64>(0, bytes))));
    describe();
}

void StatusLine::showMessage(const QString &text)
{
    // Not QStatusBar's own messages: those are painted over what a layout has just shown again.
    m_message->setText(text);
    m_message->show();
    m_connection->hide();
    m_messageTimer.start();
    describe();
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
    describe();
}

} // namespace hs::ui
