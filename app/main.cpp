// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "cli/getcommand.h"
#include "commandline.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using hs::app::CommandLine;

namespace {

constexpr int kMisuse = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"hubscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HS_VERSION));
    QGuiApplication::setDesktopFileName(u"org.hubscope.Hubscope"_s);
    QGuiApplication::setApplicationDisplayName(u"Hubscope"_s);
}

int runWithoutWindow(const CommandLine &line)
{
    switch (line.action) {
    case CommandLine::Action::Get: return hs::app::runGet(line.getArguments);
    case CommandLine::Action::ShowVersion: print(stdout, u"hubscope " HS_VERSION "\n"_s); return 0;
    case CommandLine::Action::Refuse:
        print(stderr, u"hubscope: "_s + line.complaint + u'\n');
        return kMisuse;
    default: print(stdout, hs::app::helpText()); return 0;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    nameApplication();
    if (!hs::app::needsWindow(argc, argv)) {
        const QCoreApplication application(argc, argv);
        return runWithoutWindow(hs::app::parseCommandLine(application.arguments().mid(1)));
    }
    QApplication application(argc, argv);
    const CommandLine line = hs::app::parseCommandLine(QApplication::arguments().mid(1));
    if (line.action != CommandLine::Action::OpenWindow)
        return runWithoutWindow(line);
    hs::app::Application hubscope(application, line);
    hubscope.start();
    return QApplication::exec();
}
