// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "cli/hubendpoint.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

constexpr int kLongestRun = 24 * 60 * 60;

struct Options
{
    QCommandLineOption sample{u"sample"_s, CommandLine::tr("Open the sample hub that comes with Hubscope.")};
    QCommandLineOption endpoint{u"endpoint"_s,
                                CommandLine::tr("Open the Hub at this address instead of HF_ENDPOINT or "
                                                "huggingface.co."),
                                u"URL"_s};
    QCommandLineOption runFor{u"for"_s, CommandLine::tr("End after that many seconds."), u"SECONDS"_s};
    QCommandLineOption picture{
        u"picture"_s, CommandLine::tr("Save a picture of the window once its first page is shown."), u"FILE"_s};
    QCommandLineOption verbose{u"verbose"_s, CommandLine::tr("Write what happens to standard error.")};
    QCommandLineOption help{{u"h"_s, u"help"_s}, CommandLine::tr("Print this help.")};
    QCommandLineOption version{{u"v"_s, u"version"_s}, CommandLine::tr("Print the version.")};
};

void addTo(QCommandLineParser &parser, const Options &options)
{
    parser.addOptions({options.sample, options.endpoint, options.runFor, options.picture, options.verbose, options.help,
                       options.version});
}

CommandLine refused(const QString &complaint)
{
    CommandLine line;
    line.action = CommandLine::Action::Refuse;
    line.complaint = complaint;
    return line;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    if (arguments.value(0) == "get"_L1 || arguments.value(0) == "cache"_L1) {
        line.action = arguments.first() == "get"_L1 ? CommandLine::Action::Get : CommandLine::Action::Cache;
        line.subArguments = arguments.mid(1);
        return line;
    }
    QCommandLineParser parser;
    const Options options;
    addTo(parser, options);
    if (!parser.parse(QStringList{u"hubscope"_s} + arguments))
        return refused(parser.errorText());
    if (parser.isSet(options.help))
        line.action = CommandLine::Action::ShowHelp;
    else if (parser.isSet(options.version))
        line.action = CommandLine::Action::ShowVersion;
    line.isSample = parser.isSet(options.sample);
    line.picture = parser.value(options.picture);
    line.isVerbose = parser.isSet(options.verbose);
    line.addresses = parser.positionalArguments();
    if (parser.isSet(options.endpoint)) {
        const QString text = parser.value(options.endpoint);
        line.endpoint = QUrl(text);
        if (!isHubEndpoint(*line.endpoint))
            return refused(CommandLine::tr("--endpoint takes a web address, not \"%1\".").arg(text));
        if (line.isSample)
            return refused(CommandLine::tr("--sample and --endpoint exclude each other."));
    }
    if (parser.isSet(options.runFor)) {
        bool isNumber = false;
        const int seconds = parser.value(options.runFor).toInt(&isNumber);
        if (!isNumber || seconds < 0 || seconds > kLongestRun)
            return refused(
                CommandLine::tr("--for takes a number of seconds, not \"%1\".").arg(parser.value(options.runFor)));
        line.runFor = std::chrono::seconds(seconds);
    }
    return line;
}

QString helpText()
{
    return CommandLine::tr(
        "usage: hubscope [options] [ADDRESS…]\n"
        "       hubscope get REPO [FILE…] [options]      (hubscope get --help tells more)\n"
        "       hubscope cache COMMAND [options]         (hubscope cache --help tells more)\n"
        "       hubscope card FILE.md --png OUT.png      (hubscope card --help tells more)\n"
        "\n"
        "A desktop browser of the Hugging Face Hub. ADDRESS is hf://owner/name[@revision][/path],\n"
        "an address of the Hub's web site, or owner/name.\n"
        "\n"
        "  --sample           open the sample hub that comes with Hubscope\n"
        "  --endpoint URL     open this Hub instead of HF_ENDPOINT or https://huggingface.co\n"
        "  --for SECONDS      end by itself after that time, though not before the picture\n"
        "  --picture FILE     save a picture of the window once its first page is shown\n"
        "  --verbose          write what happens to standard error\n"
        "  -h, --help         print this help\n"
        "  -v, --version      print the version\n"
        "\n"
        "HF_ENDPOINT, HF_TOKEN, HF_HOME and the other variables of the official tools are honoured.\n"
        "\n"
        "Exit codes: 0 the window was closed; 1 there is no display to open it on; 2 the command line makes no sense.\n"
        "hubscope get, hubscope cache and hubscope card have codes of their own.\n");
}

bool needsWindow(int argc, char *argv[])
{
    for (int index = 1; index < argc; ++index) {
        const QByteArrayView word(argv[index]);
        if (index == 1 && (word == "get" || word == "cache"))
            return false;
        if (word == "-h" || word == "--help" || word == "-v" || word == "--version")
            return false;
    }
    return true;
}

} // namespace hs::app
