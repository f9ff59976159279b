// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"

#include "settings/appsettings.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hs::ui {

using models::AppSettings;
using WhenClosing = AppSettings::WhenClosing;

namespace {

bool hasTray(const AppSettings &settings)
{
    return settings.hasTrayIcon.value() && QSystemTrayIcon::isSystemTrayAvailable();
}

void keepGoing(QWidget *window, const AppSettings &settings)
{
    if (hasTray(settings))
        window->hide();
    else
        window->showMinimized();
}

} // namespace

void CloseQuestion::ask(QWidget *window, int runningTransfers, AppSettings &settings,
                        const std::function<void()> &close, Wish wish)
{
    // Who asks is closing the window: within that it cannot be closed once more.
    if (settings.whenClosing.value() == WhenClosing::PauseAndQuit)
        return QTimer::singleShot(0, window, close);
    if (settings.whenClosing.value() == WhenClosing::KeepGoing && wish == Wish::Close)
        return keepGoing(window, settings);
    const QString name = u"closeQuestion"_s;
    if (window->findChild<QMessageBox *>(name))
        return;
    auto *box = new QMessageBox(window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Quit Hubscope"));
    box->setText(tr("%Ln transfer(s) are running.", nullptr, runningTransfers));
    box->setInformativeText(tr("What is already here is kept, and they continue when Hubscope is started again."));
    box->setCheckBox(new QCheckBox(tr("Do this every time"), box));
    const auto answer = [box, &settings](WhenClosing choice) {
        if (box->checkBox()->isChecked())
            settings.whenClosing.set(choice);
    };
    const QPushButton *keep = box->addButton(
        hasTray(settings) ? tr("Keep going in the tray") : tr("Keep going, minimised"), QMessageBox::YesRole);
    const QPushButton *quit = box->addButton(tr("Pause and quit"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(keep, &QPushButton::clicked, window, [=, &settings] {
        answer(WhenClosing::KeepGoing);
        keepGoing(window, settings);
    });
    QObject::connect(quit, &QPushButton::clicked, window, [=] {
        answer(WhenClosing::PauseAndQuit);
        close();
    });
    box->open();
}

} // namespace hs::ui
