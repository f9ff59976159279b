// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "commandline.h"
#include "languages.h"
#include "withoutwindow.h"

#include <QApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace hs::app;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"hubscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HS_VERSION));
    QGuiApplication::setDesktopFileName(u"org.hubscope.Hubscope"_s);
    QGuiApplication::setApplicationDisplayName(u"Hubscope"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    nameApplication();
    if (!needsWindow(argc, argv)) {
        QCoreApplication application(argc, argv);
        installTranslations(application, QLocale());
        return runWithoutWindow(parseCommandLine(QCoreApplication::arguments().mid(1)));
    }
    QApplication application(argc, argv);
    installTranslations(application, QLocale());
    const CommandLine line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (line.action != CommandLine::Action::OpenWindow)
        return runWithoutWindow(line);
    Application hubscope(application, line);
    hubscope.start();
    return QApplication::exec();
}
