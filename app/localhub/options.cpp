// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/options.h"

#include "localhub/accountline.h"
#include "localhub/commandwords.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

bool setNumber(int &target, const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return false;
    target = number;
    return true;
}

/// A number of bytes, at least one.
bool setBytes(qint64 &target, const QString &text)
{
    bool isNumber = false;
    target = text.toLongLong(&isNumber);
    return isNumber && target > 0;
}

/// "api=500,resolvers=3000,pages=100,window=300"; any of them.
bool setQuotas(CommandLine &line, const QString &text)
{
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0);
        int number = 0;
        if (!setNumber(number, part.section(u'=', 1), 1, 1'000'000'000))
            return false;
        if (name == "api"_L1)
            line.server.quotas.api = number;
        else if (name == "resolvers"_L1)
            line.server.quotas.resolvers = number;
        else if (name == "pages"_L1)
            line.server.quotas.pages = number;
        else if (name == "window"_L1)
            line.server.quotas.window = std::chrono::seconds(number);
        else
            return false;
    }
    return true;
}

bool setKind(CommandLine &line, const QString &text)
{
    line.importKind = kindOfPlural(text.endsWith(u's') ? text : text + u's');
    return line.importKind.has_value();
}

const QHash<QString, CommandWords<CommandLine>::Setter> &setters()
{
    using L = CommandLine &;
    using T = const QString &;
    static const QHash<QString, CommandWords<CommandLine>::Setter> table = {
        {u"--data"_s, [](L l, T t) { return l.dataFolder = t, !t.isEmpty(); }},
        {u"--host"_s, [](L l, T t) { return l.server.host = t, !t.isEmpty(); }},
        {u"--port"_s, [](L l, T t) { return setNumber(l.server.port, t, 0, 65535); }},
        {u"--blob-port"_s, [](L l, T t) { return setNumber(l.server.blobPort, t, 0, 65535); }},
        {u"--space-port"_s, [](L l, T t) { return setNumber(l.server.spacePort, t, 0, 65535); }},
        {u"--space-domain"_s, [](L l, T t) { return l.server.spaceDomain = t, !t.isEmpty(); }},
        {u"--cert"_s, [](L l, T t) { return l.server.listening.certificate = t, !t.isEmpty(); }},
        {u"--key"_s, [](L l, T t) { return l.server.listening.key = t, !t.isEmpty(); }},
        {u"--inference-upstream"_s,
         [](L l, T t) {
             l.server.inferenceUrl = t;
             return t.startsWith("http://"_L1) || t.startsWith("https://"_L1);
         }},
        {u"--inference-token-file"_s, [](L l, T t) { return l.inferenceTokenFile = t, !t.isEmpty(); }},
        {u"--seed"_s,
         [](L l, T t) { return l.seed = t, t == "none"_L1 || t == "sample"_L1 || t.startsWith("scale:"_L1); }},
        {u"--accounts"_s, [](L l, T t) { return l.accountsFile = t, !t.isEmpty(); }},
        {u"--faults"_s, [](L l, T t) { return l.faultsFile = t, l.server.allowsFaults = true, !t.isEmpty(); }},
        {u"--quota"_s, &setQuotas},
        {u"--url-lifetime"_s,
         [](L l, T t) {
             int seconds = 0;
             const bool isGood = setNumber(seconds, t, 1, 7 * 24 * 3600);
             l.server.urlLifetime = std::chrono::seconds(seconds);
             return isGood;
         }},
        {u"--lfs-multipart-over"_s, [](L l, T t) { return setBytes(l.server.largeUploads.multipartOver, t); }},
        {u"--lfs-chunk"_s, [](L l, T t) { return setBytes(l.server.largeUploads.chunk, t); }},
        {u"--type"_s, &setKind},
        {u"--owner"_s, [](L l, T t) { return l.importOwner = t, !t.isEmpty(); }},
    };
    return table;
}

/// Options without a value; false when the name is not one of them.
bool setSwitch(CommandLine &line, const QString &name)
{
    if (name == "--error-codes-on-401"_L1)
        line.server.hasErrorCodesOn401 = true;
    else if (name == "--insecure"_L1)
        line.isInsecure = true;
    else if (name == "--die-with-parent"_L1)
        line.diesWithParent = true;
    else if (name == "--repair"_L1 && line.action == CommandLine::Action::Fsck)
        line.repairs = true;
    else if (name == "--until-stdin-closes"_L1)
        line.endsWithStdin = true;
    else if (name == "--help"_L1 || name == "-h"_L1)
        line.action = CommandLine::Action::ShowHelp;
    else if (name == "--version"_L1)
        line.action = CommandLine::Action::ShowVersion;
    else
        return false;
    return true;
}

bool takePath(CommandLine &line, const QString &word)
{
    if (line.action == CommandLine::Action::Fsck && line.dataFolder.isEmpty())
        return line.dataFolder = word, !word.isEmpty();
    if (line.action != CommandLine::Action::Import)
        return false;
    line.importPaths << word;
    return true;
}

} // namespace

