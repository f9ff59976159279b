// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>

class QWidget;

namespace hs::bench {

/// Whether what was wanted is in what that widget is about to paint.
using Wanted = std::function<bool(const QWidget &painted)>;

/// Ends the run with a message: what is measured did not come.
[[noreturn]] void giveUp(const QString &what);

/// Lets the event loop run until that is true; looks every few milliseconds. \a what is named when it does not come.
void waitUntil(const std::function<bool()> &isTrue, const QString &what);
/// Lets the event loop run for so long.
void rest(std::chrono::milliseconds time);

/// Keys to whatever has the keyboard.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void press(QChar letter);

/// Milliseconds from an act (a key, a click) to the end of the painting in which what is wanted can be seen: after it
/// went to the window system.
class EventClock
{
public:
    double untilShown(const std::function<void()> &act, const Wanted &isWanted, const QString &what);
    /// Milliseconds since the last act.
    [[nodiscard]] double elapsed() const;

private:
    QElapsedTimer m_timer;
};

/// Several figures of the same thing.
class Samples
{
public:
    void add(double value) { m_values.append(value); }
    [[nodiscard]] double median() const;
    [[nodiscard]] double worst() const;

private:
    QList<double> m_values;
};

} // namespace hs::bench
