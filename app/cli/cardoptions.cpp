// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cardoptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

constexpr int kNarrowest = 200;
constexpr int kWidest = 4000;

} // namespace

std::expected<CardOptions, QString> parseCardOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption png(u"png"_s, {}, u"FILE"_s);
    const QCommandLineOption width(u"width"_s, {}, u"PIXELS"_s);
    const QCommandLineOption dark(u"dark"_s);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOptions({png, width, dark, help});
    if (!parser.parse(QStringList{u"hubscope card"_s} + arguments))
        return std::unexpected(parser.errorText());
    CardOptions options;
    options.isHelp = parser.isSet(help);
    options.isDark = parser.isSet(dark);
    if (options.isHelp)
        return options;
    if (parser.positionalArguments().size() != 1)
        return std::unexpected(CardOptions::tr("name one card to show."));
    options.file = parser.positionalArguments().constFirst();
    options.picture = parser.value(png);
    if (options.picture.isEmpty())
        return std::unexpected(CardOptions::tr("say with --png where the picture goes."));
    if (parser.isSet(width)) {
        bool isNumber = false;
        options.width = parser.value(width).toInt(&isNumber);
        if (!isNumber || options.width < kNarrowest || options.width > kWidest)
            return std::unexpected(CardOptions::tr("--width takes a number from %1 to %2, not \"%3\".")
                                       .arg(kNarrowest)
                                       .arg(kWidest)
                                       .arg(parser.value(width)));
    }
    return options;
}

QString cardHelpText()
{
    return CardOptions::tr(
        "usage: hubscope card FILE.md --png OUT.png [--width PIXELS] [--dark]\n"
        "\n"
        "Draws a card on this computer as the window of Hubscope would show it, whole, into a picture. Pictures of "
        "the\n"
        "card are read from the folder it lies in. Nothing is asked of the network: a picture from elsewhere is a\n"
        "frame of its size.\n"
        "\n"
        "  --png FILE       the picture to write\n"
        "  --width PIXELS   its width (900)\n"
        "  --dark           in dark colours\n"
        "  -h, --help       print this help\n"
        "\n"
        "Exit codes: 0 the picture was written; 1 the card could not be read or the picture not written;\n"
        "2 the command line makes no sense.\n");
}

} // namespace hs::app