Outcome<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QStringList rest = arguments;
    static const QHash<QString, CommandLine::Action> commands = {{u"import"_s, CommandLine::Action::Import},
                                                                 {u"fsck"_s, CommandLine::Action::Fsck}};
    if (const auto command = commands.constFind(rest.value(0)); command != commands.constEnd()) {
        line.action = *command;
        rest.removeFirst();
    }
    const CommandWords<CommandLine> words{setters(), &setSwitch, &takePath};
    if (auto done = words.read(line, rest); !done)
        return std::unexpected(done.error());
    const bool needsData = line.action == CommandLine::Action::Serve || line.action == CommandLine::Action::Import ||
                           line.action == CommandLine::Action::Fsck;
    if (needsData && line.dataFolder.isEmpty())
        return failed(Failure::Kind::Invalid, u"--data DIR is missing"_s);
    if (line.server.listening.certificate.isEmpty() != line.server.listening.key.isEmpty())
        return failed(Failure::Kind::Invalid, u"--cert FILE and --key FILE go together"_s);
    if (line.action == CommandLine::Action::Serve && !line.server.isLoopback() && !line.server.isSecure() &&
        !line.isInsecure)
        return failed(Failure::Kind::Invalid,
                      u"--host %1 can be reached from other machines, and tokens would go over the network in the "
                      "clear: give --cert FILE and --key FILE, or say --insecure"_s.arg(line.server.host));
    if (line.server.allowsFaults && !line.server.isLoopback())
        return failed(Failure::Kind::Invalid,
                      u"--faults lets whoever reaches the hub change its answers and read its requests, and --host %1 "
                      "can be reached from other machines"_s.arg(line.server.host));
    if (line.action == CommandLine::Action::Import && line.importPaths.isEmpty())
        return failed(Failure::Kind::Invalid, u"import needs at least one PATH"_s);
    return line;
}

QString helpText()
{
    return u"usage: hubscope-localhub --data DIR [options]\n"
           "       hubscope-localhub import --data DIR [--type model|dataset|space] [--owner NAME] PATH…\n"
           "       hubscope-localhub fsck [--data] DIR [--repair]\n"_s +
           accountHelpText() +
           u"\n"
           "A small Hugging Face Hub on this machine. It prints \"listening http://HOST:PORT\" when it is ready and "
           "stops\n"
           "on SIGTERM or Ctrl+C.\n"
           "\n"
           "  --data DIR             where repositories, large files and the index are kept\n"
           "  --host ADDRESS         address to listen on (127.0.0.1)\n"
           "  --port N               port, 0 for any free one (0)\n"
           "  --blob-port N          port of the host that serves large files (0)\n"
           "  --space-port N         port of the host that serves static Spaces (0)\n"
           "  --space-domain NAME    their host names are SPACE.NAME; NAME has to point here (localhost)\n"
           "  --cert FILE --key FILE certificate chain and its key (PEM): everything is served by TLS\n"
           "  --insecure             lets --host be one that others reach without TLS, or with the sample's accounts\n"
           "  --inference-upstream URL\n"
           "                         a server that speaks OpenAI's protocol and answers what inference is asked for\n"
           "  --inference-token-file FILE\n"
           "                         its token; the tokens of this hub's accounts are never sent there\n"
           "  --seed none|sample|scale:models=N,commits=N,files=N\n"
           "                         fills an empty hub with examples\n"
           "  --accounts FILE.json   users with tokens, and organizations\n"
           "  --faults FILE.json     faults on purpose, for tests (also allows POST /-/faults and GET /-/requests);\n"
           "                         only where no other machine reaches the hub\n"
           "  --quota api=N,resolvers=N,pages=N,window=SECONDS\n"
           "                         requests that a caller has per window\n"
           "  --url-lifetime SECONDS how long an address of a large file is good (3600)\n"
           "  --lfs-multipart-over BYTES, --lfs-chunk BYTES\n"
           "                         larger files are uploaded in parts of this size (134217728 and 67108864)\n"
           "  --error-codes-on-401   sends X-Error-Code with an anonymous 401, for the Python client over http\n"
           "  --die-with-parent      ends when the program that started it ends\n"
           "  --until-stdin-closes   ends when its standard input is closed\n"
           "\n"
           "import turns folders, git clones (with their history), cards (*.md) and Hugging Face caches into\n"
           "repositories. A folder that holds models/, datasets/ or spaces/ is read as TYPES/OWNER/NAME.\n"
           "\n"
           "account adds, changes, removes and lists users and organizations and makes their tokens, also while the "
           "hub\n"
           "runs. A token is printed once. ROLE is admin, write, contributor, read or no_access; none takes a member\n"
           "out. ENTITY is user/NAME, org/NAME, model/OWNER/NAME, dataset/…, space/… or global, PERMISSION for "
           "example\n"
           "repo.content.read, repo.write, org.write or discussion.write; --gated lets the token read gated\n"
           "repositories.\n"
           "\n"
           "fsck checks everything that DIR holds while no server works in it, says what is wrong, and ends with 1 if\n"
           "anything is. --repair mends what can be made again; what nothing speaks of goes to DIR/lost.\n"
           "\n"
           "A server that cannot start ends with 1, with 2 when the command line makes no sense, and with 3 when the\n"
           "database in DIR is damaged.\n"_s;
}

} // namespace hs::localhub
