// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of all components, light and dark: hs_gallery [FOLDER]. Without a folder it opens them as windows.
#include "sheet.h"
#include "statesheet.h"

#include "theme/themesource.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using hs::ui::ThemeSource;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ThemeSource themes;
    themes.install(application);
    hs::gallery::Sheet sheet(themes);
    hs::gallery::StateSheet states(themes);
    sheet.show();
    states.show();
    states.focusTree();
    if (argc < 2) {
        return QApplication::exec();
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const auto write = [&](const QString &look) {
        return sheet.grab().save(folder.filePath(u"components-%1.png"_s.arg(look))) &&
               states.grab().save(folder.filePath(u"states-%1.png"_s.arg(look)));
    };
    // Both looks from the same widgets: a switch while they are shown must leave nothing behind.
    QTimer::singleShot(100, &application, [&] {
        themes.setAppearance(ThemeSource::Appearance::Light);
        const bool isLightWritten = write(u"light"_s);
        themes.setAppearance(ThemeSource::Appearance::Dark);
        QTimer::singleShot(100, &application,
                           [&, isLightWritten] { QApplication::exit(isLightWritten && write(u"dark"_s) ? 0 : 1); });
    });
    return QApplication::exec();
}
