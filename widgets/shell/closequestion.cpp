// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hs::ui {

void CloseQuestion::ask(QWidget *window, int runningTransfers, const std::function<void()> &close)
{
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
    const QPushButton *quit = box->addButton(tr("Pause and quit"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(quit, &QPushButton::clicked, window, close);
    box->open();
}

} // namespace hs::ui
