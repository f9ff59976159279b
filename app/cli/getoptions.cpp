// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/getoptions.h"

#include "cards/hubaddress.h"
#include "cli/hubendpoint.h"
#include "hub/auth/tokenlookup.h"
#include "hub/types/repopath.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

using Complaint = std::unexpected<QString>;

constexpr int kMostConnections = 32;
constexpr qint64 kLargestTokenFile = 64 << 10; // bytes

constexpr auto kHelp = R"(usage: hubscope get REPO [FILE...] [options]

Downloads files of a repository of the Hub, verifies every one by its hash, and prints where they are as the last line
on standard output. Without FILE: the whole revision. A FILE may be a folder. What is here already is not fetched
again; what was interrupted goes on where it stopped.

  REPO                    owner/name; datasets/owner/name and spaces/owner/name say the type as well;
                          also hf://owner/name@revision/path or an address of the Hub's web site

  --type TYPE             model (the default), dataset or space; --repo-type means the same
  --revision REVISION     branch, tag or commit; the default is main
  --include GLOB          only files that match; may be repeated. * and ? match / too
  --exclude GLOB          not the files that match; may be repeated
  --cache-dir FOLDER      the cache; the default is HF_HUB_CACHE, or ~/.cache/huggingface/hub
  --local-dir FOLDER      plain files in that folder instead of the cache
  --dry-run               says what would be fetched, and fetches nothing
  --max-connections N     connections for all files together, 1 to 32; the default is 8. Large files take several;
                          --max-workers, as the official client says, means the same
  --limit-rate BYTES      bytes a second for all together: 500000, 500k, 2.5M
  --patience TIME         how long a network or a Hub that goes away is waited for once bytes came: 90, 10m, 2h; the
                          default is 30m, and with 0 a few tries have to do
  --json                  one JSON object a line on standard output instead of words
  --endpoint ADDRESS      another Hub; the default is HF_ENDPOINT, or https://huggingface.co
  --token-file FILE       the access token; the default is HF_TOKEN, or the official client's token file
  -h, --help              this text

Nothing is printed on standard output when something is missing: the exit code and standard error tell. The events of
--json always are.

Exit codes
  0  everything is here and verified
  1  some files failed, for different reasons
  2  the command line makes no sense
  3  no such repository, revision or file (or this account cannot see it)
  4  no access: sign in, ask for access, or use another token
  5  the network or the Hub did not work
  6  the disk is full or cannot be written, or standard output cannot
  7  a file does not have the hash that the Hub promises
130  interrupted; what was fetched is kept
)"_L1;

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}};
    QCommandLineOption type{{u"type"_s, u"repo-type"_s}, {}, u"type"_s};
    QCommandLineOption revision{u"revision"_s, {}, u"revision"_s};
    QCommandLineOption include{u"include"_s, {}, u"glob"_s};
    QCommandLineOption exclude{u"exclude"_s, {}, u"glob"_s};
    QCommandLineOption cacheDir{u"cache-dir"_s, {}, u"folder"_s};
    QCommandLineOption localDir{u"local-dir"_s, {}, u"folder"_s};
    QCommandLineOption dryRun{u"dry-run"_s};
    QCommandLineOption maxConnections{{u"max-connections"_s, u"max-workers"_s}, {}, u"n"_s};
    QCommandLineOption limitRate{u"limit-rate"_s, {}, u"bytes"_s};
    QCommandLineOption patience{u"patience"_s, {}, u"time"_s};
    QCommandLineOption json{u"json"_s};
    QCommandLineOption endpoint{u"endpoint"_s, {}, u"address"_s};
    QCommandLineOption tokenFile{u"token-file"_s, {}, u"file"_s};

    [[nodiscard]] QList<QCommandLineOption> all() const
    {
        return {help,   type,           revision,  include,  exclude, cacheDir, localDir,
                dryRun, maxConnections, limitRate, patience, json,    endpoint, tokenFile};
    }
};

QString absolute(const QString &folder)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(folder));
}

/// What the first word names.
struct Named
{
    hub::RepoRef repo;
    bool isTyped = false;     ///< says the type as well
    bool hasRevision = false; ///< and the revision
    QString path;             ///< and a file or folder
};

