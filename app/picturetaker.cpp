// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturetaker.h"

#include "shell/mainwindow.h"
#include "shell/pagestack.h"

#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPixmap>

#include <cstdio>

namespace hs::app {

namespace {

constexpr std::chrono::milliseconds kSettled{700};
constexpr std::chrono::seconds kLongest{20};

/// The window with the dialogs that stand before it, as on a screen.
QPixmap pictureOf(ui::MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            painter.drawPixmap(window.mapFromGlobal(dialog->mapToGlobal(QPoint())), dialog->grab());
    }
    return picture;
}

} // namespace

PictureTaker::PictureTaker(ui::MainWindow &window, const QString &file)
    : QObject(&window)
    , m_window(window)
    , m_file(file)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettled);
    m_patience.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &PictureTaker::takeNow);
    connect(&m_patience, &QTimer::timeout, this, &PictureTaker::takeNow);
    connect(&window.pages(), &ui::PageStack::loadingChanged, this, &PictureTaker::wait);
    m_patience.start(kLongest);
}

void PictureTaker::wait(bool isLoading)
{
    if (isLoading)
        m_settling.stop();
    else
        m_settling.start();
}

void PictureTaker::takeNow()
{
    m_settling.stop();
    m_patience.stop();
    m_window.pages().disconnect(this);
    QDir().mkpath(QFileInfo(m_file).path());
    const bool isSaved = pictureOf(m_window).save(m_file);
    const QByteArray line = (isSaved ? tr("Picture of the window: %1") : tr("The picture could not be saved: %1"))
                                .arg(m_file)
                                .toLocal8Bit();
    std::fprintf(stderr, "%s\n", line.constData());
    m_isTaken = true;
    Q_EMIT taken();
}

} // namespace hs::app
