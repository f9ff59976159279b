// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventclock.h"

#include <QApplication>
#include <QEvent>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace hs::bench {

namespace {

constexpr std::chrono::minutes kPatience{2};
constexpr std::chrono::milliseconds kLook{2};

/// Sees all paint events of the program, whichever widget they are for: it may not be there yet when the act begins.
class PaintWatch : public QObject
{
public:
    PaintWatch(const Wanted &isWanted, const std::function<void()> &tell)
        : m_isWanted(isWanted)
        , m_tell(tell)
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isSeen && watched->isWidgetType() &&
            m_isWanted(*static_cast<QWidget *>(watched))) {
            m_isSeen = true;
            // The first thing after all that is painted now.
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return false;
    }

protected:
    void customEvent(QEvent *) override { m_tell(); }

private:
    const Wanted &m_isWanted;
    const std::function<void()> &m_tell;
    bool m_isSeen = false;
};

QWidget &keyboardOwner()
{
    QWidget *owner = QApplication::focusWidget();
    if (!owner)
        giveUp(QStringLiteral("somebody who has the keyboard"));
    return *owner;
}

} // namespace

void giveUp(const QString &what)
{
    std::fprintf(stderr, "this did not come: %s\n", qPrintable(what));
    std::fflush(nullptr);
    std::_Exit(1);
}

void waitUntil(const std::function<bool()> &isTrue, const QString &what)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isTrue())
            loop.quit();
    });
    look.start(kLook);
    QTimer::singleShot(kPatience, &loop, [&what] { giveUp(what); });
    loop.exec();
}

void rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&keyboardOwner(), key, modifiers);
}

void press(QChar letter)
{
    QTest::keyClick(&keyboardOwner(), letter.toLatin1());
}

double EventClock::untilShown(const std::function<void()> &act, const Wanted &isWanted, const QString &what)
{
    QEventLoop loop;
    double shownAt = -1;
    const std::function<void()> tell = [&] {
        shownAt = elapsed();
        loop.quit();
    };
    const PaintWatch watch(isWanted, tell);
    m_timer.start();
    act();
    QTimer::singleShot(kPatience, &loop, [&what] { giveUp(what); });
    if (shownAt < 0)
        loop.exec();
    return shownAt;
}

double EventClock::elapsed() const
{
    return static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
}

double Samples::median() const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::ranges::sort(sorted);
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
}

double Samples::worst() const
{
    return m_values.isEmpty() ? 0 : std::ranges::max(m_values);
}

} // namespace hs::bench
