// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace hs::ui {
class MainWindow;
}

namespace hs::app {

/// Saves a picture of a window once its first page is shown and nothing has loaded for a moment (or loading takes too
/// long), and prints the file's name on standard error. Child of the window.
class PictureTaker : public QObject
{
    Q_OBJECT

public:
    PictureTaker(ui::MainWindow &window, const QString &file);

    /// Without waiting: what there is to see will not change.
    void takeNow();
    [[nodiscard]] bool isTaken() const { return m_isTaken; }

Q_SIGNALS:
    void taken();

private:
    void wait(bool isLoading);

    ui::MainWindow &m_window;
    QString m_file;
    QTimer m_settling;
    QTimer m_patience;
    bool m_isTaken = false;
};

} // namespace hs::app
