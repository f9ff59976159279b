// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "cardcommand.h"
#include "cli/heap.h"
#include "commandline.h"
#include "display.h"
#include "languages.h"
#include "withoutwindow.h"

#include <QApplication>
#include <QLocale>
#include <QProcessEnvironment>

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

QStringList wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int index = 1; index < argc; ++index)
        words.append(QString::fromLocal8Bit(argv[index]));
    return words;
}

/// Known before there is an application object, because the one of a window ends the process where there is no display.
bool opensWindow(int argc, char *argv[])
{
    if (!needsWindow(argc, argv))
        return false;
    const QStringList words = wordsOf(argc, argv);
    if (!hasDisplay(words, QProcessEnvironment::systemEnvironment()))
        return false;
    // Words with one dash may be Qt's own, which only its application object knows.
    const bool hasQtOptions = std::ranges::any_of(words, [](const QString &word) {
        return word.size() > 2 && word.startsWith(u'-') && !word.startsWith("--"_L1);
    });
    return hasQtOptions || parseCommandLine(words).action == CommandLine::Action::OpenWindow;
}

} // namespace

int main(int argc, char *argv[])
{
    keepHeapForTransfers();
    nameApplication();
    if (drawsCard(argc, argv)) {
        useNoDisplay();
        QApplication application(argc, argv);
        installTranslations(application, QLocale());
        return runCard(application, QCoreApplication::arguments().mid(2));
    }
    if (!opensWindow(argc, argv)) {
        qputenv("QT_NO_GLIB", "1"); // nothing here needs GLib's loop, and Qt's own does less for each event
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
