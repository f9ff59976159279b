// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardcommand.h"

#include "cardpicture.h"
#include "cli/cardoptions.h"

#include <QApplication>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

constexpr int kCardFailed = 1;
constexpr int kCardMisuse = 2;
constexpr qint64 kLargestFile = qint64(16) << 20; // as in the window

int complain(const QString &what, int code)
{
    QTextStream(stderr) << "hubscope card: " << what << '\n';
    return code;
}

} // namespace

bool drawsCard(int argc, char *argv[])
{
    return argc > 1 && QByteArrayView(argv[1]) == "card";
}

void useNoDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

int runCard(QApplication &application, const QStringList &arguments)
{
    const auto options = parseCardOptions(arguments);
    if (!options)
        return complain(options.error() + u"\nhubscope card --help says more."_s, kCardMisuse);
    if (options->isHelp) {
        QTextStream(stdout) << cardHelpText();
        return 0;
    }
    QFile file(options->file);
    if (!file.open(QIODevice::ReadOnly))
        return complain(options->file + u": "_s + file.errorString(), kCardFailed);
    CardPicture picture(application, *options);
    QObject::connect(&picture, &CardPicture::finished, &application, [&options](bool isSaved) {
        const int code =
            isSaved ? 0 : complain(CardOptions::tr("%1 could not be written.").arg(options->picture), kCardFailed);
        QCoreApplication::exit(code);
    });
    picture.start(file.read(kLargestFile));
    return QApplication::exec();
}

} // namespace hs::app