std::optional<Named> readAddress(const QString &text, const QUrl &endpoint)
{
    const auto address = cards::parseHubAddress(text, endpoint);
    const auto *page = address ? std::get_if<cards::HubRepository>(&*address) : nullptr;
    const auto id = page ? hub::RepoId::parse(page->id) : std::nullopt;
    const auto revision = hub::Revision::parse(page && page->revision ? *page->revision : u"main"_s);
    if (!id || !revision)
        return std::nullopt;
    Named named{.repo = {}, .isTyped = true, .hasRevision = page->revision.has_value(), .path = page->path};
    named.repo.kind = hub::kAllRepoKinds.at(static_cast<size_t>(page->kind)); // both in this order
    named.repo.id = *id;
    named.repo.revision = *revision;
    return named;
}

std::expected<Named, QString> readName(QString name)
{
    Named named;
    hub::RepoRef &repo = named.repo;
    if (name.count(u'/') == 2) {
        const qsizetype slash = name.indexOf(u'/');
        const auto kind = hub::repoKindFromWord(name.first(slash));
        if (kind && hub::words(*kind).plural == name.first(slash)) {
            repo.kind = *kind;
            name = name.sliced(slash + 1);
            named.isTyped = true;
        }
    }
    const auto id = hub::RepoId::parse(name);
    if (!id)
        return Complaint(u"“%1” is no name of a repository"_s.arg(name));
    repo.id = *id;
    return named;
}

std::expected<Named, QString> parseRepo(const QCommandLineParser &line, const Options &options, const QUrl &endpoint)
{
    const QString word = line.positionalArguments().value(0);
    // As in the window: an address first, then a name.
    const auto address = readAddress(word, endpoint);
    auto named = address ? std::expected<Named, QString>(*address) : readName(word);
    if (!named)
        return named;
    if (line.isSet(options.type)) {
        const auto kind = hub::repoKindFromWord(line.value(options.type));
        if (!kind || (named->isTyped && *kind != named->repo.kind))
            return Complaint(u"--type is model, dataset or space, and must not contradict the name"_s);
        named->repo.kind = *kind;
    }
    if (line.isSet(options.revision)) {
        const auto revision = hub::Revision::parse(line.value(options.revision));
        if (!revision)
            return Complaint(u"“%1” is no name of a branch, tag or commit"_s.arg(line.value(options.revision)));
        if (named->hasRevision && *revision != named->repo.revision)
            return Complaint(u"--revision contradicts the address"_s);
        named->repo.revision = *revision;
    }
    return named;
}

std::expected<transfers::DownloadRequest, QString> parseRequest(const QCommandLineParser &line, const Options &options,
                                                                const QUrl &endpoint)
{
    const auto named = parseRepo(line, options, endpoint);
    if (!named)
        return Complaint(named.error());
    transfers::DownloadRequest request;
    request.repo = named->repo;
    request.paths = line.positionalArguments().mid(1);
    if (!named->path.isEmpty())
        request.paths.prepend(named->path);
    for (const QString &path : std::as_const(request.paths)) {
        if (!hub::isSafeRepoPath(QDir::cleanPath(path)))
            return Complaint(u"“%1” is no path in a repository"_s.arg(path));
    }
    request.include = line.values(options.include);
    request.exclude = line.values(options.exclude);
    if (line.isSet(options.localDir))
        request.destination = {transfers::Destination::Form::LocalDir, absolute(line.value(options.localDir))};
    return request;
}

std::expected<hub::AccessToken, QString> readToken(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Complaint(u"the token file cannot be read: %1"_s.arg(file.errorString()));
    return hub::AccessToken(QString::fromUtf8(file.read(kLargestTokenFile)));
}

std::expected<hub::HubClientOptions, QString> parseHub(const QCommandLineParser &line, const Options &options,
                                                       const QProcessEnvironment &environment)
{
    const auto surroundings = hub::HubEnvironment::read(environment);
    hub::HubClientOptions hub;
    hub.endpoint = surroundings.endpoint;
    hub.isOffline = surroundings.isOffline;
    if (line.isSet(options.endpoint))
        hub.endpoint = QUrl(line.value(options.endpoint), QUrl::StrictMode);
    if (!isHubEndpoint(hub.endpoint)) {
        const bool isTyped = line.isSet(options.endpoint);
        return Complaint(u"%1 is “%2”, and an address begins with https:// or http://"_s.arg(
            isTyped ? u"--endpoint"_s : u"HF_ENDPOINT"_s,
            isTyped ? line.value(options.endpoint) : environment.value(u"HF_ENDPOINT"_s)));
    }
    if (line.isSet(options.tokenFile)) {
        const auto token = readToken(line.value(options.tokenFile));
        if (!token)
            return Complaint(token.error());
        hub.token = *token;
    } else if (!surroundings.isImplicitTokenDisabled) {
        if (const auto found = hub::findToken(environment))
            hub.token = found->token;
    }
    return hub;
}

} // namespace

std::optional<qint64> parseByteCount(const QString &text)
{
    qint64 unit = 1;
    QString number = text;
    switch (text.isEmpty() ? u'\0' : text.back().toLower().unicode()) {
    case u'g':
        unit *= 1000;
        [[fallthrough]];
    case u'm':
        unit *= 1000;
        [[fallthrough]];
    case u'k':
        unit *= 1000;
        number.chop(1);
        break;
    default:
        break;
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    constexpr double kMost = 1e15;
    const double bytes = value * static_cast<double>(unit);
    return isNumber && bytes >= 1 && bytes <= kMost ? std::optional(static_cast<qint64>(bytes)) : std::nullopt;
}

std::optional<std::chrono::seconds> parseDuration(const QString &text)
{
    static const QRegularExpression kPattern(u"^(\\d{1,7})([smh]?)$"_s);
    const auto parts = kPattern.match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    const int unit = parts.captured(2) == "h"_L1 ? 3600 : parts.captured(2) == "m"_L1 ? 60 : 1;
    return std::chrono::seconds(parts.captured(1).toLongLong() * unit);
}

QString getHelpText()
{
    return kHelp;
}

std::expected<GetOptions, QString> parseGetOptions(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const Options options;
    QCommandLineParser line;
    line.addOptions(options.all());
    if (!line.parse(QStringList{u"hubscope get"_s} + arguments))
        return Complaint(line.errorText());
    GetOptions get;
    get.isHelp = line.isSet(options.help);
    if (get.isHelp)
        return get;
    if (line.positionalArguments().isEmpty())
        return Complaint(u"which repository?"_s);
    for (const QCommandLineOption *folder : {&options.cacheDir, &options.localDir}) {
        // A shell variable that is not set; the working folder is written as a dot.
        if (line.isSet(*folder) && line.value(*folder).isEmpty())
            return Complaint(u"--%1 is empty; it takes a folder"_s.arg(folder->names().first()));
    }
    const auto hub = parseHub(line, options, environment);
    if (!hub)
        return Complaint(hub.error());
    get.hub = *hub;
    const auto request = parseRequest(line, options, hub->endpoint);
    if (!request)
        return Complaint(request.error());
    get.request = *request;
    const auto surroundings = hub::HubEnvironment::read(environment);
    get.isLinking = !surroundings.areSymlinksDisabled;
    get.cacheFolder = absolute(line.isSet(options.cacheDir) ? line.value(options.cacheDir) : surroundings.hubCache);
    if (line.isSet(options.maxConnections)) {
        bool isNumber = false;
        get.maxConnections = line.value(options.maxConnections).toInt(&isNumber);
        if (!isNumber || get.maxConnections < 1 || get.maxConnections > kMostConnections)
            return Complaint(u"--max-connections is a number from 1 to %1"_s.arg(kMostConnections));
    }
    if (line.isSet(options.limitRate)) {
        const auto limit = parseByteCount(line.value(options.limitRate));
        if (!limit)
            return Complaint(u"--limit-rate is a number of bytes a second, for example 500k or 2.5M"_s);
        get.rateLimit = *limit;
    }
    if (line.isSet(options.patience)) {
        const auto patience = parseDuration(line.value(options.patience));
        if (!patience)
            return Complaint(u"--patience is a time, for example 90, 10m or 2h"_s);
        get.patience = *patience;
    }
    get.isJson = line.isSet(options.json);
    get.isDryRun = line.isSet(options.dryRun);
    return get;
}

} // namespace hs::app
